// language, section 5, one report for each loan: what is read through one that was told of is the same fault
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>

struct val { int n; struct val *owned next; };
void val_set(struct val *borrowed_mut v);

int two_cursors(struct val *borrowed_mut list)
{
    struct val *borrowed_mut a = list;
    struct val *borrowed_mut b = list; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    int n = 0;
    while (a->next) {
        a = a->next;
        n += a->n;
    }
    val_set(b);
    return n;
}

int one_after_the_other_ok(struct val *borrowed_mut list)
{
    int n = 0;
    for (struct val *borrowed_mut a = list; a->next; a = a->next)
        n += a->n;
    struct val *borrowed_mut b = list;
    val_set(b);
    return n;
}
