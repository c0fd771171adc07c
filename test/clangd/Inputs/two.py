"""Two files open, edited in turn; each has its own reports, and one that is closed has none."""
from lsp import Editor, server

LEAK = "#include <stdlib.h>\nint f(void)\n{\n    char *p = malloc(10);\n    return p != 0;\n}\n"
TWICE = "#include <stdlib.h>\nvoid g(char *p)\n{\n    free(p);\n    free(p);\n}\n"

for name in ("one.c", "two.c"):
    with open(name, "w", encoding="utf-8") as file:
        file.write("")
e = Editor(server())
one = e.open("one.c", LEAK)
two = e.open("two.c", TWICE)
e.expect(one, (5, "lien-leak"))
e.expect(two, (5, "lien-double-free"))
e.replace(one, "    return", "\n    return")
e.replace(two, "    free(p);\n    free", "    free")
e.expect(one, (6, "lien-leak"))
e.expect(two)
e.replace(two, "    free(p);", "    free(p);\n    free(p);")
e.replace(one, "return p != 0;", "free(p);\n    return 0;")
e.expect(two, (5, "lien-double-free"))
e.expect(one)
e.close()
