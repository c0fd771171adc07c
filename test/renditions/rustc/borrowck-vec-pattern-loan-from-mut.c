// rust-lang/rust tests/ui/borrowck/borrowck-vec-pattern-loan-from-mut.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct vec;
struct vec *owned _Nonnull vec_new(void);
void vec_free(struct vec *owned v);
void vec_push(struct vec *borrowed_mut v, int x);
size_t vec_len(const struct vec *borrowed v);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, size_t i);
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i);
void vec_clear(struct vec *borrowed_mut v);

void push_while_element_borrowed(struct vec *borrowed_mut v)
{
    const int *head = vec_get(v, 0);
    vec_push(v, *head); 
}

void push_then_use(struct vec *borrowed_mut v)
{
    const int *head = vec_get(v, 0);
    vec_push(v, 5); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    vec_push(v, *head);
}

void iterate_and_push(struct vec *borrowed_mut v)
{
    for (size_t i = 0; i < vec_len(v); i++) {
        const int *x = vec_get(v, i);
        if (*x == 3)
            vec_push(v, *x + 1);
    }
}

void iterate_by_end(struct vec *borrowed_mut v)
{
    const int *end = vec_get(v, vec_len(v) - 1);
    for (const int *p = vec_get(v, 0); p != end; p++)
        if (*p == 3)
            vec_push(v, *p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void two_elements(struct vec *borrowed_mut v)
{
    int *a = vec_at(v, 0);
    int *b = vec_at(v, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *a = 1;
    *b = 2;
}

void read_pair_ok(const struct vec *borrowed v, int *borrowed_mut sum)
{
    const int *a = vec_get(v, 0);
    const int *b = vec_get(v, 1);
    *sum = *a + *b;
}

void clear_under(struct vec *borrowed_mut v)
{
    int *a = vec_at(v, 0);
    vec_clear(v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *a = 3;
}

int freed_under(void)
{
    struct vec *owned v = vec_new();
    vec_push(v, 1);
    const int *a = vec_get(v, 0);
    vec_free(v); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return *a;
}

int copied_out_ok(void)
{
    struct vec *owned v = vec_new();
    vec_push(v, 1);
    int a = *vec_get(v, 0);
    vec_free(v);
    return a;
}
