// wrong deallocators
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

void bad_file_free(const char *n)
{
    FILE *f = fopen(n, "w");
    if (!f)
        return;
    fputs("x", f);
    free(f); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
}
void bad_popen_fclose(const char *n)
{
    FILE *f = popen(n, "r");
    if (!f)
        return;
    fclose(f); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
}
void good_popen(const char *n)
{
    FILE *f = popen(n, "r");
    char b[100];
    if (!f)
        return;
    while (fgets(b, sizeof b, f))
        fputs(b, stdout);
    pclose(f);
}
