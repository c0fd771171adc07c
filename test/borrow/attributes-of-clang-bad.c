// RUN: %lien -Wno-ignored-attributes -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// REQUIRES: llvm-from-22
// Clang's own attributes with a lifetime meaning count like annotations: lifetimebound, noescape, ownership_*, nonnull.
// Each function breaks the rule; correct twins stand in attributes-of-clang-ok.c.
#include <lien.h>
#include <stdlib.h>

#define BOUND __attribute__((lifetimebound))
int *pick(int *a BOUND, int *b);
int *either(int *a BOUND, int *b BOUND);
void *get(unsigned n) __attribute__((ownership_returns(malloc)));
void put(void *p) __attribute__((ownership_takes(malloc, 1)));

int *bound_to_a_local(void)
{
    int n = 1;
    int m = 2;
    return either(&n, &m); // expected-warning-re{{[lien-dangling-return{{(-may)?}}]}}
}

int *bound_to_the_first(int *p)
{
    int n = 1;
    return pick(&n, p); // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

void never_put(void)
{
    char *p = get(3);
    if (p)
        p[0] = 0;
} // expected-warning-re{{'p'{{.*}}[lien-leak{{(-may)?}}]}}

void put_and_read(void)
{
    char *p = get(3);
    if (!p)
        return;
    put(p);
    p[0] = 0; // expected-warning-re{{'p'{{.*}}[lien-use-after-free]}}
}
