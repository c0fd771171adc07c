// rust-lang/rust tests/ui/lifetimes/lifetime-errors/ex2a-push-one-existing-name.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct r { const int *borrowed lifetime(r) data; };
struct vec;
void push(struct vec lifetime(v) *borrowed_mut v, const int *borrowed lifetime(v) x);
void push_named(struct vec *borrowed_mut lifetime(v) v, const int *borrowed lifetime(v) x);

void ex2a(struct vec lifetime(a) *borrowed_mut x, const int *borrowed y)
{
    push(x, y); // expected-warning-re {{[{{(lien-borrow-escapes|lien-lifetime-mismatch)}}{{(-may)?}}]}}
}

void ex2a_ok(struct vec lifetime(a) *borrowed_mut x, const int *borrowed lifetime(a) y)
{
    push(x, y);
}

void ex2b(struct vec lifetime(a) *borrowed_mut x, const int *borrowed lifetime(b) y)
{
    push(x, y); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void ex1(struct r lifetime(a) *borrowed_mut x, struct r lifetime(b) *borrowed y)
{
    x->data = y->data; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void ex3(struct r *borrowed_mut x, struct r *borrowed_mut y)
{
    x->data = y->data; // expected-warning-re {{[{{(lien-borrow-escapes|lien-lifetime-mismatch)}}{{(-may)?}}]}}
}

void locals_ok(void)
{
    int a = 1, b = 2;
    struct r x = { &a }, y = { &b };
    x.data = y.data;
    ex3(&x, &y);
}
