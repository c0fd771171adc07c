// elements filled one by one (constant index), released by a loop over a pointer, over fields of the elements, or in
// a visible helper. Section 4: "Elements at run-time indices are one place, and what a loop does to them is not
// reported as a leak of the array" (the plain `free(a[i])` is silent, as it should be)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct pt { char *s; int n; };

void walked_by_pointer_ok(void)
{
    char *a[3] = { strdup("a"), strdup("b"), NULL };
    for (char **p = a; *p; p++)
        free(*p);
}

void fields_of_elements_ok(void)
{
    struct pt a[2] = { { strdup("a"), 1 }, { strdup("b"), 2 } };
    for (int i = 0; i < 2; i++)
        free(a[i].s);
}

static void free_n(char **a, int n)
{
    for (int i = 0; i < n; i++)
        free(a[i]);
}

void by_helper_ok(void)
{
    char *a[2] = { strdup("a"), strdup("b") };
    free_n(a, 2);
}

static void free_until_null(char **a)
{
    while (*a)
        free(*a++);
}

void by_helper_until_null_ok(void)
{
    char *a[3] = { strdup("a"), strdup("b"), NULL };
    free_until_null(a);
}

void plain_index_ok(void)
{
    char *a[2] = { strdup("a"), strdup("b") };
    for (int i = 0; i < 2; i++)
        free(a[i]);
}

void declared_owned_ok(void)
{
    char *owned a[2] = { strdup("a"), strdup("b") };
    for (size_t i = 0; i < sizeof a / sizeof *a; i++) {
        char *owned s = a[i];
        a[i] = NULL;
        free(s);
    }
}
