// rust-lang/rust tests/ui/borrowck/borrow-of-moved-value-in-for-loop-61108.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct vec;
struct viter { struct vec *owned v; int at; };
struct vec *owned _Nonnull vec_new(void);
struct viter into_iter(struct vec *owned v);
int viter_next(struct viter *borrowed_mut it);
void viter_end(struct viter *LIEN_DROPS it);
void push(struct vec *borrowed_mut v, int x);

void bad(void)
{
    struct vec *owned v = vec_new();
    struct viter it = into_iter(v);
    while (viter_next(&it) >= 0)
        push(v, 1); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    viter_end(&it);
}

void ok(void)
{
    struct vec *owned v = vec_new();
    push(v, 1);
    struct viter it = into_iter(v);
    while (viter_next(&it) >= 0)
        ;
    viter_end(&it);
}

void forgotten(void)
{
    struct viter it = into_iter(vec_new());
    while (viter_next(&it) >= 0)
        ;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ended_twice(void)
{
    struct viter it = into_iter(vec_new());
    viter_end(&it);
    viter_end(&it); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
