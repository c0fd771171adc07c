// Words, options, windows and frames that hold spans: all correct
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { const char *borrowed lifetime(s) p; size_t n; } str;
struct tokens { str *owned v; size_t n, cap; };
struct opt { str name; int *flag; };
struct cfg { str host; str path; char *owned store; struct cfg *owned next; };
struct win { struct win *borrowed_mut lifetime(w) parent; str title; int id; };
struct cb { void (*fn)(str s, void *ctx); void *ctx; };
struct frame { str cur; struct frame *up; };
static str current;
static struct opt opts[2];
str str_of(const char *borrowed s);
void see(str s);
void sees(const str *borrowed s);
static void show(str s, void *ctx) { (void)ctx; see(s); }
static int starts(str s, str p) { return s.n >= p.n && !memcmp(s.p, p.p, p.n); }
static str next_word(str *s) { str w = { s->p, 0 }; while (w.n < s->n && s->p[w.n] != ' ') w.n++; s->p += w.n; s->n -= w.n; if (s->n) { s->p++; s->n--; } return w; }
static void each(str s, struct cb c) { while (s.n) c.fn(next_word(&s), c.ctx); }
static int push(struct tokens *t, str s) {
    if (t->n == t->cap) {
        size_t cap = t->cap ? t->cap * 2 : 8;
        str *v = realloc(t->v, cap * sizeof *v);
        if (!v)
            return -1;
        t->v = v;
        t->cap = cap;
    }
    t->v[t->n++] = s;
    return 0;
}
int h1(const char *borrowed text) {
    struct tokens t = { 0 };
    str s = str_of(text);
    int rc = 0;
    while (s.n && !rc)
        rc = push(&t, next_word(&s));
    for (size_t i = 0; i < t.n; i++)
        see(t.v[i]);
    free(t.v);
    return rc;
}
void h2(const char *borrowed text) { struct cb c = { show, NULL }; each(str_of(text), c); }
void h3(void) { str s = str_of("a b"); struct frame f = { next_word(&s), NULL }, g = { s, &f }; see(g.cur); see(g.up->cur); }
void h4(void) { current = str_of("x"); see(current); current = (str){ 0 }; }
void h5(void) { static int verbose; opts[0] = (struct opt){ str_of("-v"), &verbose }; opts[1] = opts[0]; }
int h6(int argc, char **argv) { int n = 0; for (int i = 1; i < argc; i++) { str a = str_of(argv[i]); for (size_t k = 0; k < 2; k++) if (starts(a, opts[k].name) && opts[k].flag) { *opts[k].flag = 1; n++; } } return n; }
void h7(struct win *borrowed_mut lifetime(w) parent, struct win lifetime(w) *borrowed_mut w) { w->id = parent->id + 1; w->parent = parent; w->title = str_of("t"); }
int h8(const struct win *borrowed w) { int d = 0; for (; w->parent; w = w->parent) d++; return d; }
str h9(const struct cfg *borrowed c, str name) { for (; c; c = c->next) if (starts(c->host, name)) return c->path; return str_of(""); }
void h10(struct cfg *borrowed_mut c, char *owned store) { free(c->store); c->store = store; c->host = str_of(c->store); c->path = c->host; }
void h11(struct cfg *borrowed_mut a, struct cfg *borrowed_mut b) { str t = a->host; a->host = a->path; a->path = t; b->host = b->path; }
void h12(str *borrowed_mut v, size_t n) { for (size_t i = 0; i + 1 < n; i++) if (v[i].n > v[i + 1].n) { str t = v[i]; v[i] = v[i + 1]; v[i + 1] = t; } }
static int by_len(const void *a, const void *b) { const str *x = a, *y = b; return (int)x->n - (int)y->n; }
void h13(str *borrowed_mut v, size_t n) { qsort(v, n, sizeof *v, by_len); }
str h14(const str *borrowed v, size_t n) { str best = v[0]; for (size_t i = 1; i < n; i++) if (v[i].n > best.n) best = v[i]; return best; }
void h15(FILE *f) { char *line = NULL; size_t cap = 0; ssize_t n; while ((n = getline(&line, &cap, f)) > 0) { str s = { line, (size_t)n }; while (s.n) see(next_word(&s)); } free(line); }
char *owned h16(str s) { char *owned d = malloc(s.n + 1); if (d) { memcpy(d, s.p, s.n); d[s.n] = 0; } return d; }
int h17(str s) { char b[32]; snprintf(b, sizeof b, "%.*s", (int)s.n, s.p); str t = str_of(b); return starts(t, s); }
void h18(int n) { str s = { 0 }; for (int i = 0; i < n; i++) { char b[8]; snprintf(b, sizeof b, "%d", i); s = str_of(b); see(s); } s = str_of("end"); sees(&s); }
void h19(int n) { str s; for (int i = 0; i < n; i++) { char b[8]; snprintf(b, sizeof b, "%d", i); s = str_of(b); sees(&s); } }
uintptr_t h20(str s) { return (uintptr_t)s.p % 8; }
void h21(struct tokens *borrowed_mut t) { t->n = 0; free(t->v); t->v = NULL; t->cap = 0; }
str *borrowed_mut h22(struct tokens *borrowed_mut t, size_t i) { return i < t->n ? &t->v[i] : NULL; }
void h23(struct tokens *borrowed_mut t) { str *s = h22(t, 0); if (s) { s->n = 0; *s = (str){ "", 0 }; } }
void h24(struct tokens *borrowed_mut t) { str *a = h22(t, 0); str x = a ? *a : (str){ "", 0 }; str *b = h22(t, 1); if (b) *b = x; }
struct frame h25(struct frame *up, str s) { struct frame f = { s, up }; return f; }
void h26(void) { struct frame a = h25(NULL, str_of("a")), b = h25(&a, str_of("b")); see(b.up->cur); }
int h27(str s, int (*f)(str)) { return f(s) + f((str){ s.p, s.n / 2 }); }
str h28(str s, str (*f)(str)) { s = f(s); return s.n ? f(s) : s; }
