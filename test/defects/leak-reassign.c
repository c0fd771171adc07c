// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// The last pointer to a block is assigned over, or goes out of scope, before the block is released.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int bad_second_value(void)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    p[0] = 'a';
    p = malloc(16); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    if (!p)
        return -1;
    p[0] = 'b';
    free(p);
    return 0;
}

int ok_second_value(void)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    p[0] = 'a';
    free(p);
    p = malloc(16);
    if (!p)
        return -1;
    p[0] = 'b';
    free(p);
    return 0;
}

int bad_set_to_null(void)
{
    char *p = strdup("gone");
    if (!p)
        return -1;
    puts(p);
    p = NULL; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    free(p);
    return 0;
}

int ok_set_to_null(void)
{
    char *p = strdup("gone");
    if (!p)
        return -1;
    puts(p);
    free(p);
    p = NULL;
    free(p);
    return 0;
}

int bad_each_round(int n)
{
    char *name = NULL;
    for (int i = 0; i < n; i++) {
        name = malloc(16); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
        if (!name)
            return -1;
        snprintf(name, 16, "n%d", i);
        puts(name);
    }
    free(name);
    return 0;
}

int ok_each_round(int n)
{
    char *name = NULL;
    for (int i = 0; i < n; i++) {
        free(name);
        name = malloc(16);
        if (!name)
            return -1;
        snprintf(name, 16, "n%d", i);
        puts(name);
    }
    free(name);
    return 0;
}

int bad_default_then_copy(const char *given)
{
    char *title = strdup("untitled");
    if (!title)
        return -1;
    if (given)
        title = strdup(given); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    int n = title ? (int)strlen(title) : 0;
    free(title);
    return n;
}

int ok_default_then_copy(const char *given)
{
    char *title = given ? strdup(given) : strdup("untitled");
    if (!title)
        return -1;
    int n = (int)strlen(title);
    free(title);
    return n;
}

int bad_swap_forgets(void)
{
    int *a = malloc(sizeof *a), *b = malloc(sizeof *b);
    if (!a || !b) {
        free(a);
        free(b);
        return -1;
    }
    *a = 1;
    *b = 2;
    a = b; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    int r = *a;
    free(a);
    return r;
}

int ok_swap(void)
{
    int *a = malloc(sizeof *a), *b = malloc(sizeof *b);
    if (!a || !b) {
        free(a);
        free(b);
        return -1;
    }
    *a = 1;
    *b = 2;
    int *t = a;
    a = b;
    b = t;
    int r = *a;
    free(a);
    free(b);
    return r;
}

void bad_walks_away(const char *s)
{
    char *p = strdup(s);
    if (!p)
        return;
    while (*p == ' ')
        p++;
    puts(p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_walks(const char *s)
{
    char *p = strdup(s);
    if (!p)
        return;
    char *q = p;
    while (*q == ' ')
        q++;
    puts(q);
    free(p);
}

void bad_end_of_block(int n)
{
    if (n > 0) {
        int *squares = calloc(n, sizeof *squares);
        if (squares)
            for (int i = 0; i < n; i++)
                squares[i] = i * i;
    } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    puts("done");
}

void ok_end_of_block(int n)
{
    if (n > 0) {
        int *squares = calloc(n, sizeof *squares);
        if (squares)
            for (int i = 0; i < n; i++)
                squares[i] = i * i;
        free(squares);
    }
    puts("done");
}

int bad_never_named(const char *s)
{
    return (int)strlen(strdup(s)); // expected-warning-re {{[lien-leak{{(-may)?}}]}} expected-warning {{[lien-null-dereference]}}
}

int ok_named(const char *s)
{
    char *t = strdup(s);
    int n = t ? (int)strlen(t) : 0;
    free(t);
    return n;
}

static char *held;

int bad_global_assigned_over(void)
{
    held = malloc(4);
    if (!held)
        return -1;
    held[0] = 'x';
    held = NULL; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    return 0;
}

int ok_global_assigned_over(void)
{
    held = malloc(4);
    if (!held)
        return -1;
    held[0] = 'x';
    free(held);
    held = NULL;
    return 0;
}

void bad_static_forgotten(const char *s)
{
    static int calls;
    char *t = strdup(s);
    if (t && calls++ > 100)
        free(t);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_static(const char *s)
{
    static char *last;
    free(last);
    last = strdup(s);
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_second_value()) CASE(ok_second_value()) CASE(bad_set_to_null()) CASE(ok_set_to_null())
    CASE(bad_each_round(3)) CASE(ok_each_round(3)) CASE(ok_each_round(0))
    CASE(bad_default_then_copy("t")) CASE(ok_default_then_copy("t")) CASE(ok_default_then_copy(NULL))
    CASE(bad_swap_forgets()) CASE(ok_swap()) CASE(bad_walks_away(" x")) CASE(ok_walks(" x"))
    CASE(bad_end_of_block(3)) CASE(ok_end_of_block(3)) CASE(bad_never_named("abc")) CASE(ok_named("abc"))
    CASE(bad_global_assigned_over()) CASE(ok_global_assigned_over())
    CASE(bad_static_forgotten("s")) CASE(ok_static("s"); ok_static("t"))
)
#endif
