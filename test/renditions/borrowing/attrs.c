// clang attributes: noescape, lifetimebound, lifetime_capture_by in C
// REQUIRES: llvm-from-22
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct obj { int id; int arr[4]; };
struct view { const struct obj *o; };
struct set { const int *at[8]; int n; };
static int *kept;
struct view global_view;
_Thread_local int *per_thread;


int use_locally_ok(int *p __attribute__((noescape)))
{
    int *q = p;
    *q += 1;
    return *q;
}




void escape_and_back_ok(int *p __attribute__((noescape)))
{
    kept = p;
    *kept = 1;
    kept = NULL;
}



int *lb_first(int *a __attribute__((lifetimebound)), int *b)
{
    (void)b;
    return a;
}

int lb_first_inner(void)
{
    int outer = 1;
    int *p;
    {
        int inner = 2;
        p = lb_first(&outer, &inner);
    }
    return *p;
}


const int *lb_elem(const struct obj *o __attribute__((lifetimebound)), int i);

const int *lb_returned(void)
{
    struct obj o = { 1, { 0 } };
    return lb_elem(&o, 2); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const int *lb_returned_ok(const struct obj *o)
{
    return lb_elem(o, 2);
}

void set_add(struct set *s, const int *p __attribute__((lifetime_capture_by(s))));
int set_sum(const struct set *s);


int captured_ok(void)
{
    int x = 3;
    struct set s = { { 0 }, 0 };
    set_add(&s, &x);
    return set_sum(&s);
}
