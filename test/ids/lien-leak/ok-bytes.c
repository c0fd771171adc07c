// A pointer that is copied as bytes is kept where they go; one that is searched for is not lost by that.
// RUN: %lien -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>

int store(void *slot, size_t size)
{
    void *block = malloc(size);
    if (!block)
        return -1;
    memcpy(slot, &block, sizeof block);
    return 0;
}

struct pair { char *key, *value; };

int store_pair(unsigned char *into)
{
    struct pair p = { malloc(4), malloc(5) };
    memcpy(into, &p, sizeof p);
    return 0;
}
