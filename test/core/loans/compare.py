#!/usr/bin/env python3
"""compare.py [--count N] [--seed S] [--lien-ir PROGRAM] [--show N]: N generated functions through the naive solver and the real checker, and what
they disagree in. `compare.py FILE.ir` compares one text. Ends with 1 if there is a disagreement."""
import argparse
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import generate  # noqa: E402
import run  # noqa: E402
import solver  # noqa: E402

IDS = {
    "lien-" + w
    for w in (
        "borrow-conflict use-while-borrowed write-while-borrowed move-while-borrowed dangling-borrow dangling-return "
        "write-through-shared use-after-free use-after-move lifetime-mismatch"
    ).split()
}


def real(program, text):
    """(line, id) of every report of the real checker."""
    with tempfile.NamedTemporaryFile("w", suffix=".ir") as f:
        f.write(text)
        f.flush()
        out = subprocess.run([program, f.name], capture_output=True, text=True)
    if out.returncode:
        raise SystemExit("lien-ir ends with %d: %s" % (out.returncode, out.stderr + out.stdout[-300:]))
    found = set()
    for m in re.finditer(r"^(\d+):\d+: warning: .*\[(lien-[a-z-]+)\]$", out.stdout, re.M):
        id = re.sub("-may$", "", m.group(2))
        if id in IDS:
            found.add((int(m.group(1)), id))
    return found


def naive(text):
    """For each function: its lines, and the (line, id) of what the naive solver reports; None if it gave up."""
    unit = solver.parse(text)
    out = []
    for f in unit.functions:
        try:
            r = run.Run(unit, f)
            out.append((f, r.go()))
        except solver.TooMany:
            out.append((f, None))
    return out


def exits(f):
    """Line -> line: what stands at the storage that ends on the way out stands, in C, at the return."""
    out = {}
    for block in f.blocks.values():
        last = len(block) - 1
        while block[-1].op == "return" and last > 0 and block[last - 1].op == "dead":
            last -= 1
            out[block[last].line] = block[-1].line
    return out


def compare(program, text):
    """Yields (function, expected or None, found) for each function of the text."""
    found = real(program, text)
    for f, expected in naive(text):
        to = exits(f)
        mine = {(to.get(n, n), id) for n, id in found if f.line <= n <= f.end}
        yield f, expected if expected is None else {(to.get(n, n), id) for n, id in expected}, mine


def show(text, f, expected, found):
    lines = text.split("\n")
    for n in range(f.line, f.end + 1):
        marks = ["  // missed: " + i for l, i in sorted(expected - found) if l == n] + [
            "  // unexpected: " + i for l, i in sorted(found - expected) if l == n
        ]
        marks += ["  // both: " + i for l, i in sorted(found & expected) if l == n]
        print(lines[n - 1] + "".join(marks))


def main():
    p = argparse.ArgumentParser()
    p.add_argument("file", nargs="?")
    p.add_argument("--count", type=int, default=1000)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--lien-ir", default="lien-ir")
    p.add_argument("--show", type=int, default=3)
    a = p.parse_args()
    batches = (
        [open(a.file).read()]
        if a.file
        else (
            generate.PRELUDE
            + "".join(generate.function("%d/%d" % (a.seed, n), "f%d" % n) for n in range(at, min(at + 250, a.count)))
            for at in range(0, a.count, 250)
        )
    )
    agreed = given_up = reports = 0
    wrong = []
    for text in batches:
        for f, expected, found in compare(a.lien_ir, text):
            if expected is None:
                given_up += 1
            elif expected == found:
                agreed += 1
                reports += len(found)
            else:
                wrong.append(f.name)
                if len(wrong) <= a.show:
                    show(text, f, expected, found)
    if wrong:
        print("disagreed in", " ".join(w[1:] for w in wrong[:40]))
    print("agreed in %d functions (%d reports), disagreed in %d, given up %d" % (agreed, reports, len(wrong), given_up))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
