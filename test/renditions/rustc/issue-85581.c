// rust-lang/rust tests/ui/borrowck/issue-85581.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct heap;
struct peek { struct heap *borrowed_mut lifetime(h) h; int *borrowed_mut lifetime(h) top; };
_Bool heap_peek(struct heap *borrowed_mut lifetime(h) h, struct peek lifetime(h) *LIEN_OUT p);
int heap_pop(struct heap *borrowed_mut h);
int *borrowed_mut _Nullable heap_top(struct heap *borrowed_mut h);

void foo(struct heap *borrowed_mut heap)
{
    int *top = heap_top(heap);
    if (top) {
        heap_pop(heap); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
        *top = 1;
    }
}

void foo_ok(struct heap *borrowed_mut heap)
{
    int *top = heap_top(heap);
    if (top) {
        *top = 1;
        heap_pop(heap);
    }
}

void not_found_ok(struct heap *borrowed_mut heap)
{
    int *top = heap_top(heap);
    if (!top) {
        heap_pop(heap);
        return;
    }
    *top = 1;
}
