// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// rustc's lifetime errors: what is pushed, stored or returned has a lifetime that the signature does not give it.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct refs { const int *borrowed lifetime(r) item[8]; int n; };
struct ref { const int *borrowed lifetime(x) y; };
void refs_push(struct refs lifetime(r) *borrowed_mut v, const int *borrowed lifetime(r) x);
int refs_sum(const struct refs *borrowed v);
void read(const int *borrowed p);
_Bool coin(void);

void pushed_named_ok(struct refs lifetime(r) *borrowed_mut v, const int *borrowed lifetime(r) x)
{
    v->item[0] = x;
    refs_push(v, x);
}

void stored_in_the_other_named_ok(struct ref lifetime(l) *borrowed_mut a, const struct ref lifetime(l) *borrowed b)
{
    a->y = b->y;
}

void stored_in_itself_ok(struct ref *borrowed_mut a, int n)
{
    const int *old = a->y;
    a->y = old + n;
}

const int *borrowed of_itself_ok(const struct ref *borrowed r)
{
    return r->y;
}

const int *borrowed lifetime(a) tested_and_replaced_ok(const int *borrowed lifetime(a) x, const int *borrowed y)
{
    const int *best = y;
    if (*best != *x)
        best = x;
    else
        best = x + 1;
    return best;
}

const int *borrowed lifetime(a) named_of_static_ok(const int *borrowed lifetime(a) x,
                                                   const int *borrowed lifetime(static) y)
{
    return coin() ? x : y;
}

void parameter_reassigned_ok(const int *borrowed x, const int *borrowed y)
{
    x = y;
    read(x);
}

void slot_given_a_local_and_then_back_ok(const int *borrowed lifetime(a) *borrowed_mut slot,
                                         const int *borrowed lifetime(a) x)
{
    int copy = *x;
    *slot = &copy;
    read(*slot);
    *slot = x;
}

int collected_ok(int a, int b)
{
    struct refs v = { { NULL }, 0 };
    refs_push(&v, &a);
    refs_push(&v, &b);
    return refs_sum(&v);
}

int collected_and_done_ok(int a)
{
    struct refs v = { { NULL }, 0 };
    refs_push(&v, &a);
    int sum = refs_sum(&v);
    a = 3;
    return sum + a;
}
