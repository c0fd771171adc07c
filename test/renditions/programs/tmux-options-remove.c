// tmux: RB removal then print
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct opt { char *name; int type; struct opt *next; };
static struct opt *opts;
static struct opt *opt_find(const char *n)
{
    struct opt *o;
    for (o = opts; o; o = o->next)
        if (strcmp(o->name, n) == 0)
            return o;
    return NULL;
}
static void opt_remove(struct opt *o)
{
    struct opt **pp = &opts;
    while (*pp != NULL && *pp != o)
        pp = &(*pp)->next;
    if (*pp)
        *pp = o->next;
    free(o->name);
    free(o);
}
int bad_opt_unset(const char *n)
{
    struct opt *o = opt_find(n);
    if (o == NULL)
        return -1;
    opt_remove(o);
    fprintf(stderr, "removed %s\n", o->name); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    return 0;
}
int good_opt_unset(const char *n)
{
    struct opt *o = opt_find(n);
    if (o == NULL)
        return -1;
    fprintf(stderr, "removing %s\n", o->name);
    opt_remove(o);
    return 0;
}
