// rust-lang/rust tests/ui/span/dropck_direct_cycle_with_drop.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct d { int name; const struct d *borrowed lifetime(d) p; };
void d_use(const struct d *borrowed x);
void d_end(struct d *borrowed_mut x);

void g(void)
{
    struct d d1 = { 1, NULL };
    struct d d2 = { 2, NULL };
    d1.p = &d2;
    d2.p = &d1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    d_use(d1.p);
}

void inner_scope(void)
{
    struct d d1 = { 1, NULL };
    {
        struct d d2 = { 2, NULL };
        d1.p = &d2; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    d_use(d1.p);
}

void inner_scope_not_used_ok(void)
{
    struct d d1 = { 1, NULL };
    {
        struct d d2 = { 2, NULL };
        d1.p = &d2;
        d_use(&d1);
        d1.p = NULL;
    }
    d_use(&d1);
}

void cleanup_sees_it(void)
{
    __attribute__((cleanup(d_end))) struct d d1 = { 1, NULL };
    struct d d2 = { 2, NULL };
    d1.p = &d2; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void cleanup_order_ok(void)
{
    struct d d2 = { 2, NULL };
    __attribute__((cleanup(d_end))) struct d d1 = { 1, NULL };
    d1.p = &d2;
}
