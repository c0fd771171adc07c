// Juliet CWE415 variant 34 union
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

typedef union { char *unionFirst; char *unionSecond; } U;
void good_34(void)
{
    char *data;
    U u;
    data = (char *)malloc(100);
    if (data == NULL) { exit(-1); }
    u.unionFirst = data;
    {
        char *data = u.unionSecond;
        free(data);
    }
}
