// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-dangling-return: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <string.h>

struct node { int v; struct node *next; int pad[4]; };
struct view { const char *at; size_t len; };
static char pool[100];

int *static_returned_ok(void)
{
    static int n = 1;
    return &n;
}

char *copied_and_returned_ok(void)
{
    char buf[16] = "a=b";
    return strdup(buf);
}

int *field_behind_a_pointer_returned_ok(struct node *n)
{
    return &n->pad[2];
}

struct node *local_used_but_other_returned_ok(struct node *given)
{
    struct node n = { 0, given, { 0 } };
    struct node *p = &n;
    return p->next;
}

struct view view_of_a_literal_ok(void)
{
    struct view v = { "abc", 3 };
    return v;
}

struct view view_of_a_parameter_ok(const char *text)
{
    return (struct view){ text, strlen(text) };
}

int *pool_returned_ok(void)
{
    return (int *)pool;
}

int *target_of_a_pointer_returned_ok(int *given)
{
    int *slot = given;
    int **pp = &slot;
    return *pp;
}
