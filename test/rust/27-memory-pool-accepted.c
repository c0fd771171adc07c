// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: what an arena hands out lives as long as the arena (`&'a mut T` from `&'a Arena`).
// C: a borrowed_mut result of a borrowed pool.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct pool { char *owned block; size_t used; } LIEN_CELL;

static struct pool *owned pool_new(void)
{
    struct pool *p = malloc(sizeof *p);
    if (!p)
        abort();
    p->block = calloc(1, 4096);
    p->used = 0;
    if (!p->block)
        abort();
    return p;
}

static void pool_free(struct pool *owned p)
{
    free(p->block);
    free(p);
}

static int *borrowed_mut _Nonnull pool_int(struct pool *borrowed p)
{
    int *at = (int *)(p->block + p->used);
    p->used += sizeof *at;
    return at;
}

int main(void)
{
    struct pool *p = pool_new();
    int *a = pool_int(p);
    int *b = pool_int(p); // several at once, each of a place of its own
    *a = 1;
    *b = 2;
    int sum = *a + *b;
    pool_free(p);
    printf("%d\n", sum);
    return 0;
}
