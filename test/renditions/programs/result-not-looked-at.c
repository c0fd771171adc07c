// A callee's result says whether it made something: a caller that does not look at it may ask what the callee asked.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct conf { bool own; int kind; };
_Noreturn void die(void);
int log_level(void);

static bool name_get(const struct conf *c, char **out)
{
    *out = NULL;
    if (c->own) {
        *out = malloc(3);
        if (!*out)
            die();
    }
    return c->own;
}

// The result is not looked at, but what it says is asked again.
int asked_of_the_same(struct conf *c)
{
    char *name;
    name_get(c, &name);
    if (c->own)
        free(name);
    return 1;
}

int asked_of_the_result(struct conf *c)
{
    char *name;
    if (!name_get(c, &name))
        return 0;
    free(name);
    return 1;
}

static int kind_get(const struct conf *c, char **out)
{
    if (c->kind == 2) {
        *out = strdup("two");
        return *out ? 0 : -1;
    }
    *out = NULL;
    return 1;
}

void asked_of_the_kind(struct conf *c)
{
    char *name = NULL;
    (void)kind_get(c, &name);
    if (c->kind == 2)
        free(name);
}

void not_asked(struct conf *c)
{
    char *name;
    name_get(c, &name);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

int heard_and_lost(struct conf *c)
{
    char *name;
    if (name_get(c, &name))
        return log_level(); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return 0;
}
