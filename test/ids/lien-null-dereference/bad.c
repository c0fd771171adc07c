// What is known to be null or may be by its declaration is followed, in functions that own nothing.
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <pwd.h>
#include <stdlib.h>
#include <unistd.h>

struct node { struct node *_Nullable next; int v; };
struct point { int x, y; };

struct node *_Nullable find(int k);
struct node *borrowed _Nullable lifetime(l) look(const struct node *borrowed lifetime(l) l, int k);

int wrong_branch(struct point *p)
{
    if (p == NULL)
        return p->x; // expected-warning {{'p' may be null and is dereferenced without a test [lien-null-dereference]}}
    return p->y;
}

int and_for_or(struct point *p)
{
    if (!p && p->x > 0) // expected-warning {{[lien-null-dereference]}}
        return 1;
    return 0;
}

int or_for_and(struct point **at)
{
    struct point *p = *at;
    return p || p->x > 0; // expected-warning {{[lien-null-dereference]}}
}

int after_the_loop(struct node *n)
{
    while (n)
        n = n->next;
    return n->v; // expected-warning {{[lien-null-dereference]}}
}

int environment(void)
{
    char *v = getenv("NO_SUCH_NAME");
    return v[0]; // expected-warning {{'v' may be null and is dereferenced without a test [lien-null-dereference]}}
}

char *user(void)
{
    return getpwuid(getuid())->pw_name; // expected-warning {{the result of 'getpwuid' may be null}}
}

int raw_result(void)
{
    return find(3)->v; // expected-warning {{the result of 'find' may be null}}
}

int borrowed_result(const struct node *l)
{
    return look(l, 4)->v; // expected-warning {{the result of 'look' may be null}}
}

int parameter(struct node *_Nullable l)
{
    return l->v; // expected-warning {{[lien-null-dereference]}}
}

int field(struct node *l)
{
    return l->next->v; // expected-warning {{'l->next' may be null}}
}

struct owner { struct point *p; };

int compared_field(struct owner *o)
{
    if (o->p == NULL)
        return o->p->x; // expected-warning {{[lien-null-dereference]}}
    return 0;
}

int switched(struct point *p)
{
    switch ((int)(p == NULL)) {
    case 1:
        return p->x; // expected-warning {{[lien-null-dereference]}}
    }
    return 0;
}

int kept_test(struct point *p)
{
    _Bool none = !p;
    if (none)
        return p->x; // expected-warning {{[lien-null-dereference]}}
    return 0;
}

int in_a_statement_expression(struct point *p)
{
    if (({ p == NULL; }))
        return p->x; // expected-warning {{[lien-null-dereference]}}
    return 0;
}
