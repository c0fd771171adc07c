// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-overwrite-leak: an owning place is assigned over while it still owns. Each function breaks one rule; mended twins stand in ok-lists.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct bead { int hue; char *owned text; struct bead *owned next; };

static struct bead *owned bead_new(int hue)
{
    struct bead *b = calloc(1, sizeof *b);
    if (!b)
        return NULL;
    b->hue = hue;
    return b;
}

void push_loses_the_rest(struct bead *owned *borrowed_mut head, int hue)
{
    struct bead *b = bead_new(hue);
    if (!b)
        return;
    *head = b; // expected-warning{{[lien-overwrite-leak-may]}}
}
