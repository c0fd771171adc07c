// a variable with cleanup(free) is returned without taking it: the caller gets a freed object; lien-use-after-free at the return
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

static inline void auto_free(void *pp) { free(*(void **)pp); }
char *bad_auto(const char *s)
{
    __attribute__((cleanup(auto_free))) char *a = strdup(s);
    if (!a)
        return NULL;
    a[0] = 'x';
    return a; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
static inline void *steal(void *pp)
{
    void **p = pp, *r = *p;
    *p = NULL;
    return r;
}
char *good_auto(const char *s)
{
    __attribute__((cleanup(auto_free))) char *a = strdup(s);
    if (!a)
        return NULL;
    a[0] = 'x';
    return steal(&a);
}
