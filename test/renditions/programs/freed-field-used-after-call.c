// a helper releases what a field points to (list/tree destroyed by a loop), the same field is dereferenced after it: lien-use-after-free
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

struct nd { struct nd *next; int v; };
struct own { struct nd *kid; };
static void list_free(struct nd *n)
{
    while (n) {
        struct nd *t = n;
        n = n->next;
        free(t);
    }
}
static int other(int v) { return v + 1; }
static struct nd *mk(int v)
{
    struct nd *n = calloc(1, sizeof *n);
    if (n)
        n->v = v;
    return n;
}
int bad_field(struct own *o)
{
    list_free(o->kid);
    return other(o->kid->v); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int bad_field_between(struct own *o)
{
    struct nd *n;
    list_free(o->kid);
    n = mk(3);
    if (!n)
        return 0;
    n->next = o->kid->next; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    o->kid = n;
    return 1;
}
int bad_param(struct nd *l)
{
    list_free(l);
    return l->v; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int good_field(struct own *o)
{
    list_free(o->kid);
    o->kid = mk(3);
    return o->kid != NULL;
}
