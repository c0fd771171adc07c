// rustc tests/ui/lifetimes: lifetime-errors and elision, in C
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
struct ref { const int *borrowed lifetime(r) data; };
struct ref2 { const int *borrowed lifetime(r) a; const int *borrowed lifetime(r) b; };
struct vec { const int *borrowed lifetime(v) items[8]; size_t n; };
struct foo { int field; int *owned own; };
struct holder { const struct foo *borrowed lifetime(h) f; };
void use(const int *borrowed p);
void usef(const struct foo *borrowed p);
const int *borrowed lifetime(a) ex1(const int *borrowed lifetime(a) x, const int *borrowed y) {
    if (*x > *y)
        return x;
    return y; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed lifetime(a) ex1b(const int *borrowed x, const int *borrowed lifetime(a) y) {
    return *x > *y ? x : y; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed ex1_self(const struct foo *borrowed self, const int *borrowed x) {
    if (*x)
        return x; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
    return &self->field;
}
const int *borrowed lifetime(a) ex1_self2(const struct foo *borrowed lifetime(a) self, const int *borrowed x) {
    return *x > self->field ? &self->field : x; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed lifetime(a) ex1_ok(const int *borrowed lifetime(a) x, const int *borrowed lifetime(a) y) { return *x > *y ? x : y; }
void vec_push(struct vec lifetime(v) *borrowed_mut v, const int *borrowed lifetime(v) x);
void ex2a(struct vec lifetime(a) *borrowed_mut v, const int *borrowed y) {
    vec_push(v, y); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void ex2b(struct vec *borrowed_mut v, const int *borrowed y) {
    vec_push(v, y); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void ex2c(struct vec lifetime(a) *borrowed_mut v, const int *borrowed lifetime(b) y) {
    vec_push(v, y); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
void ex2_ok(struct vec lifetime(a) *borrowed_mut v, const int *borrowed lifetime(a) y) { vec_push(v, y); }
void ex3(const unsigned char *borrowed *borrowed_mut x, const unsigned char *borrowed y) {
    *x = y; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void ex3b(struct ref *borrowed_mut x, const int *borrowed y) {
    x->data = y; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void ex3c(struct ref lifetime(a) *borrowed_mut x, struct ref lifetime(b) *borrowed_mut y) {
    x->data = y->data; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
void ex3d(struct ref2 *borrowed_mut x) { x->a = x->b; }
void ex3e(struct ref lifetime(a) *borrowed_mut x, struct ref lifetime(a) *borrowed_mut y) { x->data = y->data; }
void ex3f(struct ref x, const int *borrowed y) { x.data = y; use(x.data); }
void ex3g(struct ref2 *borrowed_mut x, const int *borrowed y) {
    struct ref2 *p = x;
    p->b = y; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void ex3h(struct vec *borrowed_mut v, const int *borrowed y) {
    v->items[v->n++] = y; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void ex3i(struct vec *borrowed_mut v, const int *borrowed lifetime(static) y) { v->items[0] = y; }
struct ref lifetime(a) mk(const int *borrowed lifetime(a) p) { struct ref r = { p }; return r; }
struct ref lifetime(a) mk_bad(const int *borrowed lifetime(a) p, const int *borrowed q) {
    struct ref r = { p };
    if (*q)
        r.data = q;
    return r; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
struct ref2 lifetime(a) mk2_bad(const int *borrowed lifetime(a) p, const int *borrowed q) {
    return (struct ref2){ p, q }; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed elide(const struct ref *borrowed r) { return r->data; }
const int *borrowed elide2(struct ref r) { return r.data; }
const int *borrowed lifetime(s) inner(const struct ref lifetime(s) *borrowed r) { return r->data; }
const struct foo *borrowed lifetime(h) of_holder(const struct holder lifetime(h) *borrowed h) { return h->f; }
const int *borrowed lifetime(h) of_holder_field(const struct holder lifetime(h) *borrowed h) { return &h->f->field; }
const int *borrowed lifetime(h) of_holder_bad(const struct holder lifetime(h) *borrowed h, const int *borrowed alt) {
    return h->f ? &h->f->field : alt; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed through_local(const struct foo *borrowed f) { const int *p = &f->field; const int *q = p; return q; }
const int *borrowed through_owned(const struct foo *borrowed f) { return f->own; }
const int *borrowed lifetime(static) to_static(const int *borrowed p) {
    return p; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed lifetime(static) from_static(const int *borrowed lifetime(static) p) { return p; }
static const int table[3] = { 1, 2, 3 };
const int *borrowed lifetime(static) table_at(unsigned i) { return &table[i % 3]; }
const int *borrowed lifetime(static) fixed(void) { static int n; return &n; }
const int *borrowed shorter(const int *borrowed p) { return *p ? p : &table[0]; }
const int *g;
const int *borrowed lifetime(static) g2;
void to_global(const int *borrowed p) {
    g = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void to_global2(const int *borrowed p) {
    g2 = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void to_global3(const int *borrowed lifetime(static) p) { g2 = p; g = p; }
void from_caller(void) {
    struct vec v = { { NULL }, 0 };
    {
        int x = 1;
        vec_push(&v, &x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(v.items[0]);
}
void from_caller_ok(void) { struct vec v = { { NULL }, 0 }; int x = 1; vec_push(&v, &x); use(v.items[0]); }
void from_caller_ok2(void) { struct vec v = { { NULL }, 0 }; { int x = 1; vec_push(&v, &x); use(v.items[0]); } }
