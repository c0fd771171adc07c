// An owned pointer that is moved to another element of the same block.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
struct item { char *name; int id; };
void first_moved_up_ok(void)
{
    char **a = calloc(2, sizeof *a);
    if (!a)
        return;
    a[0] = strdup("x");
    a[1] = a[0];
    a[0] = NULL;
    free(a[1]);
    free(a);
}
void first_refilled_ok(void)
{
    char **a = malloc(2 * sizeof *a);
    if (!a)
        return;
    a[0] = strdup("x");
    a[1] = a[0];
    a[0] = strdup("y");
    free(a[1]);
    free(a[0]);
    free(a);
}
void struct_moved_up_ok(void)
{
    struct item *a = calloc(2, sizeof *a);
    if (!a)
        return;
    a[0].name = strdup("x");
    a[1] = a[0];
    memset(&a[0], 0, sizeof a[0]);
    free(a[1].name);
    free(a);
}
void local_array_ok(void)
{
    char *a[2] = {0};
    a[0] = strdup("x");
    a[1] = a[0];
    a[0] = NULL;
    free(a[1]);
}
