// rust-lang/rust tests/ui/borrowck/borrowck-swap-mut-base-ptr.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct s { char *owned a; char *owned b; };
typedef struct { int *borrowed_mut lifetime(x) p; } mref;
static void swap_int(int *borrowed_mut a, int *borrowed_mut b)
{
    int t = *a;
    *a = *b;
    *b = t;
}
static void swap_str(char *owned *borrowed_mut a, char *owned *borrowed_mut b)
{
    char *t = *a;
    *a = *b;
    *b = t;
}
void see(const int *borrowed p);

void swap_fields_ok(struct s *borrowed_mut s)
{
    swap_str(&s->a, &s->b);
}

void swap_same(struct s *borrowed_mut s)
{
    swap_str(&s->a, &s->a); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void swap_under_shared(int *borrowed_mut t0, int *borrowed_mut t1)
{
    const int *borrowed p = t0;
    swap_int(t0, t1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(p);
}

void swap_elems_ok(int *borrowed_mut v, size_t i, size_t j)
{
    int t = v[i];
    v[i] = v[j];
    v[j] = t;
}

void swap_structs_ok(struct s *borrowed_mut a, struct s *borrowed_mut b)
{
    struct s t = *a;
    *a = *b;
    *b = t;
}

void swap_structs_forgot(struct s *borrowed_mut a, struct s *borrowed_mut b)
{
    struct s t = *a;
    *a = *b; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    free(t.a);
    free(t.b);
}
