// A result without a lifetime takes the one that all parameters lend for, as in Rust.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct pairr { const int *borrowed lifetime(p) a; const int *borrowed lifetime(p) b; };
struct pairr pair_of(const int *borrowed lifetime(p) a, const int *borrowed lifetime(p) b);
struct pairr pair_bad(const int *borrowed lifetime(p) a, const int *borrowed lifetime(q) b); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
const int *borrowed one(const int *borrowed lifetime(x) a, const int *borrowed lifetime(x) b);
const int *borrowed two(const int *borrowed lifetime(x) a, const int *borrowed b); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
const int *borrowed picks(const int *borrowed lifetime(x) a, const int *borrowed lifetime(x) b) { return *a > *b ? a : b; }
const int *borrowed keep(const int *borrowed a) { int l = 1; const int *p = one(a, &l); return p; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
const int *borrowed keep2(const int *borrowed a, int k) { (void)k; return one(a, a); }
void use(const int *borrowed p);
void w(void) { int x = 1, y = 2; const int *p = one(&x, &y); y = 3; use(p); } // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
