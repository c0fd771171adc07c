// rust-lang/rust tests/ui/nll/mutating_references.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
struct list { int value; struct list *owned next; };
void see(const int *borrowed v);

void to_refs_ok(struct list *borrowed_mut list, int *borrowed_mut *borrowed_mut out, int n)
{
    int i = 0;
    while (list && i < n) {
        list->value++;
        list = list->next;
        i++;
    }
    (void)out;
}

int sum_ok(const struct list *borrowed list)
{
    int s = 0;
    for (const struct list *l = list; l; l = l->next)
        s += l->value;
    return s;
}

const int *borrowed last_ok(const struct list *borrowed list)
{
    while (list->next)
        list = list->next;
    return &list->value;
}

int *borrowed_mut find_ok(struct list *borrowed_mut list, int v)
{
    struct list *cur = list;
    while (cur) {
        if (cur->value == v)
            return &cur->value;
        cur = cur->next;
    }
    return NULL;
}

void assigning_param(struct list *borrowed_mut list)
{
    const int *borrowed first = &list->value;
    list = list->next;
    if (list)
        list->value = *first;
}

