// rust-lang/rust tests/ui/moves/no-reuse-move-arc.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <pthread.h>
#include <stdlib.h>
struct arc { int refs; int v[10]; } LIEN_SYNC;
struct arc *LIEN_SHARED _Nonnull arc_new(void);
struct arc *LIEN_SHARED _Nonnull arc_clone(const struct arc *borrowed a);
void arc_drop(struct arc *LIEN_SHARED a);
void spawn(struct arc *LIEN_SHARED LIEN_SEND a);
int at(const struct arc *borrowed a, int i);

int reused(void)
{
    struct arc *LIEN_SHARED v = arc_new();
    spawn(v);
    return at(v, 2); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

int cloned_ok(void)
{
    struct arc *LIEN_SHARED v = arc_new();
    spawn(arc_clone(v));
    int r = at(v, 2);
    arc_drop(v);
    return r;
}

int consumed_in_loop(void)
{
    struct arc *LIEN_SHARED v = arc_new();
    for (int i = 0; i < 3; i++)
        spawn(v); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    return 0;
}

int clone_per_turn_ok(void)
{
    struct arc *LIEN_SHARED v = arc_new();
    for (int i = 0; i < 3; i++)
        spawn(arc_clone(v));
    int r = v->v[0];
    arc_drop(v);
    return r;
}

int forgets(void)
{
    struct arc *LIEN_SHARED v = arc_new();
    struct arc *LIEN_SHARED w = arc_clone(v);
    arc_drop(v);
    return w->v[0]; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
