// What was taken out of a block before it is released is held by the variable, and lost with it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct box { int *data; struct box *next; };
extern int *kept;

int lost_in_the_first_round(int k)
{
    struct box *u = malloc(sizeof *u), *v = malloc(sizeof *v);
    if (!u || !v) {
        free(u);
        free(v);
        return 1;
    }
    u->next = NULL;
    v->next = u;
    u = v;
    while (u != NULL) {
        v = u->next;
        free(u);
        if (k)
            return 2; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        u = v;
    }
    return 0;
}

int drained(void)
{
    struct box *u = malloc(sizeof *u), *v = malloc(sizeof *v);
    if (!u || !v) {
        free(u);
        free(v);
        return 1;
    }
    u->next = NULL;
    v->next = u;
    for (u = v; u; u = v) {
        v = u->next;
        free(u);
    }
    return 0;
}

int *taken_out(void)
{
    struct box *v = malloc(sizeof *v);
    if (!v)
        return NULL;
    v->data = malloc(10);
    int *w = v->data;
    free(v);
    return w;
}

void taken_out_and_kept(void)
{
    struct box *v = malloc(sizeof *v);
    if (!v)
        return;
    v->data = malloc(10);
    int *w = v->data;
    free(v);
    kept = w;
}

void taken_out_and_released(void)
{
    struct box *v = malloc(sizeof *v);
    if (!v)
        return;
    v->data = malloc(10);
    int *w = v->data;
    free(v);
    free(w);
}

int taken_out_and_forgotten(void)
{
    struct box *v = malloc(sizeof *v);
    if (!v)
        return 1;
    v->data = malloc(10);
    int *w = v->data;
    free(v);
    return w == NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void taken_out_and_assigned_over(void)
{
    struct box *v = malloc(sizeof *v);
    if (!v)
        return;
    v->data = malloc(10);
    int *w = v->data;
    free(v);
    w = NULL; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    kept = w;
}

void taken_out_into_another(struct box *to)
{
    struct box *v = malloc(sizeof *v);
    if (!v)
        return;
    v->data = malloc(10);
    to->data = v->data;
    free(v);
}

void moved_to_a_bigger_one(struct box **slot)
{
    struct box *old = malloc(sizeof *old);
    if (!old)
        return;
    old->data = malloc(10);
    old->next = NULL;
    struct box *bigger = malloc(2 * sizeof *bigger);
    if (!bigger) {
        free(old->data);
        free(old);
        return;
    }
    memcpy(bigger, old, sizeof *old);
    free(old);
    *slot = bigger;
}
