// A struct that holds a borrow is stored whole: by a copy, by a call, over what was its own argument
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct str { const char *borrowed lifetime(s) p; size_t n; };
struct pair { struct str k, v; };
struct tbl { struct pair at[4]; struct str last; size_t n; };
struct plain { const char *p; int n; };
char *owned _Nonnull dup(const char *borrowed s);
struct str str_of(const char *borrowed s);
struct str str_sub(struct str s, size_t a, size_t b);
struct tbl *borrowed_mut _Nonnull tbl_self(struct tbl *borrowed_mut t);
void see(struct str s);
static struct str make(const char *p) { struct str s = { p, 1 }; return s; }
static struct str gs;
void b1(struct pair lifetime(a) *borrowed_mut p, struct str lifetime(b) s) {
    p->k = s; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
void b2(struct pair *borrowed_mut p, const char *borrowed s) {
    p->k = str_of(s); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b3(struct pair *borrowed_mut p, const char *borrowed s) {
    struct str t = str_sub(str_of(s), 0, 1);
    p->v = t; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b4(struct pair *borrowed_mut p, const char *borrowed s) {
    *p = (struct pair){ { "k", 1 }, { s, 2 } }; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b5(const char *borrowed s) {
    gs = str_of(s); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b6(struct pair *borrowed_mut p, const char *borrowed s) {
    p->k = make(s); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b7(struct tbl *borrowed_mut t, const char *borrowed s) {
    tbl_self(t)->last = str_of(s); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b8(struct str *borrowed_mut out, struct str s) {
    *out = s; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b9(void) {
    char *owned s = dup("x");
    struct str cur = str_of(s);
    for (int i = 0; i < 3; i++)
        cur = str_sub(cur, 1, 2);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(cur);
}
void b10(void) {
    char *owned s = dup("x");
    struct pair p = { str_of(s), str_of("v") };
    p.k = str_sub(p.k, 1, 2);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(p.k);
}
void g1(struct pair lifetime(a) *borrowed_mut p, struct str lifetime(a) s) { p->k = s; }
void g2(struct pair *borrowed_mut p) { p->k = str_of("lit"); p->v = p->k; }
void g3(struct pair *borrowed_mut p) { struct str t = p->k; p->k = p->v; p->v = t; }
void g4(struct pair *borrowed_mut p) { *p = (struct pair){ { NULL, 0 }, { "x", 1 } }; }
void g5(void) { char b[2] = "x"; gs = str_of(b); see(gs); gs = (struct str){ "", 0 }; }
void g6(struct tbl *borrowed_mut t) { t->last = t->at[0].k; t->at[1] = t->at[0]; *t = (struct tbl){ 0 }; }
void g7(struct str lifetime(a) *borrowed_mut out, const char *borrowed lifetime(a) s) { *out = str_of(s); }
void g8(struct plain *out, const char *s) { *out = (struct plain){ s, 1 }; }
void g9(const char *borrowed s) { struct pair p; p.k = str_of(s); p.v = p.k; see(p.v); }
void g10(const char *borrowed lifetime(static) s) { gs = str_of(s); gs = make(s); }
void g11(int n) { for (int i = 0; i < n; i++) { char *owned s = dup("k"); struct str c = str_of(s); c = str_sub(c, 0, 1); see(c); free(s); c = str_of(""); see(c); } }
void g12(struct pair *borrowed_mut p, const struct pair *borrowed q) { p->k.n = q->k.n; }
struct str g13(struct str s) { s = str_sub(s, 1, 2); return s; }
void g14(struct plain *borrowed_mut out, struct plain in) { *out = in; }
struct cargo { int t; };
struct ship { struct cargo *owned c; const char *raw; int *borrowed_mut lifetime(s) b; int n; };
struct raws { char *a; char *b; struct raws *next; };
struct own { char *owned s; char *owned t; };
void sw1(struct own *borrowed_mut a, struct own *borrowed_mut b) { struct own t = *a; *a = *b; *b = t; }
void sw2(struct raws *borrowed_mut a, struct raws *borrowed_mut b) { struct raws t = *a; *a = *b; *b = t; }
void sw3(struct ship lifetime(x) *borrowed_mut a, struct ship lifetime(x) *borrowed_mut b) { struct ship t = *a; *a = *b; *b = t; }
void sw4(struct raws *borrowed_mut v, int i, int j) { struct raws t = v[i]; v[i] = v[j]; v[j] = t; }
void sw5(struct own *borrowed_mut v, size_t n) { for (size_t i = 0; i + 1 < n; i++) { struct own t = v[i]; v[i] = v[i + 1]; v[i + 1] = t; } }
void cp1(struct raws *borrowed_mut a, const struct raws *borrowed b) { *a = *b; }
void cp2(struct raws *borrowed_mut a, struct raws *b) { *a = *b; a->next = b; }
struct own mv(struct own *borrowed_mut a) { struct own t = *a; *a = (struct own){ 0 }; return t; }
void rep(struct own *borrowed_mut a, struct own b) { free(a->s); free(a->t); *a = b; }
