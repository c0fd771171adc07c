// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-free: correct code that stands near the rules broken in bad-libc.c.
// expected-no-diagnostics
#define _GNU_SOURCE
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int number_end_ok(const char *borrowed s)
{
    char *copy = strdup(s), *end;
    if (!copy)
        return -1;
    long v = strtol(copy, &end, 10);
    int bad = *end != 0;
    free(copy);
    return bad ? -1 : (int)v;
}

int tokens_ok(const char *borrowed s)
{
    char *copy = strdup(s);
    if (!copy)
        return -1;
    int n = 0;
    for (char *t = strtok(copy, ","); t; t = strtok(NULL, ","))
        n++;
    free(copy);
    return n;
}

void memory_stream_ok(void)
{
    char *text = NULL;
    size_t len = 0;
    FILE *f = open_memstream(&text, &len);
    if (!f)
        return;
    fputs("x", f);
    fclose(f);
    free(text);
}

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

int sorted_ok(int n)
{
    int *v = calloc(n, sizeof *v);
    if (!v)
        return -1;
    qsort(v, n, sizeof *v, by_value);
    int key = 3;
    int *hit = bsearch(&key, v, n, sizeof *v, by_value);
    int r = hit ? *hit : -1;
    free(v);
    return r;
}

int environment_heap_ok(const char *borrowed v)
{
    char *s;
    if (asprintf(&s, "V=%s", v) < 0)
        return -1;
    return putenv(s);
}
