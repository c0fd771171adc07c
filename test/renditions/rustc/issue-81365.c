// rust-lang/rust tests/ui/borrowck/issue-81365-1.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct target { int target_field; };
struct container { struct target target; int container_field; };
const struct target *borrowed deref(const struct container *borrowed c);
struct target *borrowed_mut deref_mut(struct container *borrowed_mut c);
void see(const int *borrowed p);

void shared_then_field(struct container *borrowed_mut c)
{
    const int *borrowed first = &deref(c)->target_field;
    c->container_field = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(first);
}

void direct_ok(struct container *borrowed_mut c)
{
    const int *borrowed first = &c->target.target_field;
    c->container_field = 1;
    see(first);
}

void mut_then_field(struct container *borrowed_mut c)
{
    int *borrowed_mut first = &deref_mut(c)->target_field;
    int n = c->container_field; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    *first = n;
}

void done_first_ok(struct container *borrowed_mut c)
{
    int *borrowed_mut first = &deref_mut(c)->target_field;
    *first = 2;
    c->container_field = deref(c)->target_field;
}
