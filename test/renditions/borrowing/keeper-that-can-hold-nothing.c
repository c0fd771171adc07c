// A label that two arguments share keeps nothing in a struct without a place for a borrow, and what was found behind
// the last round's node is not this round's.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct node { int v; struct node *owned next; struct node *owned kid; };
struct held { const int *borrowed lifetime(h) p; struct node *owned n; };
struct raw { void *p; };
struct bag;
struct bag *owned bag_new(void);
void bag_free(struct bag *owned b);
int bag_sum(const struct bag *borrowed b);
void bag_add(struct bag *borrowed_mut lifetime(k) b, struct node *borrowed_mut lifetime(k) n);
void bag_val(struct bag *borrowed_mut lifetime(k) b, int *borrowed_mut lifetime(k) n);
void held_add(struct held *borrowed_mut lifetime(k) h, int *borrowed_mut lifetime(k) n);
void raw_add(struct raw *borrowed_mut lifetime(k) h, int *borrowed_mut lifetime(k) n);
void raw_see(const struct raw *borrowed h);
void touch(struct node *borrowed_mut n);

void two_nodes(struct node *borrowed_mut l)
{
    struct bag *owned b = bag_new();
    bag_add(b, l->kid);
    bag_add(b, l->next);
    bag_free(b);
}

void kid_of_each(struct node *borrowed_mut l)
{
    struct bag *owned b = bag_new();
    for (struct node *borrowed_mut n = l; n; n = n->next)
        bag_add(b, n->kid);
    bag_free(b);
}

void value_or_kid_of_each(struct node *borrowed_mut l, int n)
{
    struct bag *owned b = bag_new();
    for (int i = 0; i < n && l; i++, l = l->next) {
        if (i % 2)
            bag_val(b, &l->v);
        else if (l->kid)
            bag_val(b, &l->kid->v);
    }
    bag_free(b);
}

void grandkid_of_each(struct node *borrowed_mut l)
{
    struct bag *owned b = bag_new();
    while (l) {
        if (l->kid && l->kid->kid)
            bag_val(b, &l->kid->kid->v);
        l = l->next;
    }
    bag_free(b);
}

void same_node_twice(struct node *borrowed_mut l)
{
    struct bag *owned b = bag_new();
    bag_add(b, l->kid);
    bag_add(b, l->kid); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    bag_free(b);
}

void kid_touched_in_its_round(struct node *borrowed_mut l)
{
    struct bag *owned b = bag_new();
    for (struct node *borrowed_mut n = l; n; n = n->next) {
        bag_add(b, n->kid);
        touch(n->kid); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    }
    bag_free(b);
}

int kept_by_what_borrows(void)
{
    int x = 1;
    struct held h = { 0 };
    held_add(&h, &x);
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return *h.p;
}

void kept_behind_a_raw_pointer(void)
{
    int x = 1;
    struct raw h = { 0 };
    raw_add(&h, &x);
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    raw_see(&h);
}

int kept_by_an_incomplete_one(void)
{
    struct bag *owned b = bag_new();
    struct node l = { 1, 0, 0 };
    bag_add(b, &l);
    l.v = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    int n = bag_sum(b);
    bag_free(b);
    return n;
}
