// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-leak: correct code that stands near the rules broken in bad-arrays.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct stack { char *owned *owned items; size_t n, cap; };
char *owned _Nonnull word(int n);

void pair_ok(void)
{
    char *owned w[2] = { word(0), word(1) };
    free(w[0]);
    free(w[1]);
}

int push_ok(struct stack *borrowed_mut s, char *owned w)
{
    if (s->n == s->cap) {
        size_t cap = s->cap ? s->cap * 2 : 4;
        char **items = realloc(s->items, cap * sizeof *items);
        if (!items) {
            free(w);
            return -1;
        }
        s->items = items;
        s->cap = cap;
    }
    s->items[s->n++] = w;
    return 0;
}

int push_conditional_ok(struct stack *borrowed_mut s, char *owned LIEN_WHEN(return == 0) w)
{
    if (s->n == s->cap) {
        size_t cap = s->cap ? s->cap * 2 : 4;
        char **items = realloc(s->items, cap * sizeof *items);
        if (!items)
            return -1;
        s->items = items;
        s->cap = cap;
    }
    s->items[s->n++] = w;
    return 0;
}

int grown_pointer_renewed_ok(int n)
{
    int *v = malloc(n * sizeof *v);
    if (!v)
        return -1;
    int *bigger = realloc(v, 2 * n * sizeof *v);
    if (!bigger) {
        free(v);
        return -1;
    }
    v = bigger;
    int *first = v;
    *first = 1;
    free(v);
    return 0;
}

int grown_in_a_loop_ok(FILE *in)
{
    size_t cap = 16, n = 0;
    char *buf = malloc(cap);
    if (!buf)
        return -1;
    for (int c; (c = getc(in)) != EOF;) {
        if (n == cap) {
            char *more = realloc(buf, cap * 2);
            if (!more) {
                free(buf);
                return -1;
            }
            buf = more;
            cap *= 2;
        }
        buf[n++] = (char)c;
    }
    free(buf);
    return (int)n;
}
