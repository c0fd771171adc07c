// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Loans made and broken in every kind of C expression and statement.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <string.h>

struct vec;
struct pt { int x, y; };
struct pair { struct pt a, b; };
int *borrowed_mut _Nonnull at(struct vec *borrowed_mut v, int i);
const int *borrowed _Nonnull get(const struct vec *borrowed v, int i);
void push(struct vec *borrowed_mut v, int x);
int len(const struct vec *borrowed v);
void read(const int *borrowed p);
#define PUSH_TWICE(v, x) do { push(v, x); push(v, x); } while (0)
#define MAX(a, b) ({ int a_ = (a), b_ = (b); a_ > b_ ? a_ : b_; })

void in_a_ternary_ok(struct vec *borrowed_mut v, int k)
{
    int n = k ? *get(v, 0) : *at(v, 1);
    push(v, n);
}

void in_a_comma_ok(struct vec *borrowed_mut v)
{
    const int *p = (push(v, 1), get(v, 0));
    read(p), push(v, 2);
}

int in_a_macro_ok(struct vec *borrowed_mut v)
{
    PUSH_TWICE(v, *get(v, 0));
    return MAX(*get(v, 0), *get(v, 1)) + len(v);
}

void printed_ok(struct vec *borrowed_mut v)
{
    int *p = at(v, 0);
    printf("%d\n", *p);
    printf("%d %d\n", len(v), *get(v, 0));
}

void cleaned_up_by_goto_ok(struct vec *borrowed_mut v, int k)
{
    const int *p = get(v, 0);
    if (k < *p)
        goto out;
    push(v, k);
out:
    push(v, 0);
}

void difference_is_no_loan_ok(struct vec *borrowed_mut v)
{
    long d = get(v, 3) - get(v, 0);
    push(v, (int)d);
}

void struct_assigned_beside_a_loan_ok(struct pair p)
{
    const int *borrowed x = &p.a.x;
    p.b = p.a;
    read(x);
}

void in_a_do_while_ok(struct vec *borrowed_mut v)
{
    int n = 3;
    do {
        int *p = at(v, n);
        *p = n;
        push(v, n);
    } while (--n > 0);
}

void in_an_index_ok(struct vec *borrowed_mut v, int *borrowed_mut a)
{
    a[*get(v, 0)] = *at(v, 1);
    push(v, a[len(v)]);
}

void in_a_compound_assignment_ok(struct vec *borrowed_mut v, int *borrowed_mut n)
{
    *n += *get(v, 0) + len(v);
    *n -= *at(v, 1);
    *at(v, 0) += 2;
}

void in_a_switch_ok(struct vec *borrowed_mut v)
{
    switch (*get(v, 0)) {
    case 0:
        push(v, 1);
        break;
    case 1: {
        int *p = at(v, 0);
        *p = 2;
        break;
    }
    default:
        push(v, len(v));
    }
}

void raw_target_ok(int *a, int *b)
{
    const int *borrowed p = a;
    *b = 2;
    read(p);
    *a = 3;
}
