// Several pointer levels, pools, interners, callbacks
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
struct obj { int v; char *owned name; };
struct pool; struct interner; struct bus;
struct sub { void (*fn)(void *ctx, int ev); void *borrowed_mut lifetime(b) ctx; };
typedef const char *borrowed lifetime(a) (*choose)(const char *borrowed lifetime(a) x, const char *borrowed y);
typedef int (*cmp)(const void *borrowed a, const void *borrowed b);
struct strat { choose pick; const char *borrowed lifetime(s) dflt; };
struct obj *borrowed_mut _Nonnull pool_new(const struct pool *borrowed p);
struct pool *owned _Nonnull pool_make(void);
void pool_free(struct pool *owned p);
void pool_reset(struct pool *borrowed_mut p);
const char *borrowed lifetime(i) _Nonnull intern(const struct interner *borrowed lifetime(i) i, const char *borrowed s);
struct interner *owned _Nonnull interner_new(void);
void interner_free(struct interner *owned i);
void bus_add(struct bus lifetime(b) *borrowed_mut bus, struct obj *borrowed_mut lifetime(b) o);
void bus_run(struct bus *borrowed_mut bus);
struct bus *owned _Nonnull bus_new(void);
void bus_free(struct bus *owned b);
void keep_both(const int *borrowed lifetime(a) *borrowed_mut x, const int *borrowed lifetime(a) *borrowed_mut y);
void swap_refs(const int *borrowed lifetime(a) *borrowed_mut x, const int *borrowed lifetime(a) *borrowed_mut y);
const int *borrowed lifetime(a) deref2(const int *borrowed lifetime(a) *borrowed x);
const int *borrowed lifetime(a) outer2(const int *borrowed *borrowed lifetime(a) x) ;
void use(const int *borrowed p);
void look(const char *borrowed s);
char *owned _Nonnull dup(const char *borrowed s);
void sort(void *borrowed_mut base, size_t n, size_t w, cmp c);
void l1(void) {
    struct pool *owned p = pool_make();
    struct obj *a = pool_new(p), *b = pool_new(p);
    a->v = b->v;
    pool_free(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    b->v = 1;
}
void l2(void) { struct pool *owned p = pool_make(); struct obj *a = pool_new(p), *b = pool_new(p); a->v = 1; b->v = a->v; pool_free(p); }
void l3(struct pool *borrowed_mut p) {
    struct obj *a = pool_new(p);
    pool_reset(p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    a->v = 1;
}
void l4(void) {
    struct interner *owned i = interner_new();
    char *owned s = dup("x");
    const char *k = intern(i, s);
    free(s);
    look(k);
    interner_free(i);
}
void l5(void) {
    struct interner *owned i = interner_new();
    const char *k = intern(i, "x");
    interner_free(i); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(k);
}
const char *borrowed l6(const struct interner *borrowed i, const char *borrowed s) { return intern(i, s); }
const char *borrowed lifetime(a) l7(const struct interner *borrowed i, const char *borrowed lifetime(a) s) {
    return intern(i, s); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
void l8(void) {
    struct bus *owned b = bus_new();
    {
        struct obj o = { 1, NULL };
        bus_add(b, &o); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    bus_run(b);
    bus_free(b);
}
void l9(void) { struct obj o = { 1, NULL }; struct bus *owned b = bus_new(); bus_add(b, &o); bus_run(b); bus_free(b); }
void l10(void) { struct bus *owned b = bus_new(); { struct obj o = { 1, NULL }; bus_add(b, &o); bus_run(b); bus_free(b); } }
void l11(void) {
    struct obj o = { 1, NULL };
    struct bus *owned b = bus_new();
    bus_add(b, &o);
    o.v = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    bus_run(b);
    bus_free(b);
}
void l12(struct bus *borrowed_mut b, struct obj *borrowed_mut o) {
    bus_add(b, o); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
const int *borrowed lifetime(a) l13(const int *borrowed lifetime(a) *borrowed x) { return *x; }
const int *borrowed l14(const int *borrowed lifetime(a) *borrowed x) {
    return *x;
}
const int *l15(void) {
    int x = 1;
    const int *borrowed p = &x;
    return deref2(&p); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const int *borrowed lifetime(a) l16(const int *borrowed lifetime(a) q) {
    const int *borrowed p = q;
    return deref2(&p);
}
void l17(void) {
    const int *p = NULL, *q = NULL;
    int x = 1;
    p = &x;
    {
        int y = 2;
        q = &y;
        swap_refs(&p, &q);
        use(p);
    }
    use(q);
}
const char *l18(choose c, const char *borrowed a) {
    char b[2] = "x";
    return c(b, a); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const char *borrowed lifetime(a) l19(choose c, const char *borrowed lifetime(a) a) { char b[2] = "x"; return c(a, b); }
const char *borrowed lifetime(a) l20(const struct strat *borrowed s, const char *borrowed lifetime(a) a) { return s->pick(a, s->dflt); }
const char *borrowed lifetime(a) l21(const struct strat *borrowed s, const char *borrowed lifetime(a) a) {
    return s->pick(s->dflt, a); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
static int by_v(const void *borrowed a, const void *borrowed b) { const struct obj *x = a, *y = b; return x->v - y->v; }
void l22(struct obj *borrowed_mut v, size_t n) { sort(v, n, sizeof *v, by_v); }
const char *borrowed lifetime(static) l23(int k) { static const char *const names[] = { "a", "b" }; return names[k & 1]; }
const char *borrowed lifetime(static) l24(const struct obj *borrowed o) {
    return o->name; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const char *borrowed l25(const struct obj *borrowed o) { return o->name ? o->name : "none"; }
char *borrowed_mut l26(const struct obj *borrowed o) {
    return o->name; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}
char *borrowed_mut l27(struct obj *borrowed_mut o) { return o->name; }
char *owned l28(struct obj *borrowed_mut o) {
    return o->name; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}
char *owned l29(struct obj *borrowed_mut o) { char *n = o->name; o->name = NULL; return n; }
char *owned l30(const struct obj *borrowed o) { return o->name ? dup(o->name) : NULL; }
void l31(struct obj *borrowed_mut o) {
    const char *n = o->name;
    free(o->name);
    o->name = dup("x");
    look(n); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void l32(struct obj *borrowed_mut o) { const char *borrowed n = o->name; if (n) look(n); free(o->name); o->name = NULL; }
void l33(struct obj *borrowed_mut o) {
    const char *borrowed n = o->name;
    free(o->name); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    o->name = NULL;
    look(n);
}
void l34(struct sub lifetime(b) *borrowed_mut s, struct obj *borrowed_mut lifetime(b) o) { s->ctx = o; }
void l35(struct sub *borrowed_mut s) {
    struct obj o = { 1, NULL };
    s->ctx = &o; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void l36(struct sub *borrowed_mut s) { struct obj o = { 1, NULL }; s->ctx = &o; s->fn(s->ctx, 1); s->ctx = NULL; }
static const int *borrowed last;
void l37(const int *borrowed p) { static const int *borrowed seen; seen = p; use(seen); seen = NULL; }
void l38(const int *borrowed p) {
    last = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
    use(last);
}
