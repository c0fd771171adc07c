"""Makes small C programs that are correct by construction: statements are proposed at random, run in every world
(world.py), and kept if no world faults and none loses an object that nothing reaches any more."""
import random

from world import Fault, World, UNSET, advance, full, holds, load, place

OUTCOMES = {"a": (-1, 0, 1, 2), "b": (0, 1), "c": (0, 1), "n": (0, 1, 3)}
POINTERS = ("I", "B")
WORLDS_MAX = 28


class Dead(Exception):
    """This attempt at a program came to nothing."""


class Function:
    def __init__(self, program, name, params, result):
        self.program, self.name, self.params, self.result = program, name, params, result
        self.body, self.notes = [], {}


class Program:
    def __init__(self, name):
        self.name, self.helpers, self.globals, self.entry, self.inputs = name, {}, [], None, ""


def closure(w, roots):
    seen, todo = set(), list(roots)
    while todo:
        v = todo.pop()
        if isinstance(v, tuple) and v[0] == "o" and v[1] not in seen:
            seen.add(v[1])
            if w.live[v[1]]:
                todo += [w.heap.get((v[1], f)) for f in ("data", "next")]
    return seen


def visible(w):
    """What a function leaves to its caller."""
    return [v for n, v in w.vars.items() if n[0] == "g" or n.startswith("0:") and n[2] != "@"] + [w.result]


class Maker:
    """Makes the body of one function."""

    def __init__(self, rng, function, worlds, is_entry):
        self.rng, self.function, self.is_entry = rng, function, is_entry
        self.program, self.worlds = function.program, worlds
        self.start = {id(None): None}
        self.first = [w.copy() for w in worlds]
        self.names = {t: [] for t in ("I", "B", "i", "x", "S", "A", "PI", "PB", "k", "n")}
        self.count, self.labels = 0, 0
        self.gotos = False
        for name, kind in self.program.globals:
            self.names[kind].append(("var", name))
        for name, kind in function.params:
            if kind == "i":
                self.names["n" if name == "n" else "k" if name in "ak" else "i"].append(name)
            else:
                self.names[kind].append(("var", name))

    # ---- choosing

    def chance(self, p):
        return self.rng.random() < p

    def locals_(self):
        """The declarations at the head."""
        r, body = self.rng, []
        for kind, most in (("I", 3), ("B", 2), ("i", 2)):
            for _ in range(r.randint(1 if kind == "I" else 0, most)):
                name = {"I": "pqrt", "B": "uvwy", "i": "fhjk"}[kind][len([x for x in self.names[kind] if self.is_local(x)]) % 4]
                name += "0" if kind == "i" else ""
                if name in [x if kind == "i" else x[1] for x in self.names[kind]]:
                    continue
                value = ("int", 0) if kind == "i" else ("null",) if self.chance(0.6) else None
                body.append(["decl", name, kind, value])
                self.names[kind].append(name if kind == "i" else ("var", name))
        if self.chance(0.12):
            body.append(["decl", "x", "x", ("int", 5)])
            self.names["x"].append(("var", "x"))
        if self.chance(0.15):
            body.append(["decl", "z", "S", ("int", 0) if self.chance(0.8) else None])
            self.names["S"].append(("var", "z"))
        if self.chance(0.12):
            body.append(["decl", "m", "A", ("int", 0)])
            self.names["A"].append(("var", "m"))
        return body

    def is_local(self, x):
        return isinstance(x, tuple) and x[1][0] != "g"

    def boxes(self, worlds):
        """Expressions of type struct box * that may be dereferenced in every one of the worlds."""
        found = [e for e in self.names["B"] + [("star", e) for e in self.names["PB"]] if self.all_live(worlds, e)]
        found += [("fld", e, "next") for e in found if self.all_live(worlds, ("fld", e, "next"))]
        return found

    def all_live(self, worlds, e):
        try:
            for w in worlds:
                v = load(w, place(w, e))
                if v is None or v == UNSET or v[0] == "o" and not w.live[v[1]]:
                    return False
        except Fault:
            return False
        return bool(worlds)

    def places(self, worlds, kind):
        """Everything of pointer type kind that can be read or written in these worlds."""
        found = list(self.names[kind]) * 2
        found += [("star", e) for e in self.names["P" + kind]] * 2
        field = "data" if kind == "I" else "next"
        found += [("fld", e, field) for e in self.boxes(worlds)]
        found += [("dot", e[1], field) for e in self.names["S"]]
        if kind == "I":
            found += [("at", e[1], k) for e in self.names["A"] for k in (0, 1)]
        return found

    def pick(self, worlds, kind):
        found = self.places(worlds, kind)
        if not found:
            raise Fault("nothing to pick")
        return self.rng.choice(found)

    def pick_live(self, worlds, kind):
        found = [e for e in self.places(worlds, kind) if self.all_live(worlds, e)]
        if not found:
            raise Fault("nothing live")
        return self.rng.choice(found)

    def condition(self, worlds, deep=0):
        r = self.rng
        kind = r.choices(("k", "i", "nn", "pair", "eq"), (4, 4, 4, 2 if deep < 2 else 0, 0.5))[0]
        if kind == "k" and self.names["k"]:
            name = r.choice(self.names["k"])
            return r.choice((("truth", name), ("not", ("truth", name)), ("cmp", name, r.choice(("==", "!=", "<", ">", "<=", ">=")), r.randint(0, 1))))
        if kind == "i" and self.names["i"]:
            name = r.choice(self.names["i"])
            return r.choice((("truth", name), ("not", ("truth", name))))
        if kind == "pair":
            return (r.choice(("and", "or")), self.condition(worlds, deep + 1), self.condition(worlds, deep + 1))
        t = r.choices(POINTERS, (3, 1))[0]
        if kind == "eq":
            return (r.choice(("eq", "ne")), self.pick(worlds, t), self.pick(worlds, t))
        return (r.choice(("nn", "isn")), self.pick(worlds, t))

    # ---- trying

    def lost(self, w):
        """Whether some live object can't be reached from any variable."""
        held = w.leaked()
        return bool(held) and not closure(w, list(w.vars.values()) + [w.result]).issuperset(held)

    def accept(self, worlds, statements):
        for s in statements:
            worlds = advance(worlds, s, self.function)
        for w in worlds:
            if w.status == "ret":
                self.check_return(w)
            elif self.lost(w):
                raise Fault("lost")
        return worlds

    def thin(self, worlds):
        """Not too many of them: what the others would do is left to the run."""
        return worlds if len(worlds) <= WORLDS_MAX else self.rng.sample(worlds, WORLDS_MAX)

    def must_free(self, w):
        held = set(w.leaked())
        return held and held - closure(w, visible(w))

    def check_return(self, w):
        if self.must_free(w):
            raise Fault("leak")
        before = {n: v for n, v in self.first[w.vars["0:@"]].vars.items()} if not self.is_entry else {}
        for n, v in w.vars.items():
            if (n == "g" or n.startswith("0:")) and isinstance(v, tuple) and v[0] == "o" and not w.live[v[1]] and before.get(n) != v:
                raise Fault("left dangling")
            if n.startswith("0:") and v == UNSET and before.get(n) != UNSET:
                raise Fault("left unset")
        if not self.is_entry:
            old = self.first[w.vars["0:@"]]
            for o in old.live:
                for f in ("data", "next"):
                    v = w.heap.get((o, f))
                    if w.live[o] and v != old.heap.get((o, f)) and (v == UNSET or v and (v[0] == "v" or not w.live[v[1]])):
                        raise Fault("left dangling in a field")
            for o in w.live:
                if w.live[o] and o not in old.live and any(w.heap.get((o, f)) == UNSET for f in ("data", "next")):
                    raise Fault("handed out unset")

    def block(self, worlds, n, depth, in_loop=False):
        """n statements more; what they are, and the worlds after them."""
        body = []
        for _ in range(n):
            for _ in range(6):
                try:
                    statements, after = self.propose([w for w in worlds if w.status is None], depth, in_loop)
                    after += [w for w in worlds if w.status is not None]
                    after = self.thin(after)
                except Fault:
                    continue
                body += statements
                worlds = after
                break
            if all(w.status is not None for w in worlds):
                break
        return body, worlds

    def propose(self, worlds, depth, in_loop):
        if not worlds:
            raise Fault("unreachable")
        weights = {"alloc": 5, "alloc_checked": 5, "alias": 5, "free": 5, "null": 1, "use": 6, "flag": 3,
                   "branch": 7 if depth < 3 else 0, "leave": 3 if depth else 0, "loop": 2 if depth < 2 else 0,
                   "walk": 2 if depth < 2 else 0, "switch": 1.5 if depth < 2 else 0, "call": 7 if self.program.helpers else 0,
                   "resize": 1.5, "choose": 1, "address": 0.6, "push": 2, "jump": 2 if in_loop else 0}
        kind = self.rng.choices(list(weights), list(weights.values()))[0]
        return getattr(self, "p_" + kind)(worlds, depth, in_loop)

    def plain(self, worlds, *statements):
        return list(statements), self.accept(worlds, statements)

    # ---- proposals

    def allocation(self, kind):
        return ("alloc", self.rng.choice(("malloc", "malloc", "xmalloc", "need", "calloc")), kind)

    def p_alloc(self, worlds, depth, in_loop):
        kind = self.rng.choices(POINTERS, (3, 1))[0]
        to, how = self.pick(worlds, kind), self.allocation(kind)
        statements = [["asg", to, how]]
        if kind == "B" and how[1] in ("xmalloc", "need"):
            statements += [["asg", ("fld", to, f), ("null",)] for f in ("data", "next")]
        return self.plain(worlds, *statements)

    def p_alloc_checked(self, worlds, depth, in_loop):
        kind = self.rng.choices(POINTERS, (2, 1))[0]
        to = self.pick(worlds, kind)
        made = ["asg", to, ("alloc", self.rng.choice(("malloc", "calloc")), kind)]
        worlds = self.accept(worlds, [made])
        statements, after = self.split(worlds, ("isn", to), lambda ws: self.leaving(ws), None, depth)
        if kind == "B" and made[2][1] == "malloc":
            fill = [["asg", ("fld", to, f), ("null",)] for f in ("data", "next")]
            statements += fill
            after = self.accept(after, fill)
        return [made] + statements, after

    def p_alias(self, worlds, depth, in_loop):
        kind = self.rng.choices(POINTERS, (3, 1))[0]
        to, what = self.pick(worlds, kind), self.pick(worlds, kind)
        if to == what or all(load(w, place(w, to)) == load(w, place(w, what)) for w in worlds) or all(load(w, place(w, what)) is None for w in worlds):
            raise Fault("says nothing")
        return self.plain(worlds, ["asg", to, what])

    def p_free(self, worlds, depth, in_loop):
        kind = self.rng.choices(POINTERS, (3, 1))[0]
        what = self.pick(worlds, kind)
        if all(load(w, place(w, what)) is None for w in worlds):
            raise Fault("nothing to free")
        statements = [["free", what]]
        if what[0] == "var" and what[1][0] == "g" or self.chance(0.4):
            statements.append(["asg", what, ("null",)])
        if what[0] == "var" and self.chance(0.15):  # through a copy
            other = self.pick(worlds, kind)
            statements = [["asg", other, what], ["free", other], ["asg", other, ("null",)]]
        return self.plain(worlds, *statements)

    def p_null(self, worlds, depth, in_loop):
        what = self.pick(worlds, self.rng.choice(POINTERS))
        if all(load(w, place(w, what)) is None for w in worlds):
            raise Fault("says nothing")
        return self.plain(worlds, ["asg", what, ("null",)])

    def p_use(self, worlds, depth, in_loop):
        kind = self.rng.choices(POINTERS, (3, 1))[0]
        how = self.rng.choice(("write", "read", "peek") if kind == "I" else ("boxwrite", "boxread"))
        return self.plain(worlds, ["use", self.pick_live(worlds, kind), how])

    def p_flag(self, worlds, depth, in_loop):
        flags = [n for n in self.names["i"] if n not in ("b", "c")]
        if not flags:
            raise Fault("no flag")
        return self.plain(worlds, ["asg", ("var", self.rng.choice(flags)), ("int", self.rng.randint(0, 1))])

    def split(self, worlds, cond, then, otherwise, depth):
        """An if whose branches are made by the two functions, in the worlds that go there."""
        yes, no = [], []
        for w in worlds:
            (yes if holds(w, cond) else no).append(w)
        if not yes or not no:
            raise Fault("one way only")
        a, yes = then(yes)
        b, no = otherwise(no) if otherwise else ([], no)
        if not a:
            raise Fault("empty")
        return [["if", cond, a, b]], yes + no

    def p_branch(self, worlds, depth, in_loop):
        cond = self.condition(worlds)

        def make(ws):
            return self.block(ws, self.rng.randint(1, 3), depth + 1, in_loop)
        return self.split(worlds, cond, make, make if self.chance(0.35) else None, depth)

    def leaving(self, worlds):
        """Statements that leave the function from here; all that must be released is."""
        if self.gotos and self.chance(0.5):
            s = ["goto", "out"]
            after = advance(worlds, s, self.function)
            return [s], after
        statements, worlds = self.cleanup(worlds)
        s = ["ret", self.return_value(worlds)]
        return statements + [s], self.accept(worlds, [s])

    def p_leave(self, worlds, depth, in_loop):
        statements, after = self.leaving(worlds)
        return statements, after

    def p_jump(self, worlds, depth, in_loop):
        if depth < 2:
            raise Fault("would end the loop")
        return self.plain(worlds, [self.rng.choice(("break", "continue"))])

    def whole(self, worlds, build):
        """A loop: its body is made for the worlds that enter it first, then all turns are run."""
        statement = build()
        return [statement], self.accept(worlds, [statement])

    def p_loop(self, worlds, depth, in_loop):
        if not self.names["n"] or in_loop:  # nested ones would have one bound: docs/limits.md
            raise Fault("no bound")
        bound, var = self.rng.choice(self.names["n"]), f"i{depth}"
        inner = []
        for w in worlds:
            if w.vars[full(w, bound)] > 0:
                c = w.copy()
                c.vars[full(c, var)] = 0
                inner.append(c)
        if not inner:
            raise Fault("never runs")
        self.names["k"].append(var)
        try:
            body, _ = self.block(inner, self.rng.randint(1, 4), depth + 1, True)
        finally:
            self.names["k"].pop()
        if not body:
            raise Fault("empty")
        return self.whole(worlds, lambda: ["for", var, bound, body])

    def p_walk(self, worlds, depth, in_loop):
        """Goes along a list of boxes: looks at it, or releases it."""
        boxes = self.names["B"]
        if len(boxes) < 2:
            raise Fault("no list")
        head, at = self.rng.sample(boxes, 2)
        if not any(load(w, place(w, head)) for w in worlds):
            raise Fault("an empty list")
        if self.chance(0.3):
            return self.plain(worlds, ["asg", at, head],
                              ["while", ("nn", at), [["use", at, self.rng.choice(("boxread", "boxwrite"))], ["asg", at, ("fld", at, "next")]]])
        body = [["asg", at, head], ["asg", head, ("fld", head, "next")]]
        if self.chance(0.6):
            body.append(["free", ("fld", at, "data")])
        body.append(["free", at])
        return self.plain(worlds, ["while", ("nn", head), body], *([["asg", at, ("null",)]] if self.chance(0.4) else []))

    def p_push(self, worlds, depth, in_loop):
        """Puts a new box in front of a list."""
        if len(self.names["B"]) < 2:
            raise Fault("no list")
        head, new = self.rng.sample(self.names["B"], 2)
        data = self.pick(worlds, "I") if self.chance(0.4) else ("null",)
        fill = [["asg", ("fld", new, "data"), data], ["asg", ("fld", new, "next"), head], ["asg", head, new]]
        made = ["asg", new, ("alloc", self.rng.choice(("malloc", "xmalloc", "need")), "B")]
        if made[2][1] != "malloc":
            return self.plain(worlds, made, *fill)
        worlds = self.accept(worlds, [made])
        if self.chance(0.5):
            s = ["if", ("nn", new), fill, []]
            return [made, s], self.accept(worlds, [s])
        statements, after = self.split(worlds, ("isn", new), lambda ws: self.leaving(ws), None, depth)
        return [made] + statements + fill, self.accept(after, fill)

    def p_switch(self, worlds, depth, in_loop):
        names = self.names["k"][:1]
        if not names:
            raise Fault("nothing to switch on")
        cases, after, carried = [], [], []
        for k in (0, 1):
            here = [w for w in worlds if w.vars[full(w, names[0])] == k] + carried
            if not here:
                raise Fault("a case without worlds")
            body, here = self.block(here, self.rng.randint(1, 2), depth + 1, False)
            falls = k == 0 and self.chance(0.25)
            cases.append([k, body, falls])
            carried = [w for w in here if w.status is None] if falls else []
            after += here if not falls else [w for w in here if w.status is not None]
        rest, default = [w for w in worlds if w.vars[full(w, names[0])] not in (0, 1)], None
        if rest and self.chance(0.6):
            default, rest = self.block(rest, 1, depth + 1, False)
        return [["switch", names[0], cases, default]], after + rest

    def p_resize(self, worlds, depth, in_loop):
        what, to = self.pick_live(worlds, "I"), self.pick(worlds, "I")
        if what == to or to[0] != "var":
            raise Fault("would lose it")
        made = ["asg", to, ("realloc", what)]
        worlds = self.accept(worlds, [made])
        if self.chance(0.5):
            s = ["if", ("nn", to), [["asg", what, to]], []]
            return [made, s], self.accept(worlds, [s])
        statements, after = self.split(worlds, ("isn", to), lambda ws: self.leaving(ws), None, depth)
        move = ["asg", what, to]
        return [made] + statements + [move], self.accept(after, [move])

    def p_choose(self, worlds, depth, in_loop):
        kind = self.rng.choices(POINTERS, (3, 1))[0]
        values = [self.pick(worlds, kind) if self.chance(0.8) else ("null",) for _ in range(2)]
        cond = self.condition(worlds, 2)
        if len({holds(w, cond) for w in worlds}) < 2 or values[0] == values[1]:
            raise Fault("no choice")
        return self.plain(worlds, ["asg", self.pick(worlds, kind), ("tern", cond, *values)])

    def p_address(self, worlds, depth, in_loop):
        to = None
        if self.names["x"] and self.chance(0.6):
            to = ["asg", self.pick(worlds, "I"), ("addr", self.names["x"][0])]
        elif self.names["S"] and any(self.is_local(e) for e in self.names["B"]):
            to = ["asg", self.rng.choice([e for e in self.names["B"] if self.is_local(e)]), ("addr", self.names["S"][0])]
        if not to:
            raise Fault("nothing to point to")
        return self.plain(worlds, to)

    def p_call(self, worlds, depth, in_loop):
        helper = self.rng.choice(list(self.program.helpers.values()))
        if helper is self.function:
            raise Fault("recursion")
        arguments = []
        for name, kind in helper.params:
            if kind == "i":
                pool = self.names["k"] or self.names["i"] if name == "k" else self.names["i"]
                if not pool:
                    raise Fault("no argument")
                arguments.append(("var", self.rng.choice(pool)) if self.chance(0.85) else ("int", self.rng.randint(0, 1)))
            elif kind[0] == "P":
                pool = self.names[kind] + [("addr", e) for e in self.places(worlds, kind[1]) if e[0] != "star"]
                if not pool:
                    raise Fault("no argument")
                arguments.append(self.rng.choice(pool))
            else:
                arguments.append(self.pick(worlds, kind))
        if len({str(a) for a in arguments}) < len(arguments):
            raise Fault("one argument twice")
        to = None
        if helper.result in POINTERS:
            to = self.pick(worlds, helper.result)
        elif helper.result == "i" and self.chance(0.75):
            flags = [n for n in self.names["i"] if n not in ("b", "c")]
            to = ("var", self.rng.choice(flags)) if flags else None
        return self.plain(worlds, ["call", to, helper.name, arguments])

    # ---- ending

    def return_value(self, worlds):
        result = self.function.result
        if result in "ve":
            return None
        if result == "i":
            return ("int", self.rng.choice((0, 0, 1, -1)) if not self.is_entry else 0)
        choices = [e for e in self.places(worlds, result) if e[0] == "var"] + [("null",)]
        self.rng.shuffle(choices)
        for e in choices:
            try:
                self.accept(worlds, [["ret", e]])
                return e
            except Fault:
                continue
        raise Fault("nothing to return")

    def releases(self, worlds, e):
        """Ways to let go of what e holds."""
        kind = "B" if e in self.places(worlds, "B") else "I"
        plain = [["free", e]] + ([["asg", e, ("null",)]] if e[0] != "var" or e[1][0] == "g" or self.chance(0.2) else [])
        yield plain
        if kind == "B":
            yield [["if", ("nn", e), [["free", ("fld", e, "data")]] + plain, []]]
            others = [b for b in self.names["B"] if b != e and self.is_local(b)]
            if others:
                t = self.rng.choice(others)
                if not any(load(w, place(w, e)) for w in worlds):
                    return
                yield [["while", ("nn", e), [["asg", t, ("fld", e, "next")], ["free", ("fld", e, "data")], ["free", e], ["asg", e, t]]]]
                yield [["while", ("nn", e), [["asg", t, ("fld", e, "next")], ["free", e], ["asg", e, t]]]]
        for h in self.program.helpers.values():
            if h is not self.function and h.result in "vi" and [t for _, t in h.params] == [kind] and self.chance(0.5):
                yield [["call", None, h.name, [e]]] + plain[1:]
        for _ in range(4):
            yield [["if", self.condition(worlds), plain, []]]

    def cleanup(self, worlds):
        """Statements that release all that must be; the worlds after them."""
        body = []
        running = [w for w in worlds if w.status is None]
        for _ in range(14):
            owing = sum(len(self.owed(w)) for w in running)
            if not owing:
                return body, running + [w for w in worlds if w.status is not None]
            best = None
            candidates = self.places(running, "I") + self.places(running, "B")
            self.rng.shuffle(candidates)
            for e in candidates[:10]:
                for s in self.releases(running, e):
                    try:
                        after = self.accept(running, s)
                    except Fault:
                        continue
                    left = sum(len(self.owed(w)) for w in after)
                    if left < owing * len(after) / len(running) and (best is None or left < best[0]):
                        best = (left, s, after)
                if best and self.chance(0.5):
                    break
            if not best:
                raise Fault("can't clean up")
            body += best[1]
            running = best[2]
        raise Fault("can't clean up")

    def owed(self, w):
        owed = self.must_free(w)
        for n, v in w.vars.items():
            if n == "g" and isinstance(v, tuple) and v[0] == "o" and not w.live[v[1]]:
                owed.add(n)
        if self.function.result in POINTERS and w.status is None:
            for n, t in self.function_pointers(w):
                owed -= closure(w, [t])
        return owed

    def function_pointers(self, w):
        """What could still be returned: the result variable's value in this world."""
        name = ("r_" + self.function.result)
        return [(n, v) for n, v in w.vars.items() if n == f"{w.depth}:{self.keeper}"] if name and self.keeper else []

    keeper = None

    def make(self, size):
        body = self.locals_()
        if self.function.result in POINTERS and self.chance(0.8):
            own = [e[1] for e in self.names[self.function.result] if self.is_local(e)]
            self.keeper = self.rng.choice(own) if own else None
        self.gotos = self.chance(0.3)
        worlds = self.thin(self.worlds)
        for s in body:
            worlds = advance(worlds, s, self.function)
        more, worlds = self.block(worlds, size, 0)
        body += more
        if "['goto'" in str(body):
            s = ["label", "out"]
            body.append(s)
            worlds = advance(worlds, s, self.function)
        if any(w.status is None for w in worlds):
            try:
                more, worlds = self.cleanup(worlds)
                value = self.return_value([w for w in worlds if w.status is None])
                if self.keeper:
                    value = ("var", self.keeper)
                s = ["ret", value]
                if value is not None:
                    more.append(s)
                worlds = self.accept(worlds, [s])
            except Fault:
                raise Dead
            body += more
        if not any(s[0] != "decl" for s in body):
            raise Dead
        self.function.body = body
        return worlds
