// An owner is moved or released while its slot is lent: that is more than a reading of the slot.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct x { int n; struct x *owned next; };
struct x *owned x_new(void);
void x_free(struct x *owned x);
void fill(struct x *owned *borrowed_mut slot);
void see(struct x *owned const *borrowed slot);
struct x *owned *borrowed_mut slot_of(struct x *owned *borrowed_mut slot);
struct holder { struct x *owned x; int n; };

void released_under_its_slot(void)
{
    struct x *owned b = x_new();
    struct x *owned *borrowed_mut p = &b;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    fill(p);
}

void null_given_under_its_slot(void)
{
    struct x *owned b = NULL;
    struct x *owned *borrowed_mut p = &b;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    fill(p);
}

struct x *owned moved_to_another(void)
{
    struct x *owned b = x_new();
    struct x *owned *borrowed_mut p = slot_of(&b);
    struct x *owned c = b; // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    fill(p);
    return c;
}

void field_of_a_parameter(struct holder *borrowed_mut h)
{
    struct x *owned *borrowed_mut p = &h->x;
    x_free(h->x); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    h->x = NULL;
    fill(p);
}

void moved_into_a_struct(struct holder *borrowed_mut h, struct holder *LIEN_OUT g)
{
    struct x *owned *borrowed_mut p = &h->x;
    g->x = h->x; // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    h->x = NULL;
    fill(p);
}

void slot_lent_shared(void)
{
    struct x *owned b = x_new();
    struct x *owned const *borrowed p = &b;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(p);
}

void only_read(void)
{
    struct x *owned b = x_new();
    struct x *owned *borrowed_mut p = &b;
    struct x *c = b; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    c->n = 1;
    fill(p);
    x_free(b);
}

void walked_to_its_end(void)
{
    struct x *owned b = x_new();
    struct x *owned *borrowed_mut p = &b;
    while (*p)
        p = &(*p)->next;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    fill(p);
}

void not_used_any_more(void)
{
    struct x *owned b = x_new();
    struct x *owned *borrowed_mut p = &b;
    fill(p);
    x_free(b);
}

void through_the_slot(void)
{
    struct x *owned b = x_new();
    struct x *owned *borrowed_mut p = &b;
    x_free(*p);
    *p = x_new();
    x_free(b);
}

void another_field(struct holder *borrowed_mut h)
{
    int *borrowed_mut n = &h->n;
    x_free(h->x);
    h->x = NULL;
    *n = 0;
}

void unlinked(struct x *owned *borrowed_mut head, int n)
{
    struct x *owned *borrowed_mut at = head;
    while (*at && (*at)->n != n)
        at = &(*at)->next;
    struct x *owned found = *at;
    if (!found)
        return;
    *at = found->next;
    found->next = NULL;
    x_free(found);
}

struct x *owned replaced(struct x *owned *borrowed_mut slot, struct x *owned with)
{
    struct x *owned *borrowed_mut p = slot;
    struct x *owned old = *p;
    *p = with;
    return old;
}
