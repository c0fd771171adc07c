// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0505.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct value { int n; };
struct value *owned _Nonnull value_new(int n);
void eat(struct value *owned v);
void borrow_val(const struct value *borrowed v);

void moved_while_borrowed(void)
{
    struct value *owned x = value_new(1);
    const struct value *borrowed ref = x;
    eat(x); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    borrow_val(ref);
}

void borrowed_to_fn_ok(void)
{
    struct value *owned x = value_new(1);
    const struct value *borrowed ref = x;
    borrow_val(ref);
    borrow_val(x);
    eat(x);
}

void released_before_ok(void)
{
    struct value *owned x = value_new(1);
    {
        const struct value *borrowed ref = x;
        borrow_val(ref);
    }
    eat(x);
}

void exclusive_moved(void)
{
    struct value *owned x = value_new(1);
    struct value *borrowed_mut ref = x;
    eat(x); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    ref->n = 2;
}

void moved_to_local(void)
{
    struct value *owned x = value_new(1);
    struct value *borrowed_mut ref = x;
    struct value *owned y = x; // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    ref->n = 2;
    eat(y);
}

struct value *owned returned_while(int *borrowed_mut *borrowed_mut out)
{
    struct value *owned x = value_new(1);
    int n = x->n;
    (void)n; (void)out;
    return x;
}

void raw_alias(void)
{
    struct value *owned x = value_new(1);
    struct value *ref = x;
    eat(x);
    borrow_val(ref); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}
