// visible helper fills a slot: result 0 with the slot owned, or null when its own argument is null; caller's early exit leaks (section 2 "by class of its result", section 5 lien-leak)
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

static int set_opt(char **charp, const char *s)
{
    *charp = NULL;
    if (s) {
        char *str = strdup(s);
        if (!str)
            return 27;
        *charp = str;
    }
    return 0;
}
int bad_early(const char *a, int c)
{
    char *user;
    int r = set_opt(&user, a);
    if (r)
        return r;
    if (c)
        return r; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(user);
    return 0;
}
int bad_early_literal(int c)
{
    char *user;
    int r = set_opt(&user, "nobody");
    if (r)
        return r;
    if (c)
        return r; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(user);
    return 0;
}
int good_early(const char *a, int c)
{
    char *user;
    int r = set_opt(&user, a);
    if (r)
        return r;
    if (c) {
        free(user);
        return r;
    }
    free(user);
    return 0;
}
int good_null(void)
{
    char *user;
    return set_opt(&user, NULL);
}
