// helper fills a struct's owned fields on two paths (one sets src, other src and dst); caller leaves without release: lien-leak
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

struct refspec { char *src, *dst; unsigned force : 1; };
static int parse_refspec(struct refspec *r, const char *s)
{
    const char *colon = strchr(s, ':');
    memset(r, 0, sizeof *r);
    if (!colon) {
        r->src = strdup(s);
        return 1;
    }
    r->src = strndup(s, colon - s);
    r->dst = strdup(colon + 1);
    return 1;
}
int bad_no_dst(const char *s)
{
    struct refspec r;
    parse_refspec(&r, s);
    if (!r.dst)
        return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(r.src);
    free(r.dst);
    return 0;
}
int bad_any(const char *s, int c)
{
    struct refspec r;
    parse_refspec(&r, s);
    if (c)
        return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(r.src);
    free(r.dst);
    return 0;
}
int good_no_dst(const char *s)
{
    struct refspec r;
    int ret = 0;
    parse_refspec(&r, s);
    if (!r.dst)
        ret = 1;
    free(r.src);
    free(r.dst);
    return ret;
}
