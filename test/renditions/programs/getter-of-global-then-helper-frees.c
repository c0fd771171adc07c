// p = get() where get() returns a file-scope pointer; a helper frees that global; p used: found with p = global, silent with the getter (section 2: the summary says the result is the global)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

static char *last_cmd;
static char *get_last(void) { return last_cmd; }
static void drop_last(void)
{
    free(last_cmd);
    last_cmd = NULL;
}
int bad_getter(void)
{
    char *p = get_last();
    drop_last();
    return p ? p[0] : 0; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int good_getter(void)
{
    char *p;
    drop_last();
    p = get_last();
    return p ? p[0] : 0;
}
