// redis-like: client list, listDelNode, robj
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

typedef struct node { struct node *prev, *next; void *value; } node;
typedef struct list { node *head, *tail; void (*free)(void *); unsigned long len; } list;
static list *listCreate(void) { list *l; if ((l = malloc(sizeof(*l))) == NULL) return NULL; l->head = l->tail = NULL; l->len = 0; l->free = NULL; return l; }
static void listEmpty(list *l)
{
    unsigned long len = l->len; node *cur = l->head, *next;
    while (len--) { next = cur->next; if (l->free) l->free(cur->value); free(cur); cur = next; }
    l->head = l->tail = NULL; l->len = 0;
}
static void listRelease(list *l) { if (!l) return; listEmpty(l); free(l); }
static list *listAdd(list *l, void *v)
{
    node *n;
    if ((n = malloc(sizeof(*n))) == NULL) return NULL;
    n->value = v;
    if (l->len == 0) { l->head = l->tail = n; n->prev = n->next = NULL; }
    else { n->prev = l->tail; n->next = NULL; l->tail->next = n; l->tail = n; }
    l->len++;
    return l;
}
static void listDel(list *l, node *n)
{
    if (n->prev) n->prev->next = n->next; else l->head = n->next;
    if (n->next) n->next->prev = n->prev; else l->tail = n->prev;
    if (l->free) l->free(n->value);
    free(n);
    l->len--;
}
int good_dup(list *o)
{
    list *c = listCreate(); node *n;
    if (!c) return -1;
    for (n = o->head; n; n = n->next) if (listAdd(c, n->value) == NULL) { listRelease(c); return -1; }
    listRelease(c);
    return 0;
}
int bad_dup(list *o)
{
    list *c = listCreate(); node *n;
    if (!c) return -1;
    for (n = o->head; n; n = n->next) if (n->value == NULL) return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    listRelease(c);
    return 0;
}
int good_delmatch(list *l, void *v)
{
    node *n = l->head, *nx; int k = 0;
    while (n) { nx = n->next; if (n->value == v) { listDel(l, n); k++; } n = nx; }
    return k;
}
int bad_delmatch(list *l, void *v)
{
    node *n; int k = 0;
    for (n = l->head; n; n = n->next) // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        if (n->value == v) { listDel(l, n); k++; }
    return k;
}
void *good_pop(list *l)
{
    node *n = l->head; void *v;
    if (!n) return NULL;
    v = n->value;
    listDel(l, n);
    return v;
}
void *bad_pop(list *l)
{
    node *n = l->head;
    if (!n) return NULL;
    listDel(l, n);
    return n->value; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int good_addstr(list *l, const char *s)
{
    char *d = strdup(s);
    if (!d) return -1;
    if (!listAdd(l, d)) { free(d); return -1; }
    return 0;
}
int bad_addstr(list *l, const char *s)
{
    char *d = strdup(s);
    if (!d) return -1;
    if (!listAdd(l, d)) return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return 0;
}
