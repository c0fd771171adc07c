// rust-lang/rust tests/ui/borrowck/borrowck-closures-two-mut.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct closure { int *borrowed_mut lifetime(c) x; };
struct closure lifetime(c) capture(int *borrowed_mut lifetime(c) x);
void call(struct closure *borrowed_mut c);

void a(void)
{
    int x = 3;
    struct closure c1 = { &x };
    struct closure c2 = { &x }; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    call(&c1);
    call(&c2);
}

void b(void)
{
    int x = 3;
    struct closure c1 = capture(&x);
    struct closure c2 = capture(&x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    call(&c1);
    call(&c2);
}

void c_ok(void)
{
    int x = 3;
    struct closure c1 = capture(&x);
    call(&c1);
    struct closure c2 = capture(&x);
    call(&c2);
    x = 4;
}

void d(void)
{
    int x = 3;
    struct closure c1 = { &x };
    x = 5; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    call(&c1);
}

void e(void)
{
    int x = 3;
    struct closure c1;
    c1.x = &x;
    int y = x; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    call(&c1);
    x = y;
}

void f_ok(void)
{
    int x = 3, z = 4;
    struct closure c1 = { &x };
    c1.x = &z;
    x = 5;
    call(&c1);
}
