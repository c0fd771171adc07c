# writing-database.py CLANG FOLDER: a database whose commands would write a file each.
import json
import sys

clang, folder = sys.argv[1:]
writing = [["-o", "x.o"], ["-MD", "-MF", "x.d"], ["-ftime-trace=x.json"], ["-Xclang", "-dependency-file", "-Xclang", "x.dep", "-Xclang", "-MT", "-Xclang", "a"],
           ["-Xclang", "-fixit"], ["-save-temps"], ["-MJ", "x.mj"], ["-gen-cdb-fragment-path", "x.cdb"], ["-Xclang", "-o", "-Xclang", "x.out"],
           ["--serialize-diagnostics", "x.dia"], ["-index-store-path", "x.index"]]
print(json.dumps([{"directory": folder, "file": "a.c", "arguments": [clang, "-c", *w, f"-DN={n}", "a.c"]} for n, w in enumerate(writing)]))
