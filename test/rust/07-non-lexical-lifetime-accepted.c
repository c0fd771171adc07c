// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: a borrow lasts until its last use, not until the end of its scope. C: the same.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *borrowed word(const char *borrowed s) { return s + strspn(s, " "); }

int main(void)
{
    char *line = strdup("  two words");
    if (!line)
        return 1;
    const char *w = word(line);
    if (strlen(w) > 30) {
        free(line);
        return 0;
    }
    printf("%s\n", w);
    line[0] = '\t'; // `w` is still in scope, but not used again before it is set anew
    w = word(line);
    printf("%s\n", w);
    free(line);
    return 0;
}
