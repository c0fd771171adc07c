// rust-lang/rust tests/ui/borrowck/borrowck-field-sensitivity.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct a { int a; int *owned b; int *owned c; };
int *owned _Nonnull box_new(int v);
void see(const int *borrowed p);
void set(int *borrowed_mut p);

void deref_after_move(void)
{
    struct a x = { 1, box_new(2), NULL };
    free(x.b);
    see(x.b); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

void deref_after_move_of_other_ok(void)
{
    struct a x = { 1, box_new(2), box_new(3) };
    free(x.b);
    see(x.c);
    see(&x.a);
    free(x.c);
}

void copy_after_move_ok(void)
{
    struct a x = { 1, box_new(2), NULL };
    int *owned y = x.b;
    int n = x.a;
    free(y);
    (void)n;
}

void move_after_borrow(void)
{
    struct a x = { 1, box_new(2), NULL };
    const int *borrowed p = x.b;
    free(x.b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(p);
}

void borrow_after_field_assign_ok(void)
{
    struct a x = { 1, box_new(2), NULL };
    free(x.b);
    x.b = box_new(3);
    const int *borrowed p = x.b;
    see(p);
    free(x.b);
}

void fu_move_after_borrow(void)
{
    struct a x = { 1, box_new(2), NULL };
    const int *borrowed p = x.b;
    struct a y = { 3, x.b, NULL }; // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(p);
    free(y.b);
}

void whole_after_field_moved(void)
{
    struct a x = { 1, box_new(2), NULL };
    free(x.b);
    struct a y = x; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(y.c);
}

void field_of_pointer_ok(struct a *owned x)
{
    free(x->b);
    free(x->c);
    free(x);
}

void field_of_pointer_leak(struct a *owned x)
{
    free(x->c);
    free(x); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}
