#!/usr/bin/env python3
"""reduce.py [--seed S] [--lien-ir PROGRAM] NUMBER…: generated functions that the two checkers disagree in, cut down line by line as
long as some disagreement of the same kind is left."""
import argparse
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import compare  # noqa: E402
import generate  # noqa: E402


def kinds(program, lines):
    """What kinds of disagreement there are: (missed or unexpected, id)."""
    try:
        f, expected, found = next(compare.compare(program, generate.PRELUDE + "\n".join(lines) + "\n"))
    except (SystemExit, compare.solver.Refused, KeyError, ValueError, IndexError):
        return set(), None
    if expected is None:
        return set(), None
    return {("missed", i) for _, i in expected - found} | {("unexpected", i) for _, i in found - expected}, (
        f,
        expected,
        found,
    )


def attempts(lines):
    for n in range(len(lines)):
        yield lines[:n] + lines[n + 1 :]
        m = re.match(r"  br .*, (\w+), (\w+)$", lines[n])
        for to in m.groups() if m else ():
            yield lines[:n] + ["  goto " + to] + lines[n + 1 :]
        m = re.match(r"  goto (\w+)$", lines[n])
        if (
            m
            and n + 1 < len(lines)
            and lines[n + 1] == m.group(1) + ":"
            and sum(bool(re.search(r"\b%s\b" % m.group(1), l)) for l in lines) == 2
        ):
            yield lines[:n] + lines[n + 2 :]
    used = set(re.findall(r"\bb\d+\b", "\n".join(l for l in lines if not l.endswith(":")))) | {"b1"}
    for n, l in enumerate(lines):
        if re.match(r"b\d+:", l) and l[:-1] not in used:
            end = next(k for k in range(n + 1, len(lines)) if re.match(r"b\d+:|\}", lines[k]))
            yield lines[:n] + lines[end:]


def reduced(program, lines):
    kind, _ = kinds(program, lines)
    if not kind:
        return None
    kind = sorted(kind)[0]
    again = True
    while again:
        again = False
        for t in attempts(lines):
            if kind in kinds(program, t)[0]:
                lines, again = t, True
                break
    return lines


def main():
    p = argparse.ArgumentParser()
    p.add_argument("numbers", nargs="+", type=int)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--lien-ir", default="lien-ir")
    a = p.parse_args()
    for n in a.numbers:
        lines = generate.function("%d/%d" % (a.seed, n), "f%d" % n).strip().split("\n")
        lines = reduced(a.lien_ir, lines)
        if lines:
            text = generate.PRELUDE + "\n".join(lines) + "\n"
            compare.show(text, *kinds(a.lien_ir, lines)[1])


if __name__ == "__main__":
    main()
