// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0621.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct r { const int *borrowed lifetime(r) p; };

const int *borrowed lifetime(a) foo(const int *borrowed lifetime(a) x, const int *borrowed y)
{
    if (*x > *y)
        return x;
    return y; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

const int *borrowed lifetime(a) foo_ok(const int *borrowed lifetime(a) x, const int *borrowed lifetime(a) y)
{
    return *x > *y ? x : y;
}

struct r lifetime(a) wrapped(const int *borrowed lifetime(a) x, const int *borrowed y)
{
    struct r r = { y };
    (void)x;
    return r; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

struct r lifetime(a) wrapped_ok(const int *borrowed lifetime(a) x, const int *borrowed y)
{
    struct r r = { x };
    if (*y)
        r.p = x;
    return r;
}

const int *borrowed lifetime(a) unpack_ok(struct r lifetime(a) *borrowed r)
{
    return r->p;
}

void swapped(struct r lifetime(a) *borrowed_mut p, struct r lifetime(b) *borrowed_mut q)
{
    p->p = q->p; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void swapped_ok(struct r lifetime(a) *borrowed_mut p, struct r lifetime(a) *borrowed_mut q)
{
    const int *t = p->p;
    p->p = q->p;
    q->p = t;
}
