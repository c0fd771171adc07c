// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0594: something is written through a shared borrow.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct inner { int n; };
struct cell { int n; } LIEN_CELL;
struct outer {
    struct inner in;
    struct inner *owned own;
    struct inner *raw;
    int *borrowed_mut lifetime(x) mut;
    int count LIEN_CELL;
};

void through_exclusive_ok(struct inner *borrowed_mut p)
{
    p->n = 3;
}

void raw_below_ok(const struct outer *borrowed o)
{
    o->raw->n = 1;
}

void exclusive_below_exclusive_ok(struct outer *borrowed_mut o)
{
    *o->mut = 1;
}

void cell_field_ok(struct outer *borrowed o)
{
    o->count = 1;
}

void cell_type_ok(struct cell *borrowed c)
{
    c->n++;
}

void local_after_the_loan_ok(void)
{
    struct inner i = { 1 };
    const struct inner *borrowed p = &i;
    int n = p->n;
    i.n = n + 2;
}

void pointer_itself_ok(const int *borrowed p)
{
    p++;
    p = NULL;
}

void second_level_ok(int *borrowed_mut *borrowed_mut p)
{
    **p = 1;
}

void array_from_literal_ok(void)
{
    char s[] = "text";
    s[0] = 'T';
}

static int get(const int *p) { return *p; }

int helper_reads_ok(int *borrowed p)
{
    return get(p);
}
