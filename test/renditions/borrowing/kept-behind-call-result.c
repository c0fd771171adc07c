// A borrow is kept in what a call result leads to: an element of a collection, an item of a pool
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct item { const char *borrowed lifetime(a) name; const char *raw; struct item *owned next; int n; };
struct bag; struct pool; struct tag { int *borrowed_mut lifetime(t) at; };
struct item *borrowed_mut _Nonnull bag_at(struct bag *borrowed_mut b, int i);
struct item *borrowed_mut _Nonnull pool_get(const struct pool *borrowed p);
struct item *borrowed_mut _Nonnull item_self(struct item *borrowed_mut i);
struct item lifetime(x) *borrowed_mut _Nonnull bag_in(struct bag lifetime(x) *borrowed_mut b, int i);
struct tag lifetime(t) *borrowed_mut _Nonnull bag_tag(struct bag lifetime(t) *borrowed_mut b);
struct item *borrowed_mut lifetime(static) _Nonnull item_fixed(int i);
struct item *_Nonnull bag_raw(struct bag *b, int i);
struct bag *owned _Nonnull bag_new(void);
void bag_free(struct bag *owned b);
void see(struct item *borrowed_mut i);
void b1(struct bag *borrowed_mut b, const char *borrowed s) { struct item *it = bag_at(b, 0); it->name = s; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b2(struct bag *borrowed_mut b, const char *borrowed s) { bag_at(b, 0)->name = s; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b3(const struct pool *borrowed p, const char *borrowed s) { struct item *it = pool_get(p); it->name = s; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b4(struct item *borrowed_mut i, const char *borrowed s) { struct item *it = item_self(i); it->name = s; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b5(struct bag *borrowed_mut b, const char *borrowed s) { item_self(bag_at(b, 1))->name = s; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b6(struct bag *borrowed_mut b, int *borrowed_mut n) { bag_tag(b)->at = n; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b7(struct bag *borrowed_mut b, const char *borrowed s, int n) {
    for (int i = 0; i < n; i++) {
        struct item *it = bag_at(b, i);
        if (it->n == i)
            it->name = s; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
    }
}
void b8(struct bag lifetime(x) *borrowed_mut b, const char *borrowed lifetime(y) s) { bag_in(b, 0)->name = s; } // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
void b9(struct bag *borrowed_mut b) {
    char l[2] = "x";
    bag_at(b, 0)->name = l; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void g1(struct bag lifetime(x) *borrowed_mut b, const char *borrowed lifetime(x) s) { bag_in(b, 0)->name = s; }
void g2(struct bag *borrowed_mut b) { bag_at(b, 0)->name = "lit"; }
void g3(struct bag *borrowed_mut b, const char *borrowed lifetime(static) s) { bag_at(b, 0)->name = s; }
void g4(const char *borrowed s) { struct bag *owned b = bag_new(); bag_at(b, 0)->name = s; bag_free(b); }
void g5(struct bag *borrowed_mut b, const char *s) { bag_at(b, 0)->raw = s; }
void g6(struct bag *b, const char *borrowed s) { bag_raw(b, 0)->n = s[0]; }
void g7(struct bag *borrowed_mut b, const char *borrowed s) { struct item *it = bag_at(b, 0); it->n = s[0]; it->name = NULL; }
void g8(struct bag *borrowed_mut b) { struct item *it = bag_at(b, 0); const char *t = it->name; it->name = t; }
void g9(struct bag *borrowed_mut b) { char l[2] = "x"; struct item *it = bag_at(b, 0); it->name = l; see(it); it->name = NULL; }
void g11(struct bag *borrowed_mut b, struct bag *borrowed_mut c) { bag_at(b, 0)->n = bag_at(c, 0)->n; }
