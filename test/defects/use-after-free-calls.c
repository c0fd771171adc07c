// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Released in a callee, used by the caller; or released by the caller, used by a callee.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct conn { char *host; int port; };

static void drop(void *p) { free(p); }
static void drop_two(void *p) { drop(p); }
static int length(const char *s) { return (int)strlen(s); }
static void touch(char *p) { p[0] = 'x'; }

static struct conn *conn_new(const char *host)
{
    struct conn *c = malloc(sizeof *c);
    if (!c)
        return NULL;
    c->host = strdup(host);
    c->port = 80;
    return c;
}

static void conn_free(struct conn *c)
{
    if (!c)
        return;
    free(c->host);
    free(c);
}

int bad_helper(void)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    p[0] = 'a';
    drop_two(p);
    return p[0]; // expected-warning {{[lien-use-after-free]}}
}

int ok_helper(void)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    p[0] = 'a';
    int c = p[0];
    drop_two(p);
    return c;
}

int bad_given_to_reader(const char *s)
{
    char *p = strdup(s);
    if (!p)
        return -1;
    drop(p);
    return length(p); // expected-warning {{[lien-use-after-free]}}
}

int ok_given_to_reader(const char *s)
{
    char *p = strdup(s);
    if (!p)
        return -1;
    int n = length(p);
    drop(p);
    return n;
}

void bad_given_to_writer(void)
{
    char *p = malloc(4);
    if (!p)
        return;
    free(p);
    touch(p); // expected-warning {{[lien-use-after-free]}}
}

int bad_object(void)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    conn_free(c);
    return c->port; // expected-warning {{[lien-use-after-free]}}
}

int ok_object(void)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    int port = c->port;
    conn_free(c);
    return port;
}

int bad_field_of_object(void)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    const char *host = c->host;
    conn_free(c);
    return host ? host[0] : 0; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int ok_field_of_object(void)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    const char *host = c->host;
    int first = host ? host[0] : 0;
    conn_free(c);
    return first;
}

static const char *conn_host(const struct conn *c) { return c->host; }

int bad_getter(void)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    const char *host = conn_host(c);
    conn_free(c);
    if (!host)
        return 0;
    return host[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int ok_getter(void)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    const char *host = conn_host(c);
    int first = host ? host[0] : 0;
    conn_free(c);
    return first;
}

static int send_all(struct conn *c, int fail)
{
    if (fail) {
        conn_free(c);
        return -1;
    }
    c->port++;
    return 0;
}

int bad_callee_released_on_failure(int fail)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    if (send_all(c, fail) != 0)
        return c->port; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    conn_free(c);
    return 0;
}

int ok_callee_released_on_failure(int fail)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    if (send_all(c, fail) != 0)
        return -1;
    conn_free(c);
    return 0;
}

struct table { char **rows; int n; };

static void table_clear(struct table *t)
{
    free(t->rows);
    t->rows = NULL;
    t->n = 0;
}

int bad_alias_of_cleared(int n)
{
    struct table t = { calloc(n, sizeof(char *)), n };
    if (!t.rows)
        return -1;
    char **rows = t.rows;
    table_clear(&t);
    return rows[0] != NULL; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int ok_alias_of_cleared(int n)
{
    struct table t = { calloc(n, sizeof(char *)), n };
    if (!t.rows)
        return -1;
    char **rows = t.rows;
    int first = rows[0] != NULL;
    table_clear(&t);
    return first;
}

static int grow(char **buf, size_t n)
{
    char *more = realloc(*buf, n);
    if (!more)
        return -1;
    *buf = more;
    return 0;
}

int bad_old_alias_after_grow(size_t n)
{
    char *buf = malloc(4);
    if (!buf)
        return -1;
    buf[0] = 'a';
    char *old = buf;
    if (grow(&buf, n) < 0) {
        free(buf);
        return -1;
    }
    int c = old[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(buf);
    return c;
}

int ok_new_after_grow(size_t n)
{
    char *buf = malloc(4);
    if (!buf)
        return -1;
    buf[0] = 'a';
    if (grow(&buf, n) < 0) {
        free(buf);
        return -1;
    }
    int c = buf[0];
    free(buf);
    return c;
}

static struct conn *current;

static void current_set(struct conn *c) { current = c; }

int ok_kept_in_global(void)
{
    struct conn *c = conn_new("localhost");
    if (!c)
        return -1;
    current_set(c);
    int port = current->port;
    current_set(NULL);
    conn_free(c);
    return port;
}

static void release_first(char *a, char *b)
{
    free(a);
    (void)b;
}

int bad_wrong_one_used(void)
{
    char *a = strdup("a"), *b = strdup("b");
    if (!a || !b) {
        free(a);
        free(b);
        return -1;
    }
    release_first(a, b);
    int c = a[0]; // expected-warning {{[lien-use-after-free]}}
    free(b);
    return c;
}

int ok_right_one_used(void)
{
    char *a = strdup("a"), *b = strdup("b");
    if (!a || !b) {
        free(a);
        free(b);
        return -1;
    }
    release_first(a, b);
    int c = b[0];
    free(b);
    return c;
}

static char *replace(char *old, const char *with)
{
    free(old);
    return strdup(with);
}

int bad_result_ignored(void)
{
    char *p = strdup("old");
    char *q = replace(p, "new");
    int c = p ? p[0] : 0; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(q);
    return c;
}

int ok_result_taken(void)
{
    char *p = strdup("old");
    p = replace(p, "new");
    int c = p ? p[0] : 0;
    free(p);
    return c;
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_helper()) CASE(ok_helper()) CASE(bad_given_to_reader("a")) CASE(ok_given_to_reader("a"))
    CASE(bad_given_to_writer())
    CASE(bad_object()) CASE(ok_object()) CASE(bad_field_of_object()) CASE(ok_field_of_object()) CASE(bad_getter())
    CASE(ok_getter())
    CASE(bad_callee_released_on_failure(1)) CASE(ok_callee_released_on_failure(1))
    CASE(ok_callee_released_on_failure(0))
    CASE(bad_alias_of_cleared(2)) CASE(ok_alias_of_cleared(2)) CASE(bad_old_alias_after_grow(4000))
    CASE(ok_new_after_grow(4000))
     CASE(ok_kept_in_global()) CASE(bad_wrong_one_used()) CASE(ok_right_one_used())
    CASE(bad_result_ignored()) CASE(ok_result_taken())
)
#endif
