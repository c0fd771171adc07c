// asprintf gives a string where it does not fail; a count of 0 is told of by nobody, more than that is.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
int use(const char *);
int bad(int n) { char *p; if (asprintf(&p, "%d", n) < 0) return -1; return use(p); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int ok(int n) { char *p; if (asprintf(&p, "%d", n) < 0) return -1; n = use(p); free(p); return n; }
int bad2(int n) { char *p; if (asprintf(&p, "%d", n) == -1) return -1; use(p); free(p); free(p); return 1; } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
int bad3(int n) { char *p; int k = asprintf(&p, "%d", n); if (k <= 0) return -1; return use(p); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void bad4(int n) { char *p; (void)!asprintf(&p, "%d", n); use(p); } // expected-warning-re {{[lien-leak{{(-may)?}}]}} expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
