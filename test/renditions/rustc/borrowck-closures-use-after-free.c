// rust-lang/rust tests/ui/borrowck/borrowck-closures-use-after-free.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct foo { int x; };
struct foo *owned _Nonnull foo_new(void);
void foo_free(struct foo *owned f);
void renew(struct foo *owned *borrowed_mut f);
void touch(struct foo *borrowed_mut f);
void see(const int *borrowed p);

void bad_renewed(void)
{
    struct foo *owned p = foo_new();
    const int *borrowed n = &p->x;
    renew(&p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(n);
    foo_free(p);
}
void bad_twice(void)
{
    struct foo *owned p = foo_new();
    const int *borrowed n = &p->x;
    renew(&p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(n);
    n = &p->x;
    renew(&p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(n);
    foo_free(p);
}
void bad_touched_then_freed(void)
{
    struct foo *owned p = foo_new();
    const int *borrowed n = &p->x;
    touch(p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(n);
    foo_free(p);
    see(n); // expected-warning-re {{[{{(lien-use-after-free|lien-use-after-move)}}{{(-may)?}}]}}
}
void bad_alias(void)
{
    struct foo *owned p = foo_new();
    int *n = &p->x;
    renew(&p);
    *n = 1; // expected-warning-re {{[{{(lien-use-after-free|lien-use-after-move)}}{{(-may)?}}]}}
    foo_free(p);
}
void good(void)
{
    struct foo *owned p = foo_new();
    const int *borrowed n = &p->x;
    see(n);
    renew(&p);
    n = &p->x;
    see(n);
    foo_free(p);
}
