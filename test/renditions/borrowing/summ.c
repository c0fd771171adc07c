// unannotated helpers whose bodies are visible: crubit function_calls.cc, cake, dlang; summaries
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>

struct buf { char *data; size_t n; };
struct node { int v; struct node *next; };

static void release(void *p) { free(p); }
static void release_slot(char **p) { free(*p); *p = NULL; }
static void release_slot_dirty(char **p) { free(*p); }
static char *dup_or_null(const char *s) { return s ? strdup(s) : NULL; }
static char *same(char *p) { return p; }
static void release_if(char *p, int yes) { if (yes) free(p); }
static void buf_init(struct buf *b) { b->data = malloc(8); b->n = 8; }
static void buf_done(struct buf *b) { free(b->data); b->data = NULL; }
static int buf_try(struct buf *b) { b->data = malloc(8); return b->data ? 0 : -1; }
static void look(const char *p) { puts(p); }
static void *xmalloc(size_t n) { void *p = malloc(n); if (!p) abort(); return p; }
static int alloc_out(char **out) { char *p = malloc(3); if (!p) return -1; *out = p; return 0; }
static void free_all(char **v, int n) { for (int i = 0; i < n; i++) free(v[i]); free(v); }
static struct node *push(struct node *l, int v) { struct node *n = xmalloc(sizeof *n); n->v = v; n->next = l; return n; }
static void list_free(struct node *l) { while (l) { struct node *n = l->next; free(l); l = n; } }
static void rec_free(struct node *l) { if (!l) return; rec_free(l->next); free(l); }
static char *kept;
static void keep(char *p) { kept = p; }

void released_ok(void) { char *p = malloc(3); release(p); }

void released_twice(void)
{
    char *p = malloc(3);
    release(p);
    free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

int released_used(void)
{
    char *p = xmalloc(3);
    release(p);
    return p[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

void slot_ok(void)
{
    char *p = malloc(3);
    release_slot(&p);
    free(p);
}

int slot_used(void)
{
    char *p = xmalloc(3);
    release_slot_dirty(&p);
    return p[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int slot_cleared_used(void)
{
    char *p = xmalloc(3);
    release_slot(&p);
    return p ? p[0] : 0;
}

void dup_leak(const char *s)
{
    char *p = dup_or_null(s);
    if (p)
        look(p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dup_ok(const char *s)
{
    char *p = dup_or_null(s);
    if (p)
        look(p);
    free(p);
}

void dup_unchecked(const char *s)
{
    char *p = dup_or_null(s);
    p[0] = 'x'; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(p);
}

void same_double(void)
{
    char *p = malloc(3);
    char *q = same(p);
    free(p);
    free(q); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void same_ok(void)
{
    char *p = malloc(3);
    p = same(p);
    free(p);
}

void flag_released(void)
{
    char *p = malloc(3);
    release_if(p, 1);
    free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void flag_kept_ok(void)
{
    char *p = malloc(3);
    release_if(p, 0);
    free(p);
}

void flag_kept_leak(void)
{
    char *p = malloc(3);
    release_if(p, 0);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void buf_ok(void)
{
    struct buf b;
    buf_init(&b);
    if (b.data)
        b.data[0] = 1;
    buf_done(&b);
}

void buf_leak(void)
{
    struct buf b;
    buf_init(&b);
    if (b.data)
        b.data[0] = 1;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void buf_twice_ok(void)
{
    struct buf b;
    buf_init(&b);
    buf_done(&b);
    buf_done(&b);
}

void buf_reinit(void)
{
    struct buf b;
    buf_init(&b);
    buf_init(&b); // expected-warning-re {{[{{(lien-leak|lien-overwrite-leak)}}{{(-may)?}}]}}
    buf_done(&b);
}

int buf_try_ok(void)
{
    struct buf b;
    if (buf_try(&b) < 0)
        return -1;
    b.data[0] = 1;
    buf_done(&b);
    return 0;
}

int buf_try_leak(void)
{
    struct buf b;
    if (buf_try(&b) < 0)
        return -1;
    b.data[0] = 1;
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int buf_try_freed_used(void)
{
    struct buf b;
    if (buf_try(&b) != 0)
        return -1;
    char *p = b.data;
    buf_done(&b);
    return p[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int alloc_out_ok(void)
{
    char *p;
    if (alloc_out(&p))
        return -1;
    p[0] = 1;
    free(p);
    return 0;
}

int alloc_out_leak(void)
{
    char *p;
    if (alloc_out(&p))
        return -1;
    p[0] = 1;
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}


void free_all_twice(int n)
{
    char **v = calloc(n, sizeof *v);
    if (!v)
        return;
    free_all(v, n);
    free(v); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}


int list_used_after(void)
{
    struct node *l = push(NULL, 1);
    rec_free(l);
    return l->v; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int list_leak(void)
{
    struct node *l = push(NULL, 1);
    l = push(l, 2);
    return l->v; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void kept_ok(void)
{
    char *p = malloc(3);
    keep(p);
}


int ternary_alias(int c)
{
    char *a = xmalloc(1), *b = xmalloc(1);
    char *x = c ? a : b;
    free(a);
    int r = x[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(b);
    return r;
}

int through_struct(void)
{
    struct buf b = { xmalloc(2), 2 };
    struct buf c = b;
    free(b.data);
    return c.data[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int through_array(void)
{
    char *a[2] = { xmalloc(1), xmalloc(1) };
    free(a[0]);
    int r = a[1][0];
    free(a[1]);
    return r + a[0][0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int interior(void)
{
    char *p = xmalloc(4);
    char *q = p + 2;
    free(p);
    return *q; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

static int late(int *p, int **q) { *q = p; return *p; }

int late_ok(void)
{
    int x = 1;
    int *q = NULL;
    int r = late(&x, &q);
    return r + *q;
}

static void (*hook)(void *) = release;

void through_hook_ok(void)
{
    char *p = malloc(3);
    hook(p);
}

int recursive_depth(int n, char *p)
{
    if (n == 0) {
        free(p);
        return 0;
    }
    return recursive_depth(n - 1, p);
}

int recursive_used(void)
{
    char *p = xmalloc(1);
    recursive_depth(3, p);
    return p[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
