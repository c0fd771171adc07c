"""200 edits as fast as they can be sent, some of which leave the text broken: what is published in the end is of the last text."""
from lsp import Editor, server

BEGIN = "#include <stdlib.h>\n\n"
BODY = "int f%d(int n)\n{\n    char *p = malloc(10);\n    if (!p)\n        return 1;\n    *p = (char)n;\n    free(p);\n    return 0;\n}\n\n"

with open("typing.c", "w", encoding="utf-8") as file:
    file.write("")
e = Editor(server())
f = e.open("typing.c", BEGIN + "".join(BODY % i for i in range(60)))
e.expect(f)
for i in range(200):
    if i % 4 == 0:
        e.replace(f, "    free(p);\n    return 0;\n}\n\nint f31", "    return 0;\n}\n\nint f31")
    elif i % 4 == 1:
        e.replace(f, "int f30(int n)\n{", "int f30(int n)\n")  # broken
    elif i % 4 == 2:
        e.replace(f, "int f30(int n)\n", "int f30(int n)\n{")
    else:
        e.replace(f, "    return 0;\n}\n\nint f31", "    free(p);\n    return 0;\n}\n\nint f31")
e.replace(f, "    free(p);\n    return 0;\n}\n\nint f31", "    return 0;\n}\n\nint f31")
line = e.texts[f][:e.texts[f].index("int f31")].count("\n") - 2
e.expect(f, (line, "lien-leak"))
e.close()
