#!/usr/bin/env python3
"""Runs the plugin over C that nobody here wrote, and fails on a crash, a message of its own trouble, a verdict of the compiler that
changes, or a file that takes longer than twice its -fsyntax-only plus 50 ms.

    real.py --clang CLANG --plugin PLUGIN --include annotations [--core lien-ir] [--sample N --seed S] FILE-OR-FOLDER…

Time is processor time. A file that looks slow is measured again, up to five times, and the least counts: a busy machine is no regression.
With --core, what the plugin lowers each file to is also checked by that program, which may be built with sanitizers."""
import argparse
import concurrent.futures
import os
import random
import re
import resource
import subprocess
import sys
import tempfile

TROUBLE = re.compile(r"PLEASE submit a bug|Assertion .* failed|Stack dump|^lien: (?!functions)|AddressSanitizer|runtime error:", re.M)
LIMIT = 60  # seconds of processor time


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(arguments, stdin=subprocess.DEVNULL):
    """(status, seconds of processor time, what it said)"""
    with tempfile.TemporaryFile() as said:
        p = subprocess.Popen(arguments, stdin=stdin, stdout=subprocess.DEVNULL, stderr=said, preexec_fn=limits)
        _, status, used = os.wait4(p.pid, 0)
        p.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return p.returncode, used.ru_utime + used.ru_stime, said.read().decode(errors="replace")


def options_of(path):
    """What a test of Clang or GCC says of itself that decides whether it parses: its language and its target."""
    with open(path, encoding="latin-1") as f:
        head = f.read(4000)
    words = re.findall(r"(?<=\s)(-std=\S+|-fblocks|-fms-extensions|-fgnu89-inline|-fopenmp|-x c\b|-D\w+(?:=\w+)?|-triple \S+|--?target=\S+)", head.split("\n\n")[0])
    given = []
    for w in words[:8]:
        if w.startswith("-triple"):
            given = [g for g in given if not g.startswith("--target")] + ["--target=" + w.split()[1]]
        elif w.startswith(("-std=c", "-std=gnu")) and "++" in w or w[1] in "Dfm-" or w.startswith("--target"):
            given.append(w if not w.startswith("-target") else "-" + w)
    return [g for g in given if "++" not in g and "%" not in g and "{" not in g]


def check(options, path):
    """(path, [what is wrong], seconds without, seconds with)"""
    base = [options.clang, "-fsyntax-only", "-w", "-ferror-limit=5", "-I", os.path.dirname(path), "-I", os.path.join(os.path.dirname(path), "Inputs")] + options.flag
    flags = options_of(path)
    status, plain, said = run(base + flags + [path])
    if status not in (0, 1):
        return path, [], 0, 0, False
    lien = [f"-fplugin={options.plugin}", "-I", options.include, "-fplugin-arg-lien-no-config"]
    wrong = []
    with_status, seconds, lien_said = run(base + lien + flags + [path])
    if with_status not in (0, 1):
        wrong.append(f"status {with_status}: " + (lien_said.strip().splitlines() or [""])[-1][:200])
    elif TROUBLE.search(lien_said) and not TROUBLE.search(said):
        wrong.append(TROUBLE.search(lien_said)[0] + " in what it says")
    elif with_status != status:
        wrong.append(f"status {status} becomes {with_status}")
    for _ in range(5):
        if seconds <= 2 * plain + 0.05 or wrong:
            break
        plain = max(plain, run(base + flags + [path])[1])
        seconds = min(seconds, run(base + lien + flags + [path])[1])
    if seconds > 2 * plain + 0.05 and not wrong:
        wrong.append(f"slow: {1000 * seconds:.0f} ms, without {1000 * plain:.0f} ms")
    if options.core and status == 0 and not wrong:
        wrong += check_core(options, base + lien + flags + [path])
    return path, wrong, plain, seconds, True


def check_core(options, arguments):
    with tempfile.NamedTemporaryFile(suffix=".ir") as ir:
        said = subprocess.run(arguments + ["-fplugin-arg-lien-dump=ir"], stdout=ir, stderr=subprocess.DEVNULL, check=False)
        if said.returncode or os.path.getsize(ir.name) == 0:
            return []
        status, _, text = run([options.core, ir.name])
        return [f"core: status {status}: " + (text.strip().splitlines() or [""])[0][:200]] if status not in (0,) else []


def files(options):
    found = []
    for given in options.paths:
        if os.path.isdir(given):
            for folder, _, names in os.walk(given):
                found += [os.path.join(folder, n) for n in names if n.endswith(".c")]
        else:
            found.append(given)
    found.sort()
    if options.sample and options.sample < len(found):
        found = sorted(random.Random(options.seed).sample(found, options.sample))
    return found


def csmith(options, folder):
    """Programs that csmith makes, by seed: files in `folder`."""
    made = []
    for n in range(options.csmith):
        path = os.path.join(folder, f"csmith-{n}.c")
        subprocess.run(["csmith", "--seed", str(options.seed * 100003 + n), "-o", path], check=True, stdout=subprocess.DEVNULL)
        made.append(path)
    return made


def main():
    p = argparse.ArgumentParser()
    for name in ("clang", "plugin", "include"):
        p.add_argument("--" + name, required=True)
    p.add_argument("--core")
    p.add_argument("--flag", action="append", default=[])
    p.add_argument("--sample", type=int, default=0)
    p.add_argument("--csmith", type=int, default=0, help="so many programs made by csmith besides")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--jobs", type=int, default=os.cpu_count())
    p.add_argument("--at-least", type=int, default=1, help="files that must have been compared")
    p.add_argument("paths", nargs="*")
    options = p.parse_args()
    bad = compared = 0
    plain = seconds = 0.0
    with tempfile.TemporaryDirectory(prefix="lien-real") as folder, concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for path, wrong, without, with_, was in pool.map(lambda f: check(options, f), csmith(options, folder) + files(options)):
            compared += was
            plain, seconds = plain + without, seconds + with_
            for w in wrong:
                print(f"{path}: {w}", flush=True)
            bad += bool(wrong)
    print(f"{compared} files, {bad} wrong; {plain:.1f} s without the plugin, {seconds:.1f} s with it")
    return 1 if bad or compared < options.at_least else 0


if __name__ == "__main__":
    sys.exit(main())
