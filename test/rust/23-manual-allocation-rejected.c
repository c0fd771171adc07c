// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `alloc`, `realloc` and `dealloc` are unsafe and unchecked. C: malloc's family is known, and checked.
// At run time: fails
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
    printf("%d\n", a[0]); // expected-warning {{'a' is used after it was released [lien-use-after-free]}}
    free(b);
    free(b); // expected-warning {{'b' is released twice [lien-double-free]}}
    return 0;
}
