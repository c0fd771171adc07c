// wrapper that returns null only for n == 0 (g_malloc) or s == NULL (g_strdup) and aborts otherwise, called with n +
// 1 / a string literal: the result isn't null
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

static void *g_malloc(size_t n)
{
    void *p;
    if (!n)
        return NULL;
    p = malloc(n);
    if (p)
        return p;
    abort();
}
static void *g_malloc0(size_t n)
{
    void *p;
    if (!n)
        return NULL;
    p = calloc(1, n);
    if (p)
        return p;
    abort();
}
static char *g_strdup(const char *s)
{
    char *n;
    if (!s)
        return NULL;
    n = g_malloc(strlen(s) + 1);
    strcpy(n, s);
    return n;
}
int good_literal(void)
{
    char *b = g_strdup("x");
    int r = b[0];
    free(b);
    return r;
}
int good_tested(const char *s)
{
    char *b;
    int r;
    if (!s)
        return 0;
    b = g_strdup(s);
    r = b[0];
    free(b);
    return r;
}
int good_plus_one(size_t n)
{
    char *b = g_malloc0(n + 1);
    b[0] = 0;
    free(b);
    return 0;
}
int good_sizeof(void)
{
    struct { char *p; } *b = g_malloc0(sizeof *b);
    b->p = 0;
    free(b);
    return 0;
}
