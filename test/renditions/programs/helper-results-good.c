// Correct uses of results that are static, of lists that helpers free, of slots that helpers empty, of what a cleanup releases.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
struct cfg { char *name; int dyn; };
static struct cfg deflt;
static struct cfg *cfg_get(const char *s) { if (!s) return &deflt; struct cfg *c = calloc(1, sizeof *c); if (!c) return &deflt; c->dyn = 1; return c; }
static void cfg_put(struct cfg *c) { if (c == &deflt) return; free(c->name); free(c); }
void use1(const char *s) { struct cfg *c = cfg_get(s); cfg_put(c); }
static char *dname(void) { return "x"; }
void use2(const char *s, int k) { char *p = k ? strdup(s) : dname(); if (k) free(p); }
void use3(const char *s) { char *p = dname(); if (s) p = strdup(s); if (p != dname()) free(p); }
static struct cfg *single(void) { static struct cfg c; return &c; }
static void cfg_unref(struct cfg *c) { if (c->dyn) free(c); }
void use4(void) { cfg_unref(single()); }
int cb(struct cfg *);
struct nd { struct nd *next, *prev; char *s; };
static struct nd *all;
static struct nd *first(void) { return all; }
static void free_all(void) { struct nd *n = first(); while (n) { struct nd *t = n; n = n->next; free(t->s); free(t); } all = NULL; }
static void free_list(struct nd **h) { struct nd *n = *h; while (n) { struct nd *t = n; n = n->next; free(t->s); free(t); } }
int use5(void) { struct nd *n = calloc(1, sizeof *n); if (!n) return -1; n->next = all; all = n; free_all(); all = NULL; return 0; }
int use6(void) { struct nd *h = NULL; struct nd *n = calloc(1, sizeof *n); if (!n) return -1; n->next = h; h = n; n = calloc(1, sizeof *n); if (n) { n->next = h; h = n; } free_list(&h); h = NULL; return 0; }
int use7(struct nd *a) { free_list(&a->next); a->next = NULL; return a->s != NULL; }
static void lf(struct nd *n) { while (n) { struct nd *t = n->next; free(n); n = t; } }
static void unlink_first(struct nd *a) { a->next = a->next ? a->next->next : NULL; }
int use8(struct nd *a) { struct nd *k = a->next; a->next = NULL; lf(k); return a->next == NULL; }
int use9(struct nd *a) { lf(a->next); unlink_first(a); return 0; }
static void reset(char **p) { free(*p); *p = NULL; }
static int fill(char **p) { *p = strdup("x"); return *p ? 0 : -1; }
char use10(char *p) { reset(&p); if (fill(&p)) return 0; char c = p[0]; free(p); return c; }
char use11(char *p, int n) { reset(&p); while (n--) { reset(&p); if (fill(&p)) return 0; } char c = p ? p[0] : 0; free(p); return c; }
struct ctx { char **slot; }; void run(struct ctx *);
char use12(char *p) { struct ctx c = { &p }; reset(&p); run(&c); return p[0]; }
static void set(struct ctx *c, char *v) { *c->slot = v; }
char use13(char *p, char *q) { struct ctx c = { &p }; reset(&p); set(&c, q); return p[0]; }
static void auto_free(void *pp) { free(*(void **)pp); }
char *use14(int n) { __attribute__((cleanup(auto_free))) char *a = malloc(4); char *b = malloc(5); if (n || !a) return b; char *t = a; a = NULL; free(b); return t; }
static char *cur(void) { return "y"; }
int puts_(char *);
void use15(void) { char *p = cur(); if (p != dname()) free(p); }
void use16(char *v) { char *p = v ? strdup(v) : dname(); if (!p) return; puts_(p); if (p != dname()) free(p); }
