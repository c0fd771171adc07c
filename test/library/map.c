// RUN: %lien -Wall -Wextra -Wno-nullability-completeness -Xclang -verify %s
// The map's own bodies, checked against their signatures. expected-no-diagnostics
#include "map.h"

#include <stdlib.h>
#include <string.h>

static size_t bucket_of(const char *borrowed key)
{
    size_t h = 5381;
    for (; *key; key++)
        h = h * 33 + (unsigned char)*key;
    return h % 16;
}

static struct entry *owned _Nonnull entry_new(const char *borrowed key, int value)
{
    struct entry *e = malloc(sizeof *e);
    if (!e)
        abort();
    e->key = strdup(key);
    if (!e->key)
        abort();
    e->value = value;
    e->next = NULL;
    return e;
}

static void chain_free(struct entry *owned e)
{
    while (e) {
        struct entry *next = e->next;
        free(e->key);
        free(e);
        e = next;
    }
}

struct map *owned _Nonnull map_new(void)
{
    struct map *m = calloc(1, sizeof *m);
    if (!m)
        abort();
    return m;
}

void map_free(struct map *owned m)
{
    if (!m)
        return;
    for (size_t i = 0; i < 16; i++)
        chain_free(m->buckets[i]);
    free(m);
}

int *borrowed_mut _Nullable map_get(struct map *borrowed_mut m, const char *borrowed key)
{
    for (struct entry *e = m->buckets[bucket_of(key)]; e; e = e->next)
        if (strcmp(e->key, key) == 0)
            return &e->value;
    return NULL;
}

const int *borrowed _Nullable map_peek(const struct map *borrowed m, const char *borrowed key)
{
    for (const struct entry *e = m->buckets[bucket_of(key)]; e; e = e->next)
        if (strcmp(e->key, key) == 0)
            return &e->value;
    return NULL;
}

void map_put(struct map *borrowed_mut m, const char *borrowed key, int value)
{
    int *old = map_get(m, key);
    if (old) {
        *old = value;
        return;
    }
    struct entry *e = entry_new(key, value);
    size_t b = bucket_of(key);
    e->next = m->buckets[b];
    m->buckets[b] = e;
    m->len++;
}

int map_remove(struct map *borrowed_mut m, const char *borrowed key)
{
    for (struct entry **at = &m->buckets[bucket_of(key)]; *at; at = &(*at)->next) {
        struct entry *e = *at;
        if (strcmp(e->key, key) == 0) {
            *at = e->next;
            free(e->key);
            free(e);
            m->len--;
            return 1;
        }
    }
    return 0;
}

const char *borrowed _Nullable map_any_key(const struct map *borrowed m)
{
    for (size_t i = 0; i < 16; i++)
        if (m->buckets[i])
            return m->buckets[i]->key;
    return NULL;
}

void map_each(const struct map *borrowed m,
              void (*visit)(void *borrowed_mut context, const char *borrowed key, int value),
              void *borrowed_mut context)
{
    for (size_t i = 0; i < 16; i++)
        for (const struct entry *e = m->buckets[i]; e; e = e->next)
            visit(context, e->key, e->value);
}
