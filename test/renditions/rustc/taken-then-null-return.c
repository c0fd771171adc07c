// n is null at that return, so nothing was moved out (§3 "Null carries no duty", "returning early on !p ... fine";
// "Conditions are followed").
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
struct node { int v; struct node *owned next; };
struct list { struct node *owned head; };
_Bool pop_front_ok(struct list *borrowed_mut l, int *borrowed_mut out)
{
    struct node *owned n = l->head;
    if (!n)
        return 0;
    l->head = n->next;
    *out = n->v;
    free(n);
    return 1;
}
struct node *owned _Nullable take_ok(struct node *owned *borrowed_mut slot)
{
    struct node *owned n = *slot;
    if (n == NULL)
        return NULL;
    *slot = NULL;
    return n;
}
struct node *owned _Nullable take2_ok(struct list *borrowed_mut l)
{
    struct node *owned n = l->head;
    if (n) {
        l->head = n->next;
        n->next = NULL;
    }
    return n;
}
void node_free(struct node *owned n);
void drain_ok(struct list *borrowed_mut l)
{
    struct node *owned n;
    while ((n = l->head) != NULL) {
        l->head = n->next;
        free(n);
    }
}
void goto_ok(struct list *borrowed_mut l)
{
    struct node *owned n = l->head;
    if (n == NULL)
        goto out;
    l->head = NULL;
    node_free(n);
out:;
}
struct list *owned _Nullable glob;
static struct node *owned pool;
struct node *owned _Nullable from_pool_ok(void)
{
    struct node *owned n = pool;
    if (!n)
        return NULL;
    pool = n->next;
    n->next = NULL;
    return n;
}
