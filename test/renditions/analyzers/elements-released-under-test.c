// elements set at constant indices, released in a loop under a test, or by a pointer walking the array (`for (i…)
// free(v[i])` without the test is silent): "Elements at run-time indices are one place"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct buf { char *owned p; size_t n; };
void files_two_ok(void)
{
    FILE *f[2];
    f[0] = fopen("a", "r");
    f[1] = fopen("b", "r");
    for (int i = 0; i < 2; i++)
        if (f[i])
            fclose(f[i]);
}
void bufs_walk_ok(void)
{
    struct buf b[2] = { { strdup("a"), 1 }, { strdup("b"), 1 } };
    for (struct buf *p = b; p < b + 2; p++)
        free(p->p);
}
