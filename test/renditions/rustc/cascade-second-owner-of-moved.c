// cascade; §5 "One report for each value or loan and kind of fault on a path: once reported it counts as mended".
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct bar { int x; };
struct baz { struct bar *owned g; };
struct bar *owned _Nonnull bar_new(void);
void bar_free(struct bar *owned b);
void twice_moved_field(void)
{
    struct baz b = { bar_new() };
    struct bar *owned c = b.g;
    struct bar *owned d = b.g; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    bar_free(c);
    bar_free(d);
}
void twice_moved_local(void)
{
    struct bar *owned a = bar_new();
    struct bar *owned c = a;
    struct bar *owned d = a; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    bar_free(c);
    bar_free(d);
}
