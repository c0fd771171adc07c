// rust-lang/rust tests/ui/borrowck/borrowck-mut-borrow-in-loop.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct set;
struct func_wrapper {
    void (*func)(void *ctx, int *borrowed_mut arg);
    void *ctx;
};
struct refs;
void refs_push(struct refs *borrowed_mut lifetime(r) v, int *borrowed_mut lifetime(r) x);
void refs_use(struct refs *borrowed_mut v);
void set(int *borrowed_mut p);

void in_loop_ok(struct func_wrapper *borrowed_mut w, int *borrowed_mut arg)
{
    for (;;) {
        w->func(w->ctx, arg);
        break;
    }
    *arg = 1;
}

void in_while_push(struct refs *borrowed_mut lifetime(r) w, int *borrowed_mut lifetime(r) arg, int n)
{
    while (n--) {
        refs_push(w, arg); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    }
}

void local_in_loop(int n)
{
    int v = 0;
    int *borrowed_mut p = NULL;
    while (n--) {
        if (p)
            set(p);
        p = &v;
    }
}

void used_beside(int n)
{
    int v = 0;
    int *borrowed_mut p = NULL;
    while (n--) {
        if (p)
            set(p);
        p = &v;
        v = n; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    }
}
