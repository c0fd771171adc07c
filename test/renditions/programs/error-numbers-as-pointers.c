// Error numbers that are returned as addresses (ERR_PTR): past IS_ERR the pointer is what was made.
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

static inline void *ERR_PTR(long e) { return (void *)e; }
static inline long PTR_ERR(const void *p) { return (long)p; }
static inline bool IS_ERR(const void *p) { return (unsigned long)p >= (unsigned long)-4095; }
struct clk { int rate; };
static struct clk *clk_get(int id)
{
    struct clk *c;
    if (id < 0)
        return ERR_PTR(-EINVAL);
    c = malloc(sizeof *c);
    if (!c)
        return ERR_PTR(-ENOMEM);
    c->rate = id;
    return c;
}
int bad_is_err(int id, int n)
{
    struct clk *x = clk_get(id);
    if (IS_ERR(x))
        return PTR_ERR(x);
    if (n)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(x);
    return 0;
}
int bad_inline_compare(int id, int n)
{
    struct clk *x = clk_get(id);
    if ((unsigned long)x >= (unsigned long)-4095)
        return -1;
    if (n)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(x);
    return 0;
}
int good_is_err(int id, int n)
{
    struct clk *x = clk_get(id);
    if (IS_ERR(x))
        return PTR_ERR(x);
    if (n) {
        free(x);
        return 0;
    }
    free(x);
    return 0;
}
int good_is_err_goto(int id, int n)
{
    int ret = 0;
    struct clk *x = clk_get(id);
    if (IS_ERR(x)) {
        ret = PTR_ERR(x);
        x = NULL;
        goto out;
    }
    ret = n;
out:
    free(x);
    return ret;
}
