// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0106.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct s { int v; };
const char *borrowed none(void); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
const int *borrowed one(const int *borrowed a);
const int *borrowed two(const int *borrowed a, const int *borrowed b); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
const int *borrowed self(const struct s *borrowed s, const int *borrowed b);
const int *borrowed not_first(const int *borrowed b, const struct s *borrowed s); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
const int *borrowed lifetime(static) fixed(void);
const int *borrowed lifetime(b) named(const int *borrowed a, const int *borrowed lifetime(b) b);
const int *borrowed with_scalar(int n, const int *borrowed a, char c);
int *borrowed_mut mutself(struct s *borrowed_mut s, const int *borrowed b);
const int *borrowed lifetime(c) unknown(const int *borrowed lifetime(b) b); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
const int *borrowed owned_only(int *owned a); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
typedef const int *borrowed (*cb)(const int *borrowed a);
struct holds { const int *borrowed p; int (*f)(const int *borrowed a); };
