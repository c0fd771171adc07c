// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-double-free: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct tool { int edge; char name[16]; struct tool *next; };

void freed_nulled_freed_ok(void)
{
    struct tool *t = calloc(1, sizeof *t);
    free(t);
    t = NULL;
    free(t);
}

void freed_under_the_other_name_ok(void)
{
    struct tool *t = calloc(1, sizeof *t);
    struct tool *spare = t;
    free(spare);
}

void goto_ladder_ok(int n)
{
    char *a = NULL, *b = NULL;
    a = malloc(n);
    if (!a)
        goto out;
    b = malloc(n);
    if (!b)
        goto out;
    a[0] = b[0] = 0;
out:
    free(b);
    free(a);
}
