// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `&'static T` lives for ever. C: lifetime(static): literals, globals, static locals.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>

static const char *current = "none";

static void set_current(const char *borrowed lifetime(static) name)
{
    current = name;
}

static const char *borrowed lifetime(static) digit(int n)
{
    static const char text[] = "0\0001\0002\0003\0004\0005\0006\0007\0008\0009";
    return &text[n % 10 * 2];
}

int main(void)
{
    set_current("for ever");
    set_current(digit(3));
    printf("%s %s\n", current, digit(4));
    return 0;
}
