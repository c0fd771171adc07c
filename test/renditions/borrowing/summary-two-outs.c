// language, section 2: a helper that makes two things, summarised by its result
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>

static int make_both(int **a, int **b)
{
    *a = malloc(sizeof **a);
    if (!*a)
        return -1;
    *b = malloc(sizeof **b);
    if (!*b) {
        free(*a);
        *a = NULL;
        return -1;
    }
    return 0;
}

int first_forgotten(void)
{
    int *a, *b;
    if (make_both(&a, &b) != 0)
        return -1;
    free(b);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int second_forgotten(void)
{
    int *a, *b;
    if (make_both(&a, &b) != 0)
        return -1;
    free(a);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int both_ok(void)
{
    int *a, *b;
    if (make_both(&a, &b) != 0)
        return -1;
    free(a);
    free(b);
    return 0;
}
