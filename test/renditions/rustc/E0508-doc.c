// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0508.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct non_copy { int v; };
struct non_copy *owned _Nonnull nc_new(void);
void nc_free(struct non_copy *owned n);
int nc_get(const struct non_copy *borrowed n);

void moved_from_array(void)
{
    struct non_copy *owned array[1] = { nc_new() };
    struct non_copy *owned value = array[0];
    nc_get(array[0]); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    nc_free(value);
}

void borrowed_from_array_ok(void)
{
    struct non_copy *owned array[1] = { nc_new() };
    const struct non_copy *borrowed value = array[0];
    nc_get(value);
    nc_free(array[0]);
}

void forgotten(void)
{
    struct non_copy *owned array[2] = { nc_new(), nc_new() };
    nc_free(array[0]);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_in_loop_ok(int n)
{
    struct non_copy *owned array[4];
    for (int i = 0; i < 4; i++)
        array[i] = nc_new();
    for (int i = 0; i < 4; i++)
        nc_free(array[i]);
    (void)n;
}

int out_of_borrowed_array(struct non_copy *owned *borrowed_mut arr)
{
    struct non_copy *owned v = arr[0]; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    int n = nc_get(v);
    nc_free(v);
    return n;
}

int out_of_borrowed_array_refilled_ok(struct non_copy *owned *borrowed_mut arr)
{
    struct non_copy *owned v = arr[0];
    arr[0] = NULL;
    int n = nc_get(v);
    nc_free(v);
    return n;
}
