// A struct result that borrows needs a lifetime like a pointer, unless elision gives it one
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct pairr { const int *borrowed lifetime(p) a; const int *borrowed lifetime(p) b; };
struct in { struct pairr p; int n; };
struct fixed { const char *borrowed lifetime(static) s; };
struct arr { const char *borrowed lifetime(w) w[2]; };
struct raw { const char *s; };
struct obj { int n; };
typedef struct pairr pair_t;
struct pairr lifetime(p) ok1(const int *borrowed lifetime(p) a, const int *borrowed lifetime(p) b);
struct pairr missing1(const int *borrowed a, const int *borrowed b); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
pair_t missing2(int *borrowed_mut a, const int *borrowed b); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
struct in missing3(const char *borrowed s, const int *borrowed b); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
struct arr missing4(const char *borrowed s, const char *borrowed t); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
struct pairr missing5(int *owned a); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
struct pairr ok2(int k);
struct pairr lifetime(static) ok3(int k);
struct pairr ok4(const int *borrowed a, int k);
struct pairr ok5(struct pairr p, int k);
struct pairr ok6(const struct obj *borrowed self, const int *borrowed b);
struct fixed ok7(const char *borrowed s, const char *borrowed t);
struct raw ok8(const char *borrowed s, const char *borrowed t);
struct pairr ok9(const int *a, const int *b);
struct in lifetime(q) ok10(const char *borrowed s, const int *borrowed lifetime(q) b);
struct obj ok11(const int *borrowed a, const int *borrowed b);
static struct pairr ok12(const int *a, const int *b) { return (struct pairr){ a, b }; }
int use(void) { int x = 1, y = 2; struct pairr p = ok12(&x, &y); return *p.a + *p.b; }
