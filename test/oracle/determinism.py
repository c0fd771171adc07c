#!/usr/bin/env python3
"""Reports must be a function of the program: the same on every run (addresses differ from run to run), whatever stands around a
function, and from every major of Clang. usage: determinism.py INCLUDE PROGRAMS CLANG PLUGIN [CLANG PLUGIN]…"""
import sys
import tempfile
import types

from oracle import check_programs, programs, write_file


def reports(clang, plugin, include, made, folder):
    """name of a program -> its reports, in order, with lines counted from the program's first"""
    options = types.SimpleNamespace(clang=clang, plugin=plugin, include=include)
    source = f"{folder}/programs.c"
    spans = write_file(source, made)
    found = {}
    for line, name, may, text, notes in check_programs(options, source):
        for _, program, first, last in spans:
            if first <= line <= last:
                found.setdefault(program.name, []).append((line - first, name, may, text, [n - first for n in notes]))
    return found


def main():
    include, count, pairs = sys.argv[1], int(sys.argv[2]), list(zip(sys.argv[3::2], sys.argv[4::2]))
    made = list(programs("order", 0, count))
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="lien-order") as folder:
        first = reports(*pairs[0], include, made, folder)
        runs = [("again", *pairs[0], made)] * 4 + [("in reverse", *pairs[0], made[::-1]), ("every third", *pairs[0], made[::3])]
        runs += [("with " + clang, clang, plugin, made) for clang, plugin in pairs[1:]]
        for what, clang, plugin, some in runs:
            other = reports(clang, plugin, include, some, folder)
            for _, program, _ in some:
                if first.get(program.name) != other.get(program.name):
                    print(f"{program.name} {what}: {first.get(program.name)} became {other.get(program.name)}")
                    wrong += 1
    total = sum(map(len, first.values()))
    print(f"{len(made)} programs, {total} reports, {len(runs)} other runs, {wrong} differences")
    return 1 if wrong or not total else 0


if __name__ == "__main__":
    sys.exit(main())
