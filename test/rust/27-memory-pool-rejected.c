// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: what an arena hands out lives as long as the arena (`&'a mut T` from `&'a Arena`).
// C: a borrowed_mut result of a borrowed pool.
// At run time: fails
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
    int *b = pool_int(p);
    *a = 1;
    *b = 2;
    pool_free(p); // expected-warning {{'p' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    printf("%d\n", *a);
    return 0;
}
