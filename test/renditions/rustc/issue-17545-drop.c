// rust-lang/rust tests/ui/dropck/drop-on-non-struct.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct in { char *owned s; };
struct LIEN_DROP(out_free) out { struct in in; char *owned t; struct out *owned next; };
void out_free(struct out *owned o)
{
    if (!o)
        return;
    free(o->in.s);
    free(o->t);
    out_free(o->next);
    free(o);
}

void out_free_list(struct out *owned o)
{
    while (o) {
        struct out *next = o->next;
        free(o->in.s);
        free(o->t);
        free(o);
        o = next;
    }
}

void half_free(struct out *owned o)
{
    free(o->in.s);
    out_free(o->next);
    free(o); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

void used_after(struct out *owned o)
{
    const char *t = o->t;
    out_free(o);
    if (t[0]) // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        return;
}

void twice(struct out *owned o, int c)
{
    if (c)
        out_free(o);
    out_free(o); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void twice_ok(struct out *owned o, int c)
{
    if (c) {
        out_free(o);
        return;
    }
    out_free(o);
}
