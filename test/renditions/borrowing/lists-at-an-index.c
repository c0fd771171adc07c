// What is read anew from a place of which nothing is known is another thing than before: a loan of that is not one of
// this.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct node { int v; struct node *owned next; };
struct lists { struct node *owned a, *owned b; struct node *owned at[4]; };
struct bag;
struct bag *owned bag_new(void);
void bag_free(struct bag *owned b);
void bag_val(struct bag *borrowed_mut lifetime(k) b, int *borrowed_mut lifetime(k) n);
void touch(int *borrowed_mut n);

void lists_at_an_index(struct node *borrowed_mut *borrowed_mut v, size_t n)
{
    struct bag *owned b = bag_new();
    for (size_t i = 0; i < n; i++)
        for (struct node *borrowed_mut c = v[i]; c; c = c->next)
            bag_val(b, &c->v);
    bag_free(b);
}

void lists_of_a_struct(struct lists *borrowed_mut l)
{
    struct bag *owned b = bag_new();
    for (struct node *borrowed_mut c = l->a; c; c = c->next)
        bag_val(b, &c->v);
    for (struct node *borrowed_mut c = l->b; c; c = c->next)
        bag_val(b, &c->v);
    for (int i = 0; i < 4; i++)
        for (struct node *borrowed_mut c = l->at[i]; c; c = c->next)
            bag_val(b, &c->v);
    bag_free(b);
}

void two_collections(struct node *borrowed_mut l)
{
    struct bag *owned even = bag_new(), *owned odd = bag_new();
    for (struct node *borrowed_mut c = l; c; c = c->next) {
        if (c->v % 2)
            bag_val(odd, &c->v);
        else
            bag_val(even, &c->v);
    }
    bag_free(even);
    bag_free(odd);
}

void touched_in_its_round(struct node *borrowed_mut *borrowed_mut v, size_t n)
{
    struct bag *owned b = bag_new();
    for (size_t i = 0; i < n; i++)
        for (struct node *borrowed_mut c = v[i]; c; c = c->next) {
            bag_val(b, &c->v);
            touch(&c->v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
        }
    bag_free(b);
}

void one_list_twice(struct lists *borrowed_mut l)
{
    struct bag *owned b = bag_new();
    bag_val(b, &l->a->v);
    bag_val(b, &l->b->v);
    bag_val(b, &l->a->v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    bag_free(b);
}
