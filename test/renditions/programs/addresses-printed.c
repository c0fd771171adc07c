// printf writes nothing behind what it prints, but for the number of %n.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
#include <stdlib.h>

struct shape { char *name; int n; };
void trace(const char *format, ...) __attribute__((format(printf, 1, 2)));

void address_printed(void)
{
    char *p = malloc(4);
    printf("%p\n", (void *)&p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void struct_address_printed(void)
{
    struct shape s = {malloc(4), 1};
    fprintf(stderr, "%p\n", (void *)&s);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void by_another_name(void)
{
    char *p = malloc(4), **slot = &p;
    printf("%p %p\n", (void *)slot, (void *)p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void printed_and_freed(void)
{
    char *p = malloc(4);
    printf("%p\n", (void *)&p);
    free(p);
}

int counted(void)
{
    int n = 0;
    char *p = NULL;
    printf("abc%n\n", &n);
    if (n)
        p = malloc(4);
    if (n)
        free(p);
    return n;
}

void read_anew(const char *in)
{
    void *p = malloc(4);
    free(p);
    if (sscanf(in, "%p", &p) == 1)
        printf("%p\n", p);
}
