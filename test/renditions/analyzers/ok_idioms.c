// correct plain C, as in the "no warning" halves of the upstream analyzer tests
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#define _GNU_SOURCE
#include <errno.h>
#include <lien.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <pthread.h>
#include <sys/mman.h>

struct list_head { struct list_head *next, *prev; };
#define container_of(p, t, m) ((t *)((char *)(p) - offsetof(t, m)))
struct item { int v; struct list_head link; char *name; };

static void list_del(struct list_head *e)
{
    e->prev->next = e->next;
    e->next->prev = e->prev;
}

static void list_add_tail(struct list_head *n, struct list_head *h)
{
    n->prev = h->prev;
    n->next = h;
    h->prev->next = n;
    h->prev = n;
}

void intrusive_add_ok(struct list_head *h, int v)
{
    struct item *it = malloc(sizeof *it);
    if (!it)
        return;
    it->v = v;
    it->name = NULL;
    list_add_tail(&it->link, h);
}

void intrusive_clear_ok(struct list_head *h)
{
    struct list_head *p, *n;
    for (p = h->next, n = p->next; p != h; p = n, n = p->next) {
        struct item *it = container_of(p, struct item, link);
        list_del(p);
        free(it->name);
        free(it);
    }
}

int ladder_ok(const char *a, const char *b, const char *c)
{
    int rc = -ENOMEM;
    char *x, *y, *z;
    x = strdup(a);
    if (!x)
        goto out;
    y = strdup(b);
    if (!y)
        goto free_x;
    z = strdup(c);
    if (!z)
        goto free_y;
    rc = strcmp(x, y) + strcmp(y, z);
    free(z);
free_y:
    free(y);
free_x:
    free(x);
out:
    return rc;
}

int break_cleanup_ok(const char *a)
{
    int rc = -1;
    char *x = NULL;
    FILE *f = NULL;
    do {
        x = strdup(a);
        if (!x)
            break;
        f = fopen(x, "r");
        if (!f)
            break;
        rc = fgetc(f);
    } while (0);
    if (f)
        fclose(f);
    free(x);
    return rc;
}

static char *cached;
const char *lazy_ok(void)
{
    if (!cached)
        cached = strdup("lazy");
    return cached;
}

void lazy_reset_ok(void)
{
    free(cached);
    cached = NULL;
}

struct sbo { char small[16]; char *p; size_t n; };

void sbo_init_ok(struct sbo *s)
{
    s->p = s->small;
    s->n = 0;
}

int sbo_grow_ok(struct sbo *s, size_t n)
{
    char *p = malloc(n);
    if (!p)
        return -1;
    memcpy(p, s->p, s->n);
    if (s->p != s->small)
        free(s->p);
    s->p = p;
    return 0;
}

void sbo_end_ok(struct sbo *s)
{
    if (s->p != s->small)
        free(s->p);
}

char **split_ok(const char *s, size_t *count)
{
    size_t n = 0, cap = 4;
    char **out = malloc(cap * sizeof *out);
    char *copy = strdup(s), *save = NULL;
    if (!out || !copy) {
        free(out);
        free(copy);
        return NULL;
    }
    for (char *t = strtok_r(copy, ",", &save); t; t = strtok_r(NULL, ",", &save)) {
        if (n == cap) {
            char **bigger = realloc(out, 2 * cap * sizeof *out);
            if (!bigger)
                goto fail;
            out = bigger;
            cap *= 2;
        }
        if (!(out[n] = strdup(t)))
            goto fail;
        n++;
    }
    free(copy);
    *count = n;
    return out;
fail:
    while (n)
        free(out[--n]);
    free(out);
    free(copy);
    return NULL;
}

struct entry { char *key; void *val; struct entry *next; };
struct table { struct entry **b; size_t n; };

int table_put_ok(struct table *t, const char *k, void *v)
{
    size_t h = strlen(k) % t->n;
    for (struct entry *e = t->b[h]; e; e = e->next)
        if (!strcmp(e->key, k)) {
            e->val = v;
            return 0;
        }
    struct entry *e = malloc(sizeof *e);
    if (!e)
        return -1;
    e->key = strdup(k);
    if (!e->key) {
        free(e);
        return -1;
    }
    e->val = v;
    e->next = t->b[h];
    t->b[h] = e;
    return 0;
}

void table_del_ok(struct table *t, const char *k)
{
    struct entry **p = &t->b[strlen(k) % t->n], *e;
    while ((e = *p) != NULL) {
        if (!strcmp(e->key, k)) {
            *p = e->next;
            free(e->key);
            free(e);
            return;
        }
        p = &e->next;
    }
}

void table_free_ok(struct table *t)
{
    for (size_t i = 0; i < t->n; i++) {
        struct entry *e = t->b[i];
        while (e) {
            struct entry *n = e->next;
            free(e->key);
            free(e);
            e = n;
        }
    }
    free(t->b);
    free(t);
}

struct table *table_new_ok(size_t n)
{
    struct table *t = malloc(sizeof *t);
    if (!t)
        return NULL;
    t->n = n;
    t->b = calloc(n, sizeof *t->b);
    if (!t->b) {
        free(t);
        return NULL;
    }
    return t;
}

void table_round_ok(void)
{
    struct table *t = table_new_ok(8);
    if (!t)
        return;
    table_put_ok(t, "a", NULL);
    table_del_ok(t, "a");
    table_free_ok(t);
}

struct rc { int n; char *s; };
struct rc *rc_ref_ok(struct rc *r)
{
    if (r)
        r->n++;
    return r;
}

void rc_unref_ok(struct rc *r)
{
    if (!r)
        return;
    if (--r->n == 0) {
        free(r->s);
        free(r);
    }
}

void rc_round_ok(void)
{
    struct rc *r = calloc(1, sizeof *r);
    if (!r)
        return;
    r->n = 1;
    struct rc *q = rc_ref_ok(r);
    rc_unref_ok(q);
    rc_unref_ok(r);
}

static int cmp(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void sort_ok(char **v, size_t n)
{
    qsort(v, n, sizeof *v, cmp);
}

void sorted_local_ok(void)
{
    char *v[2] = { strdup("b"), strdup("a") };
    if (v[0] && v[1])
        qsort(v, 2, sizeof *v, cmp);
    for (int i = 0; i < 2; i++)
        free(v[i]);
}

void const_cast_ok(void)
{
    const char *p = strdup("x");
    free((void *)p);
}

void two_pointers_ok(char *a, char *b)
{
    if (a != b)
        free(a);
    free(b);
}

int retry_ok(void)
{
    char *p = NULL;
    for (int tries = 0; tries < 3; tries++) {
        p = malloc(10);
        if (p)
            break;
    }
    if (!p)
        return -1;
    free(p);
    return 0;
}

int retry_continue_ok(int n)
{
    for (int i = 0; i < n; i++) {
        char *p = malloc(10);
        if (!p)
            continue;
        p[0] = 0;
        free(p);
    }
    return 0;
}

void *thread_main(void *arg)
{
    int *p = arg;
    int v = *p;
    free(p);
    return (void *)(intptr_t)v;
}

int thread_ok(void)
{
    pthread_t t;
    int *p = malloc(sizeof *p);
    if (!p)
        return -1;
    *p = 3;
    if (pthread_create(&t, NULL, thread_main, p) != 0) {
        free(p);
        return -1;
    }
    pthread_join(t, NULL);
    return 0;
}

static void grow_any(void **p, size_t n)
{
    void *q = realloc(*p, n);
    if (!q)
        abort();
    *p = q;
}

void grow_any_ok(void)
{
    void *p = NULL;
    grow_any(&p, 3);
    grow_any(&p, 30);
    free(p);
}

static void xfree(void *p)
{
    if (p)
        free(p);
}

#define FREEZ(p) do { xfree(p); (p) = NULL; } while (0)

struct obj { char *a, *b; struct obj *kid; };

void obj_clear_ok(struct obj *o)
{
    FREEZ(o->a);
    FREEZ(o->b);
    if (o->kid) {
        obj_clear_ok(o->kid);
        FREEZ(o->kid);
    }
}

struct obj obj_make_ok(const char *a)
{
    struct obj o = { .a = strdup(a) };
    return o;
}

void obj_round_ok(void)
{
    struct obj o = obj_make_ok("x");
    o.b = strdup("y");
    obj_clear_ok(&o);
}

void swap_buffers_ok(size_t n)
{
    char *cur = calloc(n, 1), *next = calloc(n, 1);
    if (cur && next)
        for (int i = 0; i < 10; i++) {
            memcpy(next, cur, n);
            char *t = cur;
            cur = next;
            next = t;
        }
    free(cur);
    free(next);
}

int state_machine_ok(const char *s)
{
    enum { START, BODY, END } st = START;
    char *buf = NULL;
    size_t n = 0;
    for (; *s; s++) {
        switch (st) {
        case START:
            buf = malloc(strlen(s) + 1);
            if (!buf)
                return -1;
            st = BODY;
            /* fall through */
        case BODY:
            buf[n++] = *s;
            if (*s == '.')
                st = END;
            break;
        case END:
            free(buf);
            return 1;
        }
    }
    free(buf);
    return 0;
}

char *path_ok(const char *d, const char *f)
{
    char *r;
    if (asprintf(&r, "%s/%s", d, f) < 0)
        return NULL;
    return r;
}

char *reassign_ok(char *s)
{
    char *r = strdup(s);
    if (!r)
        return s;
    free(s);
    return r;
}

char *trim_ok(char *s)
{
    while (*s == ' ')
        s++;
    return s;
}

char *cat_all_ok(char *const *v)
{
    char *r = strdup("");
    for (; r && *v; v++) {
        char *t;
        if (asprintf(&t, "%s%s", r, *v) < 0)
            t = NULL;
        free(r);
        r = t;
    }
    return r;
}

void *map_ok(size_t n)
{
    void *p = mmap(NULL, n, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (p == MAP_FAILED)
        return NULL;
    return p;
}

int array_of_struct_ok(int n)
{
    struct obj *v = calloc(n, sizeof *v);
    if (!v)
        return -1;
    for (int i = 0; i < n; i++) {
        v[i].a = strdup("a");
        v[i].b = strdup("b");
    }
    for (int i = 0; i < n; i++) {
        free(v[i].a);
        free(v[i].b);
    }
    free(v);
    return 0;
}

void compact_ok(char **v, int n)
{
    int k = 0;
    for (int i = 0; i < n; i++) {
        if (v[i][0] == '#')
            free(v[i]);
        else
            v[k++] = v[i];
    }
    v[k] = NULL;
}

int pop_ok(char **stack, int *top)
{
    if (*top == 0)
        return -1;
    char *s = stack[--*top];
    int r = s[0];
    free(s);
    stack[*top] = NULL;
    return r;
}

static int validate(const char *s)
{
    return s && *s;
}

char *validated_ok(const char *s)
{
    char *r = strdup(s);
    if (!validate(r)) {
        free(r);
        return NULL;
    }
    return r;
}

