// Correct uses of lists whose links are embedded in what they hold.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify %s
// expected-no-diagnostics
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
int cond(void);
void unknown(void *);
struct link { struct link *next, *prev; };
struct item { int k; struct link link; char *s; };
#define container_of(p, t, m) ((t *)((char *)(p) - offsetof(t, m)))
static void link_init(struct link *l) { l->next = l->prev = l; }
static void link_add(struct link *n, struct link *h) { n->next = h->next; n->prev = h; h->next->prev = n; h->next = n; }
static void link_add_tail(struct link *n, struct link *h) { struct link *p = h->prev; n->next = h; n->prev = p; p->next = n; h->prev = n; }
static void link_del(struct link *n) { n->prev->next = n->next; n->next->prev = n->prev; n->next = n->prev = NULL; }
static int link_empty(const struct link *h) { return h->next == h; }
static struct item *item_new(struct link *h, int k)
{
    struct item *i = malloc(sizeof *i);
    if (!i)
        return NULL;
    i->k = k;
    i->s = strdup("a");
    link_init(&i->link);
    if (h)
        link_add(&i->link, h);
    return i;
}
static struct item *item_push(struct link *h)
{
    struct item *i = calloc(1, sizeof *i);
    if (!i)
        return NULL;
    link_add_tail(&i->link, h);
    return i;
}
static void item_free(struct item *i) { if (!i) return; link_del(&i->link); free(i->s); free(i); }
static void all_free(struct link *h)
{
    while (!link_empty(h))
        item_free(container_of(h->next, struct item, link));
}
int b1(struct link *h) { struct item *i = item_new(h, 2); return i ? i->k : -1; }
int b2(void) { struct link h; link_init(&h); if (!item_new(&h, 1) || !item_new(&h, 2)) { all_free(&h); return -1; } all_free(&h); return 0; }
int b3(void) { struct item *i = item_new(NULL, 1); if (!i) return -1; free(i->s); free(i); return 0; }
int b4(void) { struct link h = { &h, &h }; for (int k = 0; k < 4; k++) { struct item *i = item_push(&h); if (!i) break; i->k = k; } all_free(&h); return 0; }
int b5(struct link *h) { struct item *i = item_push(h); if (!i) return -1; if (cond()) { item_free(i); return 0; } i->k = 3; unknown(h); return i->k; }
int b6(void) { struct link h; link_init(&h); struct item *i = item_push(&h); if (!i) return -1; while (!link_empty(&h)) { struct item *j = container_of(h.next, struct item, link); link_del(&j->link); free(j->s); free(j); } return 0; }
struct ctx { struct link items; struct item *cur; };
static struct ctx *ctx_new(void) { struct ctx *c = calloc(1, sizeof *c); if (!c) return NULL; link_init(&c->items); c->cur = item_push(&c->items); return c; }
static void ctx_free(struct ctx *c) { if (!c) return; all_free(&c->items); free(c); }
int b7(void) { struct ctx *c = ctx_new(); if (!c) return -1; if (!c->cur) { ctx_free(c); return -1; } item_push(&c->items); ctx_free(c); return 0; }
int b8(void) { struct ctx *c = ctx_new(); if (!c) return -1; struct link *l = c->items.next; while (l != &c->items) { struct link *n = l->next; struct item *i = container_of(l, struct item, link); free(i->s); free(i); l = n; } free(c); return 0; }
struct slist { struct snode *first, **last; };
struct snode { struct snode *next; char *s; };
static void slist_init(struct slist *l) { l->first = NULL; l->last = &l->first; }
static struct slist *slist_new(void) { struct slist *l = malloc(sizeof *l); if (!l) return NULL; slist_init(l); return l; }
static struct snode *slist_add(struct slist *l) { struct snode *n = calloc(1, sizeof *n); if (!n) return NULL; *l->last = n; l->last = &n->next; return n; }
static void slist_free(struct slist *l) { struct snode *n = l->first; while (n) { struct snode *t = n->next; free(n->s); free(n); n = t; } free(l); }
int b9(void) { struct slist *l = slist_new(); if (!l) return -1; for (int i = 0; i < 3; i++) if (!slist_add(l)) { slist_free(l); return -1; } struct snode *n = slist_add(l); if (n) n->s = strdup("x"); slist_free(l); return 0; }
int b10(void) { struct slist l; slist_init(&l); slist_add(&l); slist_add(&l); struct snode *n = l.first; while (n) { struct snode *t = n->next; free(n->s); free(n); n = t; } return 0; }
struct sds { size_t n; char buf[8]; char *cur; };
static struct sds *sds_new(void) { struct sds *s = malloc(sizeof *s); if (!s) return NULL; s->n = 0; s->cur = s->buf; return s; }
static char *sds_text(void) { struct sds *s = malloc(sizeof *s); if (!s) return NULL; s->cur = s->buf; return s->buf; }
int b11(void) { struct sds *s = sds_new(); if (!s) return -1; *s->cur++ = 'a'; if (s->cur != s->buf) s->n = s->cur - s->buf; int n = s->n; free(s); return n; }
int b12(void) { char *t = sds_text(); if (!t) return 1; int c = t[0]; free(container_of(t, struct sds, buf)); return c; }
static int out(struct item **o, struct link **l) { struct item *i = calloc(1, sizeof *i); if (!i) return -1; if (cond()) { *l = &i->link; *o = i; return 0; } *l = NULL; *o = i; return 0; }
int b13(void) { struct item *i; struct link *l; if (out(&i, &l)) return -1; if (l) l->next = NULL; free(i); return 0; }
static struct item *plain_new(struct link *h, int k)
{
    struct item *i = malloc(sizeof *i);
    if (!i)
        return NULL;
    i->k = k;
    i->s = NULL;
        i->link.next = h->next;
        h->next = &i->link;
    return i;
}
int b14(struct link *h) { struct item *i = plain_new(h, 1); if (!i) return -1; return i->k; }
