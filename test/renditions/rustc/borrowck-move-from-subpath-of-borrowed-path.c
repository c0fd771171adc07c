// rust-lang/rust tests/ui/borrowck/borrowck-move-from-subpath-of-borrowed-path.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct inner { char *owned s; int n; };
struct outer { struct inner *owned in; char *owned t; };
struct outer *owned _Nonnull outer_new(void);
void outer_free(struct outer *owned o);
void see(const char *borrowed s);
void see_inner(const struct inner *borrowed i);
void eat(char *owned s);

void moved_under_box_borrow(void)
{
    struct outer *owned a = outer_new();
    const struct inner *borrowed z = a->in;
    eat(a->in->s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    a->in->s = NULL;
    see_inner(z);
    outer_free(a);
}

void sibling_moved_ok(void)
{
    struct outer *owned a = outer_new();
    const struct inner *borrowed z = a->in;
    eat(a->t);
    a->t = NULL;
    see_inner(z);
    outer_free(a);
}

void owner_moved_under_field(void)
{
    struct outer *owned a = outer_new();
    const char *borrowed s = a->in->s;
    struct outer *owned b = a; // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(s);
    outer_free(b);
}
