// rust-lang/rust tests/ui/moves/move-1-unique.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct triple { int x; int y; int z; };
struct triple *owned _Nonnull triple_new(int x, int y, int z);

int test_moved_in_branch(_Bool x, const struct triple *borrowed foo)
{
    struct triple *owned bar = triple_new(foo->x, foo->y, foo->z);
    struct triple *owned y;
    if (x)
        y = bar;
    else
        y = triple_new(4, 5, 6);
    int r = y->y;
    if (!x)
        free(bar);
    free(y);
    return r;
}

int test_forgets_other(_Bool x)
{
    struct triple *owned bar = triple_new(1, 2, 3);
    struct triple *owned y;
    if (x)
        y = bar;
    else
        y = triple_new(4, 5, 6);
    int r = y->y;
    free(y);
    return r; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int test_chain_ok(void)
{
    struct triple *owned a = triple_new(1, 2, 3);
    struct triple *owned b = a;
    struct triple *owned c = b;
    int r = c->x;
    free(c);
    return r;
}

int test_chain_bad(void)
{
    struct triple *owned a = triple_new(1, 2, 3);
    struct triple *owned b = a;
    struct triple *owned c = b;
    int r = b->x; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(c);
    return r;
}

int test_ternary(_Bool x)
{
    struct triple *owned a = triple_new(1, 2, 3);
    struct triple *owned b = triple_new(4, 5, 6);
    struct triple *owned y = x ? a : b;
    int r = y->x;
    if (x)
        free(b);
    else
        free(a);
    free(y);
    return r;
}

int test_ternary_bad(_Bool x)
{
    struct triple *owned a = triple_new(1, 2, 3);
    struct triple *owned y = x ? a : NULL;
    free(a); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(y);
    return 0;
}
