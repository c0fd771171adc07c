// Two arguments of one call, one of which may lead to several places: told as a may where the other is one of those.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdbool.h>
#include <stddef.h>
struct pair { int x, y; };
void swap(int *borrowed_mut a, int *borrowed_mut b);
void put(int *borrowed_mut to, const int *borrowed from);
void swap_pairs(struct pair *borrowed_mut a, struct pair *borrowed_mut b);
int *borrowed_mut either(int *borrowed_mut lifetime(e) a, int *borrowed_mut lifetime(e) b);
void bad_one_of_two(bool c)
{
    struct pair p = { 1, 2 };
    int *q = c ? &p.x : &p.y;
    swap(q, &p.y); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_after_a_branch(bool c, struct pair *borrowed_mut p)
{
    int n = 0;
    int *q = &n;
    if (c) q = &p->x;
    put(q, &p->x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_whichever(bool c)
{
    struct pair p = { 1, 2 };
    int *q = c ? &p.x : &p.y;
    swap(q, q); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_whole(bool c)
{
    struct pair p = { 1, 2 }, o = { 3, 4 };
    struct pair *q = &o;
    if (c) q = &p;
    swap_pairs(q, &p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_two_loans(void)
{
    int a = 1, b = 2;
    int *borrowed_mut q = either(&a, &b);
    swap(q, &b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *q = 1;
}
void good_two_of_two(bool c)
{
    struct pair p = { 1, 2 };
    int *q = c ? &p.x : &p.y, *r = c ? &p.y : &p.x;
    swap(q, r);
}
void good_asked(bool c)
{
    struct pair p = { 1, 2 };
    int *q = c ? &p.x : &p.y;
    if (c) swap(q, &p.y);
    else swap(q, &p.x);
}
void good_set_anew(bool c, struct pair *borrowed_mut p)
{
    int n = 0;
    int *q = &n;
    if (c) q = &p->x;
    put(q, &p->y);
    q = &n;
    put(q, &p->x);
}
void good_two_loans(void)
{
    int a = 1, b = 2, d = 3;
    int *borrowed_mut q = either(&a, &b);
    int *borrowed_mut r = q;
    swap(r, &d);
    swap(q, &d);
    a = b;
}
