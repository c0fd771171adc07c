// an inner block's address is stored in the caller's object and replaced before the exit (and before any use);
// section 4: "storing and clearing again before the end is silent"; Rulings: "A local's address left in a raw place
// outside the function: the exit counts as the use"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
struct obj { int id; };
struct holder { const struct obj *o; int n; };
static const struct obj kglobal = { 1 };
const struct obj *gl;

void param_reset_ok(struct holder *h)
{
    {
        struct obj s = { 1 };
        h->o = &s;
    }
    h->o = &kglobal;
}

void param_cleared_ok(struct holder *h)
{
    {
        struct obj s = { 1 };
        h->o = &s;
        h->n = h->o->id;
    }
    h->o = NULL;
}

void global_reset_ok(void)
{
    {
        struct obj s = { 1 };
        gl = &s;
    }
    gl = &kglobal;
}
