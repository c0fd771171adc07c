// rust-lang/rust tests/ui/nll/borrowed-local-error.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct d { int v; };
struct wrap { const struct d *borrowed lifetime(w) f; };
char *owned _Nonnull new_str(const char *borrowed s);
const char *borrowed gimme(const struct d *borrowed x);
void see(const void *borrowed p);

void borrowed_local(void)
{
    const char *x;
    {
        struct d v = { 1 };
        x = gimme(&v); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    see(x);
}

void borrowed_local_field(void)
{
    struct wrap w;
    {
        struct d v = { 1 };
        w.f = &v; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    see(w.f);
}

void borrowed_local_ok(void)
{
    const char *x;
    struct d v = { 1 };
    x = gimme(&v);
    see(x);
}

void borrowed_owned(void)
{
    const char *borrowed x;
    {
        char *owned s = new_str("a");
        x = s;
        free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    }
    see(x);
}

const char *returned_call(void)
{
    struct d v = { 1 };
    return gimme(&v); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const char *returned_from_arg(struct d v)
{
    return gimme(&v); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
