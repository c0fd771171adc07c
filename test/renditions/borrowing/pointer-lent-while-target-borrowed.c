// A slot or a struct is lent with what its pointers have borrowed exclusively: not while that is reborrowed
// elsewhere.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct holder { int *borrowed_mut lifetime(h) p; int n; };
struct twice { struct holder a, b; };
struct cursor { char *borrowed_mut lifetime(c) base; char *borrowed_mut lifetime(c) cur; };
struct reader { const char *borrowed lifetime(c) at; };
struct words { char *borrowed_mut lifetime(w) text; };
typedef int *borrowed_mut handle;
void see(const int *borrowed p);
void set(int *borrowed_mut p);
void change(int *borrowed_mut *borrowed_mut a);
void change_holder(struct holder *borrowed_mut h);
void look_at_holder(const struct holder *borrowed h);
void advance(struct cursor *borrowed_mut c);
void read_on(struct reader *borrowed_mut r);
void look(const char *borrowed s);
char *borrowed_mut _Nullable lifetime(w) next_word(struct words lifetime(w) *borrowed_mut w);
#define STEP(h) change_holder(&(h))

void bad_slot(handle t0)
{
    const int *borrowed p = t0;
    change(&t0); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(p);
}
void bad_local(void)
{
    int x = 1;
    int *borrowed_mut t0 = &x;
    int *borrowed_mut p = t0;
    int *borrowed_mut *borrowed_mut t1 = &t0; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 1;
    **t1 = 2;
}
void bad_field(struct holder *borrowed_mut h)
{
    const int *borrowed p = h->p;
    change_holder(h); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(p);
}
void bad_local_struct(void)
{
    int x = 1;
    struct holder h = { &x, 1 };
    int *borrowed_mut p = h.p;
    STEP(h); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 1;
}
void bad_read(struct holder *borrowed_mut h)
{
    int *borrowed_mut p = h->p;
    look_at_holder(h); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 1;
}
void bad_loop(struct holder *borrowed_mut h, int n)
{
    int *borrowed_mut p = h->p;
    for (int i = 0; i < n; i++) {
        change_holder(h); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
        *p = i;
    }
}

void good_ended(struct holder *borrowed_mut h)
{
    const int *borrowed p = h->p;
    see(p);
    change_holder(h);
}
void good_look(struct holder *borrowed_mut h)
{
    const int *borrowed p = h->p;
    look_at_holder(h);
    see(p);
}
void good_alias(struct holder *borrowed_mut h)
{
    int *p = h->p;
    change_holder(h);
    *p = h->n;
}
void good_neighbour(struct twice *borrowed_mut t)
{
    int *borrowed_mut p = t->a.p;
    change_holder(&t->b);
    *p = t->b.n;
}
void good_plain_field(struct holder *borrowed_mut h)
{
    int *borrowed_mut p = h->p;
    h->n = 4;
    set(&h->n);
    *p = h->n;
}
void good_cursor(char *borrowed_mut buf)
{
    struct cursor c = { buf, NULL };
    c.cur = c.base;
    advance(&c);
    *c.cur = 'x';
    advance(&c);
}
void good_shared_field(struct reader *borrowed_mut r)
{
    const char *borrowed start = r->at;
    read_on(r);
    look(start);
}
void good_words(char *borrowed_mut text)
{
    struct words w = { text };
    char *borrowed_mut first = next_word(&w);
    char *borrowed_mut second = next_word(&w);
    if (first && second)
        *first = *second;
}
void good_redirected(struct holder *borrowed_mut h)
{
    int x = 1;
    int *borrowed_mut p = h->p;
    p = &x;
    change_holder(h);
    *p = 2;
}
