// tmux-like: window panes, strdup'd cmds, xasprintf
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

static void *xmalloc(size_t n) { void *p = malloc(n); if (p == NULL) abort(); return p; }
static char *xstrdup(const char *s) { char *p = strdup(s); if (p == NULL) abort(); return p; }
#include <stdarg.h>
__attribute__((format(printf, 2, 3))) static int xasprintf(char **ret, const char *fmt, ...)
{
    va_list ap; int i;
    va_start(ap, fmt);
    i = vasprintf(ret, fmt, ap);
    va_end(ap);
    if (i == -1) abort();
    return i;
}
int bad_xasp(const char *s)
{
    char *t;
    xasprintf(&t, "%s!", s);
    if (t[0] == '!') return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(t);
    return 0;
}
int good_xasp(const char *s)
{
    char *t, *u; int r;
    xasprintf(&t, "%s!", s);
    u = t;
    xasprintf(&t, "%s?", u);
    free(u);
    r = puts(t);
    free(t);
    return r;
}
int bad_xasp2(const char *s)
{
    char *t;
    xasprintf(&t, "%s!", s);
    xasprintf(&t, "%s?", t); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    puts(t);
    free(t);
    return 0;
}
struct args { char **argv; int argc; };
struct args *good_args(int argc, char **argv)
{
    struct args *a = xmalloc(sizeof *a);
    a->argc = argc;
    a->argv = xmalloc((argc + 1) * sizeof *a->argv);
    for (int i = 0; i < argc; i++) a->argv[i] = xstrdup(argv[i]);
    a->argv[argc] = NULL;
    return a;
}
void good_args_free(struct args *a)
{
    for (int i = 0; i < a->argc; i++) free(a->argv[i]);
    free(a->argv);
    free(a);
}
int good_args_use(int argc, char **argv, char **cause)
{
    struct args *a = good_args(argc, argv);
    if (a->argc < 1) { good_args_free(a); xasprintf(cause, "too few"); return -1; }
    good_args_free(a);
    return 0;
}
int bad_args_use(int argc, char **argv, char **cause)
{
    struct args *a = good_args(argc, argv);
    if (a->argc < 1) {
        xasprintf(cause, "too few");
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    good_args_free(a);
    return 0;
}
int bad_args_uaf(int argc, char **argv)
{
    struct args *a = good_args(argc, argv);
    good_args_free(a);
    return a->argc; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
