// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-leak: correct code that stands near the rules broken in bad-lists.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct bead { int hue; char *owned text; struct bead *owned next; };
struct string { struct bead *owned first; struct bead *last; int n; };

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

void clear_ok(struct string *borrowed_mut s)
{
    while (s->first) {
        struct bead *b = s->first;
        s->first = b->next;
        free(b->text);
        free(b);
    }
    s->last = NULL;
    s->n = 0;
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

int build_and_count_ok(int n)
{
    struct bead *owned head = build_ok(n);
    int sum = sum_ok(head);
    beads_free_ok(head);
    return sum;
}

int two_beads_ok(void)
{
    struct bead *owned a = bead_new(1);
    if (!a)
        return -1;
    a->next = bead_new(2);
    if (!a->next) {
        free(a);
        return -1;
    }
    a->next->text = strdup("second");
    int sum = sum_ok(a);
    beads_free_ok(a);
    return sum;
}
