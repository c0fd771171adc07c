// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-dangling-return: the address of this frame's storage is returned. Each function breaks one rule; mended twins stand in ok-signature.c.
#include <lien.h>
#include <stddef.h>

struct map { int keys[4]; int n; char *owned title; };
struct span { const char *borrowed lifetime(a) at; size_t len; };

const int *borrowed key_of_a_copy(const struct map *borrowed m)
{
    int first = m->keys[0];
    const int *p = &first;
    return p; // expected-warning{{[lien-dangling-return]}}
}

struct span span_of_a_local(void)
{
    char b[4] = "abc";
    return (struct span){ b, 3 }; // expected-warning{{[lien-dangling-return]}}
}
