// RUN: %lien -Wall -Wextra -Wno-nullability-completeness -Xclang -verify %s
// The vector's own bodies, checked against their signatures. expected-no-diagnostics
#include "vector.h"

#include <stdlib.h>

void strs_init(struct strs *LIEN_OUT v)
{
    v->items = NULL;
    v->len = 0;
    v->cap = 0;
}

void strs_clear(struct strs *borrowed_mut v)
{
    while (v->len > 0)
        free(v->items[--v->len]);
}

void strs_end(struct strs *LIEN_DROPS v)
{
    strs_clear(v);
    free(v->items);
    v->items = NULL;
    v->cap = 0;
}

void strs_push(struct strs *borrowed_mut lifetime(v) v, char *owned lifetime(v) s)
{
    if (v->len == v->cap) {
        size_t cap = v->cap ? v->cap * 2 : 4;
        char **items = realloc(v->items, cap * sizeof *items);
        if (!items)
            abort();
        v->items = items;
        v->cap = cap;
    }
    v->items[v->len++] = s;
}

char *owned _Nullable strs_pop(struct strs *borrowed_mut v)
{
    if (v->len == 0)
        return NULL;
    v->len--;
    char *last = v->items[v->len];
    v->items[v->len] = NULL;
    return last;
}

const char *borrowed _Nullable strs_at(const struct strs *borrowed v, size_t i)
{
    return i < v->len ? v->items[i] : NULL;
}

char *borrowed_mut _Nullable strs_edit(struct strs *borrowed_mut v, size_t i)
{
    if (i >= v->len)
        return NULL;
    return v->items[i];
}

size_t strs_len(const struct strs *borrowed v) { return v->len; }
