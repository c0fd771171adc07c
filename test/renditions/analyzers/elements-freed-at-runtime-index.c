// elements set by constant index and released through a run-time one ("one place"): by a visible callee's loop, or a
// pointer walking the array: lien-leak on correct code (a loop `free(v[i])` in the same function is silent)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
static void free_visible(char **v, int n)
{
    for (int i = 0; i < n; i++)
        free(v[i]);
}
void callee_frees_ok(void)
{
    char *v[2];
    v[0] = strdup("a");
    v[1] = strdup("b");
    free_visible(v, 2);
}
void callee_frees_list_ok(void)
{
    char *v[] = { strdup("a"), strdup("b"), NULL };
    free_visible(v, 2);
}
void walk_frees_ok(void)
{
    char *v[] = { strdup("a"), strdup("b"), NULL };
    for (char **p = v; *p; p++)
        free(*p);
}
