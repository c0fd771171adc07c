// a visible helper releases the elements in a loop, then the array; after one constant element was filled the call is
// a field leak. Section 4: "Elements at run-time indices are one place, and what a loop does to them is not reported
// as a leak of the array"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>

static void free_all(char **v, int n)
{
    for (int i = 0; i < n; i++)
        free(v[i]);
    free(v);
}

void helper_ok(int n)
{
    char **v = calloc(n, sizeof *v);
    if (!v)
        return;
    v[0] = strdup("x");
    free_all(v, n);
}

void inline_ok(int n)
{
    char **v = calloc(n, sizeof *v);
    if (!v)
        return;
    v[0] = strdup("x");
    v[1] = strdup("y");
    for (int i = 0; i < n; i++)
        free(v[i]);
    free(v);
}

void filled_by_loop_ok(int n)
{
    char **v = calloc(n, sizeof *v);
    if (!v)
        return;
    for (int i = 0; i < n; i++)
        v[i] = strdup("x");
    free_all(v, n);
}
