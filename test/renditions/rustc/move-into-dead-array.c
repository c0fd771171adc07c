// rust-lang/rust tests/ui/moves/move-into-dead-array-1.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct d { char *owned x; };
struct d *owned _Nonnull d_new(void);
void d_free(struct d *owned d);
void use_all(struct d *owned *borrowed a);

void into_dead(void)
{
    struct d *owned a[4] = { d_new(), d_new(), d_new(), d_new() };
    for (int i = 0; i < 4; i++)
        d_free(a[i]);
    a[1] = d_new();
    d_free(a[1]);
}

void constant_slots_ok(void)
{
    struct d *owned a[2] = { d_new(), d_new() };
    d_free(a[0]);
    a[0] = d_new();
    d_free(a[0]);
    d_free(a[1]);
}

void overwritten(void)
{
    struct d *owned a[2] = { d_new(), NULL };
    a[0] = d_new(); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    d_free(a[0]);
}

void into_struct_refilled_ok(void)
{
    struct d s = { NULL };
    s.x = malloc(3);
    free(s.x);
    s.x = malloc(4);
    free(s.x);
}

void moved_and_used(void)
{
    struct d *owned a[2] = { d_new(), d_new() };
    struct d *owned b = a[1];
    d_free(a[0]);
    d_free(a[1]); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    d_free(b);
}
