// rust-lang/rust tests/ui/static/static-lifetime-bound.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
static int num = 18;
static const char *const names[2] = { "a", "b" };
const int *borrowed lifetime(static) give(void) { return &num; }
void want(const int *borrowed lifetime(static) p);
void start(void (*f)(void));
const char *borrowed lifetime(static) name(int i) { return names[i & 1]; }

void f_local(void)
{
    int x = 0;
    want(&x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void f_param(const int *borrowed x)
{
    want(x); // expected-warning-re {{[{{(lien-borrow-escapes|lien-lifetime-mismatch)}}{{(-may)?}}]}}
}

void f_static_ok(void)
{
    static int s;
    want(&num);
    want(give());
    want(&s);
}

const int *borrowed lifetime(a) coerce_ok(const int *borrowed lifetime(a) arg)
{
    const int *borrowed r = give();
    return *r > *arg ? r : arg;
}

const char *borrowed lifetime(static) error_name(int e)
{
    switch (e) {
    case 0:
        return "ok";
    case 1:
        return name(e);
    default:
        return NULL;
    }
}

const char *borrowed lifetime(static) buffer_ok(int e)
{
    static char buf[16];
    buf[0] = (char)('0' + e);
    return buf;
}
