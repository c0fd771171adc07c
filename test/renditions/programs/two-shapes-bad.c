// A helper with two ways to succeed that its callers cannot tell apart: what both make stays owned, with what both put into it.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
int cond(void);
struct node { struct node *next; char *name; int kind; };
struct two { char *a; struct node *b; };
// b is the second new object of one case and the first of the other
static int fill(struct two *t, const char *s)
{
    memset(t, 0, sizeof *t);
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return -1;
    if (cond())
        t->a = strdup(s);
    else
        n->next = n;
    n->name = strdup("n");
    t->b = n;
    return 0;
}
int bad_second(int c)
{
    struct two t;
    if (fill(&t, "x"))
        return -1;
    if (c)
        return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(t.a);
    free(t.b->name);
    free(t.b);
    return 0;
}
int bad_below(void)
{
    struct two t;
    if (fill(&t, "x"))
        return -1;
    free(t.a);
    free(t.b); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    return 0;
}
int good_second(void)
{
    struct two t;
    if (fill(&t, "x"))
        return -1;
    free(t.a);
    free(t.b->name);
    free(t.b);
    return 0;
}
