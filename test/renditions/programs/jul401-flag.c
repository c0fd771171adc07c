// Juliet CWE401: global flag and sink, good variants
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

static const int STATIC_CONST_TRUE = 1;
static int staticFive = 5;
static int globalReturnsTrue(void) { return 1; }
void bad_flow(void)
{
    char *data = NULL;
    if (STATIC_CONST_TRUE) {
        data = (char *)calloc(100, sizeof(char));
        if (data == NULL) { exit(-1); }
        strcpy(data, "A String");
        printf("%s\n", data);
    }
    if (staticFive == 5) {
        ;
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void good_flow(void)
{
    char *data = NULL;
    if (STATIC_CONST_TRUE) {
        data = (char *)calloc(100, sizeof(char));
        if (data == NULL) { exit(-1); }
        strcpy(data, "A String");
        printf("%s\n", data);
    }
    if (STATIC_CONST_TRUE) {
        free(data);
    }
}
void good_flow2(void)
{
    char *data = NULL;
    if (globalReturnsTrue()) {
        data = (char *)malloc(100);
        if (data == NULL) { exit(-1); }
        data[0] = 0;
    }
    if (globalReturnsTrue())
        free(data);
}
void good_switch(void)
{
    char *data = NULL;
    switch (6) {
    case 6:
        data = (char *)malloc(100);
        if (data == NULL) { exit(-1); }
        break;
    default:
        printf("benign");
        break;
    }
    switch (8) {
    case 7:
        printf("benign");
        break;
    default:
        free(data);
        break;
    }
}
void good_while(void)
{
    char *data = NULL;
    while (1) {
        data = (char *)malloc(100);
        if (data == NULL) { exit(-1); }
        break;
    }
    for (int j = 0; j < 1; j++) {
        free(data);
    }
}
