// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Loans made and broken in every kind of C expression and statement.
// Each function breaks the rule; correct twins stand in loans-in-odd-places-ok.c.
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
void two(int *borrowed_mut p, const int *borrowed q);
#define PUSH_TWICE(v, x) do { push(v, x); push(v, x); } while (0)

void in_a_ternary(struct vec *borrowed_mut v, int k)
{
    const int *p = k ? get(v, 0) : get(v, 1);
    push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    read(p);
}

void in_a_comma(struct vec *borrowed_mut v)
{
    const int *p = (push(v, 1), get(v, 0));
    push(v, 2), read(p); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
}

void in_a_statement_expression(struct vec *borrowed_mut v)
{
    const int *p = ({ push(v, 1); get(v, 0); });
    push(v, 2); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    read(p);
}

void in_a_macro(struct vec *borrowed_mut v)
{
    const int *p = get(v, 0);
    PUSH_TWICE(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    read(p);
}

void printed(struct vec *borrowed_mut v)
{
    int *p = at(v, 0);
    printf("%d %d\n", len(v), 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    *p = 1;
}

void cleaned_up_by_goto(struct vec *borrowed_mut v, int k)
{
    const int *p = get(v, 0);
    if (k < 0)
        goto out;
    push(v, k); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
out:
    read(p);
}

void through_a_cast(struct vec *borrowed_mut v)
{
    char *bytes = (char *)at(v, 0);
    push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    bytes[0] = 1;
}

void through_arithmetic(struct vec *borrowed_mut v)
{
    const int *p = get(v, 0) + 3;
    const int *q = p - 1;
    push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    read(q);
}

void in_an_initialiser_list(struct vec *borrowed_mut v)
{
    const int *both[] = { get(v, 0), get(v, 1) };
    push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    read(both[1]);
}

void in_a_designated_initialiser(struct pt p)
{
    struct { int *borrowed_mut at; int k; } s = { .k = 1, .at = &p.x };
    p.x = 3; // expected-warning{{[lien-write-while-borrowed]}}
    *s.at = s.k;
}

void struct_assigned_under_a_loan(struct pair p)
{
    const int *borrowed x = &p.a.x;
    p.a = p.b; // expected-warning{{[lien-write-while-borrowed]}}
    read(x);
}

void copied_by_memcpy(struct pair p)
{
    const int *borrowed x = &p.a.x;
    struct pt q;
    memcpy(&q, &p.a, sizeof q);
    p.a.x = 2; // expected-warning{{[lien-write-while-borrowed]}}
    read(x);
}

void in_a_condition(struct vec *borrowed_mut v)
{
    const int *p = get(v, 0);
    if (len(v) > 3 && (push(v, 1), 1)) // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
        read(p);
}

void in_a_for_increment(struct vec *borrowed_mut v)
{
    const int *p = get(v, 0);
    for (int i = 0; i < 3; i++, push(v, i)) // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
        read(p);
}

void in_a_nested_call(struct vec *borrowed_mut v)
{
    two(at(v, 0), get(v, 1)); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
}

void variable_length_array(int n)
{
    int a[n];
    a[0] = 1;
    const int *borrowed p = &a[0];
    a[0] = 2; // expected-warning{{[lien-write-while-borrowed]}}
    read(p);
}

void parameter_array(int a[static 4])
{
    const int *borrowed p = &a[1];
    a[1] = 2; // expected-warning{{[lien-write-while-borrowed]}}
    read(p);
}

void raw_target(int *a)
{
    const int *borrowed p = a;
    *a = 2; // expected-warning{{[lien-write-while-borrowed]}}
    read(p);
}
