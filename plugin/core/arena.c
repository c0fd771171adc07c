// Memory: chunks from the one malloc of the core, growing arrays, and the hash table that interns.
//
// Nothing is freed by itself: an arena goes away whole. When malloc refuses, or the test mode's countdown
// reaches its allocation, the arena is failed for good and says so to whoever asks again.
#include "ir_build.h"

#include <stdlib.h>

enum { CHUNK_MIN = 4096, CHUNK_MAX = 1 << 20, TABLE_MIN = 16, VEC_MAX = 1 << 30 };

struct Chunk {
    Chunk *next;
    size_t size; // of the bytes that follow
};

void arena_init(Arena *a, uint32_t *fail_alloc)
{
    *a = (Arena){.fail_alloc = fail_alloc};
}

void arena_free(Arena *a)
{
    for (Chunk *c = a->head, *next; c; c = next) {
        next = c->next;
        free(c);
    }
    arena_init(a, a->fail_alloc);
}

void arena_reset(Arena *a)
{
    Chunk *keep = a->head;
    for (Chunk *c = a->head; c; c = c->next)
        if (c->size > keep->size)
            keep = c;
    for (Chunk *c = a->head, *next; c; c = next) {
        next = c->next;
        if (c != keep)
            free(c);
    }
    uint32_t *fail_alloc = a->fail_alloc;
    jmp_buf *oom = a->oom;
    arena_init(a, fail_alloc);
    a->oom = oom;
    if (keep) {
        keep->next = NULL;
        a->head = keep;
        a->at = (char *)(keep + 1);
        a->end = a->at + keep->size;
    }
}

static void *arena_refuse(Arena *a)
{
    a->failed = true;
    if (a->oom)
        longjmp(*a->oom, 1);
    return NULL;
}

static bool arena_chunk(Arena *a, size_t bytes)
{
    size_t size = a->head ? a->head->size * 2 : CHUNK_MIN - sizeof(Chunk);
    if (size > CHUNK_MAX)
        size = CHUNK_MAX;
    if (size < bytes)
        size = bytes;
    Chunk *c = size <= SIZE_MAX - sizeof *c ? malloc(sizeof *c + size) : NULL;
    if (!c)
        return false;
    c->next = a->head;
    c->size = size;
    a->head = c;
    a->at = (char *)(c + 1);
    a->end = a->at + size;
    return true;
}

static void *arena_take(Arena *a, size_t bytes)
{
    if (a->failed || bytes > SIZE_MAX - 7)
        return arena_refuse(a);
    if (a->fail_alloc && *a->fail_alloc && !--*a->fail_alloc)
        return arena_refuse(a);
    bytes = (bytes + 7) & ~(size_t)7;
    if ((size_t)(a->end - a->at) < bytes && !arena_chunk(a, bytes))
        return arena_refuse(a);
    void *p = a->at;
    a->at += bytes;
    return p;
}

void *arena_raw(Arena *a, size_t bytes)
{
    return arena_take(a, bytes);
}

void *arena_alloc(Arena *a, size_t bytes)
{
    void *p = arena_take(a, bytes);
    return p ? memset(p, 0, bytes) : NULL;
}

// The last thing handed out grows where it lies; anything else is copied and its old room is lost. What lies past the
// array's end is not cleared.
bool vec_grow_(Arena *a, void *at, uint32_t *cap, uint32_t n, uint32_t more, size_t size)
{
    char *old;
    memcpy(&old, at, sizeof old);
    if (more > VEC_MAX || n > VEC_MAX - more) {
        arena_refuse(a);
        return false;
    }
    uint32_t want = *cap ? *cap * 2 : 8;
    while (want < n + more)
        want *= 2;
    size_t had = ((size_t)*cap * size + 7) & ~(size_t)7;
    size_t need = ((size_t)want * size + 7) & ~(size_t)7;
    if (old && !a->failed && old + had == a->at && (size_t)(a->end - a->at) >= need - had) {
        if (!arena_take(a, need - had))
            return false;
    } else {
        char *p = arena_take(a, need);
        if (!p)
            return false;
        if (old)
            memcpy(p, old, (size_t)n * size);
        memcpy(at, &p, sizeof p);
    }
    *cap = want;
    return true;
}

uint64_t hash_bytes(const void *p, size_t n)
{
    const char *s = p;
    uint64_t h = hash_mix(0x51ed270b7a1f3c2du, n), x;
    for (; n >= 8; n -= 8, s += 8) {
        memcpy(&x, s, 8);
        h = hash_mix(h, x);
    }
    if (n) {
        x = 0;
        memcpy(&x, s, n);
        h = hash_mix(h, x);
    }
    return h ^ (h >> 32);
}

static void table_put(Table *t, uint64_t hash, uint32_t id)
{
    uint32_t i = (uint32_t)hash & (t->cap - 1);
    while (t->slots[i])
        i = (i + 1) & (t->cap - 1);
    t->slots[i] = id;
}

bool table_add(Arena *a, Table *t, uint64_t hash, uint32_t id, TableHash hash_of, const void *ctx)
{
    if (t->n + 1 > t->cap - t->cap / 4) {
        Table old = *t;
        uint32_t cap = old.cap ? old.cap * 2 : TABLE_MIN;
        uint32_t *slots = cap ? arena_alloc(a, (size_t)cap * sizeof *slots) : NULL;
        if (!slots)
            return false;
        t->slots = slots;
        t->cap = cap;
        for (uint32_t i = 0; i < old.cap; i++)
            if (old.slots[i])
                table_put(t, hash_of(ctx, old.slots[i]), old.slots[i]);
    }
    table_put(t, hash, id);
    t->n++;
    return true;
}
