// tagged-pointer
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdint.h>
#include <stdlib.h>

struct slot { uintptr_t bits; };

void tagged_and_untagged_ok(void)
{
    char *p = malloc(8);
    if (!p)
        return;
    uintptr_t bits = (uintptr_t)p | 1u;
    free((void *)(bits & ~(uintptr_t)1));
}

void tagged_into_a_slot_ok(struct slot *s)
{
    char *p = malloc(8);
    s->bits = (uintptr_t)p | 1u;
}

void plain_cast_ok(void)
{
    char *p = malloc(8);
    uintptr_t bits = (uintptr_t)p;
    free((void *)bits);
}
