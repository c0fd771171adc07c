// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0621, and the lifetimes that a signature promises: what is returned or kept has another one.
// Each function breaks the rule; correct twins stand in lifetime-required-E0621-ok.c.
#include <lien.h>

struct view { const char *borrowed lifetime(v) text; };
struct pair { const int *borrowed lifetime(p) a; const int *borrowed lifetime(p) b; };
struct log { const char *borrowed lifetime(l) last; int n; };
static const char *kept;

const int *borrowed lifetime(a) other_than_named(const int *borrowed lifetime(a) x, const int *borrowed y)
{
    if (*x > *y)
        return x;
    return y; // expected-warning{{[lien-lifetime-mismatch]}}
}

const int *borrowed lifetime(static) not_static(const int *borrowed x)
{
    return x; // expected-warning{{[lien-lifetime-mismatch]}}
}

const int *borrowed lifetime(a) through_a_local(const int *borrowed lifetime(a) x, const int *borrowed lifetime(b) y)
{
    const int *r = x;
    if (!*r)
        r = y;
    return r; // expected-warning{{[lien-lifetime-mismatch-may]}}
}

void set_text(struct view lifetime(v) *borrowed_mut v, const char *borrowed lifetime(b) s)
{
    v->text = s; // expected-warning{{[lien-lifetime-mismatch]}}
}

void set_text_unnamed(struct view lifetime(v) *borrowed_mut v, const char *borrowed s)
{
    v->text = s; // expected-warning{{[lien-borrow-escapes]}}
}

void kept_in_a_global(const char *borrowed s)
{
    kept = s; // expected-warning{{[lien-borrow-escapes]}}
}

void kept_in_a_static_local(const char *borrowed s)
{
    static const char *last;
    last = s; // expected-warning{{[lien-borrow-escapes]}}
}

struct pair lifetime(p) pair_of(const int *borrowed lifetime(p) a, const int *borrowed b)
{
    struct pair r = { a, b };
    return r; // expected-warning{{[lien-lifetime-mismatch]}}
}

void second_argument(const char *borrowed lifetime(a) *borrowed_mut out, const char *borrowed lifetime(b) s)
{
    *out = s; // expected-warning{{[lien-lifetime-mismatch]}}
}

const char *borrowed elided_from_self(const struct log *borrowed l, const char *borrowed fallback)
{
    if (l->n)
        return l->last;
    return fallback; // expected-warning{{[lien-lifetime-mismatch]}}
}
