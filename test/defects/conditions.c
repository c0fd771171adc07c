// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Ownership that hangs on a flag, a code, a count or an enumeration: the mended twin tests the same thing that the
// allocation did.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int bad_flag_reset(int n)
{
    bool own = false;
    char *p = NULL;
    if (n > 3) {
        p = malloc(n);
        own = true;
    }
    if (p && n > 5)
        own = false;
    if (own)
        free(p);
    return n; // expected-warning {{[lien-leak-may]}}
}

int ok_flag(int n)
{
    bool own = false;
    char *p = "none";
    if (n > 3) {
        p = malloc(n);
        own = true;
    }
    if (p)
        p = p + 0;
    if (own)
        free(p);
    return n;
}

int bad_inverted_flag(const char *s, int copy)
{
    char *text = (char *)s;
    bool copied = false;
    if (copy) {
        text = strdup(s);
        copied = true;
    }
    int n = text ? (int)strlen(text) : 0;
    if (!copied)
        puts("borrowed");
    return n; // expected-warning {{[lien-leak-may]}}
}

int ok_inverted_flag(const char *s, int copy)
{
    char *text = (char *)s;
    bool copied = false;
    if (copy) {
        text = strdup(s);
        copied = true;
    }
    int n = text ? (int)strlen(text) : 0;
    if (!copied)
        puts("borrowed");
    else
        free(text);
    return n;
}

enum kind { NUMBER, TEXT, NOTHING };

int bad_kind_forgotten(enum kind k)
{
    char *payload = NULL;
    if (k == TEXT || k == NUMBER)
        payload = malloc(8);
    int rc = payload != NULL;
    switch (k) {
    case TEXT:
        free(payload);
        break;
    default:
        break;
    }
    return rc; // expected-warning {{[lien-leak-may]}}
}

int ok_kind(enum kind k)
{
    char *payload = NULL;
    if (k == TEXT || k == NUMBER)
        payload = malloc(8);
    int rc = payload != NULL;
    switch (k) {
    case TEXT:
    case NUMBER:
        free(payload);
        break;
    default:
        break;
    }
    return rc;
}

static int fetch(int id, char **out)
{
    if (id < 0)
        return -1;
    *out = strdup("record");
    if (!*out)
        return -2;
    return 0;
}

int bad_positive_code(int id)
{
    char *record = NULL;
    int rc = fetch(id, &record);
    if (rc > 0)
        free(record);
    return rc; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_zero_code(int id)
{
    char *record = NULL;
    int rc = fetch(id, &record);
    if (rc == 0)
        free(record);
    return rc;
}

int bad_code_in_variable(int id)
{
    char *record;
    int failed = fetch(id, &record) != 0;
    if (failed)
        return -1;
    puts(record);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_code_in_variable(int id)
{
    char *record;
    int failed = fetch(id, &record) != 0;
    if (failed)
        return -1;
    puts(record);
    free(record);
    return 0;
}

int bad_short_circuit(size_t n)
{
    char *a, *b = NULL;
    if ((a = malloc(2)) == NULL || (b = malloc(n)) == NULL)
        return -1; // expected-warning {{[lien-leak-may]}}
    a[0] = b[0] = 0;
    free(a);
    free(b);
    return 0;
}

int ok_short_circuit(size_t n)
{
    char *a, *b = NULL;
    if ((a = malloc(2)) == NULL || (b = malloc(n)) == NULL) {
        free(a);
        return -1;
    }
    a[0] = b[0] = 0;
    free(a);
    free(b);
    return 0;
}

int bad_ternary(int yes)
{
    char *p = yes ? strdup("yes") : NULL;
    int n = p ? (int)strlen(p) : 0;
    return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_ternary(int yes)
{
    char *p = yes ? strdup("yes") : NULL;
    int n = p ? (int)strlen(p) : 0;
    if (yes)
        free(p);
    return n;
}

#define MODE_OWN 1u
#define MODE_SAY 2u

int bad_mode_bit(unsigned mode)
{
    char *p = NULL;
    if (mode & MODE_OWN)
        p = strdup("x");
    if (mode & MODE_SAY)
        free(p);
    return 0; // expected-warning {{[lien-leak-may]}}
}

int ok_mode_bit(unsigned mode)
{
    char *p = NULL;
    if (mode & MODE_OWN)
        p = strdup("x");
    if (mode & MODE_OWN)
        free(p);
    return 0;
}

int bad_count(int n)
{
    char *p = NULL;
    int made = 0;
    if (n > 0) {
        p = malloc(n);
        made++;
    }
    if (made > 1)
        free(p);
    return made; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_count(int n)
{
    char *p = NULL;
    int made = 0;
    if (n > 0) {
        p = malloc(n);
        made++;
    }
    if (made > 0)
        free(p);
    return made;
}

int bad_do_while(int tries)
{
    char *p;
    do {
        p = malloc(16); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
        if (!p)
            return -1;
        p[0] = (char)tries;
    } while (--tries > 0);
    free(p);
    return 0;
}

int ok_do_while(int tries)
{
    char *p = NULL;
    do {
        free(p);
        p = malloc(16);
        if (!p)
            return -1;
        p[0] = (char)tries;
    } while (--tries > 0);
    free(p);
    return 0;
}

int bad_negated_macro(const char *s)
{
#define LIKELY(x) __builtin_expect(!!(x), 1)
    char *p = strdup(s);
    if (LIKELY(p != NULL)) {
        if (LIKELY(p[0] != 0))
            return p[0]; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        free(p);
    }
    return 0;
}

int ok_negated_macro(const char *s)
{
    char *p = strdup(s);
    int c = 0;
    if (LIKELY(p != NULL)) {
        if (LIKELY(p[0] != 0))
            c = p[0];
        free(p);
    }
    return c;
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_flag_reset(9)) CASE(ok_flag(9)) CASE(ok_flag(1)) CASE(bad_inverted_flag("a", 1))
    CASE(ok_inverted_flag("a", 1)) CASE(ok_inverted_flag("a", 0))
    CASE(bad_kind_forgotten(NUMBER)) CASE(ok_kind(NUMBER)) CASE(ok_kind(NOTHING)) CASE(bad_positive_code(1))
    CASE(ok_zero_code(1)) CASE(ok_zero_code(-1))
    CASE(bad_code_in_variable(1)) CASE(ok_code_in_variable(1)) CASE(bad_short_circuit((size_t)-1 / 2))
    CASE(ok_short_circuit((size_t)-1 / 2))
    CASE(bad_ternary(1)) CASE(ok_ternary(1)) CASE(ok_ternary(0)) CASE(bad_mode_bit(1)) CASE(ok_mode_bit(1))
    CASE(ok_mode_bit(2))
    CASE(bad_count(3)) CASE(ok_count(3)) CASE(ok_count(0)) CASE(bad_do_while(3)) CASE(ok_do_while(3))
    CASE(bad_negated_macro("a")) CASE(ok_negated_macro("a"))
)
#endif
