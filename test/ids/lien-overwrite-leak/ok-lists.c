// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-overwrite-leak: correct code that stands near the rules broken in bad-lists.c.
// expected-no-diagnostics
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

void push_used_after_ok(struct bead *owned *borrowed_mut head, int hue)
{
    struct bead *b = bead_new(hue);
    if (!b)
        return;
    b->next = *head;
    *head = b;
    b->hue++;
}

struct bead *owned pop_ok(struct bead *owned *borrowed_mut head)
{
    struct bead *b = *head;
    if (!b)
        return NULL;
    *head = b->next;
    b->next = NULL;
    return b;
}
