// Spans that are cut, found and stored in many shapes of C
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
typedef const char *borrowed cstr;
typedef struct span { const char *borrowed lifetime(s) p; size_t n; } span;
typedef struct tree { int key; struct tree *owned l, *owned r; span tag; } tree;
typedef struct field { span name, value; } field;
typedef struct req { span method; field hdr[8]; size_t nhdr; char *owned raw; } req;
#define SPAN(s) ((span){ (s), sizeof(s) - 1 })
#define MIN(a, b) ((a) < (b) ? (a) : (b))
char *owned _Nonnull dup(const char *borrowed s);
span span_of(const char *borrowed s);
static inline span take(span s, size_t n) { return (span){ s.p, MIN(s.n, n) }; }
static inline span drop(span s, size_t n) { size_t k = MIN(s.n, n); return (span){ s.p + k, s.n - k }; }
static inline int eq(span a, span b) { return a.n == b.n && memcmp(a.p, b.p, a.n) == 0; }
void see(span s);
void look(const char *borrowed s);
void fill(span *borrowed_mut out);
int parse(req *borrowed_mut LIEN_OUT r, span lifetime(q) text);
field *borrowed_mut _Nullable req_find(req *borrowed_mut r, span name);
const field *borrowed _Nullable req_get(const req *borrowed r, span name);
void req_end(req *LIEN_DROPS r);
span o1(void) { return SPAN("abc"); }
span o2(span s) { return take(drop(s, 1), 2); }
span o3(void) {
    char b[4] = "abc";
    return take(drop(span_of(b), 1), 1); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
span o4(void) {
    char b[4] = "abc";
    span s;
    do {
        s = span_of(b);
    } while (!s.n);
    return s; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
cstr o5(cstr s) { return s + 1; }
const char *o6(int k) {
    char b[2] = "x";
    switch (k) {
    case 0:
        return "zero";
    case 1:
        return b; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
    default:
        return NULL;
    }
}
span o7(const tree *borrowed t, int k) { while (t && t->key != k) t = k < t->key ? t->l : t->r; return t ? t->tag : SPAN(""); }
const tree *borrowed o8(const tree *borrowed t) { return t->l ? o8(t->l) : t; }
tree *borrowed_mut o9(tree *borrowed_mut t, int k) { if (t->key == k) return t; tree *n = k < t->key ? t->l : t->r; return n ? o9(n, k) : NULL; }
void o10(tree *borrowed_mut t, span s) {
    t->tag = s; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void o11(tree lifetime(s) *borrowed_mut t, span lifetime(s) s) { t->tag = s; if (t->l) o11(t->l, s); }
void o12(tree *borrowed_mut t) {
    span s = t->tag;
    fill(&s);
    see(s);
}
void o13(req *borrowed_mut r) {
    field *f = req_find(r, SPAN("Host"));
    field *g = req_find(r, SPAN("Date")); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (f && g)
        f->value = g->value;
}
void o14(const req *borrowed r) { const field *f = req_get(r, SPAN("Host")), *g = req_get(r, SPAN("Date")); if (f && g && eq(f->value, g->value)) see(f->value); }
int o15(const req *borrowed r) {
    const field *f = req_get(r, SPAN("Host"));
    see(f->value); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    return 0;
}
span o16(const req *borrowed r, span dflt) {
    const field *f = req_get(r, SPAN("Host"));
    return f ? f->value : dflt; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
void o17(void) {
    char *owned s = dup("GET /");
    span t = take(span_of(s), 3), u = drop(span_of(s), 4);
    see(t);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(u);
}
void o18(void) { char *owned s = dup("GET /"); span t = take(span_of(s), 3); int g = eq(t, SPAN("GET")); free(s); (void)g; }
void o19(int n) {
    span last = SPAN("");
    for (int i = 0; i < n; i++) {
        char *owned s = dup("x");
        span t = span_of(s);
        if (eq(t, last))
            last = t;
        free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    }
    see(last);
}
void o20(int n) { span last = SPAN(""); for (int i = 0; i < n; i++) { char *owned s = dup("x"); span t = span_of(s); if (eq(t, last)) see(t); free(s); } see(last); }
void o21(span *borrowed_mut out) {
    char b[4] = "abc";
    *out = take(span_of(b), 2); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void o22(span *borrowed_mut out) { *out = take(SPAN("abc"), 2); }
void o23(span *borrowed_mut out, span in) {
    *out = drop(in, 2); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void o24(span lifetime(x) *borrowed_mut out, span lifetime(x) in) { *out = drop(in, 2); }
size_t o25(span s, span *borrowed_mut out, size_t max) {
    size_t n = 0;
    while (s.n && n < max) {
        out[n++] = take(s, 1); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
        s = drop(s, 1);
    }
    return n;
}
size_t o26(span lifetime(x) s, span lifetime(x) *borrowed_mut out, size_t max) { size_t n = 0; while (s.n && n < max) { out[n++] = take(s, 1); s = drop(s, 1); } return n; }
void o27(void) { span v[4]; char b[8] = "a b c"; size_t n = o26(span_of(b), v, 4); for (size_t i = 0; i < n; i++) see(v[i]); }
span o28(int k) { static const span names[] = { { "a", 1 }, { "b", 1 } }; return names[k & 1]; }
const span *borrowed lifetime(static) o29(int k) { static const span names[] = { { "a", 1 }, { "b", 1 } }; return &names[k & 1]; }
const span *o30(int k) {
    span names[2] = { { "a", 1 }, { "b", 1 } };
    return &names[k & 1]; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
uintptr_t o31(void) { char b[2] = "x"; span s = span_of(b); return (uintptr_t)s.p; }
span o32(span a, span b) { return a.n > b.n ? a : b; }
span lifetime(m) o33(span lifetime(m) a, span b) {
    return a.n > b.n ? a : b; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
span lifetime(m) o34(span lifetime(m) a, span lifetime(m) b) { return a.n > b.n ? a : b; }
