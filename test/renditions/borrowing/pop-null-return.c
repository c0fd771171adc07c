// taking an owned field into an owned local and returning early when it is null; section 3: "Null carries no duty:
// free(NULL), returning early on !p ... are all fine. Conditions are followed"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
struct node { int v; struct node *owned next; };
struct list { struct node *owned head; int len; };

int list_pop_ok(struct list *borrowed_mut l)
{
    struct node *owned n = l->head;
    if (!n)
        return 0;
    l->head = n->next;
    int v = n->v;
    free(n);
    return v;
}

struct node *owned list_take_first_ok(struct list *borrowed_mut l)
{
    struct node *owned n = l->head;
    if (n == NULL)
        return NULL;
    l->head = n->next;
    n->next = NULL;
    l->len--;
    return n;
}

void slot_drain_ok(char *owned *borrowed_mut slot)
{
    char *owned s = *slot;
    if (!s)
        return;
    free(s);
    *slot = NULL;
}

void list_pop_if_any_ok(struct list *borrowed_mut l)
{
    struct node *owned n = l->head;
    if (n) {
        l->head = n->next;
        free(n);
    }
}

char *owned take_null_after_ok(char *owned *borrowed_mut slot)
{
    char *owned s = *slot;
    if (s)
        *slot = NULL;
    return s;
}
