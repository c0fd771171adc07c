// What a shared pointer leads to is not to be written, however exclusive the borrow of the place is that the pointer
// is in.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct view { const int *borrowed lifetime(v) p; int *borrowed_mut lifetime(v) w; int *raw; int n; };
struct outer { struct view in; };
void poke(int *borrowed_mut p);
void look(const int *borrowed p);
void bad_through_local(struct view *borrowed_mut v)
{
    struct view *borrowed_mut t = v;
    *(int *)t->p = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}
void bad_lent(struct view *borrowed_mut v)
{
    struct view *borrowed_mut t = v;
    poke((int *)&t->p[1]); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}
void bad_nested(struct outer *borrowed_mut o)
{
    struct view *borrowed_mut t = &o->in;
    ((int *)t->p)[2] = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}
void bad_slot(const int *borrowed *borrowed_mut s)
{
    const int *borrowed *borrowed_mut t = s;
    *(int *)*t = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}
void good(struct view *borrowed_mut v)
{
    struct view *borrowed_mut t = v;
    *t->w = 1;
    *t->raw = 2;
    t->n = 3;
    look(t->p);
    poke(t->w);
    t->p = t->w;
}
void good_redirected(struct view lifetime(v) *borrowed_mut v, const int *borrowed lifetime(v) p)
{
    struct view lifetime(v) *borrowed_mut t = v;
    t->p = p;
    look(t->p);
}
