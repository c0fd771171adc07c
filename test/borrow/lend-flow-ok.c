// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// How a loan flows through if, loop, switch and assignment: it blocks what comes after it, not what came before.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>

int *owned _Nonnull box(int v);
void end(int *owned p);
void read(const int *borrowed p);
void write(int *borrowed_mut p);
_Bool cond(void);
void for_func(int *borrowed_mut p, _Bool (*f)(void));

void before_it_is_lent_ok(int v)
{
    write(&v);
    const int *borrowed w = &v;
    read(w);
}

void lent_in_the_if_and_used_there_ok(int v)
{
    int x = 3;
    const int *borrowed w = &x;
    if (cond()) {
        w = &v;
        read(w);
    } else {
        write(&v);
    }
}

void loop_before_the_loan_ok(int v, int w)
{
    int *borrowed_mut x = &v;
    *x += 1;
    for (;;) {
        write(&v);
        if (cond())
            break;
    }
    x = &w;
    *x = 2;
}

void loop_lends_and_takes_back_ok(int v, int w)
{
    int *borrowed_mut x = &w;
    for (int i = 0; i < 3; i++) {
        write(&v);
        x = &v;
        *x = i;
        x = &w;
    }
    *x = 2;
}

void lent_in_the_guard_ok(int v)
{
    const int *borrowed x;
    if ((x = &v) && *x > 2)
        v = 1;
    write(&v);
}

void argument_lent_for_the_call_ok(int v)
{
    for_func(&v, cond);
    for_func(&v, cond);
}

void box_preserved_ok(int k)
{
    int *owned b = box(1);
    const int *borrowed p = b;
    read(p);
    if (k) {
        end(b);
        b = box(2);
    }
    p = b;
    read(p);
    end(b);
}

void two_boxes_exchanged_ok(void)
{
    int *owned a = box(1);
    int *owned b = box(2);
    int *owned t = a;
    a = b;
    b = t;
    const int *borrowed p = a;
    read(p);
    end(a);
    end(b);
}
