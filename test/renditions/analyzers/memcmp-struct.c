// memcmp of a struct by address does not release what its raw field holds ("A raw field that is given an owned value
// holds it like a local does"; memcmp is a known borrowing function)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct has_ptr { char *p; };
void const_struct_lost(void)
{
    struct has_ptr hp;
    hp.p = malloc(10);
    (void)memcmp(&hp, &hp, sizeof hp);
    return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
