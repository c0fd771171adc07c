// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0621, and the lifetimes that a signature promises: what is returned or kept has another one.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>

struct view { const char *borrowed lifetime(v) text; };
struct pair { const int *borrowed lifetime(p) a; const int *borrowed lifetime(p) b; };
struct log { const char *borrowed lifetime(l) last; int n; };
static const char *kept;

const int *borrowed lifetime(a) both_named_ok(const int *borrowed lifetime(a) x, const int *borrowed lifetime(a) y)
{
    return *x > *y ? x : y;
}

const char *borrowed lifetime(static) literal_ok(int n)
{
    return n ? "yes" : "no";
}

const int *borrowed lifetime(a) through_a_local_ok(const int *borrowed lifetime(a) x, const int *borrowed lifetime(b) y)
{
    const int *r = y;
    if (*r)
        r = x;
    else
        r = x + 1;
    return r;
}

void set_text_ok(struct view lifetime(v) *borrowed_mut v, const char *borrowed lifetime(v) s)
{
    v->text = s;
}

void set_text_static_ok(struct view *borrowed_mut v, const char *borrowed lifetime(static) s)
{
    v->text = s;
}

void set_text_to_a_literal_ok(struct view *borrowed_mut v)
{
    v->text = "literal";
}

void kept_in_a_global_static_ok(const char *borrowed lifetime(static) s)
{
    kept = s;
}

struct pair lifetime(p) pair_of_ok(const int *borrowed lifetime(p) a, const int *borrowed lifetime(p) b)
{
    struct pair r = { a, b };
    return r;
}

void second_argument_ok(const char *borrowed lifetime(a) *borrowed_mut out, const char *borrowed lifetime(a) s)
{
    *out = s;
}

const char *borrowed elided_from_the_only_one_ok(const char *borrowed s, int n)
{
    return s + n;
}

const char *borrowed elided_from_self_ok(const struct log *borrowed l, const char *borrowed fallback)
{
    (void)fallback;
    return l->last;
}
