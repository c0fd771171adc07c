// language, section 2, LIEN_WEAK: only an upgrade makes it usable
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct choir { int voices; };
struct choir *LIEN_SHARED _Nullable choir_wake(struct choir *LIEN_WEAK w);
void choir_unref(struct choir *LIEN_SHARED c);
void choir_hear(const struct choir *borrowed c);

void weak_lent(struct choir *LIEN_WEAK w)
{
    choir_hear(w); // expected-warning-re {{[lien-weak-dereference{{(-may)?}}]}}
}

void weak_woken_ok(struct choir *LIEN_WEAK w)
{
    struct choir *LIEN_SHARED c = choir_wake(w);
    if (c) {
        choir_hear(c);
        choir_unref(c);
    }
}
