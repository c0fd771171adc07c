// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: a borrow lasts until its last use, not until the end of its scope. C: the same.
// At run time: fails
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
    printf("%s\n", w);
    if (strlen(w) > 3) {
        free(line); // expected-warning {{'line' is moved or released while it is borrowed [lien-move-while-borrowed]}}
        printf("%s\n", w);
        return 0;
    }
    free(line);
    return 0;
}
