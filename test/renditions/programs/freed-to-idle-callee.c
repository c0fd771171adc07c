// A released pointer that is handed to a function which is seen not to look at it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
static void idle_sink(char *data)
{
    /* nothing is done with data, which may have been released */
    ;
    (void)data;
}
static void idle_sink_b(char *data) { idle_sink(data); }
void freed_then_ignored_ok(void)
{
    char *data = malloc(100);
    if (data == NULL)
        exit(1);
    data[0] = 0;
    free(data);
    idle_sink(data);
}
void freed_then_ignored_deep_ok(void)
{
    char *data = malloc(100);
    if (data == NULL)
        exit(1);
    free(data);
    idle_sink_b(data);
}
void freed_then_pointer_call_ok(void)
{
    char *data = malloc(100);
    void (*fp)(char *) = idle_sink;
    if (data == NULL)
        exit(1);
    free(data);
    fp(data);
}
