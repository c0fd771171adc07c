// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Released twice on a path within one function.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int bad_goto(size_t n)
{
    int rc = -1;
    char *p = malloc(n);
    if (!p)
        return -1;
    p[0] = 'a';
    free(p);
    if (n < 4)
        goto out;
    return 0;
out:
    free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return rc;
}

int ok_goto(size_t n)
{
    int rc = -1;
    char *p = malloc(n);
    if (!p)
        return -1;
    p[0] = 'a';
    if (n < 4)
        goto out;
    rc = 0;
out:
    free(p);
    return rc;
}

int bad_error_then_out(const char *s)
{
    int rc = 0;
    char *copy = strdup(s);
    if (!copy)
        return -1;
    if (copy[0] == '!') {
        free(copy);
        rc = -1;
        goto done;
    }
    puts(copy);
done:
    free(copy); // expected-warning {{[lien-double-free-may]}}
    return rc;
}

int ok_error_then_out(const char *s)
{
    int rc = 0;
    char *copy = strdup(s);
    if (!copy)
        return -1;
    if (copy[0] == '!') {
        free(copy);
        copy = NULL;
        rc = -1;
        goto done;
    }
    puts(copy);
done:
    free(copy);
    return rc;
}

int bad_switch_falls(int kind)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    switch (kind) {
    case 1:
        free(p);
    case 2: // falls through
        free(p); // expected-warning {{[lien-double-free-may]}}
        break;
    default:
        free(p);
    }
    return 0;
}

int ok_switch(int kind)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    switch (kind) {
    case 1:
        free(p);
        break;
    case 2:
        free(p);
        break;
    default:
        free(p);
    }
    return 0;
}

int bad_each_round(int n)
{
    int *cell = malloc(sizeof *cell);
    if (!cell)
        return -1;
    int sum = 0;
    do {
        sum += n;
        free(cell); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    } while (--n > 0);
    return sum;
}

int ok_each_round(int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        int *cell = malloc(sizeof *cell);
        if (!cell)
            return -1;
        *cell = i;
        sum += *cell;
        free(cell);
    }
    return sum;
}

int bad_two_names(void)
{
    char *p = malloc(3);
    if (!p)
        return -1;
    char *q = p;
    q[0] = 0;
    free(p);
    free(q); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_two_names(void)
{
    char *p = malloc(3);
    if (!p)
        return -1;
    char *q = p;
    q[0] = 0;
    free(q);
    return 0;
}

int bad_both_branches_and_after(int quiet)
{
    char *p = strdup("message");
    if (!p)
        return -1;
    if (quiet) {
        free(p);
    } else {
        puts(p);
        free(p);
    }
    free(p); // expected-warning {{[lien-double-free]}}
    return 0;
}

int ok_both_branches(int quiet)
{
    char *p = strdup("message");
    if (!p)
        return -1;
    if (quiet) {
        free(p);
    } else {
        puts(p);
        free(p);
    }
    return 0;
}

int bad_same_condition(int n)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    if (n > 3)
        free(p);
    if (n > 3)
        puts("large");
    free(p); // expected-warning {{[lien-double-free-may]}}
    return 0;
}

int ok_opposite_condition(int n)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    if (n > 3)
        free(p);
    if (n > 3)
        puts("large");
    if (n <= 3)
        free(p);
    return 0;
}

struct pair { char *a, *b; };

int bad_field_copied(void)
{
    struct pair p = { malloc(2), NULL };
    p.b = p.a;
    free(p.a);
    free(p.b); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_field_copied(void)
{
    struct pair p = { malloc(2), NULL };
    p.b = p.a;
    p.a = NULL;
    free(p.a);
    free(p.b);
    return 0;
}

int bad_struct_copied(void)
{
    struct pair p = { malloc(2), NULL }, q;
    q = p;
    free(p.a);
    free(q.a); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return 0;
}

int ok_struct_copied(void)
{
    struct pair p = { malloc(2), NULL }, q;
    q = p;
    free(q.a);
    return 0;
}

int bad_stream(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    if (fgetc(f) == EOF) {
        fclose(f);
    }
    fclose(f); // expected-warning {{[lien-double-free-may]}}
    return 0;
}

int ok_stream(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    if (fgetc(f) == EOF) {
        fclose(f);
        return 0;
    }
    fclose(f);
    return 1;
}

int bad_array_element(void)
{
    char *cells[2] = { malloc(1), malloc(1) };
    free(cells[0]);
    free(cells[0]); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    free(cells[1]);
    return 0;
}

int ok_array_element(void)
{
    char *cells[2] = { malloc(1), malloc(1) };
    free(cells[0]);
    free(cells[1]);
    return 0;
}

int bad_while_true(int n)
{
    char *p = malloc(2);
    while (p) {
        free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        if (--n < 0)
            break;
    }
    return n;
}

int ok_while_true(int n)
{
    char *p = malloc(2);
    while (p) {
        free(p);
        p = NULL;
        if (--n < 0)
            break;
    }
    return n;
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_goto(1)) CASE(ok_goto(1)) CASE(ok_goto(9)) CASE(bad_error_then_out("!")) CASE(ok_error_then_out("!"))
    CASE(ok_error_then_out("a"))
    CASE(bad_switch_falls(1)) CASE(ok_switch(1)) CASE(ok_switch(3)) CASE(bad_each_round(3)) CASE(ok_each_round(3))
    CASE(bad_two_names()) CASE(ok_two_names()) CASE(bad_both_branches_and_after(1)) CASE(ok_both_branches(1))
    CASE(ok_both_branches(0))
    CASE(bad_same_condition(5)) CASE(ok_opposite_condition(5)) CASE(ok_opposite_condition(2))
    CASE(bad_field_copied()) CASE(ok_field_copied()) CASE(bad_struct_copied()) CASE(ok_struct_copied())
    CASE(bad_stream("/dev/null")) CASE(ok_stream("/dev/null")) CASE(bad_array_element()) CASE(ok_array_element())
    CASE(bad_while_true(2)) CASE(ok_while_true(2))
)
#endif
