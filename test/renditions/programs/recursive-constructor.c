// a recursive parser builds a node and returns it (null on failure): its result is fresh, so losing it is lien-leak (section 2 "recursion by fixpoint")
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

struct js { char *s; struct js *kid, *sib; };
static void js_free(struct js *j)
{
    while (j) {
        struct js *n = j->sib;
        js_free(j->kid);
        free(j->s);
        free(j);
        j = n;
    }
}
static struct js *js_parse(const char **p)
{
    struct js *j = calloc(1, sizeof *j);
    if (!j)
        return NULL;
    if (**p == '[') {
        (*p)++;
        j->kid = js_parse(p);
        if (!j->kid) {
            js_free(j);
            return NULL;
        }
    }
    return j;
}
struct js *bad_parse(const char *s)
{
    const char *p = s;
    struct js *j = js_parse(&p);
    if (!j)
        return NULL;
    if (*p)
        return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return j;
}
struct js *good_parse(const char *s)
{
    const char *p = s;
    struct js *j = js_parse(&p);
    if (!j)
        return NULL;
    if (*p) {
        js_free(j);
        return NULL;
    }
    return j;
}
