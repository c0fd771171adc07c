// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// What an allocation may have failed to give is used without a test, or on the branch where the test said null.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct point { int x, y; };

int bad_unchecked(void)
{
    struct point *p = malloc((size_t)-1 / 2);
    p->x = 1; // expected-warning {{[lien-null-dereference]}}
    int x = p->x;
    free(p);
    return x;
}

int ok_checked(void)
{
    struct point *p = malloc(sizeof *p);
    if (!p)
        return -1;
    p->x = 1;
    int x = p->x;
    free(p);
    return x;
}

int bad_element(size_t n)
{
    int *a = calloc(n, sizeof *a);
    a[0] = 1; // expected-warning {{[lien-null-dereference]}}
    int r = a[0];
    free(a);
    return r;
}

int ok_right_branch(struct point *p)
{
    if (p != NULL)
        return p->x;
    return -1;
}

int ok_tested_before(struct point *p)
{
    int sum = 0;
    if (p) {
        sum += p->x;
        sum += p->y;
    }
    return sum;
}

int ok_and_or(struct point *p)
{
    if (p == NULL || p->x > 0)
        return 1;
    return 0;
}

static struct point *find(struct point *all, int n, int x)
{
    for (int i = 0; i < n; i++)
        if (all[i].x == x)
            return &all[i];
    return NULL;
}

int ok_not_found(struct point *all, int n)
{
    struct point *p = find(all, n, 7);
    return p ? p->y : -1;
}

static struct point *point_new(int x, size_t size)
{
    struct point *p = malloc(size);
    if (!p)
        return NULL;
    p->x = x;
    return p;
}

int bad_constructor(size_t size)
{
    struct point *p = point_new(1, size);
    int x = p->x; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(p);
    return x;
}

int ok_constructor(size_t size)
{
    struct point *p = point_new(1, size);
    if (!p)
        return -1;
    int x = p->x;
    free(p);
    return x;
}

int bad_realloc(size_t n)
{
    int *a = malloc(sizeof *a);
    if (!a)
        return -1;
    int *b = realloc(a, n);
    b[0] = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(b);
    return 0;
}

int bad_message_on_failure(size_t n)
{
    struct point *p = malloc(n);
    if (!p)
        fprintf(stderr, "no memory\n");
    p->x = 2; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(p);
    return 0;
}

int ok_message_on_failure(size_t n)
{
    struct point *p = malloc(n);
    if (!p) {
        fprintf(stderr, "no memory\n");
        return 1;
    }
    p->x = 2;
    free(p);
    return 0;
}

int ok_environment(void)
{
    char *v = getenv("LIEN_DEFECTS_NO_SUCH_NAME");
    return v ? v[0] : 0;
}

int bad_or_of_two(size_t n)
{
    char *a = malloc(2), *b = malloc(n);
    if (!a && !b)
        return -1;
    if (a)
        a[0] = 'a';
    b[0] = 'b'; // expected-warning {{[lien-null-dereference-may]}}
    free(a);
    free(b);
    return 0;
}

int ok_or_of_two(size_t n)
{
    char *a = malloc(2), *b = malloc(n);
    if (!a || !b) {
        free(a);
        free(b);
        return -1;
    }
    a[0] = b[0] = 'b';
    free(a);
    free(b);
    return 0;
}

int bad_field(size_t n)
{
    struct holder { struct point *at; } h;
    h.at = malloc(n);
    h.at->x = 4; // expected-warning {{[lien-null-dereference]}}
    free(h.at);
    return 0;
}

int ok_field(size_t n)
{
    struct holder { struct point *at; } h;
    h.at = malloc(n);
    if (h.at)
        h.at->x = 4;
    free(h.at);
    return 0;
}

#ifdef JUDGE
#include "judge.h"
#define HUGE ((size_t)-1 / 2)
static struct point at = { 1, 2 };
CASES(
    CASE(bad_unchecked()) CASE(ok_checked()) CASE(bad_element(HUGE / 4))
    CASE(ok_right_branch(NULL))
     CASE(ok_tested_before(NULL)) CASE(ok_and_or(NULL))
     CASE(ok_not_found(&at, 1)) CASE(bad_constructor(HUGE)) CASE(ok_constructor(HUGE))
    CASE(ok_constructor(8))
    CASE(bad_realloc(HUGE)) CASE(bad_message_on_failure(HUGE)) CASE(ok_message_on_failure(HUGE))
     CASE(ok_environment())
    CASE(bad_or_of_two(HUGE)) CASE(ok_or_of_two(HUGE)) CASE(ok_or_of_two(3)) CASE(bad_field(HUGE)) CASE(ok_field(HUGE))
)
#endif
