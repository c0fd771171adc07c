// A place that was moved from is used: what is found in it after that is as little ours, and lost nowhere.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct item { int v; struct item *owned next; };
void item_free(struct item *owned i);
struct item *owned item_new(int v);

struct item *owned read_after_it_was_linked(struct item *owned a)
{
    struct item *owned out = NULL;
    struct item *owned *borrowed_mut at = &out;
    while (a) {
        *at = a;
        a = a->next; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
        at = &(*at)->next;
    }
    return out;
}

void read_after_it_was_given(struct item *owned a, struct item *owned b)
{
    b->next = a;
    a->v = 1; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    a->next = NULL;
    a = NULL;
    item_free(b);
}

void read_after_it_was_released(struct item *owned a)
{
    while (a) {
        item_free(a);
        a = a->next; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    }
}

struct item *owned linked(struct item *owned a)
{
    struct item *owned out = NULL;
    struct item *owned *borrowed_mut at = &out;
    while (a) {
        struct item *owned n = a;
        a = n->next;
        n->next = NULL;
        *at = n;
        at = &(*at)->next;
    }
    return out;
}

void still_told(struct item *owned a, struct item *owned b)
{
    b->next = a;
    a->v = 1; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    a = item_new(1);
    a = NULL; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    item_free(b);
}
