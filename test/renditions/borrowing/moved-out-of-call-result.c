// What is owned by an item that a call gave is released or moved out, and left so in the collection that it is in
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
struct acc { int bal; char *owned who; char *raw; };
struct lk; struct bag; struct ctx { struct bag *owned bag; int n; };
struct acc *borrowed_mut LIEN_GUARD(l) _Nonnull wr(struct lk *borrowed l);
void un(struct lk *borrowed LIEN_UNGUARD l);
struct acc *borrowed_mut _Nonnull at(struct bag *borrowed_mut b);
struct acc *borrowed_mut _Nonnull nth(const struct bag *borrowed b, int i);
struct acc *_Nonnull at_raw(struct bag *b);
void bag_pop(struct bag *borrowed_mut b);
struct bag *owned _Nonnull bag_new(void);
void bag_free(struct bag *owned b);
char *owned _Nonnull dup(const char *borrowed s);
void b1(struct lk *borrowed l) {
    struct acc *a = wr(l);
    free(a->who); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    un(l);
}
void b2(struct bag *borrowed_mut b) {
    struct acc *a = at(b);
    free(a->who); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}
char *owned b3(struct bag *borrowed_mut b) {
    return at(b)->who; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}
char *owned b4(struct bag *borrowed_mut b) {
    struct acc *a = at(b);
    char *owned w = a->who; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    return w;
}
void b5(struct ctx *borrowed_mut c, int k) {
    struct acc *a = nth(c->bag, k);
    free(a->who); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}
void g1(struct bag *borrowed_mut b) { struct acc *a = at(b); free(a->who); a->who = NULL; }
void g2(struct bag *borrowed_mut b) { struct acc *a = at(b); free(a->who); a->who = dup("x"); }
void g3(struct bag *borrowed_mut b) { free(at(b)->who); at(b)->who = NULL; }
void g4(const struct bag *borrowed b) { free(nth(b, 1)->who); nth(b, 1)->who = NULL; }
char *owned g5(struct bag *borrowed_mut b) { char *owned w = at(b)->who; bag_pop(b); return w; }
void g6(struct bag *borrowed_mut b) { free(at(b)->who); bag_pop(b); }
void g7(struct ctx *borrowed_mut c) { struct acc *a = nth(c->bag, 0); free(a->who); c->n--; }
void g8(void) { struct bag *owned b = bag_new(); struct acc *a = at(b); a->bal = 1; bag_free(b); }
void g9(struct lk *borrowed l) { struct acc *a = wr(l); a->bal++; un(l); }
void g10(struct lk *borrowed l) { struct acc *a = wr(l); char *owned w = a->who; a->who = NULL; un(l); free(w); }
void g11(struct bag *b) { free(at_raw(b)->who); }
void g12(struct bag *borrowed_mut b) { struct acc *a = at(b); free(a->raw); a->raw = NULL; }
char *owned g13(struct bag *borrowed_mut b) { struct acc *a = at(b); char *w = a->who; a->who = NULL; return w; }
void g14(struct bag *borrowed_mut b) { struct acc *a = nth(b, 0), *c = nth(b, 1); char *t = a->who; a->who = c->who; c->who = t; }
void g15(struct bag *borrowed_mut b) { struct acc *a = at(b); free(a->who); memset(a, 0, sizeof *a); }
void g16(struct lk *borrowed l) { struct acc *a = wr(l); if (strcmp(a->who, "x") == 0) a->bal = 0; un(l); }
const char *g17(struct bag *borrowed_mut b) { return at(b)->who; }
