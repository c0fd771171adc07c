// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-move: correct code that stands near the rules broken in bad-arrays.c.
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>

char *owned _Nonnull word(int n);
void word_give(char *owned w);
int word_len(const char *borrowed w);

int pair_other_used_ok(void)
{
    char *owned w[2] = { word(0), word(1) };
    word_give(w[0]);
    int n = word_len(w[1]);
    free(w[1]);
    return n;
}

void filled_and_emptied_ok(int n)
{
    char *owned w[16];
    if (n > 16)
        n = 16;
    for (int i = 0; i < n; i++)
        w[i] = word(i);
    for (int i = 0; i < n; i++)
        free(w[i]);
}
