// rust-lang/rust tests/ui/borrowck/two-phase-nonrecursive-autoref.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct vec;
void vec_push(struct vec *borrowed_mut v, size_t x);
size_t vec_len(const struct vec *borrowed v);
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, size_t i);
size_t vec_pop(struct vec *borrowed_mut v);

void simple_ok(struct vec *borrowed_mut v)
{
    vec_push(v, vec_len(v));
    vec_push(v, (size_t)*vec_get(v, vec_len(v) - 1));
}

void nested_mut_ok(struct vec *borrowed_mut v)
{
    size_t n = vec_pop(v);
    vec_push(v, n);
}

void element_written_from_len_ok(struct vec *borrowed_mut v)
{
    *vec_at(v, 0) = (int)vec_len(v);
}

void element_between(struct vec *borrowed_mut v)
{
    int *p = vec_at(v, 0);
    vec_push(v, (size_t)*p);
    p = vec_at(v, 0);
    vec_push(v, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 1;
}

void conditional_ok(struct vec *borrowed_mut v, int c)
{
    int *p = NULL;
    if (c)
        p = vec_at(v, 0);
    else
        vec_push(v, 1);
    if (p)
        *p = 3;
}

void conditional_bad(struct vec *borrowed_mut v, int c)
{
    int *p = NULL;
    if (c)
        p = vec_at(v, 0);
    vec_push(v, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (p)
        *p = 3;
}
