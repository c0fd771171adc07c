// BSD queue macros
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

#include <sys/queue.h>
struct e { char *n; TAILQ_ENTRY(e) l; };
TAILQ_HEAD(eh, e);
struct e2 { int v; SLIST_ENTRY(e2) l; LIST_ENTRY(e2) m; };
SLIST_HEAD(sh, e2);
LIST_HEAD(lh, e2);
int good_ins(struct eh *h, const char *n)
{
    struct e *e = malloc(sizeof *e);
    if (!e) return -1;
    if ((e->n = strdup(n)) == NULL) { free(e); return -1; }
    TAILQ_INSERT_TAIL(h, e, l);
    return 0;
}
void good_clear(struct eh *h)
{
    struct e *e;
    while ((e = TAILQ_FIRST(h)) != NULL) {
        TAILQ_REMOVE(h, e, l);
        free(e->n);
        free(e);
    }
}
void good_clear_local(const char *a, const char *b)
{
    struct eh h = TAILQ_HEAD_INITIALIZER(h);
    if (good_ins(&h, a) == 0)
        good_ins(&h, b);
    good_clear(&h);
}
void bad_clear(struct eh *h)
{
    struct e *e;
    while ((e = TAILQ_FIRST(h)) != NULL) {
        free(e->n);
        free(e);
        TAILQ_REMOVE(h, e, l); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    }
}
void bad_foreach(struct eh *h)
{
    struct e *e;
    TAILQ_FOREACH(e, h, l) { // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        free(e->n);
        free(e);
    }
}
int good_sl(struct sh *h, int v)
{
    struct e2 *e = calloc(1, sizeof *e);
    if (!e) return -1;
    e->v = v;
    SLIST_INSERT_HEAD(h, e, l);
    return 0;
}
void good_slclear(struct sh *h)
{
    while (!SLIST_EMPTY(h)) {
        struct e2 *e = SLIST_FIRST(h);
        SLIST_REMOVE_HEAD(h, l);
        free(e);
    }
}
int good_li(struct lh *h, int v)
{
    struct e2 *e = calloc(1, sizeof *e), *x;
    if (!e) return -1;
    e->v = v;
    LIST_FOREACH(x, h, m)
        if (x->v == v) { free(e); return 0; }
    LIST_INSERT_HEAD(h, e, m);
    return 1;
}
int bad_li(struct lh *h, int v)
{
    struct e2 *e = calloc(1, sizeof *e), *x;
    if (!e) return -1;
    e->v = v;
    LIST_FOREACH(x, h, m)
        if (x->v == v)
            return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    LIST_INSERT_HEAD(h, e, m);
    return 1;
}
int good_lirm(struct lh *h, int v)
{
    struct e2 *x;
    LIST_FOREACH(x, h, m)
        if (x->v == v) { LIST_REMOVE(x, m); free(x); return 1; }
    return 0;
}
int bad_lirm(struct lh *h, int v)
{
    struct e2 *x;
    LIST_FOREACH(x, h, m) // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        if (x->v == v) { LIST_REMOVE(x, m); free(x); }
    return 0;
}
