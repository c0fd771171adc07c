"""editor.py CLANGD [LIEN-CLANGD] [--edits=N]: the time from an edit to the diagnostics of the new text, of clangd alone, with the plugin
inside, and with checks beside it. The file is of about 8,000 lines; each edit takes a release away or puts it back. The three take turns,
so that what else the machine does falls on all alike."""
import os
import statistics
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../clangd/Inputs"))
from lsp import Editor, ours, uri  # noqa: E402

BODY = """int f{0}(int n)
{{
    char *p = malloc((size_t)n + 1);
    int sum = 0;
    if (!p)
        return -1;
    for (int i = 0; i < n; i++) {{
        p[i] = (char)(i * {0});
        sum += p[i] > 3 ? i : -i;
    }}
    if (sum > {0})
        sum = strlen(p) > 4 ? sum : {0};
    printf("%d %s\\n", sum, p);
    free(p);
    return 0;
}}

"""
FUNCTIONS = 480
TEXT = "#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n\n" + "".join(BODY.format(i) for i in range(FUNCTIONS))


def measure(editor, path, i, wants_report):
    taken = i % 2 == 0
    begin = editor.texts[path].index(f"int f{FUNCTIONS // 2}(")
    release = "    free(p);\n    return 0;" if taken else "    return 0;"
    at = editor.texts[path].index(release, begin)
    start = time.monotonic()
    editor.edit(path, at, at + len(release), "    return 0;" if taken else "    free(p);\n    return 0;")
    version = editor.versions[path]
    editor.wait("textDocument/publishDiagnostics", lambda p: p["uri"] == uri(path) and p["version"] == version and
                (not wants_report or bool(ours(p)) == taken))
    return editor.last_at - start


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    edits = next((int(a[8:]) for a in sys.argv[1:] if a.startswith("--edits=")), 20)
    clangd, lien = arguments[0], arguments[1] if len(arguments) > 1 else "lien-clangd"
    os.chdir(tempfile.mkdtemp())
    with open("long.c", "w", encoding="utf-8") as f:
        f.write(TEXT)
    kinds = {"clangd alone": [clangd], "with the plugin inside": [lien, "--lien-clangd=" + clangd],
             "checked beside": [lien, "--lien-clangd=" + clangd, "--lien-beside"]}
    editors = {kind: Editor(argv) for kind, argv in kinds.items()}
    times = {kind: [] for kind in kinds}
    for kind, editor in editors.items():
        path = editor.open("long.c")
        editor.diagnostics(path)
        measure(editor, path, 0, kind != "clangd alone")
        measure(editor, path, 1, kind != "clangd alone")
    for i in range(edits):
        for kind, editor in editors.items():
            times[kind].append(measure(editor, os.path.abspath("long.c"), i, kind != "clangd alone"))
    plain = statistics.median(times["clangd alone"])
    print(f"{TEXT.count(chr(10)) + 1} lines, {edits} edits; from an edit to the diagnostics of the new text, median (least to most):")
    for kind, all_times in times.items():
        median = statistics.median(all_times)
        print(f"  {kind:24} {median * 1000:5.0f} ms ({min(all_times) * 1000:.0f} to {max(all_times) * 1000:.0f}), {median / plain:.2f}")
    for editor in editors.values():
        editor.close()


main()
