// cascade; the -may at the use counts as mended (§5); besides, at the free x is set on every path (k is 0 or 1
// there).
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
char *owned _Nonnull new_str(const char *borrowed s);
void use_str(const char *borrowed s);
void switch_misses_default(int k)
{
    char *owned x;
    switch (k) {
    case 0:
        x = new_str("0");
        break;
    case 1:
        x = new_str("1");
        break;
    }
    use_str(x); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    if (k == 0 || k == 1)
        free(x);
}
