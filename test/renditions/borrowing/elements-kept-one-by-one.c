// An element of scalars that is kept by a call is lent alone, as one that a variable borrows is.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct vec;
struct vec *owned vec_new(void);
void vec_free(struct vec *owned v);
void vec_add(struct vec *borrowed_mut lifetime(v) v, int *borrowed_mut lifetime(v) p);
int *borrowed_mut at(int *borrowed_mut p);
struct two { int a, b; };
void add_two(struct vec *borrowed_mut lifetime(v) v, struct two *borrowed_mut lifetime(v) p);

void kept_one_by_one(int *borrowed_mut a)
{
    struct vec *owned v = vec_new();
    vec_add(v, &a[0]);
    vec_add(v, &a[1]);
    a[2] = 1;
    vec_free(v);
}

void kept_twice(int *borrowed_mut a)
{
    struct vec *owned v = vec_new();
    vec_add(v, &a[1]);
    vec_add(v, &a[1]); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    vec_free(v);
}

void kept_whole(int *borrowed_mut a)
{
    struct vec *owned v = vec_new();
    vec_add(v, a);
    a[2] = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    vec_free(v);
}

void written_while_kept(int *borrowed_mut a)
{
    struct vec *owned v = vec_new();
    vec_add(v, &a[0]);
    a[0] = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    vec_free(v);
}

void results(int *borrowed_mut a)
{
    int *borrowed_mut p = at(&a[0]);
    int *borrowed_mut q = at(&a[1]);
    *p = *q;
}

void of_an_array(void)
{
    int a[3] = { 0 };
    struct vec *owned v = vec_new();
    vec_add(v, &a[0]);
    vec_add(v, &a[1]);
    a[2] = 1;
    vec_free(v);
}

void fields_of_an_array(void)
{
    struct two t[2] = { 0 };
    struct vec *owned v = vec_new();
    add_two(v, &t[0]);
    vec_add(v, &t[1].a);
    vec_add(v, &t[1].b);
    vec_free(v);
}
