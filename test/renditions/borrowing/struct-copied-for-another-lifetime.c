// A struct of borrows that is copied is kept where its members are: of another lifetime they may not be.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct ref { const int *borrowed lifetime(r) p; };
struct two { struct ref r; int n; };
struct refs;
void refs_push(struct refs *borrowed_mut lifetime(v) r, const int *borrowed lifetime(v) p);

void copied_whole(struct ref lifetime(a) *borrowed_mut x, struct ref lifetime(b) *borrowed y)
{
    *x = *y; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void copied_by_a_local(struct two lifetime(a) *borrowed_mut x, struct ref lifetime(b) *borrowed y)
{
    struct ref t = *y;
    x->r = t; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

struct ref lifetime(a) returned(struct ref lifetime(a) *borrowed x, struct ref lifetime(b) *borrowed y)
{
    struct ref t = *y;
    if (*x->p)
        t = *x;
    return t; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void without_names(struct ref *borrowed_mut x, struct ref *borrowed y)
{
    *x = *y; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}

void kept_by_a_call(struct refs *borrowed_mut lifetime(a) v, const int *borrowed lifetime(b) p)
{
    refs_push(v, p); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void kept_by_a_field(struct ref *borrowed_mut lifetime(a) v, const int *borrowed lifetime(b) p)
{
    v->p = p; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void one_without_a_name(struct refs *borrowed_mut lifetime(a) v, const int *borrowed p)
{
    refs_push(v, p); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}

void of_one_name(struct ref lifetime(a) *borrowed_mut x, struct ref lifetime(a) *borrowed y) { *x = *y; }

int copy_for_now(struct ref *borrowed x)
{
    struct ref t = *x;
    struct two u = { *x, 1 };
    return *t.p + *u.r.p;
}

struct ref lifetime(a) given_back(struct ref lifetime(a) *borrowed x)
{
    struct ref t = *x;
    return t;
}

void swapped(struct ref lifetime(a) *borrowed_mut x, struct ref lifetime(a) *borrowed_mut y)
{
    struct ref t = *x;
    *x = *y;
    *y = t;
}

void numbers(struct two *borrowed_mut x, struct two *borrowed y) { x->n = y->n; }

struct ref lifetime(a) by_a_flag(struct ref lifetime(a) *borrowed x, struct ref lifetime(b) *borrowed y, int c)
{
    struct ref t = *x;
    if (c)
        t = *y;
    return t; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

const int *borrowed lifetime(a) pointer_by_a_flag(struct ref lifetime(a) *borrowed x, struct ref lifetime(b) *borrowed y,
                                                  int c)
{
    const int *t = x->p;
    if (c)
        t = y->p;
    return t; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

const int *borrowed lifetime(a) of_one_by_a_flag(struct ref lifetime(a) *borrowed x, struct ref lifetime(a) *borrowed y,
                                                 int c)
{
    const int *t = x->p;
    if (c)
        t = y->p;
    return t;
}

int only_read(struct ref lifetime(a) *borrowed x, struct ref lifetime(b) *borrowed y, int c)
{
    const int *t = x->p;
    while (c-- > 0)
        t = c % 2 ? y->p : x->p;
    return *t;
}
