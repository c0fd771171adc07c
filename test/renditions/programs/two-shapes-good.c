// Correct uses of helpers with two ways to succeed that their callers cannot tell apart.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
int cond(void);
struct node { struct node *next, *prev; char *name; char *extra; bool own; int kind; };
struct list { struct node *head, *tail; int n; };
struct reg { struct node *first; struct list *l; };

// kept by the list in one case only: whoever calls does not release it
static struct node *add_maybe(struct list *l, const char *s)
{
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return NULL;
    n->name = strdup(s);
    if (l->n) {
        n->next = l->head;
        l->head = n;
    } else
        l->tail = l->head = n;
    l->n++;
    return n;
}
int a1(struct list *l) { struct node *n = add_maybe(l, "x"); if (!n) return -1; n->kind = 3; return 0; }

// linked through an embedded member in one case
struct link { struct link *next; };
struct item { int k; struct link link; char *s; };
static struct item *mk(struct link *h, int k)
{
    struct item *i = malloc(sizeof *i);
    if (!i)
        return NULL;
    i->k = cond();
    i->s = NULL;
    if (cond()) {
        i->link.next = h->next;
        h->next = &i->link;
    }
    return i;
}
int a2(struct link *h) { struct item *i = mk(h, 1); if (!i) return -1; return i->k; }

// owned by a flag
static void node_free(struct node *n) { if (!n) return; if (n->own) free(n->name); free(n->extra); free(n); }
static struct node *node_new(char *s, const char *t)
{
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return NULL;
    if (cond()) {
        n->name = s;
        n->own = false;
    } else {
        n->name = strdup("a");
        n->own = true;
    }
    if (t[0]) n->extra = strdup(t);
    return n;
}
int a3(char *s) { struct node *n = node_new(s, "y"); if (!n) return -1; node_free(n); return 0; }
int a4(char *s) { struct node *n = node_new(s, "y"); if (!n) return -1; if (n->own) free(n->name); free(n->extra); free(n); return 0; }
int a5(void) { char *s = strdup("z"); struct node *n; if (!s) return -1; n = node_new(s, "y"); if (!n) { free(s); return -1; } if (n->own) free(s); else free(n->name); free(n->extra); bool o = n->own; (void)o; free(n); return 0; }

// two slots, filled crosswise
static int two(char **a, char **b) { *a = *b = NULL; if (cond()) { *a = strdup("a"); return 0; } *b = strdup("b"); return 0; }
int a6(void) { char *a, *b; two(&a, &b); free(a); free(b); return 0; }
static int same(char **a, char **b) { char *p = malloc(3); *a = p; if (cond()) *b = p; else *b = malloc(4); return 0; }
int a7(void) { char *a, *b; same(&a, &b); if (a != b) free(b); free(a); return 0; }
static int swap2(char **a, char **b) { char *p = malloc(3), *q = malloc(4); if (cond()) { *a = p; *b = q; } else { *a = q; *b = p; } return 0; }
int a8(void) { char *a, *b; swap2(&a, &b); free(b); free(a); return 0; }

// a global keeps it in one case
static struct node *cache;
static struct node *cached(void) { if (cond() && cache) return cache; struct node *n = calloc(1, sizeof *n); if (!n) return NULL; if (cond()) cache = n; return n; }
int a9(void) { struct node *n = cached(); return n ? n->kind : 0; }

// struct results
struct buf { char *p, *q; size_t n; };
static struct buf buf_of(const char *s) { struct buf b = {0}; b.p = strdup(s); if (cond()) b.q = strdup(s); b.n = 3; return b; }
int a10(void) { struct buf b = buf_of("q"); free(b.p); free(b.q); return 0; }
static struct buf buf_of2(char *s) { struct buf b = {0}; if (cond()) { b.p = s; b.q = strdup("a"); } else { b.p = strdup("b"); b.q = b.p; } return b; }
int a11(char *s) { struct buf b = buf_of2(s); if (b.p != s) free(b.p); else free(b.q); return 0; }

// replaced slots
static int replace(char **p) { char *q; if (cond()) return 0; q = strdup("n"); if (!q) return -1; free(*p); *p = q; return 0; }
int a12(char *p) { if (replace(&p)) { free(p); return -1; } free(p); return 0; }
static void chain(struct node **h) { struct node *n = calloc(1, sizeof *n); if (!n) return; if (cond()) { struct node *m = calloc(1, sizeof *m); if (m) { m->next = n; n->prev = m; *h = m; return; } } *h = n; }
int a13(void) { struct node *h = NULL; chain(&h); while (h) { struct node *t = h->next; free(h); h = t; } return 0; }
// self-linked
static struct node *ring(int k) { struct node *n = malloc(sizeof *n); if (!n) return NULL; n->name = n->extra = NULL; if (cond()) { n->next = n->prev = n; } else n->next = n->prev = NULL; n->kind = k; return n; }
int a14(void) { struct node *n = ring(2); if (!n) return 1; free(n); return 0; }
struct holder { struct node *n; struct holder *up; };
static struct holder *hold(struct holder *up, struct node *n) { struct holder *h = calloc(1, sizeof *h); if (!h) return NULL; if (up) h->up = up; else { h->n = n; } if (cond()) h->up = h; return h; }
int a15(void) { struct node *n = ring(1); if (!n) return 1; struct holder *h = hold(NULL, n); if (!h) { free(n); return 1; } free(h->n); free(h); return 0; }
struct ent { char *key, *val; };
static struct ent *ent_new(char *key, const char *val) { struct ent *e = malloc(sizeof *e); if (!e) return NULL; e->key = key; if (cond()) e->val = strdup(val); else e->val = key; return e; }
static void ent_free(struct ent *e) { if (e->val != e->key) free(e->val); free(e->key); free(e); }
int a16(void) { char *k = strdup("k"); if (!k) return 1; struct ent *e = ent_new(k, "v"); if (!e) { free(k); return 1; } ent_free(e); return 0; }
