// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-move: a moved value is used. Each function breaks one rule; mended twins stand in ok-arrays.c.
#include <lien.h>
#include <stdlib.h>

char *owned _Nonnull word(int n);
void word_give(char *owned w);
int word_len(const char *borrowed w);

int pair_used_after_move(void)
{
    char *owned w[2] = { word(0), word(1) };
    word_give(w[0]);
    int n = word_len(w[1]) + word_len(w[0]); // expected-warning{{[lien-use-after-move]}}
    free(w[1]);
    return n;
}
