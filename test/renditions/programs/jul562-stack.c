// CWE562 and dangling stack
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

char *bad_local(void)
{
    char b[10];
    b[0] = 0;
    return b; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
static int *keep;
void bad_glob(void)
{
    int x = 3;
    keep = &x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void good_glob(void)
{
    int x = 3;
    keep = &x;
    printf("%d", *keep);
    keep = NULL;
}
struct st { const char *msg; int n; };
void bad_field(struct st *s, int n)
{
    char b[32];
    snprintf(b, sizeof b, "%d", n);
    s->msg = b; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void bad_inner(int n)
{
    int *p = NULL;
    if (n) {
        int y = n;
        p = &y;
    }
    if (p)
        printf("%d", *p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
static char *ident(char *p) { return p; }
char *bad_through(void)
{
    char b[10] = "x";
    return ident(b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
