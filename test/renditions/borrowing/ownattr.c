// clang ownership attributes, malloc attribute, cleanup
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stdio.h>

struct res;
struct res *res_get(int n) __attribute__((ownership_returns(res)));
void res_put(struct res *r) __attribute__((ownership_takes(res, 1)));
void res_keep(struct res *r) __attribute__((ownership_holds(res, 1)));
int res_use(struct res *borrowed r);

void leak(void)
{
    struct res *r = res_get(1);
    if (!r)
        return;
    res_use(r);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void put_twice(void)
{
    struct res *r = res_get(1);
    res_put(r);
    res_put(r); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

int put_then_use(void)
{
    struct res *r = res_get(1);
    res_put(r);
    return res_use(r); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

void put_ok(void)
{
    struct res *r = res_get(1);
    if (r)
        res_use(r);
    res_put(r);
}

static void free_int(int **p) { free(*p); }
static void close_file(FILE **f) { if (*f) fclose(*f); }

int cleanup_ok(int n)
{
    __attribute__((cleanup(free_int))) int *p = malloc(sizeof *p);
    if (!p)
        return -1;
    *p = n;
    return *p + 1;
}

int cleanup_early_returns_ok(const char *path)
{
    __attribute__((cleanup(close_file))) FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    if (fgetc(f) == 'x')
        return 1;
    return 0;
}


int *cleanup_stolen_ok(void)
{
    __attribute__((cleanup(free_int))) int *p = malloc(sizeof *p);
    int *r = p;
    p = NULL;
    return r;
}

void cleanup_and_free(void)
{
    __attribute__((cleanup(free_int))) int *p = malloc(sizeof *p);
    free(p);
} // expected-warning-re {{[lien-double-free{{(-may)?}}]}}

void cleanup_freed_and_cleared_ok(void)
{
    __attribute__((cleanup(free_int))) int *p = malloc(sizeof *p);
    free(p);
    p = NULL;
}
