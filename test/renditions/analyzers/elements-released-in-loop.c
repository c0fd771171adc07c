// elements set at constant indices, released by a loop in any form but the bare `free(v[i])`: under a test, through a
// local, as a field of the element, after `continue`, until the null: lien-leak on correct code. "Elements at
// run-time indices are one place, and what a loop does to them is not reported as a leak of the array"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void under_test_ok(void)
{
    char *v[2];
    v[0] = strdup("a");
    v[1] = strdup("b");
    for (int i = 0; i < 2; i++)
        if (v[i])
            free(v[i]);
}
void through_local_ok(void)
{
    char *v[2];
    v[0] = strdup("a");
    v[1] = strdup("b");
    for (int i = 0; i < 2; i++) {
        char *p = v[i];
        free(p);
    }
}
void continue_ok(void)
{
    char *v[2] = { 0 };
    v[0] = strdup("a");
    for (int i = 0; i < 2; i++) {
        if (!v[i])
            continue;
        puts(v[i]);
        free(v[i]);
    }
}
void until_null_ok(void)
{
    char *v[3] = { strdup("a"), strdup("b"), NULL };
    for (int i = 0; v[i]; i++)
        free(v[i]);
}
void until_null_while_ok(void)
{
    char *v[3] = { strdup("a"), strdup("b"), NULL };
    int i = 0;
    while (v[i] != NULL)
        free(v[i++]);
}
void field_ok(void)
{
    struct { char *s; } v[2] = { { strdup("a") }, { strdup("b") } };
    for (int i = 0; i < 2; i++)
        free(v[i].s);
}
