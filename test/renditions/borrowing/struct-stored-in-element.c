// A struct that holds a borrow is stored in an element at a run-time index, or returned as it came; an address that
// is returned as a number is no borrow
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdint.h>
struct str { const char *borrowed lifetime(s) p; size_t n; };
struct tbl { struct str at[8]; size_t n; };
struct own { char *owned s; struct str v; };
struct str str_of(const char *borrowed s);
void see(struct str s);
void b1(struct str s, struct str *borrowed_mut out, size_t max) {
    for (size_t n = 0; n < max; n++)
        out[n] = s; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b2(struct tbl *borrowed_mut t, const char *borrowed s) {
    struct str v = str_of(s);
    t->at[t->n++] = v; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
struct str lifetime(m) b3(struct str lifetime(m) a, struct str b) {
    return a.n > b.n ? a : b; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
struct str lifetime(m) b4(struct str lifetime(m) a, struct str b) {
    struct str c = b;
    return a.n ? a : c; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
void g1(struct str lifetime(x) s, struct str lifetime(x) *borrowed_mut out, size_t max) { for (size_t n = 0; n < max; n++) out[n] = s; }
void g2(struct tbl *borrowed_mut t) { struct str v = str_of("lit"); t->at[t->n++] = v; t->at[0] = t->at[t->n]; }
void g3(const char *borrowed s, size_t n) { struct str v[4]; struct str t = str_of(s); v[n & 3] = t; see(v[n & 3]); }
void g4(struct own *borrowed_mut v, size_t i, size_t j) { struct own t = v[i]; v[i] = v[j]; v[j] = t; }
struct str g5(struct str a, int c) { struct str b = a; return c ? a : b; }
struct str g6(struct str s, int c) { return c ? s : (struct str){ "", 0 }; }
uintptr_t g7(void) { char b[2] = "x"; return (uintptr_t)b; }
uintptr_t g8(void) { char b[2] = "x"; struct str s = str_of(b); return (uintptr_t)s.p; }
uintptr_t g9(void) { char b[2] = "x"; const char *borrowed p = b; return (uintptr_t)p; }
