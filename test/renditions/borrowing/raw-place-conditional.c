// a local's address left in a raw field of a parameter on one path only; Rulings: "A local's address left in a raw
// place outside the function: the exit counts as the use" (found when it is so on every path, and for a global on
// one)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct rawhold { char *raw; int n; };

void left_conditionally(struct rawhold *h, int c)
{
    char b[4] = "abc";
    h->raw = b; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    if (c)
        h->raw = NULL;
}

void left_on_an_early_exit(struct rawhold *h, int c)
{
    char b[4] = "abc";
    h->raw = b; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    if (c)
        return;
    h->raw = NULL;
}

void put_back_ok(struct rawhold *h)
{
    char b[4] = "abc";
    char *old = h->raw;
    h->raw = b;
    h->n = h->raw[0];
    h->raw = old;
}

void left_in_a_loop(struct rawhold *h, int n)
{
    char b[4] = "abc";
    for (int i = 0; i < n; i++)
        h->raw = b; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void left_when_asked(struct rawhold *h, int c)
{
    char b[4] = "abc";
    if (c)
        h->raw = b; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void left_through_a_choice(struct rawhold *a, struct rawhold *b, int c)
{
    char s[4] = "abc";
    (c ? a : b)->raw = s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
