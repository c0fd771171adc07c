// a constructor fills a field only under a condition (a->top, s != NULL): its result has two shapes (field owned / null) and is then not followed at all: lien-leak, silent. The same constructor with the field always or never set is told. Same cause as slot-helper-maybe-null-arg, struct-filled-two-ways
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

typedef struct bn { unsigned long *d; int top; } BN;
static void bn_free(BN *b)
{
    if (!b)
        return;
    free(b->d);
    free(b);
}
static BN *bn_dup(const BN *a)
{
    BN *r = calloc(1, sizeof *r);
    if (!r)
        return NULL;
    if (a->top) {
        r->d = malloc(a->top * sizeof *r->d);
        if (!r->d) {
            free(r);
            return NULL;
        }
        memcpy(r->d, a->d, a->top * sizeof *r->d);
    }
    r->top = a->top;
    return r;
}
int bad_leak(const BN *a, int k)
{
    BN *t = bn_dup(a);
    if (!t)
        return -1;
    if (k)
        return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    bn_free(t);
    return 0;
}
int bad_loop(const BN *a, int k)
{
    int sum = 0;
    for (int i = 0; i < k; i++) {
        BN *t = bn_dup(a);
        if (!t)
            continue;
        if (t->top == 0)
            continue; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        sum += t->top;
        bn_free(t);
    }
    return sum;
}
int bad_second(const BN *a)
{
    BN *n, *e;
    int r;
    if ((n = bn_dup(a)) == NULL)
        return 0;
    if ((e = bn_dup(a)) == NULL)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    r = n->top + e->top;
    bn_free(n);
    bn_free(e);
    return r;
}
int good_second(const BN *a)
{
    BN *n = NULL, *e = NULL;
    int r = 0;
    if ((n = bn_dup(a)) == NULL || (e = bn_dup(a)) == NULL)
        goto err;
    r = n->top + e->top;
err:
    bn_free(n);
    bn_free(e);
    return r;
}
int good_loop(const BN *a, int k)
{
    int sum = 0;
    for (int i = 0; i < k; i++) {
        BN *t = bn_dup(a);
        if (!t)
            continue;
        if (t->top == 0) {
            bn_free(t);
            continue;
        }
        sum += t->top;
        bn_free(t);
    }
    return sum;
}
