// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-double-free: a released object is released again. Each function breaks one rule; mended twins stand in ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct tool { int edge; char name[16]; struct tool *next; };
struct crate { struct tool *best; int n; };

void freed_twice(void)
{
    struct tool *t = calloc(1, sizeof *t);
    free(t);
    free(t); // expected-warning-re{{[lien-double-free{{(-may)?}}]}}
}

void freed_under_two_names(void)
{
    struct tool *t = calloc(1, sizeof *t);
    struct tool *spare = t;
    free(t);
    free(spare); // expected-warning-re{{[lien-double-free{{(-may)?}}]}}
}

void freed_again_at_the_end(int n)
{
    char *line = malloc(80);
    if (!line)
        goto out;
    if (n < 0)
        free(line);
out:
    free(line); // expected-warning{{[lien-double-free-may]}}
}

void goto_into_the_wrong_label(int n)
{
    char *a = malloc(n);
    if (!a)
        return;
    char *b = malloc(n);
    if (!b)
        goto fail_b;
    b[0] = a[0] = 0;
    free(a);
    free(b);
fail_b:
    free(a); // expected-warning{{[lien-double-free-may]}}
}

void field_freed_twice(struct crate *c)
{
    free(c->best);
    if (c->n > 1)
        free(c->best); // expected-warning{{[lien-double-free]}}
    c->best = NULL;
}

void cast_then_freed(void)
{
    struct tool *t = calloc(1, sizeof *t);
    void *raw = t;
    free(raw);
    free((char *)t); // expected-warning-re{{[lien-double-free{{(-may)?}}]}}
}

void freed_in_a_switch(int how)
{
    char *t = malloc(10);
    switch (how) {
    case 0:
    case 1:
        free(t);
        break;
    case 2:
        free(t);
        t = NULL;
        break;
    }
    if (how == 1)
        free(t); // expected-warning-re{{[lien-double-free{{(-may)?}}]}}
    else if (how != 0)
        free(t);
}
