// rust-lang/rust tests/ui/borrowck/borrowck-loan-blocks-move.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
typedef int *owned box;
typedef const int *borrowed ref;
int *owned _Nonnull box_new(int v);
void take(box v);
void look(ref v);

void blocked(void)
{
    box v = box_new(3);
    ref w = v;
    take(v); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(w);
}

void not_blocked_ok(void)
{
    box v = box_new(3);
    ref w = v;
    look(w);
    take(v);
}

void raw_w(void)
{
    box v = box_new(3);
    int *w = v;
    take(v);
    look(w); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}
