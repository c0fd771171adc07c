// What is stored in a place that may be a global is what the global holds.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
int *kept;
static int sink;
void into_slot_ok(int **slot)
{
    kept = malloc(8);
    *slot = kept;
    if (kept)
        sink = **slot;
}
void into_array_ok(int *slots[])
{
    kept = calloc(5, sizeof(int));
    slots[1] = kept;
    if (kept == NULL)
        return;
    sink = slots[1][1];
}
