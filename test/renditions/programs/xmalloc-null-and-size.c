// As gnulib's old xmalloc, xcalloc, xrealloc: null is given only for size 0.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
_Noreturn static void xalloc_die(void) { exit(1); }
static void *xmalloc(size_t n) { void *p = malloc(n); if (!p && n != 0) xalloc_die(); return p; }
static void *xcalloc(size_t n, size_t s) { void *p; if (!(p = calloc(n, s)) && n > 0 && s > 0) xalloc_die(); return p; }
static void *xrealloc(void *q, size_t n) { void *p = realloc(q, n); if (p == NULL) { if (n == 0) return p; xalloc_die(); } return p; }
static void *xmalloc2(size_t n) { void *p = malloc(n); if (p) return p; if (n) xalloc_die(); return NULL; }
int a(int n) { char *p = xmalloc(n + 1); p[0] = 1; n = p[0]; free(p); return n; }
int b(int n) { int *p = xcalloc(n + 1, sizeof *p); p[0] = 1; n = p[0]; free(p); return n; }
int c(int n) { char *p = xrealloc(NULL, n + 1); p[0] = 1; n = p[0]; free(p); return n; }
int d(int n) { char *p = xmalloc2(n + 1); p[0] = 1; n = p[0]; free(p); return n; }
