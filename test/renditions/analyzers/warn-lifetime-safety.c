// Clang's Sema/warn-lifetime-safety.c and its kin
// REQUIRES: llvm-from-22
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct my { int id; };
struct view { const struct my *borrowed lifetime(v) p; };
#define LB __attribute__((lifetimebound))
#define NE __attribute__((noescape))
const struct my *get(const struct my *m LB);
const struct my *pick(const struct my *a LB, const struct my *b LB);
const struct my *one(const struct my *a LB, const struct my *b);
struct my *mget(struct my *m LB);
void use(const struct my *p);
int cond(void);
void simple(void) {
    const struct my *p;
    {
        struct my s = { 1 };
        p = &s;
    }
    use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void no_use(void) { const struct my *p; { struct my s = { 1 }; p = &s; } (void)p; }
void chain(void) {
    const struct my *p, *q;
    {
        struct my s = { 1 };
        p = &s;
        q = p;
    }
    use(q); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void once(void) {
    const struct my *p;
    {
        struct my s = { 1 };
        p = &s;
    }
    use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    use(p);
}
void reassigned(void) { struct my t = { 2 }; const struct my *p; { struct my s = { 1 }; p = &s; use(p); p = &t; } use(p); }
void if_one(int c) {
    struct my t = { 2 };
    const struct my *p = &t;
    if (c) {
        struct my s = { 1 };
        p = &s;
    }
    use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void if_both(int c) {
    const struct my *p = NULL;
    if (c) {
        struct my s = { 1 };
        p = &s;
    } else {
        struct my s = { 2 };
        p = &s;
    }
    use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void if_used_elsewhere(int c) { struct my t = { 2 }; const struct my *p = &t; if (c) { struct my s = { 1 }; p = &s; } if (!c) use(p); }
void loop_var(void) {
    const struct my *p = NULL;
    for (int i = 0; i < 3; i++) {
        struct my s = { i };
        p = &s;
    }
    if (p)
        use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void loop_ok(void) { for (int i = 0; i < 3; i++) { struct my s = { i }; const struct my *p = &s; use(p); } }
void loop_break(void) {
    const struct my *p = NULL;
    while (cond()) {
        struct my s = { 1 };
        p = &s;
        if (cond())
            break;
        p = NULL;
    }
    if (p)
        use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void sw(int k) {
    struct my t = { 0 };
    const struct my *p = &t;
    switch (k) {
    case 1: {
        struct my s = { 1 };
        p = &s;
        break;
    }
    case 2:
        p = NULL;
        break;
    default:
        break;
    }
    if (p)
        use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
const struct my *lb_return(void) {
    struct my s = { 1 };
    return get(&s); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const struct my *lb_pick(const struct my *a) {
    struct my s = { 1 };
    return pick(a, &s); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const struct my *lb_one(const struct my *a) { struct my s = { 1 }; return one(a, &s); }
const struct my *lb_nested(void) {
    struct my s = { 1 };
    return get(one(get(&s), NULL)); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
void lb_scope(void) {
    const struct my *p;
    {
        struct my s = { 1 };
        p = get(&s);
    }
    use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void lb_free(void) {
    struct my *m = malloc(sizeof *m);
    if (!m)
        return;
    m->id = 1;
    const struct my *p = get(m);
    free(m);
    use(p); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void lb_ok(void) { struct my *m = malloc(sizeof *m); if (!m) return; m->id = 1; use(get(m)); free(m); }
void lb_write(void) { struct my s = { 1 }; struct my *p = mget(&s); s.id = 2; p->id = 3; }
const struct my *lb_param(const struct my *a LB) { return a; }
struct view lb_view(const struct my *a LB);
struct view lb_view_return(void) {
    struct my s = { 1 };
    return lb_view(&s); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
void lb_view_scope(void) {
    struct view v;
    {
        struct my s = { 1 };
        v = lb_view(&s); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(v.p);
}
const struct my *saved;
void ne(const struct my *p NE) {
    saved = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void ne_ok(const struct my *p NE) { use(p); }
const struct my *ne_ret(const struct my *p NE) {
    return p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void ne_local(const struct my *p NE) { const struct my *q = p; use(q); }
struct box { const struct my *p; };
void ne_field(struct box *b, const struct my *p NE) {
    b->p = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void gs(void) {
    struct my s = { 1 };
    saved = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void gs_cleared(void) { struct my s = { 1 }; saved = &s; use(saved); saved = NULL; }
void param_field(struct box *b) {
    struct my s = { 1 };
    b->p = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void param_field_cleared(struct box *b) { struct my s = { 1 }; b->p = &s; use(b->p); b->p = NULL; }
struct box ret_box(void) {
    struct my s = { 1 };
    struct box b = { &s };
    return b; // expected-warning-re {{[{{(lien-dangling-borrow|lien-dangling-return)}}{{(-may)?}}]}}
}
struct box ret_box_ok(const struct my *m) { struct box b = { m }; return b; }
struct box *heap_box(void) {
    struct my s = { 1 };
    struct box *b = malloc(sizeof *b);
    if (b)
        b->p = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    return b;
}
void goto_out(int c) {
    const struct my *p = NULL;
    {
        struct my s = { 1 };
        p = &s;
        if (c)
            goto out;
        p = NULL;
    }
out:
    if (p)
        use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
const struct my *stmt_expr(void) {
    const struct my *p = ({ struct my s = { 1 }; &s; });
    return p; // expected-warning-re {{[{{(lien-dangling-borrow|lien-dangling-return)}}{{(-may)?}}]}}
}
