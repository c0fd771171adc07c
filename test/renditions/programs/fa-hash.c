// hash table: insert, replace, resize, remove, clear, iterate
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

struct ent { char *k; void *v; struct ent *next; unsigned h; };
struct tab { struct ent **b; size_t n, used; void (*dtor)(void *); };
static unsigned hash(const char *s) { unsigned h = 5381; while (*s) h = h * 33 + *s++; return h; }
struct tab *good_new(size_t n, void (*d)(void *))
{
    struct tab *t = malloc(sizeof *t);
    if (!t) return NULL;
    t->b = calloc(n, sizeof *t->b);
    if (!t->b) { free(t); return NULL; }
    t->n = n; t->used = 0; t->dtor = d;
    return t;
}
int good_put(struct tab *t, const char *k, void *v)
{
    unsigned h = hash(k);
    struct ent *e;
    for (e = t->b[h % t->n]; e; e = e->next)
        if (e->h == h && !strcmp(e->k, k)) {
            if (t->dtor) t->dtor(e->v);
            e->v = v;
            return 0;
        }
    e = malloc(sizeof *e);
    if (!e) return -1;
    e->k = strdup(k);
    if (!e->k) { free(e); return -1; }
    e->v = v; e->h = h;
    e->next = t->b[h % t->n];
    t->b[h % t->n] = e;
    t->used++;
    return 1;
}
int good_resize(struct tab *t, size_t n)
{
    struct ent **nb = calloc(n, sizeof *nb), *e, *nx;
    size_t i;
    if (!nb) return -1;
    for (i = 0; i < t->n; i++)
        for (e = t->b[i]; e; e = nx) {
            nx = e->next;
            e->next = nb[e->h % n];
            nb[e->h % n] = e;
        }
    free(t->b);
    t->b = nb; t->n = n;
    return 0;
}
int good_del(struct tab *t, const char *k)
{
    unsigned h = hash(k);
    struct ent **pp, *e;
    for (pp = &t->b[h % t->n]; (e = *pp) != NULL; pp = &e->next)
        if (e->h == h && strcmp(e->k, k) == 0) {
            *pp = e->next;
            free(e->k);
            if (t->dtor) t->dtor(e->v);
            free(e);
            t->used--;
            return 1;
        }
    return 0;
}
void good_free(struct tab *t)
{
    size_t i;
    if (!t) return;
    for (i = 0; i < t->n; i++) {
        struct ent *e = t->b[i], *n;
        while (e) { n = e->next; free(e->k); if (t->dtor) t->dtor(e->v); free(e); e = n; }
        t->b[i] = NULL;
    }
    free(t->b);
    free(t);
}
int bad_put(struct tab *t, const char *k, void *v)
{
    unsigned h = hash(k);
    struct ent *e = malloc(sizeof *e);
    if (!e) return -1;
    e->k = strdup(k);
    if (!e->k)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    e->v = v; e->h = h;
    e->next = t->b[h % t->n];
    t->b[h % t->n] = e;
    return 1;
}
int bad_del(struct tab *t, const char *k)
{
    unsigned h = hash(k);
    struct ent **pp, *e;
    for (pp = &t->b[h % t->n]; (e = *pp) != NULL; pp = &e->next)
        if (e->h == h && strcmp(e->k, k) == 0) {
            free(e->k);
            free(e);
            *pp = e->next; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
            return 1;
        }
    return 0;
}
