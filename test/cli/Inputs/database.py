# database.py FOLDER COMPILER FILE...: writes FOLDER/compile_commands.json, with each file once as a command line and, if its name is
# given with a + in front, as a list of arguments. FLAGS in the environment are added to each.
import json
import os
import shlex
import sys

folder, compiler, *files = sys.argv[1:]
flags = shlex.split(os.environ.get("FLAGS", ""))
entries = []
for name in files:
    words = shlex.split(compiler) + ["-DVALUE=3", '-DWORDS="two words"', "-MD", "-MF", "out.d", "-c", "-o", "out.o"] + flags
    words.append(name.lstrip("+"))
    entry = {"directory": folder, "file": name.lstrip("+")}
    entry.update({"arguments": words} if name[0] == "+" else {"command": " ".join(map(shlex.quote, words))})
    entries.append(entry)
with open(folder + "/compile_commands.json", "w") as f:
    json.dump(entries, f)
