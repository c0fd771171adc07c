// nginx: resolver name freed twice on error label
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct ctx { char *name; char *addr; int state; };
int bad_resolve(struct ctx *c, const char *n)
{
    c->name = strdup(n);
    if (c->name == NULL)
        return -1;
    c->addr = malloc(16);
    if (c->addr == NULL)
        goto failed;
    if (n[0] == '.') {
        free(c->addr);
        goto failed;
    }
    memcpy(c->addr, "127.0.0.1", 10);
    return 0;
failed:
    free(c->addr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    free(c->name);
    c->name = NULL;
    c->addr = NULL;
    return -1;
}
int good_resolve(struct ctx *c, const char *n)
{
    c->name = strdup(n);
    if (c->name == NULL)
        return -1;
    c->addr = malloc(16);
    if (c->addr == NULL)
        goto failed;
    if (n[0] == '.')
        goto failed;
    memcpy(c->addr, "127.0.0.1", 10);
    return 0;
failed:
    free(c->addr);
    free(c->name);
    c->name = NULL;
    c->addr = NULL;
    return -1;
}
