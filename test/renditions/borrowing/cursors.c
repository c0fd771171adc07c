// Exclusive borrows in structs: cursors and iterators
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct buf { char *owned data; size_t n; };
struct cur { struct buf *borrowed_mut lifetime(b) b; size_t at; };
struct two { struct cur a, b; };
struct log { const char *borrowed lifetime(l) name; struct cur out; };
struct list { struct list *owned next; int v; };
struct it { struct list *borrowed_mut lifetime(i) at; };
struct cur cur_on(struct buf *borrowed_mut b);
char *borrowed_mut _Nonnull cur_ptr(struct cur *borrowed_mut c);
void cur_put(struct cur *borrowed_mut c, char x);
void cur_done(struct cur c);
struct cur cur_sub(struct cur c, size_t n);
struct buf *borrowed_mut _Nonnull cur_buf(struct cur c);
void buf_put(struct buf *borrowed_mut b, char x);
size_t buf_len(const struct buf *borrowed b);
struct it it_on(struct list *borrowed_mut l);
int *borrowed_mut it_next(struct it *borrowed_mut i);
int list_len(const struct list *borrowed l);
void m1(struct buf *borrowed_mut b) {
    struct cur c = cur_on(b);
    buf_put(b, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    cur_put(&c, 2);
}
void m2(struct buf *borrowed_mut b) { struct cur c = cur_on(b); cur_put(&c, 2); buf_put(b, 1); buf_len(b); }
void m3(struct buf *borrowed_mut b) {
    struct cur c = cur_on(b);
    struct cur d = cur_on(b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    cur_put(&c, 1);
    cur_put(&d, 1);
}
void m4(struct buf *borrowed_mut b) { struct cur c = cur_on(b); cur_put(&c, 1); c = cur_on(b); cur_put(&c, 2); }
void m5(struct buf *borrowed_mut b) {
    struct cur c = cur_sub(cur_on(b), 1);
    buf_len(b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    cur_put(&c, 1);
}
void m6(struct buf *borrowed_mut b) {
    struct buf *p = cur_buf(cur_on(b));
    buf_put(b, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    buf_put(p, 2);
}
void m7(struct buf *borrowed_mut b) { struct buf *p = cur_buf(cur_on(b)); buf_put(p, 2); buf_put(b, 1); }
void m8(struct buf *borrowed_mut b) {
    struct cur c = cur_on(b);
    char *p = cur_ptr(&c);
    cur_put(&c, 'x'); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 'y';
}
void m9(struct buf *borrowed_mut b) { struct cur c = cur_on(b); char *p = cur_ptr(&c); *p = 'y'; cur_put(&c, 'x'); }
void m10(struct buf *borrowed_mut a, struct buf *borrowed_mut b) {
    struct two t = { cur_on(a), cur_on(b) };
    buf_put(b, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    cur_put(&t.b, 1);
}
void m11(struct buf *borrowed_mut a, struct buf *borrowed_mut b) { struct two t = { cur_on(a), cur_on(b) }; cur_put(&t.b, 1); buf_put(b, 1); cur_put(&t.a, 1); }
void m12(struct list *borrowed_mut l) {
    struct it i = it_on(l);
    for (int *p; (p = it_next(&i));)
        *p = list_len(l); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void m13(struct list *borrowed_mut l) { struct it i = it_on(l); for (int *p; (p = it_next(&i));) *p = 0; list_len(l); }
void m14(void) {
    struct buf *owned b = malloc(sizeof *b);
    if (!b)
        return;
    b->data = NULL;
    b->n = 0;
    struct cur c = cur_on(b);
    free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    cur_put(&c, 1);
}
struct cur m15(void) {
    struct buf b = { NULL, 0 };
    return cur_on(&b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
void m16(struct cur *borrowed_mut c, struct buf *borrowed_mut b) {
    c->b = b; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void m17(struct cur lifetime(x) *borrowed_mut c, struct buf *borrowed_mut lifetime(x) b) { c->b = b; }
void m18(struct cur *borrowed_mut c, char x) { buf_put(c->b, x); c->at++; }
size_t m19(const struct cur *borrowed c) { return buf_len(c->b); }
void m20(const struct cur *borrowed c) {
    buf_put(c->b, 1); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}
struct buf *borrowed_mut m21(struct cur c) { return c.b; }
struct buf *borrowed_mut m22(struct cur *borrowed_mut c) { return c->b; }
void m23(struct cur c, char x) { struct cur d = c; cur_put(&d, x); cur_put(&c, x); }
void m25(struct buf *borrowed_mut b, int n) { for (int i = 0; i < n; i++) { struct cur c = cur_on(b); cur_put(&c, (char)i); } }
void m26(struct buf *borrowed_mut b, int n) {
    struct cur c = cur_on(b);
    for (int i = 0; i < n; i++) {
        buf_len(b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
        cur_put(&c, (char)i);
    }
}
void m27(struct buf *borrowed_mut b, int k) { struct cur c = cur_on(b); if (k) { cur_put(&c, 1); return; } buf_put(b, 1); }
void m28(struct buf *borrowed_mut b) { struct log l = { "n", cur_on(b) }; cur_put(&l.out, 1); buf_put(b, 1); (void)l.name; }
void m29(struct buf *borrowed_mut b) {
    struct log l = { "n", cur_on(b) };
    b->n = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    cur_done(l.out);
}
void m30(struct buf *borrowed_mut b) { cur_done(cur_on(b)); cur_done(cur_sub(cur_on(b), 2)); buf_put(b, 0); }
static struct cur mk(struct buf *b) { return (struct cur){ b, 0 }; }
static struct cur mk_at(struct buf *b, size_t at) { struct cur c = mk(b); c.at = at; return c; }
void m32(void) { struct buf b = { NULL, 0 }; struct cur c = mk_at(&b, 1); cur_put(&c, 1); free(b.data); }
struct cur m33(void) {
    struct buf b = { NULL, 0 };
    return mk_at(&b, 2); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
