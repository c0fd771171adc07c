// A node is put at the end of a list whose links are owned.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <lien.h>
struct node{struct node*owned next; int v;};
struct list{struct node*owned head;};
int list_append(struct list*borrowed_mut l)
{
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return -1;
    struct node **pp = &l->head;
    while (*pp)
        pp = &(*pp)->next;
    *pp = n;
    return 0;
}
int list_append_walk(struct list *borrowed_mut l)
{
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return -1;
    if (!l->head) {
        l->head = n;
        return 0;
    }
    struct node *t = l->head;
    while (t->next)
        t = t->next;
    t->next = n;
    return 0;
}
