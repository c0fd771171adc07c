// Of no bytes memset and its kin touch nothing: malloc(0) may give null.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Wno-free-nonheap-object -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct index { void **at; unsigned n; };

int cleared(struct index *h, unsigned chains)
{
    unsigned size = sizeof *h->at * (chains / 40 + (chains % 40 ? 1 : 0));
    h->at = malloc(size);
    if (h->at == NULL && size > 0)
        return -1;
    memset(h->at, 0, size);
    h->n = chains;
    return 1;
}

char *copied(const void *p, size_t n)
{
    char *q = malloc(n);
    if (!q && n)
        return NULL;
    memcpy(q, p, n);
    return q;
}

char *asked_the_wrong_way(const void *p, size_t n)
{
    char *q = malloc(n);
    if (!q && n == 0)
        return NULL;
    memcpy(q, p, n); // expected-warning {{'q' may be null and is dereferenced without a test [lien-null-dereference]}}
    return q;
}

char *another_size(const void *p, size_t n, size_t m)
{
    char *q = malloc(n);
    if (!q && n)
        return NULL;
    memcpy(q, p, m); // expected-warning {{'q' may be null and is dereferenced without a test [lien-null-dereference]}}
    return q;
}

char *cleared_to_zero(size_t n)
{
    char *q = malloc(n);
    memset(q, 0, n); // expected-warning {{'q' may be null and is dereferenced without a test [lien-null-dereference]}}
    return q;
}
