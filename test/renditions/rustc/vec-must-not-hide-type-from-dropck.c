// rust-lang/rust tests/ui/span/vec-must-not-hide-type-from-dropck.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct c;
struct vec;
struct cc { const struct cc *borrowed lifetime(v) item[4]; int n; };
void cc_push(struct cc lifetime(v) *borrowed_mut c, const struct cc *borrowed lifetime(v) x);
void cc_use(const struct cc *borrowed c);

void f(void)
{
    struct cc c1 = { { NULL }, 0 };
    {
        struct cc c2 = { { NULL }, 0 };
        cc_push(&c1, &c2); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    cc_use(&c1);
}

void f_ok(void)
{
    struct cc c2 = { { NULL }, 0 };
    struct cc c1 = { { NULL }, 0 };
    cc_push(&c1, &c2);
    cc_use(&c1);
}

void f_modified(void)
{
    struct cc c2 = { { NULL }, 0 };
    struct cc c1 = { { NULL }, 0 };
    cc_push(&c1, &c2);
    c2.n = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    cc_use(&c1);
}

void by_field(void)
{
    struct cc c1 = { { NULL }, 0 };
    {
        struct cc c2 = { { NULL }, 0 };
        c1.item[0] = &c2; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        c1.n = 1;
    }
    cc_use(&c1);
}

void by_runtime_index(int i)
{
    struct cc c1 = { { NULL }, 0 };
    {
        struct cc c2 = { { NULL }, 0 };
        c1.item[i] = &c2; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    cc_use(&c1);
}
