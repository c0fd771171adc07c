// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-overwrite-leak: an owning place is assigned over while it still owns. Each function breaks one rule; mended twins stand in ok-cleanup.c.
#include <lien.h>
#include <stdlib.h>

static void free_text(char **p)
{
    free(*p);
}

#define AUTO_TEXT __attribute__((cleanup(free_text))) char *
char *owned _Nonnull text_make(int n);

void assigned_over(int n)
{
    AUTO_TEXT t = text_make(n);
    t = text_make(n + 1); // expected-warning{{[lien-overwrite-leak]}}
}
