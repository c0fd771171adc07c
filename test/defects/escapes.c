// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// expected-no-diagnostics
// Correct C whose ownership leaves what one function can see. Nothing may be reported here.
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---- intrusive lists

struct link { struct link *next, *prev; };
struct task { int id; struct link link; char *name; };
static struct link tasks = { &tasks, &tasks };
#define container_of(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))

static void link_add(struct link *n, struct link *head)
{
    n->next = head->next;
    n->prev = head;
    head->next->prev = n;
    head->next = n;
}

static void link_remove(struct link *n)
{
    n->prev->next = n->next;
    n->next->prev = n->prev;
}

int ok_intrusive_add(int id, const char *name)
{
    struct task *t = malloc(sizeof *t);
    if (!t)
        return -1;
    t->id = id;
    t->name = strdup(name);
    if (!t->name) {
        free(t);
        return -1;
    }
    link_add(&t->link, &tasks);
    return 0;
}

void ok_intrusive_clear(void)
{
    while (tasks.next != &tasks) {
        struct task *t = container_of(tasks.next, struct task, link);
        link_remove(&t->link);
        free(t->name);
        free(t);
    }
}

// ---- tagged pointers and integers

// ---- arena: blocks behind one another, released together

struct block { struct block *next; size_t used, size; char data[]; };
struct arena { struct block *first; };

void *ok_arena_get(struct arena *a, size_t n)
{
    struct block *b = a->first;
    if (!b || b->size - b->used < n) {
        size_t size = n > 4096 ? n : 4096;
        b = malloc(sizeof *b + size);
        if (!b)
            return NULL;
        b->size = size;
        b->used = 0;
        b->next = a->first;
        a->first = b;
    }
    void *p = b->data + b->used;
    b->used += n;
    return p;
}

void ok_arena_end(struct arena *a)
{
    for (struct block *b = a->first, *next; b; b = next) {
        next = b->next;
        free(b);
    }
    a->first = NULL;
}

int ok_arena_user(void)
{
    struct arena a = { NULL };
    char *s = ok_arena_get(&a, 8);
    char *t = ok_arena_get(&a, 8);
    if (s && t) {
        strcpy(s, "one");
        strcpy(t, s);
    }
    ok_arena_end(&a);
    return 0;
}

// ---- ways out that do not come back

static jmp_buf top;

static void die(const char *format, ...) __attribute__((noreturn));
static void die(const char *format, ...)
{
    va_list ap;
    va_start(ap, format);
    vfprintf(stderr, format, ap);
    va_end(ap);
    exit(0);
}

static void fail(void) { longjmp(top, 1); }

int ok_die(const char *s)
{
    char *p = strdup(s);
    if (!p)
        die("no memory");
    if (p[0] == '!')
        die("%s\n", p);
    int c = p[0];
    free(p);
    return c;
}

int ok_jump(int n)
{
    char *volatile p = NULL;
    if (setjmp(top)) {
        free(p);
        return 1;
    }
    p = malloc(8);
    if (n)
        fail();
    free(p);
    return 0;
}

// ---- reference counts

struct shared { int refs; char *text; };

struct shared *ok_shared_new(const char *text)
{
    struct shared *s = malloc(sizeof *s);
    if (!s)
        return NULL;
    s->refs = 1;
    s->text = strdup(text);
    return s;
}

struct shared *ok_shared_ref(struct shared *s)
{
    s->refs++;
    return s;
}

void ok_shared_unref(struct shared *s)
{
    if (s && --s->refs == 0) {
        free(s->text);
        free(s);
    }
}

int ok_shared_user(void)
{
    struct shared *a = ok_shared_new("x");
    if (!a)
        return -1;
    struct shared *b = ok_shared_ref(a);
    ok_shared_unref(a);
    int n = b->refs;
    ok_shared_unref(b);
    return n;
}

// ---- hash table of chains, and a vector of strings

struct entry { struct entry *next; char *key; int value; };
struct table { struct entry *slots[8]; int n; };

int ok_table_set(struct table *t, const char *key, int value)
{
    struct entry **at = &t->slots[(unsigned char)key[0] % 8];
    for (; *at; at = &(*at)->next)
        if (strcmp((*at)->key, key) == 0) {
            (*at)->value = value;
            return 0;
        }
    struct entry *e = calloc(1, sizeof *e);
    if (!e || !(e->key = strdup(key))) {
        free(e);
        return -1;
    }
    e->value = value;
    *at = e;
    t->n++;
    return 1;
}

int ok_table_remove(struct table *t, const char *key)
{
    for (struct entry **at = &t->slots[(unsigned char)key[0] % 8]; *at; at = &(*at)->next)
        if (strcmp((*at)->key, key) == 0) {
            struct entry *e = *at;
            *at = e->next;
            free(e->key);
            free(e);
            t->n--;
            return 1;
        }
    return 0;
}

void ok_table_clear(struct table *t)
{
    for (int i = 0; i < 8; i++) {
        struct entry *e = t->slots[i];
        while (e) {
            struct entry *dead = e;
            e = e->next;
            free(dead->key);
            free(dead);
        }
        t->slots[i] = NULL;
    }
}

struct strings { char **at; size_t n, cap; };

int ok_strings_add(struct strings *v, const char *s)
{
    if (v->n == v->cap) {
        size_t cap = v->cap ? v->cap * 2 : 4;
        char **at = realloc(v->at, cap * sizeof *at);
        if (!at)
            return -1;
        v->at = at;
        v->cap = cap;
    }
    char *copy = strdup(s);
    if (!copy)
        return -1;
    v->at[v->n++] = copy;
    return 0;
}

char **ok_split(const char *s)
{
    struct strings v = { NULL, 0, 0 };
    char *copy = strdup(s), *save = NULL;
    if (!copy)
        return NULL;
    for (char *w = strtok_r(copy, " ", &save); w; w = strtok_r(NULL, " ", &save))
        if (ok_strings_add(&v, w) < 0)
            goto fail;
    free(copy);
    char **at = realloc(v.at, (v.n + 1) * sizeof *at);
    if (!at) {
        copy = NULL;
        goto fail;
    }
    at[v.n] = NULL;
    return at;
fail:
    while (v.n)
        free(v.at[--v.n]);
    free(v.at);
    free(copy);
    return NULL;
}

void ok_split_free(char **v)
{
    for (char **p = v; p && *p; p++)
        free(*p);
    free(v);
}

// ---- state kept from call to call

const char *ok_static_buffer(const char *s)
{
    static char *last;
    static size_t size;
    size_t n = strlen(s) + 1;
    if (n > size) {
        char *more = realloc(last, n);
        if (!more)
            return NULL;
        last = more;
        size = n;
    }
    return strcpy(last, s);
}

struct logger { FILE *out; int close; };

int ok_logger_open(struct logger *l, const char *path)
{
    l->out = path ? fopen(path, "a") : stderr;
    l->close = path != NULL;
    return l->out ? 0 : -errno;
}

void ok_logger_end(struct logger *l)
{
    if (l->close && l->out)
        fclose(l->out);
    l->out = NULL;
}

FILE *ok_input(const char *path)
{
    FILE *in = strcmp(path, "-") == 0 ? stdin : fopen(path, "r");
    if (!in)
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
    return in;
}

void ok_input_end(FILE *in)
{
    if (in && in != stdin)
        fclose(in);
}

// ---- one allocation for several parts

struct message { size_t n; char *head, *body; };

struct message *ok_one_block(const char *head, const char *body)
{
    size_t h = strlen(head) + 1, b = strlen(body) + 1;
    struct message *m = malloc(sizeof *m + h + b);
    if (!m)
        return NULL;
    m->n = h + b;
    m->head = (char *)(m + 1);
    m->body = m->head + h;
    memcpy(m->head, head, h);
    memcpy(m->body, body, b);
    return m;
}

int **ok_matrix(int rows, int columns)
{
    int **m = malloc(rows * sizeof *m);
    if (!m)
        return NULL;
    m[0] = calloc((size_t)rows * columns, sizeof **m);
    if (!m[0]) {
        free(m);
        return NULL;
    }
    for (int i = 1; i < rows; i++)
        m[i] = m[0] + i * columns;
    return m;
}

void ok_matrix_free(int **m)
{
    if (m)
        free(m[0]);
    free(m);
}

#ifdef JUDGE
#include "judge.h"
static struct table table;
static struct logger logger;
static void keys(void)
{
    ok_table_set(&table, "a", 1);
    ok_table_set(&table, "i", 2);
    ok_table_remove(&table, "i");
    ok_table_clear(&table);
}
CASES(
    CASE(ok_intrusive_add(1, "a"); ok_intrusive_add(2, "b"); ok_intrusive_clear())
    CASE(ok_arena_user())
    CASE(ok_die("a")) CASE(ok_jump(0)) CASE(ok_jump(1)) CASE(ok_shared_user())
    CASE(keys())
    CASE(ok_split_free(ok_split("a b c"))) CASE(ok_split_free(ok_split("")))
    CASE(ok_static_buffer("a"); ok_static_buffer("abc"))
    CASE(ok_logger_open(&logger, "/dev/null"); ok_logger_end(&logger))
    CASE(ok_logger_open(&logger, NULL); ok_logger_end(&logger))
    CASE(ok_input_end(ok_input("/dev/null"))) CASE(ok_input_end(ok_input("-"))) CASE(free(ok_one_block("a", "b")))
    CASE(ok_matrix_free(ok_matrix(3, 4)))
)
#endif
