// rust-lang/rust tests/ui/nll/promoted-bounds.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
static const int table[3] = { 1, 2, 3 };
static int mutable_table[3];
void see(const int *borrowed p);

const int *borrowed lifetime(static) shorten_ok(int i)
{
    return &table[i];
}

const int *borrowed lifetime(a) shorten_lifetime_ok(const int *borrowed lifetime(a) a, int c)
{
    if (c)
        return a;
    return &table[0];
}

const int *borrowed lifetime(static) local_bad(int c)
{
    const int *l = &table[0];
    int here = 4;
    if (c)
        l = &here;
    return l; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

void inner_bad(int c)
{
    const int *borrowed r = &table[0];
    if (c) {
        int z = 3;
        r = &z; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    see(r);
}

void static_mut_loan(void)
{
    int *borrowed_mut a = &mutable_table[1];
    mutable_table[1] = 4; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *a = 1;
    mutable_table[1] = 5;
}
