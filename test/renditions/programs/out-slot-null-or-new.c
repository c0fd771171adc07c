// What a callee puts into a slot, something new or null, and nobody can tell which: a caller that forgets it leaks
// it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>

struct error { char *msg; int code; };
struct ctx { int failed; struct error *last; };
int asked(void);

static void error_free(struct error *e)
{
    if (!e)
        return;
    free(e->msg);
    free(e);
}

// Null where there is no memory, and the caller can't tell.
static void error_set(struct error **e, const char *msg)
{
    if (!e)
        return;
    *e = calloc(1, sizeof **e);
    if (*e)
        (*e)->msg = strdup(msg);
}

static void error_number(struct error **e, int code)
{
    *e = calloc(1, sizeof **e);
    if (*e)
        (*e)->code = code;
}

int forgotten(int bad)
{
    struct error *err = NULL;
    if (bad)
        error_set(&err, "bad");
    if (err)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return 0;
}

int number_forgotten(void)
{
    struct error *err;
    error_number(&err, 3);
    if (!err)
        return 0;
    return err->code; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void nobody_looks(void)
{
    struct error *err;
    error_set(&err, "bad");
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

int released(int bad)
{
    struct error *err = NULL;
    if (bad)
        error_set(&err, "bad");
    if (err) {
        error_free(err);
        return -1;
    }
    return 0;
}

int handed_up(int bad, struct error **out)
{
    struct error *err = NULL;
    if (bad)
        error_set(&err, "bad");
    if (err) {
        *out = err;
        return -1;
    }
    return 0;
}

int not_asked_for(void)
{
    error_set(NULL, "bad");
    return 0;
}

// Something beside the slot says which it was.
static void last_error(struct ctx *c, struct error **e)
{
    *e = NULL;
    if (c->failed)
        *e = calloc(1, sizeof **e);
}

int the_context_tells(struct ctx *c)
{
    struct error *e;
    last_error(c, &e);
    if (c->failed) {
        free(e);
        return -1;
    }
    return 0;
}

struct list { char *items; int n; };

static void list_fill(struct list *l)
{
    l->items = NULL;
    l->n = 0;
    if (asked()) {
        l->items = malloc(4);
        if (!l->items)
            return;
        l->n = 1;
    }
}

void the_count_tells(void)
{
    struct list l;
    list_fill(&l);
    if (l.n)
        free(l.items);
}

static int parse(const char *in, char **name)
{
    *name = NULL;
    if (in[0] == '=')
        *name = strdup(in + 1);
    return in[0];
}

int the_result_tells(const char *in)
{
    char *name;
    if (parse(in, &name) == '=') {
        free(name);
        return 1;
    }
    return 0;
}

static void name_of(int k, char **s)
{
    *s = NULL;
    if (k > 3)
        *s = strdup("x");
}

void the_argument_tells(int k)
{
    char *s;
    name_of(k, &s);
    if (k > 3)
        free(s);
}

void by_a_constant(void)
{
    char *s;
    name_of(2, &s);
}

void of_a_constant_that_makes(void)
{
    char *s;
    name_of(4, &s);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
