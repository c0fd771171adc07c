// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-double-free: a released object is released again. Each function breaks one rule; mended twins stand in ok-cleanup.c.
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

static void free_text(char **p)
{
    free(*p);
}

#define AUTO_TEXT __attribute__((cleanup(free_text))) char *
char *owned _Nonnull text_make(int n);

void two_hold_the_same(int n)
{
    AUTO_TEXT a = text_make(n);
    AUTO_TEXT b = a;
    printf("%s%s\n", a, b);
} // expected-warning{{[lien-double-free]}}
