// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// The address of a local outlives the local: returned, left in a global, in a longer-lived object, an outer variable.
#include <alloca.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct view { const char *text; int n; };

int *bad_returned(int n)
{
    int local = n;
    return &local; // expected-warning {{[lien-dangling-return]}}
}

int *ok_returned(int n)
{
    static int kept;
    kept = n;
    return &kept;
}

char *bad_array_returned(int n)
{
    char buf[16];
    snprintf(buf, sizeof buf, "%d", n);
    return buf; // expected-warning {{[lien-dangling-return]}}
}

char *ok_array_returned(int n, char *buf, size_t size)
{
    snprintf(buf, size, "%d", n);
    return buf;
}

char *bad_returned_by_alias(void)
{
    char buf[8] = "abc";
    char *p = buf;
    p++;
    return p; // expected-warning {{[lien-dangling-return]}}
}

const char *ok_literal_returned(void)
{
    const char *p = "abc";
    p++;
    return p;
}

char *bad_found_in_local(void)
{
    char line[32] = "key=value";
    return strchr(line, '='); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

char *ok_found_in_parameter(char *line)
{
    return strchr(line, '=');
}

static char *same(char *p) { return p; }

char *bad_through_callee(void)
{
    char buf[8] = "abc";
    return same(buf); // expected-warning {{[lien-dangling-return]}}
}

char *ok_through_callee(char *buf)
{
    return same(buf);
}

struct view bad_in_result(void)
{
    char buf[8] = "abc";
    struct view v = { buf, 3 };
    return v; // expected-warning {{[lien-dangling-return]}}
}

struct view ok_in_result(const char *text)
{
    struct view v = { text, 3 };
    return v;
}

char *bad_alloca(size_t n)
{
    char *p = alloca(n);
    p[0] = 'a';
    return p; // expected-warning {{[lien-dangling-return]}}
}

int *bad_parameter(int n)
{
    n++;
    return &n; // expected-warning {{[lien-dangling-return]}}
}

int *bad_on_one_path(int *given)
{
    int none = -1;
    int *p = given;
    if (!p)
        p = &none;
    return p; // expected-warning {{[lien-dangling-return-may]}}
}

int *ok_on_all_paths(int *given)
{
    static int none = -1;
    int *p = given;
    if (!p)
        p = &none;
    return p;
}

static const char *current;

void bad_left_in_global(int n)
{
    char buf[16];
    snprintf(buf, sizeof buf, "%d", n);
    current = buf; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void ok_cleared_before_the_end(int n)
{
    char buf[16];
    snprintf(buf, sizeof buf, "%d", n);
    current = buf;
    puts(current);
    current = NULL;
}

void bad_left_in_object(struct view *v, int n)
{
    char buf[16];
    v->n = snprintf(buf, sizeof buf, "%d", n);
    v->text = buf; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void ok_left_in_object(struct view *v, int n)
{
    static char buf[16];
    v->n = snprintf(buf, sizeof buf, "%d", n);
    v->text = buf;
}

void bad_out_parameter(int **out)
{
    int local = 3;
    *out = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void ok_out_parameter(int **out)
{
    int *p = malloc(sizeof *p);
    if (p)
        *p = 3;
    *out = p;
}

struct view *ok_in_heap_object(const char *s)
{
    struct view *v = malloc(sizeof *v);
    if (!v)
        return NULL;
    v->text = s;
    v->n = 1;
    return v;
}

int bad_inner_block(int n)
{
    int *p = NULL;
    {
        int inner = n;
        p = &inner;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int ok_inner_block(int n)
{
    int *p = NULL, outer;
    {
        outer = n;
        p = &outer;
    }
    return *p;
}

int bad_loop_local(int n)
{
    int *largest = NULL;
    for (int i = 0; i < n; i++) {
        int square = i * i;
        if (i == 0)
            largest = &square;
    }
    return largest ? *largest : 0; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int ok_loop_local(int n)
{
    int largest = -1;
    for (int i = 0; i < n; i++) {
        int square = i * i;
        if (square > largest)
            largest = square;
    }
    return largest;
}

struct item { struct item *next; int v; };
static struct item *registry;

void bad_linked(int v)
{
    struct item it = { registry, v };
    registry = &it; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void ok_linked(int v)
{
    struct item it = { registry, v };
    registry = &it;
    printf("%d\n", registry->v);
    registry = it.next;
}

static void keep(const char *s) { current = s; }

void ok_kept_by_callee(const char *s)
{
    keep(s);
}

int bad_compound_literal(int a)
{
    const int *p;
    {
        p = (int[]){ a, a + 1 };
    }
    return p[1]; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int ok_compound_literal(int a)
{
    const int *p = (int[]){ a, a + 1 };
    return p[1];
}

#ifdef JUDGE
#include "judge.h"
static char room[32] = "a=b";
static struct view held;
static int *slot;
CASES(
    CASE(judge_read(bad_returned(3))) CASE(judge_read(ok_returned(3)))
    CASE(judge_read(bad_array_returned(3)); puts(bad_array_returned(3)))
    CASE(puts(ok_array_returned(3, room, 32))) CASE(puts(bad_returned_by_alias()))
    CASE(judge_read(ok_literal_returned()))
    CASE(puts(bad_found_in_local())) CASE(puts(ok_found_in_parameter(room))) CASE(puts(bad_through_callee()))
    CASE(puts(ok_through_callee(room)))
    CASE(puts(bad_in_result().text)) CASE(puts(ok_in_result(room).text)) CASE(puts(bad_parameter(3)))
    CASE(judge_read(bad_on_one_path(NULL))) CASE(judge_read(ok_on_all_paths(NULL)))
    CASE(bad_left_in_global(3); puts(current))
    CASE(ok_cleared_before_the_end(3)) CASE(bad_left_in_object(&held, 3); puts(held.text))
    CASE(ok_left_in_object(&held, 3); puts(held.text))
    CASE(bad_out_parameter(&slot); judge_read(slot)) CASE(ok_out_parameter(&slot); free(slot))
     CASE(free(ok_in_heap_object("a")))
    CASE(bad_inner_block(3)) CASE(ok_inner_block(3))
    CASE(bad_loop_local(3)) CASE(ok_loop_local(3)) CASE(bad_linked(3); judge_read(registry)) CASE(ok_linked(3))
     CASE(ok_kept_by_callee("s")) CASE(bad_compound_literal(3))
    CASE(ok_compound_literal(3))
)
#endif
