// RUN: %lien -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Nothing is declared: aliases conflict with nothing, and are told where they are used once their target is gone.
// Each function breaks the rule; correct twins stand in aliases-and-scopes-ok.c.
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct view { int *at; int n; };
struct list { struct list *next; int v; };
static int *remembered;
struct holder { int *p; };
void show_raw(const int *p);

void scope_ended(void)
{
    int *p;
    {
        int n = 1;
        p = &n;
    }
    *p = 2; // expected-warning{{[lien-dangling-borrow]}}
}

void scope_ended_for_an_array(void)
{
    char *p;
    {
        char buf[8] = "abc";
        p = buf + 1;
    }
    puts(p); // expected-warning{{[lien-dangling-borrow]}}
}

void scope_ended_in_a_branch(int k)
{
    int m = 0;
    int *p = &m;
    if (k) {
        int n = 1;
        p = &n;
    }
    *p = 2; // expected-warning{{[lien-dangling-borrow-may]}}
}

void freed_through_a_field(void)
{
    struct view v = { malloc(4), 1 };
    int *p = v.at;
    free(v.at);
    if (p)
        *p = 1; // expected-warning-re{{'p'{{.*}}[lien-use-after-free]}}
}

void through_a_copy_of_the_struct(void)
{
    struct view v = { malloc(4), 1 };
    struct view w = v;
    free(w.at);
    v.n = 2;
    show_raw(v.at); // expected-warning{{[lien-use-after-free]}}
}

void interior_pointer(void)
{
    char *s = malloc(10);
    if (!s)
        return;
    s[0] = 0;
    char *t = s + 1;
    free(s);
    *t = 0; // expected-warning-re{{'t'{{.*}}[lien-use-after-free]}}
}

void element_of_a_freed_struct(void)
{
    struct list *l = malloc(sizeof *l);
    if (!l)
        return;
    int *v = &l->v;
    free(l);
    *v = 1; // expected-warning-re{{'v'{{.*}}[lien-use-after-free]}}
}

void field_holds_a_dead_local(struct holder *h)
{
    int n = 1;
    h->p = &n; // expected-warning{{[lien-dangling-borrow]}}
}

void global_holds_a_dead_local(int k)
{
    int n = k;
    if (k)
        remembered = &n; // expected-warning-re{{[lien-dangling-borrow{{(-may)?}}]}}
}

static int *identity(int *p) { return p; }
static int *field(struct view *v) { return v->at; }

int *through_a_helper(void)
{
    int n = 1;
    return identity(&n); // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

int *through_a_struct(void)
{
    int n = 1;
    struct view v = { &n, 1 };
    return field(&v); // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

void helper_result_outlives(void)
{
    int *p;
    {
        int n = 1;
        p = identity(&n);
    }
    *p = 1; // expected-warning{{[lien-dangling-borrow]}}
}

struct view view_of_local(void)
{
    int n = 1;
    struct view v = { &n, 1 };
    return v; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

struct view view_by_designator(int *p)
{
    int a[4] = { *p };
    return (struct view){ .n = 4, .at = a }; // expected-warning-re{{'a'{{.*}}[lien-dangling-return]}}
}

int **pointer_to_a_parameter(int *p)
{
    return &p; // expected-warning-re{{'p'{{.*}}[lien-dangling-return]}}
}

int *swapped_pointers(int *p)
{
    int n = 1;
    int *q = &n;
    int *t = p;
    p = q;
    q = t;
    return p; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}
