// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `clone` makes a second value with an owner of its own.
// C: a function from `borrowed` to `owned`; both must be released.
// At run time: fails
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *owned text_clone(const char *borrowed s)
{
    char *t = strdup(s);
    if (!t)
        abort();
    return t;
}

int main(void)
{
    char *owned a = text_clone("many");
    char *owned b = text_clone(a);
    b[0] = 'z';
    printf("%s %s\n", a, b);
    memset(a, 0, 4);
    free(a);
    a = b;
    a = NULL; // expected-warning {{[lien-overwrite-leak]}}
    return a != NULL;
}
