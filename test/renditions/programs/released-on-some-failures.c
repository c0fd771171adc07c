// A callee that fails in several ways with one result, and releases what it was given on some of them: who releases
// it again releases it twice. Callers that ask for more, or do not touch it, are right.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
struct ctx { char *a, *b; int n, ready; };
struct list { char *items[8]; int n; };
int full(void);

static int setup(struct ctx *c)
{
    c->a = malloc(10);
    if (!c->a)
        return -1;
    c->b = malloc(10);
    if (!c->b) {
        free(c->a);
        return -1; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return 0;
}

int released_again(void)
{
    struct ctx c = {0};
    if (setup(&c) < 0) {
        free(c.a); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        return -1;
    }
    free(c.a);
    free(c.b);
    return 0;
}

int left_alone(void)
{
    struct ctx c = {0};
    if (setup(&c) < 0)
        return -1;
    free(c.a);
    free(c.b);
    return 0;
}

static int set_up_and_reset(struct ctx *c)
{
    c->a = malloc(10);
    if (!c->a)
        return -1;
    c->b = malloc(10);
    if (!c->b) {
        free(c->a);
        c->a = NULL;
        return -1;
    }
    return 0;
}

int released_where_reset(void)
{
    struct ctx c = {0};
    if (set_up_and_reset(&c) < 0) {
        free(c.a);
        return -1;
    }
    free(c.a);
    free(c.b);
    return 0;
}

static int add(struct list *l, char *p)
{
    if (l->n == 8)
        return -1;
    if (strlen(p) > 100) {
        free(p);
        return -1;
    }
    l->items[l->n++] = p;
    return 0;
}

int add_and_release(struct list *l)
{
    char *p = strdup("x");
    if (!p)
        return -1;
    if (add(l, p) < 0) {
        free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        return -1;
    }
    return 0;
}

int add_and_look(struct list *l)
{
    char *p = strdup("x");
    if (!p)
        return -1;
    if (add(l, p) < 0) {
        puts(p); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        return -1;
    }
    return 0;
}

// The caller asks what the callee asked: it may know on which way it was released.
int add_and_ask(struct list *l)
{
    char *p = strdup("x");
    if (!p)
        return -1;
    if (add(l, p) < 0) {
        if (l->n == 8)
            free(p);
        return -1;
    }
    return 0;
}

int add_and_forget(struct list *l)
{
    char *p = strdup("x");
    if (!p)
        return -1;
    return add(l, p);
}

static int add_or_say(struct list *l, char *p)
{
    if (l->n == 8)
        return -2;
    if (strlen(p) > 100) {
        free(p);
        return -1;
    }
    l->items[l->n++] = p;
    return 0;
}

int add_by_code(struct list *l)
{
    char *p = strdup("x");
    if (!p)
        return -1;
    int rc = add_or_say(l, p);
    if (rc == -2)
        free(p);
    return rc;
}

int add_by_wrong_code(struct list *l)
{
    char *p = strdup("x");
    if (!p)
        return -1;
    int rc = add_or_say(l, p);
    if (rc == -1)
        free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return rc; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

static char *dup_or_free(char *p)
{
    char *q = strdup(p);
    if (!q)
        return NULL;
    if (strlen(q) > 100) {
        free(q);
        free(p);
        return NULL;
    }
    return q;
}

int copied(const char *s)
{
    char *p = strdup(s);
    if (!p)
        return -1;
    char *q = dup_or_free(p);
    if (!q) {
        free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        return -1;
    }
    free(q);
    free(p);
    return 0;
}

// Counts decide: who has another reference goes on.
struct obj { int refs; char *name; };

static int put(struct obj *o)
{
    if (o->refs <= 0)
        return -1;
    if (--o->refs == 0) {
        free(o->name);
        free(o);
    }
    return 0;
}

int holds_another(struct obj *o)
{
    o->refs++;
    put(o);
    return o->refs;
}

// Null is not released, and nobody else's is.
static int consume(char *p)
{
    if (!p)
        return -1;
    if (full()) {
        free(p);
        return -1;
    }
    puts(p);
    free(p);
    return 0;
}

int consumed(const char *s)
{
    char *p = strdup(s);
    return consume(p);
}

// Only the failure that has nothing to release comes back so.
static int one_way(char **out)
{
    char *p = malloc(10);
    if (!p)
        return -1;
    if (full()) {
        free(p);
        return -1;
    }
    *out = p;
    return 0;
}

int from_one_way(void)
{
    char *p = NULL;
    if (one_way(&p) < 0) {
        free(p);
        return -1;
    }
    free(p);
    return 0;
}
