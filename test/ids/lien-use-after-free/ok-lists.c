// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-free: correct code that stands near the rules broken in bad-lists.c.
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

void push_ok(struct bead *owned *borrowed_mut head, int hue)
{
    struct bead *b = bead_new(hue);
    if (!b)
        return;
    b->next = *head;
    *head = b;
}

void remove_first_match_ok(struct bead *owned *borrowed_mut head, int hue)
{
    for (struct bead **at = head; *at; at = &(*at)->next) {
        if ((*at)->hue == hue) {
            struct bead *gone = *at;
            *at = gone->next;
            free(gone->text);
            free(gone);
            return;
        }
    }
}

void raw_list_ok(int n)
{
    struct cellar { int year; struct cellar *below; } *top = NULL;
    for (int i = 0; i < n; i++) {
        struct cellar *c = malloc(sizeof *c);
        if (!c)
            break;
        c->year = i;
        c->below = top;
        top = c;
    }
    while (top) {
        struct cellar *c = top;
        top = top->below;
        free(c);
    }
}
