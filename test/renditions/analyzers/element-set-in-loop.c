// v[i] was set by the loop for every i; "Elements at run-time indices are one place", so v[0] is set (or unknown):
// lien-uninitialized on correct code
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
void filled_then_freed_one_by_one_ok(void)
{
    char *v[2];
    for (int i = 0; i < 2; i++)
        v[i] = strdup("x");
    free(v[0]);
    free(v[1]);
}
void filled_first_apart_ok(int n)
{
    char *v[10];
    if (n < 1 || n > 10)
        return;
    for (int i = 0; i < n; i++)
        v[i] = strdup("x");
    free(v[0]);
    for (int i = 1; i < n; i++)
        free(v[i]);
}
