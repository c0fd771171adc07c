// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Ownership that passes through function pointers, tables of functions, qsort, atexit and cleanup attributes.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ops { void *(*make)(size_t); void (*drop)(void *); };

int bad_comparison_copies(void);

static int by_copy_bad(const void *a, const void *b)
{
    char *x = strdup(*(char *const *)a), *y = strdup(*(char *const *)b);
    int r = x && y ? strcmp(x, y) : 0;
    free(x);
    return r; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

static int by_copy_ok(const void *a, const void *b)
{
    char *x = strdup(*(char *const *)a), *y = strdup(*(char *const *)b);
    int r = x && y ? strcmp(x, y) : 0;
    free(x);
    free(y);
    return r;
}

int bad_comparison_copies(void)
{
    const char *words[] = { "b", "a" };
    qsort(words, 2, sizeof *words, by_copy_bad);
    return words[0][0];
}

int ok_comparison_copies(void)
{
    const char *words[] = { "b", "a" };
    qsort(words, 2, sizeof *words, by_copy_ok);
    return words[0][0];
}

static int by_value(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

int bad_sorted_then_dropped(int n)
{
    int *v = calloc(n, sizeof *v);
    if (!v)
        return -1;
    for (int i = 0; i < n; i++)
        v[i] = n - i;
    qsort(v, n, sizeof *v, by_value);
    return v[0]; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_sorted(int n)
{
    int *v = calloc(n, sizeof *v);
    if (!v)
        return -1;
    for (int i = 0; i < n; i++)
        v[i] = n - i;
    qsort(v, n, sizeof *v, by_value);
    int first = v[0];
    free(v);
    return first;
}

static int each(char **words, int n, int (*f)(const char *, void *), void *arg)
{
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += f(words[i], arg);
    return sum;
}

static int count(const char *w, void *arg)
{
    ++*(int *)arg;
    return (int)strlen(w);
}

int ok_argument_of_a_callback(void)
{
    char *words[] = { "a", "bc" };
    int *n = calloc(1, sizeof *n);
    if (!n)
        return -1;
    each(words, 2, count, n);
    int r = *n;
    free(n);
    return r;
}

int bad_argument_used_after(void)
{
    char *words[] = { "a", "bc" };
    int *n = calloc(1, sizeof *n);
    if (!n)
        return -1;
    free(n);
    return each(words, 2, count, n); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

static void auto_free(char **p) { free(*p); }
#define AUTO __attribute__((cleanup(auto_free)))

int bad_cleaned_twice(void)
{
    AUTO char *p = strdup("x");
    if (!p)
        return 0;
    int c = p[0];
    free(p);
    return c; // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

int ok_cleaned_once(void)
{
    AUTO char *p = strdup("x");
    if (!p)
        return 0;
    return p[0];
}

int ok_taken_from_cleanup(char **out)
{
    AUTO char *p = strdup("x");
    if (!p)
        return 0;
    *out = p;
    p = NULL;
    return 1;
}

static void *table_make(size_t n) { return malloc(n); }
static void table_drop(void *p) { free(p); }
static const struct ops heap = { table_make, table_drop };

int ok_by_table(const struct ops *ops)
{
    char *p = ops->make(4);
    if (!p)
        return -1;
    p[0] = 'a';
    int c = p[0];
    ops->drop(p);
    return c;
}

static char *at_exit;
static void end(void) { free(at_exit); }

int ok_released_at_exit(const char *s)
{
    at_exit = strdup(s);
    if (!at_exit)
        return -1;
    return atexit(end);
}

struct widget { char *title; void (*destroy)(struct widget *); };
static void widget_destroy(struct widget *w)
{
    free(w->title);
    free(w);
}

struct widget *ok_widget(const char *title)
{
    struct widget *w = malloc(sizeof *w);
    if (!w)
        return NULL;
    w->title = strdup(title);
    w->destroy = widget_destroy;
    return w;
}

int ok_destroyed_by_itself(void)
{
    struct widget *w = ok_widget("t");
    if (!w)
        return -1;
    w->destroy(w);
    return 0;
}

int bad_widget_half(const char *title, size_t n)
{
    struct widget *w = malloc(sizeof *w);
    if (!w)
        return -1;
    w->title = strdup(title);
    w->destroy = widget_destroy;
    char *extra = malloc(n);
    if (!extra)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(extra);
    w->destroy(w);
    return 0;
}

#ifdef JUDGE
#include "judge.h"
static char *out;
CASES(
    CASE(bad_comparison_copies()) CASE(ok_comparison_copies()) CASE(bad_sorted_then_dropped(3)) CASE(ok_sorted(3))
    CASE(ok_argument_of_a_callback())
    CASE(bad_argument_used_after()) CASE(bad_cleaned_twice()) CASE(ok_cleaned_once())
    CASE(ok_taken_from_cleanup(&out); free(out))
    CASE(ok_by_table(&heap)) CASE(ok_released_at_exit("s")) CASE(ok_destroyed_by_itself())
    CASE(bad_widget_half("t", (size_t)-1 / 2))
)
#endif
