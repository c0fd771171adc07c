// RUN: %lien -Wall -Wextra -Wno-nullability-completeness -Xclang -verify %s
// The arena's and the interner's own bodies, checked against their signatures. expected-no-diagnostics
#include "arena.h"

#include <stdlib.h>
#include <string.h>

struct arena *owned _Nonnull arena_new(void)
{
    struct arena *a = malloc(sizeof *a);
    if (!a)
        abort();
    a->first = NULL;
    return a;
}

static void chunks_free(struct chunk *owned c)
{
    while (c) {
        struct chunk *next = c->next;
        free(c);
        c = next;
    }
}

void arena_free(struct arena *owned a)
{
    if (!a)
        return;
    chunks_free(a->first);
    free(a);
}

void arena_reset(struct arena *borrowed_mut a)
{
    chunks_free(a->first);
    a->first = NULL;
}

void *borrowed_mut _Nonnull arena_take(struct arena *borrowed a, size_t size)
{
    if (!a->first || a->first->used + size > sizeof a->first->bytes) {
        struct chunk *c = malloc(sizeof *c);
        if (!c || size > sizeof c->bytes)
            abort();
        c->used = 0;
        c->next = a->first;
        a->first = c;
    }
    char *at = a->first->bytes + a->first->used;
    a->first->used += (size + 15) & ~(size_t)15;
    return at;
}

char *borrowed_mut lifetime(a) _Nonnull arena_copy(struct arena *borrowed lifetime(a) a, const char *borrowed s)
{
    size_t n = strlen(s) + 1;
    char *copy = arena_take(a, n);
    memcpy(copy, s, n);
    return copy;
}

struct interner *owned _Nonnull interner_new(void)
{
    struct interner *i = calloc(1, sizeof *i);
    if (!i)
        abort();
    i->arena = arena_new();
    return i;
}

void interner_free(struct interner *owned i)
{
    if (!i)
        return;
    arena_free(i->arena);
    free(i);
}

const char *borrowed lifetime(i) _Nonnull intern(struct interner *borrowed lifetime(i) i, const char *borrowed s)
{
    for (int k = 0; k < i->n; k++)
        if (strcmp(i->names[k], s) == 0)
            return i->names[k];
    if (i->n == 64)
        abort();
    const char *copy = arena_copy(i->arena, s);
    i->names[i->n++] = copy;
    return copy;
}
