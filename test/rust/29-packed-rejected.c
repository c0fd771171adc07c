// RUN: %lien -Wno-address-of-packed-member -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: no reference to a misaligned field of a `#[repr(packed)]` struct. C: the same.
// At run time: fails
#include <lien.h>
#include <stdio.h>

struct __attribute__((packed)) header { char kind; int length; char tail; };

static int twice(const int *borrowed n) { return *n * 2; }

int main(void)
{
    struct header h = { 'a', 21, 'z' };
    const int *borrowed n = &h.length; // expected-warning {{[lien-packed-borrow]}}
    printf("%d %c\n", twice(n), h.tail);
    return 0;
}
