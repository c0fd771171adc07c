"""A naive borrow checker over the IR's text form: section 4 of the language, written down as directly as it can be, to be compared with
the real one (compare.py). It knows a part of the IR (what generate.py makes) and refuses the rest.

There is no join: every state that a path can bring to a block is kept, told apart from every other by its whole content, and run on
by itself. A loan is live if the text can be read on from here to a use of a place that holds it: each question is a new search. There
are no bounds to approximate at; a function with too many states is given up (None).
"""
import re

EXCLUSIVE, SHARED = "exclusive", "shared"
STATES_MAX = 4000


class Refused(Exception):
    pass


class TooMany(Exception):
    pass


# ---------------------------------------------------------------- reading


class Var:
    def __init__(self, name, ty, levels, param):
        self.name, self.ty, self.levels, self.param = name, ty, levels, param


class Instr:
    """op; dst and args are places (variable, projections) or operands ("copy"|"addr", place), ("int",), ("null",), ("unknown",)."""

    def __init__(self, op, line, dst=None, args=(), callee=None, to=(), test=None, flags=()):
        self.op, self.line, self.dst, self.args = op, line, dst, list(args)
        self.callee, self.to, self.test, self.flags = callee, list(to), test, flags


class Function:
    def __init__(self, name, line):
        self.name, self.line, self.vars, self.blocks, self.entry = name, line, {}, {}, None


class Unit:
    def __init__(self):
        self.records, self.signatures, self.functions = {}, {}, []


def level(text):
    words = text.split()
    kind = next((w for w in words if w in ("owned", "borrowed", "borrowed_mut")), "raw")
    life = re.search(r"lifetime\((\w+)\)", text)
    return {"kind": kind, "life": life.group(1) if life else None, "release": "release" in words, "nonnull": "nonnull" in words}


def typed(text):
    """`**i32 borrowed_mut / owned` -> the type's text and its levels, the outermost first."""
    m = re.match(r"\s*((?:const )?[*\[\]0-9]*(?:const )?\w+)\s*(.*)$", text)
    ty, levels = m.group(1).replace("const ", ""), [level(t) for t in m.group(2).split("/")]
    return ty, levels + [level("")] * (ty.count("*") + 1 - len(levels))


def split_commas(text):
    out, depth, at = [], 0, 0
    for i, c in enumerate(text):
        depth += (c in "([") - (c in ")]")
        if c == "," and depth == 0:
            out.append(text[at:i])
            at = i + 1
    return [t.strip() for t in out + [text[at:]] if t.strip()]


def place(text):
    text = text.strip()
    if text.startswith("*"):
        v, path = place(text[1:])
        return v, path + ("*",)
    m = re.match(r"%([\w#]+)", text)
    if not m:
        raise Refused("place " + text)
    path, rest = [], text[m.end() :]
    while rest:
        m2 = re.match(r"->(\w+)|\.(\w+)|\[(\d+|\*)\]", rest)
        if not m2:
            raise Refused("place " + text)
        if m2.group(1):
            path += ["*", "." + m2.group(1)]
        elif m2.group(2):
            path.append("." + m2.group(2))
        else:
            path.append("[" + m2.group(3))
        rest = rest[m2.end() :]
    return m.group(1), tuple(path)


def operand(text):
    text = text.strip()
    if text.startswith("&"):
        return "addr", place(text[1:])
    if text in ("null", "unknown"):
        return (text,)
    if re.match(r"-?\d+$", text):
        return ("int",)
    return "copy", place(text)


def instruction(text, line):
    for word in ("live", "dead"):
        if text.startswith(word + " "):
            return Instr(word, line, dst=place(text.split()[1]))
    if text.startswith("read "):
        return Instr("read", line, args=[operand(text[5:])])
    if text == "return" or text == "unreachable":
        return Instr(text, line)
    m = re.match(r"goto (\w+)$", text)
    if m:
        return Instr("goto", line, to=[m.group(1)])
    m = re.match(r"br (.+) (==|!=) (.+), (\w+), (\w+)(?: loop)?$", text)
    if m:
        args = [operand(m.group(1)), operand(m.group(3))]
        return Instr("br", line, args=args, to=[m.group(4), m.group(5)], test=m.group(2))
    dst = None
    m = re.match(r"([*%][^=]*?) = (.*)$", text)
    if m:
        dst, text = place(m.group(1)), m.group(2)
    flags = ("init",) if text.endswith(" init") else ()
    text = text[:-5] if flags else text
    m = re.match(r"call (\w+)\((.*)\)$", text)
    if m:
        return Instr(
            "call", line, dst=dst, args=[operand(t) for t in split_commas(m.group(2))], callee=m.group(1), flags=flags
        )
    if dst is None:
        raise Refused(text)
    return Instr("assign", line, dst=dst, args=[operand(text)], flags=flags)


def signature(text):
    m = re.match(r"fn (\w+)\(", text)
    depth, end = 1, m.end()
    while depth:
        depth += (text[end] == "(") - (text[end] == ")")
        end += 1
    params = [t.split(":", 1) for t in split_commas(text[m.end() : end - 1])]
    rest = text[end:].rstrip("{ ")
    ret = typed(rest.split("->")[1]) if "->" in rest else typed("void")
    return m.group(1), {"params": [(n.strip(),) + typed(t) for n, t in params], "ret": ret}


def parse(text):
    unit, f, block = Unit(), None, None
    for n, raw in enumerate(text.split("\n"), 1):
        t = raw.split("//")[0].strip()
        if not t:
            continue
        if f is None and t.startswith("struct "):
            m = re.match(r"struct (\w+) \{ (.*) \}$", t)
            unit.records[m.group(1)] = {
                x.split(":")[0].strip(): typed(x.split(":")[1]) for x in split_commas(m.group(2))
            }
        elif f is None and t.startswith("fn "):
            name, sig = signature(t)
            unit.signatures[name] = sig
            if t.endswith("{"):
                f, block = Function(name, n), None
                for p in sig["params"]:
                    f.vars[p[0]] = Var(p[0], p[1], p[2], True)
                f.vars["return"] = Var("return", sig["ret"][0], sig["ret"][1], False)
                unit.functions.append(f)
        elif t == "}":
            f.end, f = n, None
        elif t.startswith("local "):
            m = re.match(r"local %([\w#]+): (.*)$", t)
            f.vars[m.group(1)] = Var(m.group(1), *typed(m.group(2)), False)
        elif re.match(r"\w+:$", t):
            block = t[:-1]
            f.entry = f.entry or block
            f.blocks[block] = []
        else:
            f.blocks[block].append(instruction(t, n))
    return unit


# ---------------------------------------------------------------- places and what overlaps

# A spot is where a place is in memory: (root, path), the root ("var", name) or ("obj", what made it); no dereference in the path.


def prefix(a, b):
    """Could a spot under path a be part of b's, or the other way round? Elements at [*] may be any."""
    return all(x == y or (x[0] == "[" and y[0] == "[" and "*" in (x[1:], y[1:])) for x, y in zip(a, b))


def overlap(a, b):
    return a[0] == b[0] and prefix(a[1], b[1])


# ---------------------------------------------------------------- is it used again?


def uses_place(kind, p, holder):
    """Does an operand, or what is assigned to, use what the holder (variable, path) holds? -> "use", "whole" or None."""
    var, path = p
    if var != holder[0]:
        return None
    until = path.index("*") if "*" in path else len(path)
    if until < len(path):  # a dereference uses the pointer that it goes through and no other
        return "use" if prefix(path[:until], holder[1]) and until == len(holder[1]) else None
    if not prefix(path, holder[1]):
        return None
    exact = len(path) <= len(holder[1]) and "[*" not in path
    return "whole" if exact else "use"


def touches(i, holder):
    """What one instruction does to what the holder holds: "use", "kill" or None."""
    for a in i.args:
        tested = i.op == "br"
        if a[0] in ("copy", "addr") and not (tested and "*" not in a[1][1]) and uses_place(a[0], a[1], holder):
            return "use"
    if i.op == "return" and holder[0] == "return":
        return "use"
    if i.dst is None:
        return None
    if i.op in ("live", "dead"):
        return "kill" if i.dst[0] == holder[0] else None
    got = uses_place("dst", i.dst, holder)
    return "kill" if got == "whole" else got


def used_after(f, block, index, holder):
    """Is the holder used on some way on from instruction `index` of the block, that instruction's assignment included?"""
    i = f.blocks[block][index]
    if i.dst is not None and i.op not in ("live", "dead"):
        got = uses_place("dst", i.dst, holder)
        if got:
            return got == "use"
    work, seen, index = [(block, index + 1)], set(), 0
    while work:
        b, at = work.pop()
        for i in f.blocks[b][at:]:
            got = touches(i, holder)
            if got == "use":
                return True
            if got == "kill":
                break
        else:
            for to in f.blocks[b][-1].to:
                if to not in seen:
                    seen.add(to)
                    work.append((to, 0))
    return False
