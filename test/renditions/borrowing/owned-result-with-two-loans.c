// An owned object that borrows from one of two, or from both, is one object
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct conn; struct stmt;
struct stmt *owned lifetime(c) _Nonnull prep(struct conn *borrowed_mut lifetime(c) c);
struct stmt *owned lifetime(c) _Nonnull both(struct conn *borrowed_mut lifetime(c) c, struct conn *borrowed_mut lifetime(c) d);
void conn_close(struct conn *owned c);
struct conn *owned _Nonnull conn_open(void);
void conn_poke(struct conn *borrowed_mut c);
void step(struct stmt *borrowed_mut s);
void stmt_free(struct stmt *owned s);
struct box { struct stmt *owned s; };
void b1(struct conn *borrowed_mut c, struct conn *borrowed_mut d) {
    struct stmt *owned s = both(c, d);
    conn_poke(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    stmt_free(s);
}
void b2(struct conn *borrowed_mut c, struct conn *borrowed_mut d, int k) {
    struct stmt *owned s = prep(k ? c : d);
    stmt_free(s);
    step(s); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}
void b3(void) {
    struct conn *owned c = conn_open(), *owned d = conn_open();
    struct stmt *owned s = both(c, d);
    conn_close(d); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    stmt_free(s);
    conn_close(c);
}
void b4(struct conn *borrowed_mut c, struct conn *borrowed_mut d) {
    struct stmt *s = both(c, d);
    step(s);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void b5(struct conn *borrowed_mut c, struct conn *borrowed_mut d) {
    struct stmt *s = both(c, d);
    stmt_free(s);
    stmt_free(s); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}
void g1(struct conn *borrowed_mut c, struct conn *borrowed_mut d, int k) { struct stmt *owned s = prep(k ? c : d); step(s); stmt_free(s); conn_poke(c); conn_poke(d); }
void g2(struct conn *borrowed_mut c, struct conn *borrowed_mut d) { struct stmt *s = both(c, d); step(s); stmt_free(s); }
void g3(struct conn *borrowed_mut c, struct conn *borrowed_mut d) { struct box b = { both(c, d) }; step(b.s); stmt_free(b.s); }
struct stmt *owned lifetime(c) g4(struct conn *borrowed_mut lifetime(c) c, struct conn *borrowed_mut lifetime(c) d, int k) { struct stmt *owned s = prep(k ? c : d); if (k > 3) { stmt_free(s); return NULL; } return s; }
void g5(struct conn *borrowed_mut c, struct conn *borrowed_mut d, int n) { for (int i = 0; i < n; i++) { struct stmt *owned s = prep(i & 1 ? c : d); step(s); stmt_free(s); } }
