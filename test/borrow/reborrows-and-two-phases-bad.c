// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Reborrowing through a borrow suspends it; a two-phase borrow lets the other arguments be read first.
// Each function breaks the rule; correct twins stand in reborrows-and-two-phases-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct node { int v; struct node *owned next; };
struct vec { int *owned at; size_t len; };
void poke(struct node *borrowed_mut n);
int peek(const struct node *borrowed n);
struct node *borrowed_mut _Nonnull same(struct node *borrowed_mut n);
struct node *borrowed_mut next_of(struct node *borrowed_mut n);
int *borrowed_mut _Nonnull value(struct node *borrowed_mut n);
void vec_set(struct vec *borrowed_mut v, size_t i, int x);
size_t vec_len(const struct vec *borrowed v);
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i);
void swap(int *borrowed_mut a, int *borrowed_mut b);

void suspended(struct node *borrowed_mut n)
{
    struct node *m = same(n);
    n->v = 1; // expected-warning{{[lien-write-while-borrowed]}}
    m->v = 2;
}

void suspended_and_lent(struct node *borrowed_mut n)
{
    struct node *m = same(n);
    poke(n); // expected-warning-re{{'n'{{.*}}[lien-borrow-conflict]}}
    poke(m);
}

void suspended_and_read(struct node *borrowed_mut n)
{
    struct node *m = same(n);
    int v = n->v; // expected-warning{{[lien-use-while-borrowed]}}
    m->v = v;
}

void chain_of_three(struct node *borrowed_mut n)
{
    struct node *borrowed_mut a = n;
    struct node *borrowed_mut b = a;
    a->v = 1; // expected-warning{{[lien-write-while-borrowed]}}
    b->v = 2;
    n->v = 3;
}

void reborrow_as_shared(struct node *borrowed_mut n)
{
    const struct node *borrowed s = n;
    n->v = 1; // expected-warning{{[lien-write-while-borrowed]}}
    peek(s);
}

void field_of_a_reborrow(struct node *borrowed_mut n)
{
    int *v = value(same(n));
    poke(n); // expected-warning-re{{'n'{{.*}}[lien-borrow-conflict]}}
    *v = 1;
}

void first_phase_is_over(struct vec *borrowed_mut v)
{
    int *p = vec_at(v, 0);
    vec_set(v, vec_len(v), 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    *p = 1;
}

void swapped_elements(struct vec *borrowed_mut v)
{
    swap(vec_at(v, 0), vec_at(v, 1)); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
}

void cursor_kept(struct node *borrowed_mut n)
{
    struct node *borrowed_mut at = next_of(n);
    if (at) {
        n->v = 0; // expected-warning{{[lien-write-while-borrowed]}}
        at->v = 1;
    }
}

void cursor_behind(struct node *borrowed_mut n)
{
    struct node *borrowed_mut at = n;
    struct node *borrowed_mut last = NULL;
    while (at) {
        last = at;
        at = at->next; // expected-warning-re{{[lien-use-while-borrowed{{(-may)?}}]}}
    }
    if (last)
        last->v = 0;
    poke(n);
}

void deep_owned_field(struct node *borrowed_mut n)
{
    struct node *borrowed_mut m = n->next;
    n->next->v = 3; // expected-warning{{[lien-write-while-borrowed]}}
    m->v = 4;
}

void owner_redirected_under_a_deep_loan(struct node *borrowed_mut n, struct node *owned with)
{
    struct node *borrowed_mut m = n->next;
    free(n->next); // expected-warning{{[lien-move-while-borrowed]}}
    n->next = with;
    m->v = 4;
}
