// Small functions that only compare what they are given, and integers of 64 bits without a sign.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdbool.h>
#include <stdlib.h>
#define ERROR(n) ((size_t)-(n))
int f(int k) { char *p = malloc(3); size_t r = k ? 0 : ERROR(3); if (r > ERROR(120)) { free(p); return 1; } if (r == 0) free(p); return 0; }
int g(int k) { char *p = malloc(3); unsigned r = k ? 0 : -3; if (r > -120u) { free(p); return 1; } if (r == 0) free(p); return 0; }
int h(size_t r) { char *p = malloc(3); if (r > ERROR(120)) { free(p); return 1; } if (r == 0) { free(p); return 0; } free(p); return 0; }
static bool in_range(int v, int lo, int hi) { return v >= lo && v <= hi; }
static int failed(int rc) { if (rc < 0) return 1; return 0; }
static inline bool is_null(const void *p) { return p == NULL; }
static inline bool both(const void *p, const void *q) { return p && q; }
int op(void);
int f1(void) { char *p = NULL; int rc = op(); if (failed(rc)) return -1; p = malloc(3); if (!p) return -1; if (!failed(rc)) { free(p); return 0; } return 1; }
int f2(int v) { char *p = NULL; if (in_range(v, 1, 5)) p = malloc(3); if (in_range(v, 1, 5)) free(p); return 0; }
int f3(int v) { char *p = malloc(3); if (is_null(p)) return 1; p[0] = 1; if (in_range(v, 1, 5)) return 1; free(p); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int f4(void) { char *p = malloc(3), *q = malloc(4); if (!both(p, q)) { free(p); free(q); return 1; } p[0] = q[0] = 1; free(p); free(q); return 0; }
int f5(void) { char *p = malloc(3), *q = malloc(4); if (!both(p, q)) { free(p); return 1; } p[0] = q[0] = 1; free(p); free(q); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int f6(size_t n) { char *p = NULL; if (n > (size_t)-100) return 1; p = malloc(n); if (!p) return 1; if (n > (size_t)-100) return 2; free(p); return 0; }
