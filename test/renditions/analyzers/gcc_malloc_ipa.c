// rules of gcc.dg/analyzer/malloc-ipa-*.c, boxed-malloc-1.c, malloc-macro*.c, call-summaries-malloc.c
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>

static void *wrapped_malloc(size_t n)
{
    return malloc(n);
}

static void wrapped_free(void *p)
{
    free(p);
}

void wrapped_twice(void)
{
    void *tin = wrapped_malloc(1024);
    wrapped_free(tin);
    wrapped_free(tin); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void mixed_twice(void)
{
    void *tin = wrapped_malloc(1024);
    wrapped_free(tin);
    free(tin); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void wrapped_lost(void)
{
    void *tin = wrapped_malloc(1024);
    (void)tin;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void wrapped_ok(void)
{
    void *tin = wrapped_malloc(1024);
    wrapped_free(tin);
}

typedef struct { int *value; } boxed_ptr;

static boxed_ptr boxed_malloc(size_t n)
{
    boxed_ptr r;
    r.value = malloc(n);
    return r;
}

static void boxed_free(boxed_ptr b)
{
    free(b.value);
}

void boxed_ok(void)
{
    boxed_ptr b = boxed_malloc(16);
    boxed_free(b);
}

void boxed_twice(void)
{
    boxed_ptr b = boxed_malloc(16);
    boxed_free(b);
    boxed_free(b); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void boxed_lost(void)
{
    boxed_ptr b = boxed_malloc(16);
    (void)b;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

int *boxed_returned_ok(void)
{
    boxed_ptr b = boxed_malloc(16);
    return b.value;
}

int boxed_null_checked_ok(void)
{
    boxed_ptr b = boxed_malloc(16);
    if (!b.value)
        return -1;
    *b.value = 17;
    boxed_free(b);
    return 0;
}

int boxed_unchecked(void)
{
    boxed_ptr b = boxed_malloc(16);
    *b.value = 42; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    boxed_free(b);
    return 0;
}

int boxed_read_after(void)
{
    boxed_ptr b = boxed_malloc(16);
    if (!b.value)
        return 0;
    *b.value = 2;
    boxed_free(b);
    return *b.value; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

void boxed_nulled_ok(void)
{
    boxed_ptr b = boxed_malloc(16);
    free(b.value);
    b.value = NULL;
    boxed_free(b);
}

void boxed_copy_twice(void)
{
    boxed_ptr b = boxed_malloc(16);
    boxed_ptr c = b;
    boxed_free(b);
    boxed_free(c); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

static void maybe_free(void *p, int flag)
{
    if (flag)
        free(p);
}

void flag_true_ok(void)
{
    void *tin = malloc(8);
    maybe_free(tin, 1);
}

void flag_false_lost(void)
{
    void *tin = malloc(8);
    maybe_free(tin, 0);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void flag_true_twice(void)
{
    void *tin = malloc(8);
    maybe_free(tin, 1);
    free(tin); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void flag_false_freed_ok(void)
{
    void *tin = malloc(8);
    maybe_free(tin, 0);
    free(tin);
}

void flag_unknown(int flag)
{
    void *tin = malloc(8);
    maybe_free(tin, flag);
    if (!flag)
        free(tin);
}

void flag_unknown_lost(int flag)
{
    void *tin = malloc(8);
    maybe_free(tin, flag);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

#define FREE_AND_NULL(P) do { free(P); (P) = NULL; } while (0)
#define JUST_FREE(P) free(P)

void macro_ok(void)
{
    void *tin = malloc(8);
    FREE_AND_NULL(tin);
    FREE_AND_NULL(tin);
}

void macro_twice(void)
{
    void *tin = malloc(8);
    JUST_FREE(tin);
    JUST_FREE(tin); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

static void level3(int *p) { free(p); }
static void level2(int *p) { level3(p); }
static void level1(int *p) { level2(p); }

void deep_twice(void)
{
    int *tin = malloc(4);
    level1(tin);
    level2(tin); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

int deep_use(void)
{
    int *tin = calloc(1, 4);
    level1(tin);
    return *tin; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

static int recursive_free(int **p, int n)
{
    if (n > 0)
        return recursive_free(p, n - 1);
    free(*p);
    *p = NULL;
    return 0;
}

void recursive_ok(void)
{
    int *tin = malloc(4);
    recursive_free(&tin, 5);
    free(tin);
}

static void *xmalloc(size_t n)
{
    void *r = malloc(n);
    if (!r)
        abort();
    return r;
}

int xmalloc_ok(void)
{
    int *tin = xmalloc(sizeof *tin);
    *tin = 4;
    int v = *tin;
    free(tin);
    return v;
}

int xmalloc_lost(void)
{
    int *tin = xmalloc(sizeof *tin);
    *tin = 4;
    return *tin; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

static int init_pair(int **a, int **b)
{
    *a = malloc(4);
    if (!*a)
        return -1;
    *b = malloc(4);
    if (!*b) {
        free(*a);
        *a = NULL;
        return -1;
    }
    return 0;
}

int pair_ok(void)
{
    int *a, *b;
    if (init_pair(&a, &b) < 0)
        return -1;
    *a = *b = 1;
    free(a);
    free(b);
    return 0;
}

int pair_half_lost(void)
{
    int *a, *b;
    if (init_pair(&a, &b) < 0)
        return -1;
    *a = *b = 1;
    free(a);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int pair_twice(void)
{
    int *a, *b;
    if (init_pair(&a, &b))
        return -1;
    free(a);
    free(b);
    free(a); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}
