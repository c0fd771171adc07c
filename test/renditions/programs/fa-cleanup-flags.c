// cleanup with flags, goto ladders, status codes
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct conn { int fd; char *host; FILE *log; struct conn *peer; };
int good_ladder(const char *h, const char *l, struct conn **out)
{
    struct conn *c = NULL;
    int rc = -1, opened = 0;
    c = calloc(1, sizeof *c);
    if (!c) goto done;
    c->host = strdup(h);
    if (!c->host) goto done;
    c->log = fopen(l, "a");
    if (c->log) opened = 1;
    else if (errno != ENOENT) goto done;
    if (opened && fprintf(c->log, "open %s\n", h) < 0) goto done;
    *out = c;
    c = NULL;
    rc = 0;
done:
    if (c) {
        if (opened) fclose(c->log);
        free(c->host);
        free(c);
    }
    return rc;
}
int good_own_flag(const char *s, int dup)
{
    char *p; int own = 0, n;
    if (dup) {
        p = strdup(s);
        if (!p) return -1;
        own = 1;
    } else
        p = (char *)s;
    n = strlen(p);
    if (n > 9 && own) { free(p); own = 0; p = NULL; }
    if (own) free(p);
    return n;
}
int bad_own_flag(const char *s, int dup)
{
    char *p; int own = 0, n;
    if (dup) {
        p = strdup(s);
        if (!p) return -1;
        own = 1;
    } else
        p = (char *)s;
    n = strlen(p);
    if (n > 9)
        return 9; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    if (own) free(p);
    return n;
}
int bad_ladder(const char *h, struct conn **out)
{
    struct conn *c = calloc(1, sizeof *c);
    if (!c) return -1;
    c->host = strdup(h);
    if (!c->host) goto err;
    c->log = fopen(h, "a");
    if (!c->log) goto err;
    *out = c;
    return 0;
err:
    free(c); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    return -1;
}
