// rust-lang/rust tests/ui/regions/regions-addr-of-arg.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct point { int x; int y; };
struct vec3 { int at[3]; };

int *borrowed_mut x_coord(struct point *borrowed_mut p)
{
    return &p->x;
}

const int *borrowed elem_ok(const struct vec3 *borrowed v, int i)
{
    return &v->at[i];
}

const int *elem_bad(struct vec3 v, int i)
{
    return &v.at[i]; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *borrowed_mut copied_struct(struct point *borrowed_mut p)
{
    struct point c = *p;
    return &c.x; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const int *borrowed lifetime(a) other(const struct point *borrowed lifetime(a) p, const struct point *borrowed lifetime(b) q)
{
    return p->x > q->x ? &p->x : &q->x; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

const int *borrowed self_rule_ok(const struct point *borrowed self, const struct point *borrowed q)
{
    return q->x ? &self->x : &self->y;
}

const int *borrowed self_rule_bad(const struct point *borrowed self, const struct point *borrowed q)
{
    if (self->x)
        return &self->x;
    return &q->x; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
