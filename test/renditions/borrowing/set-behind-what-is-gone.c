// What is done through a borrow whose target was told to be gone is the same fault, and what is set there loses
// nothing.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct x { int v; struct x *owned next; };
struct x *owned x_new(void);
void x_free(struct x *owned x);
void see(const struct x *borrowed x);

void slot_set_after(void)
{
    struct x *owned b = x_new();
    struct x *owned *borrowed_mut p = &b;
    while (*p)
        p = &(*p)->next;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    *p = NULL;
}

void field_set_after(void)
{
    struct x *owned b = x_new();
    struct x *borrowed_mut p = b;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    p->next = NULL;
    p->v = 1;
}

void field_filled_after(void)
{
    struct x *owned b = x_new();
    struct x *borrowed_mut p = b;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    p->next = x_new();
    see(p);
}

void released_after(void)
{
    struct x *owned b = x_new();
    struct x *borrowed_mut p = b;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    x_free(p);
}

void found_after(void)
{
    struct x *owned b = x_new();
    struct x *borrowed_mut p = b;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    struct x *n = p->next;
    if (n)
        n->next = NULL;
    x_free(n);
}

int ended_before(int n)
{
    struct x *borrowed_mut p;
    {
        struct x l = { n, NULL };
        p = &l; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        p->v = 1;
    }
    p->next = NULL;
    return p->v;
}

void set_before(void)
{
    struct x *owned b = x_new();
    struct x *borrowed_mut p = b;
    if (!p->next)
        p->next = x_new();
    see(p);
    x_free(b);
}

void still_told(struct x *borrowed_mut o)
{
    struct x *owned b = x_new();
    struct x *borrowed_mut p = b;
    x_free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    p->v = 1;
    p = o;
    p->next = NULL; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}
