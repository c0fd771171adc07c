// pointer kept as an integer with a tag bit or as an integer expression in a caller's struct: the value is kept
// (escaped,
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct nd { uintptr_t next; int v; };
int good_tag(struct nd *h)
{
    struct nd *n = malloc(sizeof *n);
    if (!n)
        return -1;
    n->v = 1;
    n->next = h->next;
    h->next = (uintptr_t)n | 1;
    return 0;
}
int good_plain(struct nd *h)
{
    struct nd *n = malloc(sizeof *n);
    if (!n)
        return -1;
    n->next = h->next;
    h->next = (uintptr_t)n;
    return 0;
}
int good_xor(struct nd *h, struct nd *prev)
{
    struct nd *n = malloc(sizeof *n);
    if (!n)
        return -1;
    h->next = (uintptr_t)prev ^ (uintptr_t)n;
    return 0;
}
int good_color(struct nd *parent, struct nd *g)
{
    struct nd *n = malloc(sizeof *n);
    if (!n)
        return -1;
    n->next = (uintptr_t)parent + 1;
    g->next = (uintptr_t)n + 1;
    return 0;
}
struct nd *good_tagged_result(int red)
{
    struct nd *n = malloc(sizeof *n);
    if (!n)
        return NULL;
    return (struct nd *)((uintptr_t)n | (red ? 1 : 0));
}
