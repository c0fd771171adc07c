// Juliet CWE761 free of pointer not at start
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

void bad_761(void)
{
    char *data = malloc(100);
    if (data == NULL) { exit(-1); }
    strcpy(data, "Search");
    for (; *data != '\0'; data++) {
        if (*data == 'S') {
            printf("found");
            break;
        }
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void good_761(void)
{
    size_t i;
    char *data = malloc(100);
    if (data == NULL) { exit(-1); }
    strcpy(data, "Search");
    for (i = 0; i < strlen(data); i++) {
        if (data[i] == 'S')
            break;
    }
    free(data);
}
void bad_761b(void)
{
    char *data = malloc(100);
    if (data == NULL) { exit(-1); }
    data[0] = 0;
    data += 1;
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void good_761c(const char *in)
{
    char *p, *base;
    p = base = strdup(in);
    if (!p)
        return;
    while (*p == ' ')
        p++;
    puts(p);
    free(base);
}
