// rust-lang/rust tests/ui/borrowck/borrowck-unary-move.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
int *owned _Nonnull box_new(int v);

int noop_and_free(int *owned x)
{
    int r = *x;
    free(x);
    return r;
}

int blocked(void)
{
    int *owned x = box_new(1);
    const int *borrowed y = x;
    noop_and_free(x); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return *y;
}

static int noop_free_plain(int *x)
{
    int r = *x;
    free(x);
    return r;
}

int blocked_plain(void)
{
    int *x = box_new(1);
    const int *y = x;
    noop_free_plain(x);
    return *y; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int plain_ok(void)
{
    int *x = box_new(1);
    const int *y = x;
    int k = *y;
    return noop_free_plain(x) + k;
}
