// A lock is released, given away or given up while its guard is held
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct acc { int bal; };
struct lk;
struct box { struct lk *owned l; int n; };
struct acc *borrowed_mut LIEN_GUARD(l) _Nonnull wr(struct lk *borrowed l);
const struct acc *borrowed LIEN_GUARD(l) _Nonnull rd(struct lk *borrowed l);
struct acc *borrowed_mut LIEN_GUARD(l) _Nullable try_wr(struct lk *borrowed l);
void un(struct lk *borrowed LIEN_UNGUARD l);
struct lk *LIEN_SHARED lk_ref(struct lk *borrowed l);
void lk_unref(struct lk *LIEN_SHARED l);
struct lk *owned _Nonnull lk_new(void);
void lk_free(struct lk *owned l);
void lk_close(struct lk *owned LIEN_UNGUARD l);
void lk_send(struct lk *owned l);
void b1(struct lk *borrowed l) {
    struct lk *LIEN_SHARED k = lk_ref(l);
    if (!k)
        return;
    struct acc *a = wr(k);
    a->bal++;
    lk_unref(k); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
}
void b2(void) {
    struct lk *owned l = lk_new();
    struct acc *a = wr(l);
    a->bal = 1;
    lk_free(l); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
}
int b3(int k) {
    struct lk *owned l = lk_new();
    const struct acc *a = rd(l);
    int n = a->bal;
    if (k)
        un(l);
    lk_free(l); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return n;
}
void b4(void) {
    struct lk *l = lk_new();
    struct acc *a = wr(l);
    a->bal = 1;
    lk_send(l); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    a->bal = 2;
}
void b5(void) {
    struct lk *owned l = lk_new();
    struct acc *a = try_wr(l);
    if (a)
        a->bal = 1;
    lk_free(l); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
}
void b6(struct lk *borrowed l, int n) {
    for (int i = 0; i < n; i++) {
        struct lk *LIEN_SHARED k = lk_ref(l);
        if (!k)
            continue;
        struct acc *a = wr(k);
        a->bal += i;
        if (a->bal > 9) {
            lk_unref(k); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
            return;
        }
        un(k);
        lk_unref(k);
    }
}
void g1(struct lk *borrowed l) { struct lk *LIEN_SHARED k = lk_ref(l); if (!k) return; struct acc *a = wr(k); a->bal++; un(k); lk_unref(k); }
void g2(void) { struct lk *owned l = lk_new(); struct acc *a = wr(l); a->bal = 1; un(l); lk_free(l); }
void g3(void) { struct lk *owned l = lk_new(); struct acc *a = try_wr(l); if (a) { a->bal = 1; un(l); } lk_free(l); }
void g4(void) { struct lk *owned l = lk_new(); struct acc *a = try_wr(l); if (!a) { lk_free(l); return; } a->bal = 1; un(l); lk_free(l); }
void g5(void) { struct lk *owned l = lk_new(); struct acc *a = wr(l); a->bal = 1; lk_close(l); }
void g6(void) { struct lk *owned l = lk_new(), *owned m = lk_new(); struct acc *a = wr(l); lk_free(m); a->bal = 1; un(l); lk_free(l); }
void g7(int n) { struct lk *owned l = lk_new(); for (int i = 0; i < n; i++) { struct acc *a = wr(l); a->bal = i; un(l); } lk_free(l); }
void g8(void) { struct box b = { lk_new(), 0 }; struct acc *a = wr(b.l); a->bal = 1; un(b.l); lk_free(b.l); }
struct acc *borrowed_mut LIEN_GUARD(l) _Nonnull g9(struct lk *borrowed l) { return wr(l); }
