// "union members overlap", "Inside a union everything is raw": freed through another member of another pointer type
// (clang unions.c); silent when both members have one type
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
union any { char *text; int number; void *raw; };
struct tagged { int tag; union any u; };
void union_other_ok(void)
{
    union any u;
    u.text = strdup("x");
    free(u.raw);
}
void union_in_struct_ok(void)
{
    struct tagged t;
    t.tag = 1;
    t.u.text = strdup("x");
    free(t.u.raw);
}
void union_read_other_ok(void)
{
    union any u;
    u.text = strdup("x");
    char *p = u.raw;
    free(p);
}
