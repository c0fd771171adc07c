"""Writes programs as C. Each statement begins with L, which the run replaces by "this line was reached", and each call
and return is preceded by V(pointer) for what it hands on: the sanitizers see dereferences only, and the language calls
passing a use. T(condition) records both ways out of an if. For the plugin, all of them say nothing."""
TYPES = {"I": "int *", "B": "struct box *", "i": "int ", "S": "struct box ", "x": "int ", "A": "int *", "PI": "int **",
         "PB": "struct box **", "v": "void "}


class Writer:
    def __init__(self, program, rng, markers=True):
        self.program, self.rng, self.markers, self.lines, self.indent = program, rng, markers, [], 0
        self.types = {}

    def line(self, text, marker=True):
        mark = "L " if marker and self.markers else ""
        self.lines.append("    " * self.indent + mark + text)

    def name(self, n):
        return f"{self.program.name}_{n}" if n[0] == "g" or n in self.program.helpers else n

    def style(self, *forms):
        return self.rng.choice(forms)

    # ---- expressions

    def expr(self, e):
        kind = e[0]
        if kind == "var":
            return self.name(e[1])
        if kind == "fld":
            base = self.expr(e[1])
            return f"({base})->{e[2]}" if base[0] == "*" else f"{base}->{e[2]}"
        if kind == "dot":
            return f"{e[1]}.{e[2]}"
        if kind == "star":
            return "*" + self.expr(e[1])
        if kind == "at":
            return f"{e[1]}[{e[2]}]"
        if kind == "null":
            return "NULL"
        if kind == "int":
            return str(e[1])
        if kind == "addr":
            return "&" + self.expr(e[1])
        if kind == "realloc":
            return f"realloc({self.expr(e[1])}, 4 * sizeof(int))"
        if kind == "tern":
            return f"{self.operand(e[1])} ? {self.expr(e[2])} : {self.expr(e[3])}"
        size = {"I": "sizeof(int)", "B": "sizeof(struct box)"}[e[2]]
        return f"calloc(1, {size})" if e[1] == "calloc" else f"{e[1]}({size})"

    def operand(self, c):
        text = self.cond(c)
        return f"({text})" if c[0] in ("and", "or", "eq", "ne", "cmp") or " " in text else text

    def cond(self, c):
        kind = c[0]
        if kind == "cmp":
            return f"{self.name(c[1])} {c[2]} {c[3]}"
        if kind == "truth":
            return self.name(c[1])
        if kind == "nn":
            e = self.expr(c[1])
            return self.style(e, e, f"{e} != NULL", f"NULL != {e}")
        if kind == "isn":
            e = self.expr(c[1])
            return self.style(f"!{e}", f"!{e}", f"{e} == NULL", f"NULL == {e}")
        if kind in ("eq", "ne"):
            return f"{self.expr(c[1])} {'==' if kind == 'eq' else '!='} {self.expr(c[2])}"
        if kind == "not":
            return "!" + self.operand(c[1])
        return f"{self.operand(c[1])} {'&&' if kind == 'and' else '||'} {self.operand(c[2])}"

    # ---- statements

    def checks(self, expressions):
        if not self.markers:
            return ""
        return "".join(f"V({self.expr(e)}) " for e in expressions if e[0] in ("var", "fld", "at", "dot", "star"))

    def call(self, f, arguments):
        return f"{self.name(f)}({', '.join(self.expr(a) for a in arguments)})"

    def pointers(self, s):
        params = self.program.helpers[s[2]].params
        return [a for a, (_, t) in zip(s[3], params) if t in ("I", "B")]

    def nested(self, body):
        self.indent += 1
        for s in body:
            self.statement(s)
        self.indent -= 1

    def body(self, head, body, tail=""):
        self.line(head + " {")
        self.nested(body)
        self.line("}" + tail, False)

    def statement(self, s):
        getattr(self, "s_" + s[0])(s)

    def s_asg(self, s):
        self.line(f"{self.expr(s[1])} = {self.expr(s[2])};")

    def s_free(self, s):
        self.line(f"free({self.expr(s[1])});")

    def s_use(self, s):
        e = self.expr(s[1])
        if s[2][:3] == "box" and e[0] == "*":
            e = f"({e})"
        text = {"write": f"*{e} = 7;", "read": f"s += (unsigned)*{e};", "peek": f"peek({e});", "boxwrite": f"{e}->v = 3;",
                "boxread": f"s += (unsigned){e}->v;"}[s[2]]
        self.line((self.checks([s[1]]) if s[2] == "peek" else "") + text)

    def s_if(self, s):
        self.line(f"if ({f'T({self.cond(s[1])})' if self.markers else self.cond(s[1])}) {{")
        self.nested(s[2])
        if s[3]:
            self.line("} else {", False)
            self.nested(s[3])
        self.line("}", False)

    def s_for(self, s):
        self.body(f"for (int {s[1]} = 0; {s[1]} < {s[2]}; {s[1]}++)", s[3])

    def s_while(self, s):
        self.body(f"while ({self.cond(s[1])})", s[2])

    def s_switch(self, s):
        self.line(f"switch ({s[1]}) {{")
        for k, body, falls in s[2]:
            self.line(f"case {k}:", False)
            self.nested(body)
            if not falls:
                self.indent += 1
                self.line("break;", False)
                self.indent -= 1
        if s[3] is not None:
            self.line("default:", False)
            self.nested(s[3])
            self.indent += 1
            self.line("break;", False)
            self.indent -= 1
        self.line("}", False)

    def s_call(self, s):
        to = "" if s[1] is None else self.expr(s[1]) + " = "
        self.line(self.checks(self.pointers(s)) + to + self.call(s[2], s[3]) + ";")

    def s_ret(self, s):
        if s[1] is None:
            self.line("return (int)(s & 1);" if self.function.result == "e" else "return;")
        else:
            check = self.checks([s[1]]) if self.function.result in "IB" else ""
            self.line(f"{check}return {self.expr(s[1])};")

    def s_goto(self, s):
        self.line(f"goto {s[1]};")

    def s_label(self, s):
        self.lines.append(f"{s[1]}:")

    def s_break(self, s):
        self.line("break;")

    def s_continue(self, s):
        self.line("continue;")

    def s_decl(self, s):
        _, name, kind, value = s
        if kind in "SA":
            self.line(f"{TYPES[kind]}{name}{'[2]' if kind == 'A' else ''}{'' if value is None else ' = {0}'};")
        else:
            self.line(f"{TYPES[kind]}{name}{'' if value is None else ' = ' + self.expr(value)};")

    def s_block(self, s):
        self.line("{", False)
        self.nested(s[1])
        self.line("}", False)

    # ---- functions

    def head(self, f):
        parameters = []
        for name, kind in f.params:
            note = f.notes.get(name, "")
            if kind[0] == "P" and note:  # the note is the text between the stars and behind them
                parameters.append(f"{TYPES[kind[1]]}owned *{note} {name}")
            else:
                parameters.append(f"{TYPES[kind]}{note + ' ' if note else ''}{name}")
        result = "int " if f.result == "e" else TYPES[f.result] + (f.notes.get("", "") + " " if "" in f.notes else "")
        static = "" if f.result == "e" else "static "
        return f"{static}{result}{self.name(f.name) if f.result != 'e' else self.program.name}({', '.join(parameters) or 'void'})"

    def write_function(self, f):
        self.function = f
        self.line(self.head(f), False)
        self.line("{", False)
        self.indent += 1
        self.line("unsigned s = 0;", False)
        self.indent -= 1
        self.nested(f.body)
        self.indent += 1
        if f.result == "e":
            self.line("return (int)(s & 1);")
        else:
            self.line("(void)s;", False)
        self.indent -= 1
        self.line("}", False)
        self.line("", False)

    def write(self):
        for name, kind in self.program.globals:
            self.line(f"static {TYPES[kind]}{self.name(name)};", False)
        for f in self.program.helpers.values():
            self.write_function(f)
        self.write_function(self.program.entry)
        return self.lines
