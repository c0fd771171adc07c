// Memory: what the program reads is kept until it ends, in blocks; texts that grow are freed by their users. And the two ways of
// saying something on standard error.
#include "lien.h"

#include <stdarg.h>
#include <stdlib.h>

LIEN_STRICT_BEGIN

typedef struct Block Block;
struct Block {
    Block *owned before;
    size_t used, size;
    _Alignas(16) char at[];
};

static Block *blocks;

void *keep(size_t size)
{
    size = (size + 15) & ~(size_t)15;
    if (!blocks || blocks->size - blocks->used < size) {
        size_t room = size > 1 << 16 ? size : 1 << 16;
        Block *b = calloc(1, sizeof *b + room);
        if (!b)
            die("out of memory");
        b->size = room;
        b->before = blocks;
        blocks = b;
    }
    void *p = blocks->at + blocks->used;
    blocks->used += size;
    return p;
}

void keep_end(void)
{
    while (blocks) {
        Block *b = blocks;
        blocks = b->before;
        free(b);
    }
}

char *keep_text(const char *s, size_t n)
{
    char *copy = keep(n + 1);
    if (n)
        memcpy(copy, s, n);
    return copy;
}

char *keep_format(const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *s = keep((size_t)n + 1);
    vsnprintf(s, (size_t)n + 1, format, args);
    va_end(args);
    return s;
}

void list_room(void **at, const size_t *n, size_t *cap, size_t size)
{
    if (*n < *cap)
        return;
    size_t more = *cap ? *cap * 2 : 8;
    void *p = keep(more * size);
    if (*n)
        memcpy(p, *at, *n * size);
    *at = p;
    *cap = more;
}

void text_add(Text *t, const char *s, size_t n)
{
    if (t->cap - t->n < n + 1) {
        size_t cap = (t->cap + n) * 2 + 64;
        char *more = realloc(t->at, cap);
        if (!more)
            die("out of memory");
        t->at = more;
        t->cap = cap;
    }
    if (n)
        memcpy(t->at + t->n, s, n);
    t->n += n;
    t->at[t->n] = 0;
}

void text_put(Text *t, const char *s) { text_add(t, s, strlen(s)); }

void text_format(Text *t, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *s = malloc((size_t)n + 1);
    if (!s)
        die("out of memory");
    vsnprintf(s, (size_t)n + 1, format, args);
    va_end(args);
    text_add(t, s, (size_t)n);
    free(s);
}

void text_free(Text *t)
{
    free(t->at);
    *t = (Text){0};
}

// ---------------------------------------------------------------- tables: open addressing, at most half full

static size_t hash(const char *key)
{
    uint64_t h = 0xcbf29ce484222325u;
    for (; *key; key++)
        h = (h ^ (unsigned char)*key) * 0x100000001b3u;
    return (size_t)(h ^ h >> 32);
}

static Entry *borrowed_mut lifetime(static) find(const Table *t, const char *key)
{
    size_t i = hash(key) & (t->cap - 1);
    while (t->at[i].key && strcmp(t->at[i].key, key) != 0)
        i = (i + 1) & (t->cap - 1);
    return &t->at[i];
}

const long *table_find(const Table *t, const char *key)
{
    const Entry *e = t->cap ? find(t, key) : NULL;
    return e && e->key ? &e->value : NULL;
}

long *table_at(Table *t, const char *key)
{
    if (t->n * 2 >= t->cap) {
        Table bigger = {.cap = t->cap ? t->cap * 2 : 64, .n = t->n};
        bigger.at = keep(bigger.cap * sizeof *bigger.at);
        for (size_t i = 0; i < t->cap; i++)
            if (t->at[i].key)
                *find(&bigger, t->at[i].key) = t->at[i];
        *t = bigger;
    }
    Entry *e = find(t, key);
    if (!e->key) {
        e->key = keep_text(key, strlen(key));
        t->n++;
    }
    return &e->value;
}

// ---------------------------------------------------------------- saying

void die(const char *format, ...)
{
    va_list args;
    progress_clear();
    fflush(stdout);
    fputs("lien: ", stderr);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
    exit(EXIT_TROUBLE);
}

void say(const char *format, ...)
{
    va_list args;
    progress_clear();
    fflush(stdout);
    fputs("lien: ", stderr);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
}

LIEN_STRICT_END
