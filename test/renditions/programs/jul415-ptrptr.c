// Juliet CWE415 variant 32: pointers to pointer
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

void bad_32(void)
{
    char *data;
    char **dataPtr1 = &data;
    char **dataPtr2 = &data;
    data = NULL;
    {
        char *data = *dataPtr1;
        data = (char *)malloc(100);
        if (data == NULL) { exit(-1); }
        free(data);
        *dataPtr1 = data;
    }
    {
        char *data = *dataPtr2;
        free(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    }
}
void good_32(void)
{
    char *data;
    char **dataPtr1 = &data;
    char **dataPtr2 = &data;
    data = NULL;
    {
        char *data = *dataPtr1;
        data = (char *)malloc(100);
        if (data == NULL) { exit(-1); }
        *dataPtr1 = data;
    }
    {
        char *data = *dataPtr2;
        free(data);
    }
}
