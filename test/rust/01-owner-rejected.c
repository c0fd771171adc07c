// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: each value has one owner, and is dropped when the owner goes. C: the owner must be released on every way out.
// At run time: fails
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
        w = NULL; // expected-warning {{'w' is assigned over while it still owns a value [lien-overwrite-leak]}}
        return 1;
    }
    free(w);
    return 0;
}

static int forget(void)
{
    char *w = word_new("hello again");
    size_t n = strlen(w);
    w[0] = 'H';
    return (int)n; // expected-warning {{'w' is never released [lien-leak]}}
}

int main(void)
{
    return greet(1) + forget() == 0;
}
