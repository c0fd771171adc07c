// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: a missing lifetime on a result is that of the only reference, or of `&self`; else it must be written.
// C: the same rule.
// At run time: fails
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct shelf { char *owned label; int n; };

static const char *borrowed label_or(const struct shelf *borrowed s, const char *borrowed otherwise)
{
    if (s->label)
        return s->label;
    return otherwise; // expected-warning {{[lien-lifetime-mismatch]}}
}

// expected-warning@+1 {{[lien-missing-lifetime]}}
static const char *borrowed either(const char *borrowed a, const char *borrowed b);

int main(void)
{
    struct shelf s = { NULL, 0 };
    const char *l;
    {
        char none[] = "none";
        l = label_or(&s, none); // no report here: by its signature label_or's result borrows `s` alone
    }
    puts(l);
    return s.n + (sizeof either("", "") == 0);
}
