// Correct uses of static defaults, of slots that a helper empties and others fill, of globals behind getters.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
int cond(void);
// strings with a static default, freed only if not the default
static const char *lang(void) { const char *l = getenv("LANG"); return l ? l : "C"; }
void c1(void) { puts(lang()); }
static char *home_or(int k) { if (k) return strdup("/"); return ""; }
void c2(int k) { char *p = home_or(k); if (k) free(p); }
void c3(void) { char *p = home_or(1); free(p); }
struct s { char *name; int stat; };
static struct s *none(void) { static struct s n = { "none", 1 }; return &n; }
static struct s *find(struct s **v, int n) { for (int i = 0; i < n; i++) if (v[i]->stat) return v[i]; return none(); }
static void s_free(struct s *x) { if (x->stat) return; free(x->name); free(x); }
void c5(struct s **v, int n) { s_free(find(v, n)); }
void c6(void) { struct s *x = none(); if (!x->stat) free(x); }
void c7(void) { struct s *x = cond() ? none() : calloc(1, sizeof *x); if (x && x != none()) free(x); }
void c8(void) { struct s *x = none(); struct s *y = calloc(1, sizeof *y); if (cond()) x = y; if (x == y) free(x); else free(y); }
typedef struct { char *cur; char fixed[16]; } str;
static char *str_buf(str *s) { return s->cur ? s->cur : s->fixed; }
void c9(str *s) { char *p = str_buf(s); if (p != s->fixed) free(p); s->cur = NULL; }
// emptied slots
static void clear(char **p) { free(*p); *p = NULL; }
struct st { char *a; char *b; };
static int refill(struct st *s) { s->a = strdup("a"); return s->a ? 0 : -1; }
char **stash[4];
static void far(char **p, int i) { stash[i] = p; clear(p); }
static void unstash(int i) { *stash[i] = "u"; }
int c21(char *p, int i) { far(&p, i); unstash(i); return p[0]; }
int c10(struct st *s) { clear(&s->a); if (refill(s)) return -1; return s->a[0]; }
int c11(char *p) { clear(&p); p = strdup("k"); if (!p) return 1; int r = p[0]; free(p); return r; }
static void maybe(char **p, int k) { if (k) { free(*p); *p = NULL; } }
int c12(char *p, int k) { maybe(&p, k); if (k) return 0; return p[0]; }
int c13(char *p) { maybe(&p, 0); return p[0]; }
static char **where;
static void keepw(char **p) { where = p; }
static void setw(void) { *where = "z"; }
int c14(char *p) { keepw(&p); clear(&p); setw(); return p[0]; }
int c15(char *p) { char **pp = &p; clear(pp); *pp = "q"; return p[0]; }
int c16(char *p) { char **pp = &p; clear(&p); *pp = "q"; return p[0]; }
static void both(char **a, char **b) { clear(a); *b = "x"; }
int c17(char *p) { char **t[2] = { &p, &p }; clear(&p); *t[cond() & 1] = "x"; return p[0]; }
int c18(char *p, char *q) { both(&q, &p); clear(&q); return p[0] + (q ? 1 : 0); }
static void for_each(struct st *s, void (*f)(char **)) { f(&s->a); f(&s->b); }
int c19(struct st *s) { for_each(s, clear); return s->a == NULL; }
int c20(int n) { char *p = NULL; for (int i = 0; i < n; i++) { clear(&p); p = malloc(4); if (!p) break; p[0] = 1; } int r = p ? p[0] : 0; clear(&p); return r; }
// getters of globals
static char *cmd;
static char *get(void) { return cmd; }
static void drop(void) { free(cmd); cmd = NULL; }
static void put(const char *s) { drop(); cmd = strdup(s); }
int d1(void) { put("a"); char *p = get(); return p ? p[0] : 0; }
int d2(void) { char *p = get(); int c = p ? p[0] : 0; put("b"); p = get(); return c + (p ? p[0] : 0); }
int d3(void) { char *o = get(); drop(); char *n = get(); return o != NULL || n != NULL; }
int d4(void) { while (get()) { char *p = get(); if (p[0]) puts(p); drop(); } return 0; }
int d5(int k) { char *p = k ? strdup("x") : get(); if (!p) return 1; drop(); int r = k ? p[0] : 0; if (k) free(p); return r; }
static struct s *cur;
static struct s *cur_get(void) { return cur; }
static void cur_drop(void) { if (!cur) return; free(cur->name); free(cur); cur = NULL; }
int d6(void) { struct s *c = cur_get(); if (c && c->stat) { cur_drop(); c = cur_get(); } return c ? c->stat : 0; }
int d7(void) { struct s *c = cur_get(); if (!c) return 0; char *n = c->name; c->name = NULL; cur_drop(); puts(n); free(n); return 0; }
static void cur_set(struct s *s) { if (cur == s) return; cur_drop(); cur = s; }
int d8(void) { struct s *c = cur_get(); cur_set(c); return c ? c->stat : 0; }
int d9(struct s *n) { struct s *c = cur_get(); if (c == n) return 0; cur_set(n); return n->stat; }
