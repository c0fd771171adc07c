// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: a local is on the stack, a `Box` owns its place on the heap. C: a variable, and an owned pointer.
// At run time: clean
// expected-no-diagnostics
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

static struct pixel gray(int level)
{
    struct pixel p = { level, level, level };
    return p;
}

static int light(const struct pixel *borrowed p) { return p->r + p->g + p->b; }

int main(void)
{
    struct pixel plain = gray(3);
    struct pixel *owned boxed = pixel_new(1, 2, 3);
    boxed->r = light(&plain);
    printf("%d\n", light(boxed));
    plain = *boxed; // a copy out of the box
    free(boxed);
    return light(&plain) != 14;
}
