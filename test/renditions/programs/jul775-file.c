// file handle leaks
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

int bad_open(const char *n)
{
    FILE *f = fopen(n, "r");
    char b[4];
    if (f == NULL)
        return -1;
    if (fread(b, 1, 4, f) != 4)
        return -2; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    fclose(f);
    return b[0];
}
int good_open(const char *n)
{
    FILE *f = fopen(n, "r");
    char b[4];
    int r = -2;
    if (f == NULL)
        return -1;
    if (fread(b, 1, 4, f) == 4)
        r = b[0];
    fclose(f);
    return r;
}
int good_stdin(const char *n)
{
    FILE *f = strcmp(n, "-") ? fopen(n, "r") : stdin;
    int c;
    if (!f)
        return -1;
    c = getc(f);
    if (f != stdin)
        fclose(f);
    return c;
}
