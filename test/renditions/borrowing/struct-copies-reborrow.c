// A copy of a struct that the caller gave reborrows what its fields have borrowed exclusively.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct mv { int *borrowed_mut lifetime(m) p; int n; };
struct nest { struct mv in; const int *borrowed lifetime(n) r; };
void set(int *borrowed_mut p);
void see(const int *borrowed p);
void spend(struct mv m);
typedef struct mv mv_t;

void bad_behind(mv_t *borrowed_mut m)
{
    struct mv c = *m;
    *m->p = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *c.p = 2;
}
void bad_by_value(struct mv m)
{
    struct mv c = m;
    *m.p = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *c.p = 2;
}
void bad_nested(struct nest *borrowed_mut n)
{
    struct nest c = *n;
    set(n->in.p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *c.in.p = 2;
}
void bad_part(struct nest *borrowed_mut n)
{
    struct mv c;
    c = n->in;
    int k = *n->in.p; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    *c.p = k;
}

void good_one_after_the_other(struct mv *borrowed_mut m)
{
    struct mv c = *m;
    *c.p = 2;
    c.n = 1;
    *m->p = 1;
}
void good_plain(struct mv *borrowed_mut m)
{
    struct mv c = *m;
    m->n = 4;
    *c.p = m->n;
}
void good_restored(struct mv *borrowed_mut m)
{
    struct mv saved = *m;
    m->n = 0;
    set(m->p);
    m->n = saved.n;
}
void good_put_back(struct mv *borrowed_mut m)
{
    struct mv saved = *m;
    saved.n++;
    *saved.p = 3;
    *m = saved;
    *m->p = 4;
}
void good_given(struct mv *borrowed_mut m)
{
    struct mv c = *m;
    spend(c);
    *m->p = 1;
}
void good_loop(struct nest *borrowed_mut n, int k)
{
    for (int i = 0; i < k; i++) {
        struct nest c = *n;
        *c.in.p = i;
        see(n->r);
    }
    *n->in.p = 3;
}
struct mv good_returned(struct mv m)
{
    struct mv c = m;
    return c;
}
