// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0503: a place is read while it is borrowed exclusively.
// Each function breaks the rule; correct twins stand in use-while-borrowed-E0503-ok.c.
#include <lien.h>
#include <stdlib.h>

struct point { int x, y; };
struct line { struct point from, to; };
int sum(const struct point *borrowed p);
_Bool coin(void);

int read_under(void)
{
    int value = 3;
    int *borrowed_mut b = &value;
    int sum = value + 1; // expected-warning-re{{'value'{{.*}}[lien-use-while-borrowed]}}
    *b += 1;
    return sum;
}

int tested_under(void)
{
    int value = 3;
    int *borrowed_mut b = &value;
    if (value > 2) // expected-warning-re{{'value'{{.*}}[lien-use-while-borrowed]}}
        return 0;
    *b = 1;
    return value;
}

int switched_under(int value)
{
    int *borrowed_mut b = &value;
    switch (value) { // expected-warning-re{{'value'{{.*}}[lien-use-while-borrowed]}}
    case 1:
        *b = 2;
        break;
    default:
        *b = 3;
        break;
    }
    return value;
}

int field_under(struct line *borrowed_mut l)
{
    struct point *borrowed_mut p = &l->from;
    int x = l->from.x; // expected-warning{{[lien-use-while-borrowed]}}
    p->y = 1;
    return x;
}

int whole_copied_under_a_field(void)
{
    struct point p = { 1, 2 };
    int *borrowed_mut x = &p.x;
    struct point q = p; // expected-warning-re{{'p'{{.*}}[lien-use-while-borrowed]}}
    *x = 5;
    return q.x;
}

int in_a_loop_condition(void)
{
    int n = 10;
    int *borrowed_mut p = &n;
    while (n > 0) // expected-warning-re{{'n'{{.*}}[lien-use-while-borrowed{{(-may)?}}]}}
        *p -= 1;
    return 0;
}

int as_an_argument(void)
{
    int n = 4;
    int *borrowed_mut p = &n;
    int m = abs(n); // expected-warning-re{{'n'{{.*}}[lien-use-while-borrowed]}}
    *p = m;
    return m;
}

int reborrowed_parameter_read(int *borrowed_mut p)
{
    int *borrowed_mut q = p;
    int v = *p; // expected-warning{{[lien-use-while-borrowed]}}
    *q = 1;
    return v;
}

int borrowed_on_a_branch(int n, int m)
{
    int *borrowed_mut p = &m;
    if (coin())
        p = &n;
    int v = n; // expected-warning-re{{'n'{{.*}}[lien-use-while-borrowed-may]}}
    *p = 2;
    return v;
}

int element_under(int k)
{
    int a[4] = { 1, 2, 3, 4 };
    int *borrowed_mut p = &a[k];
    int v = a[0]; // expected-warning{{[lien-use-while-borrowed]}}
    *p = 0;
    return v;
}
