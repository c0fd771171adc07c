"""clangd dies: another takes over with the text as it is in the editor, and what was asked gets an answer."""
import os
import signal
import time

from lsp import Editor, server

TEXT = "#include <stdlib.h>\nint f(void)\n{\n    char *p = malloc(10);\n    return p != 0;\n}\n"


def child(of):
    """The clangd that this lien-clangd runs; a check beside it is no clangd."""
    for entry in os.listdir("/proc"):
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8") as f:
                name, rest = f.read().split("(", 1)[1].rsplit(")", 1)
            if name.startswith("clangd") and int(rest.split()[1]) == of:
                return int(entry)
        except (OSError, IndexError):
            continue
    raise AssertionError("no clangd runs")


with open("killed.c", "w", encoding="utf-8") as file:
    file.write("")
e = Editor(server())
f = e.open("killed.c", TEXT)
e.expect(f, (5, "lien-leak"))
refused = 0
for round in (1, 2, 3):  # the second time the plugin is suspected, and checks go on without it inside
    e.replace(f, "    char", "\n    char")
    os.kill(child(e.process.pid), signal.SIGSTOP)
    asked = e.start_asking("textDocument/hover", {"textDocument": {"uri": "file://" + f}, "position": {"line": 1, "character": 4}})
    time.sleep(0.5)  # the request is on its way to the one that is to die; if not, the next one answers it
    os.kill(child(e.process.pid), signal.SIGKILL)
    answer = e.answer(asked)
    refused += "error" in answer
    assert "error" in answer or answer["result"], answer
    told = e.wait("window/showMessage", lambda p: True)
    assert told["type"] == 2 and "started again" in told["message"] and "1 file open" in told["message"], told
    e.expect(f, (5 + round, "lien-leak"))
    e.replace(f, "return p != 0;", "free(p);\n    return 0;")
    e.expect(f)
    e.replace(f, "free(p);\n    return 0;", "return p != 0;")
    [leak] = e.expect(f, (5 + round, "lien-leak"))
assert refused, "no request was pending when clangd died"
hover = e.ask("textDocument/hover", {"textDocument": {"uri": "file://" + f}, "position": {"line": 1, "character": 4}})
assert "f" in str(hover["result"]), hover
e.close()
