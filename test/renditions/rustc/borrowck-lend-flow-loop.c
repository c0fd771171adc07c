// rust-lang/rust tests/ui/borrowck/borrowck-lend-flow-loop.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
_Bool cond(void);
int produce(void);
void borrow_i(const int *borrowed v);
void borrow_mut(int *borrowed_mut v);
void inc(int *borrowed_mut v);

void loop_overarching_alias_mut(void)
{
    int v = 3;
    int *borrowed_mut x = &v;
    for (;;) {
        borrow_i(&v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
        *x = *x + 1;
    }
}

void block_overarching_alias_mut(void)
{
    int v = 3;
    int *borrowed_mut x = &v;
    for (int i = 0; i < 3; i++)
        borrow_i(&v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *x = 5;
}

void loop_aliased_mut(void)
{
    int v = 3, w = 4;
    const int *borrowed x = &w;
    for (;;) {
        borrow_mut(&v);
        x = &v;
        borrow_i(x);
        if (cond())
            borrow_i(x);
        else
            continue;
        borrow_i(x);
        (void)produce();
    }
}

void loop_alias_before(void)
{
    int v = 3, w = 4;
    const int *borrowed x = &w;
    for (;;) {
        borrow_i(x);
        borrow_mut(&v);
        x = &w;
    }
}

void loop_carried(void)
{
    int v = 3, w = 4;
    const int *borrowed x = &w;
    while (cond()) {
        borrow_mut(&v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
        borrow_i(x);
        x = &v;
    }
}

void loop_break_pops_scopes_ok(int *borrowed_mut v, int n)
{
    while (n--) {
        while (n--) {
            int *borrowed_mut r = v;
            *r = 1;
            if (cond())
                break;
            inc(r);
        }
        borrow_mut(v);
    }
}

void loop_loop_pops_ok(int *borrowed_mut v)
{
    int *borrowed_mut r = v;
    while (cond()) {
        *r += 1;
        if (cond())
            continue;
        borrow_mut(r);
    }
    *v = 0;
}
