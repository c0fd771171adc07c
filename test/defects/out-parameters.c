// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Values that a function hands out through its parameters: slots, slots of slots, fields of a caller's struct, and what
// is there already.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct blob { char *bytes; size_t n; };

static int load(const char *s, struct blob *out)
{
    out->n = strlen(s);
    out->bytes = malloc(out->n + 1);
    if (!out->bytes)
        return -ENOMEM;
    memcpy(out->bytes, s, out->n + 1);
    return 0;
}

int bad_struct_filled(const char *s)
{
    struct blob b;
    if (load(s, &b) < 0)
        return -1;
    return (int)b.n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_struct_filled(const char *s)
{
    struct blob b;
    if (load(s, &b) < 0)
        return -1;
    int n = (int)b.n;
    free(b.bytes);
    return n;
}

int bad_struct_filled_twice(const char *s)
{
    struct blob b;
    if (load(s, &b) < 0)
        return -1;
    if (load("again", &b) < 0) // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
        return -1;
    free(b.bytes);
    return 0;
}

int ok_struct_filled_twice(const char *s)
{
    struct blob b;
    if (load(s, &b) < 0)
        return -1;
    free(b.bytes);
    if (load("again", &b) < 0)
        return -1;
    free(b.bytes);
    return 0;
}

static int split(const char *s, char **key, char **value)
{
    const char *eq = s;
    while (*eq && *eq != '=')
        eq++;
    if (!*eq)
        return 0;
    *key = strndup(s, eq - s);
    *value = strdup(eq + 1);
    return 1;
}

int bad_one_of_two_slots(const char *s)
{
    char *key = NULL, *value = NULL;
    if (!split(s, &key, &value))
        return 0;
    int n = key ? (int)strlen(key) : 0;
    free(key);
    return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_both_slots(const char *s)
{
    char *key = NULL, *value = NULL;
    if (!split(s, &key, &value))
        return 0;
    int n = key ? (int)strlen(key) : 0;
    free(key);
    free(value);
    return n;
}

static int split_ok(const char *s, char **key, size_t size, char **value)
{
    *key = strdup(s);
    if (!*key)
        return -1;
    *value = malloc(size);
    if (!*value) {
        free(*key);
        *key = NULL;
        return -1;
    }
    (*value)[0] = 0;
    return 0;
}

int ok_released_on_failure_too(const char *s, size_t size)
{
    char *key = NULL, *value = NULL;
    int rc = split_ok(s, &key, size, &value);
    free(key);
    free(value);
    return rc;
}

int bad_slot_assigned_over(char **slot, const char *s)
{
    char *copy = strdup(s);
    if (!copy)
        return -1;
    *slot = NULL;
    if (*s == 0)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    *slot = copy;
    return 1;
}

int ok_slot(char **slot, const char *s)
{
    char *copy = strdup(s);
    if (!copy)
        return -1;
    *slot = NULL;
    if (*s == 0) {
        free(copy);
        return 0;
    }
    *slot = copy;
    return 1;
}

static void take(char **from, char **into)
{
    *into = *from;
    *from = NULL;
}

int ok_moved_by_callee(void)
{
    char *a = strdup("a"), *b = NULL;
    take(&a, &b);
    free(a);
    int some = b != NULL;
    free(b);
    return some;
}

static void free_slot(char **p)
{
    free(*p);
    *p = NULL;
}

static void free_slot_dangling(char **p)
{
    free(*p);
}

int bad_slot_left_dangling(void)
{
    char *p = malloc(3);
    if (!p)
        return -1;
    free_slot_dangling(&p);
    if (p)
        free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_slot_cleared(void)
{
    char *p = malloc(3);
    if (!p)
        return -1;
    free_slot(&p);
    if (p)
        free(p);
    return 0;
}

static void swap(char **a, char **b)
{
    char *t = *a;
    *a = *b;
    *b = t;
}

int ok_after_swap(void)
{
    char *a = strdup("a"), *b = NULL;
    swap(&a, &b);
    int c = b ? b[0] : 0;
    free(a);
    free(b);
    return c;
}

static int grow(struct blob *b, size_t n)
{
    char *more = realloc(b->bytes, n);
    if (!more)
        return -1;
    b->bytes = more;
    b->n = n;
    return 0;
}

int bad_growth_failed(size_t n)
{
    struct blob b = { NULL, 0 };
    if (grow(&b, 8) < 0)
        return -1;
    b.bytes[0] = 'a';
    if (grow(&b, n) < 0)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(b.bytes);
    return 0;
}

int ok_growth_failed(size_t n)
{
    struct blob b = { NULL, 0 };
    if (grow(&b, 8) < 0)
        return -1;
    b.bytes[0] = 'a';
    if (grow(&b, n) < 0) {
        free(b.bytes);
        return -1;
    }
    free(b.bytes);
    return 0;
}

#ifdef JUDGE
#include "judge.h"
static char *slot;
#define HUGE ((size_t)-1 / 2)
CASES(
    CASE(bad_struct_filled("a")) CASE(ok_struct_filled("a")) CASE(bad_struct_filled_twice("a"))
    CASE(ok_struct_filled_twice("a"))
    CASE(bad_one_of_two_slots("a=b")) CASE(ok_both_slots("a=b")) CASE(ok_both_slots("a"))
    CASE(ok_released_on_failure_too("a", HUGE)) CASE(ok_released_on_failure_too("a", 3))
    CASE(bad_slot_assigned_over(&slot, "")) CASE(ok_slot(&slot, ""))
    CASE(ok_slot(&slot, "a"); free(slot)) CASE(ok_moved_by_callee())
    CASE(bad_slot_left_dangling()) CASE(ok_slot_cleared())
     CASE(ok_after_swap()) CASE(bad_growth_failed(HUGE)) CASE(ok_growth_failed(HUGE))
    CASE(ok_growth_failed(99))
)
#endif
