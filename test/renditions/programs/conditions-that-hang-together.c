// Conditions that hang together: what was done under one is undone under another that the first implies, and the bad
// twins of such functions.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
struct box { int *data; struct box *next; };

static void *need(size_t n)
{
    void *p = malloc(n);
    if (!p)
        abort();
    return p;
}

static int *for_one(int k)
{
    int *p = NULL;
    switch (k) {
    case 0: break;
    case 1: p = need(sizeof(int)); break;
    default: break;
    }
    return p;
}

static int *for_many(int k)
{
    int *p = NULL;
    if (k > 1)
        p = need(sizeof(int));
    return p;
}

int not_made_for_zero(int a)
{
    int *p = for_one(a);
    if (a == 0)
        return 0;
    free(p);
    return 1;
}

int made_for_one(int a)
{
    int *p = for_one(a);
    if (a == 1)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(p);
    return 1;
}

int made_from_two(int a)
{
    int *p = for_many(a);
    if (a < 2)
        return 0;
    free(p);
    return 1;
}

int made_for_three(int a)
{
    int *p = for_many(a);
    if (a == 3)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(p);
    return 1;
}

int made_where_it_is_used(int a)
{
    int *p = for_one(a);
    if (a != 1)
        return 2;
    *p = 3;
    free(p);
    return 1;
}

int greater_is_not_one(int a)
{
    struct box z, *u = &z;
    switch (a) {
    case 0: break;
    case 1: return 0;
    default: break;
    }
    if (a >= 1)
        u->next = malloc(sizeof *u);
    if (a > 1)
        free(z.next);
    return 1;
}

int greater_may_be_one(int a)
{
    struct box z, *u = &z;
    switch (a) {
    case 0: break;
    case 2: return 0;
    default: break;
    }
    if (a >= 1)
        u->next = malloc(sizeof *u);
    if (a > 1)
        free(z.next);
    return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int set_on_every_way_to_its_use(int a, int b)
{
    int *p;
    if (!a) {
        if (!b)
            p = calloc(1, sizeof(int));
    }
    if (!b) {
        if (a >= 1)
            p = malloc(sizeof(int));
    }
    if (!b) {
        if (a >= 0)
            free(p);
    }
    return 0;
}

int not_set_below_zero(int a, int b)
{
    int *p;
    if (!a) {
        if (!b)
            p = calloc(1, sizeof(int));
    }
    if (!b) {
        if (a >= 1)
            p = malloc(sizeof(int));
    }
    if (!b) {
        if (a >= -1)
            free(p); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    }
    return 0;
}

int moved_where_it_is_not_released(int a, int b)
{
    int *p, *q = malloc(sizeof(int));
    switch (a) {
    case 0:
        if (!b) {
            p = malloc(sizeof(int));
        } else {
            p = realloc(q, 4 * sizeof(int));
            if (!p)
                free(q);
        }
    case 1: break;
    }
    if (!a)
        free(p);
    if (a) {
        free(q);
        q = NULL;
    }
    if (a < 0 || !b)
        free(q);
    return 1;
}

int moved_and_forgotten(int a, int b)
{
    int *p, *q = malloc(sizeof(int));
    switch (a) {
    case 0:
        if (!b) {
            p = malloc(sizeof(int));
        } else {
            p = realloc(q, 4 * sizeof(int));
            if (!p)
                free(q);
        }
    case 1: break;
    }
    if (!a)
        free(p);
    if (a > 0) {
        free(q);
        q = NULL;
    }
    if (a < 0)
        free(q);
    return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int two_flags(int n, const int *x)
{
    int *p = NULL, *q = NULL, have = 0, keep = 0;
    if (n > 3) {
        p = need(sizeof(int));
        have = 1;
    }
    if (n > 10) {
        q = need(sizeof(int));
        keep = 1;
    }
    int sum = x ? *x : 0;
    if (have)
        free(p);
    if (keep && n > 10)
        free(q);
    return sum;
}

int released_under_half(int n)
{
    int *p = NULL;
    if (n > 3)
        p = need(sizeof(int));
    if (n > 10)
        free(p);
    return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

static int *made_above_one(int k)
{
    if (k > 1)
        return malloc(sizeof(int));
    return NULL;
}
int none_below_two(int a)
{
    int *p = made_above_one(a);
    if (a < 2)
        return 0;
    free(p);
    return 1;
}
int one_at_two(int a)
{
    int *p = made_above_one(a);
    if (a < 3)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(p);
    return 1;
}
static int *by_switch(int k)
{
    switch (k) {
    case 1:
    case 2:
        return calloc(1, sizeof(int));
    default:
        return NULL;
    }
}
int none_for_five(int a)
{
    int *p = by_switch(a);
    if (a == 5)
        return 0;
    free(p);
    return 1;
}
int one_for_two(int a)
{
    int *p = by_switch(a);
    if (a == 2)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(p);
    return 1;
}
