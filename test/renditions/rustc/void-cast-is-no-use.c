// `(void)b;` only silences -Wunused; §3 "A use is a dereference, passing, returning, or storing in an owned place":
// it is none, so no loan is live at the free.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct bar { int int1; int int2; };
struct holder { int *borrowed_mut lifetime(h) p; };
struct bar *owned _Nonnull make(void);
void inc(int *borrowed_mut p);
void discarded_exclusive_ok(void)
{
    struct bar *owned f = make();
    int *borrowed_mut b = &f->int1;
    inc(b);
    free(f);
    (void)b;
}
void discarded_shared_ok(void)
{
    int x = 1;
    const int *borrowed r = &x;
    x = 2;
    (void)r;
}
void discarded_after_report(void)
{
    int x = 1;
    int *borrowed_mut a = &x;
    int *borrowed_mut b = &x; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    inc(a);
    x = 2;
    (void)b;
}
void discarded_struct_ok(void)
{
    int x = 1;
    struct holder h = { &x };
    struct holder a[2] = { { NULL }, { &x } };
    x = 2;
    (void)h;
    (void)a;
}
void kept_in_struct(void)
{
    int x = 1;
    struct holder h = { &x };
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    (void)h;
    inc(h.p);
}
