// A struct that a call returns keeps what it was made from, also where no field says so: lifetimebound, a lifetime on
// the result, an out parameter
// REQUIRES: llvm-from-22
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#define LB __attribute__((lifetimebound))
struct view { const char *p; size_t n; };
struct outer { struct view v; int k; void (*show)(const char *s); };
struct words { const char *w[4]; size_t n; };
typedef struct view view_t;
char *owned _Nonnull dup(const char *borrowed s);
struct view view_of(const char *s LB);
view_t lifetime(a) view_in(const char *borrowed lifetime(a) s);
struct outer lifetime(a) outer_in(const char *borrowed lifetime(a) s, const char *borrowed sep);
struct words lifetime(a) words_in(const char *borrowed lifetime(a) s);
struct view lifetime(static) view_fixed(const char *borrowed s);
void view_put(struct view lifetime(a) *borrowed_mut LIEN_OUT v, const char *borrowed lifetime(a) s);
void look(const char *borrowed s);
void lookw(const struct words *borrowed w);
struct view r1(void) {
    char b[4] = "ab";
    return view_of(b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct view r2(void) {
    char b[4] = "ab";
    return view_in(b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct outer r3(void) {
    char b[4] = "ab";
    struct outer o = outer_in(b, ",");
    return o; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct outer lifetime(x) r5(const char *borrowed lifetime(x) s) { char sep[2] = ","; return outer_in(s, sep); }
struct view r6(void) { char b[4] = "ab"; return view_fixed(b); }
struct view r7(void) { return view_of("ab"); }
size_t r8(void) { char b[4] = "ab"; struct view v = view_of(b); return v.n + strlen(v.p); }
void m1(void) {
    char *owned s = dup("x");
    struct view v = view_of(s);
    free(s);
    look(v.p); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void m2(void) {
    char *owned s = dup("x");
    struct view v = view_in(s);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(v.p);
}
void m3(void) {
    char *owned s = dup("x");
    struct outer o = outer_in(s, ",");
    struct view v = o.v;
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(v.p);
}
void m4(void) {
    char *owned s = dup("x");
    struct words w = words_in(s);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    lookw(&w);
}
void m5(void) {
    char *owned s = dup("x");
    struct view v;
    view_put(&v, s);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(v.p);
}
void g1(void) { char *owned s = dup("x"); struct view v = view_of(s); look(v.p); free(s); }
void g2(void) { char *owned s = dup("x"); struct view v = view_in(s); look(v.p); free(s); }
void g3(void) { char *owned s = dup("x"); struct outer o = outer_in(s, ","); o.v.p = "y"; free(s); look(o.v.p); }
void g4(void) { char *owned s = dup("x"); struct view v = view_in(s); size_t n = v.n; free(s); look(n ? "y" : "z"); }
void g5(int k) {
    struct view v = { NULL, 0 };
    for (int i = 0; i < k; i++) {
        char *owned s = dup("x");
        v = view_in(s);
        look(v.p);
        free(s);
    }
}
void g6(void) { char *owned s = dup("x"); struct view v; view_put(&v, s); look(v.p); view_put(&v, "z"); free(s); look(v.p); }
void g7(void) { char *owned s = dup("x"); struct outer o = outer_in("y", s); free(s); look(o.v.p); }
void g8(void) { char b[4] = "ab"; struct view v = view_of(b); b[0] = 'c'; look(v.p); }
