// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Shapes of Polonius's inputs: loans that flow through assignments, loops and returns, told by position.
// Each function breaks the rule; correct twins stand in inputs-of-polonius-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct buf { char *owned p; int n; };
struct thing { int n; struct thing *owned next; };
void look(const int *borrowed p);
void change(int *borrowed_mut p);
int *borrowed_mut _Nonnull thing_n(struct thing *borrowed_mut t);
const int *borrowed lifetime(a) pick(const int *borrowed lifetime(a) x, const int *borrowed lifetime(a) y);
const int *borrowed lifetime(a) first(const int *borrowed lifetime(a) x, const int *borrowed lifetime(b) y);
_Bool coin(void);

void result_holds_both(int x, int y)
{
    const int *r = pick(&x, &y);
    y = 2; // expected-warning-re{{'y'{{.*}}[lien-write-while-borrowed]}}
    look(r);
}

void result_holds_the_first(int x, int y)
{
    const int *r = first(&x, &y);
    x = 2; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    look(r);
}

void flows_through_two_names(int x)
{
    const int *borrowed a = &x;
    const int *borrowed b = a;
    a = NULL;
    x = 1; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    look(b);
}

void not_killed_in_the_loop(struct thing *borrowed_mut t)
{
    int *last = NULL;
    while (coin()) {
        int *n = thing_n(t); // expected-warning-re{{'t'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
        if (last)
            *last = 1;
        last = n;
    }
}

void loan_on_one_path_of_three(int k, int x, int y)
{
    const int *borrowed p;
    if (k == 0)
        p = &x;
    else if (k == 1)
        p = &y;
    else
        return;
    x = 5; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed-may]}}
    look(p);
}

void two_loans_crossed(int x)
{
    const int *borrowed p = &x;
    int *borrowed_mut q = &x; // expected-warning-re{{'x'{{.*}}[lien-borrow-conflict]}}
    change(q);
    look(p);
}

int *borrowed_mut returned_after_a_change(struct thing *borrowed_mut t)
{
    int *n = thing_n(t);
    t->n = 4; // expected-warning{{[lien-write-while-borrowed]}}
    return n;
}

void moved_in_a_loop_with_a_loan(struct buf b)
{
    const char *borrowed p = b.p;
    while (coin()) {
        puts(p);
        free(b.p); // expected-warning-re{{[lien-move-while-borrowed{{(-may)?}}]}}
        b.p = NULL;
    }
    free(b.p);
}

void promised_to_the_caller(struct thing *borrowed_mut t, int *borrowed_mut lifetime(o) *LIEN_OUT out)
{
    int n = t->n;
    *out = &n; // expected-warning{{[lien-dangling-borrow]}}
}
