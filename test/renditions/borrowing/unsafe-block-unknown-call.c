// language, section 2, LIEN_UNSAFE: what is true on entry still holds after
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>

void stable(void *p);

void unsafe_then_forgotten(void)
{
    char *owned h = malloc(4);
    if (!h)
        return;
    LIEN_UNSAFE {
        stable(h);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void unsafe_then_released_ok(void)
{
    char *owned h = malloc(4);
    if (!h)
        return;
    LIEN_UNSAFE {
        stable(h);
    }
    free(h);
}
