// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-free: a released object is used. Each function breaks one rule; mended twins stand in ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tool { int edge; char name[16]; struct tool *next; };
struct crate { struct tool *best; int n; };

int edge_read_after_free(int edge)
{
    struct tool *t = calloc(1, sizeof *t);
    if (!t)
        return -1;
    t->edge = edge;
    free(t);
    return t->edge; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
}

void edge_written_after_free(void)
{
    struct tool *t = calloc(1, sizeof *t);
    if (!t)
        return;
    free(t);
    t->edge = 3; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
}

void printed_after_free(int n)
{
    char *text = malloc(32);
    if (text == NULL)
        return;
    snprintf(text, 32, "%d", n);
    free(text);
    puts(text); // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
}

void copied_after_free(char *out)
{
    char *text = strdup("blunt");
    if (text) {
        free(text);
        strcpy(out, text); // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
    }
}

char *returned_after_free(int keep)
{
    char *text = strdup("sharp");
    if (!keep)
        free(text);
    return text; // expected-warning{{[lien-use-after-free-may]}}
}

int freed_on_error_and_used(int n)
{
    int *edges = malloc(n * sizeof *edges);
    if (!edges)
        return -1;
    if (n > 9)
        free(edges);
    edges[0] = 1; // expected-warning{{[lien-use-after-free-may]}}
    n = edges[0];
    free(edges);
    return n;
}

int condition_turned_round(int n)
{
    int rc = 0;
    char *t = malloc(n);
    if (t != NULL)
        free(t);
    else
        rc = -1;
    if (0 == rc)
        rc = t[0]; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
    return rc;
}

int flag_guards_nothing(int n)
{
    int gone = 0, rc = 0;
    char *t = calloc(1, 8);
    if (!t)
        return -1;
    if (n > 3) {
        free(t);
        gone = 1;
    }
    if (gone)
        rc = t[0]; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
    else
        free(t);
    return rc;
}

int next_read_after_free(struct tool *head)
{
    int n = 0;
    while (head) {
        n += head->edge;
        free(head);
        head = head->next; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
    }
    return n;
}

int for_steps_over_the_freed(struct tool *head)
{
    int n = 0;
    for (struct tool *t = head; t != NULL; t = t->next) { // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
        n++;
        free(t);
    }
    return n;
}

int walking_pointer_survives(const char *borrowed src)
{
    char *copy = strdup(src);
    if (!copy)
        return -1;
    char *at = strchr(copy, '=');
    free(copy);
    if (at)
        return at[1]; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
    return 0;
}

int field_freed_and_used(struct crate *c)
{
    free(c->best);
    return c->best->edge; // expected-warning{{[lien-use-after-free]}}
}

int local_crate_freed_and_used(void)
{
    struct crate c = { calloc(1, sizeof(struct tool)), 1 };
    if (!c.best)
        return 0;
    free(c.best);
    return c.best->edge; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
}

void free_in_the_else(int n)
{
    char *t = malloc(10);
    if (!t)
        return;
    if (n)
        t[0] = 'x';
    else
        free(t);
    t[1] = 0; // expected-warning{{[lien-use-after-free-may]}}
    if (n)
        free(t);
}

int short_circuit_use(int n)
{
    char *t = calloc(n, 1);
    if (!t)
        return 0;
    free(t);
    return n > 3 && t[0]; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
}
