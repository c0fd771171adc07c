// ITC: array of pointers, double free in loops
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

void bad_loop_free(void)
{
    char *p = malloc(10);
    int i;
    for (i = 0; i < 2; i++)
        free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void good_arr(void)
{
    char *a[5];
    int i;
    for (i = 0; i < 5; i++) {
        a[i] = malloc(10);
        if (a[i])
            a[i][0] = 0;
    }
    for (i = 0; i < 5; i++)
        free(a[i]);
}
void bad_cond_df(int f)
{
    char *p = malloc(10);
    if (f)
        free(p);
    free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
int **good_2d(int n, int m)
{
    int **v = malloc(n * sizeof *v);
    int i;
    if (!v)
        return NULL;
    for (i = 0; i < n; i++) {
        v[i] = calloc(m, sizeof(int));
        if (!v[i]) {
            while (--i >= 0)
                free(v[i]);
            free(v);
            return NULL;
        }
    }
    return v;
}
void good_2duse(int n)
{
    int **v = good_2d(n, 3);
    int i;
    if (!v)
        return;
    v[0][0] = 1;
    for (i = 0; i < n; i++)
        free(v[i]);
    free(v);
}
void bad_2duse(int n)
{
    int **v = good_2d(n, 3);
    if (!v)
        return;
    v[0][0] = 1;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
typedef struct { int a; char *buf; } s5;
void bad_sleak(int n)
{
    s5 *s = malloc(sizeof(s5));
    if (!s)
        return;
    s->buf = malloc(n);
    free(s); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}
void good_sleak(int n)
{
    s5 *s = malloc(sizeof(s5));
    if (!s)
        return;
    s->buf = malloc(n);
    free(s->buf);
    free(s);
}
void bad_ow(int n)
{
    char *p = malloc(n);
    p = malloc(n + 1); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    free(p);
}
