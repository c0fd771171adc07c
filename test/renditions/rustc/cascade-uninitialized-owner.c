// cascade; §5 once reported it counts as mended.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct non_copy { int n; };
void nc_free(struct non_copy *owned n);
void use(const struct non_copy *borrowed n);
void not_init(void)
{
    struct non_copy *owned value;
    struct non_copy *owned used = value; // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    use(used);
    nc_free(used);
}
