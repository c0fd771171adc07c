// The address of a field reads nothing.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
struct item { int g; struct item *next; };
void link_in(int *g, struct item *whole);
void passed_ok(void)
{
    struct item *p = malloc(sizeof *p);
    link_in(&p->g, p);
}
int *returned_ok(void)
{
    struct item *p = malloc(sizeof *p);
    return &p->g;
}
