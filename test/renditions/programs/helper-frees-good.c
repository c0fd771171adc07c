// Correct uses of what a cleanup function releases, of lists that helpers free, of optional arguments.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
int cond(void);
#define AUTO __attribute__((cleanup(auto_free)))
static void auto_free(void *pp) { free(*(void **)pp); }
struct n { struct n *next; char *s; };
static void nfree(struct n *x) { while (x) { struct n *t = x->next; free(x->s); free(x); x = t; } }
static void nfreep(struct n **x) { nfree(*x); }
char *e1(const char *s) { AUTO char *a = strdup(s); char *b = NULL; if (!a) return NULL; b = strdup(a); return b; }
char *e2(const char *s) { AUTO char *a = strdup(s); AUTO char *b = strdup(s); if (!a || !b) return NULL; char *r = cond() ? a : b; if (r == a) a = NULL; else b = NULL; return r; }
char *e3(char *s) { AUTO char *a = NULL; if (cond()) { a = strdup(s); if (!a) return NULL; s = s + 1; } return s; }
struct n *e4(void) { __attribute__((cleanup(nfreep))) struct n *l = NULL; struct n *r; for (int i = 0; i < 3; i++) { struct n *x = calloc(1, sizeof *x); if (!x) return NULL; x->next = l; l = x; } r = l; l = NULL; return r; }
struct n *e5(struct n *p) { __attribute__((cleanup(nfreep))) struct n *l = p->next; p->next = NULL; return p; }
int e6(struct n *p) { nfree(p->next); p->next = NULL; return p->s != NULL; }
struct own { struct n *kids, *spare; int k; };
static void kids_free(struct own *o) { nfree(o->kids); o->kids = NULL; }
static void own_free(struct own *o) { if (!o) return; kids_free(o); nfree(o->spare); free(o); }
struct own *e7(void) { struct own *o = calloc(1, sizeof *o); if (!o) return NULL; o->kids = calloc(1, sizeof *o->kids); if (!o->kids) { own_free(o); return NULL; } o->kids->next = calloc(1, sizeof *o->kids); if (!o->kids->next) { own_free(o); return NULL; } return o; }
int e8(struct own *o) { struct n *t = o->kids; o->kids = o->spare; o->spare = NULL; nfree(t); return o->kids ? o->kids->s != NULL : 0; }
int e9(struct own *o) { while (o->kids) { struct n *t = o->kids; o->kids = t->next; t->next = NULL; nfree(t); } return o->k; }
int e10(struct own *o, struct own *p) { if (o != p) { nfree(o->kids); o->kids = p->kids; p->kids = NULL; } return o->kids != NULL; }
int e11(struct own *o) { nfree(o->kids); struct n *x = calloc(1, sizeof *x); o->kids = x; if (!x) return 0; return o->kids->s == NULL; }
static void reset(struct own *o) { struct own z = {0}; *o = z; }
int e12(struct own *o) { nfree(o->kids); nfree(o->spare); reset(o); return o->kids == NULL && o->k; }
int e13(struct own *o) { nfree(o->kids); memset(o, 0, sizeof *o); return o->kids != NULL; }
void init(struct own *);
int e14(struct own *o) { nfree(o->kids); init(o); return o->kids->s != NULL; }
struct box { struct own *in; };
int e15(struct box *b) { struct own *o = b->in; nfree(o->kids); init(b->in); return b->in->kids->s != NULL; }
int e16(struct box *b) { nfree(b->in->kids); b->in->kids = NULL; for (struct n *x = b->in->kids; x; x = x->next) puts(x->s); return 0; }
int e17(struct own **v, int n) { for (int i = 0; i < n; i++) { nfree(v[i]->kids); v[i]->kids = NULL; } return n ? v[0]->k : 0; }
int e18(struct own *o) { struct own *q = o; nfree(q->kids); q->kids = NULL; return o->kids != NULL; }
static int tail(struct n *l, struct n **out) { while (l && l->next) l = l->next; *out = l; return l != NULL; }
int e19(struct own *o) { struct n *t; if (!tail(o->kids, &t)) return 0; int r = t->s != NULL; nfree(o->kids); o->kids = NULL; return r; }
static void set(char **slot, const char *s) { free(*slot); *slot = s ? strdup(s) : NULL; }
int e20(const char *s) { char *p = NULL; set(&p, s); set(&p, NULL); set(&p, "x"); int r = p ? p[0] : 0; set(&p, NULL); return r; }
static int opt(char **err, int k) { if (k) { if (err) *err = strdup("bad"); return -1; } return 0; }
int e21(int k) { char *e = NULL; if (opt(&e, k)) { if (e) puts(e); free(e); return 1; } return 0; }
int e22(int k) { char *e = NULL; int r = opt(&e, k) || opt(NULL, k); free(e); return r; }
int e23(int k) { char *e; if (opt(&e, k) < 0) { free(e); return -1; } return opt(NULL, 0); }
