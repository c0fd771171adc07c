// A copy of a loan is the same loan: if the storage ends first, the line to change is where it was first borrowed.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct holder { const int *borrowed lifetime(h) p; };
struct slot { int *borrowed_mut lifetime(s) p; };
const int *borrowed same(const int *borrowed p);

int copied_from_a_field(void)
{
    const int *borrowed p;
    {
        int i = 4;
        struct holder h;
        h.p = &i; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        p = h.p;
    }
    return *p;
}

int copied_twice(void)
{
    const int *borrowed p;
    {
        int i = 4;
        const int *borrowed q = &i; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        const int *borrowed r = q;
        p = r;
    }
    return *p;
}

int reborrowed(void)
{
    int *borrowed_mut p;
    {
        int i = 4;
        struct slot s = { &i }; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        p = s.p;
    }
    return *p;
}

int of_an_outer_one(void)
{
    int i = 4;
    const int *borrowed p;
    {
        struct holder h = { &i };
        p = h.p;
    }
    return *p;
}

int lent_again_by_a_call(void)
{
    const int *borrowed p;
    {
        int i = 4;
        const int *borrowed q = &i; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        p = same(q);
    }
    return *p;
}
