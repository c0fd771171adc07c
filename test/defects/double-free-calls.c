// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Released by a callee, and again by the caller or by another callee.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct buffer { char *data; size_t size; };

static void buffer_release(struct buffer *b) { free(b->data); }
static void buffer_reset(struct buffer *b) { free(b->data); b->data = NULL; }
static void drop(void *p) { free(p); }
static void drop_deep(void *p) { drop(p); }

int bad_helper_then_free(void)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    drop(p);
    free(p); // expected-warning {{[lien-double-free]}}
    return 0;
}

int ok_helper(void)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    drop(p);
    return 0;
}

int bad_two_helpers(void)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    drop_deep(p);
    drop_deep(p); // expected-warning {{[lien-double-free]}}
    return 0;
}

int bad_field_by_helper(size_t n)
{
    struct buffer b = { malloc(n), n };
    if (!b.data)
        return -1;
    buffer_release(&b);
    free(b.data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_field_by_helper(size_t n)
{
    struct buffer b = { malloc(n), n };
    if (!b.data)
        return -1;
    buffer_reset(&b);
    free(b.data);
    return 0;
}

int bad_released_twice_by_helper(size_t n)
{
    struct buffer *b = calloc(1, sizeof *b);
    if (!b)
        return -1;
    b->data = malloc(n);
    buffer_release(b);
    buffer_release(b); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    free(b);
    return 0;
}

int ok_reset_twice(size_t n)
{
    struct buffer *b = calloc(1, sizeof *b);
    if (!b)
        return -1;
    b->data = malloc(n);
    buffer_reset(b);
    buffer_reset(b);
    free(b);
    return 0;
}

static int consume(char *p, int fail)
{
    if (fail) {
        free(p);
        return -1;
    }
    puts(p);
    return 0;
}

int bad_failure_releases(const char *s, int fail)
{
    char *p = strdup(s);
    if (!p)
        return -1;
    if (consume(p, fail) < 0) {
        free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        return -1;
    }
    free(p);
    return 0;
}

int ok_failure_releases(const char *s, int fail)
{
    char *p = strdup(s);
    if (!p)
        return -1;
    if (consume(p, fail) < 0)
        return -1;
    free(p);
    return 0;
}

static void destroy_pair(char *a, char *b)
{
    free(a);
    free(b);
}

int bad_same_argument_twice(void)
{
    char *p = malloc(3);
    destroy_pair(p, p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_two_arguments(void)
{
    char *p = malloc(3), *q = malloc(3);
    destroy_pair(p, q);
    return 0;
}

static char *pass_through(char *p) { return p; }

int bad_through_result(void)
{
    char *p = malloc(3);
    if (!p)
        return -1;
    char *q = pass_through(p);
    free(q);
    free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_through_result(void)
{
    char *p = malloc(3);
    if (!p)
        return -1;
    char *q = pass_through(p);
    free(q);
    return 0;
}

struct node { struct node *next; };

static void list_free(struct node *n)
{
    while (n) {
        struct node *next = n->next;
        free(n);
        n = next;
    }
}

int bad_head_after_list(void)
{
    struct node *a = calloc(1, sizeof *a);
    if (!a)
        return -1;
    a->next = calloc(1, sizeof *a);
    list_free(a);
    free(a); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_head_before_list(void)
{
    struct node *a = calloc(1, sizeof *a);
    if (!a)
        return -1;
    a->next = calloc(1, sizeof *a);
    struct node *rest = a->next;
    free(a);
    list_free(rest);
    return 0;
}

static void free_recursively(struct node *n)
{
    if (!n)
        return;
    free_recursively(n->next);
    free(n);
}

int bad_second_node_first(void)
{
    struct node *a = calloc(1, sizeof *a);
    if (!a)
        return -1;
    a->next = calloc(1, sizeof *a);
    free(a->next);
    free_recursively(a); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_second_node_first(void)
{
    struct node *a = calloc(1, sizeof *a);
    if (!a)
        return -1;
    a->next = calloc(1, sizeof *a);
    free(a->next);
    a->next = NULL;
    free_recursively(a);
    return 0;
}

static char *shared;
static void shared_end_cleared(void) { free(shared); shared = NULL; }

int ok_global_in_callee(void)
{
    shared = malloc(4);
    shared_end_cleared();
    free(shared);
    shared = NULL;
    return 0;
}

int bad_stream_closed_by_callee(const char *path);
static int first_byte(FILE *f)
{
    int c = getc(f);
    fclose(f);
    return c;
}

int bad_stream_closed_by_callee(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return -1;
    int c = first_byte(f);
    fclose(f); // expected-warning {{[lien-double-free]}}
    return c;
}

int ok_stream_closed_by_callee(const char *path)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        return -1;
    return first_byte(f);
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_helper_then_free()) CASE(ok_helper()) CASE(bad_two_helpers()) CASE(bad_field_by_helper(3))
    CASE(ok_field_by_helper(3))
    CASE(bad_released_twice_by_helper(3)) CASE(ok_reset_twice(3)) CASE(bad_failure_releases("a", 1))
    CASE(ok_failure_releases("a", 1))
    CASE(ok_failure_releases("a", 0)) CASE(bad_same_argument_twice()) CASE(ok_two_arguments())
    CASE(bad_through_result()) CASE(ok_through_result())
    CASE(bad_head_after_list()) CASE(ok_head_before_list()) CASE(bad_second_node_first()) CASE(ok_second_node_first())
     CASE(ok_global_in_callee())
    CASE(bad_stream_closed_by_callee("/dev/null")) CASE(ok_stream_closed_by_callee("/dev/null"))
)
#endif
