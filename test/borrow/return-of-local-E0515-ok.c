// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0515: a borrow of this frame's storage is returned.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>

struct point { int x, y; };
struct view { const int *borrowed lifetime(a) at; int n; };
const int *borrowed _Nonnull first(const struct point *borrowed p);
char *owned _Nonnull text(const char *borrowed s);

int value_of_local_ok(void)
{
    int x = 0;
    return x;
}

const int *address_of_static_ok(void)
{
    static const int x = 3;
    return &x;
}

const int *borrowed by_a_function_ok(const struct point *borrowed q)
{
    return first(q);
}

const int *borrowed not_by_the_branch_ok(const int *borrowed d)
{
    int n = 2;
    const int *p = &n;
    if (*p > 1)
        p = d;
    else
        p = d + 1;
    return p;
}

struct view lifetime(a) view_on_the_caller_ok(const int *borrowed lifetime(a) p)
{
    struct view v = { p, 1 };
    return v;
}

const char *literal_ok(void)
{
    return "for ever";
}

char *owned the_owned_local_ok(const char *borrowed s)
{
    char *owned t = text(s);
    return t;
}
