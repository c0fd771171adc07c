// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-free: a released object is used. Each function breaks one rule; mended twins stand in ok-lists.c.
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

void beads_free_ok(struct bead *owned b)
{
    while (b) {
        struct bead *next = b->next;
        free(b->text);
        free(b);
        b = next;
    }
}

int sum_ok(const struct bead *borrowed b)
{
    int n = 0;
    for (; b; b = b->next)
        n += b->hue;
    return n;
}

struct bead *owned build_ok(int n)
{
    struct bead *owned head = NULL;
    for (int i = 0; i < n; i++) {
        struct bead *b = bead_new(i);
        if (!b) {
            beads_free_ok(head);
            return NULL;
        }
        b->next = head;
        head = b;
    }
    return head;
}

int build_free_and_count(int n)
{
    struct bead *owned head = build_ok(n);
    beads_free_ok(head);
    return sum_ok(head); // expected-warning{{[lien-use-after-free]}}
}
