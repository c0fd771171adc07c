// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule; mended twins stand in ok-lists.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

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

void append_forgets_on_full(struct string *borrowed_mut s, int hue)
{
    struct bead *b = bead_new(hue);
    if (!b)
        return;
    if (s->n > 100)
        return; // expected-warning{{[lien-leak]}}
    b->next = s->first;
    s->first = b;
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

struct bead *owned build_forgets_on_failure(int n)
{
    struct bead *owned head = NULL;
    for (int i = 0; i < n; i++) {
        struct bead *b = bead_new(i);
        if (!b)
            return NULL; // expected-warning{{[lien-leak-may]}}
        b->next = head;
        head = b;
    }
    return head;
}

int build_and_forget(int n)
{
    struct bead *owned head = build_ok(n);
    return sum_ok(head); // expected-warning{{[lien-leak]}}
}

void raw_list_never_freed(int n)
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
} // expected-warning{{[lien-leak-may]}}
