// rules of rust-lang/rust tests/ui/span/borrowck-borrow-overloaded-*, tests/ui/borrowck/borrowck-borrowed-temporary,
// issue-36082, E0597, E0716; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <string.h>

struct pin { int x, y; };
struct board { const struct pin *borrowed lifetime(p) pins[4]; int n; };
struct view { const struct pin *borrowed lifetime(p) of; };
const struct pin *borrowed _Nonnull pin_self(const struct pin *borrowed p);
struct view view_of(const struct pin *borrowed p);
void pin_show(const struct pin *borrowed p);
void board_add(struct board lifetime(p) *borrowed_mut b, const struct pin *borrowed lifetime(p) p);
void board_show(const struct board *borrowed b);
struct pin pin_at(int x);

void literal_in_block(void)
{
    const struct pin *p;
    {
        p = &(struct pin){ 1, 2 };
    }
    pin_show(p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void literal_in_same_block_ok(void)
{
    const struct pin *p = &(struct pin){ 1, 2 };
    pin_show(p);
}

void literal_as_argument_ok(void)
{
    pin_show(&(struct pin){ 3, 4 });
    pin_show(pin_self(&(struct pin){ 3, 4 }));
}

void declared_literal_in_block(int c)
{
    const struct pin *borrowed p = NULL;
    if (c) {
        p = &(struct pin){ 1, c }; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    if (p)
        pin_show(p);
}

void call_result_of_literal(int c)
{
    const struct pin *p = NULL;
    if (c) {
        p = pin_self(&(struct pin){ 1, c }); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    if (p)
        pin_show(p);
}

void loop_local_kept(int n)
{
    const struct pin *last = NULL;
    for (int i = 0; i < n; i++) {
        struct pin here = { i, i };
        if (last)
            pin_show(last); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        last = &here;
    }
}

void loop_local_ok(int n)
{
    for (int i = 0; i < n; i++) {
        struct pin here = { i, i };
        const struct pin *last = &here;
        pin_show(last);
    }
}

void added_inner(struct board *borrowed_mut unused)
{
    struct board b = { { NULL }, 0 };
    unused->n = 0;
    {
        struct pin here = { 1, 1 };
        board_add(&b, &here); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    board_show(&b);
}

void added_outer_ok(void)
{
    struct pin here = { 1, 1 };
    struct board b = { { NULL }, 0 };
    board_add(&b, &here);
    board_show(&b);
}

void added_later_declared_ok(void)
{
    struct board b = { { NULL }, 0 };
    struct pin here = { 1, 1 };
    board_add(&b, &here);
    board_show(&b);
}

void added_and_moved(void)
{
    struct board b = { { NULL }, 0 };
    struct pin here = { 1, 1 };
    board_add(&b, &here);
    here.x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    board_show(&b);
}

void added_to_callers(struct board lifetime(p) *borrowed_mut b)
{
    struct pin here = { 1, 1 };
    board_add(b, &here); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void added_static_to_callers_ok(struct board lifetime(p) *borrowed_mut b)
{
    static const struct pin here = { 1, 1 };
    board_add(b, &here);
    b->n++;
}

struct view view_of_temp(int x)
{
    struct pin p = pin_at(x);
    return view_of(&p); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

struct view view_of_param(struct pin p)
{
    return view_of(&p); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

struct view view_passed_on_ok(const struct pin *borrowed p)
{
    struct view v = view_of(p);
    pin_show(v.of);
    return v;
}

int view_in_statement_expression(void)
{
    const struct pin *p = ({ struct pin in = { 1, 2 }; &in; });
    return p->x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int value_of_statement_expression_ok(void)
{
    int v = ({ struct pin in = { 1, 2 }; const struct pin *p = &in; p->x + p->y; });
    return v;
}

void array_of_views_inner(int n)
{
    struct view vs[2] = { { NULL }, { NULL } };
    if (n) {
        struct pin a = { n, n };
        vs[0] = view_of(&a); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    if (vs[0].of)
        pin_show(vs[0].of);
}

void array_of_views_other_ok(int n)
{
    struct view vs[2] = { { NULL }, { NULL } };
    if (n) {
        struct pin a = { n, n };
        vs[0] = view_of(&a);
        pin_show(vs[0].of);
    }
    if (vs[1].of)
        pin_show(vs[1].of);
}

void swapped_and_gone(void)
{
    struct pin outer = { 0, 0 };
    const struct pin *a = &outer;
    {
        struct pin inner = { 1, 1 };
        const struct pin *b = &inner;
        const struct pin *t = a;
        a = b;
        b = t;
        pin_show(b);
    }
    pin_show(a); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void swapped_back_ok(void)
{
    struct pin outer = { 0, 0 };
    const struct pin *a = &outer;
    {
        struct pin inner = { 1, 1 };
        const struct pin *t = a;
        a = &inner;
        pin_show(a);
        a = t;
    }
    pin_show(a);
}
