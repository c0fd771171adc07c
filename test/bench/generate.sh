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
        printf "    char *p%d = malloc(%d);\n", i, 16 + i % 64
        printf "    if (!p%d)\n        return -1;\n", i
        printf "    p%d[0] = 0;\n", i
        printf "    look(p%d);\n", i
        k = i / 12 % 4
        if (k == 0) {
            printf "    if (c & %d) {\n        keep(p%d);\n    } else {\n        sum += p%d[0];\n        free(p%d);\n    }\n", i, i, i, i
        } else if (k == 1) {
            printf "    for (int i = 0; i < c; i++) {\n        sum += p%d[i];\n        look(p%d + i);\n    }\n    free(p%d);\n", i, i, i
        } else if (k == 2) {
            printf "    free(it->text);\n    it->text = p%d;\n    it->n = sum;\n", i
        } else {
            printf "    char *q%d = p%d;\n    while (*q%d && next())\n        q%d++;\n    sum += (int)(q%d - p%d);\n    keep(p%d);\n", i, i, i, i, i, i, i
        }
    }
    print "    return sum;\n}"
}'
