// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-free: a released object is used. Each function breaks one rule; mended twins stand in ok-libc.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int file_read_after_close(const char *borrowed path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    fclose(f);
    return getc(f); // expected-warning{{[lien-use-after-free]}}
}

void memcpy_returns_its_argument(const char *borrowed s, size_t n)
{
    char *a = malloc(n + 1);
    if (!a)
        return;
    char *b = memcpy(a, s, n);
    free(a);
    b[n] = 0; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
}

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

int sorted_then_hit_after_free(int n)
{
    int *v = calloc(n, sizeof *v);
    if (!v)
        return -1;
    int key = 3;
    int *hit = bsearch(&key, v, n, sizeof *v, by_value);
    free(v);
    return hit ? *hit : -1; // expected-warning-re{{[lien-use-after-free{{(-may)?}}]}}
}
