// What a callee releases is told by a flag behind its argument, asked in nine shapes: correct callers, and such as lose
// what the flag disowns.
// RUN: %lien -Wno-unused-value -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
struct s { int own; char *p; struct s *next; int type; };
typedef struct s S;
#define FREE_IF(x) do { if ((x)->own) free((x)->p); } while (0)
static void s_free(S *s) { if (s->own) free(s->p); free(s); }
static void s_free_sw(S *s) { switch (s->type) { case 1: free(s->p); break; default: break; } free(s); }
static void s_free_goto(S *s) { if (!s->own) goto out; free(s->p); out: free(s); }
static void s_free_neg(S *s) { if (s->own == 0) { } else { free(s->p); } free(s); }
static void s_free_mac(S *s) { FREE_IF(s); free(s); }
static void s_free_ret(S *s) { if (!s->own) { free(s); return; } free(s->p); free(s); }
static void s_free_cond(S *s) { s->own ? free(s->p) : (void)0; free(s); }
static void s_free_rev(S *s) { if (0 != s->own) free(s->p); free(s); }
static void s_free_bool(S *s) { if (!!s->own) free(s->p); free(s); }
#define T(name, fr) \
int name##_lit(void) { S *s = calloc(1, sizeof *s); if (!s) return -1; s->p = "lit"; fr(s); return 0; } \
int name##_own(void) { S *s = calloc(1, sizeof *s); if (!s) return -1; s->p = malloc(4); s->own = 1; s->type = 1; fr(s); return 0; }
T(a, s_free)
T(b, s_free_sw)
T(c, s_free_goto)
T(d, s_free_neg)
T(e, s_free_mac)
T(f, s_free_ret)
T(g, s_free_cond)
T(h, s_free_rev)
T(i, s_free_bool)

// What the flag disowns is lost.
#define U(name, fr) int name##_lk(void) { S *s = calloc(1, sizeof *s); if (!s) return -1; s->p = malloc(4); if (!s->p) { free(s); return -1; } fr(s); return 0; }
U(a, s_free) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
U(b, s_free_sw) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
U(c, s_free_goto) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
U(d, s_free_neg) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
U(e, s_free_mac) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
U(f, s_free_ret) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
U(g, s_free_cond) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
U(h, s_free_rev) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
U(i, s_free_bool) // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}

// Changed in between.
int changed(int k) { S *s = calloc(1, sizeof *s); if (!s) return -1; s->p = malloc(4); s->own = 1; if (k) { free(s->p); s->own = 0; } s_free(s); return 0; }
int cleared_first(S *s) { if (s->own) { free(s->p); s->own = 0; } s_free(s); return 0; }
int set_to_a_literal(S *s) { if (!s->own) s->p = "x"; s_free(s); return 0; }
int in_a_loop(S *l) { while (l) { S *n = l->next; s_free(l); l = n; } return 0; }
int in_an_array(S *v[], int n) { for (int i = 0; i < n; i++) { if (v[i]->own) v[i]->type = 2; s_free(v[i]); } return 0; }
