// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `fn longest<'a>(x: &'a str, y: &'a str) -> &'a str`. C: lifetime(a) on both and on the result.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <string.h>

static const char *borrowed lifetime(a) longest(const char *borrowed lifetime(a) x, const char *borrowed lifetime(a) y)
{
    return strlen(x) > strlen(y) ? x : y;
}

// The second one has a lifetime of its own: it may die while the result is still used.
static const char *borrowed lifetime(a) unless(const char *borrowed lifetime(a) x, const char *borrowed lifetime(b) y)
{
    return strcmp(x, y) ? x : "the same";
}

int main(void)
{
    char outer[] = "a string that is long";
    const char *result;
    {
        char inner[] = "inner";
        printf("%s\n", longest(outer, inner));
        result = unless(outer, inner);
    }
    printf("%s\n", result);
    return 0;
}
