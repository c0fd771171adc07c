// rust-lang/rust tests/ui/nll/issue-46589.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct foo;
struct foo *borrowed_mut _Nullable get_self(struct foo *borrowed_mut f);
struct foo *borrowed_mut _Nonnull new_self(struct foo *borrowed_mut f);
void trigger_bug(struct foo *borrowed_mut *borrowed_mut other);
void touch(struct foo *borrowed_mut f);

struct foo *borrowed_mut match_ok(struct foo *borrowed_mut f)
{
    struct foo *g = get_self(f);
    if (g)
        return g;
    return new_self(f);
}

struct foo *borrowed_mut match_kept_bad(struct foo *borrowed_mut f)
{
    struct foo *g = get_self(f);
    touch(f); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (g)
        return g;
    return new_self(f);
}

void in_loop_ok(struct foo *borrowed_mut f)
{
    struct foo *cur = f;
    for (;;) {
        struct foo *next = get_self(cur);
        if (!next)
            break;
        cur = next;
    }
    touch(cur);
}

void early_return_ok(struct foo *borrowed_mut f)
{
    struct foo *g = get_self(f);
    if (g != NULL) {
        touch(g);
        return;
    }
    touch(f);
}
