// Juliet CWE476 deref after null check, null check after deref, binary if
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

void bad_deref_after(void)
{
    int *p = NULL;
    if (p == NULL) {
        printf("%d", *p); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    }
}
struct two { int a, b; };
void bad_binary(void)
{
    struct two *t = NULL;
    if ((t != NULL) & (t->a == 5)) // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
        puts("5");
}
void good_binary(void)
{
    struct two *t = NULL;
    if ((t != NULL) && (t->a == 5))
        puts("5");
}
void good_check(void)
{
    int *p = (int *)malloc(sizeof(int));
    if (p == NULL) { exit(-1); }
    *p = 5;
    printf("%d\n", *p);
    free(p);
}
void bad_unchecked(void)
{
    struct two *t = malloc(sizeof *t);
    t->a = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(t);
}
void bad_fopen(const char *n)
{
    FILE *f = fopen(n, "r");
    if (f == NULL)
        printf("none");
    else
        fclose(f);
}
