// an unannotated helper stores its argument in the node that it returns; assigning the result back in a loop is
// called an overwrite. Section 2: "summarised from its body (which parameters it ... keeps, returns ...)"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>

struct node { int v; struct node *next; };

static struct node *push(struct node *l, int v)
{
    struct node *n = malloc(sizeof *n);
    if (!n)
        abort();
    n->v = v;
    n->next = l;
    return n;
}

static void list_free(struct node *l)
{
    while (l) {
        struct node *n = l->next;
        free(l);
        l = n;
    }
}

void loop_ok(void)
{
    struct node *l = NULL;
    for (int i = 0; i < 5; i++)
        l = push(l, i);
    list_free(l);
}

void straight_ok(void)
{
    struct node *l = NULL;
    l = push(l, 1);
    l = push(l, 2);
    l = push(l, 3);
    list_free(l);
}

void while_ok(int n)
{
    struct node *l = NULL;
    while (n-- > 0)
        l = push(l, n);
    list_free(l);
}

static void push_to(struct node **l, int v)
{
    struct node *n = malloc(sizeof *n);
    if (!n)
        abort();
    n->v = v;
    n->next = *l;
    *l = n;
}

void slot_loop_ok(void)
{
    struct node *l = NULL;
    for (int i = 0; i < 5; i++)
        push_to(&l, i);
    list_free(l);
}
