// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// The same faults, carried from the place where they begin to the place where they show by every road that C has:
// constant conditions, loops that run once, switches, pointers to pointers, void pointers, arrays, structs by value,
// callee chains.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int five = 5;
enum { YES = 1, NO = 0 };

void bad_constant(void)
{
    char *p = malloc(3);
    if (five == 5)
        free(p);
    if (YES)
        free(p); // expected-warning {{[lien-double-free]}}
}

void ok_constant(void)
{
    char *p = malloc(3);
    if (five == 5)
        free(p);
    if (NO)
        free(p);
}

void bad_switch(void)
{
    char *p = malloc(3);
    switch (6) {
    case 6:
        free(p);
        break;
    default:
        puts("never");
    }
    switch (7) {
    case 7:
        free(p); // expected-warning {{[lien-double-free]}}
        break;
    default:
        puts("never");
    }
}

void ok_switch(void)
{
    char *p = malloc(3);
    switch (6) {
    case 6:
        free(p);
        break;
    default:
        puts("never");
    }
    switch (8) {
    case 7:
        free(p);
        break;
    default:
        puts("always");
    }
}

void bad_once_each(void)
{
    char *p = malloc(3);
    while (1) {
        free(p);
        break;
    }
    for (;;) {
        free(p); // expected-warning {{[lien-double-free]}}
        break;
    }
}

void ok_once(void)
{
    char *p = malloc(3);
    while (1) {
        if (!p)
            break;
        p[0] = 0;
        break;
    }
    do {
        free(p);
    } while (0);
}

int bad_goto_back(int n)
{
    char *p = NULL;
again:
    p = malloc(4); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    if (!p)
        return -1;
    p[0] = (char)n;
    if (--n > 0)
        goto again;
    free(p);
    return 0;
}

int ok_goto_back(int n)
{
    char *p = NULL;
again:
    p = malloc(4);
    if (!p)
        return -1;
    p[0] = (char)n;
    if (--n > 0) {
        free(p);
        goto again;
    }
    free(p);
    return 0;
}

int bad_two_pointers_to_one(void)
{
    char *p = NULL, **first = &p, **second = &p;
    *first = malloc(4);
    if (!*first)
        return -1;
    free(*first);
    return **second; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int ok_two_pointers_to_one(void)
{
    char *p = NULL, **first = &p, **second = &p;
    *first = calloc(1, 4);
    if (!*first)
        return -1;
    int c = **second;
    free(*second);
    return c;
}

static void release_slot(char **p) { free(*p); }
static void release_any_slot(void *slot)
{
    char **p = slot;
    free(*p);
}

void bad_slot_of_a_callee(void)
{
    char *p = malloc(4);
    release_slot(&p);
    free(p); // expected-warning {{[lien-double-free]}}
}

void bad_void_slot(void)
{
    char *p = malloc(4);
    release_any_slot(&p);
    free(p); // expected-warning {{[lien-double-free]}}
}

void ok_void_slot(void)
{
    char *p = malloc(4);
    release_any_slot(&p);
    p = malloc(5);
    free(p);
}

static void release_third(char *all[]) { free(all[2]); }

void bad_array_element(void)
{
    char *all[4] = { NULL };
    all[2] = malloc(4);
    release_third(all);
    free(all[2]); // expected-warning {{[lien-double-free]}}
}

void ok_array_element(void)
{
    char *all[4] = { NULL };
    all[2] = malloc(4);
    release_third(all);
    free(all[1]);
}

struct packet { char *bytes; int n; };
static void packet_end(struct packet p) { free(p.bytes); }

void bad_struct_by_value(void)
{
    struct packet p = { malloc(4), 4 };
    packet_end(p);
    free(p.bytes); // expected-warning {{[lien-double-free]}}
}

void ok_struct_by_value(void)
{
    struct packet p = { malloc(4), 4 };
    packet_end(p);
    p.bytes = NULL;
    free(p.bytes);
}

static int read_byte(struct packet p) { return p.bytes[0]; }

int ok_read_by_value(void)
{
    struct packet p = { malloc(4), 4 };
    if (!p.bytes)
        return -1;
    p.bytes[0] = 1;
    int c = read_byte(p);
    free(p.bytes);
    return c;
}

static void four(char *p) { free(p); }
static void three(char *p) { four(p); }
static void two(char *p) { three(p); }
static void one(char *p) { two(p); }

int bad_deep(void)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    p[0] = 1;
    one(p);
    return p[0]; // expected-warning {{[lien-use-after-free]}}
}

int ok_deep(void)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    p[0] = 1;
    int c = p[0];
    one(p);
    return c;
}

static char *made_four(size_t n) { return calloc(n, 1); }
static char *made_three(size_t n) { return made_four(n + 1); }
static char *made_two(size_t n) { return n ? made_three(n) : NULL; }
static char *made_one(size_t n)
{
    char *p = made_two(n);
    if (p)
        p[0] = 'a';
    return p;
}

int bad_deep_leak(void)
{
    char *p = made_one(3);
    if (!p)
        return -1;
    return p[0]; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_deep_leak(void)
{
    char *p = made_one(3);
    if (!p)
        return -1;
    int c = p[0];
    free(p);
    return c;
}

static char *greeting(void)
{
    char text[16];
    strcpy(text, "hello");
    return text; // expected-warning {{[lien-dangling-return]}}
}

const char *bad_greeting(void)
{
    return greeting();
}

static char *ok_greeting_of(char *text)
{
    strcpy(text, "hello");
    return text;
}

static int even(int n, char *p);
static int odd(int n, char *p)
{
    if (n == 0) {
        free(p);
        return 0;
    }
    return even(n - 1, p);
}
static int even(int n, char *p)
{
    if (n == 0) {
        free(p);
        return 1;
    }
    return odd(n - 1, p);
}

int bad_mutual_recursion(int n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    int e = even(n, p);
    free(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return e;
}

int ok_mutual_recursion(int n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    return even(n, p);
}

#ifdef JUDGE
#include "judge.h"
static char room[16];
CASES(
    CASE(bad_constant()) CASE(ok_constant()) CASE(bad_switch()) CASE(ok_switch()) CASE(bad_once_each()) CASE(ok_once())
    CASE(bad_goto_back(3)) CASE(ok_goto_back(3)) CASE(bad_two_pointers_to_one()) CASE(ok_two_pointers_to_one())
    CASE(bad_slot_of_a_callee()) CASE(bad_void_slot()) CASE(ok_void_slot()) CASE(bad_array_element())
    CASE(ok_array_element())
    CASE(bad_struct_by_value()) CASE(ok_struct_by_value()) CASE(ok_read_by_value())
    CASE(bad_deep()) CASE(ok_deep())
    CASE(bad_deep_leak()) CASE(ok_deep_leak()) CASE(puts(bad_greeting())) CASE(puts(ok_greeting_of(room)))
    CASE(bad_mutual_recursion(3)) CASE(ok_mutual_recursion(3)) CASE(ok_mutual_recursion(4))
)
#endif
