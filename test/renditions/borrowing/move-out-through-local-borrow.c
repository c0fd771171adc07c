// mem::take and mem::replace by a cursor or a slot that is itself a borrow: moving out through it and refilling it.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct node { int elem; struct node *owned next; };
struct list { struct node *owned head; size_t len; };
void rm1(struct list *borrowed_mut l, int v)
{
    struct node *owned *borrowed_mut slot = &l->head;
    while (*slot) {
        if ((*slot)->elem == v) { struct node *owned dead = *slot; *slot = dead->next; free(dead); }
        else slot = &(*slot)->next;
    }
}
void rm2(struct node *owned *borrowed_mut slot, int v)
{
    while (*slot) {
        if ((*slot)->elem == v) { struct node *owned dead = *slot; *slot = dead->next; free(dead); }
        else slot = &(*slot)->next;
    }
}
void rm3(struct list *borrowed_mut l, int v)
{
    struct node *owned *borrowed_mut slot = &l->head;
    while (*slot) {
        struct node *cur = *slot;
        if (cur->elem == v) { *slot = cur->next; free(cur); }
        else slot = &cur->next;
    }
}
void rm4(struct list *borrowed_mut l, int v)
{
    struct node **slot = &l->head;
    while (*slot) {
        if ((*slot)->elem == v) { struct node *owned dead = *slot; *slot = dead->next; free(dead); }
        else slot = &(*slot)->next;
    }
}
void rm5(struct list *borrowed_mut l, int v)
{
    struct node *owned *borrowed_mut slot = &l->head;
    while (*slot && (*slot)->elem != v) slot = &(*slot)->next;
    if (*slot) { struct node *owned dead = *slot; *slot = dead->next; free(dead); }
}
void rm6(struct list *borrowed_mut l, int v)
{
    struct node *owned *borrowed_mut slot = &l->head;
    while (*slot && (*slot)->elem != v) slot = &(*slot)->next;
    struct node *owned dead = *slot; 
    if (dead) { *slot = dead->next; dead->next = NULL; free(dead); }
}
void in1(struct list *borrowed_mut l, struct node *owned n)
{
    struct node *owned *borrowed_mut at = &l->head;
    while (*at && (*at)->elem < n->elem) at = &(*at)->next;
    n->next = *at;
    *at = n;
}
void in2(struct list *borrowed_mut l, struct node *owned n)
{
    struct node *owned *borrowed_mut at = &l->head;
    n->next = *at;
    *at = n;
}
void in3(struct node *owned *borrowed_mut at, struct node *owned n)
{
    n->next = *at;
    *at = n;
}
void in4(struct node *owned *borrowed_mut at, struct node *owned n)
{
    while (*at && (*at)->elem < n->elem) at = &(*at)->next;
    n->next = *at;
    *at = n;
}
void in5(struct list *borrowed_mut l, struct node *owned n)
{
    struct node **at = &l->head;
    while (*at && (*at)->elem < n->elem) at = &(*at)->next;
    n->next = *at;
    *at = n;
}
void in6(struct list *borrowed_mut l, struct node *owned n)
{
    struct node *borrowed_mut c = l->head;
    if (!c) { l->head = n; return; }
    while (c->next && c->next->elem < n->elem) c = c->next;
    n->next = c->next;
    c->next = n;
}
void in7(struct list *borrowed_mut l, struct node *owned n)
{
    struct node *c = l->head;
    if (!c) { l->head = n; return; }
    while (c->next && c->next->elem < n->elem) c = c->next;
    n->next = c->next;
    c->next = n;
}
void in8(struct node *borrowed_mut c, struct node *owned n)
{
    n->next = c->next;
    c->next = n;
}
void in9(struct node *borrowed_mut c0, struct node *owned n)
{
    struct node *borrowed_mut c = c0;
    n->next = c->next;
    c->next = n;
}
struct node *owned sp1(struct list *borrowed_mut l)
{
    struct node *borrowed_mut cur = l->head;
    if (!cur) return NULL;
    while (cur->next && cur->elem) cur = cur->next;
    struct node *owned r = cur->next;
    cur->next = NULL;
    return r;
}
struct node *owned sp2(struct node *borrowed_mut cur)
{
    while (cur->next && cur->elem) cur = cur->next;
    struct node *owned r = cur->next;
    cur->next = NULL;
    return r;
}
struct node *owned sp3(struct list *borrowed_mut l)
{
    struct node *cur = l->head;
    if (!cur) return NULL;
    while (cur->next && cur->elem) cur = cur->next;
    struct node *owned r = cur->next;
    cur->next = NULL;
    return r;
}
struct node *owned sp4(struct list *borrowed_mut l)
{
    struct node *borrowed_mut cur = l->head;
    if (!cur) return NULL;
    struct node *owned r = cur->next;
    cur->next = NULL;
    return r;
}
void sp5(struct list *borrowed_mut l, struct list *LIEN_OUT out)
{
    struct node *borrowed_mut cur = l->head;
    out->head = NULL;
    out->len = 0;
    if (!cur) return;
    while (cur->next && cur->elem) cur = cur->next;
    out->head = cur->next;
    cur->next = NULL;
}
