// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0510.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct opt { int *owned some; };
void see(const int *borrowed p);
int *owned _Nonnull box_new(int);

void changed_in_guard(void)
{
    struct opt x = { box_new(1) };
    const int *borrowed y = x.some;
    if (y && (free(x.some), x.some = NULL, 0)) // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
        return;
    see(y);
}

void changed_after_ok(void)
{
    struct opt x = { box_new(1) };
    const int *borrowed y = x.some;
    if (y)
        see(y);
    free(x.some);
    x.some = NULL;
}
