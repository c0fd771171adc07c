// rust-lang/rust tests/ui/borrowck/borrowck-pat-reassign-binding.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
struct opt { int some; int value; };
void see(const int *borrowed p);

void reassigned_under(void)
{
    struct opt x = { 0, 0 };
    if (x.some) {
        const int *borrowed i = &x.value;
        see(i);
    }
}

void reassigned_after_ok(void)
{
    struct opt x = { 1, 0 };
    if (x.some) {
        const int *borrowed i = &x.value;
        see(i);
        x = (struct opt){ 0, 0 };
    }
    x.value = 2;
}
