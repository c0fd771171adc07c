// RUN: %lien -Wall -Wextra -Wno-nullability-completeness -Xclang -verify %s
// The list's own bodies, checked against their signatures. expected-no-diagnostics
#include "queue.h"

#include <stdlib.h>
#include <string.h>

struct task *owned _Nonnull task_new(const char *borrowed name, int priority)
{
    struct task *t = malloc(sizeof *t);
    if (!t)
        abort();
    *t = (struct task){ NULL, priority, strdup(name) };
    if (!t->name)
        abort();
    return t;
}

void task_free(struct task *owned t)
{
    while (t) {
        struct task *next = t->next;
        free(t->name);
        free(t);
        t = next;
    }
}

void queue_init(struct queue *LIEN_OUT q)
{
    q->head = NULL;
    q->len = 0;
}

void queue_end(struct queue *LIEN_DROPS q)
{
    task_free(q->head);
    q->head = NULL;
    q->len = 0;
}

// Highest priority first; of equals, the one that came first.
void queue_add(struct queue *borrowed_mut lifetime(q) q, struct task *owned lifetime(q) t)
{
    if (t->next)
        abort(); // it is in another queue
    struct task **at = &q->head;
    while (*at && (*at)->priority >= t->priority)
        at = &(*at)->next;
    t->next = *at;
    *at = t;
    q->len++;
}

int queue_try_add(struct queue *borrowed_mut q, struct task *owned LIEN_WHEN(return == 0) t)
{
    if (q->len >= 100)
        return -1;
    queue_add(q, t);
    return 0;
}

struct task *owned _Nullable queue_pop(struct queue *borrowed_mut q)
{
    struct task *t = q->head;
    if (!t)
        return NULL;
    q->head = t->next;
    t->next = NULL;
    q->len--;
    return t;
}

struct task *borrowed_mut _Nullable queue_find(struct queue *borrowed_mut q, const char *borrowed name)
{
    for (struct task *t = q->head; t; t = t->next)
        if (strcmp(t->name, name) == 0)
            return t;
    return NULL;
}

const struct task *borrowed _Nullable queue_first(const struct queue *borrowed q) { return q->head; }

int queue_remove(struct queue *borrowed_mut q, const char *borrowed name)
{
    struct task **at = &q->head;
    while (*at && strcmp((*at)->name, name) != 0)
        at = &(*at)->next;
    struct task *gone = *at;
    if (!gone)
        return 0;
    *at = gone->next;
    gone->next = NULL;
    task_free(gone);
    q->len--;
    return 1;
}
