// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: no reference to a misaligned field of a `#[repr(packed)]` struct. C: the same.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>

struct __attribute__((packed)) header { char kind; int length; char tail; };

static int twice(const int *borrowed n) { return *n * 2; }

int main(void)
{
    struct header h = { 'a', 21, 'z' };
    int n = h.length; // a copy is aligned
    const char *borrowed tail = &h.tail; // a char is aligned anywhere
    printf("%d %c\n", twice(&n), *tail);
    return 0;
}
