// a summarised callee that swaps or moves what its arguments point to, by whole struct or by element ("summarised
// from its body ... writes, also through pointers"): nothing is lost, yet lien-overwrite-leak at the call. The same
// with `char **`, with single fields, with `owned` fields or written in place is silent
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct pair { char *a, *b; };
static void swap_pairs(struct pair *x, struct pair *y)
{
    struct pair t = *x;
    *x = *y;
    *y = t;
}
static void move_pair(struct pair *to, struct pair *from)
{
    *to = *from;
    memset(from, 0, sizeof *from);
}
static void swap_elements(char **v)
{
    char *t = v[0];
    v[0] = v[1];
    v[1] = t;
}
void swap_ok(void)
{
    struct pair x = { strdup("a"), 0 }, y = { strdup("b"), 0 };
    swap_pairs(&x, &y);
    free(x.a);
    free(y.a);
}
void move_ok(void)
{
    struct pair x = { strdup("a"), 0 }, y = { 0 };
    move_pair(&y, &x);
    free(y.a);
}
void elements_ok(void)
{
    char *v[2] = { strdup("a"), strdup("b") };
    swap_elements(v);
    free(v[0]);
    free(v[1]);
}
void param_ok(struct pair *x, struct pair *y)
{
    x->a = strdup("1");
    swap_pairs(x, y);
}
