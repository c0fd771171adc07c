// rust-lang/rust tests/ui/borrowck/borrowck-loan-of-static-call-issue-42344.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct tab { int *borrowed_mut lifetime(static) p; };
static int counter;
static char *owned kept;
char *owned _Nonnull new_str(const char *borrowed s);

int *borrowed_mut lifetime(static) whole_static_ok(void)
{
    return &counter;
}

static char *lit(void)
{
    return "x";
}

const char *borrowed lifetime(static) literal_ok(void)
{
    return "literal";
}

const char *borrowed lifetime(static) from_local(void)
{
    char buf[8] = "abc";
    return buf; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const char *borrowed lifetime(static) from_param(const char *borrowed p)
{
    return p; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

const char *borrowed lifetime(static) use_lit_ok(void)
{
    return lit();
}
