// RUN: %lien -Wno-free-nonheap-object -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-bad-release: something that is not owned is released. Each function breaks one rule; mended twins stand in ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct sack { int n; char *owned tag; struct sack *owned next; int grain[8]; };
char *owned _Nonnull tag_new(const char *borrowed s);
void tag_burn(char *owned t);
struct sack *owned sack_new(void);
void sack_end(struct sack *owned s);
static int table[10];

void local_freed(void)
{
    int n = 3;
    free(&n); // expected-warning{{[lien-bad-release]}}
}

void local_array_freed(void)
{
    char buf[32];
    buf[0] = 0;
    free(buf); // expected-warning{{[lien-bad-release]}}
}

void local_array_freed_by_another_name(void)
{
    char buf[32];
    char *p = buf;
    p[0] = 0;
    free(p); // expected-warning{{[lien-bad-release]}}
}

void static_freed(void)
{
    free(table); // expected-warning{{[lien-bad-release]}}
}

void static_local_freed(void)
{
    static char keep[8];
    char *p = keep;
    free(p); // expected-warning{{[lien-bad-release]}}
}

void literal_freed(void)
{
    char *p = "literal";
    free(p); // expected-warning{{[lien-bad-release]}}
}

void literal_freed_on_one_path(int n)
{
    char *p = "none";
    if (n)
        p = tag_new("some");
    puts(p);
    free(p); // expected-warning{{[lien-bad-release-may]}}
}

void interior_freed(void)
{
    char *p = malloc(32);
    if (!p)
        return;
    char *q = p + 4;
    free(q); // expected-warning-re{{[lien-bad-release{{(-may)?}}]}}
}

void stepped_then_freed(const char *borrowed text)
{
    char *p = strdup(text);
    if (!p)
        return;
    while (*p == ' ')
        p++;
    puts(p);
    free(p); // expected-warning{{[lien-bad-release-may]}}
}

void field_array_freed(void)
{
    struct sack *s = sack_new();
    if (!s)
        return;
    free(s->grain); // expected-warning{{[lien-bad-release]}}
    sack_end(s);
}

void field_address_freed(struct sack *borrowed_mut s)
{
    free(&s->n); // expected-warning{{[lien-bad-release]}}
}

void borrowed_parameter_freed(char *borrowed_mut t)
{
    t[0] = 0;
    free(t); // expected-warning{{[lien-bad-release]}}
}

void shared_parameter_freed(const char *borrowed t)
{
    free((void *)t); // expected-warning{{[lien-bad-release]}}
}

void literal_given_to_an_owner(void)
{
    char *owned t = "literal"; // expected-warning{{[lien-bad-release]}}
    puts(t);
}

void literal_given_to_a_field(struct sack *borrowed_mut s)
{
    if (!s->tag)
        s->tag = "literal"; // expected-warning{{[lien-bad-release]}}
}

void literal_given_to_an_initialiser(void)
{
    struct sack s = { 1, "literal", NULL, { 0 } }; // expected-warning{{[lien-bad-release]}}
    s.n++;
}

void address_given_to_a_field(struct sack *borrowed_mut s)
{
    static struct sack last;
    if (s->next == NULL)
        s->next = &last; // expected-warning{{[lien-bad-release]}}
}

void borrow_given_to_a_field(struct sack *borrowed_mut s, char *borrowed_mut tag)
{
    if (!s->tag)
        s->tag = tag; // expected-warning{{[lien-bad-release]}}
}

char *owned literal_returned_as_owned(void)
{
    return "literal"; // expected-warning{{[lien-bad-release]}}
}

char *owned borrow_returned_as_owned(char *borrowed_mut t)
{
    return t; // expected-warning{{[lien-bad-release]}}
}

void literal_given_to_a_taker(void)
{
    tag_burn("literal"); // expected-warning{{[lien-bad-release]}}
}

void array_given_to_a_taker(void)
{
    char t[] = "array";
    tag_burn(t); // expected-warning{{[lien-bad-release]}}
}

void environment_freed(void)
{
    char *home = getenv("HOME");
    if (home)
        free(home); // expected-warning{{[lien-bad-release]}}
}

void alloca_freed(int n)
{
    char *p = __builtin_alloca(n);
    p[0] = 0;
    free(p); // expected-warning{{[lien-bad-release]}}
}

void vla_freed(int n)
{
    char p[n];
    p[0] = 0;
    free(p); // expected-warning{{[lien-bad-release]}}
}

void compound_literal_freed(void)
{
    int *p = (int[]){ 1, 2, 3 };
    free(p); // expected-warning{{[lien-bad-release]}}
}

void ternary_of_local_and_heap(int n)
{
    char small[8];
    char *p = n > 8 ? malloc(n) : small;
    if (!p)
        return;
    p[0] = 0;
    free(p); // expected-warning{{[lien-bad-release-may]}}
}

void literal_reallocated(void)
{
    char *p = "literal";
    p = realloc(p, 100); // expected-warning-re{{[lien-bad-release{{(-may)?}}]}}
    free(p);
}

void function_freed(void)
{
    free((void *)&tag_burn); // expected-warning{{[lien-bad-release]}}
}
