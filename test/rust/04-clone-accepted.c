// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `clone` makes a second value with an owner of its own.
// C: a function from `borrowed` to `owned`; both must be released.
// At run time: clean
// expected-no-diagnostics
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
    free(a);
    puts(b);
    free(b);
    return 0;
}
