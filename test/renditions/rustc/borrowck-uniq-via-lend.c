// rust-lang/rust tests/ui/borrowck/borrowck-uniq-via-lend.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct f { int *owned g; };
struct h { struct f f; struct f hh; };
int *owned _Nonnull box_new(int v);
void borrow_i(const int *borrowed v);

void local_ok(void)
{
    int *owned v = box_new(3);
    borrow_i(v);
    free(v);
}

void local_rec_ok(void)
{
    struct f v = { box_new(3) };
    borrow_i(v.g);
    free(v.g);
}

void aliased_imm_ok(void)
{
    int *owned v = box_new(3);
    const int *borrowed w = v;
    borrow_i(v);
    borrow_i(w);
    free(v);
}

void aliased_mut(void)
{
    int *owned v = box_new(3);
    int *borrowed_mut w = v;
    borrow_i(v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *w = 5;
    free(v);
}

void aliased_other_ok(void)
{
    int *owned v = box_new(3);
    int *owned w = box_new(4);
    int *borrowed_mut x = w;
    borrow_i(v);
    *x = 5;
    free(v);
    free(w);
}

void aliased_other_reassign_ok(void)
{
    int *owned v = box_new(3);
    int *owned w = box_new(4);
    int *borrowed_mut x = v;
    x = w;
    borrow_i(v);
    *x = 5;
    free(v);
    free(w);
}

void reassigned_back(void)
{
    int *owned v = box_new(3);
    int *owned w = box_new(4);
    int *borrowed_mut x = w;
    x = v;
    borrow_i(v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *x = 5;
    free(v);
    free(w);
}
