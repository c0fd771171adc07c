// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-free: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tool { int edge; char name[16]; struct tool *next; };
struct crate { struct tool *best; int n; };
void show_text(const char *borrowed text);

int edge_read_before_free_ok(int edge)
{
    struct tool *t = calloc(1, sizeof *t);
    if (!t)
        return -1;
    t->edge = edge;
    edge = t->edge;
    free(t);
    return edge;
}

void pointer_itself_printed_ok(void)
{
    char *text = malloc(32);
    free(text);
    printf("%p\n", (void *)text);
}

char *returned_or_null_ok(int keep)
{
    char *text = strdup("sharp");
    if (!keep) {
        free(text);
        return NULL;
    }
    return text;
}

int freed_on_error_and_left_ok(int n)
{
    int *edges = malloc(n * sizeof *edges);
    if (!edges)
        return -1;
    if (n > 9) {
        free(edges);
        return -1;
    }
    edges[0] = 1;
    n = edges[0];
    free(edges);
    return n;
}

int flag_guards_the_use_ok(int n)
{
    int gone = 0, rc = 0;
    char *t = calloc(1, 8);
    if (!t)
        return -1;
    if (n > 3) {
        free(t);
        gone = 1;
    }
    if (!gone) {
        rc = t[0];
        free(t);
    }
    return rc;
}

int next_kept_first_ok(struct tool *head)
{
    int n = 0;
    while (head) {
        struct tool *next = head->next;
        n += head->edge;
        free(head);
        head = next;
    }
    return n;
}

int inside_pointer_used_first_ok(void)
{
    struct tool *t = calloc(1, sizeof *t);
    if (!t)
        return 0;
    char *name = t->name;
    int *edge = &t->edge;
    show_text(name);
    int e = *edge;
    free(t);
    return e;
}

int walking_pointer_stops_ok(const char *borrowed src)
{
    char *copy = strdup(src);
    if (!copy)
        return -1;
    int r = 0;
    for (char *at = copy; *at; at++)
        r += *at == '=';
    char *at = strchr(copy, '=');
    if (at)
        r += at[1];
    free(copy);
    return r;
}

int local_crate_ok(void)
{
    struct crate c = { calloc(1, sizeof(struct tool)), 1 };
    int e = c.best ? c.best->edge : 0;
    free(c.best);
    return e;
}

#define SAFE_FREE(p) do { free(p); (p) = NULL; } while (0)

void freed_by_macro_ok(int n)
{
    char *t = malloc(n);
    if (n > 4)
        SAFE_FREE(t);
    free(t);
}

int sizeof_is_no_use_ok(void)
{
    struct tool *t = calloc(1, sizeof *t);
    free(t);
    return (int)sizeof t->name;
}

int address_arithmetic_after_free_ok(void)
{
    char *t = malloc(4);
    if (!t)
        return 0;
    char *u = t;
    free(t);
    return u == t;
}
