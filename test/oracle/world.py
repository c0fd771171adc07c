"""Runs small programs, as generate.py makes them, on every input at once.

A World is one run: an input, the outcomes of the allocations so far, and the memory. exec_block() takes it forward by
statements and raises Fault where a sanitizer would speak up. The generator only keeps statements that no world faults on:
so programs are correct by construction, with whatever correlations between their branches came about.

Syntax trees are lists (statements) and tuples (expressions, conditions):

  statement   [asg place value] [free e] [use e how] [if cond then else] [for var bound body] [while cond body]
              [switch var cases default] [call place|None function arguments] [ret value|None] [goto label] [label name]
              [break] [continue] [decl name type value|None] [block body]
  expression  (var n) (fld e f) (dot n f) (star e) (at n k) (null) (int k) (addr place) (alloc how type) (realloc e)
              (tern cond x y)
  condition   (cmp n op k) (truth n) (nn e) (isn e) (eq e e) (and c c) (or c c) (not c)

Types: I `int *`, B `struct box *`, i `int`, S `struct box`, x an `int` whose address is taken, A `int *[2]`,
PI `int **`, PB `struct box **`, s `char *`.
"""
import operator

UNSET = "unset"  # an indeterminate value
FIELDS = {"v": "i", "data": "I", "next": "B"}
COMPARE = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge}


class Fault(Exception):
    """What a sanitizer would report on this run."""


class Undecided(Exception):
    """The run asks whether an allocation succeeds, and nobody said yet."""


class World:
    __slots__ = ("vars", "heap", "live", "kinds", "choices", "used", "status", "result", "depth", "fuel", "moved")

    def __init__(self, inputs):
        self.vars = dict(inputs)      # "depth:name" or a global's name -> value
        self.heap = {}                # (object, field) -> value
        self.live = {}                # object -> whether it is
        self.kinds = {}               # object -> type letter of the pointer to it
        self.choices, self.used = (), 0
        self.status = None            # None, or how control leaves: "ret", "break", "continue", ("goto", label)
        self.result = None
        self.depth, self.fuel = 0, 400

    def copy(self):
        w = World.__new__(World)
        w.vars, w.heap, w.live, w.kinds = dict(self.vars), dict(self.heap), dict(self.live), dict(self.kinds)
        w.choices, w.used, w.status, w.result = self.choices, self.used, self.status, self.result
        w.depth, w.fuel = self.depth, self.fuel
        return w

    def leaked(self):
        return [o for o, is_live in self.live.items() if is_live]

    def new(self, kind, zero):
        o = len(self.live) + 1
        self.live[o], self.kinds[o] = True, kind
        if kind == "B":
            self.heap[o, "v"] = 0
            self.heap[o, "data"] = self.heap[o, "next"] = None if zero else UNSET
        return ("o", o)

    def succeeds(self):
        if self.used == len(self.choices):
            raise Undecided
        self.used += 1
        return self.choices[self.used - 1]


def full(w, name):
    return name if name[0] == "g" else f"{w.depth}:{name}"


def target(w, value, kind=None):
    """The object or variable that a pointer may be dereferenced to."""
    if value is None or value == UNSET:
        raise Fault("null or wild")
    if value[0] == "o":
        if not w.live[value[1]]:
            raise Fault("use after free")
        return value
    if value[1] not in w.vars:
        raise Fault("stack use after scope")
    return value


def place(w, e):
    kind = e[0]
    if kind == "var":
        return full(w, e[1])
    if kind == "at":
        return full(w, f"{e[1]}[{e[2]}]")
    if kind == "dot":
        return full(w, f"{e[1]}.{e[2]}")
    at = target(w, value_of(w, e[1]))
    if kind == "star":
        return at[1] if at[0] == "v" else (at[1], "*")
    return (at[1], e[2]) if at[0] == "o" else f"{at[1]}.{e[2]}"


def load(w, at):
    return w.heap.get(at, 0) if isinstance(at, tuple) else w.vars.get(at, UNSET)


def value_of(w, e):
    kind = e[0]
    if kind == "null":
        return None
    if kind == "int":
        return e[1]
    if kind == "addr":
        return ("v", place(w, e[1]))
    if kind == "tern":
        return value_of(w, e[2] if holds(w, e[1]) else e[3])
    if kind == "alloc":
        if e[1] not in ("xmalloc", "need") and not w.succeeds():
            return None
        return w.new(e[2], e[1] == "calloc")
    if kind == "realloc":
        old = value_of(w, e[1])
        if old is not None and (old == UNSET or old[0] != "o" or not w.live[old[1]]):
            raise Fault("realloc of what is not live")
        if not w.succeeds():
            return None
        if old is not None:
            w.live[old[1]] = False
        return w.new("I", False)
    return load(w, place(w, e))


def usable(w, v):
    """A value that is passed or returned: a pointer to what is gone, or none at all, is a fault."""
    if v == UNSET or isinstance(v, tuple) and (v[0] == "o" and not w.live[v[1]] or v[0] == "v" and v[1] not in w.vars):
        raise Fault("a dangling pointer is passed on")
    return v


def holds(w, c):
    kind = c[0]
    if kind == "not":
        return not holds(w, c[1])
    if kind == "and":
        return holds(w, c[1]) and holds(w, c[2])
    if kind == "or":
        return holds(w, c[1]) or holds(w, c[2])
    if kind in ("cmp", "truth"):
        v = w.vars.get(full(w, c[1]), UNSET)
        if v == UNSET:
            raise Fault("unset flag")
        return v != 0 if kind == "truth" else COMPARE[c[2]](v, c[3])
    v = value_of(w, c[1])
    if v == UNSET:
        raise Fault("unset pointer tested")
    if kind == "nn":
        return v is not None
    if kind == "isn":
        return v is None
    other = value_of(w, c[2])
    if other == UNSET:
        raise Fault("unset pointer compared")
    usable(w, v), usable(w, other)
    return (v == other) == (kind == "eq")


def store(w, at, v):
    if isinstance(at, tuple):
        w.heap[at] = v
    else:
        w.vars[at] = v


def release(w, v):
    if v is None:
        return
    if v == UNSET or v[0] != "o":
        raise Fault("bad free")
    if not w.live[v[1]]:
        raise Fault("double free")
    w.live[v[1]] = False


def call(w, function, arguments):
    """Runs a helper; what it returns. function: a Helper of generate.py."""
    values = [usable(w, value_of(w, a)) for a in arguments]
    w.depth += 1
    frame = f"{w.depth}:"
    if w.depth > 6:
        raise Fault("too deep")
    for (name, _), v in zip(function.params, values):
        w.vars[frame + name] = v
    exec_block(w, function.body, function)
    result, w.result, w.status = w.result, None, None
    for name in [n for n in w.vars if n.startswith(frame)]:
        del w.vars[name]
    w.depth -= 1
    return usable(w, result) if function.result != "v" else None


def exec_block(w, statements, function):
    for s in statements:
        if w.status is None:
            execute(w, s, function)
        elif s[0] == "label" and w.status == ("goto", s[1]):
            w.status = None


def loop(w, body, function):
    """One turn; false when the loop is left."""
    w.fuel -= 1
    if w.fuel < 0:
        raise Fault("endless")
    exec_block(w, body, function)
    if w.status == "continue":
        w.status = None
    if w.status == "break":
        w.status = None
        return False
    return w.status is None


def exec_switch(w, s, function):
    v, run = w.vars[full(w, s[1])], False
    for k, body, falls in s[2]:
        run = run or v == k
        if run:
            exec_block(w, body, function)
            if not falls or w.status is not None:
                break
    else:
        if s[3] is not None:
            exec_block(w, s[3], function)
    if w.status == "break":
        w.status = None


def use(w, e):
    v = value_of(w, e)
    target(w, v)


def declare(w, name, kind, value):
    f = full(w, name)
    if kind == "S":
        for field in FIELDS:
            w.vars[f"{f}.{field}"] = UNSET if value is None and field != "v" else None if field != "v" else 0
        w.vars[f] = 0
    elif kind == "A":
        w.vars[f + "[0]"] = w.vars[f + "[1]"] = UNSET if value is None else None
    else:
        w.vars[f] = UNSET if value is None else value_of(w, value)


def execute(w, s, function):
    kind = s[0]
    if kind == "asg":
        v = value_of(w, s[2])
        if v == UNSET:
            raise Fault("an indeterminate value is copied")
        store(w, place(w, s[1]), v)
    elif kind == "free":
        release(w, value_of(w, s[1]))
    elif kind == "use":
        use(w, s[1])
    elif kind == "if":
        exec_block(w, s[2] if holds(w, s[1]) else s[3], function)
    elif kind == "for":
        at = full(w, s[1])
        w.vars[at] = 0
        bound = w.vars[full(w, s[2])]
        while w.vars[at] < bound and loop(w, s[3], function):
            w.vars[at] += 1
        w.vars.pop(at, None)
    elif kind == "while":
        while holds(w, s[1]) and loop(w, s[2], function):
            pass
    elif kind == "switch":
        exec_switch(w, s, function)
    elif kind == "call":
        v = call(w, function.program.helpers[s[2]], s[3])
        if s[1] is not None:
            store(w, place(w, s[1]), v)
    elif kind == "ret":
        w.result = None if s[1] is None else usable(w, value_of(w, s[1]))
        w.status = "ret"
    elif kind == "goto":
        w.status = ("goto", s[1])
    elif kind in ("break", "continue"):
        w.status = kind
    elif kind == "decl":
        declare(w, s[1], s[2], s[3])
    elif kind == "block":
        before = {n for n in w.vars if n.startswith(f"{w.depth}:")}
        exec_block(w, s[1], function)
        for n in [n for n in w.vars if n.startswith(f"{w.depth}:") and n not in before]:
            del w.vars[n]


def advance(worlds, statement, function, most=400):
    """Every world after the statement, forked where an allocation may fail. Raises Fault if one of them does."""
    after = []
    for w in worlds:
        if w.status is not None and not (statement[0] == "label" and w.status == ("goto", statement[1])):
            after.append(w)
            continue
        todo = [w.choices]
        while todo:
            choices = todo.pop()
            c = w.copy()
            c.choices = choices
            try:
                exec_block(c, [statement], function)
                after.append(c)
            except Undecided:
                todo += [choices + (False,), choices + (True,)]
            if len(after) > most:
                raise Fault("too many runs")
    return after
