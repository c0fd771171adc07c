// a constructor that stores a counted reference of its argument (o->parent = get(parent), get raises a visible count): the new object is not followed: lien-leak
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

struct par { int ref; char *name; };
struct obj { int ref; struct par *parent; };
static void par_put(struct par *o)
{
    if (!o || --o->ref)
        return;
    free(o->name);
    free(o);
}
static struct par *par_get(struct par *o)
{
    if (o)
        o->ref++;
    return o;
}
static struct obj *obj_new(struct par *par)
{
    struct obj *o = calloc(1, sizeof *o);
    if (!o)
        return NULL;
    o->ref = 1;
    o->parent = par_get(par);
    return o;
}
static void obj_put(struct obj *o)
{
    if (!o || --o->ref)
        return;
    par_put(o->parent);
    free(o);
}
int bad_early(struct par *p, int k)
{
    struct obj *o = obj_new(p);
    if (!o)
        return -1;
    if (k)
        return -2; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    obj_put(o);
    return 0;
}
int good_early(struct par *p, int k)
{
    struct obj *o = obj_new(p);
    if (!o)
        return -1;
    obj_put(o);
    return k ? -2 : 0;
}
