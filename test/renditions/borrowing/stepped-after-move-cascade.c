// language, section 5, one report for each value: what is found in a value that was used when it was gone is as little ours
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct vine { int grapes; struct vine *owned next; };
void vine_burn(struct vine *owned v);

void burnt_then_stepped(struct vine *owned v)
{
    vine_burn(v);
    while (v->next) // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
        v = v->next;
}

int burnt_then_counted(struct vine *owned v)
{
    int n = 0;
    vine_burn(v);
    while (v) {
        n += v->grapes; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
        v = v->next;
    }
    return n;
}

int counted_then_burnt_ok(struct vine *owned v)
{
    int n = 0;
    for (const struct vine *p = v; p; p = p->next)
        n += p->grapes;
    vine_burn(v);
    return n;
}
