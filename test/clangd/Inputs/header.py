"""A header opened alone, and a file that is broken for a while; a mistake in the .lien file."""
import json
import os

from lsp import Editor, server

HEADER = ("#ifndef PART_H\n#define PART_H\n#include <stdlib.h>\nstatic inline int part(void)\n{\n    char *p = malloc(10);\n"
          "    return p != 0;\n}\n#endif\n")
SOURCE = '#include "part.h"\nvoid g(char *p)\n{\n    free(p);\n    free(p);\n}\n'

with open("part.h", "w", encoding="utf-8") as file:
    file.write(HEADER)
with open("user.c", "w", encoding="utf-8") as file:
    file.write(SOURCE)
with open("compile_commands.json", "w", encoding="utf-8") as file:
    json.dump([{"directory": os.getcwd(), "file": "user.c", "arguments": ["cc", "-std=gnu89", "-c", "user.c"]}], file)
e = Editor(server())
h = e.open("part.h")
e.expect(h, (7, "lien-leak"))
e.replace(h, "return p != 0;", "free(p);\n    return 0;")
e.expect(h)

c = e.open("user.c")
e.expect(c, (5, "lien-double-free"))
e.replace(c, "void g", "void g(")  # nothing is told of what does not compile
assert any(d["severity"] == 1 for d in e.diagnostics(c, lambda reports: not reports))
e.replace(c, "void g(", "void g")
e.expect(c, (5, "lien-double-free"))
e.replace(c, "    free(p);\n}", "    missing(p);\n}")  # clangd makes this C89 an error, but one that can be compiled
e.expect(c, (5, "lien-use-after-free"))
e.replace(c, "    missing(p);", "    free(p);")
e.expect(c, (5, "lien-double-free"))

e.replace(c, "#include", "#pragma lien diagnostic ignored \"lien-double-free\"\n#include")  # in what clangd parses once and keeps
e.expect(c)
e.replace(c, "#pragma lien diagnostic ignored \"lien-double-free\"\n", "")
e.expect(c, (5, "lien-double-free"))

with open(".lien", "w", encoding="utf-8") as file:
    file.write("double-free = error\n")
e.replace(c, "void g", "\nvoid g")
[twice] = e.expect(c, (6, "lien-double-free"))
assert twice["severity"] == 1, twice
with open(".lien", "w", encoding="utf-8") as file:
    file.write("strong-cycle = note\ndouble-free = note\n")
e.replace(c, "void g", "\nvoid g")
[twice] = e.expect(c, (7, "lien-double-free"))
assert twice["severity"] == 3, twice
with open(".lien", "w", encoding="utf-8") as file:
    file.write("double-free = off\n")
e.replace(c, "void g", "\nvoid g")
e.expect(c)
e.close()
