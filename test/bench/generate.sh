#!/bin/sh
# generate.sh N: one C function of about N statements on standard output, of the kind that costs an ownership checker most: values that
# are made, tested, moved, released and borrowed, in branches and loops, none of them wrongly.
set -eu
awk -v n="$1" '
BEGIN {
    print "#include <lien.h>\n#include <stdlib.h>\n#include <string.h>"
    print "struct item { char *owned text; int n; };"
    print "int next(void);\nvoid keep(char *owned p);\nvoid look(const char *borrowed p);\n"
    print "int big(int c, struct item *borrowed_mut it) {\n    int sum = 0;"
    for (i = 0; i < n; i += 12) {
        print "    {"
        printf "        char *p = malloc(%d);\n", 16 + i % 64
        print "        if (!p)\n            return -1;\n        p[0] = 0;\n        look(p);"
        k = i / 12 % 4
        if (k == 0)
            printf "        if (c & %d) {\n            keep(p);\n        } else {\n            sum += p[0];\n            free(p);\n        }\n", i
        else if (k == 1)
            print "        for (int i = 0; i < c; i++) {\n            sum += p[i];\n            look(p + i);\n        }\n        free(p);"
        else if (k == 2)
            print "        free(it->text);\n        it->text = p;\n        it->n = sum;"
        else
            print "        char *q = p;\n        while (*q && next())\n            q++;\n        sum += (int)(q - p);\n        keep(p);"
        print "    }"
    }
    print "    return sum;\n}"
}'
