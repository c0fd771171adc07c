// RUN: %lien -Wno-ignored-attributes -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Clang's own attributes with a lifetime meaning count like annotations: lifetimebound, noescape, ownership_*, nonnull.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

#define BOUND __attribute__((lifetimebound))
#define NOESCAPE __attribute__((noescape))
struct vec { int *at; int n; };
const int *first(const struct vec *v BOUND);
int *pick(int *a BOUND, int *b);
void visit(const int *p NOESCAPE);
void read(const int *p);
void *get(unsigned n) __attribute__((ownership_returns(malloc)));
void put(void *p) __attribute__((ownership_takes(malloc, 1)));
void hold(void *p) __attribute__((ownership_holds(malloc, 1)));

int *bound_to_the_callers_ok(int *p)
{
    int n = 1;
    return pick(p, &n);
}

void outlived_ok(void)
{
    int a[2] = { 1, 2 };
    struct vec v = { a, 2 };
    const int *p;
    {
        p = first(&v);
    }
    read(p);
}

void not_kept_ok(void)
{
    int *p;
    {
        int n = 1;
        visit(&n);
        p = NULL;
    }
    visit(p);
}

void put_ok(void)
{
    char *p = get(3);
    if (p)
        p[0] = 0;
    put(p);
}

void held_and_read_ok(void)
{
    char *p = get(3);
    if (!p)
        return;
    hold(p);
    p[0] = 0;
}
