#!/usr/bin/env python3
"""Judges the plugin by what programs do: makes small programs, some with a fault, runs each on all of its inputs under the sanitizers
and compares the verdict with what the plugin reports. README.md beside this file says how to read the result."""
import argparse
import concurrent.futures
import os
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from emit import Writer  # noqa: E402
from programs import make_program, mutate, shrink  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {70: "leak", 71: "dangling or unset pointer passed on", 72: "global left dangling", 74: "null dereference", 75: "use after free",
         76: "double free", 77: "bad free", 78: "wild pointer"}
MANY, HANG = 73, 128 + 14
REPORT = re.compile(r"^[^:]*:(\d+):\d+: (warning|error|note): (.*)$")
ID = re.compile(r"\[(lien-[a-z-]+)[],]")
# Ids of rules that no run can break: they forbid what may go wrong, not what does.
RULES = {"lien-borrow-escapes", "lien-move-out-of-borrow", "lien-write-through-shared", "lien-lifetime-mismatch", "lien-missing-lifetime",
         "lien-borrow-conflict", "lien-use-while-borrowed", "lien-write-while-borrowed", "lien-move-while-borrowed", "lien-dangling-borrow"}


FAMILY = 4  # a program that is made correct, and then with a change or two, three times


def programs(seed, first, count):
    """(number, program, key) of those from `first` on."""
    for base in range(first - first % FAMILY, first + count, FAMILY):
        key = f"{seed}:{base}"
        program = make_program(key, f"p{base}")
        for i in range(max(base, first), min(base + FAMILY, first + count)):
            changed = mutate(program, f"{key}:{i}") if i > base else program
            if changed:
                changed.name = f"p{i}"
                yield i, changed, key


def write_file(path, made, markers=True):
    lines = ['#include "oracle.h"', ""]
    spans = []
    for i, program, key in made:
        first = len(lines) + 1
        lines += Writer(program, random.Random(key + ":style"), markers).write()
        spans.append((i, program, first, len(lines)))
    lines.append("#ifdef RUN")
    lines.append("const Entry oracle_entries[] = {")
    for i, program, first, last in spans:
        g = "".join(f"&{program.name}_{g}" for g, _ in program.globals) or "NULL"
        size = "sizeof(struct box)" if program.globals and program.globals[0][1] == "B" else "sizeof(int)"
        lines.append(f'    {{{program.name}, "{program.name}", "{program.inputs}", {g}, {size}, {first}, {last}}},')
    lines += ["};", f"const int oracle_count = {len(spans)};", "#endif"]
    with open(path, "w", encoding="ascii") as f:
        f.write("\n".join(lines) + "\n")
    return spans


FLAGS = ["-w", "-g0", "-O0", "-std=gnu11", "-fno-builtin", "-ftrivial-auto-var-init=pattern", "-fsanitize=address,undefined",
         "-fno-sanitize=alignment,null,vptr,function", "-fno-sanitize-recover=all"]


def build_runtime(options):
    options.runtime = os.path.join(options.work, "runtime.o")
    subprocess.run([options.clang, *FLAGS, "-c", os.path.join(HERE, "runtime.c"), "-o", options.runtime], check=True)


def run_programs(options, source, work):
    """name -> (status, lines reached)"""
    binary = os.path.join(work, "run")
    subprocess.run([options.clang, *FLAGS, "-DRUN", "-I", options.include, "-I", HERE, source, options.runtime, "-o", binary], check=True)
    env = dict(os.environ, ASAN_OPTIONS="detect_leaks=0:symbolize=0:allocator_may_return_null=1:max_malloc_fill_size=4096:"
               "malloc_fill_byte=190:handle_abort=0:exitcode=80:print_legend=0:print_full_thread_history=0", UBSAN_OPTIONS="exitcode=81:symbolize=0")
    out = subprocess.run([binary], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True).stdout
    verdicts = {}
    for line in out.splitlines():
        name, status, *reached = line.split()
        verdicts[name] = (int(status), dict(map(int, n.split(":")) for n in reached))
    return verdicts


def check_programs(options, source):
    """[(line, id, may, text, lines of its notes)]"""
    out = subprocess.run([options.clang, f"-fplugin={options.plugin}", "-std=gnu11", "-fsyntax-only", "-w", "-fno-caret-diagnostics", "-fplugin-arg-lien-no-config",
                          "-fplugin-arg-lien-all=error", "-ferror-limit=0", "-I", options.include, "-I", HERE, source],
                         stderr=subprocess.PIPE, text=True, check=False)
    reports = []
    for line in out.stderr.splitlines():
        m = REPORT.match(line)
        if m and m[2] == "note" and reports:
            reports[-1][4].append(int(m[1]))
        elif m:
            found = ID.search(m[3] + "]")
            if not found:
                sys.exit(f"unexpected: {line}")
            name = found[1]
            reports.append((int(m[1]), name.removesuffix("-may"), name.endswith("-may"), m[3], []))
        elif not line.startswith("In file") and "generated" not in line:
            sys.exit(f"unexpected: {line}")
    return reports


def reached_wholly(lines, reached, at):
    """Whether each statement of the function around line `at` was reached, and each of its ifs went both ways."""
    start = max(n for n in lines if n <= at and lines[n].startswith("{"))
    end = min(n for n in lines if n >= at and lines[n].startswith("}"))
    return all(reached.get(n, 0) == (7 if "if (T(" in lines[n] else 1)
               for n in range(start, end) if lines[n].lstrip().startswith("L ") and not lines[n].lstrip().startswith("L return (int)(s & 1);"))


def classify(spans, verdicts, reports, lines):
    """[(number, class, kind, reports)]: class is one of agreed-clean, agreed-faulty, missed, false, rule, unreached, undecided.
    A report in a function of which no run came through some part is no false alarm that a run could show: "unreached"."""
    result = []
    for i, program, first, last in spans:
        status, reached = verdicts[program.name]
        mine = [r for r in reports if first <= r[0] <= last]
        kind = KINDS.get(status, "memory error" if status else "")
        if status in (MANY, HANG):
            cls = "undecided"
        elif status:
            cls = "agreed-faulty" if mine else "missed"
        elif not mine:
            cls = "agreed-clean"
        elif all(r[1] in RULES for r in mine):
            cls = "rule"
        else:
            judged = [r for r in mine if reached_wholly(lines, reached, r[0])]
            cls = "unreached" if not judged else "rule" if all(r[1] in RULES for r in judged) else "false"
        result.append((i, cls, kind, mine))
    return result


def judge(options, made):
    """What classify() says of programs [(number, program, key)]."""
    with tempfile.TemporaryDirectory(dir=options.work) as work:
        source = os.path.join(work, "programs.c")
        spans = write_file(source, made)
        with open(source, encoding="ascii") as f:
            lines = dict(enumerate(f, 1))
        return classify(spans, run_programs(options, source, work), check_programs(options, source), lines)


def batch(options, first, count):
    return judge(options, list(programs(options.seed, first, count)))


def show(options, made):
    """One program as it stands, with what the plugin and the run say of it."""
    source = os.path.join(options.work, "program.c")
    print(judge(options, made)[0][1:3])
    write_file(source, made, False)
    with open(source, encoding="ascii") as f:
        for n, line in enumerate(f.read().split("#ifdef RUN")[0].rstrip().split("\n"), 1):
            if "(void)s;" not in line:
                print(f"{n:3} {line}")
    for line, name, may, text, notes in check_programs(options, source):
        print(f"{line}: {text}  (notes at {notes})")


def verdict(result):
    return result[1], result[2], {r[1] for r in result[3]}


def reduce_program(options, made):
    """The smallest program with the same disagreement that leaving statements out gives."""
    number, program, key = made[0]
    wanted = verdict(judge(options, made)[0])
    progress = True
    while progress:
        progress = False
        smaller = []
        for p in shrink(program):
            p.name = f"r{len(smaller)}"
            smaller.append((number, p, key))
        while smaller and not progress:
            try:
                results = judge(options, smaller)
            except subprocess.CalledProcessError:  # one of them is no C: find out by halves
                half = len(smaller) // 2
                results, smaller = (judge_each(options, smaller), smaller) if not half else ([], smaller)
                results = results or judge_each(options, smaller)
            for (_, p, _), r in zip(smaller, results):
                if r and verdict(r) == wanted:
                    program, progress = p, True
                    break
            break
    return [(number, program, key)]


def judge_each(options, made):
    results = []
    for one in made:
        try:
            results += judge(options, [one])
        except subprocess.CalledProcessError:
            results.append(None)
    return results


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--clang", required=True)
    p.add_argument("--plugin", required=True)
    p.add_argument("--include", required=True)
    p.add_argument("--seed", default="1")
    p.add_argument("--programs", type=int, default=20000)
    p.add_argument("--first", type=int, default=0)
    p.add_argument("--batch", type=int, default=500)
    p.add_argument("--jobs", type=int, default=os.cpu_count())
    p.add_argument("--show", type=int, help="print one program, by its number")
    p.add_argument("--reduce", action="store_true", help="with --show: as small as it gets")
    p.add_argument("--list", default="missed,false", help="classes whose programs are listed")
    p.add_argument("--known", help="a file of false alarms that are known, and not counted")
    p.add_argument("--found-at-least", type=float, default=0, help="per cent of the faulty programs; fewer fails")
    options = p.parse_args()
    with tempfile.TemporaryDirectory(prefix="oracle") as options.work:
        build_runtime(options)
        if options.show is None:
            return judge_all(options)
        made = [m for m in programs(options.seed, options.show, 1)]
        show(options, reduce_program(options, made) if options.reduce else made)
        return 0


def known_alarms(options):
    """The programs of this seed that --known lists: "SEED NUMBER why", one a line."""
    if not options.known:
        return set()
    with open(options.known, encoding="utf-8") as f:
        words = [line.split() for line in f if line.strip() and line[0] != "#"]
    return {int(w[1]) for w in words if w[0] == options.seed}


def judge_all(options):
    counts, kinds = {}, {}
    known = known_alarms(options)
    listed = options.list.split(",")
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        jobs = [pool.submit(batch, options, n, min(options.batch, options.first + options.programs - n))
                for n in range(options.first, options.first + options.programs, options.batch)]
        for job in jobs:
            for i, cls, kind, mine in job.result():
                if cls == "false" and i in known:
                    cls = "known false"
                    known.discard(i)
                counts[cls] = counts.get(cls, 0) + 1
                if cls in ("missed", "agreed-faulty"):
                    found, all_ = kinds.get(kind, (0, 0))
                    kinds[kind] = (found + (cls != "missed"), all_ + 1)
                if cls in listed:
                    print(f"{cls} {i} {kind} {' '.join(sorted({r[1] + ('-may' if r[2] else '') for r in mine}))}", flush=True)
    for i in sorted(known):
        print(f"{i} is no false alarm any more: take it out of {options.known}")
    for cls in sorted(counts):
        print(f"{cls}: {counts[cls]}")
    for kind in sorted(kinds):
        print(f"found of {kind}: {kinds[kind][0]} of {kinds[kind][1]}")
    faulty, missed = counts.get("agreed-faulty", 0) + counts.get("missed", 0), counts.get("missed", 0)
    share = 100 * (faulty - missed) / faulty if faulty else 0
    print(f"found: {share:.1f} %, false alarms: {counts.get('false', 0)}")
    return 1 if counts.get("false") or share < options.found_at_least else 0


if __name__ == "__main__":
    sys.exit(main())
