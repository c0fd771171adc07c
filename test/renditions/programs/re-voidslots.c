// void* and generic helpers: zfree, memdup, realloc_array, generic destroy, vtable destroy, swap
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

static void zfree(void **p) { free(*p); *p = NULL; }
#define ZFREE(x) zfree((void **)&(x))
static int growp(void *pp, size_t *cap, size_t want, size_t sz)
{
    void **p = pp, *q;
    if (want <= *cap) return 0;
    q = realloc(*p, want * sz);
    if (!q) return -1;
    *p = q; *cap = want;
    return 0;
}
struct vec { int *d; size_t n, cap; };
int good_vpush(struct vec *v, int x) { if (growp(&v->d, &v->cap, v->n + 1, sizeof *v->d)) return -1; v->d[v->n++] = x; return 0; }
int good_vec(int k)
{
    struct vec v = { 0 }; int s = 0;
    for (int i = 0; i < k; i++) if (good_vpush(&v, i)) { ZFREE(v.d); return -1; }
    for (size_t i = 0; i < v.n; i++) s += v.d[i];
    ZFREE(v.d);
    return s;
}
struct two { char *a; char *b; };
static void two_fini(struct two *t) { ZFREE(t->a); ZFREE(t->b); }
int good_twofini(const char *s)
{
    struct two t = { 0 };
    t.a = strdup(s);
    if (t.a) t.b = strdup(s);
    two_fini(&t);
    two_fini(&t);
    return 0;
}
static void *memdup(const void *p, size_t n) { void *q = malloc(n); return q ? memcpy(q, p, n) : NULL; }
int good_md(const int *p) { int *q = memdup(p, 16), r; if (!q) return 0; r = q[0]; free(q); return r; }
int bad_md(const int *p)
{
    int *q = memdup(p, 16);
    if (!q) return 0;
    if (q[0]) return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(q);
    return 2;
}
static int alloc_into(void *pp, size_t n) { void *p = calloc(1, n); if (!p) return -ENOMEM; *(void **)pp = p; return 0; }
int good_ai(void) { struct two *t; if (alloc_into(&t, sizeof *t) < 0) return -1; t->a = NULL; free(t); return 0; }
int bad_ai(int k)
{
    struct two *t = NULL;
    if (alloc_into(&t, sizeof *t) < 0) return -1;
    if (k) return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(t);
    return 0;
}
static void swap(char **a, char **b) { char *t = *a; *a = *b; *b = t; }
int good_swap(const char *s)
{
    char *a = strdup(s), *b = NULL;
    swap(&a, &b);
    if (b) puts(b);
    free(b); free(a);
    return 0;
}
static void replace(char **slot, char *v) { free(*slot); *slot = v; }
int good_replace(const char *s)
{
    char *p = NULL;
    replace(&p, strdup(s));
    replace(&p, strdup("b"));
    replace(&p, NULL);
    return 0;
}
int bad_replace(const char *s)
{
    char *p = NULL;
    replace(&p, strdup(s));
    replace(&p, strdup("b"));
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
int bad_replace_stale(const char *s)
{
    char *p = strdup(s), *q = p;
    if (!p) return 0;
    replace(&p, NULL);
    return q[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
static char *take(char **slot) { char *p = *slot; *slot = NULL; return p; }
struct two *good_taken(const char *s)
{
    struct two *t = NULL; char *a = strdup(s);
    if (!a) goto out;
    t = calloc(1, sizeof *t);
    if (!t) goto out;
    t->a = take(&a);
out:
    free(a);
    return t;
}
static void swap_struct(struct two *x, struct two *y) { struct two t = *x; *x = *y; *y = t; }
int good_sswap(const char *s)
{
    struct two x = { strdup(s), NULL }, y = { NULL, NULL };
    swap_struct(&x, &y);
    two_fini(&y); two_fini(&x);
    return 0;
}
int good_array_of(const char *s)
{
    char *v[] = { strdup(s), strdup("a"), NULL };
    for (char **p = v; *p; p++) puts(*p);
    free(v[0]); free(v[1]);
    return 0;
}
struct stk { void *items[8]; int top; };
int good_stk(struct stk *s, const char *c) { char *d; if (s->top == 8) return -1; d = strdup(c); if (!d) return -1; s->items[s->top++] = d; return 0; }
void good_stkpop(struct stk *s) { if (s->top > 0) { free(s->items[--s->top]); s->items[s->top] = NULL; } }
int bad_stk(struct stk *s, const char *c)
{
    char *d = strdup(c);
    if (!d) return -1;
    if (s->top == 8) return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    s->items[s->top++] = d;
    return 0;
}
