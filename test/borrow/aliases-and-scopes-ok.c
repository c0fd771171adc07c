// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Nothing is declared: aliases conflict with nothing, and are told where they are used once their target is gone.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct view { int *at; int n; };
struct holder { int *p; };
void show_raw(const int *p);

void set_again_after_the_scope_ok(void)
{
    int m = 0;
    int *p;
    {
        int n = 1;
        p = &n;
        *p = 3;
    }
    p = &m;
    *p = 2;
}

void only_compared_ok(void)
{
    int m = 0;
    int *p;
    {
        int n = 1;
        p = &n;
    }
    if (p == &m)
        m = 1;
}

int two_aliases_write_ok(void)
{
    int n = 1;
    int *p = &n, *q = &n;
    *p = 2;
    *q = 3;
    n = 4;
    return *p + *q;
}

void field_cleared_ok(struct holder *h)
{
    int n = 1;
    h->p = &n;
    show_raw(h->p);
    h->p = NULL;
}

static int *identity(int *p) { return p; }
static void store(int **slot, int *p) { *slot = p; }
static int *field(struct view *v) { return v->at; }

int *through_a_helper_ok(int *p)
{
    return identity(identity(p));
}

int *through_a_store_ok(int *q)
{
    int n = 1;
    int *p = &n;
    store(&p, q);
    return p;
}

int *through_a_struct_ok(int *p)
{
    struct view v = { p, 1 };
    return field(&v);
}

int *swapped_pointers_ok(int *p)
{
    int n = 1;
    int *q = &n;
    int *t = p;
    p = q;
    q = t;
    return q;
}

int *loop_ends_on_the_callers_ok(int *p, int k)
{
    int n = 1;
    int *q = &n;
    while (q != p) {
        if (k-- < 0)
            q = p;
    }
    return q;
}
