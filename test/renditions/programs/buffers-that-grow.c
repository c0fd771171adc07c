// Buffers that a callee makes only where they are full: what their callers forget, and what they don't.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdbool.h>
#include <stdarg.h>
struct vec { int *d; size_t n, cap; };
static int vec_grow(struct vec *v, size_t need) {
  if (v->cap >= need) return 0;
  size_t c = v->cap ? v->cap * 2 : 8;
  while (c < need) c *= 2;
  int *p = realloc(v->d, c * sizeof *p);
  if (!p) return -1;
  v->d = p; v->cap = c;
  return 0;
}
static int vec_push(struct vec *v, int x) { if (vec_grow(v, v->n + 1)) return -1; v->d[v->n++] = x; return 0; }
static void vec_done(struct vec *v) { free(v->d); memset(v, 0, sizeof *v); }
int sum(FILE *f) {
  struct vec v = { 0 }; int x, s = 0;
  while (fscanf(f, "%d", &x) == 1) if (vec_push(&v, x)) { vec_done(&v); return -1; }
  for (size_t i = 0; i < v.n; i++) s += v.d[i];
  vec_done(&v);
  return s;
}
int sum_goto(FILE *f) {
  struct vec v = { 0 }; int x, s = -1;
  while (fscanf(f, "%d", &x) == 1) if (vec_push(&v, x) < 0) goto out;
  s = 0;
  for (size_t i = 0; i < v.n; i++) s += v.d[i];
out:
  free(v.d);
  return s;
}
int *detach(FILE *f, size_t *n) {
  struct vec v = { 0 }; int x;
  while (fscanf(f, "%d", &x) == 1) if (vec_push(&v, x) < 0) { vec_done(&v); return NULL; }
  *n = v.n;
  return v.d;
}
struct vec by_value(FILE *f) { struct vec v = { 0 }; int x; while (fscanf(f, "%d", &x) == 1) if (vec_push(&v, x)) break; return v; }
int use_value(FILE *f) { struct vec v = by_value(f); int s = v.n ? v.d[0] : 0; vec_done(&v); return s; }
int leaky(FILE *f) { struct vec v = { 0 }; int x; while (fscanf(f, "%d", &x) == 1) if (vec_push(&v, x)) return -1; vec_done(&v); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int if_cap(FILE *f) { struct vec v = { 0 }; int x; while (fscanf(f, "%d", &x) == 1) vec_push(&v, x); if (v.cap) free(v.d); return 0; }
int if_n(FILE *f) { struct vec v = { 0 }; int x; while (fscanf(f, "%d", &x) == 1) vec_push(&v, x); if (v.n) free(v.d); return 0; }
int if_d(FILE *f) { struct vec v = { 0 }; int x; while (fscanf(f, "%d", &x) == 1) vec_push(&v, x); if (v.d) free(v.d); return 0; }
/* small buffer */
struct sso { char *p; size_t n, cap; char in[16]; };
static void sso_init(struct sso *s) { s->p = s->in; s->n = 0; s->cap = sizeof s->in; s->in[0] = 0; }
static int sso_add(struct sso *s, const char *t) {
  size_t l = strlen(t);
  if (s->n + l + 1 > s->cap) {
    size_t c = 2 * (s->n + l + 1);
    char *q = s->p == s->in ? malloc(c) : realloc(s->p, c);
    if (!q) return -1;
    if (s->p == s->in) memcpy(q, s->in, s->n + 1);
    s->p = q; s->cap = c;
  }
  memcpy(s->p + s->n, t, l + 1); s->n += l;
  return 0;
}
static void sso_free(struct sso *s) { if (s->p != s->in) free(s->p); }
int sso_use(const char *a, const char *b) { struct sso s; sso_init(&s); sso_add(&s, a); sso_add(&s, b); int r = (int)s.n; sso_free(&s); return r; }
int sso_use2(const char *a) { struct sso s; sso_init(&s); if (sso_add(&s, a)) return -1; int r = (int)s.n; if (s.cap > sizeof s.in) free(s.p); return r; }
int sso_use3(const char *a) { struct sso s; sso_init(&s); if (sso_add(&s, a)) { sso_free(&s); return -1; } puts(s.p); sso_free(&s); return 0; }
/* alloc flag */
struct maybe { const char *s; char *mine; bool own; };
static int maybe_set(struct maybe *m, const char *s, bool copy) { m->s = s; if (copy) { m->mine = strdup(s); if (!m->mine) return -1; m->s = m->mine; m->own = true; } return 0; }
int maybe_use(const char *s, bool c) { struct maybe m = { 0 }; if (maybe_set(&m, s, c)) return -1; puts(m.s); if (m.own) free(m.mine); return 0; }
int maybe_use2(const char *s, bool c) { struct maybe m = { 0 }; if (maybe_set(&m, s, c)) return -1; puts(m.s); free(m.mine); return 0; }
int maybe_use3(const char *s) { struct maybe m = { 0 }; if (maybe_set(&m, s, false)) return -1; puts(m.s); return 0; }
int maybe_use4(const char *s, bool c) { struct maybe m = { 0 }; if (maybe_set(&m, s, c)) return -1; puts(m.s); if (c) free(m.mine); return 0; }
int maybe_leak(const char *s) { struct maybe m = { 0 }; if (maybe_set(&m, s, true)) return -1; puts(m.s); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* lazily made */
struct cache { char *tmp; size_t sz; };
static char *cache_get(struct cache *c, size_t n) { if (c->sz < n) { free(c->tmp); c->tmp = malloc(n); c->sz = c->tmp ? n : 0; } return c->tmp; }
int cache_use(size_t n) { struct cache c = { 0 }; char *p = cache_get(&c, n); if (!p) return -1; p[0] = 1; p = cache_get(&c, n + 1); if (p) p[0] = 2; free(c.tmp); return 0; }
/* out param with optional */
static int read_opt(FILE *f, char **line, size_t *cap) { int ch = getc(f); if (ch == EOF) return 0; if (*cap < 16) { char *p = realloc(*line, 16); if (!p) return -1; *line = p; *cap = 16; } (*line)[0] = (char)ch; return 1; }
int read_all(FILE *f) { char *l = NULL; size_t c = 0; int r, n = 0; while ((r = read_opt(f, &l, &c)) > 0) n++; free(l); return r < 0 ? r : n; }
int read_all2(FILE *f) { char *l = NULL; size_t c = 0; int n = 0; for (;;) { int r = read_opt(f, &l, &c); if (r <= 0) break; n += l[0]; } free(l); return n; }
int read_leak(FILE *f) { char *l = NULL; size_t c = 0; if (read_opt(f, &l, &c) <= 0) { free(l); return 0; } return l[0]; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* globals */
static struct vec gv;
int gpush(int x) { return vec_push(&gv, x); }
void gdone(void) { vec_done(&gv); }
struct holder { struct vec v; char *name; };
int hold(struct holder *h, int x) { return vec_push(&h->v, x); }
struct holder *holder_new(void) { struct holder *h = calloc(1, sizeof *h); if (!h) return NULL; if (vec_push(&h->v, 1)) { free(h); return NULL; } return h; }
struct holder *holder_new2(void) { struct holder *h = calloc(1, sizeof *h); if (!h) return NULL; if (vec_push(&h->v, 1)) { vec_done(&h->v); free(h); return NULL; } return h; }
void holder_free(struct holder *h) { if (!h) return; vec_done(&h->v); free(h->name); free(h); }
/* error accumulates */
struct err { char *msg; int code; };
static void err_set(struct err *e, int code, const char *m) { if (e->code) return; e->code = code; e->msg = strdup(m); }
int err_use(int a) { struct err e = { 0 }; if (a > 3) err_set(&e, 1, "big"); if (a < 0) err_set(&e, 2, "neg"); int c = e.code; if (c) puts(e.msg ? e.msg : ""); free(e.msg); return c; }
int err_use2(int a) { struct err e = { 0 }; if (a > 3) err_set(&e, 1, "big"); if (e.code) { free(e.msg); return 1; } return 0; }
static void err_put(struct err *e, int code) { if (code > 4) { free(e->msg); e->msg = strdup("x"); } e->code = code; }
int err_use3(int a) { struct err e = { 0 }; err_put(&e, a); if (e.code > 4) free(e.msg); return 0; }
int err_use4(int a) { struct err e = { 0 }; err_put(&e, a); free(e.msg); return 0; }
int err_use5(int a) { struct err e = { 0 }; err_put(&e, 2); return 0; }
