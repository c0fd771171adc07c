// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Leaks on the way out of an error: each bad function forgets on one path what its mended twin releases there.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int bad_second_allocation(size_t n)
{
    char *a = malloc(8);
    if (!a)
        return -ENOMEM;
    char *b = malloc(n);
    if (!b)
        return -ENOMEM; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    memcpy(b, "y", 2);
    free(b);
    free(a);
    return 0;
}

int ok_second_allocation(size_t n)
{
    char *a = malloc(8);
    if (!a)
        return -ENOMEM;
    char *b = malloc(n);
    if (!b) {
        free(a);
        return -ENOMEM;
    }
    memcpy(b, "y", 2);
    free(b);
    free(a);
    return 0;
}

int bad_validation(const char *text)
{
    char *copy = strdup(text);
    if (!copy)
        return -1;
    for (char *p = copy; *p; p++)
        if (*p < ' ')
            return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    int n = (int)strlen(copy);
    free(copy);
    return n;
}

int ok_validation(const char *text)
{
    char *copy = strdup(text);
    if (!copy)
        return -1;
    for (char *p = copy; *p; p++)
        if (*p < ' ') {
            free(copy);
            return -1;
        }
    int n = (int)strlen(copy);
    free(copy);
    return n;
}

int bad_goto_too_low(size_t n, size_t m)
{
    int rc = -1;
    char *key = NULL, *value = NULL;
    key = malloc(n);
    if (!key)
        goto out;
    value = malloc(m);
    if (!value)
        goto out;
    key[0] = value[0] = 0;
    rc = 0;
    free(key);
out:
    free(value);
    return rc; // expected-warning {{[lien-leak-may]}}
}

int ok_goto(size_t n, size_t m)
{
    int rc = -1;
    char *key = NULL, *value = NULL;
    key = malloc(n);
    if (!key)
        goto out;
    value = malloc(m);
    if (!value)
        goto out;
    key[0] = value[0] = 0;
    rc = 0;
out:
    free(key);
    free(value);
    return rc;
}

int bad_ladder(const char *path, size_t n)
{
    FILE *in = NULL;
    char *buf = malloc(n);
    if (!buf)
        goto fail;
    in = fopen(path, "r");
    if (!in)
        goto fail;
    char *line = malloc(n);
    if (!line)
        goto fail_in;
    if (!fgets(buf, (int)n, in))
        goto fail_in;
    free(line);
    fclose(in);
    free(buf);
    return 0;
fail_in:
    fclose(in);
    free(buf);
    return -1; // expected-warning {{[lien-leak-may]}}
fail:
    free(buf);
    return -1;
}

int ok_ladder(const char *path, size_t n)
{
    FILE *in = NULL;
    char *buf = malloc(n);
    if (!buf)
        goto fail;
    in = fopen(path, "r");
    if (!in)
        goto fail;
    char *line = malloc(n);
    if (!line)
        goto fail_in;
    if (!fgets(buf, (int)n, in))
        goto fail_line;
    free(line);
    fclose(in);
    free(buf);
    return 0;
fail_line:
    free(line);
fail_in:
    fclose(in);
fail:
    free(buf);
    return -1;
}

int bad_break_out_of_loop(int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        int *cell = malloc(sizeof *cell);
        if (!cell)
            break;
        *cell = i;
        if (*cell > 2)
            break; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        sum += *cell;
        free(cell);
    }
    return sum;
}

int ok_break_out_of_loop(int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        int *cell = malloc(sizeof *cell);
        if (!cell)
            break;
        *cell = i;
        if (*cell > 2) {
            free(cell);
            break;
        }
        sum += *cell;
        free(cell);
    }
    return sum;
}

int bad_continue(const char *const *names, int n)
{
    int long_ones = 0;
    for (int i = 0; i < n; i++) {
        char *copy = strdup(names[i]);
        if (!copy)
            return -1;
        if (copy[0] == '#')
            continue; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        if (strlen(copy) > 3)
            long_ones++;
        free(copy);
    }
    return long_ones;
}

int ok_continue(const char *const *names, int n)
{
    int long_ones = 0;
    for (int i = 0; i < n; i++) {
        char *copy = strdup(names[i]);
        if (!copy)
            return -1;
        if (copy[0] == '#') {
            free(copy);
            continue;
        }
        if (strlen(copy) > 3)
            long_ones++;
        free(copy);
    }
    return long_ones;
}

int bad_switch_case(int kind)
{
    char *label = malloc(16);
    if (!label)
        return -1;
    switch (kind) {
    case 0:
        strcpy(label, "zero");
        break;
    case 1:
        strcpy(label, "one");
        break;
    default:
        return -2; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    int n = (int)strlen(label);
    free(label);
    return n;
}

int ok_switch_case(int kind)
{
    char *label = malloc(16);
    if (!label)
        return -1;
    switch (kind) {
    case 0:
        strcpy(label, "zero");
        break;
    case 1:
        strcpy(label, "one");
        break;
    default:
        free(label);
        return -2;
    }
    int n = (int)strlen(label);
    free(label);
    return n;
}

static int parse(const char *s, int *out)
{
    if (*s < '0' || *s > '9')
        return -EINVAL;
    *out = *s - '0';
    return 0;
}

int bad_code_of_a_callee(const char *s)
{
    int value, rc;
    int *cell = malloc(sizeof *cell);
    if (cell == NULL)
        return -ENOMEM;
    rc = parse(s, &value);
    if (rc != 0)
        return rc; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    *cell = value;
    rc = *cell;
    free(cell);
    return rc;
}

int ok_code_of_a_callee(const char *s)
{
    int value, rc;
    int *cell = malloc(sizeof *cell);
    if (cell == NULL)
        return -ENOMEM;
    rc = parse(s, &value);
    if (rc == 0) {
        *cell = value;
        rc = *cell;
    }
    free(cell);
    return rc;
}

#define CHECK(cond, code) do { if (!(cond)) return (code); } while (0)

int bad_check_macro(size_t n)
{
    char *p = malloc(4);
    CHECK(p != NULL, -1);
    char *q = malloc(n);
    CHECK(q != NULL, -1); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    q[0] = p[0] = 'a';
    free(q);
    free(p);
    return 0;
}

int ok_check_macro(size_t n)
{
    char *p = malloc(4);
    CHECK(p != NULL, -1);
    char *q = malloc(n);
    if (!q)
        free(p);
    CHECK(q != NULL, -1);
    q[0] = p[0] = 'a';
    free(q);
    free(p);
    return 0;
}

#ifdef JUDGE
#include "judge.h"
static const char *const names[] = { "alpha", "#beta", "gamma" };
CASES(
    CASE(bad_second_allocation((size_t)-1 / 2)) CASE(ok_second_allocation((size_t)-1 / 2)) CASE(ok_second_allocation(5))
    CASE(bad_validation("a\tb")) CASE(ok_validation("a\tb")) CASE(ok_validation("ab"))
    CASE(bad_goto_too_low(4, (size_t)-1 / 2)) CASE(ok_goto(4, (size_t)-1 / 2)) CASE(ok_goto(4, 4))
    CASE(bad_ladder("/dev/null", 32)) CASE(ok_ladder("/dev/null", 32)) CASE(ok_ladder("/proc/self/stat", 32))
    CASE(bad_break_out_of_loop(9)) CASE(ok_break_out_of_loop(9))
    CASE(bad_continue(names, 3)) CASE(ok_continue(names, 3))
    CASE(bad_switch_case(7)) CASE(ok_switch_case(7)) CASE(ok_switch_case(1))
    CASE(bad_code_of_a_callee("x")) CASE(ok_code_of_a_callee("x")) CASE(ok_code_of_a_callee("5"))
    CASE(bad_check_macro((size_t)-1 / 2)) CASE(ok_check_macro((size_t)-1 / 2)) CASE(ok_check_macro(4))
)
#endif
