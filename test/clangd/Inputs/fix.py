"""Open, see, edit on unsaved text, mend, see no more."""
from lsp import Editor, server, uri

TEXT = """#include <lien.h>
#include <stdlib.h>

int length(int n)
{
    /* \U0001F600\u00e9 */ char *p = malloc(8); n++; return 2;
}
"""

e = Editor(server())
with open("fix.c", "w", encoding="utf-8") as file:
    file.write("int on_disk;\n")
f = e.open("fix.c", TEXT)
[leak] = e.expect(f, (6, "lien-leak"))
assert leak["message"].startswith("'p' is never released"), leak
assert "[lien" not in leak["message"], leak
assert leak["severity"] == 2, leak
assert leak["codeDescription"]["href"].endswith("/lien-leak.md"), leak
assert any("became owned here" in r["message"] and r["location"]["range"]["start"]["line"] == 5 and
           r["location"]["uri"] == uri(f) for r in leak["relatedInformation"]), leak
line = TEXT.split("\n")[5]
assert leak["range"]["start"]["character"] == len(line[:line.index("return")].encode("utf-16-le")) // 2, leak

actions = [a for a in e.actions(f, [leak]) if "free(p);" in str(a.get("edit"))]
assert len(actions) == 1 and actions[0]["kind"] == "quickfix", actions
assert [d["code"] for d in actions[0]["diagnostics"]] == ["lien-leak"], actions
e.apply(f, actions[0])
assert "free(p);" in e.texts[f].split("\n")[5], e.texts[f]
e.expect(f)

e.replace(f, "    /*", "    free(NULL);\n    /*")  # the mend above is an edit like any other: what comes after it stands right
e.replace(f, "return 2;", "\n    free(p);\n    return 2;")
[twice] = e.expect(f, (8, "lien-double-free"))
[remove] = [a for a in e.actions(f, [twice]) if "edit" in a]
e.apply(f, remove)
assert e.texts[f].count("free(p);") == 1, e.texts[f]
e.expect(f)
assert open("fix.c", encoding="utf-8").read() == "int on_disk;\n"
e.close()
