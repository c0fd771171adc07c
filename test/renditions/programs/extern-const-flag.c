// No call changes a const object.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
extern const int GLOBAL_CONST_TRUE;
extern const int GLOBAL_CONST_FIVE;
void printLine(const char *line);
void true_ok(void)
{
    char *data = NULL;
    if (GLOBAL_CONST_TRUE) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
        printLine(data);
    }
    if (GLOBAL_CONST_TRUE)
        free(data);
}
void five_ok(void)
{
    char *data = NULL;
    if (GLOBAL_CONST_FIVE == 5) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
        printLine(data);
    }
    if (GLOBAL_CONST_FIVE == 5)
        free(data);
}
void no_call_between_ok(void)
{
    char *data = NULL;
    if (GLOBAL_CONST_TRUE)
        data = malloc(100);
    if (GLOBAL_CONST_TRUE)
        free(data);
}
