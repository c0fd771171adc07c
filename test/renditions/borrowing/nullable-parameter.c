// the contract, Rulings: lien-null-dereference covers every pointer declared _Nullable (failed with the snapshot
// before 04:26)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct t { int n; struct t *_Nullable next; };

int deref_nullable(const int *_Nullable p)
{
    return *p; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}

int deref_nullable_borrowed(const struct t *borrowed _Nullable p)
{
    return p->n; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}

int deref_nullable_field(const struct t *borrowed p)
{
    return p->next->n; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}

int deref_nullable_ok(const int *_Nullable p)
{
    return p ? *p : 0;
}
