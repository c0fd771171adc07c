// this frame's storage is left in an out-parameter on one of two paths (§4 "at the store"; -may).
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
static const int *g;
void out_conditional(const int **out, int c)
{
    int v = 1;
    *out = &v; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    if (c)
        *out = NULL;
}
void out_cond_store(const int **out, int c)
{
    int v = 1;
    *out = NULL;
    if (c)
        *out = &v; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void global_conditional(int c)
{
    int v = 1;
    g = &v; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    if (c)
        g = NULL;
}
void global_early_return(int c)
{
    int v = 1;
    g = &v; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    if (c)
        return;
    g = NULL;
}
