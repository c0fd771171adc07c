// A struct that is returned holds no address of a variable that has ended.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stddef.h>
struct cs { int *p; struct { int *q; } in; };
void look(struct cs *s);
struct cs literal(void)
{
    struct cs s;
    {
        int a = 1;
        s = (struct cs){.p = &a};
    }
    return s; // expected-warning {{'s.p' outlives 'a'}}
}
struct cs field(void)
{
    struct cs s;
    {
        int a = 1;
        s.in.q = &a;
    }
    return s; // expected-warning {{'s.in.q' outlives 'a'}}
}
struct cs sometimes(int k)
{
    struct cs s = {0};
    if (k) {
        int a = 1;
        s.p = &a;
    }
    return s; // expected-warning {{[lien-dangling-borrow-may]}}
}
struct cs cleared(void)
{
    struct cs s = {0};
    {
        int a = 1;
        s.p = &a;
        look(&s);
        s.p = NULL;
    }
    return s;
}
static int for_ever;
struct cs replaced(int k)
{
    struct cs s = {0};
    if (k) {
        int a = 1;
        s.p = &a;
    }
    s = (struct cs){.p = &for_ever};
    return s;
}
struct cs part(void)
{
    struct { struct cs good; int *bad; } both = {{0}, NULL};
    {
        int a = 1;
        both.bad = &a;
    }
    return both.good;
}
