// A borrow is kept in an element of an array parameter, whose level is the element's
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
typedef const char *borrowed word;
struct pair { int *borrowed_mut lifetime(a) x; int *y; };
void b1(int *borrowed_mut p, int *borrowed_mut out[8]) { out[0] = p; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b2(int *borrowed_mut p, int *borrowed_mut out[8], int i) { out[i] = p; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b3(int *borrowed_mut p, int *borrowed_mut *borrowed_mut out) { out[2] = p; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b4(const char *borrowed s, const char *borrowed out[], int n) {
    for (int i = 0; i < n; i++)
        out[i] = s + i; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b5(const char *borrowed lifetime(a) s, const char *borrowed lifetime(b) out[4]) { out[1] = s; } // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
void b6(const char *borrowed out[2]) {
    char b[2] = "x";
    out[0] = b; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void b7(const char *borrowed s, word out[2]) { *out = s; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void g1(int *borrowed_mut lifetime(a) p, int *borrowed_mut lifetime(a) out[8]) { out[0] = p; }
void g2(const char *borrowed out[2]) { out[0] = "a"; out[1] = NULL; }
void g3(const char *borrowed out[2]) { const char *t = out[0]; out[0] = out[1]; out[1] = t; }
void g4(const char *borrowed lifetime(a) s, const char *borrowed lifetime(a) out[], int n) { for (int i = 0; i < n; i++) out[i] = s + i; }
void g5(const char *s, const char *out[4]) { out[0] = s; }
void g6(const char *borrowed s, char out[8]) { out[0] = s[0]; }
void g7(const char *borrowed s) { const char *borrowed mine[2]; mine[0] = s; mine[1] = mine[0]; (void)mine; }
void g8(int *borrowed_mut p, int out[2]) { out[0] = *p; out[1] = p[1]; }
void g9(const char *borrowed lifetime(static) s, const char *borrowed out[2]) { out[0] = s; }
