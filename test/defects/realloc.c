// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// realloc: the old block when it fails, the old block when it succeeds, and the places that pointed into it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct vec { int *items; size_t n, cap; };

int bad_over_its_argument(size_t n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    p = realloc(p, n); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    if (!p)
        return -1;
    free(p);
    return 0;
}

int ok_over_its_argument(size_t n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    char *q = realloc(p, n);
    if (!q) {
        free(p);
        return -1;
    }
    free(q);
    return 0;
}

int bad_old_not_released(size_t n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    char *q = realloc(p, n);
    if (!q)
        return -1; // expected-warning {{[lien-leak]}}
    free(q);
    return 0;
}

int bad_both_released(size_t n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    char *q = realloc(p, n);
    if (q)
        free(q);
    free(p); // expected-warning {{[lien-double-free-may]}}
    return 0;
}

int ok_exactly_one_released(size_t n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    char *q = realloc(p, n);
    free(q ? q : p);
    return 0;
}

int bad_field_over_itself(size_t n)
{
    struct vec v = { malloc(4), 1, 1 };
    if (!v.items)
        return -1;
    v.items = realloc(v.items, n); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    int failed = v.items == NULL;
    free(v.items);
    return failed;
}

int ok_field(size_t n)
{
    struct vec v = { malloc(4), 1, 1 };
    if (!v.items)
        return -1;
    int *items = realloc(v.items, n);
    if (items)
        v.items = items;
    free(v.items);
    return items == NULL;
}

static int push(struct vec *v, int x)
{
    if (v->n == v->cap) {
        size_t cap = v->cap ? 2 * v->cap : 4;
        int *items = realloc(v->items, cap * sizeof *items);
        if (!items)
            return -1;
        v->items = items;
        v->cap = cap;
    }
    v->items[v->n++] = x;
    return 0;
}

int ok_vector(void)
{
    struct vec v = { NULL, 0, 0 };
    for (int i = 0; i < 10; i++)
        if (push(&v, i) < 0)
            break;
    free(v.items);
    return (int)v.n;
}

int ok_element_across_push(void)
{
    struct vec v = { NULL, 0, 0 };
    if (push(&v, 1) < 0)
        return -1;
    for (int i = 0; i < 2000; i++)
        if (push(&v, i) < 0)
            break;
    int r = v.items[0];
    free(v.items);
    return r;
}

char *bad_grown_in_loop(FILE *in)
{
    size_t cap = 2, n = 0;
    char *buf = malloc(cap);
    if (!buf)
        return NULL;
    for (int c; (c = getc(in)) != EOF; buf[n++] = (char)c)
        if (n + 1 == cap) {
            cap = cap * 2 > 8 ? (size_t)-1 / 2 : cap * 2;
            char *more = realloc(buf, cap);
            if (!more)
                return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
            buf = more;
        }
    buf[n] = 0;
    return buf;
}

char *ok_grown_in_loop(FILE *in)
{
    size_t cap = 2, n = 0;
    char *buf = malloc(cap);
    if (!buf)
        return NULL;
    for (int c; (c = getc(in)) != EOF; buf[n++] = (char)c)
        if (n + 1 == cap) {
            cap = cap * 2 > 8 ? (size_t)-1 / 2 : cap * 2;
            char *more = realloc(buf, cap);
            if (!more) {
                free(buf);
                return NULL;
            }
            buf = more;
        }
    buf[n] = 0;
    return buf;
}

static void *xrealloc(void *p, size_t n)
{
    void *q = realloc(p, n);
    if (!q)
        abort();
    return q;
}

int bad_old_after_xrealloc(size_t n)
{
    char *p = xrealloc(NULL, 4);
    p[0] = 'a';
    char *q = xrealloc(p, n);
    int c = p[0]; // expected-warning {{[lien-use-after-free]}}
    free(q);
    return c;
}

int ok_xrealloc_over_itself(size_t n)
{
    char *p = xrealloc(NULL, 4);
    p[0] = 'a';
    p = xrealloc(p, n);
    int c = p[0];
    free(p);
    return c;
}

int bad_released_then_grown(size_t n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    free(p);
    p = realloc(p, n); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(p);
    return 0;
}

#ifdef JUDGE
#include "judge.h"
#define HUGE ((size_t)-1 / 2)
static void on(const char *path, char *(*f)(FILE *))
{
    FILE *in = fopen(path, "r");
    free(f(in));
    fclose(in);
}
CASES(
    CASE(bad_over_its_argument(HUGE)) CASE(ok_over_its_argument(HUGE)) CASE(ok_over_its_argument(9))
    CASE(bad_old_not_released(HUGE))
    CASE(bad_both_released(9)) CASE(ok_exactly_one_released(9)) CASE(ok_exactly_one_released(HUGE))
    CASE(bad_field_over_itself(HUGE)) CASE(ok_field(HUGE)) CASE(ok_field(9))
     CASE(ok_vector()) CASE(ok_element_across_push())
    CASE(on("/proc/self/stat", bad_grown_in_loop)) CASE(on("/proc/self/stat", ok_grown_in_loop))
    CASE(bad_old_after_xrealloc(4000)) CASE(ok_xrealloc_over_itself(4000))
    CASE(bad_released_then_grown(9))
)
#endif
