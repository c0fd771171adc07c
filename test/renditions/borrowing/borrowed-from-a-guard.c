// What is borrowed from a guard goes with it: after the unlock it is not used.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct cell { int v; } LIEN_CELL;
struct ref { int *raw; char *owned text; };
const struct ref *borrowed LIEN_GUARD(c) cell_lock(struct cell *borrowed c);
const int *borrowed ref_get(const struct ref *borrowed r);
const int *borrowed next_of(const int *borrowed p);
const int *borrowed lifetime(static) ref_kind(const struct ref *borrowed r);
void ref_done(const struct ref *LIEN_UNGUARD r);
struct pair { const int *borrowed lifetime(p) a; };

int result_used_late(struct cell *borrowed c)
{
    const struct ref *borrowed r = cell_lock(c);
    const int *borrowed p = ref_get(r);
    ref_done(r);
    return *p; // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
}

int plain_local_used_late(struct cell *borrowed c)
{
    const struct ref *r = cell_lock(c);
    const int *p = next_of(next_of(ref_get(r)));
    int n = *p;
    ref_done(r);
    return n + *p; // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
}

int field_used_late(struct cell *borrowed c)
{
    const struct ref *borrowed r = cell_lock(c);
    struct pair q = { ref_get(r) };
    ref_done(r);
    return *q.a; // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
}

int used_in_time(struct cell *borrowed c)
{
    int n = 0;
    for (int i = 0; i < 3; i++) {
        const struct ref *borrowed r = cell_lock(c);
        const int *borrowed p = ref_get(r);
        n += *p;
        ref_done(r);
    }
    return n;
}

int renewed(struct cell *borrowed c)
{
    const struct ref *borrowed r = cell_lock(c);
    const int *borrowed p = ref_get(r);
    int n = *p;
    ref_done(r);
    r = cell_lock(c);
    p = ref_get(r);
    n += *p;
    ref_done(r);
    return n;
}

int of_nobody(struct cell *borrowed c)
{
    const struct ref *borrowed r = cell_lock(c);
    const int *borrowed kind = ref_kind(r);
    ref_done(r);
    return *kind;
}

int of_the_other(struct cell *borrowed c, struct cell *borrowed d)
{
    const struct ref *borrowed r = cell_lock(c);
    const struct ref *borrowed q = cell_lock(d);
    const int *borrowed p = ref_get(q);
    ref_done(r);
    int n = *p;
    ref_done(q);
    return n;
}
