"""A plugin that ends its process: clangd comes back without it, and what happens to the check is said."""
from lsp import Editor, server

with open("crash.c", "w", encoding="utf-8") as file:
    file.write("int f(void)\n{\n    return 0\n}\n")
e = Editor(server())
for last in ("", "without the plugin"):
    told = e.wait("window/showMessage", lambda p: "started again" in p["message"])
    assert last in told["message"], told
f = e.open("crash.c")
e.wait("textDocument/publishDiagnostics", lambda p: any("after return statement" in d["message"] for d in p["diagnostics"]))
e.wait("textDocument/publishDiagnostics", lambda p: any(d.get("source") == "lien" and "command failed" in d["message"]
                                                        for d in p["diagnostics"]))
e.close()
