// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0594: something is written through a shared borrow.
// Each function breaks the rule; correct twins stand in write-through-shared-E0594-ok.c.
#include <lien.h>

struct inner { int n; };
struct outer {
    struct inner in;
    struct inner *owned own;
    struct inner *raw;
    int *borrowed_mut lifetime(x) mut;
    int count LIEN_CELL;
};

void through_parameter(struct inner *borrowed p)
{
    p->n = 3; // expected-warning{{[lien-write-through-shared]}}
}

void star(int *borrowed p)
{
    *p = 3; // expected-warning{{[lien-write-through-shared]}}
}

void element(int *borrowed p, int i)
{
    p[i] = 3; // expected-warning{{[lien-write-through-shared]}}
}

void increment(int *borrowed p)
{
    (*p)++; // expected-warning{{[lien-write-through-shared]}}
}

void compound(int *borrowed p)
{
    *p += 2; // expected-warning{{[lien-write-through-shared]}}
}

void embedded(struct outer *borrowed o)
{
    o->in.n = 1; // expected-warning{{[lien-write-through-shared]}}
}

void owned_below(const struct outer *borrowed o)
{
    o->own->n = 1; // expected-warning{{[lien-write-through-shared]}}
}

void exclusive_below(const struct outer *borrowed o)
{
    *o->mut = 1; // expected-warning{{[lien-write-through-shared]}}
}

void local_loan(void)
{
    struct inner i = { 1 };
    struct inner *borrowed p = &i;
    p->n = 2; // expected-warning{{[lien-write-through-shared]}}
}

void alias_of_the_parameter(struct inner *borrowed p)
{
    struct inner *q = p;
    q->n = 1; // expected-warning{{[lien-write-through-shared]}}
}

void cast_away(const struct inner *borrowed p)
{
    struct inner *q = (struct inner *)p;
    q->n = 1; // expected-warning{{[lien-write-through-shared]}}
}

void second_level(int *borrowed *borrowed p)
{
    **p = 1; // expected-warning{{[lien-write-through-shared]}}
}

void second_level_exclusive(int *borrowed_mut *borrowed p)
{
    **p = 1; // expected-warning{{[lien-write-through-shared]}}
}

void literal(void)
{
    char *s = "text";
    s[0] = 'T'; // expected-warning{{[lien-write-through-shared]}}
}

static void set(int *p) { *p = 3; }

void helper_writes(int *borrowed p)
{
    set(p); // expected-warning{{[lien-write-through-shared]}}
}

void whole_struct(struct inner *borrowed p, struct inner v)
{
    *p = v; // expected-warning{{[lien-write-through-shared]}}
}
