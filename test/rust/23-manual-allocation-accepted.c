// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `alloc`, `realloc` and `dealloc` are unsafe and unchecked. C: malloc's family is known, and checked.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
    int *a = malloc(4 * sizeof *a);
    if (!a)
        return 1;
    a[0] = 1;
    int *b = realloc(a, 4096 * sizeof *b);
    if (!b) {
        free(a);
        return 1;
    }
    a = b;
    printf("%d\n", a[0]);
    free(a);
    a = NULL;
    free(a);
    return 0;
}
