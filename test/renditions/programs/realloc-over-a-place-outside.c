// A place behind a pointer, or a global, that is given what realloc makes of what it held: where that fails, and the
// function goes on, what it held is lost.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
#include <stdlib.h>

struct list { int *at; size_t n, room; int *last; };
static char *line;
_Noreturn void die(const char *);

int grow(struct list *l)
{
    l->room *= 2;
    l->at = realloc(l->at, l->room * sizeof *l->at); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    if (!l->at)
        return -1;
    return 0;
}

int grow_in_condition(struct list *l)
{
    if (!(l->at = realloc(l->at, ++l->room * sizeof *l->at))) // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
        return -1;
    return 0;
}

int grow_slot(char **s, size_t n)
{
    *s = (char *)realloc(*s, n); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    return *s ? 0 : -1;
}

int grow_global(size_t n)
{
    line = realloc(line, n); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    if (line == NULL) {
        fputs("no memory\n", stderr);
        return 0;
    }
    return 1;
}

int grow_many(struct list **ls)
{
    (*ls)->at = reallocarray((*ls)->at, 3, 4); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    if ((*ls)->at)
        return 0;
    return -1;
}

// What it held is known elsewhere, or the program ends, or there was nothing.
int kept_first(struct list *l)
{
    int *old = l->at;
    l->at = realloc(l->at, 8);
    if (!l->at) {
        l->at = old;
        return -1;
    }
    return 0;
}

int kept_and_freed(struct list *l)
{
    int *old = l->at;
    l->at = realloc(l->at, 8);
    if (!l->at) {
        free(old);
        return -1;
    }
    return 0;
}

int kept_in_a_field(struct list *l)
{
    l->last = l->at;
    l->at = realloc(l->at, 8);
    if (!l->at)
        return -1;
    return 0;
}

void ends(struct list *l)
{
    l->at = realloc(l->at, 8);
    if (!l->at)
        die("no memory");
}

void aborts(void)
{
    line = realloc(line, 8);
    if (!line)
        abort();
}

int nothing_there(struct list *l)
{
    if (!l->at) {
        l->at = realloc(l->at, 8);
        if (!l->at)
            return -1;
    }
    return 0;
}

void nobody_asks(struct list *l) { l->at = realloc(l->at, 8); }

int through_a_local(struct list *l)
{
    int *now = realloc(l->at, 8);
    if (!now)
        return -1;
    l->at = now;
    return 0;
}

int own_copy(struct list *l)
{
    int *now = l->at;
    now = realloc(now, 8);
    if (!now)
        return -1;
    l->at = now;
    return 0;
}

int of_the_callers(char *p)
{
    p = realloc(p, 8);
    if (!p)
        return -1;
    free(p);
    return 0;
}

int freed_with_the_rest(struct list *l)
{
    free(l->at);
    l->at = NULL;
    l->at = realloc(l->at, 8);
    if (!l->at)
        return -1;
    return 0;
}
