// language, section 5, one report for each value: what is taken out of the caller's place is the function's own
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>

struct bead { int colour; struct bead *owned next; };
struct string { struct bead *owned head; int n; };

int pop_front_leaks(struct string *borrowed_mut s)
{
    struct bead *owned b = s->head;
    if (!b)
        return -1;
    s->head = b->next;
    return b->colour; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int pop_front_ok(struct string *borrowed_mut s)
{
    struct bead *owned b = s->head;
    if (!b)
        return -1;
    s->head = b->next;
    int c = b->colour;
    free(b);
    return c;
}

void first_one_lost(struct string *borrowed_mut s)
{
    if (s->head)
        s->head = s->head->next; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

// Put back elsewhere, it is still the caller's.
struct two { struct bead *owned first, *owned second; };
void bead_free(struct bead *owned b);

void moved_over_and_emptied(struct two *borrowed_mut t)
{
    struct bead *owned b = t->first;
    t->first = NULL;
    if (b && b->next)
        bead_free(b->next); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    t->second = b; // expected-warning {{[lien-overwrite-leak-may]}}
}
