// rust-lang/rust tests/ui/borrowck/issue-45983.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
void give_any(void (*f)(const int *borrowed r, void *ctx), void *ctx);
struct ctx { const int *borrowed lifetime(c) x; int n; };
static int total;

static void keeps(const int *borrowed r, void *ctx)
{
    struct ctx *c = ctx;
    c->n += *r;
    total += *r;
}

void run_ok(void)
{
    struct ctx c = { NULL, 0 };
    give_any(keeps, &c);
    c.n = 1;
}
