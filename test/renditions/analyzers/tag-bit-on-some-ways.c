// A tag bit that is set in a pointer on some ways only, and cleared before the release: the address can be had back
// from what clearing the bit leaves.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdint.h>
#include <stdlib.h>
typedef uintptr_t word;
#define UNTAG(p) ((void *)((uintptr_t)(p) & ~(uintptr_t)1))
struct cell { void *at; };
void chosen(int flag)
{
    int *p = malloc(8);
    if (!p)
        return;
    void *q = flag ? (void *)((uintptr_t)p | 1) : p;
    free((void *)((uintptr_t)q & ~(uintptr_t)1));
}
void in_place(int flag)
{
    int *p = malloc(8);
    if (!p)
        return;
    p = flag ? (void *)((uintptr_t)p | 1) : p;
    free(UNTAG(p));
}
void taken_off_again(int flag)
{
    int *p = malloc(8);
    if (!p)
        return;
    if (flag)
        p = (int *)((word)p | 1);
    if ((word)p & 1)
        p = (int *)((word)p & ~(word)1);
    free(p);
}
void of_a_field(struct cell *c, int flag)
{
    struct cell mine = { malloc(8) };
    if (!mine.at)
        return;
    if (flag)
        mine.at = (void *)((uintptr_t)mine.at | 3);
    free((void *)((uintptr_t)mine.at & ~(uintptr_t)3));
    if ((uintptr_t)c->at & 1)
        free((void *)((uintptr_t)c->at & ~(uintptr_t)1));
    else
        free(c->at);
    c->at = NULL;
}
int asked_only(void)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    if ((uintptr_t)p & 7)
        return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(p);
    return 0;
}
int hashed(void)
{
    char *p = malloc(8);
    int h = p ? (int)((uintptr_t)p & 1023) : 0;
    return h; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
