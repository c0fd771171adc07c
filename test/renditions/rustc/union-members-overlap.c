// §4 "union members overlap": declared loans of a member of a union obey the table (local, in a struct, behind a
// parameter).
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct v { int tag; union { int i; float f; } u; };
void see(const void *borrowed p);
void same(void)
{
    struct v v = { 0, { 1 } };
    const int *borrowed r = &v.u.i;
    v.u.i = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(r);
}
void whole(void)
{
    struct v v = { 0, { 1 } };
    const int *borrowed r = &v.u.i;
    v = (struct v){ 1, { 2 } }; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(r);
}
void tag_ok(void)
{
    struct v v = { 0, { 1 } };
    const int *borrowed r = &v.u.i;
    v.tag = 1;
    see(r);
}
void param(struct v *borrowed_mut v)
{
    const int *borrowed r = &v->u.i;
    v->u.f = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(r);
}
union w { int i; float f; };
void whole_union(void)
{
    union w w = { 1 };
    const union w *borrowed r = &w;
    w.i = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(r);
}
