// A list that is built by a pointer to its last link: what is stored where nobody can follow is held there, also when
// that pointer is gone.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct val { int i; struct val *owned next; };
struct val *owned merge(struct val *owned a, struct val *owned b)
{
    struct val *owned out = NULL;
    struct val **tail = &out;
    while (a && b) {
        struct val *n;
        if (a->i < b->i) { n = a; a = a->next; }
        else { n = b; b = b->next; }
        n->next = NULL;
        *tail = n;
        tail = &n->next;
    }
    *tail = a ? a : b;
    return out;
}
struct val *owned branched(struct val *owned a, struct val *owned b)
{
    struct val *owned out = NULL;
    struct val **tail = &out;
    while (a && b) {
        struct val *n;
        if (a->i < b->i) { n = a; a = a->next; }
        else { n = b; b = b->next; }
        n->next = NULL;
        *tail = n;
        tail = &n->next;
    }
    if (a) *tail = a; else *tail = b;
    return out;
}
struct val *raw_parameters(struct val *a, struct val *b)
{
    struct val head = { 0, NULL };
    struct val *tail = &head;
    while (a && b) {
        if (a->i < b->i) { tail->next = a; a = a->next; }
        else { tail->next = b; b = b->next; }
        tail = tail->next;
    }
    tail->next = a ? a : b;
    return head.next;
}
void parted(struct val *owned a, struct val **low, struct val **high)
{
    while (a) {
        struct val *n = a;
        a = a->next;
        n->next = NULL;
        if (n->i < 0) { *low = n; low = &n->next; }
        else { *high = n; high = &n->next; }
    }
}
struct raw { int i; struct raw *next; };
struct raw *owned raw_new(void);
struct raw *appended(int n)
{
    struct raw *out = NULL, **tail = &out;
    for (; n > 0; n--) {
        struct raw *x = raw_new();
        if (!x)
            break;
        x->next = NULL;
        *tail = x;
        tail = &x->next;
    }
    return out;
}
struct val *owned one_is_lost(struct val *owned a, struct val *owned b)
{
    struct val *owned out = NULL;
    struct val **tail = &out;
    while (a && b) {
        struct val *n;
        if (a->i < b->i) { n = a; a = a->next; }
        else { n = b; b = b->next; }
        n->next = NULL;
        *tail = n;
        tail = &n->next;
    }
    *tail = a;
    return out; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
