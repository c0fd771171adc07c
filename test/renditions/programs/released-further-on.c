// A callee that moves its argument on, and releases it where it has come to.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>

struct node { struct node *next; char *name; };
void show(const char *s);

static void skip_and_free(char *s)
{
    while (*s == ' ')
        s++;
    show(s);
    free(s);
}

static void free_rest(char *s)
{
    for (; *s; s++) {
        if (*s == '=')
            break;
    }
    free(s);
}

static void free_second(int *v) { free(v + 1); }
static void pass_on(char *s) { free_rest(s); }

void skipped(const char *in)
{
    char *s = strdup(in);
    if (s)
        skip_and_free(s); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void rest(const char *in)
{
    char *s = strdup(in);
    if (!s)
        return;
    free_rest(s); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void second(void)
{
    int *v = malloc(8);
    free_second(v); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void through_another(const char *in)
{
    char *s = strdup(in);
    if (s)
        pass_on(s); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void here(const char *in)
{
    char *s = strdup(in);
    if (!s)
        return;
    while (*s == ' ')
        s++;
    free(s); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

// What it held is released, where it began.
static void trim_and_free(char *s)
{
    char *from = s;
    while (*s == ' ')
        s++;
    show(s);
    free(from);
}

void trimmed(const char *in)
{
    char *s = strdup(in);
    if (s)
        trim_and_free(s);
}

static void free_all(char **v)
{
    char **p = v;
    while (*p)
        free(*p++);
    free(v);
}

static void free_each(char **v)
{
    for (; *v; v++)
        free(*v);
}

void vectors(void)
{
    char **v = calloc(3, sizeof *v);
    if (!v)
        return;
    v[0] = strdup("a");
    v[1] = strdup("b");
    free_each(v);
    free(v);
}

void one_vector(void)
{
    char **v = calloc(2, sizeof *v);
    if (!v)
        return;
    v[0] = strdup("a");
    free_all(v);
}

static void list_free(struct node *n)
{
    while (n) {
        struct node *next = n->next;
        free(n->name);
        free(n);
        n = next;
    }
}

void list(void)
{
    struct node *n = calloc(1, sizeof *n);
    list_free(n);
}

// Arrays that are counted from one.
static double *row_new(int n)
{
    double *v = malloc((size_t)n * sizeof *v);
    return v ? v - 1 : NULL;
}

static void row_free(double *v)
{
    if (v)
        free(v + 1);
}

void counted_from_one(int n)
{
    double *v = row_new(n);
    row_free(v);
}

// A header in front.
struct head { size_t n; };

static void *block_new(size_t n)
{
    struct head *h = malloc(sizeof *h + n);
    if (!h)
        return NULL;
    h->n = n;
    return h + 1;
}

static void block_free(void *p)
{
    if (p)
        free((struct head *)p - 1);
}

void with_a_header(void)
{
    char *p = block_new(8);
    block_free(p);
}

static void free_moved(char *s, int quoted)
{
    if (quoted)
        s--;
    free(s);
}

void moved_back(const char *in)
{
    char *s = strdup(in);
    if (!s)
        return;
    free_moved(s + 1, 1);
}

void not_moved(const char *in)
{
    char *s = strdup(in);
    if (s)
        free_moved(s, 0);
}

static void free_after(char *s, int skip)
{
    if (skip)
        s++;
    free(s);
}

void after(const char *in)
{
    char *s = strdup(in);
    if (s)
        free_after(s, 0);
}

// The caller's own: where it began nobody here knows.
void callers(char *s)
{
    while (*s)
        s++;
    free(s);
}
