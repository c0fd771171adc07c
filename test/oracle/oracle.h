// What the programs of the oracle stand on. For the plugin: annotated declarations. For the run (-DRUN, see runtime.c): the
// same names, with an allocator that counts and fails on demand, and a record of the lines that were reached.
#ifndef ORACLE_H
#define ORACLE_H
#include <lien.h>
#include <stdlib.h>

struct box { int v; int *data; struct box *next; };
void peek(const int *borrowed p);

#ifdef RUN
void *oracle_malloc(size_t n, int may_fail);
void *oracle_calloc(size_t k, size_t n);
void *oracle_realloc(void *p, size_t n);
void oracle_free(void *p);
void oracle_use(const void *p);
extern unsigned char *oracle_hit;
#define malloc(n) oracle_malloc(n, 1)
#define xmalloc(n) oracle_malloc(n, 0)
#define need(n) oracle_malloc(n, 0)
#define calloc oracle_calloc
#define realloc oracle_realloc
#define free oracle_free
#define L oracle_hit[__LINE__] |= 1;
#define V(p) oracle_use(p);
#define T(c) ((c) ? (oracle_hit[__LINE__] |= 2, 1) : (oracle_hit[__LINE__] |= 4, 0))
typedef int Program(int a, int b, int c, int n);
typedef struct { Program *program; const char *name, *inputs; void *global; size_t size; int first, last; } Entry;
extern const Entry oracle_entries[];
extern const int oracle_count;
#else
#define L
#define V(p)
#define T(c) c
void *owned _Nonnull need(size_t n);
static inline void *xmalloc(size_t n)
{
    void *p = malloc(n);
    if (p == NULL)
        abort();
    return p;
}
#endif
#endif
