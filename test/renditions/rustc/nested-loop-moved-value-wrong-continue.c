// rust-lang/rust tests/ui/moves/nested-loop-moved-value-wrong-continue.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stddef.h>
struct vec;
struct vec *owned _Nonnull vec_new(void);
void vec_free(struct vec *owned v);
void sink_push(struct vec *borrowed_mut sink, struct vec *owned v);
_Bool matches(const struct vec *borrowed v, int i);
int vec_len(const struct vec *borrowed v);

void foo(struct vec *borrowed_mut sink, int n)
{
    struct vec *owned bar = vec_new();
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < 3; j++)
            if (matches(sink, j))
                sink_push(sink, bar); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    }
    vec_len(sink);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void foo_ok(struct vec *borrowed_mut sink, int n)
{
    for (int i = 0; i < n; i++) {
        struct vec *owned bar = vec_new();
        for (int j = 0; j < 3; j++) {
            if (matches(sink, j)) {
                sink_push(sink, bar);
                bar = NULL;
                break;
            }
        }
        vec_free(bar);
    }
}

void foo_goto_ok(struct vec *borrowed_mut sink, int n)
{
    for (int i = 0; i < n; i++) {
        struct vec *owned bar = vec_new();
        for (int j = 0; j < 3; j++) {
            if (matches(sink, j)) {
                sink_push(sink, bar);
                goto next;
            }
        }
        vec_free(bar);
next:;
    }
}

void wrong_continue(struct vec *borrowed_mut sink, int n)
{
    struct vec *owned bar = vec_new();
    for (int i = 0; i < n; i++) {
        if (!matches(bar, i)) // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
            continue;
        sink_push(sink, bar);
        continue;
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
