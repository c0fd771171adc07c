// rust-lang/rust tests/ui/nll/loan_ends_mid_block_pair.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct data { int a; int b; };
void capitalize(int *borrowed_mut d);

int nll_fail(void)
{
    struct data data = { 1, 2 };
    int *borrowed_mut slice = &data.a;
    data.a = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    capitalize(slice);
    data.a = 4;
    return data.a;
}

int nll_ok(void)
{
    struct data data = { 1, 2 };
    int *borrowed_mut slice = &data.a;
    capitalize(slice);
    data.a = 3;
    data.b = 4;
    return data.a;
}

int nll_ok_pair(void)
{
    struct data data = { 1, 2 };
    int *borrowed_mut slice = &data.a;
    data.b = 3;
    capitalize(slice);
    data.a = 3;
    return data.a;
}

int by_struct_copy(void)
{
    struct data data = { 1, 2 };
    int *borrowed_mut slice = &data.a;
    struct data copy = data; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    capitalize(slice);
    return copy.a;
}
