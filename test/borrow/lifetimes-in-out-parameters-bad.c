// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Lifetimes of inner pointer levels: an out-parameter hands back a borrow of another argument.
// Each function breaks the rule; correct twins stand in lifetimes-in-out-parameters-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>

struct doc { char *owned text; size_t len; };

void given_back_of_another(const char *borrowed lifetime(a) *borrowed_mut out, const struct doc *borrowed lifetime(b) d)
{
    *out = d->text; // expected-warning{{[lien-lifetime-mismatch]}}
}

void given_back_unnamed(const char *borrowed lifetime(a) *borrowed_mut out, const struct doc *borrowed d)
{
    *out = d->text; // expected-warning{{[lien-borrow-escapes]}}
}

void given_back_of_this_frame(const char *borrowed lifetime(a) *borrowed_mut out,
                              const struct doc *borrowed lifetime(a) d)
{
    char buf[8];
    snprintf(buf, sizeof buf, "%zu", d->len);
    *out = buf; // expected-warning{{[lien-dangling-borrow]}}
}
