// A borrow that is found behind another one, or in an array parameter, outlives it: the result may have either
// lifetime
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct v { const int *borrowed lifetime(v) p; };
const int *borrowed g1(const int *borrowed lifetime(a) *borrowed x) { return *x; }
const int *borrowed g2(const int *borrowed lifetime(a) x[4], int i) { return x[i]; }
const int *borrowed lifetime(o) g3(const int *borrowed lifetime(a) *borrowed lifetime(o) x) { return x[1]; }
const int *borrowed g4(const struct v lifetime(a) *borrowed x) { return x->p; }
const int *borrowed lifetime(a) g5(const int *borrowed lifetime(a) *borrowed x) { return *x; }
const int *borrowed lifetime(b) b1(const int *borrowed lifetime(a) *borrowed x, const int *borrowed lifetime(b) y) {
    return *y ? y : *x; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed lifetime(a) b2(const int *borrowed lifetime(a) *borrowed x, const int *borrowed y) {
    return *y ? *x : y; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed lifetime(b) b3(const int *borrowed lifetime(a) *borrowed x, const int *borrowed *borrowed lifetime(b) y) {
    return *x; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
void look(const int *borrowed p);
const int *borrowed any(const int *borrowed x[], int i);
const int *borrowed lifetime(a) of(const int *borrowed lifetime(a) x[4], const int *borrowed y);
const int *borrowed both(const int *borrowed x[], const int *borrowed y[], int i); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
const int *borrowed one(const int *borrowed x, const int *borrowed y[], int i);
void b4(void) {
    const int *p;
    const int *borrowed x[2] = { NULL, NULL };
    {
        int n = 1;
        x[1] = &n; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        p = any(x, 1);
    }
    look(p);
}
void g6(void) { int a = 1, b = 2; const int *borrowed x[2] = { &a, &b }; look(any(x, 0)); look(of(x, &b)); a = 3; }
void g7(void) { int a = 1; const int *borrowed x[1] = { &a }; const int *p; { int b = 2; p = of(x, &b); look(&b); } look(p); }
const int *borrowed g8(const int *borrowed x[]) { return any(x, 2); }
