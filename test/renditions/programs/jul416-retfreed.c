// Juliet CWE416 return_freed_ptr
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

static char *helperBad(char *aString)
{
    size_t i = 0;
    size_t j;
    char *reversed = NULL;
    if (aString != NULL) {
        i = strlen(aString);
        reversed = (char *)malloc(i + 1);
        if (reversed == NULL) { exit(-1); }
        for (j = 0; j < i; j++)
            reversed[j] = aString[i - j - 1];
        reversed[i] = '\0';
        free(reversed);
        return reversed; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    } else
        return NULL;
}
static char *helperGood(char *aString)
{
    size_t i = 0;
    size_t j;
    char *reversed = NULL;
    if (aString != NULL) {
        i = strlen(aString);
        reversed = (char *)malloc(i + 1);
        if (reversed == NULL) { exit(-1); }
        for (j = 0; j < i; j++)
            reversed[j] = aString[i - j - 1];
        reversed[i] = '\0';
        return reversed;
    } else
        return NULL;
}
void bad_ret(void)
{
    char *r = helperBad("BadSink");
    (void)r;
}
void good_ret(void)
{
    char *r = helperGood("GoodSink");
    printf("%s", r);
    free(r);
}
