// "Elements at run-time indices are one place": a store through v[i], v[i++], *p (p walking v), g[i][j] or by a
// visible callee sets (or makes unknown) every element; afterwards v[0] is "used before it is set"
// [lien-uninitialized] on correct code
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct pair { char *a, *b; };
void loop_ok(void)
{
    char *v[2];
    for (int i = 0; i < 2; i++)
        v[i] = NULL;
    v[1] = strdup("b");
    free(v[1]);
    free(v[0]);
}
static void fill_visible(char **v, int n)
{
    for (int i = 0; i < n; i++)
        v[i] = strdup("x");
}
void visible_fills_ok(void)
{
    char *v[2];
    fill_visible(v, 2);
    free(v[0]);
    free(v[1]);
}
void struct_array_ok(void)
{
    struct pair p[2];
    for (int i = 0; i < 2; i++) {
        p[i].a = strdup("a");
        p[i].b = NULL;
    }
    free(p[0].a);
    free(p[1].a);
}
void two_dim_ok(void)
{
    char *g[2][2];
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            g[i][j] = strdup("x");
    free(g[0][0]);
    free(g[0][1]);
    free(g[1][0]);
    free(g[1][1]);
}
void walk_ok(void)
{
    char *v[2];
    for (char **p = v; p < v + 2; p++)
        *p = strdup("x");
    free(v[0]);
    free(v[1]);
}
void counted_ok(void)
{
    char *v[2];
    int i = 0;
    v[i++] = strdup("x");
    v[i++] = strdup("y");
    free(v[0]);
    free(v[1]);
}
