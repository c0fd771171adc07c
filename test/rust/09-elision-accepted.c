// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: a missing lifetime on a result is that of the only reference, or of `&self`; else it must be written.
// C: the same rule.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct shelf { char *owned label; int n; };

static const char *borrowed skip(const char *borrowed s, int n) { return s + n; } // the only borrow

static const char *borrowed label(const struct shelf *borrowed s, const char *borrowed asked_by) // that of the struct
{
    printf("%s asks\n", asked_by);
    return s->label ? s->label : "none";
}

static const char *borrowed lifetime(a) either(const char *borrowed lifetime(a) a, const char *borrowed lifetime(a) b)
{
    return *a ? a : b; // two that could be meant: written out
}

int main(void)
{
    struct shelf s = { NULL, 0 };
    const char *l;
    {
        char who[] = "a guest";
        l = label(&s, who);
    }
    puts(either(skip(l, 1), l));
    return s.n;
}
