// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// rustc's lifetime errors: what is pushed, stored or returned has a lifetime that the signature does not give it.
// Each function breaks the rule; correct twins stand in named-and-anonymous-lifetimes-ok.c.
#include <lien.h>
#include <stddef.h>

struct refs { const int *borrowed lifetime(r) item[8]; int n; };

void pushed_of_another_name(struct refs lifetime(r) *borrowed_mut v, const int *borrowed lifetime(q) x)
{
    v->item[1] = x; // expected-warning{{[lien-lifetime-mismatch]}}
}

const int *borrowed lifetime(a) named_of_anonymous(const int *borrowed lifetime(a) x, const int *borrowed y)
{
    const int *best = *x > 0 ? x : NULL;
    if (!best)
        best = y;
    return best; // expected-warning{{[lien-lifetime-mismatch-may]}}
}

const int *borrowed lifetime(static) static_of_named(const int *borrowed lifetime(a) x)
{
    return x; // expected-warning{{[lien-lifetime-mismatch]}}
}

const int *borrowed lifetime(a) parameter_reassigned(const int *borrowed lifetime(a) x,
                                                     const int *borrowed lifetime(b) y)
{
    x = y;
    return x; // expected-warning{{[lien-lifetime-mismatch]}}
}

void slot_given_a_local(const int *borrowed lifetime(a) *borrowed_mut slot, const int *borrowed lifetime(a) x)
{
    int copy = *x;
    *slot = &copy; // expected-warning{{[lien-dangling-borrow]}}
}
