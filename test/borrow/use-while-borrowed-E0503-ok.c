// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0503: a place is read while it is borrowed exclusively.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>

struct point { int x, y; };
struct line { struct point from, to; };
int sum(const struct point *borrowed p);

int read_after_ok(void)
{
    int value = 3;
    int *borrowed_mut b = &value;
    *b += 1;
    int sum = value + 1;
    return sum;
}

int tested_after_ok(void)
{
    int value = 3;
    int *borrowed_mut b = &value;
    *b = 1;
    if (value > 2)
        return 0;
    return value;
}

int returned_after_ok(int value)
{
    int *borrowed_mut b = &value;
    *b = 3;
    return value;
}

int other_field_ok(struct line *borrowed_mut l)
{
    struct point *borrowed_mut p = &l->from;
    int x = l->to.x;
    p->y = x;
    return x;
}

int whole_copied_after_ok(void)
{
    struct point p = { 1, 2 };
    int *borrowed_mut x = &p.x;
    *x = 5;
    struct point q = p;
    return q.x;
}

int in_a_loop_condition_through_it_ok(void)
{
    int n = 10;
    int *borrowed_mut p = &n;
    while (*p > 0)
        *p -= 1;
    return n;
}

int reborrowed_parameter_read_after_ok(int *borrowed_mut p)
{
    int *borrowed_mut q = p;
    *q = 1;
    return *p;
}

int read_of_a_shared_borrow_ok(void)
{
    int n = 3;
    const int *borrowed p = &n;
    int v = n + *p;
    return v + n;
}

int another_element_ok(void)
{
    int a[4] = { 1, 2, 3, 4 };
    int *borrowed_mut p = &a[1];
    int v = a[0];
    *p = 0;
    return v;
}

int size_of_it_ok(void)
{
    int a[4] = { 1, 2, 3, 4 };
    int *borrowed_mut p = &a[1];
    int v = sizeof a;
    *p = 0;
    return v;
}
