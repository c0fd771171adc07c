// a visible helper frees the slot and sets it to null: dereference after it is lien-null-dereference ("null on every path to there")
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

struct req { char *name; size_t len; };
static void req_del(struct req **rp)
{
    struct req *r;
    if (!rp || !(r = *rp))
        return;
    free(r->name);
    free(r);
    *rp = NULL;
}
static void req_del2(struct req **rp)
{
    free(*rp);
    *rp = NULL;
}
int bad_null(struct req *r)
{
    req_del(&r);
    return r->len; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
int bad_null2(struct req *r)
{
    req_del2(&r);
    return r->len; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
int bad_null3(size_t n)
{
    struct req *r = calloc(1, sizeof *r);
    if (!r)
        return -1;
    r->len = n;
    req_del2(&r);
    return r->len; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
int good_null(struct req *r)
{
    int n = r->len;
    req_del(&r);
    return r ? 1 : n;
}
