"""Functions of the IR that borrow, reborrow, lend, move and end things at random, from a seed: what compare.py gives to both checkers."""
import random
import re

PRELUDE = """struct pair { x: i32, y: i32 }
struct both { in: pair, n: i32 }
struct holder { r: *i32 borrowed, w: *i32 borrowed_mut, q: *i32 }
struct box { o: *pair owned, n: i32 }
fn make() -> *pair owned by(drop) nonnull
fn drop(p: *pair owned by(drop) release)
fn take(p: *pair owned)
fn look(p: *i32 borrowed)
fn set(p: *i32 borrowed_mut)
fn look_pair(p: *pair borrowed)
fn set_pair(p: *pair borrowed_mut)
fn look_both(p: *both borrowed)
fn set_both(p: *both borrowed_mut)
fn put(to: *i32 borrowed_mut, from: *i32 borrowed)
fn swap(a: *i32 borrowed_mut, b: *i32 borrowed_mut)
fn put_pair(to: *pair borrowed_mut, from: *i32 borrowed)
fn view(p: *pair borrowed lifetime(a)) -> *i32 borrowed lifetime(a)
fn pick(p: *pair borrowed_mut lifetime(a)) -> *i32 borrowed_mut lifetime(a)
fn peek(p: *pair borrowed_mut lifetime(a)) -> *i32 borrowed lifetime(a)
fn slot(p: *pair borrowed lifetime(a)) -> *i32 borrowed_mut lifetime(a)
fn part(p: *both borrowed_mut lifetime(a)) -> *pair borrowed_mut lifetime(a)
fn either(p: *i32 borrowed lifetime(a), q: *i32 borrowed lifetime(a)) -> *i32 borrowed lifetime(a)
fn either_mut(p: *i32 borrowed_mut lifetime(a), q: *i32 borrowed_mut lifetime(a)) -> *i32 borrowed_mut lifetime(a)
fn first(p: *i32 borrowed lifetime(a), q: *i32 borrowed lifetime(b)) -> *i32 borrowed lifetime(a)
"""

LOOKS = {"i32": ("look", "set"), "pair": ("look_pair", "set_pair"), "both": ("look_both", "set_both")}
MAKERS = [
    ("view", ["pair"], "i32"),
    ("pick", ["pair"], "i32"),
    ("peek", ["pair"], "i32"),
    ("slot", ["pair"], "i32"),
    ("part", ["both"], "pair"),
    ("either", ["i32", "i32"], "i32"),
    ("either_mut", ["i32", "i32"], "i32"),
    ("first", ["i32", "i32"], "i32"),
]
RESULT_MUT = {"pick", "slot", "part", "either_mut"}


class Writer:
    def __init__(self, seed, name):
        self.r, self.name = random.Random(seed), name
        self.lines, self.locals, self.blocks, self.depth, self.loops = [], [], 1, 0, 0
        self.places = {"i32": [], "pair": [], "both": []}  # places that are not pointers
        self.pointers = {"i32": [], "pair": [], "both": []}  # (place, level)
        self.inner, self.holders, self.owners = [], [], []

    def chance(self, p):
        return self.r.random() < p

    def out(self, text):
        self.lines.append("  " + text)

    def local(self, name, ty, marks=""):
        self.locals.append("  local %%%s: %s %s" % (name, ty, marks))
        self.out("live %" + name)

    # ------------------------------------------------------------ what there is

    def plain(self, place, ty):
        self.places[ty].append(place)
        for f, t in {"pair": (("x", "i32"), ("y", "i32")), "both": (("in", "pair"), ("n", "i32"))}.get(ty, ()):
            self.plain("%s.%s" % (place, f), t)

    def through(self, pointer, ty):
        """The places that a pointer leads to."""
        if ty == "i32":
            return [("*" + pointer, "i32")]
        out = [("*" + pointer, ty)]
        for f, t in {"pair": (("x", "i32"), ("y", "i32")), "both": (("in", "pair"), ("n", "i32"))}[ty]:
            out.append(("%s->%s" % (pointer, f), t))
        if ty == "both":
            out += [("%s->in.x" % pointer, "i32"), ("%s->in.y" % pointer, "i32")]
        return out

    def any_place(self, ty, direct=0.5):
        all_through = [
            p for t in self.pointers for q in self.pointers[t] for p, t2 in self.through(q[0], t) if t2 == ty
        ]
        if all_through and not self.chance(direct):
            return self.r.choice(all_through)
        return self.r.choice(self.places[ty]) if self.places[ty] else self.r.choice(all_through)

    def pointee(self):
        return self.r.choices(["i32", "pair", "both"], [6, 3, 1])[0]

    def pointer_to(self, ty):
        """An operand of this type: a copy of a pointer or an address."""
        if self.pointers[ty] and self.chance(0.5):
            return self.r.choice(self.pointers[ty])[0]
        p = self.any_place(ty)
        return p[1:] if p[0] == "*" else "&" + p

    # ------------------------------------------------------------ statements

    def set_pointer(self):
        ty = self.pointee()
        if not self.pointers[ty]:
            return
        dst, kind = self.r.choice(self.pointers[ty])
        if kind == "param":
            return
        makers = [m for m in MAKERS if m[2] == ty]
        if makers and self.chance(0.4):
            f, params, _ = self.r.choice(makers)
            if kind == "borrowed_mut" and f not in RESULT_MUT:
                return
            self.out("%s = call %s(%s)" % (dst, f, ", ".join(self.pointer_to(t) for t in params)))
            return
        source = self.pointer_to(ty)
        if source != dst:
            self.out("%s = %s" % (dst, source))

    def write(self):
        dst = self.any_place("i32")
        self.out("%s = %s" % (dst, self.any_place("i32") if self.chance(0.2) else self.r.randrange(9)))

    def read(self):
        self.out("%k = " + self.any_place("i32", 0.25))

    def lend(self):
        ty = self.pointee()
        self.out("call %s(%s)" % (self.r.choice(LOOKS[ty]), self.pointer_to(ty)))

    def lend_two(self):
        f, a, b = self.r.choice([("put", "i32", "i32"), ("swap", "i32", "i32"), ("put_pair", "pair", "i32")])
        self.out("call %s(%s, %s)" % (f, self.pointer_to(a), self.pointer_to(b)))

    def indirect(self):
        if self.inner:
            p = self.r.choice(self.inner)
            self.out(self.r.choice(["%%k = **%s", "%%k = **%s", "**%s = 7"]) % p)

    def hold(self):
        if not self.holders:
            return
        h = self.r.choice(self.holders)
        f = self.r.choice("rwq")
        if len(self.holders) > 1 and self.chance(0.3):
            self.out("%s = %s" % tuple(self.r.sample(self.holders, 2)))
        elif self.chance(0.6):
            self.out("%s.%s = %s" % (h, f, self.pointer_to("i32")))
            self.held = getattr(self, "held", set()) | {(h, f)}
        else:
            self.out("%%k = *%s.%s" % (h, f))

    def end(self):
        """An owned object goes, and its place gets a new one."""
        if self.owners and not self.loops and not self.depth:
            o = self.r.choice(self.owners)
            self.out("call %s(%s)" % (self.r.choice(["drop", "drop", "take"]), o))
            self.out("%s = call make()" % o)

    def null(self):
        ty = self.pointee()
        those = [p for p, k in self.pointers[ty] if k != "param" and p not in self.owners]
        if not those:
            return
        p = self.r.choice(those)
        if self.chance(0.5):
            self.out("%s = null" % p)
        yes, no = self.block(), self.block()
        self.out("br %s == null, %s, %s" % (p, yes, no))
        self.begin(yes)
        self.out("%s = %s" % (p, self.pointer_to(ty) if self.chance(0.5) else "&" + self.r.choice(self.places[ty])))
        self.out("goto " + no)
        self.begin(no)

    # ------------------------------------------------------------ control flow

    def block(self):
        self.blocks += 1
        return "b%d" % self.blocks

    def begin(self, b):
        self.lines.append(b + ":")

    def choose(self):
        yes, no, after = self.block(), self.block(), self.block()
        self.out("br unknown != 0, %s, %s" % (yes, no))
        self.depth += 1
        for b in yes, no:
            self.begin(b)
            if b == yes or self.chance(0.5):
                self.statements(self.r.randrange(1, 3))
            if self.chance(0.1):
                self.leave()
            else:
                self.out("goto " + after)
        self.depth -= 1
        self.begin(after)

    def loop(self):
        head, body, after = self.block(), self.block(), self.block()
        self.out("goto " + head)
        self.begin(head)
        self.out("br unknown != 0, %s, %s" % (body, after))
        self.begin(body)
        self.depth += 1
        self.loops += 1
        self.statements(self.r.randrange(1, 4))
        self.loops -= 1
        self.depth -= 1
        self.out("goto " + head)
        self.begin(after)

    def scope(self):
        name = "t%d" % len(self.locals)
        ty = self.r.choice(["i32", "pair"])
        had = {t: list(self.places[t]) for t in self.places}
        self.local(name, ty)
        self.plain("%" + name, ty)
        self.depth += 1
        self.scopes.append(name)
        self.statements(self.r.randrange(1, 4))
        self.scopes.pop()
        self.depth -= 1
        self.places = had
        self.out("dead %" + name)

    def leave(self):
        if self.ret:
            self.out("%%return = %s" % self.pointer_to("i32"))
        for n in self.scopes + (self.storage if self.ret else []):
            self.out("dead %%%s exit" % n)
        self.out("return")

    def statements(self, n):
        kinds = [
            (self.set_pointer, 8),
            (self.write, 4),
            (self.read, 5),
            (self.lend, 3),
            (self.lend_two, 1.5),
            (self.indirect, 1),
            (self.hold, 2),
            (self.end, 1.2),
            (self.null, 0.7),
            (self.choose, 1.2),
            (self.loop, 0.8),
            (self.scope, 0.8),
        ]
        for _ in range(n):
            nested = self.depth > 2
            those = [k for k in kinds if not nested or k[0] not in (self.choose, self.loop, self.scope)]
            self.r.choices([k[0] for k in those], [k[1] for k in those])[0]()

    # ------------------------------------------------------------ the function

    def variables(self):
        r = self.r
        params = []
        self.local("k", "i32")
        for n in range(r.randrange(0, 3)):
            ty, kind = r.choice(["i32", "pair", "both"]), r.choice(["borrowed", "borrowed_mut", ""])
            life = r.choice([" lifetime(a)", " lifetime(a)", " lifetime(b)", ""]) if kind else ""
            params.append("p%d: *%s %s%s" % (n, ty, kind, life))
            self.pointers[ty].append(("%%p%d" % n, "param"))
        for n in range(r.randrange(1, 3)):
            self.local("a%d" % n, "i32")
            self.plain("%%a%d" % n, "i32")
        for ty in ["both", "pair"][: r.randrange(1, 3)]:
            name = "s%d" % len(self.locals)
            self.local(name, ty)
            self.plain("%" + name, ty)
        if self.chance(0.3):
            self.local("v", "[3]i32")
            for at in "01*":
                self.places["i32"].append("%%v[%s]" % at)
        if self.chance(0.35):
            self.local("o", "*pair", "owned")
            self.out("%o = call make() init")
            self.owners.append("%o")
            self.pointers["pair"].append(("%o", "param"))
        if self.chance(0.2):
            self.local("bx", "box")
            self.out("%bx.o = call make() init")
            self.owners.append("%bx.o")
            self.pointers["pair"].append(("%bx.o", "param"))
        for n in range(r.randrange(2, 6)):
            ty, kind = r.choices(["i32", "pair", "both"], [5, 3, 1])[0], r.choice(
                ["borrowed", "borrowed_mut", "borrowed_mut", ""]
            )
            if not self.places[ty]:
                ty = "i32"
            name = "%s%d" % ({"": "q", "borrowed": "r", "borrowed_mut": "w"}[kind], n)
            self.local(name, "*" + ty, kind)
            self.out("%%%s = &%s" % (name, r.choice(self.places[ty])))
            self.pointers[ty].append(("%" + name, kind))
        ints = [(p, k) for p, k in self.pointers["i32"] if k != "param"]
        if ints and self.chance(0.25):
            p, kind = r.choice(ints)
            self.local("z", "**i32", r.choice(["", "borrowed_mut", "borrowed"]) + (" / " + kind if kind else ""))
            self.out("%z = &" + p)
            self.inner.append("%z")
        if self.chance(0.3):
            for n in range(r.randrange(1, 3)):
                self.local("h%d" % n, "holder")
                for f in "rwq":
                    self.out("%%h%d.%s = &%s" % (n, f, r.choice(self.places["i32"])))
                self.holders.append("%%h%d" % n)
        return params

    def function(self):
        self.scopes = []
        self.ret = self.r.choice(["borrowed", "borrowed", "borrowed_mut"]) if self.chance(0.35) else ""
        params = self.variables()
        self.storage = [m.group(1) for m in (re.match(r"  local %(\w+): [^*]", l) for l in self.locals) if m]
        self.statements(self.r.randrange(4, 14))
        for t in self.pointers:
            for p, _ in self.pointers[t]:
                if self.chance(0.15):
                    self.out("%k = " + self.through(p, t)[-1][0])
        self.leave()
        return "fn %s(%s)%s {\n%s\nb1:\n%s\n}\n" % (
            self.name,
            ", ".join(params),
            " -> *i32 %s lifetime(a)" % self.ret if self.ret else "",
            "\n".join(self.locals),
            "\n".join(self.lines),
        )


def function(seed, name):
    return Writer(seed, name).function()
