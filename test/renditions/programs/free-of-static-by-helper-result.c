// a visible helper returns the address of its static (or global) array: releasing the result is lien-bad-release
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

static char *src_static(void)
{
    static char buf[100];
    buf[0] = 'a';
    return buf;
}
static char gbuf[10];
static char *src_global(void) { return gbuf; }
static char *src_literal(void) { return "a"; }
void bad_static(void)
{
    char *p = src_static();
    free(p); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void bad_global(void)
{
    char *p = src_global();
    free(p); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void bad_literal(void)
{
    free(src_literal()); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void good_static(void)
{
    puts(src_static());
}
