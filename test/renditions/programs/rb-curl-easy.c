// curl: easy handle with many fields, early goto
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

struct url { char *scheme, *user, *host; int port; };
#define Curl_safefree(p) do { free((p)); (p) = NULL; } while (0)
static void free_url(struct url *u)
{
    Curl_safefree(u->scheme);
    Curl_safefree(u->user);
    Curl_safefree(u->host);
}
struct url *good_dup(const struct url *in)
{
    struct url *u = calloc(1, sizeof(*u));
    if (u) {
#define DUP(f) if (in->f) { u->f = strdup(in->f); if (!u->f) goto fail; }
        DUP(scheme) DUP(user) DUP(host)
        u->port = in->port;
    }
    return u;
fail:
    free_url(u);
    free(u);
    return NULL;
}
struct url *bad_dup(const struct url *in)
{
    struct url *u = calloc(1, sizeof(*u));
    if (u) {
        if (in->user) { u->user = strdup(in->user); if (!u->user) goto fail; }
        if (in->host) { u->host = strdup(in->host); if (!u->host) goto fail; }
    }
    return u;
fail:
    free(u); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    return NULL;
}
int good_parse(const char *s, struct url *u)
{
    char *tmp = NULL, *p; int rc = 0;
    memset(u, 0, sizeof *u);
    tmp = strdup(s);
    if (!tmp) { rc = 27; goto out; }
    p = strstr(tmp, "://");
    if (!p) { rc = 3; goto out; }
    *p = 0;
    u->scheme = strdup(tmp);
    u->host = strdup(p + 3);
    if (!u->scheme || !u->host) rc = 27;
out:
    free(tmp);
    if (rc) free_url(u);
    return rc;
}
int bad_parse(const char *s, struct url *u)
{
    char *tmp, *p;
    memset(u, 0, sizeof *u);
    tmp = strdup(s);
    if (!tmp) return 27;
    p = strstr(tmp, "://");
    if (!p) return 3; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    *p = 0;
    u->scheme = tmp;
    u->host = strdup(p + 3);
    return 0;
}
int good_user(const char *s)
{
    struct url u;
    int rc = good_parse(s, &u);
    if (rc) return rc;
    rc = u.port;
    free_url(&u);
    return rc;
}
