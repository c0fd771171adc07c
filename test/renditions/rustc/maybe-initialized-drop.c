// rust-lang/rust tests/ui/nll/maybe-initialized-drop-implicit-fragment-drop.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct foo { int *borrowed_mut lifetime(f) a; int n; };
struct wrap { int *borrowed_mut lifetime(w) p; };
void wrap_end(struct wrap *borrowed_mut w);
void foo_end(struct foo *borrowed_mut w);
#define ENDS(f) __attribute__((cleanup(f)))

void dropped_later(void)
{
    int x = 0;
    ENDS(wrap_end) struct wrap wrap = { &x };
    x = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
}

void not_dropped_ok(void)
{
    int x = 0;
    struct wrap wrap = { &x };
    wrap_end(&wrap);
    x = 1;
}

void fragment_ok(void)
{
    int x = 0, y = 0;
    ENDS(foo_end) struct foo foo = { &x, 1 };
    foo.a = &y;
    x = 1;
}

void fragment_kept(void)
{
    int x = 0, y = 0;
    ENDS(foo_end) struct foo foo = { &x, 1 };
    y = 3;
    foo.n = 2;
    x = y; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
}
