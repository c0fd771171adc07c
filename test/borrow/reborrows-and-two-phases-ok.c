// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Reborrowing through a borrow suspends it; a two-phase borrow lets the other arguments be read first.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct node { int v; struct node *owned next; };
struct vec { int *owned at; size_t len; };
void poke(struct node *borrowed_mut n);
int peek(const struct node *borrowed n);
struct node *borrowed_mut _Nonnull same(struct node *borrowed_mut n);
struct node *borrowed_mut next_of(struct node *borrowed_mut n);
void vec_set(struct vec *borrowed_mut v, size_t i, int x);
size_t vec_len(const struct vec *borrowed v);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, size_t i);
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i);
int vec_take(struct vec *borrowed_mut v);
void swap(int *borrowed_mut a, int *borrowed_mut b);
void fill(struct node *borrowed_mut a, int x, int y);

void handed_down_ok(struct node *borrowed_mut n)
{
    poke(n);
    poke(same(n));
    n->v = peek(n);
}

void back_again_ok(struct node *borrowed_mut n)
{
    struct node *m = same(n);
    m->v = 2;
    n->v = 1;
}

void chain_of_three_ok(struct node *borrowed_mut n)
{
    struct node *borrowed_mut a = n;
    struct node *borrowed_mut b = a;
    b->v = 2;
    a->v = 1;
    n->v = 3;
}

void reborrow_as_shared_ok(struct node *borrowed_mut n)
{
    const struct node *borrowed s = n;
    int v = n->v + peek(s) + peek(n);
    n->v = v;
}

void two_phase_ok(struct vec *borrowed_mut v)
{
    vec_set(v, vec_len(v) - 1, *vec_get(v, 0));
    *vec_at(v, 0) = (int)vec_len(v);
    vec_set(v, 0, vec_take(v));
}

void assignment_to_an_element_ok(struct vec *borrowed_mut v)
{
    *vec_at(v, 0) = *vec_get(v, 1);
    *vec_at(v, 1) += 1;
}

void swapped_places_ok(struct vec *borrowed_mut v)
{
    swap(&v->at[0], &v->at[1]);
}

void nested_reads_ok(struct node *borrowed_mut n)
{
    fill(n, peek(n), n->v);
}

void cursor_ok(struct node *borrowed_mut n)
{
    struct node *borrowed_mut at = n;
    while (at) {
        at->v++;
        at = next_of(at);
    }
    n->v = 0;
}

void parameter_redirected_ok(struct node *borrowed_mut n, struct node *borrowed_mut other)
{
    struct node *m = same(n);
    n = other;
    n->v = 1;
    m->v = 2;
}

void shallow_field_beside_deep_ok(struct node *borrowed_mut n)
{
    struct node *borrowed_mut m = n->next;
    n->v = 3;
    m->v = 4;
}
