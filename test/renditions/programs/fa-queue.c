// queues, callbacks, user data
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct job { void (*fn)(void *); void *arg; struct job *next; };
struct pool { struct job *head, **tail; int n; };
static void pool_init(struct pool *p) { p->head = NULL; p->tail = &p->head; p->n = 0; }
int good_push(struct pool *p, void (*fn)(void *), void *arg)
{
    struct job *j = malloc(sizeof *j);
    if (!j) return -ENOMEM;
    j->fn = fn; j->arg = arg; j->next = NULL;
    *p->tail = j; p->tail = &j->next; p->n++;
    return 0;
}
static void hello(void *a) { puts(a); free(a); }
int good_submit(struct pool *p, const char *s)
{
    char *d = strdup(s);
    if (!d) return -ENOMEM;
    int r = good_push(p, hello, d);
    if (r < 0) free(d);
    return r;
}
int bad_submit(struct pool *p, const char *s)
{
    char *d = strdup(s);
    if (!d) return -ENOMEM;
    return good_push(p, hello, d); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
int bad_submit2(struct pool *p, const char *s)
{
    char *d = strdup(s);
    if (!d) return -ENOMEM;
    int r = good_push(p, hello, d);
    if (r < 0)
        return r; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return 0;
}
void good_run(struct pool *p)
{
    struct job *j;
    while ((j = p->head) != NULL) {
        p->head = j->next;
        if (!p->head) p->tail = &p->head;
        j->fn(j->arg);
        free(j);
        p->n--;
    }
}
void bad_run(struct pool *p)
{
    struct job *j;
    while ((j = p->head) != NULL) {
        free(j);
        p->head = j->next; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    }
}
int good_local(void)
{
    struct pool p;
    pool_init(&p);
    if (good_submit(&p, "a") < 0) return -1;
    good_run(&p);
    return p.n;
}
