// a LIEN_COPY struct passed by value "does not move", so the callee got no duty, yet its owned field is reported as
// leaked. Section 2: "`LIEN_COPY`: copying the struct copies it; it does not move"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
struct copyable { int *owned p; int n; } LIEN_COPY;

int look_at_copy_ok(struct copyable c)
{
    return c.n + *c.p;
}

int copies_copy_ok(const struct copyable *borrowed c)
{
    struct copyable d = *c;
    return d.n + *d.p;
}
