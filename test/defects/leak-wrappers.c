// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Allocation and release behind functions of one's own, of several depths and shapes.
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *xmalloc(size_t n)
{
    void *p = malloc(n);
    if (!p) {
        fputs("out of memory\n", stderr);
        exit(1);
    }
    return p;
}

static char *xstrdup(const char *s)
{
    size_t n = strlen(s) + 1;
    return memcpy(xmalloc(n), s, n);
}

static char *upper(const char *s)
{
    char *copy = xstrdup(s);
    for (char *p = copy; *p; p++)
        if (*p >= 'a' && *p <= 'z')
            *p -= 32;
    return copy;
}

static void zap(void *p) { free(p); }
static void zap_slot(char **p) { zap(*p); *p = NULL; }

int bad_three_deep(const char *s)
{
    char *u = upper(s);
    return u[0]; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_three_deep(const char *s)
{
    char *u = upper(s);
    int c = u[0];
    zap(u);
    return c;
}

int bad_argument(const char *s)
{
    return strcmp(upper(s), "A"); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_argument(const char *s)
{
    char *u = upper(s);
    int rc = strcmp(u, "A");
    zap_slot(&u);
    return rc;
}

static char *joined(const char *a, const char *b)
{
    size_t n = strlen(a) + strlen(b) + 1;
    char *r = xmalloc(n);
    snprintf(r, n, "%s%s", a, b);
    return r;
}

void bad_chain(void)
{
    char *s = joined("a", "b");
    s = joined(s, "c"); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    puts(s);
    free(s);
}

void ok_chain(void)
{
    char *s = joined("a", "b");
    char *t = joined(s, "c");
    free(s);
    puts(t);
    free(t);
}

static void *chosen(int zeroed, size_t n)
{
    return zeroed ? calloc(1, n) : malloc(n);
}

int bad_one_of_two(int zeroed)
{
    int *p = chosen(zeroed, sizeof *p);
    if (!p)
        return -1;
    *p = 4;
    return *p; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_one_of_two(int zeroed)
{
    int *p = chosen(zeroed, sizeof *p);
    if (!p)
        return -1;
    *p = 4;
    int r = *p;
    free(p);
    return r;
}

static int release_if(int yes, char *p)
{
    if (yes)
        free(p);
    return yes;
}

int bad_not_released(const char *s)
{
    char *p = xstrdup(s);
    release_if(0, p);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_released(const char *s)
{
    char *p = xstrdup(s);
    release_if(1, p);
    return 0;
}

static int make(const char *s, char **out)
{
    if (!*s)
        return -EINVAL;
    char *p = strdup(s);
    if (!p)
        return -ENOMEM;
    *out = p;
    return 0;
}

int bad_made_by_code(const char *s)
{
    char *p;
    if (make(s, &p) != 0)
        return -1;
    if (p[0] == 'x')
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(p);
    return 1;
}

int ok_made_by_code(const char *s)
{
    char *p;
    if (make(s, &p) != 0)
        return -1;
    int x = p[0] == 'x';
    free(p);
    return !x;
}

static int make2(const char *s, char **out)
{
    int rc = make(s, out);
    if (rc < 0)
        return rc;
    return 0;
}

int bad_made_two_deep(const char *s)
{
    char *p = NULL;
    int rc = make2(s, &p);
    if (rc)
        return rc;
    rc = (int)strlen(p);
    return rc; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_made_two_deep(const char *s)
{
    char *p = NULL;
    int rc = make2(s, &p);
    if (rc)
        return rc;
    rc = (int)strlen(p);
    free(p);
    return rc;
}

static char *formatted(const char *format, ...) __attribute__((format(printf, 1, 2)));
static char *formatted(const char *format, ...)
{
    va_list ap;
    char *s = NULL;
    va_start(ap, format);
    if (vasprintf(&s, format, ap) < 0)
        s = NULL;
    va_end(ap);
    return s;
}

void bad_formatted(int n)
{
    char *s = formatted("%d", n);
    if (s)
        puts(s);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_formatted(int n)
{
    char *s = formatted("%d", n);
    if (s)
        puts(s);
    free(s);
}

static char *first_or_second(char *a, char *b, int which) { return which ? a : b; }

int ok_both_released(int which)
{
    char *a = xstrdup("a"), *b = xstrdup("b");
    char *p = first_or_second(a, b, which);
    int c = p[0];
    free(a);
    free(b);
    return c;
}

static void fill(char *p, size_t n) { memset(p, 'x', n - 1); p[n - 1] = 0; }

void bad_only_filled(void)
{
    char *p = xmalloc(8);
    fill(p, 8);
    puts(p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_filled(void)
{
    char *p = xmalloc(8);
    fill(p, 8);
    puts(p);
    free(p);
}

static char *trimmed(char *s)
{
    while (*s == ' ')
        s++;
    return s;
}

void ok_holder(const char *s)
{
    char *copy = xstrdup(s);
    puts(trimmed(copy));
    free(copy);
}

static FILE *open_log(const char *path)
{
    FILE *f = fopen(path, "a");
    if (f)
        setvbuf(f, NULL, _IOLBF, 0);
    return f;
}

int bad_opened_by_callee(const char *path)
{
    FILE *f = open_log(path);
    if (!f)
        return -1;
    return fputs("line\n", f); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_opened_by_callee(const char *path)
{
    FILE *f = open_log(path);
    if (!f)
        return -1;
    int rc = fputs("line\n", f);
    fclose(f);
    return rc;
}

static long factorial_table(int n, long *table)
{
    if (n < 2)
        return table[n] = 1;
    return table[n] = n * factorial_table(n - 1, table);
}

long bad_with_recursion(int n)
{
    long *table = calloc(n + 1, sizeof *table);
    if (!table)
        return -1;
    return factorial_table(n, table); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

long ok_with_recursion(int n)
{
    long *table = calloc(n + 1, sizeof *table);
    if (!table)
        return -1;
    long r = factorial_table(n, table);
    free(table);
    return r;
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_three_deep("a")) CASE(ok_three_deep("a")) CASE(bad_argument("a")) CASE(ok_argument("a"))
    CASE(bad_chain()) CASE(ok_chain()) CASE(bad_one_of_two(0)) CASE(ok_one_of_two(0)) CASE(ok_one_of_two(1))
    CASE(bad_not_released("a")) CASE(ok_released("a")) CASE(bad_made_by_code("x")) CASE(ok_made_by_code("x"))
    CASE(ok_made_by_code(""))
    CASE(bad_made_two_deep("x")) CASE(ok_made_two_deep("x")) CASE(bad_formatted(1)) CASE(ok_formatted(1))
     CASE(ok_both_released(1)) CASE(bad_only_filled()) CASE(ok_filled())
     CASE(ok_holder(" a")) CASE(bad_opened_by_callee("/dev/null"))
    CASE(ok_opened_by_callee("/dev/null"))
    CASE(bad_with_recursion(5)) CASE(ok_with_recursion(5))
)
#endif
