"""Whole programs: an entry function of a few inputs and the helpers that it calls, and one fault put into a correct one."""
import copy
import random

from generate import OUTCOMES, Dead, Function, Maker, Program, closure
from world import UNSET, Fault, World, advance

SIGNATURES = [  # parameters, result
    ([("p", "I")], "v"), ([("p", "I"), ("k", "i")], "i"), ([("p", "I"), ("k", "i")], "v"), ([("p", "I"), ("k", "i")], "I"),
    ([("k", "i")], "I"), ([], "I"), ([("out", "PI"), ("k", "i")], "i"), ([("out", "PI")], "v"), ([("p", "I"), ("q", "I"), ("k", "i")], "I"),
    ([("b", "B"), ("p", "I")], "v"), ([("b", "B"), ("k", "i")], "i"), ([("b", "B")], "v"), ([("p", "I")], "B"),
    ([("list", "PB"), ("k", "i")], "i"), ([("list", "PB")], "v"), ([("b", "B")], "B"),
]


def argument(w, kind, name, variant):
    """What the caller passes: a live object that nobody else knows of, in some variants null."""
    if kind == "i":
        return variant
    if kind[0] == "P":
        slot = "0:" + name
        w.vars[slot] = {"unset": UNSET, "null": None}.get(variant) if variant != "full" else argument(w, kind[1], name + "_", "box")
        return ("v", slot)
    if variant == "null":
        return None
    v = w.new(kind, True)
    w.vars["0:" + name + "@"] = v
    if variant == "full":
        w.heap[v[1], "data"] = w.new("I", True)
        w.heap[v[1], "next"] = w.new("B", True)
    return v


def helper_worlds(rng, params, program):
    choices = []
    for name, kind in params:
        if kind == "i":
            choices.append(OUTCOMES["a"])
        elif kind == "PI":
            choices.append(rng.choice((["unset"], ["unset"], ["null", "full"], ["full"])))
        elif kind == "PB":
            choices.append(["null", "full"])
        elif kind == "B":
            choices.append(["box", "full"] + (["null"] if rng.random() < 0.3 else []))
        else:
            choices.append(["live"] + (["null"] if rng.random() < 0.3 else []))
    combos = [[]]
    for c in choices:
        combos = [x + [v] for x in combos for v in c]
    worlds = []
    combos = [(c, g) for c in combos for g in ((False, True) if program.globals else (False,))]
    for n, (combo, is_set) in enumerate(combos):
        w = World({"0:@": n})
        for g, kind in program.globals:
            w.vars[g] = w.new(kind, True) if is_set else None
        w.depth = 1
        for (name, kind), variant in zip(params, combo):
            v = argument(w, kind, name, variant)
            w.vars["1:" + name] = v
            w.vars["0:" + name + "_in"] = v
        worlds.append(w)
    return worlds


def writes(body, name):
    """Whether the body may write what the parameter points to, or gives the parameter to something that may."""
    text = str(body)
    return f"('var', '{name}')" in text.replace(f"['use', ('var', '{name}'), 'read']", "").replace(f"['use', ('var', '{name}'), 'peek']", "") \
        .replace(f"('nn', ('var', '{name}'))", "").replace(f"('isn', ('var', '{name}'))", "")


def assigned(body, name):
    return f"['asg', ('var', '{name}')" in str(body) or f"['call', ('var', '{name}')" in str(body) or f"('addr', ('var', '{name}'))" in str(body)


def annotate(maker, worlds, rng):
    """Says of a helper, in lien.h's words, what it does in every world, where that can be said."""
    f = maker.function
    first = [maker.first[w.vars["0:@"]] for w in worlds]
    for name, kind in f.params:
        if kind == "I" and not assigned(f.body, name):
            pairs = [(w, old.vars["1:" + name]) for w, old in zip(worlds, first) if old.vars["1:" + name] is not None]
            gone = [not w.live[v[1]] for w, v in pairs]
            kept = any(v[1] in closure(w, [x for n, x in w.vars.items() if not n.startswith("0:" + name)] + [w.result]) for w, v in pairs)
            if all(gone):
                f.notes[name] = "owned"
            elif not any(gone) and not kept:
                f.notes[name] = "borrowed_mut" if writes(f.body, name) else "borrowed"
            elif f.result == "i" and not kept and all(g == (w.result == 0) for g, (w, _) in zip(gone, pairs)):
                f.notes[name] = "owned LIEN_WHEN(return == 0)"
        elif kind == "PI" and f.result == "i" and all(old.vars["0:" + name] == UNSET for old in first):
            if all((w.vars["0:" + name] not in (None, UNSET)) == (w.result == 0) and
                   (w.result == 0 or w.vars["0:" + name] == UNSET) for w in worlds) and any(w.result == 0 for w in worlds):
                f.notes[name] = "LIEN_OUT LIEN_WHEN(return == 0)"
    if f.result == "I" and any(w.result for w in worlds):
        fresh = all(w.result is None or w.result[0] == "o" and w.result[1] not in old.live and
                    w.result[1] not in closure(w, [x for n, x in w.vars.items() if n[0] == "g" or n.startswith("0:")])
                    for w, old in zip(worlds, first))
        made = {w.vars["0:@"] for w in worlds if w.result}
        if fresh and all(w.vars["0:@"] in made for w in worlds):  # null only where an allocation failed
            f.notes[""] = "owned"


def make_helper(rng, program, number):
    params, result = rng.choice(SIGNATURES)
    f = Function(program, f"h{number}", params, result)
    maker = Maker(rng, f, helper_worlds(rng, params, program), False)
    worlds = maker.make(rng.randint(1, 5))
    if rng.random() < 0.4:
        annotate(maker, worlds, rng)
    program.helpers[f.name] = f


def make_program(seed, name):
    """A correct program. The same for the same seed, wherever it is made."""
    rng = random.Random(seed)
    while True:
        program = Program(name)
        if rng.random() < 0.25:
            program.globals.append(("g", rng.choice("IIB")))
        try:
            for n in range(rng.choice((0, 1, 1, 2, 2, 3))):
                make_helper(rng, program, n)
            program.inputs = rng.choice(("ab", "a", "abn", "bc", "abc", "an"))
            f = program.entry = Function(program, "entry", [(i, "i") for i in "abcn"], "e")
            worlds = entry_worlds(program)
            maker = Maker(rng, f, worlds, True)
            for i in "abcn":
                if i not in program.inputs:
                    for pool in ("k", "i", "n"):
                        if i in maker.names[pool]:
                            maker.names[pool].remove(i)
            maker.make(rng.randint(4, 12))
            return program
        except (Dead, Fault):
            continue


def entry_worlds(program):
    worlds = []
    for combo in combinations(program.inputs):
        for is_set in (False, True) if program.globals else (False,):
            w = World({"1:" + k: v for k, v in combo.items()})
            w.depth = 1
            for g, kind in program.globals:
                w.vars[g] = w.new(kind, True) if is_set else None
            w.vars["g@"] = w.vars[program.globals[0][0]] if program.globals else None
            worlds.append(w)
    return worlds


def fails(program):
    """Whether some world faults or leaks."""
    worlds = entry_worlds(program)
    try:
        for s in program.entry.body:
            worlds = advance(worlds, s, program.entry)
    except Fault:
        return True
    return any(set(w.leaked()) - closure(w, [v for n, v in w.vars.items() if n[0] == "g"]) for w in worlds)


def combinations(inputs):
    combos = [{}]
    for i in "abcn":
        combos = [dict(c, **{i: v}) for c in combos for v in (OUTCOMES[i] if i in inputs else (OUTCOMES[i][0],))]
    return combos


# ---- faults

def blocks(body):
    """Every list of statements in a body, itself included."""
    yield body
    for s in body:
        if s[0] == "switch":
            for _, part, _ in s[2]:
                yield from blocks(part)
            if s[3] is not None:
                yield from blocks(s[3])
        elif s[0] in ("if", "for", "while", "block"):
            for part in s[1:]:
                if isinstance(part, list):
                    yield from blocks(part)


def sites(program, wanted):
    return [(b, n) for f in list(program.helpers.values()) + [program.entry] for b in blocks(f.body)
            for n, s in enumerate(b) if wanted(s)]


def replaced(e, old, new):
    if e == old:
        return new
    if isinstance(e, (tuple, list)):
        return type(e)(replaced(x, old, new) for x in e)
    return e


def variables(s, found):
    if isinstance(s, tuple) and s and s[0] == "var":
        found.add(s)
    elif isinstance(s, (tuple, list)):
        for x in s:
            variables(x, found)
    return found


def mutate(program, seed):
    """A copy with one fault, or one change that may be none: the run decides."""
    rng = random.Random(seed)
    kinds = ["drop", "drop", "drop", "again", "swap", "rename", "condition", "unguard", "guard", "leave", "move", "constant"]
    patience = rng.choice((1, 4, 4, 4)) # a change that is no fault is a good question too, but seldom a new one
    p = None
    for _ in range(40):
        changed = copy.deepcopy(program)
        if globals()["m_" + rng.choice(kinds)](changed, rng):
            p, patience = changed, patience - 1
            if patience == 0 or fails(p):
                break
    return p


def declared(b):
    """Where the statements of a block begin."""
    return len([s for s in b if s[0] == "decl"])


def m_drop(p, rng):
    at = sites(p, lambda s: s[0] in ("free", "asg", "call", "goto", "break", "continue", "use") or s[0] == "ret" and s[1] is None)
    if at:
        b, n = rng.choice(at)
        del b[n]
    return bool(at)


def m_again(p, rng):
    at = sites(p, lambda s: s[0] in ("free", "call", "use"))
    if not at:
        return False
    b, n = rng.choice(at)
    b.insert(rng.randint(declared(b), len(b) - (b[-1][0] == "ret")), copy.deepcopy(b[n]))
    return True


def m_swap(p, rng):
    at = sites(p, lambda s: s[0] not in ("decl", "label", "ret", "goto"))
    at = [(b, n) for b, n in at if n + 1 < len(b) and b[n + 1][0] not in ("decl", "label", "ret", "goto") and b[n] != b[n + 1]]
    if at:
        b, n = rng.choice(at)
        b[n], b[n + 1] = b[n + 1], b[n]
    return bool(at)


def m_rename(p, rng):
    f = rng.choice(list(p.helpers.values()) + [p.entry])
    kinds = {n: t for n, t in f.params + p.globals}
    kinds.update({s[1]: s[2] for b in blocks(f.body) for s in b if s[0] == "decl"})
    at = [(b, n) for b in blocks(f.body) for n, s in enumerate(b) if s[0] in ("free", "use", "asg", "call")]
    if not at:
        return False
    b, n = rng.choice(at)
    old = sorted(variables(b[n], set()))
    if not old:
        return False
    old = rng.choice(old)
    new = [("var", x) for x, t in sorted(kinds.items()) if t == kinds.get(old[1]) and x != old[1] and t != "i"]
    if not new:
        return False
    b[n] = replaced(b[n], old, rng.choice(new))
    return True


def m_condition(p, rng):
    at = sites(p, lambda s: s[0] == "if")
    if at:
        b, n = rng.choice(at)
        c = b[n][1]
        b[n][1] = rng.choice(c[1:]) if c[0] in ("and", "or") else ("not", c) if c[0] != "not" else c[1]
    return bool(at)


def m_constant(p, rng):
    at = sites(p, lambda s: s[0] == "if" and s[1][0] == "cmp" or s[0] == "asg" and s[2][0] == "int")
    if at:
        b, n = rng.choice(at)
        part = 1 if b[n][0] == "if" else 2
        e = b[n][part]
        b[n][part] = e[:-1] + (1 - e[-1],)
    return bool(at)


def m_unguard(p, rng):
    at = sites(p, lambda s: s[0] == "if" and not any(x[0] in ("break", "continue") for x in s[2]))
    if at:
        b, n = rng.choice(at)
        b[n:n + 1] = b[n][2]
    return bool(at)


def m_guard(p, rng):
    f = rng.choice(list(p.helpers.values()) + [p.entry])
    names = [n for n, t in f.params if t == "i" and (n in p.inputs if f is p.entry else True) and n != "n"]
    at = [(b, n) for b in blocks(f.body) for n, s in enumerate(b) if s[0] in ("free", "asg", "call", "use")]
    if not at or not names:
        return False
    b, n = rng.choice(at)
    b[n] = ["if", ("truth", rng.choice(names)), [b[n]], []]
    return True


def m_leave(p, rng):
    f = p.entry
    bs = [b for b in blocks(f.body)]
    b = rng.choice(bs)
    names = [n for n in p.inputs if n != "n"]
    b.insert(rng.randint(declared(b), len(b)), ["if", ("truth", rng.choice(names)), [["ret", None]], []])
    return True


def m_move(p, rng):
    at = sites(p, lambda s: s[0] in ("free", "asg", "use", "call"))
    if at:
        b, n = rng.choice(at)
        s = b.pop(n)
        last = len(b) - (1 if b and b[-1][0] == "ret" else 0)
        b.insert(rng.randint(declared(b), max(declared(b), last)), s)
    return bool(at)


def shrink(program):
    """Every program that has one statement less, or one statement in place of its branch, or one helper less."""
    def of(p):
        return list(p.helpers.values()) + [p.entry]
    for name in program.helpers:
        if f"'{name}'" not in str([f.body for f in of(program)]):
            p = copy.deepcopy(program)
            del p.helpers[name]
            yield p
            return
    for nf, f in enumerate(of(program)):
        for nb, b in enumerate(blocks(f.body)):
            for n, s in enumerate(b):
                if s[0] == "ret" and s[1] is not None and b is f.body and n == len(b) - 1 and f.result != "e":
                    continue
                if s[0] == "decl" and str([f.body]).count(f"'{s[1]}'") + str([f.body]).count(f"'{s[1]}[") > 1:
                    continue
                p = copy.deepcopy(program)
                at = list(blocks(of(p)[nf].body))[nb]
                del at[n]
                yield p
                if s[0] == "if":
                    for part in s[1:]:
                        if isinstance(part, list) and part:
                            p = copy.deepcopy(program)
                            list(blocks(of(p)[nf].body))[nb][n:n + 1] = copy.deepcopy(part)
                            yield p
