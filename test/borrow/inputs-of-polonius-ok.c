// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Shapes of Polonius's inputs: loans that flow through assignments, loops and returns, told by position.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct buf { char *owned p; int n; };
struct thing { int n; struct thing *owned next; };
void look(const int *borrowed p);
void change(int *borrowed_mut p);
struct thing *borrowed_mut maybe_next(struct thing *borrowed_mut t);
int *borrowed_mut _Nonnull thing_n(struct thing *borrowed_mut t);
const int *borrowed lifetime(a) first(const int *borrowed lifetime(a) x, const int *borrowed lifetime(b) y);

void result_holds_the_first_only_ok(int x, int y)
{
    const int *r = first(&x, &y);
    y = 2;
    look(r);
}

void killed_by_assignment_ok(int x, int y)
{
    const int *borrowed a = &x;
    const int *borrowed b = a;
    a = &y;
    b = &y;
    x = 1;
    look(a);
    look(b);
}

void killed_in_the_loop_ok(struct thing *borrowed_mut t)
{
    struct thing *borrowed_mut at = t;
    for (;;) {
        struct thing *borrowed_mut n = maybe_next(at);
        if (!n)
            break;
        at = n;
    }
    at->n = 1;
}

void same_condition_twice_ok(int k, int x, int y)
{
    const int *borrowed p = k ? &x : &y;
    if (k)
        y = 5;
    else
        x = 5;
    look(p);
}

void two_loans_one_dead_ok(int x)
{
    const int *borrowed p = &x;
    look(p);
    int *borrowed_mut q = &x;
    change(q);
    p = &x;
    look(p);
}

const int *borrowed returned_in_the_loop_ok(const struct thing *borrowed t, int n)
{
    while (t) {
        if (t->n == n)
            return &t->n;
        t = t->next;
    }
    return NULL;
}

int *borrowed_mut returned_or_changed_ok(struct thing *borrowed_mut t)
{
    int *n = thing_n(t);
    if (*n > 3)
        return n;
    t->n = 4;
    return &t->n;
}

void drop_of_a_dead_loan_ok(struct buf b)
{
    const char *borrowed p = b.p;
    puts(p);
    free(b.p);
}
