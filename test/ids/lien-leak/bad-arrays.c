// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule; mended twins stand in ok-arrays.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct stack { char *owned *owned items; size_t n, cap; };
char *owned _Nonnull word(int n);

void pair_second_forgotten(void)
{
    char *owned w[2] = { word(0), word(1) };
    free(w[0]);
} // expected-warning{{[lien-leak]}}

int matrix_table_forgotten(int rows, int cols)
{
    int **m = malloc(rows * sizeof *m);
    if (!m)
        return -1;
    for (int i = 0; i < rows; i++)
        m[i] = calloc(cols, sizeof **m);
    for (int i = 0; i < rows; i++)
        free(m[i]);
    return 0; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
}

int push_forgets_on_failure(struct stack *borrowed_mut s, char *owned w)
{
    if (s->n == s->cap) {
        size_t cap = s->cap ? s->cap * 2 : 4;
        char **items = realloc(s->items, cap * sizeof *items);
        if (!items)
            return -1; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
        s->items = items;
        s->cap = cap;
    }
    s->items[s->n++] = w;
    return 0;
}

int copies_forget_b(int n)
{
    int *a = malloc(n * sizeof *a);
    if (!a)
        return -1;
    int *b = malloc(n * sizeof *b);
    if (!b) {
        free(a);
        return -1;
    }
    memcpy(a, b, n * sizeof *a);
    int r = a[0];
    free(a);
    return r; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
}

int grown_in_a_loop_forgets(FILE *in)
{
    size_t cap = 16, n = 0;
    char *buf = malloc(cap);
    if (!buf)
        return -1;
    for (int c; (c = getc(in)) != EOF;) {
        if (n == cap) {
            char *more = realloc(buf, cap * 2);
            if (!more)
                return -1; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
            buf = more;
            cap *= 2;
        }
        buf[n++] = (char)c;
    }
    free(buf);
    return (int)n;
}
