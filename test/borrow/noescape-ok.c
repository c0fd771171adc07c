// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Clang's noescape forbids neither writing nor freeing, nor to store what is cleared again before the return.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct view { const int *at; struct view *next; int n; };
static const int *global;
static struct view *list;
int sum(const int *p, int n);
void look(struct view *v);
void *body(void *p);

void writes(int *p __attribute__((noescape)), int n)
{
    for (int i = 0; i < n; i++)
        *p++ = i;
}

void frees(int *p __attribute__((noescape)))
{
    free(p);
}

void stored_and_cleared(const int *p __attribute__((noescape)))
{
    const int *before = global;
    global = p;
    sum(global, 3);
    global = before;
}

int in_a_local(const int *p __attribute__((noescape)), int n)
{
    struct view v = { .at = p };
    look(&v);
    struct view w[2] = { { .at = p }, { .at = p + 1 } };
    return sum(v.at, n) + sum(w[1].at, n);
}

int what_it_holds(struct view *v __attribute__((noescape)))
{
    global = v->at;
    list = v->next;
    return v->n;
}

void links_itself(struct view *v __attribute__((noescape)))
{
    v->next = v;
}

const int *another(const int *p __attribute__((noescape)), const int *q)
{
    if (!p)
        return NULL;
    p = q;
    return p;
}

int a_number(const char *p __attribute__((noescape)), const char **end)
{
    *end = NULL;
    return (int)strlen(p);
}

struct view *copied(const struct view *v __attribute__((noescape)))
{
    struct view *to = malloc(sizeof *to);
    if (to)
        *to = *v;
    return to;
}

int joined(int *p __attribute__((noescape)))
{
    pthread_t t;
    if (pthread_create(&t, NULL, body, p) != 0)
        return -1;
    pthread_join(t, NULL);
    return *p;
}
