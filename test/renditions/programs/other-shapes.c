// The rules for headers, predicates, null given away and realloc, in the other shapes that C has: fields, typedefs,
// goto, switch, statement expressions, macros.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdbool.h>
struct lh { struct lh *n, *p; };
struct it { int id; struct lh l; char *s; };
typedef struct it it_t;
#define ENTRY(q) ({ const struct lh *m_ = (q); (it_t *)((char *)m_ - __builtin_offsetof(it_t, l)); })
/* containers through a macro with a statement expression, switch, goto */
void a1(struct lh *h) { it_t *i = ENTRY(h->n); free(i); i->id = 1; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void a2(struct lh *h, int k) { it_t *i = ENTRY(h->n); switch (k) { case 1: free(i); break; default: return; } i->id = 1; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void a3(struct lh *h) { it_t *i = ENTRY(h->n); if (!i->s) goto out; free(i->s); out: free(i); }
void a4(struct lh *h) { struct lh *q, *n; for (q = h->n; q != h; q = n) { n = q->n; it_t *i = ENTRY(q); free(i); } }
/* headers */
struct hd { size_t n; };
typedef struct { void *(*al)(size_t); } ops;
static void *ha(size_t n) { struct hd *h = malloc(sizeof *h + n); if (h) { h->n = n; return h + 1; } else return NULL; }
static void hf(void *p) { if (NULL != p) { struct hd *h = (struct hd *)((char *)p - sizeof *h); free(h); } }
struct box { char *p; };
int b1(struct box *b) { b->p = ha(3); return b->p != NULL; }
int b2(void) { struct box b = { ha(3) }; if (!b.p) return 1; hf(b.p); return b.p[0]; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
int b3(int k) { struct box b; b.p = ha(3); if (!b.p) return 1; if (k) goto bad; hf(b.p); return 0; bad: return 2; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int b4(int k) { char *p = k ? ha(3) : NULL; if (p) { p[0] = 1; } hf(p); return 0; }
int b5(void) { for (int i = 0; i < 3; i++) { char *p = ha(1); if (!p) continue; hf(p); } return 0; }
/* predicates */
static bool bad(int rc) { return !(rc >= 0); }
typedef int status;
static int isbad(status s) { switch (s) { case 0: return 0; default: return 1; } }
struct r { status st; };
status op(void);
int c1(struct r *r) { char *p = NULL; r->st = op(); if (!bad(r->st)) p = malloc(3); if (bad(r->st)) return -1; free(p); return 0; }
int c2(void) { char *p = NULL; status s = op(); if (!isbad(s)) p = malloc(3); if (isbad(s)) return -1; free(p); return 0; }
int c3(void) { status s; char *p = malloc(2); do { s = op(); } while (bad(s)); free(p); return s; }
int c4(void) { status s = op(); char *p = bad(s) ? NULL : malloc(2); if (bad(s)) return 1; else { free(p); } return 0; }
int c5(unsigned long n) { char *p = malloc(2); if ((unsigned long)-100 < n) { free(p); return 1; } if (!(n <= (unsigned long)-100)) return 2; free(p); return 0; }
/* null given away */
struct w { char *d; };
int d1(struct w *w) { w->d = malloc(3); if (w->d) strcpy(w->d, "a"); return 0; }
int d2(struct w *w) { w->d = malloc(3); if (!w->d) goto out; strcpy(w->d, "a"); out: return 0; }
int d3(struct w *w) { strcpy((w->d = malloc(3)), "a"); return 0; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void d4(void) { FILE *f = fopen("x", "r"); switch ((f != NULL) + 0) { case 0: return; } fclose(f); }
void d5(void) { FILE *f; if ((f = fopen("x", "r")) == NULL) return; else fclose(f); }
void d6(const char *n) { FILE *f = n ? fopen(n, "r") : stdin; if (!f) return; fgetc(f); if (f != stdin) fclose(f); }
#define CHECK(p) do { if (!(p)) abort(); } while (0)
void d7(void) { char *p = malloc(3); CHECK(p); strcpy(p, "x"); free(p); }
void d8(size_t n) { char *p = NULL; if (n) { p = malloc(n); if (!p) return; } if (n) memset(p, 0, n); free(p); }
/* realloc of what owns */
struct v { char **a; size_t n; };
int e1(struct v *v, const char *s) { char **t = realloc(v->a, (v->n + 1) * sizeof *t); if (!t) return -1; v->a = t; v->a[v->n] = strdup(s); if (!v->a[v->n]) return -1; v->n++; return 0; }
