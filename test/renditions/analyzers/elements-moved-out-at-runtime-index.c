// elements set at constant indices and then copied/stored elsewhere, shifted, or freed by a callee through run-time
// ones, memcpy'd out: "Elements at run-time indices are one place": the read of v[i] may be any of them, so none may
// be called leaked (or freed twice) afterwards
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct bag { char *v[4]; int n; };
static void bag_end(struct bag *b)
{
    while (b->n > 0)
        free(b->v[--b->n]);
}
void bag_const_ok(void)
{
    struct bag b = { .n = 2 };
    b.v[0] = strdup("a");
    b.v[1] = strdup("b");
    bag_end(&b);
}
void bag_init_ok(void)
{
    struct bag b = { { strdup("a"), strdup("b") }, 2 };
    bag_end(&b);
}
void shift_elements_ok(void)
{
    char *v[3] = { strdup("a"), strdup("b"), NULL };
    free(v[0]);
    for (int i = 0; i < 2; i++)
        v[i] = v[i + 1];
    free(v[0]);
}
void array_to_static_ok(void)
{
    static char *keep[2];
    char *v[2] = { strdup("a"), strdup("b") };
    for (int i = 0; i < 2; i++)
        keep[i] = v[i];
}
void array_memcpy_out_ok(char **out)
{
    char *v[2] = { strdup("a"), strdup("b") };
    memcpy(out, v, sizeof v);
}
void array_copied_out_ok(char **out)
{
    char *v[2] = { strdup("a"), strdup("b") };
    for (int i = 0; i < 2; i++)
        out[i] = v[i];
}
void heap_array_ok(int n)
{
    char **v = malloc(n * sizeof *v);
    if (!v)
        return;
    for (int i = 0; i < n; i++)
        v[i] = strdup("x");
    free(v[0]);
    for (int i = 1; i < n; i++)
        free(v[i]);
    free(v);
}
