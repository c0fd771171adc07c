"""The run of the naive solver: one state at a time, along every path (see solver.py)."""
from solver import EXCLUSIVE, SHARED, STATES_MAX, Refused, TooMany, overlap, prefix, used_after

# What an access does to a place; the words of the table in section 4, and what it reports beside a shared and beside an exclusive loan.
TABLE = {
    "read": {SHARED: None, EXCLUSIVE: "lien-use-while-borrowed"},
    "share": {SHARED: None, EXCLUSIVE: "lien-borrow-conflict"},
    "write": {SHARED: "lien-write-while-borrowed", EXCLUSIVE: "lien-write-while-borrowed"},
    # what the pointer in the slot has borrowed exclusively, or owns: is written, is lent on
    "write below": {SHARED: "lien-write-while-borrowed", EXCLUSIVE: "lien-write-while-borrowed"},
    "write owned": {SHARED: None, EXCLUSIVE: "lien-write-while-borrowed"},
    "lend below": {SHARED: "lien-borrow-conflict", EXCLUSIVE: "lien-borrow-conflict"},
    "exclude": {SHARED: "lien-borrow-conflict", EXCLUSIVE: "lien-borrow-conflict"},
    "move": {SHARED: "lien-move-while-borrowed", EXCLUSIVE: "lien-move-while-borrowed"},
    "end": {SHARED: "lien-dangling-borrow", EXCLUSIVE: "lien-dangling-borrow"},
}

# A value is None (unknown), ("null",), or ("ptr", spot, chains): where it leads, and the loans it carries. A chain is a tuple of loans, each
# one taken through the one before it (a reborrow); a loan is (line, slot, target spot, strength, may write). A loan's name is its chain
# up to itself, so that one loan is one name whoever holds it. A fault that was reported counts as mended: its loan, and those made from
# it, give way in every pointer to PARDON, a loan of nothing.
NULL = ("null",)
PARDON = (0, 0, None, None, True)


def pointer(spot, chains=((),)):
    return "ptr", spot, frozenset(chains)


def names(chains):
    return {c[: k + 1] for c in chains for k in range(len(c))}


def lend(chain, loan):
    """The chain with one loan more; a loop that reborrows from itself comes back to the loan that it made before."""
    for k, l in enumerate(chain):
        if l[:3] == loan[:3]:
            return chain[: k + 1]
    return chain + (loan,)


class Over(Exception):
    """Null was dereferenced: this path ends here."""


class State:
    def __init__(self, vals=(), ended=(), there=()):
        # what the spots hold; roots that are gone, with what a use of them is; roots that were looked into, so are not null
        self.vals, self.ended, self.there = dict(vals), dict(ended), set(there)

    def copy(self):
        return State(self.vals, self.ended, self.there)

    def key(self):
        return frozenset(self.vals.items()), frozenset(self.ended.items()), frozenset(self.there)


class Run:
    def __init__(self, unit, f):
        self.unit, self.f = unit, f
        self.reports = set()
        operands = (a for block in f.blocks.values() for i in block for a in i.args)
        self.shown = {a[1][0] for a in operands if a[0] == "addr" and "*" not in a[1][1]}  # their address was taken

    # ------------------------------------------------------------ types

    def place_type(self, p):
        """The type of a place, and the levels from it inwards."""
        v = self.f.vars[p[0]]
        ty, levels = v.ty, v.levels
        for step in p[1]:
            if step == "*":
                ty, levels = ty[1:], levels[1:]
            elif step[0] == ".":
                ty, levels = self.unit.records[ty][step[1:]]
            else:
                ty = ty[ty.index("]") + 1 :] if ty[0] == "[" else ty
        return ty, levels

    def spot_level(self, spot):
        root, path = spot
        if root[0] != "var" or root[1] not in self.f.vars:
            return "raw"
        levels = self.place_type((root[1], path))[1]
        return levels[0]["kind"] if levels else "raw"

    def begin(self):
        s = State()
        for v in self.f.vars.values():
            if v.param and v.ty[0] == "*":
                s.vals[("var", v.name), ()] = pointer((("obj", "target of " + v.name), ()))
        return s

    # ------------------------------------------------------------ reports

    def report(self, line, id):
        self.reports.add((line, id))

    # ------------------------------------------------------------ overlap and liveness

    def owner(self, s, root):
        """The declared owned spot that holds the object, if any."""
        for spot, v in s.vals.items():
            if v and v[0] == "ptr" and v[1] == (root, ()) and self.spot_level(spot) == "owned":
                return spot
        return None

    def reaches(self, s, whole, part):
        """Is `part` in `whole` or in what `whole` owns?"""
        if overlap(whole, part):
            return True
        up = self.owner(s, part[0])
        while up:
            if up[0] == whole[0] and len(whole[1]) <= len(up[1]) and prefix(whole[1], up[1]):
                return True
            up = self.owner(s, up[0])
        return False

    def in_the_way(self, s, target, spot, access):
        above = access not in ("read", "end", "write below", "write owned", "lend below")
        return self.reaches(s, target, spot) or (above and self.reaches(s, spot, target))

    def lent_with(self, s, loan, holder, spot):
        """A slot is lent with what its pointer has borrowed exclusively: was the loan taken through such a pointer in the spot?"""

        def inside(a):
            return a[0] == spot[0] and len(spot[1]) <= len(a[1]) and prefix(spot[1], a[1])

        if inside(holder):
            return False
        for slot, v in s.vals.items():
            if inside(slot) and v and v[0] == "ptr" and self.spot_level(slot) == "borrowed_mut" and v[1][0] == loan[-1][2][0]:
                if any(len(c) < len(loan) and loan[: len(c)] == c for c in v[2]):
                    return True
        return False

    def live(self, s, spot, seen=()):
        """May what is kept at this spot be used from here on, by its own name or through a pointer that may be used?"""
        root, path = spot
        if root[0] == "var" and used_after(self.f, self.block, self.index, (root[1], path)):
            return True
        for other, v in s.vals.items():
            if (
                v
                and v[0] == "ptr"
                and overlap(v[1], spot)
                and other != spot
                and other not in seen
                and self.live(s, other, seen + (spot,))
            ):
                return True
        return False

    # ------------------------------------------------------------ accesses

    def tell(self, s, loan, gone):
        for spot, v in list(s.vals.items()):
            if v and v[0] == "ptr" and loan in names(v[2]):
                chains = {(PARDON,) if c[: len(loan)] == loan else c for c in v[2]}
                s.vals[spot] = None if gone else pointer(v[1], chains)

    def access(self, s, spot, via, access):
        if (PARDON,) in via:
            return
        again = True
        while again:
            again = False
            for holder, v in sorted(s.vals.items(), key=repr):
                if not v or v[0] != "ptr":
                    continue
                broken = self.broken(s, v, spot, via, access, holder)
                if broken and self.live(s, holder):
                    id = TABLE[access][broken[-1][3]]
                    returned = access == "end" and holder[0] == ("var", "return")
                    if returned:
                        id = "lien-dangling-return"
                    self.report(broken[-1][0] if access == "end" and not returned else self.line, id)
                    self.tell(s, broken, access in ("move", "end"))
                    again = True
                    break

    def broken(self, s, v, spot, via, access, holder=((None, None), ())):
        """The loan that a pointer carries and that the access breaks: not one that the access itself goes through."""
        for loan in sorted(names(v[2]), key=lambda l: (-len(l), repr(l))):
            if loan in via or loan == (PARDON,) or not TABLE[access][loan[-1][3]]:
                continue
            if self.in_the_way(s, loan[-1][2], spot, access):
                return loan
            if access in ("share", "exclude") and self.lent_with(s, loan, holder, spot):
                return loan
        return None

    def follow(self, s, v):
        """A pointer is followed, passed or lent: is what it leads to still there?"""
        if not v or v[0] != "ptr":
            return
        how = s.ended.get(v[1][0])
        if how:
            self.report(self.line, how)
            del s.ended[v[1][0]]

    def resolve(self, s, p, writes=False):
        """The spot of a place and the loans that lead there; None if nobody knows, or if the path is over."""
        kinds = [self.place_type((p[0], p[1][:k]))[1][0]["kind"] if step == "*" else "" for k, step in enumerate(p[1])]
        shallow = max([k for k, kind in enumerate(kinds) if kind in ("raw", "borrowed")], default=-1)
        below = {"owned": "write owned", "borrowed_mut": "write below"} if writes else {}
        spot, via = (("var", p[0]), ()), set()
        for k, step in enumerate(p[1]):
            if step != "*":
                spot = spot[0], spot[1] + (step,)
                continue
            v = self.load(s, spot)
            kind = self.place_type((p[0], p[1][:k]))[1][0]["kind"]
            self.access(s, spot, via, below.get(kind, "read") if k > shallow else "read")
            if v == NULL and spot[0][0] == "var" and spot[0][1] in self.shown:
                return None  # it may have been set behind our back
            if v == NULL:
                raise Over()
            if not v:
                return None
            self.follow(s, v)
            s.there.add(v[1][0])
            via = names(v[2]) | (via if kind != "raw" else set())
            spot = v[1]
        return spot, via

    def value(self, s, a):
        """What an operand is worth; reading it is an access."""
        if a[0] == "null":
            return NULL
        if a[0] not in ("copy", "addr"):
            return None
        if a[0] == "addr" and a[1][1] and a[1][1][-1] == "*":
            a = "copy", (a[1][0], a[1][1][:-1])
        at = self.resolve(s, a[1])
        if at is None:
            return None
        if a[0] == "addr":
            chains = {c for c in at[1] if not any(o != c and o[: len(c)] == c for o in at[1])}
            return pointer(at[0], chains or ((),))
        self.access(s, at[0], at[1], "read")
        return self.load(s, at[0]) if self.place_type(a[1])[0][0] == "*" else None

    def load(self, s, spot):
        if spot not in s.vals and spot[0][0] == "var" and spot[0] not in s.ended:
            raise Refused("a pointer is read that was not set")
        v, kind = s.vals.get(spot), self.spot_level(spot)
        if v or kind not in ("borrowed", "borrowed_mut"):
            return v
        return self.nobodys(0, kind)  # where it leads is unknown, but not whether it may be written through

    def nobodys(self, line, kind, root="nobody's"):
        loan = line, 0, (("obj", "nobody's"), ()), SHARED, kind == "borrowed_mut"
        return pointer((("obj", root), ()), ((loan,),))

    def writable(self, s, spot, chains):
        last = [c[-1] for c in chains if c]
        if PARDON in last:  # of what was reached through a loan that was told of, and is unknown, nobody tells
            last = [l for l in last if l == PARDON or l[2][0] != ("obj", "nobody's")]
        if last:
            return all(l[4] for l in last)
        name = spot[0][1][len("target of ") :] if spot[0][0] == "obj" else ""
        return not (name in self.f.vars and self.f.vars[name].levels[0]["kind"] == "borrowed")

    # ------------------------------------------------------------ instructions

    def lend_on(self, s, a):
        """What an operand leads to is lent exclusively, through exclusive borrows and owners that are kept in slots on the way."""
        if a[0] not in ("copy", "addr"):
            return
        var, path = a[1]
        ways = [k for k, step in enumerate(path) if step == "*"] + ([len(path)] if a[0] == "copy" else [])
        for k in reversed(ways):
            kind = self.place_type((var, path[:k]))[1][0]["kind"]
            if kind not in ("owned", "borrowed_mut"):
                return
            at = self.resolve(s, (var, path[:k])) if kind == "borrowed_mut" else None
            if at:
                self.access(s, at[0], at[1], "lend below")

    def borrow(self, s, v, kind):
        """What a place that was declared borrowed or borrowed_mut makes of the pointer that it is given: a loan."""
        if not v or v[0] != "ptr" or kind not in ("borrowed", "borrowed_mut"):
            return v
        self.follow(s, v)
        exclusive = kind == "borrowed_mut"
        if exclusive and not self.writable(s, v[1], v[2]):
            self.report(self.line, "lien-write-through-shared")
        self.access(s, v[1], names(v[2]), "exclude" if exclusive else "share")
        loan = self.line, 0, v[1], EXCLUSIVE if exclusive else SHARED, exclusive
        return pointer(v[1], {lend(c, loan) for c in v[2]})

    def store(self, s, i, v, made):
        """The assignment itself. made: v comes from a call, whose own loans it carries."""
        at = self.resolve(s, i.dst, True)
        if at is None:
            return
        spot, via = at
        ty, levels = self.place_type(i.dst)
        if not ("init" in i.flags and not i.dst[1]):
            self.access(s, spot, via, "write")
            if "*" in i.dst[1] and not self.writable(
                s, spot, {c for c in via if not any(o != c and o[: len(c)] == c for o in via)}
            ):
                self.report(self.line, "lien-write-through-shared")
        if i.dst[0] == "return":
            self.give_back(s, v, levels[0])
            s.vals[spot] = v
        elif ty[0] == "*":
            if not made and levels[0]["kind"] == "borrowed_mut":
                self.lend_on(s, i.args[0])
            s.vals[spot] = v if made else self.borrow(s, v, levels[0]["kind"])
        elif ty in self.unit.records and i.op == "assign" and i.args[0][0] == "copy":
            self.copy_fields(s, spot, i.args[0][1], ty)

    def give_back(self, s, v, promised):
        """A borrow is returned: it must come from a parameter of that lifetime, and be as strong as it is promised."""
        if not v or v[0] != "ptr":
            return
        self.follow(s, v)
        if promised["kind"] == "borrowed_mut" and not self.writable(s, v[1], v[2]):
            self.report(self.line, "lien-write-through-shared")
        for chain in v[2]:
            root = chain[0][2][0] if chain and chain[0] != PARDON else v[1][0]
            name = root[1][len("target of ") :] if root[0] == "obj" else ""
            lent = self.f.vars[name].levels[0] if name in self.f.vars else None
            if lent and lent["kind"] != "raw" and (lent["life"] or name) != promised["life"]:
                self.report(self.line, "lien-lifetime-mismatch")

    def copy_fields(self, s, spot, source, ty):
        src = self.resolve(s, source)
        for name, (fty, levels) in self.unit.records[ty].items():
            if fty[0] != "*" or src is None:
                continue
            v, kind = s.vals.get((src[0][0], src[0][1] + ("." + name,))), levels[0]["kind"]
            told = v and v[0] == "ptr" and (PARDON,) in names(v[2])
            if kind == "borrowed" and not told:
                self.follow(s, v)
            # a copy of a shared loan is the same loan, and what was told of is copied as it is
            s.vals[spot[0], spot[1] + ("." + name,)] = v if told or kind == "borrowed" else self.borrow(s, v, kind)

    def call(self, s, i):
        sig = self.unit.signatures[i.callee]
        vals = [self.value(s, a) for a in i.args]
        kinds = [p[2][0]["kind"] for p in sig["params"]]
        for a in range(len(vals)):
            for b in range(len(vals)):
                if a != b and vals[a] and vals[b] and vals[a][0] == vals[b][0] == "ptr":
                    self.beside(s, vals, kinds, a, b)
        for v, kind, a in zip(vals, kinds, i.args):
            if not v or v[0] != "ptr" or kind == "raw":
                continue
            self.follow(s, v)
            if kind == "borrowed_mut":
                self.lend_on(s, a)
            if kind == "borrowed_mut" and not self.writable(s, v[1], v[2]):
                self.report(self.line, "lien-write-through-shared")
            self.access(s, v[1], names(v[2]), {"borrowed": "share", "borrowed_mut": "exclude", "owned": "move"}[kind])
        for v, p in zip(vals, sig["params"]):
            if v and v[0] == "ptr" and p[2][0]["kind"] == "owned":
                s.ended[v[1][0]] = "lien-use-after-free" if p[2][0]["release"] else "lien-use-after-move"
        if i.dst:
            self.store(s, i, self.result(s, i, sig, vals, kinds), True)

    def beside(self, s, vals, kinds, a, b):
        """Two arguments of one call: lending a must not break what b is, nor a loan that b carries."""
        if kinds[a] not in ("borrowed", "borrowed_mut") or kinds[b] not in ("borrowed", "borrowed_mut"):
            return
        if (PARDON,) in names(vals[a][2]):
            return
        told = (PARDON,) in names(vals[b][2])
        if (
            not told
            and "borrowed_mut" in (kinds[a], kinds[b])
            and self.in_the_way(s, vals[a][1], vals[b][1], "exclude")
        ):
            self.report(self.line, "lien-borrow-conflict")
            return
        access = "exclude" if kinds[a] == "borrowed_mut" else "share"
        broken = self.broken(s, vals[b], vals[a][1], names(vals[a][2]), access)
        if broken:
            self.report(self.line, "lien-borrow-conflict")
            self.tell(s, broken, False)

    def result(self, s, i, sig, vals, kinds):
        ty, levels = sig["ret"]
        if ty[0] != "*":
            return None
        root = "obj", "made in line %d" % i.line
        self.age(s, root)
        if levels[0]["nonnull"]:
            s.there.add(root)
        if levels[0]["kind"] == "owned":
            return pointer((root, ()))
        chains = set()
        for k, (v, p) in enumerate(zip(vals, sig["params"])):
            if p[2][0]["life"] == levels[0]["life"] and v and v[0] == "ptr":
                loan = (
                    self.line,
                    k + 1,
                    v[1],
                    EXCLUSIVE if kinds[k] == "borrowed_mut" else SHARED,
                    levels[0]["kind"] == "borrowed_mut",
                )
                chains |= {lend(c, loan) for c in v[2]}
        return pointer((root, ()), chains) if chains else self.nobodys(self.line, levels[0]["kind"], root[1])

    def age(self, s, root):
        """A thing is made where one was made before: who points to that one points to an older one now."""
        old = root[0], "older " + root[1]
        for spot, v in list(s.vals.items()):
            if v and v[0] == "ptr" and v[1][0] == root:
                s.vals[spot] = "ptr", (old, v[1][1]), v[2]
        if root in s.there:
            s.there = s.there - {root} | {old}
        if root in s.ended:
            s.ended[old] = s.ended.pop(root)

    def step(self, s, i):
        if i.op == "live":
            self.age(s, ("var", i.dst[0]))
            s.vals = {k: v for k, v in s.vals.items() if k[0] != ("var", i.dst[0])}
        elif i.op == "dead":
            root = "var", i.dst[0]
            self.access(s, (root, ()), set(), "end")
            s.vals = {k: v for k, v in s.vals.items() if k[0] != root}
            s.ended[root] = "lien-dangling-borrow"
            back = s.vals.get((("var", "return"), ()))
            if back and back[0] == "ptr" and back[1][0] == root:
                self.report(self.line, "lien-dangling-return")
                s.vals[("var", "return"), ()] = None
        elif i.op == "call":
            self.call(s, i)
        elif i.op == "read":
            self.value(s, i.args[0])
        elif i.op == "assign":
            self.store(s, i, self.value(s, i.args[0]), False)

    def branches(self, s, i):
        """The blocks that this state goes on to, and with what."""
        if i.op == "br" and i.args[1] == ("null",):
            at = self.resolve(s, i.args[0][1])
            v = s.vals.get(at[0]) if at else None
            yes, no = (0, 1) if i.test == "==" else (1, 0)
            if v == NULL:
                return [(i.to[yes], s)]
            if at is None:
                return [(b, s.copy()) for b in i.to]
            if v and (v[1][0][0] == "var" or v[1][1] or v[1][0] in s.there):  # the address of a variable or of a field
                return [(i.to[no], s)]
            null = s.copy()
            null.vals[at[0]] = NULL
            return [(i.to[yes], null), (i.to[no], s)]
        return [(b, s.copy()) for b in i.to]

    def through_block(self, s):
        """The blocks that a state goes on to, and with what."""
        for self.index, i in enumerate(self.f.blocks[self.block]):
            self.line = i.line
            self.step(s, i)
        return self.branches(s, self.f.blocks[self.block][-1])

    def go(self):
        """(line, id) of everything that is wrong on some path."""
        work, seen = [(self.f.entry, self.begin())], set()
        while work:
            self.block, s = work.pop()
            k = self.block, s.key()
            if k in seen:
                continue
            seen.add(k)
            if len(seen) > STATES_MAX:
                raise TooMany()
            try:
                work += self.through_block(s)
            except Over:
                pass
        return self.reports
