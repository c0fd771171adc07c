// a release inside LIEN_UNSAFE is applied to the state after it; section 2: "`LIEN_UNSAFE { … }` not checked inside;
// what is true on entry still holds after"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
void raw_release(int *p);

void released_in_unsafe_ok(int *owned p)
{
    int *q = p;
    LIEN_UNSAFE {
        raw_release(q);
        free(q);
    }
    free(p);
}
