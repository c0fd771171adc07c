// rust-lang/rust tests/ui/nll/issue-46036.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct foo { struct foo *borrowed_mut lifetime(f) parent; int n; };
enum { MAX = 3 };
struct foo *borrowed_mut _Nullable step(struct foo *borrowed_mut f);

void infinite_ok(struct foo *borrowed_mut f)
{
    struct foo *p = f;
    while (p) {
        struct foo *q = step(p);
        if (q)
            p = q;
        else
            break;
    }
    if (p)
        p->n = 1;
}

struct foo *borrowed_mut root_ok(struct foo *borrowed_mut f)
{
    struct foo *p = f;
    for (int i = 0; i < MAX; i++) {
        struct foo *q = step(p);
        if (!q)
            return p;
        p = q;
    }
    return p;
}

void stale(struct foo *borrowed_mut f)
{
    struct foo *borrowed_mut q = step(f);
    f->n = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    if (q)
        q->n = 1;
}

void stale_only_null_ok(struct foo *borrowed_mut f)
{
    struct foo *borrowed_mut q = step(f);
    if (!q)
        f->n = 2;
    else
        q->n = 1;
}
