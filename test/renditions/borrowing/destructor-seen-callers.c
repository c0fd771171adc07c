// The same, in many shapes.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// expected-no-diagnostics
#include <lien.h>
// Raw field (a3) or annotated destructor (a4) are silent. language.md 2: the summary "is used as if it had been annotated"
#include <stdlib.h>
struct s { char *owned t; int n; };
struct r { char *t; int n; };
static void end(struct s *x) { if (x) { free(x->t); free(x); } }
void a1(struct s *x) { end(x); }
static void end2(struct s *x) { free(x->t); free(x); }
void a2(struct s *x) { end2(x); }
static void end3(struct r *x) { free(x->t); free(x); }
void a3(struct r *x) { end3(x); }
static void end4(struct s *owned x) { free(x->t); free(x); }
void a4(struct s *owned x) { end4(x); }
void a5(struct s *owned x) { end2(x); }
void a6(void) { struct s *x = calloc(1, sizeof *x); if (x) end2(x); }
#include <string.h>
#include <stdbool.h>
bool ask(void);
void look(const char *borrowed s);
char *owned _Nonnull dup(const char *borrowed s);
static void endn(struct s *x) { if (x) { free(x->t); free(x); } }
static void grow(struct s *x) { char *p = realloc(x->t, (size_t)x->n * 2 + 1); if (!p) abort(); x->t = p; x->n *= 2; }
static char *at(struct s *x, int i) { return x->t + i; }
static void drop(struct s *x) { free(x->t); x->t = NULL; }
static struct s *fresh(void) { struct s *x = calloc(1, sizeof *x); if (!x) abort(); x->t = dup("x"); return x; }
static void maybe(struct s *x, bool c) { if (c) drop(x); }
static bool try_end(struct s *x) { if (x->n) return false; endn(x); return true; }
static void take(struct s **x) { endn(*x); *x = NULL; }
static struct s *pick(struct s *a, struct s *b) { return a->n > b->n ? a : b; }
void h2(void) { struct s *x = fresh(); grow(x); char *p = at(x, 0); *p = 1; endn(x); }
void h7(bool c) { struct s *x = fresh(); maybe(x, c); endn(x); }
void h8(bool c) { struct s *x = fresh(); maybe(x, c); look(x->t); endn(x); }
void h9(void) { struct s *x = fresh(); if (!try_end(x)) endn(x); }
void b3(void) { struct s *x = fresh(); take(&x); take(&x); endn(x); }
void b5(void) { struct s *x = fresh(), *y = fresh(); struct s *z = pick(x, y); endn(x); endn(y); (void)z; }
void b6(void) { struct s *x = fresh(), *y = fresh(); struct s *z = pick(x, y); endn(z); endn(z == x ? y : x); }
struct s *owned c8(void) { struct s *x = fresh(); if (ask()) { endn(x); return NULL; } return x; }
