// getline, tokenizing, argv
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

int good_getline(FILE *f)
{
    char *line = NULL; size_t cap = 0; ssize_t n; int c = 0;
    while ((n = getline(&line, &cap, f)) > 0) {
        if (line[n - 1] == '\n') line[n - 1] = 0;
        if (line[0] == '#') continue;
        if (!strcmp(line, "end")) break;
        c++;
    }
    free(line);
    return c;
}
int bad_getline(FILE *f)
{
    char *line = NULL; size_t cap = 0; int c = 0;
    while (getline(&line, &cap, f) > 0) {
        if (line[0] == '!')
            return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        c++;
    }
    free(line);
    return c;
}
char **good_split(const char *s, int *np)
{
    char *copy = strdup(s), *t, *sv = NULL; char **v = NULL, **w; int n = 0;
    if (!copy) return NULL;
    for (t = strtok_r(copy, " ", &sv); t; t = strtok_r(NULL, " ", &sv)) {
        w = realloc(v, (n + 2) * sizeof *v);
        if (!w) goto fail;
        v = w;
        v[n] = strdup(t);
        if (!v[n]) goto fail;
        v[++n] = NULL;
    }
    free(copy);
    *np = n;
    return v;
fail:
    while (n > 0) free(v[--n]);
    free(v);
    free(copy);
    return NULL;
}
char **split_kept(const char *s, int *np) // the first piece leads to the copy, and frees it
{
    char *copy = strdup(s), *t, *sv = NULL; char **v = NULL, **w; int n = 0;
    if (!copy) return NULL;
    for (t = strtok_r(copy, " ", &sv); t; t = strtok_r(NULL, " ", &sv)) {
        w = realloc(v, (n + 2) * sizeof *v);
        if (!w) goto fail;
        v = w;
        v[n] = t;
        v[++n] = NULL;
    }
    *np = n;
    return v;
fail:
    free(v);
    free(copy);
    return NULL;
}
void good_strsep(const char *s)
{
    char *o, *p, *t;
    o = p = strdup(s);
    if (!o) return;
    while ((t = strsep(&p, ",")) != NULL) puts(t);
    free(o);
}
void bad_strsep(const char *s)
{
    char *p = strdup(s), *t;
    if (!p) return;
    while ((t = strsep(&p, ",")) != NULL) puts(t);
    free(p); // or: lien-leak
}
int good_asprintf(const char *a)
{
    char *m; int r;
    if (asprintf(&m, "%s.tmp", a) == -1) return -1;
    r = unlink(m);
    free(m);
    return r;
}
int bad_asprintf(const char *a)
{
    char *m;
    if (asprintf(&m, "%s.tmp", a) == -1) return -1;
    return unlink(m); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
