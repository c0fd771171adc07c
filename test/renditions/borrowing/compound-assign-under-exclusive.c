// language, section 4: a compound assignment is a write
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>

struct well { int depth; };
void haul(int *borrowed_mut d);

void deepened_beside(void)
{
    int depth = 0;
    int *borrowed_mut d = &depth;
    depth += 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    haul(d);
}

void counted_beside(struct well *borrowed_mut w)
{
    int *borrowed_mut d = &w->depth;
    w->depth++; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    haul(d);
}

void counted_after_ok(struct well *borrowed_mut w)
{
    int *borrowed_mut d = &w->depth;
    haul(d);
    w->depth++;
}
