// rust-lang/rust tests/ui/regions/regions-reassign-let-bound-pointer-out-of-loop.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct ctxt { const int *borrowed lifetime(c) v; };
struct holder { const int *borrowed lifetime(h) p; int n; };
void see(const struct holder *borrowed h);
const int *borrowed get(const struct ctxt *borrowed c);
const int *borrowed lifetime(c) get_inner(const struct ctxt lifetime(c) *borrowed c);

int inner_outlives_ctxt_ok(const int *borrowed v)
{
    const int *p;
    {
        struct ctxt c = { v };
        p = get_inner(&c);
    }
    return *p;
}

int outer_does_not(const int *borrowed v)
{
    const int *p;
    {
        struct ctxt c = { v };
        p = get(&c); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return *p;
}

void holder_reassigned_ok(void)
{
    int a = 1, b = 2;
    struct holder h = { &a, 0 };
    see(&h);
    h = (struct holder){ &b, 1 };
    a = 3;
    see(&h);
}

void holder_not_reassigned(int c)
{
    int a = 1, b = 2;
    struct holder h = { &a, 0 };
    if (c)
        h.p = &b;
    a = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(&h);
}

void holder_copied(void)
{
    int a = 1, b = 2;
    struct holder h = { &a, 0 };
    struct holder k = h;
    h.p = &b;
    a = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(&k);
}

void field_only_ok(void)
{
    int a = 1;
    struct holder h = { &a, 0 };
    see(&h);
    a = 3;
    h.n = 2;
}
