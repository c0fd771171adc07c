// A borrow of a slot reaches what its pointer owns or has borrowed exclusively: a shared one freezes it, an exclusive
// one is in the way of writing there.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct box { int *borrowed_mut lifetime(i) p; int n; int *raw; };
struct outer { struct box in; struct box *borrowed_mut lifetime(o) link; };
struct counter { int hits; } LIEN_CELL;
struct mixed { int plain; LIEN_CELL int hits; };
struct holds { struct counter *borrowed_mut lifetime(c) c; struct mixed *borrowed_mut lifetime(c) m; };
void see(const int *borrowed p);
void see_box(const struct box *borrowed b);
void set(int *borrowed_mut p);
const char *borrowed _Nonnull name(const struct box *borrowed b);
char *owned _Nonnull dup(const char *borrowed s);
void look(const char *borrowed s);
typedef struct box box_t;

void bad_slot(void)
{
    int x = 1;
    int *borrowed_mut y = &x;
    int *borrowed_mut *borrowed p = &y;
    *y = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(*p);
}
void bad_compound(void)
{
    int x = 1;
    int *borrowed_mut y = &x;
    int *borrowed_mut *borrowed p = &y;
    *y += 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(*p);
}
void bad_increment(int *borrowed_mut y)
{
    int *borrowed_mut *borrowed p = &y;
    ++*y; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(*p);
}
void bad_lent(int *borrowed_mut y)
{
    int *borrowed_mut *borrowed p = &y;
    set(y); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(*p);
}
void bad_reborrowed(int *borrowed_mut y)
{
    int *borrowed_mut *borrowed p = &y;
    int *borrowed_mut z = y; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(*p);
    *z = 1;
}
void bad_field(box_t *borrowed_mut s)
{
    const box_t *borrowed q = s;
    *s->p = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(q->p);
}
void bad_call_result(struct box *borrowed_mut s)
{
    const char *n = name(s);
    s->p[3] = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    look(n);
}
void bad_link(struct outer *borrowed_mut o)
{
    const struct outer *borrowed q = o;
    *o->link->p = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see_box(q->link);
}
void bad_loop(struct box *borrowed_mut s, int n)
{
    const struct box *borrowed q = s;
    for (int i = 0; i < n; i++) {
        see(q->p);
        *s->p = i; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    }
}
void bad_through_shared(void)
{
    int x = 1;
    struct box s = { &x, 1, NULL };
    const struct box *borrowed q = &s;
    set(q->p); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    see_box(q);
}
void bad_through_shared_slot(void)
{
    int x = 1;
    int *borrowed_mut y = &x;
    int *borrowed_mut *borrowed p = &y;
    set(*p); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    see(*p);
}
void bad_exclusive_slot(void)
{
    int x = 0;
    int *borrowed_mut p = &x;
    int *borrowed_mut *borrowed_mut pp = &p;
    *p = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    **pp = 1;
}
void bad_exclusive_owner(void)
{
    char *owned s = dup("x");
    char *owned *borrowed_mut ps = &s;
    s[0] = 'a'; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    **ps = 'b';
    free(s);
}

void good_read(int *borrowed_mut y)
{
    int *borrowed_mut *borrowed p = &y;
    int n = *y;
    see(y);
    see(*p);
    *y = n;
}
void good_ended(struct box *borrowed_mut s)
{
    const struct box *borrowed q = s;
    see(q->p);
    *s->p = 1;
    set(s->p);
}
void good_raw_field(struct box *borrowed_mut s)
{
    const struct box *borrowed q = s;
    *s->raw = 1;
    see_box(q);
}
void good_part(struct box *borrowed_mut s)
{
    const int *borrowed n = &s->n;
    *s->p = 1;
    see(n);
}
void good_through_itself(void)
{
    int x = 0;
    int *borrowed_mut p = &x;
    int *borrowed_mut *borrowed_mut pp = &p;
    **pp = 1;
    set(*pp);
    *p = 2;
}
void good_cells(struct holds *borrowed_mut h)
{
    const struct holds *borrowed q = h;
    h->c->hits = 1;
    h->m->hits++;
    see(&q->c->hits);
}
void good_other(struct outer *borrowed_mut o)
{
    const struct box *borrowed in = &o->in;
    *o->link->p = 1;
    see_box(in);
}
void good_redirected(void)
{
    int x = 1, z = 2;
    struct box s = { &x, 1, NULL }, t = { &z, 2, NULL };
    const struct box *borrowed q = &s;
    *t.p = 4;
    see_box(q);
    q = &t;
    *s.p = 5;
    see_box(q);
}
void good_owner(void)
{
    char *owned s = dup("x");
    char *owned *borrowed_mut ps = &s;
    **ps = 'b';
    (*ps)[1] = 'c';
    s[0] = 'a';
    free(s);
}
void good_behind_raw(struct box *borrowed_mut s)
{
    struct box *borrowed_mut const *borrowed q = &s;
    *s->raw = 1;
    see_box(*q);
}
void bad_part_lent(struct box *borrowed_mut s)
{
    struct box *borrowed_mut const *borrowed q = &s;
    set(&s->n); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see_box(*q);
}
void bad_plain_field(struct box *borrowed_mut s)
{
    struct box *borrowed_mut const *borrowed q = &s;
    s->n = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see_box(*q);
}
