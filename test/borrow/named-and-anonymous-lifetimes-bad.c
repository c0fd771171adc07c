// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// rustc's lifetime errors: what is pushed, stored or returned has a lifetime that the signature does not give it.
// Each function breaks the rule; correct twins stand in named-and-anonymous-lifetimes-ok.c.
#include <lien.h>
#include <stddef.h>

struct refs { const int *borrowed lifetime(r) item[8]; int n; };
struct ref { const int *borrowed lifetime(x) y; };
void refs_push(struct refs lifetime(r) *borrowed_mut v, const int *borrowed lifetime(r) x);
int refs_sum(const struct refs *borrowed v);

void pushed_anonymous(struct refs *borrowed_mut v, const int *borrowed x)
{
    v->item[v->n++] = x; // expected-warning{{[lien-borrow-escapes]}}
}

void pushed_of_another_name(struct refs lifetime(r) *borrowed_mut v, const int *borrowed lifetime(q) x)
{
    v->item[1] = x; // expected-warning{{[lien-lifetime-mismatch]}}
}

void pushed_by_a_call_of_another_name(struct refs lifetime(r) *borrowed_mut v, const int *borrowed lifetime(q) x)
{
    refs_push(v, x); // expected-warning{{[lien-lifetime-mismatch]}}
}

void stored_in_the_other(struct ref *borrowed_mut a, const struct ref *borrowed b)
{
    a->y = b->y; // expected-warning{{[lien-borrow-escapes]}}
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

int collected_then_written(int a, int b)
{
    struct refs v = { { NULL }, 0 };
    refs_push(&v, &a);
    refs_push(&v, &b);
    a = 3; // expected-warning-re{{'a'{{.*}}[lien-write-while-borrowed]}}
    return refs_sum(&v);
}

void collected_in_a_loop(int n)
{
    struct refs v = { { NULL }, 0 };
    for (int i = 0; i < n; i++) {
        int k = i;
        refs_push(&v, &k); // expected-warning-re{{[lien-dangling-borrow{{(-may)?}}]}}
    }
    refs_sum(&v);
}
