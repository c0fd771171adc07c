// lending a field's target while the whole struct is exclusively borrowed is reported as a read; section 4, table:
// exclusive / "borrowing it mutably" and "borrowing it shared" are `lien-borrow-conflict`
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct vec;
struct owner { struct vec *owned v; struct vec *owned w; };
int *borrowed_mut _Nonnull first_of(struct owner *borrowed_mut o);
void vec_push(struct vec *borrowed_mut v, int x);
int vec_len(const struct vec *borrowed v);

void first_of_then_push(struct owner *borrowed_mut o)
{
    int *p = first_of(o);
    vec_push(o->w, 3); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 1;
}

int first_of_then_len(struct owner *borrowed_mut o)
{
    int *p = first_of(o);
    int n = vec_len(o->w); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 1;
    return n;
}
