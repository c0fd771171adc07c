"""same.py CLANG CLANG-TIDY CLANGD PLUGINS MAJOR INCLUDE FOLDER: each front end on every *bad.c below FOLDER; the sets of (file, line, id)
must be equal. Reports in headers are left out: an editor shows those of the file that is open."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys

from lsp import Editor, uri

clang, tidy, clangd, plugins, major, include, folder = sys.argv[1:]
flags = ["-I" + include, "-std=gnu11"]
shown = re.compile(r"^(.*?):(\d+):\d+: (?:warning|error|note|remark): .* \[(lien-[a-z-]+)\]$")


def of_text(text):
    found = (shown.match(line) for line in text.split("\n"))
    return {(os.path.basename(m[1]), int(m[2]), m[3]) for m in found if m}


def run(*argv):
    return subprocess.run(argv, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False).stdout


files = []
for path in sorted(glob.glob(f"{folder}/*/*bad.c")):
    name = os.path.basename(os.path.dirname(path)) + "-" + os.path.basename(path)
    shutil.copy(path, name)
    files.append(name)

with open("compile_commands.json", "w", encoding="utf-8") as f:
    json.dump([{"directory": os.getcwd(), "file": name, "arguments": [clang, *flags, "-c", name]} for name in files], f)


def by_plugin():
    return of_text("".join(run(clang, f"-fplugin={plugins}/lien-{major}.so", "-fsyntax-only", *flags, name) for name in files))


def by_lien():
    reports = json.loads(subprocess.run(["lien", "check", "-q", "--root=.", "--format=json"], stdout=subprocess.PIPE, check=False).stdout)
    return {(r["file"], r["line"], r["id"] + ("-may" if r["may"] else "")) for r in reports["reports"]}


def by_tidy():
    return of_text(run(tidy, f"--load={plugins}/lien-tidy-{major}.so", "--checks=-*,lien-*", *files))


def by_clangd(*options):
    editor, found = Editor(["lien-clangd", f"--lien-clangd={clangd}", *options]), set()
    for name in files:
        path = editor.open(name)
        wanted = {(line, code) for file, line, code in expected if file == name}
        # what is published first may be without ours: what comes in the end counts
        params = editor.settled(path, lambda ours: {(d["range"]["start"]["line"] + 1, d["code"]) for d in ours} == wanted)
        found |= {(name, d["range"]["start"]["line"] + 1, d["code"]) for d in params}
        editor.tell("textDocument/didClose", {"textDocument": {"uri": uri(path)}})
    editor.close()
    return found


expected = {r for r in by_plugin() if r[0] in files}
assert len({code for _, _, code in expected}) >= 12, expected
wrong = 0
for which, reports in (("lien check", by_lien()), ("clang-tidy", by_tidy()), ("clangd", by_clangd()),
                       ("beside clangd", by_clangd("--lien-beside"))):
    reports = {r for r in reports if r[0] in files}
    for missing in sorted(expected - reports):
        print(f"{which} lacks {missing}")
    for added in sorted(reports - expected):
        print(f"{which} adds {added}")
    wrong += reports != expected
print(f"{len(expected)} reports in {len(files)} files")
sys.exit(wrong != 0)
