// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: each value has one owner, and is dropped when the owner goes. C: the owner must be released on every way out.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *owned word_new(const char *borrowed s)
{
    char *w = malloc(strlen(s) + 1);
    if (!w)
        abort();
    return strcpy(w, s);
}

static int greet(int loud)
{
    char *w = word_new("hello");
    if (loud) {
        puts(w);
        free(w);
        return 1;
    }
    free(w);
    return 0;
}

static char *owned remember(void)
{
    char *w = word_new("hello again");
    w[0] = 'H';
    return w;
}

int main(void)
{
    char *w = remember();
    int n = (int)strlen(w);
    free(w);
    return greet(1) + greet(0) + n == 0;
}
