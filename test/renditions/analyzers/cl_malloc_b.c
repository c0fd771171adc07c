// rules of clang/test/Analysis/malloc.c, middle third
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdio.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <pthread.h>

int *Gl;
struct gl_st { int *x; };
struct gl_st GlS = { 0 };

void global_free_ok(void)
{
    free(Gl);
    Gl = NULL;
}

void global_alloc_ok(void)
{
    Gl = malloc(12);
}

void global_struct_ok(void)
{
    int *a = malloc(12);
    GlS.x = a;
}

void global_struct_freed_nulled_ok(void)
{
    int *a = malloc(12);
    GlS.x = a;
    free(GlS.x);
    GlS.x = 0;
}

char *ArrayG[12];

void global_array_ok(void)
{
    char *p = (char *)malloc(12);
    ArrayG[0] = p;
}

typedef struct { int *mem; } keeper;
static keeper keepers[10];

void into_global_struct_array_ok(void)
{
    int *x = malloc(12);
    keeper k;
    k.mem = x;
    keepers[0] = k;
}

keeper struct_returned_ok(void)
{
    int *x = malloc(12);
    keeper k;
    k.mem = x;
    return k;
}

int *alias_returned_ok(void)
{
    int *x = malloc(12);
    int *y = x;
    return y;
}

void struct_lost(void)
{
    keeper k;
    k.mem = malloc(12);
    return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void element_zero_ok(void)
{
    char *x = malloc(2);
    free(&(x[0]));
}

void through_out_ok(int **pp)
{
    int *p = malloc(12);
    *pp = p;
    free(pp[0]);
    *pp = 0;
}

unsigned take_slot(int **p);
void slot_unknown_ok(int f)
{
    int *p = malloc(12);
    if (take_slot(&p))
        f++;
    free(p);
}

struct X { int *p; };
unsigned take_x(struct X *s);
int **unknown_struct_ok(int *g, int f)
{
    int *p = malloc(12);
    struct X *px = malloc(sizeof *px);
    if (!px) {
        free(p);
        return 0;
    }
    px->p = p;
    if (take_x(px))
        f++;
    return 0;
}

struct X *overwritten_by_param(struct X *s2)
{
    struct X *px = malloc(sizeof *px);
    if (px)
        px->p = 0;
    px = s2; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    return px;
}

struct X *struct_chain_ok(void)
{
    int *p = malloc(12);
    struct X *px = malloc(sizeof *px);
    if (!px) {
        free(p);
        return NULL;
    }
    px->p = p;
    return px;
}

int exit_ok(int *g)
{
    char *p = malloc(12);
    if (g != 0)
        exit(1);
    free(p);
    return 0;
}

extern void my_assert_fail(const char *e, const char *f, unsigned l) __attribute__((__noreturn__));
#define my_assert(e) ((e) ? (void)0 : my_assert_fail(#e, __FILE__, __LINE__))
void assert_ok(int *g)
{
    char *p = malloc(12);
    my_assert(g != 0);
    free(p);
}

void libc_calls_do_not_keep(char *s)
{
    char *p = malloc(12);
    if (!p)
        return;
    strcpy(p, s);
    (void)strlen(p);
    strcpy(s, p);
    memcpy(s, p, 1);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void strcpy_result_ok(char *s)
{
    char *p = malloc(12);
    if (!p)
        return;
    p = strcpy(p, s);
    free(p);
}

static void *special_malloc_ok(int n)
{
    int *p = malloc(n + 8);
    if (p) {
        p[0] = n;
        p++;
    }
    return p;
}

void *use_special_ok(void)
{
    return special_malloc_ok(3);
}

struct with_int { int g; };
int *inner_address_ok(void)
{
    struct with_int *px = malloc(sizeof *px);
    if (!px)
        return NULL;
    return &px->g;
}

void strdup_lost(const char *s, unsigned i)
{
    char *d = strdup(s);
    if (d)
        d[i + 1] = 'b';
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void wcsdup_lost(const wchar_t *s, unsigned i)
{
    wchar_t *d = wcsdup(s);
    if (d)
        d[i + 1] = L'b';
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

int strndup_lost(const char *s, unsigned i, unsigned n)
{
    char *d = strndup(s, n);
    if (!d)
        return -1;
    d[i + 1] = 'b';
    if (d[i] != 'a')
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    else
        return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void pthread_specific_ok(pthread_key_t key)
{
    void *buf = malloc(12);
    pthread_setspecific(key, buf);
}

int main_setvbuf_ok(void)
{
    char *p = malloc(100);
    setvbuf(stdout, p, 0, 100);
    return 0;
}

int main_setbuf_ok(void)
{
    char *p = malloc(BUFSIZ);
    setbuf(stdout, p);
    return 0;
}

void stack_or_heap_ok(size_t n)
{
    char small[128];
    char *buf;
    if (n <= sizeof small)
        buf = small;
    else
        buf = malloc(n);
    if (buf != small)
        free(buf);
}

void stack_or_heap_lost(size_t n)
{
    char small[128];
    char *buf;
    if (n <= sizeof small)
        buf = small;
    else
        buf = malloc(n);
    if (buf == small)
        return;
    else
        return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void stack_or_heap_wrong(size_t n)
{
    char small[128];
    char *buf;
    if (n <= sizeof small)
        buf = small;
    else
        buf = malloc(n);
    free(buf); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_or_heap_flag_ok(size_t n)
{
    char small[128];
    char *buf = small;
    int heap = 0;
    if (n > sizeof small) {
        buf = malloc(n);
        if (!buf)
            return;
        heap = 1;
    }
    memset(buf, 0, n);
    if (heap)
        free(buf);
}

struct outer { struct { int m; } n; };
int nested_plain_lost(int o)
{
    struct outer *p = malloc(sizeof *p);
    if (!p)
        return 0;
    p->n.m = o;
    return p->n.m; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void *arith_returned_ok(unsigned bl)
{
    char *ptr = malloc(16);
    ptr = ptr + (2 - bl);
    return ptr;
}

void self_assign_lost(void)
{
    void *ptr = malloc(16);
    ptr = ptr;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void self_assign_ok(void)
{
    void *ptr = malloc(16);
    ptr = ptr;
    free(ptr);
}
