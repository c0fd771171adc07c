// RUN: %lien -D_GNU_SOURCE -Wno-free-nonheap-object -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// What was never allocated is given to free: locals, statics, literals, fields, and places inside a block.
#include <alloca.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct record { int id; char name[16]; char *note; };

void bad_local(void)
{
    int x = 3;
    int *p = &x;
    free(p); // expected-warning {{[lien-bad-release]}}
}

void ok_local(void)
{
    int *p = malloc(sizeof *p);
    free(p);
}

void bad_array(int n)
{
    char buf[32];
    snprintf(buf, sizeof buf, "%d", n);
    free(buf); // expected-warning {{[lien-bad-release]}}
}

void bad_literal(void)
{
    char *s = "constant";
    puts(s);
    free(s); // expected-warning {{[lien-bad-release]}}
}

void ok_literal_copied(void)
{
    char *s = strdup("constant");
    if (!s)
        return;
    puts(s);
    free(s);
}

static int counter;
static char table[4][8];

void bad_global(void)
{
    free(&counter); // expected-warning {{[lien-bad-release]}}
}

void bad_row_of_static(void)
{
    char *row = table[1];
    free(row); // expected-warning {{[lien-bad-release]}}
}

void bad_alloca(size_t n)
{
    char *p = alloca(n);
    p[0] = 0;
    free(p); // expected-warning {{[lien-bad-release]}}
}

void bad_interior(void)
{
    char *p = malloc(8);
    if (!p)
        return;
    free(p + 1); // expected-warning {{[lien-bad-release]}}
}

void ok_start_again(void)
{
    char *p = malloc(8);
    if (!p)
        return;
    char *q = p + 1;
    q[0] = 'x';
    free(q - 1);
}

void bad_walked(const char *s)
{
    char *p = strdup(s);
    if (!p)
        return;
    while (*p)
        p++;
    free(p); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void ok_walked(const char *s)
{
    char *p = strdup(s);
    if (!p)
        return;
    for (char *q = p; *q; q++)
        putchar(*q);
    free(p);
}

void bad_second_member(void)
{
    struct record *r = malloc(sizeof *r);
    if (!r)
        return;
    r->name[0] = 0;
    free(r->name); // expected-warning {{[lien-bad-release]}}
}

void ok_member_that_points(void)
{
    struct record *r = malloc(sizeof *r);
    if (!r)
        return;
    r->note = strdup("note");
    free(r->note);
    free(r);
}

void bad_copied_pointer(void)
{
    struct record r = { 1, "n", NULL };
    r.note = r.name;
    free(r.note); // expected-warning {{[lien-bad-release]}}
}

void ok_copied_text(void)
{
    struct record r = { 1, "n", NULL };
    r.note = strdup(r.name);
    free(r.note);
}

void bad_default(const char *given)
{
    char *name = given ? strdup(given) : "anonymous";
    if (!name)
        return;
    puts(name);
    free(name); // expected-warning {{[lien-bad-release-may]}}
}

void ok_default(const char *given)
{
    char *name = strdup(given ? given : "anonymous");
    if (!name)
        return;
    puts(name);
    free(name);
}

void bad_small_buffer(size_t n)
{
    char small[64], *buf = small;
    if (n > sizeof small)
        buf = malloc(n);
    if (!buf)
        return;
    buf[0] = 'x';
    free(buf); // expected-warning {{[lien-bad-release-may]}}
}

void ok_small_buffer(size_t n)
{
    char small[64], *buf = small;
    if (n > sizeof small)
        buf = malloc(n);
    if (!buf)
        return;
    buf[0] = 'x';
    if (buf != small)
        free(buf);
}

static void discard(char *p) { free(p); }

void bad_through_callee(void)
{
    char buf[8] = "x";
    discard(buf); // expected-warning {{[lien-bad-release]}}
}

void ok_through_callee(void)
{
    discard(strdup("x"));
}

static char *owned_name_of(int id)
{
    char *s = malloc(16);
    if (s)
        snprintf(s, 16, "#%d", id);
    return s;
}

void ok_result_is_owned(void)
{
    char *s = owned_name_of(3);
    if (s)
        puts(s);
    free(s);
}

void bad_environment(void)
{
    char *home = getenv("HOME");
    if (home)
        puts(home);
    free(home); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void ok_environment(void)
{
    char *home = getenv("HOME");
    home = home ? strdup(home) : NULL;
    if (home)
        puts(home);
    free(home);
}

void bad_realloc_of_array(size_t n)
{
    char first[16], *p = first;
    p = realloc(p, n); // expected-warning {{[lien-bad-release]}}
    free(p);
}

void bad_function(void)
{
    free((void *)bad_local); // expected-warning {{[lien-bad-release]}}
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_local()) CASE(ok_local()) CASE(bad_array(3)) CASE(bad_literal()) CASE(ok_literal_copied())
    CASE(bad_global()) CASE(bad_row_of_static())
    CASE(bad_alloca(8)) CASE(bad_interior()) CASE(ok_start_again()) CASE(bad_walked("ab")) CASE(ok_walked("ab"))
    CASE(bad_second_member())
    CASE(ok_member_that_points()) CASE(bad_copied_pointer()) CASE(ok_copied_text()) CASE(bad_default(NULL))
    CASE(ok_default(NULL)) CASE(ok_default("a"))
    CASE(bad_small_buffer(3)) CASE(ok_small_buffer(3)) CASE(ok_small_buffer(300)) CASE(bad_through_callee())
    CASE(ok_through_callee())
     CASE(ok_result_is_owned()) CASE(bad_environment()) CASE(ok_environment())
    CASE(bad_realloc_of_array(99)) CASE(bad_function())
)
#endif
