// Strings that are handed out behind a header, as sds does.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct hdr { size_t len; char buf[]; };
static char *snew(size_t n)
{
    struct hdr *sh = malloc(sizeof(*sh) + n + 1);
    if (!sh)
        return NULL;
    sh->len = n;
    sh->buf[0] = 0;
    return sh->buf;
}
static void sfree(char *s)
{
    if (s == NULL)
        return;
    free(s - sizeof(struct hdr));
}
int bad_leak(int c)
{
    char *s = snew(5);
    if (!s)
        return 0;
    if (c)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    sfree(s);
    return 1;
}
int bad_use(void)
{
    char *s = snew(5);
    if (!s)
        return 0;
    sfree(s);
    return s[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int bad_twice(void)
{
    char *s = snew(5);
    if (!s)
        return 0;
    sfree(s);
    sfree(s); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}
int good_all(int c)
{
    char *s = snew(5);
    if (!s)
        return 0;
    c += s[0];
    sfree(s);
    return c;
}
