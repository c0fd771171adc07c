// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: a local is on the stack, a `Box` owns its place on the heap. C: a variable, and an owned pointer.
// At run time: fails
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct pixel { int r, g, b; };

static struct pixel *owned pixel_new(int r, int g, int b)
{
    struct pixel *p = malloc(sizeof *p);
    if (!p)
        abort();
    *p = (struct pixel){ r, g, b };
    return p;
}

static struct pixel *gray(int level)
{
    struct pixel p = { level, level, level };
    struct pixel *at = &p;
    return at; // expected-warning {{'p', which ends with this function, is returned [lien-dangling-return]}}
}

int main(int argc, char **argv)
{
    (void)argv;
    struct pixel *boxed = pixel_new(1, 2, 3);
    free(boxed);
    if (argc)
        printf("%d\n", boxed->g); // expected-warning {{'boxed' is used after it was released [lien-use-after-free]}}
    printf("%d\n", gray(3)->r);
    return 0;
}
