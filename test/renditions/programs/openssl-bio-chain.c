// openssl: BIO_push chain freed
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct bio { struct bio *next; int refs; void *ptr; };
static struct bio *BIO_new(void)
{
    struct bio *b = calloc(1, sizeof *b);
    if (b)
        b->refs = 1;
    return b;
}
static int BIO_free(struct bio *a)
{
    if (a == NULL)
        return 0;
    if (--a->refs > 0)
        return 1;
    free(a->ptr);
    free(a);
    return 1;
}
static struct bio *BIO_push(struct bio *b, struct bio *c)
{
    struct bio *lb;
    if (b == NULL)
        return c;
    lb = b;
    while (lb->next != NULL)
        lb = lb->next;
    lb->next = c;
    return b;
}
static void BIO_free_all(struct bio *b)
{
    while (b != NULL) {
        struct bio *cur = b;
        b = b->next;
        BIO_free(cur);
    }
}
int good_chain(void)
{
    struct bio *mem, *b64;
    mem = BIO_new();
    if (mem == NULL)
        return 0;
    b64 = BIO_new();
    if (b64 == NULL) {
        BIO_free(mem);
        return 0;
    }
    b64 = BIO_push(b64, mem);
    BIO_free_all(b64);
    return 1;
}
int bad_chain(void)
{
    struct bio *mem, *b64;
    mem = BIO_new();
    if (mem == NULL)
        return 0;
    b64 = BIO_new();
    if (b64 == NULL)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    b64 = BIO_push(b64, mem);
    BIO_free_all(b64);
    return 1;
}
