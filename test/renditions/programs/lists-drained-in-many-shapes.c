// Lists whose head is a local, drained through helpers and macros of many shapes; one that forgets an element.
// RUN: %lien -Wno-unused-value -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <stddef.h>
struct lh { struct lh *next, *prev; };
typedef struct lh LH;
#define INIT(h) ((h)->next = (h)->prev = (h))
#define entry(p, t, m) ((t *)((char *)(p) - offsetof(t, m)))
struct it { int v; struct lh l; char *s; };
struct it2 { struct lh l; int v; };
static inline int empty(const struct lh *h) { return h->next == h; }
static inline int empty2(const LH *h) { return !(h->next != h); }
static inline int empty3(const LH *h) { if (h == h->next) return 1; else return 0; }
static inline _Bool empty4(LH *h) { LH *n = h->next; return n == h; }
#define EMPTY(h) ((h)->next == (h))
static inline void add(struct lh *n, struct lh *h) { n->next = h->next; n->prev = h; h->next->prev = n; h->next = n; }
static inline void add_tail(struct lh *n, struct lh *h) { n->prev = h->prev; n->next = h; h->prev->next = n; h->prev = n; }
static inline void del(struct lh *n) { n->next->prev = n->prev; n->prev->next = n->next; }
#define DRAIN(name, E) int name(int n) { struct lh h; INIT(&h); for (int i = 0; i < n; i++) { struct it *x = malloc(sizeof *x); if (!x) break; x->s = NULL; add(&x->l, &h); } \
 while (!E(&h)) { struct it *x = entry(h.next, struct it, l); del(&x->l); free(x); } return 0; }
DRAIN(d1, empty) DRAIN(d2, empty2) DRAIN(d3, empty3) DRAIN(d4, empty4) DRAIN(d5, EMPTY)
int dgoto(int n) { struct lh h; INIT(&h); struct it2 *x; for (;;) { if (n-- < 0) goto out; x = malloc(sizeof *x); if (!x) goto out; add_tail(&x->l, &h); }
out: for (;;) { if (empty(&h)) break; x = (struct it2 *)h.next; del(&x->l); free(x); } return 0; }
struct holder { struct lh h; int n; };
int dfield(int n) { struct holder o; INIT(&o.h); struct it *x = malloc(sizeof *x); if (x) add(&x->l, &o.h); while (!empty(&o.h)) { x = entry(o.h.next, struct it, l); del(&x->l); free(x); } return n; }
int dparam(struct holder *o, int n) { struct it *x = malloc(sizeof *x); if (!x) return -1; x->v = n; add(&x->l, &o->h); return 0; }
int dlost(int n) { struct lh h; INIT(&h); struct it *x = malloc(sizeof *x); if (!x) return -1; x->v = n; if (n) return 1; add(&x->l, &h); del(&x->l); free(x); return empty(&h); } // expected-warning {{'x' is never released [lien-leak]}}
int safe(int n) { struct lh h, *p, *q; INIT(&h); for (; n--;) { struct it *x = malloc(sizeof *x); if (!x) break; add(&x->l, &h); } for (p = h.next, q = p->next; p != &h; p = q, q = p->next) free(entry(p, struct it, l)); return 0; }
