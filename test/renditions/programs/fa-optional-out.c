// optional outs and swapped ownership
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

int good_opt(const char *s, char **a, char **b)
{
    char *x = strdup(s), *y = NULL;
    if (!x) return -1;
    if (b && !(y = strdup(s))) { free(x); return -1; }
    if (a) *a = x; else free(x);
    if (b) *b = y;
    return 0;
}
int good_caller(const char *s)
{
    char *a = NULL, *b = NULL;
    int n;
    if (good_opt(s, &a, &b) < 0) return -1;
    n = strlen(a) + strlen(b);
    free(a); free(b);
    return n;
}
int good_caller1(const char *s)
{
    char *a;
    if (good_opt(s, &a, NULL)) return -1;
    free(a);
    return 0;
}
int good_caller0(const char *s) { return good_opt(s, NULL, NULL); }
int bad_caller(const char *s)
{
    char *a = NULL, *b = NULL;
    if (good_opt(s, &a, &b) < 0) return -1;
    free(a);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
int bad_opt(const char *s, char **a)
{
    char *x = strdup(s);
    if (!x) return -1;
    if (a) *a = x;
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
char *good_swap(char **slot, const char *s)
{
    char *old = *slot;
    *slot = s ? strdup(s) : NULL;
    return old;
}
void good_swapuse(const char *s)
{
    char *cur = NULL, *t;
    t = good_swap(&cur, s); free(t);
    t = good_swap(&cur, "b"); free(t);
    free(cur);
}
