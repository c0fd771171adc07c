// helper that frees and clears the slot through a void * (av_freep), called by a second helper on a field:
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

struct dec { char *a, *pal; };
static void freep(void *p)
{
    void **q = p;
    free(*q);
    *q = NULL;
}
static void freep_cast(void *p)
{
    free(*(void **)p);
    *(void **)p = NULL;
}
static void close_one(struct dec *d) { freep(&d->pal); }
static void close_two(struct dec *d)
{
    freep_cast(&d->a);
    freep_cast(&d->pal);
}
int good_one(int w)
{
    struct dec d = { 0 };
    d.pal = malloc(w);
    close_one(&d);
    return 0;
}
int good_two(int w)
{
    struct dec d = { 0 };
    d.pal = malloc(w);
    if (!d.pal)
        return -1;
    d.a = malloc(w);
    if (!d.a) {
        close_two(&d);
        return -1;
    }
    close_two(&d);
    return 0;
}
static int init(struct dec *d, int w)
{
    d->pal = malloc(w);
    if (!d->pal) {
        close_one(d);
        return -1;
    }
    return 0;
}
int good_init(int w)
{
    struct dec d = { 0 };
    int r = init(&d, w);
    if (r < 0)
        return r;
    close_one(&d);
    return 0;
}
int bad_used(int w)
{
    struct dec d = { 0 };
    char *p;
    d.pal = malloc(w);
    if (!d.pal)
        return -1;
    p = d.pal;
    close_one(&d);
    return p[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
