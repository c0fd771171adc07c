"""What is measured: real sources, some files of each, and the generated ones. Paths are below the bench's folder."""
import os
import subprocess

SQLITE = "package/deps/sqlite3/sqlite3.c"

# name, folder, files (the first one is given to the other checkers), flags (@ is the folder)
REAL = [
    ("sqlite3.c", "", [SQLITE], []),
    (
        "redis 7.0",
        "redis/redis-*",
        ["src/%s.c" % f for f in "t_zset dict sds networking cluster".split()],
        ["-I@/deps/hiredis", "-I@/deps/linenoise", "-I@/deps/lua/src", "-I@/deps/hdr_histogram", "-DREDIS_STATIC="],
    ),
    (
        "lua 5.4",
        "lua5.4/lua5.4-*",
        ["src/%s.c" % f for f in "lvm lparser lgc ltable lstrlib".split()],
        ["-DLUA_USE_LINUX", "-Iinclude"],
    ),
    (
        "zlib 1.2",
        "zlib/zlib-*",
        ["%s.c" % f for f in "deflate inflate trees gzread gzwrite".split()],
        ["-DHAVE_UNISTD_H"],
    ),
    (
        "git 2.39",
        "git/git-*",
        ["%s.c" % f for f in "diff read-cache apply merge-recursive refs/files-backend".split()],
        ["-I@", "-DSHA1_DC", "-DSHA256_BLK", "-DNO_GETTEXT", "-DHAVE_ALLOCA_H", "-DNO_OPENSSL"],
    ),
]

MAKE = "#include <lien.h>\nvoid *owned make(void);\nvoid drop(void *owned p);\nint next(void);\n"


def fetch(folder):
    """What is not Debian's: SQLite as one file (better-sqlite3 carries it), and the header that Debian's lua makes when it is built."""
    if not os.path.exists(os.path.join(folder, SQLITE)):
        name = subprocess.run(
            ["npm", "pack", "--silent", "better-sqlite3@11.8.1"], cwd=folder, check=True, capture_output=True, text=True
        ).stdout.split()[-1]
        subprocess.run(["tar", "xzf", name, "package/deps/sqlite3"], cwd=folder, check=True)
    os.makedirs(os.path.join(folder, "include"), exist_ok=True)
    with open(os.path.join(folder, "include/lua5.4-deb-multiarch.h"), "w") as f:
        f.write('#define DEB_HOST_MULTIARCH "x86_64-linux-gnu"\n')


# ---------------------------------------------------------------- worst cases: each of them has a value to follow from end to end


def switch(n):
    """One switch of n cases, every one of which may release."""
    cases = "".join(
        "    case %d: %s break;\n" % (i, "if (p) drop(p); p = 0;" if i % 7 == 0 else "x += %d;" % i) for i in range(n)
    )
    return (
        MAKE
        + "int f(int c) {\n    int x = 0;\n    void *owned p = make();\n    switch (c) {\n%s    }\n    if (p)\n        drop(p);\n    return x;\n}\n"
        % cases
    )


def locals_(n):
    """n pointers, that hand one value on from the first to the last."""
    body = "".join("    void *p%d = %s;\n" % (i, "make()" if i == 0 else "p%d" % (i - 1)) for i in range(n))
    return MAKE + "void f(void) {\n%s    drop(p%d);\n}\n" % (body, n - 1)


def allocations(n):
    """n values that are all alive at once, each of them tested."""
    made = "".join("    void *p%d = make();\n    if (next()) { drop(p%d); p%d = 0; }\n" % (i, i, i) for i in range(n))
    gone = "".join("    if (p%d) drop(p%d);\n" % (i, i) for i in range(n))
    return MAKE + "void f(void) {\n%s%s}\n" % (made, gone)


def nesting(n):
    """Blocks n deep. Clang itself stops at 256 brackets unless told otherwise."""
    return MAKE + "void f(void) {\n    void *p = make();\n%s    next();\n%s    drop(p);\n}\n" % (
        "    if (next()) {\n" * n,
        "    }\n" * n,
    )


def goto(n):
    """A machine of n states by computed goto, every one of which can lead to every other."""
    labels = ", ".join("&&s%d" % i for i in range(n))
    states = "".join(
        "s%d:\n    %s\n    goto *to[next()];\n" % (i, "if (p) drop(p); p = make();" if i % 5 == 0 else "x += %d;" % i)
        for i in range(n)
    )
    return (
        MAKE
        + "int f(void) {\n    static const void *const to[] = {%s, &&end};\n    int x = 0;\n    void *p = 0;\n    goto *to[next()];\n%send:\n"
        % (labels, states)
        + ("    if (p)\n        drop(p);\n    return x;\n}\n")
    )


def functions(n):
    """n small functions that call each other in a chain, to be summarised."""
    return (
        MAKE
        + "static void f0(void *p) { drop(p); }\n"
        + "".join("static void f%d(void *p) { if (next()) f%d(p); else drop(p); }\n" % (i, i - 1) for i in range(1, n))
        + ("void all(void) { f%d(make()); }\n" % (n - 1))
    )


WORST = [
    ("a switch of 10,000 cases", switch, 10000),
    ("5,000 locals", locals_, 5000),
    ("2,000 allocations in one function", allocations, 2000),
    ("nesting 1,000 deep", nesting, 1000),
    ("a computed goto of 500 states", goto, 500),
    ("a chain of 10,000 functions", functions, 10000),
]
