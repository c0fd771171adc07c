// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-overwrite-leak: correct code that stands near the rules broken in bad-cleanup.c.
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>

static void free_text(char **p)
{
    free(*p);
}

#define AUTO_TEXT __attribute__((cleanup(free_text))) char *
char *owned _Nonnull text_make(int n);
int text_rank(const char *borrowed t);

void in_a_loop_ok(int n)
{
    for (int i = 0; i < n; i++) {
        AUTO_TEXT t = text_make(i);
        if (text_rank(t) > 3)
            continue;
        if (text_rank(t) < 0)
            break;
    }
}
