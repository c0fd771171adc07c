// A function keeps a borrow in a LIEN_CELL that it was given by a shared borrow.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct cell { const int *borrowed lifetime(c) r; int n; } LIEN_CELL;
struct part { LIEN_CELL const int *borrowed lifetime(c) r; int n; };
struct plain { const int *borrowed lifetime(c) r; };
void see(const int *borrowed p);
void put(const struct cell lifetime(c) *borrowed c, const int *borrowed lifetime(c) p);
void put_part(struct part lifetime(c) *borrowed c, const int *borrowed lifetime(c) p);
int matches(const struct plain lifetime(c) *borrowed c, const int *borrowed lifetime(c) p);
int asks(const struct cell *borrowed c, const int *borrowed p);
void keep(struct cell lifetime(c) *borrowed c, const int *borrowed lifetime(c) p) { c->r = p; }

void bad_dangles(void)
{
    struct cell c = { NULL, 0 };
    {
        int x = 1;
        put(&c, &x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    see(c.r);
}
void bad_written(void)
{
    struct cell c = { NULL, 0 };
    int x = 1;
    keep(&c, &x);
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(c.r);
}
void bad_field(void)
{
    struct part c = { NULL, 0 };
    int x = 1;
    put_part(&c, &x);
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(c.r);
}

void good_before(void)
{
    struct cell c = { NULL, 0 };
    int x = 1;
    put(&c, &x);
    see(c.r);
    x = 2;
}
void good_plain(void)
{
    struct plain c = { NULL };
    int x = 1;
    if (matches(&c, &x))
        x = 2;
    see(c.r);
}
void good_asks(void)
{
    int x = 1, y = 2;
    struct cell c = { &y, 0 };
    if (asks(&c, &x))
        x = 2;
    see(c.r);
}
void good_redirected(void)
{
    static const int zero;
    struct cell c = { NULL, 0 };
    int x = 1;
    put(&c, &x);
    c.r = &zero;
    x = 2;
    see(c.r);
}
