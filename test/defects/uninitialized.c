// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Pointers that were never set, or not on every path, are released or used.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pair { char *a, *b; };

void bad_released(void)
{
    char *p;
    free(p); // expected-warning {{[lien-uninitialized]}}
}

void ok_released(void)
{
    char *p = NULL;
    free(p);
}

void bad_early_exit(const char *path)
{
    char *line;
    FILE *in = fopen(path, "r");
    if (!in)
        goto out;
    line = malloc(80);
    if (line && fgets(line, 80, in))
        puts(line);
    fclose(in);
out:
    free(line); // expected-warning {{[lien-uninitialized-may]}}
}

void ok_early_exit(const char *path)
{
    char *line = NULL;
    FILE *in = fopen(path, "r");
    if (!in)
        goto out;
    line = malloc(80);
    if (line && fgets(line, 80, in))
        puts(line);
    fclose(in);
out:
    free(line);
}

int bad_switch(int kind)
{
    char *label;
    switch (kind) {
    case 0:
        label = strdup("zero");
        break;
    case 1:
        label = strdup("one");
        break;
    }
    free(label); // expected-warning {{[lien-uninitialized-may]}}
    return kind;
}

int ok_switch(int kind)
{
    char *label;
    switch (kind) {
    case 0:
        label = strdup("zero");
        break;
    case 1:
        label = strdup("one");
        break;
    default:
        label = NULL;
        break;
    }
    free(label);
    return kind;
}

int bad_if(int n)
{
    char *p;
    if (n > 3)
        p = malloc(n);
    else if (n < 0)
        p = NULL;
    free(p); // expected-warning {{[lien-uninitialized-may]}}
    return n;
}

int ok_if(int n)
{
    char *p;
    if (n > 3)
        p = malloc(n);
    else
        p = NULL;
    free(p);
    return n;
}

int ok_same_condition(int n)
{
    char *p;
    if (n > 3)
        p = malloc(n);
    if (n > 3)
        free(p);
    return n;
}

void bad_field(void)
{
    struct pair p;
    p.a = strdup("a");
    free(p.a);
    free(p.b); // expected-warning {{[lien-uninitialized]}}
}

void ok_field(void)
{
    struct pair p = { .a = strdup("a") };
    free(p.a);
    free(p.b);
}

void bad_field_of_block(void)
{
    struct pair *p = malloc(sizeof *p);
    if (!p)
        return;
    p->a = strdup("a");
    free(p->a);
    free(p->b); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    free(p);
}

void ok_field_of_block(void)
{
    struct pair *p = calloc(1, sizeof *p);
    if (!p)
        return;
    p->a = strdup("a");
    free(p->a);
    free(p->b);
    free(p);
}

static int make(int n, char **out)
{
    if (n < 0)
        return -1;
    *out = malloc(n + 1);
    return *out ? 0 : -1;
}

void ok_out_parameter(int n)
{
    char *p;
    if (make(n, &p) == 0)
        free(p);
}

int bad_loop_never_entered(int n)
{
    char *last;
    for (int i = 0; i < n; i++) {
        last = malloc(4);
        break;
    }
    free(last); // expected-warning {{[lien-uninitialized-may]}}
    return n;
}

int ok_loop_never_entered(int n)
{
    char *last = NULL;
    for (int i = 0; i < n; i++) {
        free(last);
        last = malloc(4);
    }
    free(last);
    return n;
}

void ok_written_through(void)
{
    int x, *p = &x;
    *p = 3;
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_released()) CASE(ok_released()) CASE(bad_early_exit("/no/such")) CASE(ok_early_exit("/no/such"))
    CASE(ok_early_exit("/proc/self/stat"))
    CASE(bad_switch(3)) CASE(ok_switch(3)) CASE(ok_switch(1)) CASE(bad_if(1)) CASE(ok_if(1))
    CASE(ok_same_condition(1)) CASE(ok_same_condition(4))
    CASE(bad_field()) CASE(ok_field()) CASE(bad_field_of_block()) CASE(ok_field_of_block())
     CASE(ok_out_parameter(-1))
    CASE(ok_out_parameter(2)) CASE(bad_loop_never_entered(0)) CASE(ok_loop_never_entered(0))
    CASE(ok_loop_never_entered(3))
     CASE(ok_written_through())
)
#endif
