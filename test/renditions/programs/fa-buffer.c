// dynamic buffers with inline storage
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

struct sbuf { char *p; size_t n, cap; char in[64]; };
static void sbuf_init(struct sbuf *b) { b->p = b->in; b->n = 0; b->cap = sizeof b->in; }
static int sbuf_grow(struct sbuf *b, size_t need)
{
    size_t c = b->cap; char *q;
    if (b->n + need <= c) return 0;
    while (c < b->n + need) c *= 2;
    if (b->p == b->in) {
        q = malloc(c);
        if (!q) return -1;
        memcpy(q, b->p, b->n);
    } else {
        q = realloc(b->p, c);
        if (!q) return -1;
    }
    b->p = q; b->cap = c;
    return 0;
}
static void sbuf_fini(struct sbuf *b) { if (b->p != b->in) free(b->p); }
static int sbuf_put(struct sbuf *b, const void *d, size_t n)
{
    if (sbuf_grow(b, n)) return -1;
    memcpy(b->p + b->n, d, n);
    b->n += n;
    return 0;
}
int good_fmt(const char *s)
{
    struct sbuf b; int r = -1;
    sbuf_init(&b);
    if (sbuf_put(&b, s, strlen(s))) goto out;
    if (sbuf_put(&b, "", 1)) goto out;
    r = puts(b.p);
out:
    sbuf_fini(&b);
    return r;
}
char *good_steal(const char *s)
{
    struct sbuf b; char *r;
    sbuf_init(&b);
    if (sbuf_put(&b, s, strlen(s) + 1)) { sbuf_fini(&b); return NULL; }
    r = b.p == b.in ? strdup(b.p) : b.p;
    return r;
}
int good_stackorheap(size_t n)
{
    char tmp[128], *p = tmp; int r;
    if (n > sizeof tmp && (p = malloc(n)) == NULL) return -1;
    memset(p, 0, n);
    r = p[0];
    if (p != tmp) free(p);
    return r;
}
int bad_stackorheap(size_t n)
{
    char tmp[128], *p = tmp;
    if (n > sizeof tmp && (p = malloc(n)) == NULL) return -1;
    memset(p, 0, n);
    return p[0]; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
