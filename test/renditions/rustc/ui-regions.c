// rustc tests/ui/regions, in C
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct pt { int x, y; };
struct node { int v; struct node *owned next; };
struct opt { const int *borrowed lifetime(o) some; int has; };
struct line { struct pt a, b; };
struct ctxt { const struct pt *borrowed lifetime(c) p; };
const int *borrowed view(const int *borrowed x);
struct pt *owned _Nonnull pt_new(void);
void use(const int *borrowed p);
int *a_arg(int x) {
    return &x; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
int *a_field(struct line l) {
    return &l.b.y; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const int *borrow_local(void) {
    int x = 3;
    const int *borrowed p = &x;
    return p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const int *borrow_via_view(void) {
    int x = 3;
    return view(&x); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const int *borrow_via_two_views(void) {
    struct pt p = { 1, 2 };
    const int *q = view(view(&p.y));
    return q; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct opt creating_enum(void) {
    int x = 3;
    struct opt o = { &x, 1 };
    return o; // expected-warning-re {{[{{(lien-dangling-borrow|lien-dangling-return)}}{{(-may)?}}]}}
}
struct opt creating_enum_ok(const int *borrowed p) { struct opt o = { p, 1 }; return o; }
void infer_scope(void) {
    const int *borrowed x;
    {
        int y = 4;
        x = &y; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(x);
}
void infer_scope_raw(void) {
    const int *x;
    {
        int y = 4;
        x = &y;
    }
    use(x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void infer_scope_view(void) {
    const int *x;
    {
        int y = 4;
        x = view(&y); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(x);
}
void scope_within_loop_ok(int n) {
    for (int i = 0; i < n; i++) {
        int y = i;
        const int *borrowed x = view(&y);
        use(x);
    }
}
void scope_within_loop_bad(int n) {
    const int *x = NULL;
    for (int i = 0; i < n; i++) {
        if (x)
            use(x);
        int y = i;
        x = view(&y); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
}
void reassign_out_of_loop(const struct node *borrowed n) {
    const struct node *p = n;
    while (p) {
        use(&p->v);
        p = p->next;
    }
}
const int *borrowed last_value(const struct node *borrowed n) {
    const struct node *p = n;
    while (p->next)
        p = p->next;
    return &p->v;
}
int *borrowed_mut find_mut(struct node *borrowed_mut n, int v) {
    for (struct node *p = n; p; p = p->next)
        if (p->v == v)
            return &p->v;
    return NULL;
}
void var_type_out_of_scope(int c) {
    const int *x = NULL;
    if (c) {
        int t = 3;
        x = &t;
        use(x);
    }
    if (c)
        use(x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void simple(void) { int x = 3; int *borrowed_mut y = &x; *y = 4; x = 5; }
void simple_bad(void) {
    int x = 3;
    int *borrowed_mut y = &x;
    x = 5; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *y = 4;
}
void two_fields(void) { struct pt p = { 1, 2 }; int *borrowed_mut a = &p.x, *borrowed_mut b = &p.y; *a = 2; *b = 3; }
void whole_and_field(void) {
    struct pt p = { 1, 2 };
    struct pt *borrowed_mut w = &p;
    int *borrowed_mut a = &p.x; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    w->y = 3;
    *a = 1;
}
void dependence(void) {
    struct ctxt c;
    struct pt p = { 1, 2 };
    c.p = &p;
    use(&c.p->x);
}
struct ctxt dependence_bad(void) {
    struct ctxt c;
    struct pt p = { 1, 2 };
    c.p = &p;
    return c; // expected-warning-re {{[{{(lien-dangling-borrow|lien-dangling-return)}}{{(-may)?}}]}}
}
void dependence_scope(void) {
    struct ctxt c;
    {
        struct pt p = { 1, 2 };
        c.p = &p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(&c.p->x);
}
const struct pt *borrowed lifetime(c) of_ctxt(struct ctxt lifetime(c) c) { return c.p; }
void move_while_view(void) {
    struct pt *owned p = pt_new();
    const int *v = view(&p->x);
    free(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    use(v);
}
void move_while_view_ok(void) { struct pt *owned p = pt_new(); use(view(&p->x)); free(p); }
void write_while_view(void) {
    struct pt p = { 1, 2 };
    const int *v = view(&p.x);
    p.x = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    use(v);
}
void write_other_field(void) { struct pt p = { 1, 2 }; const int *v = view(&p.x); p.y = 3; use(v); }
void nested_escape(const int *borrowed *borrowed_mut out) {
    int x = 1;
    *out = &x; // expected-warning-re {{[{{(lien-borrow-escapes|lien-dangling-borrow)}}{{(-may)?}}]}}
}
void nested_escape_view(const int *borrowed *borrowed_mut out) {
    int x = 1;
    *out = view(&x); // expected-warning-re {{[{{(lien-borrow-escapes|lien-dangling-borrow)}}{{(-may)?}}]}}
}
void nested_ok(const int *borrowed *borrowed_mut out) { static const int x = 1; *out = &x; }
static const int *identity(const int *p) { return p; }
const int *through_identity(void) {
    int x = 3;
    return identity(&x); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
static void set(const int **p, const int *v) { *p = v; }
void set_scope(void) {
    const int *p = NULL;
    {
        int y = 1;
        set(&p, &y);
    }
    use(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void set_scope_ok(void) { const int *p = NULL; int y = 1; set(&p, &y); use(p); }
const int *cond_static(int c) {
    static const int s = 1;
    int x = 2;
    return c ? &s : &x; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const int *array_elem(unsigned i) {
    int a[4] = { 0 };
    return &a[i % 4]; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const int *compound_lit(void) {
    const int *p = (int[]){ 1, 2 };
    return p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
