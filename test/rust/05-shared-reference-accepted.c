// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `&T` reads and does not write. C: `borrowed`; any number of them at a time.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>

static int loud(const char *borrowed s)
{
    int n = 0;
    for (; *s; s++)
        n += *s >= 'A' && *s <= 'Z';
    return n;
}

static _Bool both_loud(const char *borrowed a, const char *borrowed b) { return loud(a) && loud(b); }

int main(void)
{
    char text[] = "Not Quiet";
    const char *borrowed first = text;
    const char *borrowed second = &text[4];
    printf("%d %s %s\n", both_loud(first, second), first, second);
    text[0] = 'n';
    return loud(text) != 1;
}
