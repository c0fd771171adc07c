// curl CVE-2021-22901-like: session data freed while stored pointer in the connection
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

struct sess { char *id; int refs; };
struct cn { struct sess *s; char *err; };
static void sess_free(struct sess *s) { free(s->id); free(s); }
int bad_close(struct cn *c)
{
    sess_free(c->s);
    if (c->s->refs) // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        return 1;
    c->s = NULL;
    return 0;
}
int good_close(struct cn *c)
{
    int r = c->s->refs;
    sess_free(c->s);
    c->s = NULL;
    return r;
}
static void cn_reset(struct cn *c) { if (c->s) { sess_free(c->s); c->s = NULL; } free(c->err); c->err = NULL; }
int good_reset2(struct cn *c) { cn_reset(c); cn_reset(c); return 0; }
static void cn_done(struct cn *c) { free(c->err); if (c->s) sess_free(c->s); }
int bad_done2(struct cn *c)
{
    cn_done(c);
    cn_done(c); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}
void good_destroy(struct cn *c) { if (!c) return; cn_done(c); free(c); }
int bad_err(struct cn *c, const char *m)
{
    free(c->err);
    if (!m) { fprintf(stderr, "%s", c->err); return 1; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    c->err = strdup(m);
    return 0;
}
int good_err(struct cn *c, const char *m)
{
    free(c->err);
    c->err = m ? strdup(m) : NULL;
    return 0;
}
int good_err2(struct cn *c, const char *m)
{
    char *n = strdup(m);
    if (!n) return -1;
    if (c->err && !strcmp(c->err, n)) { free(n); return 0; }
    free(c->err);
    c->err = n;
    return 1;
}
int bad_err2(struct cn *c, const char *m)
{
    char *n = strdup(m);
    if (!n) return -1;
    if (c->err && !strcmp(c->err, n)) return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(c->err);
    c->err = n;
    return 1;
}
