#!/usr/bin/env python3
"""What checking costs, and what others cost. Run by `./x bench`; writes docs/speed.md, and ends with 1 if something became dearer than
test/bench/baseline.json says.

Instructions that the processor executes are counted by valgrind: the same on every run, unlike seconds. What takes a minute of a
processor is too long to be counted so; there the processor's time is compared. Memory is the most that was resident at once."""
import argparse
import concurrent.futures
import glob
import json
import os
import re
import resource
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, HERE)
import sources  # noqa: E402

CLANG = os.environ.get("LIEN_CLANG", "clang-22")
BUILD = os.environ.get("LIEN_BUILD", os.path.join(ROOT, "build"))
WORK = os.path.join(BUILD, "bench")
PLUGIN = os.path.join(BUILD, "lib", "lien-%s.so" % CLANG.split("-")[-1])
BASELINE = os.path.join(HERE, "baseline.json")
LIMIT = 120  # seconds of processor time for a checker and a file
FLOW_SENSITIVE = (
    "-Wno-everything -Wthread-safety -Wconsumed -Wuninitialized -Wsometimes-uninitialized -Wconditional-uninitialized "
    "-Wreturn-type -Wunreachable-code-aggressive -Wimplicit-fallthrough -Winfinite-recursion"
).split()
BASE = [CLANG, "-std=gnu11", "-fbracket-depth=100000"]
LIEN = ["-fplugin=" + PLUGIN, "-fplugin-arg-lien-stats"]


class Failed(Exception):
    pass


# ---------------------------------------------------------------- one measurement


def instructions(command):
    """How many instructions the command executes, and what it wrote."""
    run = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"] + command,
        cwd=WORK,
        capture_output=True,
        text=True,
        errors="replace",
    )
    found = re.search(r"I\s+refs:\s+([\d,]+)", run.stderr)
    if run.returncode or not found:
        raise Failed("%s: %s" % (" ".join(command), run.stderr[-2000:]))
    return int(found.group(1).replace(",", "")), run.stderr


def native(command, limit=None):
    """Processor seconds and peak kilobytes of the command with all that it starts; None past the limit."""

    def bound():
        if limit:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))

    child = subprocess.Popen(
        ["setarch", "-R"] + command, cwd=WORK, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=bound
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = 0
    seconds = used.ru_utime + used.ru_stime
    if limit and seconds >= limit - 1:
        return None, used.ru_maxrss
    if status:
        raise Failed("%s: ended with %d" % (" ".join(command), status))
    return seconds, used.ru_maxrss


class Source:
    """Some files that are compiled one by one, with the same flags."""

    def __init__(self, name, files, flags):
        self.name, self.files, self.flags = name, files, flags
        self.lines = sum(sum(1 for _ in open(os.path.join(WORK, f), errors="replace")) for f in files)

    def count(self, *options):
        """Instructions for all files, and the plugin's counts."""
        total, stats = 0, [0, 0, 0]
        for f in self.files:
            n, said = instructions(BASE + list(options) + self.flags + [f])
            total += n
            m = re.search(r"^lien: functions (\d+), analysed (\d+).*skipped (\d+)", said, re.M)
            stats = [a + int(b) for a, b in zip(stats, m.groups())] if m else stats
        return total, stats

    def seconds(self, command, times, limit=None):
        """Processor seconds for all files, the least of so many times; None if one takes too long."""
        total = 0
        for f in self.files:
            tries = [native(command + self.flags + [f], limit)[0] for _ in range(times)]
            if None in tries:
                return None
            total += min(tries)
        return total

    def memory(self, *options):
        """The largest peak of the files, in kilobytes; the least of three runs for each."""
        return max(min(native(BASE + list(options) + self.flags + [f])[1] for _ in range(3)) for f in self.files)


def real_sources():
    out = []
    for name, folder, files, flags in sources.REAL:
        at = folder and os.path.relpath(sorted(glob.glob(os.path.join(WORK, folder) + "/"))[-1], WORK)
        out.append(Source(name, [os.path.join(at, f) for f in files], [f.replace("@", at) for f in flags]))
    return out


def write(name, text):
    with open(os.path.join(WORK, name), "w") as f:
        f.write(text)
    return name


def generated():
    """(source, its size in words) of one function of N statements, and of each worst case."""
    flags = ["-I", os.path.join(ROOT, "annotations")]
    out = [Source("an empty program", [write("empty.c", "int main(void) { return 0; }\n")], [])]
    for n in 100, 1000, 10000, 100000:
        text = subprocess.run(
            ["sh", os.path.join(HERE, "generate.sh"), str(n)], capture_output=True, text=True, check=True
        ).stdout
        out.append(Source("one function of %s statements" % format(n, ","), [write("big-%d.c" % n, text)], flags))
    for name, make, n in sources.WORST:
        out.append(Source(name, [write("worst-%s.c" % make.__name__.strip("_"), make(n))], flags))
    return out


# ---------------------------------------------------------------- the tables

SYNTAX = ["-w", "-fsyntax-only"]
OBJECT = ["-w", "-O2", "-c", "-o", "/dev/null"]


def percent(a, b):
    return "–" if not a or b is None else "%+.1f %%" % ((b - a) * 100 / a)


def measure(jobs, all_sources, real):
    """Everything, as a dictionary of futures by (source, what)."""
    pool = concurrent.futures.ThreadPoolExecutor(jobs)
    todo = {}
    for s in sorted(all_sources, key=lambda s: -s.lines):
        todo[s.name, "alone"] = pool.submit(s.count, *SYNTAX)
        todo[s.name, "lien"] = pool.submit(s.count, *SYNTAX, *LIEN)
    for s in sorted(real, key=lambda s: -s.lines):
        todo[s.name, "flow"] = pool.submit(s.count, "-fsyntax-only", *FLOW_SENSITIVE)
        todo[s.name, "memory"] = pool.submit(s.memory, *SYNTAX)
        todo[s.name, "memory lien"] = pool.submit(s.memory, *SYNTAX, *LIEN)
        s = Source(s.name, s.files[:1], s.flags)
        if s.lines < 100000:  # to count an optimised sqlite3.c takes an hour
            todo[s.name, "O2"] = pool.submit(s.count, *OBJECT)
            todo[s.name, "O2 lien"] = pool.submit(s.count, *OBJECT, *LIEN)
        todo[s.name, "t alone"] = pool.submit(s.seconds, BASE + SYNTAX, 5)
        todo[s.name, "t O2"] = pool.submit(s.seconds, BASE + OBJECT, 1)
        todo[s.name, "t analyze"] = pool.submit(s.seconds, BASE + ["-w", "--analyze", "-o", "/dev/null"], 1, LIMIT)
        todo[s.name, "t fanalyzer"] = pool.submit(
            s.seconds, ["gcc", "-std=gnu11", "-w", "-fanalyzer", "-S", "-o", "/dev/null"], 1, LIMIT
        )
        todo[s.name, "t cppcheck"] = pool.submit(s.seconds, ["cppcheck", "--quiet"], 1, LIMIT)
    done = {}
    for k, f in todo.items():
        done[k] = f.result()
        print("%s: %s: %s" % (k + (done[k],)), flush=True)
    return done


def overhead(got, real):
    yield "| source | files | lines | Clang alone | with Lien | flow-sensitive warnings | with Lien, -O2 | memory alone | with Lien | functions | analysed | skipped |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for s in real:
        alone, (lien, stats) = got[s.name, "alone"][0], got[s.name, "lien"]
        if (s.name, "O2") in got:
            o2 = percent(got[s.name, "O2"][0], got[s.name, "O2 lien"][0])
        else:  # by the time that optimising takes beside the syntax
            o2 = "about %+.1f %%" % ((lien - alone) * 100 / alone * got[s.name, "t alone"] / got[s.name, "t O2"])
        yield "| %s | %d | %s | %s | %s | %s | %s | %d MB | %s | %d | %d | %d |" % (
            s.name,
            len(s.files),
            format(s.lines, ","),
            format(alone / 1e6, ",.0f"),
            percent(alone, lien),
            percent(alone, got[s.name, "flow"][0]),
            o2,
            got[s.name, "memory"] / 1024,
            percent(got[s.name, "memory"], got[s.name, "memory lien"]),
            *stats,
        )


def others(got, real):
    yield "| source | Lien | Clang's flow-sensitive warnings | -O2 compile | clang --analyze | gcc -fanalyzer | cppcheck |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for s in real:
        alone = got[s.name, "alone"][0]
        cells = ["%.2f" % (got[s.name, k][0] / alone) for k in ("lien", "flow")]
        for k in "t O2", "t analyze", "t fanalyzer", "t cppcheck":
            t, one = got[s.name, k], got[s.name, "t alone"]
            cells.append("more than %.0f" % (LIMIT / one) if t is None else "%.0f" % (t / one))
        yield "| %s | %s |" % (s.name, " | ".join(cells))


def growth(got, made):
    yield "| source | lines | Clang alone | with Lien | difference | skipped |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for s in made:
        alone, (lien, stats) = got[s.name, "alone"][0], got[s.name, "lien"]
        yield "| %s | %s | %s | %s | %s | %d |" % (
            s.name,
            format(s.lines, ","),
            format(alone / 1e6, ",.1f"),
            format(lien / 1e6, ",.1f"),
            percent(alone, lien),
            stats[2],
        )


PAGE = """# What checking costs

Measured by `./x bench` with {version}, {gcc} and {cppcheck} on {machine}. Instructions are counted, in millions, by valgrind's cachegrind: they are the same
on every run. "Alone" is `clang -fsyntax-only`; the flow-sensitive warnings are `{flow}`. Memory is the peak of the largest file.
Functions in which nothing is tracked are decided before the analysis runs ("analysed" counts the others); functions past the bounds of [limits.md](limits.md) are
"skipped". The figure for `-O2` is that of the first file. To count an optimised sqlite3.c would take too long: there it is reckoned from how much longer it takes than the syntax.

{overhead}

## Beside other checkers

As multiples of `clang -fsyntax-only`: instructions of all files for the first two columns, processor time for the first file of each source for the others. A checker gets
{limit} seconds of it; "more than" says that it was not done.

{others}

## How it grows, and the worst cases

The functions of N statements (test/bench/generate.sh) make, test, borrow, move and release a value every dozen statements, all in one body: what hurts an analysis by paths
most. The others (test/bench/sources.py) each push one bound of the analysis.

{growth}

The numbers of instructions are kept in test/bench/baseline.json; `./x bench` fails if one of them grows by more than {slack} %, and `./x bench --baseline` writes them anew.
"""

SLACK = 2


def first_line(*command):
    text = subprocess.run(command, capture_output=True, text=True).stdout.split("\n")[0]
    return re.sub(r"\s*\(.*", "", text) if command[0] != "gcc" else text.replace("(Debian ", "(")


def compare(got):
    """What became dearer than the baseline says, by more than SLACK percent of what Clang executes with the plugin."""
    old = json.load(open(BASELINE)) if os.path.exists(BASELINE) else {}
    if old.get("clang") != first_line(CLANG, "--version"):
        print("the baseline is of %s: nothing to compare with" % old.get("clang", "nothing"))
        return []
    for name in sorted({k[0] for k in got if k[1] == "lien"} - set(old["sources"])):
        print("not in the baseline: " + name)
    worse = []
    for name, was in old["sources"].items():
        now = got.get((name, "lien"))
        # Clang's own share is taken out: another libc's headers are not the plugin's doing
        grown = now and (now[0] - got[name, "alone"][0]) - (was["lien"] - was["alone"])
        if now and grown * 100 > SLACK * was["lien"]:
            worse.append(
                "%s: %.1f million instructions more than the baseline's %.1f" % (name, grown / 1e6, was["lien"] / 1e6)
            )
    return worse


def save(got):
    names = [k[0] for k in got if k[1] == "lien"]
    data = {
        "clang": first_line(CLANG, "--version"),
        "sources": {n: {"alone": got[n, "alone"][0], "lien": got[n, "lien"][0]} for n in sorted(names)},
    }
    with open(BASELINE, "w") as f:
        json.dump(data, f, indent=1)
        f.write("\n")


def main():
    p = argparse.ArgumentParser(description="measures what checking costs; writes docs/speed.md")
    p.add_argument("--baseline", action="store_true", help="write test/bench/baseline.json anew")
    p.add_argument("--only", default="", help="only the sources whose name contains this; docs/speed.md stays as it is")
    p.add_argument(
        "--instructions",
        action="store_true",
        help="only what is compared with the baseline; docs/speed.md stays as it is",
    )
    a = p.parse_args()
    os.makedirs(WORK, exist_ok=True)
    sources.fetch(WORK)
    real, made = [[s for s in group if a.only in s.name] for group in (real_sources(), generated())]
    whole = not a.only and not a.instructions
    got = measure(int(os.environ.get("LIEN_JOBS", os.cpu_count() or 2)), real + made, [] if a.instructions else real)
    if a.baseline and not a.only:
        save(got)
    if whole:
        page = PAGE.format(
            version=first_line(CLANG, "--version"),
            gcc=first_line("gcc", "--version"),
            cppcheck=first_line("cppcheck", "--version"),
            machine=os.uname().machine,
            flow=" ".join(FLOW_SENSITIVE),
            limit=LIMIT,
            slack=SLACK,
            overhead="\n".join(overhead(got, real)),
            others="\n".join(others(got, real)),
            growth="\n".join(growth(got, made)),
        )
        with open(os.path.join(ROOT, "docs", "speed.md"), "w") as f:
            f.write(page)
    worse = compare(got)
    for w in worse:
        print("dearer: " + w)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
