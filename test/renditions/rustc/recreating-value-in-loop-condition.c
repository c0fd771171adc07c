// rust-lang/rust tests/ui/moves/recreating-value-in-loop-condition.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct iter;
struct item { int n; };
struct vec;
struct iter *owned _Nonnull iter(struct vec *owned v);
struct item *owned _Nullable iter_next(struct iter *borrowed_mut it);
void iter_free(struct iter *owned it);
struct vec *owned _Nonnull vec_new(void);
_Bool cond(void);

void qux(void)
{
    struct vec *owned vec = vec_new();
    struct item *owned x;
    while ((x = iter_next(iter(vec))) != NULL) // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}}
        free(x);
}

void qux_ok(void)
{
    struct vec *owned vec = vec_new();
    struct iter *owned it = iter(vec);
    struct item *owned x;
    while ((x = iter_next(it)) != NULL)
        free(x);
    iter_free(it);
}

void loop_item_leaks(void)
{
    struct iter *owned it = iter(vec_new());
    struct item *owned x;
    int sum = 0;
    while ((x = iter_next(it)) != NULL) { // expected-warning-re {{[{{(lien-leak|lien-overwrite-leak)}}{{(-may)?}}]}}
        sum += x->n;
    }
    iter_free(it);
}
