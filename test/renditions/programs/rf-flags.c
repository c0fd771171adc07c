// correlated conditions, ownership bits, sentinel objects, static default, strdup or literal
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct opt { const char *name; int owned; };
static const char deflt[] = "none";
void good_setopt(struct opt *o, const char *s) { if (o->owned) free((char *)o->name); if (s) { o->name = strdup(s); o->owned = o->name != NULL; } else { o->name = deflt; o->owned = 0; } }
int good_local(const char *s)
{
    struct opt o = { deflt, 0 }; int r;
    good_setopt(&o, s);
    r = o.name ? o.name[0] : 0;
    if (o.owned) free((char *)o.name);
    return r;
}
int good_literal_or(const char *s)
{
    const char *p = s ? s : "d"; char *d = NULL;
    if (strchr(p, '%')) { d = strdup(p); if (!d) return -1; *strchr(d, '%') = '_'; p = d; }
    puts(p);
    free(d);
    return 0;
}
struct n { struct n *next; int v; };
static struct n nil = { &nil, 0 };
void good_sentinel(struct n *l) { while (l != &nil) { struct n *x = l->next; free(l); l = x; } }
static struct n *freelist;
struct n *good_alloc(void)
{
    struct n *x = freelist;
    if (x) { freelist = x->next; return x; }
    return malloc(sizeof *x);
}
void good_free(struct n *x) { x->next = freelist; freelist = x; }
int good_pool(int v) { struct n *x = good_alloc(); if (!x) return -1; x->v = v; v = x->v + 1; good_free(x); return v; }
int good_err_enum(const char *a)
{
    enum { S0, S1, S2 } st = S0; char *p = NULL; FILE *f = NULL; int rc = -1;
    p = malloc(10);
    if (!p) goto out;
    st = S1;
    f = fopen(a, "r");
    if (!f) goto out;
    st = S2;
    rc = getc(f);
out:
    switch (st) {
    case S2: fclose(f); /* fallthrough */
    case S1: free(p); /* fallthrough */
    case S0: break;
    }
    return rc;
}
int good_retry(const char *a)
{
    char *b = NULL; size_t n = 16; int r;
again:
    b = malloc(n);
    if (!b) return -1;
    r = snprintf(b, n, "%s.%s", a, a);
    if (r >= (int)n) { free(b); n = r + 1; goto again; }
    r = puts(b);
    free(b);
    return r;
}
int good_cmp_after(char **pp, size_t n)
{
    char *old = *pp, *nw = realloc(old, n);
    if (!nw) return -1;
    if (nw != old) *pp = nw;
    return 0;
}
int good_batch(char **v, int n)
{
    int i, k = 0; char **t = calloc(n, sizeof *t);
    if (!t) return -1;
    for (i = 0; i < n; i++) { t[i] = strdup(v[i]); if (!t[i]) break; k++; }
    for (i = 0; i < k; i++) puts(t[i]);
    while (k-- > 0) free(t[k]);
    free(t);
    return 0;
}
char *good_last(char **v)
{
    char *best = NULL;
    for (; *v; v++) {
        char *c = strdup(*v);
        if (!c) { free(best); return NULL; }
        if (best && strcmp(c, best) <= 0) { free(c); continue; }
        free(best);
        best = c;
    }
    return best;
}
char *bad_last(char **v)
{
    char *best = NULL;
    for (; *v; v++) {
        char *c = strdup(*v);
        if (!c) { free(best); return NULL; }
        if (best && strcmp(c, best) <= 0) continue; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        free(best);
        best = c;
    }
    return best;
}
int good_do(const char *s)
{
    char *p = NULL; int rc = -1;
    do {
        p = strdup(s);
        if (!p) break;
        if (p[0] == 0) { rc = 0; break; }
        rc = puts(p);
    } while (0);
    free(p);
    return rc;
}
int good_inherit(struct n **out, int want) { struct n *x = want ? calloc(1, sizeof *x) : NULL; if (want && !x) return -1; if (x) x->v = want; *out = x; return 0; }
int good_inherit_use(int w) { struct n *x; int r = 0; if (good_inherit(&x, w)) return -1; if (x) r = x->v; free(x); return r; }
static void vfatal(const char *m) { fputs(m, stderr); exit(1); }
struct n *good_fatal(void) { struct n *x = malloc(sizeof *x); if (!x) vfatal("oom"); x->v = 1; return x; }
int good_assert(void) { struct n *x = malloc(sizeof *x); if (!(x)) __builtin_unreachable(); x->v = 1; int r = x->v; free(x); return r; }
int good_two_of(int a)
{
    char *p = a & 1 ? malloc(4) : NULL, *q = a & 2 ? malloc(4) : NULL; int r = 0;
    if ((a & 1) && !p) goto e;
    if ((a & 2) && !q) goto e;
    if (p) { p[0] = 1; r += p[0]; }
    if (q) { q[0] = 1; r += q[0]; }
e:
    free(p); free(q);
    return r;
}
