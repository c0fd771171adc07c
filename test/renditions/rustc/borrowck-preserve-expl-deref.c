// rust-lang/rust tests/ui/borrowck/borrowck-preserve-box-in-field.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct f { int *owned f; };
struct f *owned _Nonnull f_new(int v);
int *owned _Nonnull box_new(int v);
void f_free(struct f *owned x);
_Bool eq(const int *borrowed a, const int *borrowed b);

void borrow(const int *borrowed x, void (*f)(const int *borrowed x))
{
    f(x);
}

void redirected_owner(void)
{
    struct f *owned x = f_new(3);
    const int *borrowed p = x->f;
    f_free(x); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    x = f_new(4);
    eq(p, x->f);
    f_free(x);
}

void field_replaced(void)
{
    struct f *owned x = f_new(3);
    const int *borrowed p = x->f;
    free(x->f); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    x->f = box_new(4);
    eq(p, x->f);
    f_free(x);
}

void field_replaced_later_ok(void)
{
    struct f *owned x = f_new(3);
    const int *borrowed p = x->f;
    eq(p, p);
    free(x->f);
    x->f = box_new(4);
    p = x->f;
    eq(p, x->f);
    f_free(x);
}

void field_swapped(void)
{
    struct f *owned x = f_new(3);
    struct f *owned y = f_new(4);
    int *owned t = x->f;
    x->f = y->f;
    y->f = t;
    f_free(x);
    f_free(y);
}
