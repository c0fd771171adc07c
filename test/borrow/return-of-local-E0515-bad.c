// RUN: %lien -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0515: a borrow of this frame's storage is returned.
// Each function breaks the rule; correct twins stand in return-of-local-E0515-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct point { int x, y; };
struct view { const int *borrowed lifetime(a) at; int n; };
const int *borrowed _Nonnull first(const struct point *borrowed p);
int *borrowed_mut lifetime(a) later(int *borrowed_mut lifetime(a) p, const char *borrowed s);
struct view lifetime(a) view_of(const int *borrowed lifetime(a) p);
char *owned _Nonnull text(const char *borrowed s);
const char *borrowed _Nonnull trimmed(const char *borrowed s);
_Bool coin(void);

const int *address_of_local(void)
{
    int x = 0;
    return &x; // expected-warning-re{{'x'{{.*}}[lien-dangling-return]}}
}

char *array(void)
{
    char buf[16];
    snprintf(buf, sizeof buf, "%d", 3);
    return buf; // expected-warning-re{{'buf'{{.*}}[lien-dangling-return]}}
}

int *element(int i)
{
    int a[4] = { 0 };
    return &a[i]; // expected-warning-re{{'a'{{.*}}[lien-dangling-return]}}
}

int *field(void)
{
    struct point p = { 1, 2 };
    return &p.y; // expected-warning-re{{'p'{{.*}}[lien-dangling-return]}}
}

int *parameter(int n)
{
    return &n; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

const int *borrowed by_a_function(const struct point *borrowed q)
{
    struct point p = *q;
    return first(&p); // expected-warning-re{{'p'{{.*}}[lien-dangling-return]}}
}

int *by_a_function_with_a_lifetime(void)
{
    int n = 2;
    return later(&n, "text"); // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

int *by_a_local_name(void)
{
    int n = 2;
    int *p = &n;
    int *q = p + 1;
    return q - 1; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

const int *borrowed by_one_branch(const int *borrowed d)
{
    int n = 2;
    const int *p = coin() ? &n : d;
    return p; // expected-warning-re{{'n'{{.*}}[lien-dangling-return-may]}}
}

struct view view_on_a_local(void)
{
    int n = 2;
    struct view v = { &n, 1 };
    return v; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

struct view view_made_by_a_function(void)
{
    int n = 2;
    return view_of(&n); // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

const char *compound_literal(void)
{
    return (char[]){ "gone" }; // expected-warning{{[lien-dangling-return]}}
}

struct point *compound_struct(void)
{
    struct point *p = &(struct point){ 1, 2 };
    return p; // expected-warning{{[lien-dangling-return]}}
}

const char *borrowed of_an_owned_local(const char *borrowed s)
{
    char *owned t = text(s);
    const char *r = trimmed(t);
    free(t); // expected-warning-re{{'t'{{.*}}[lien-move-while-borrowed]}}
    return r;
}

void *cast(void)
{
    long n = 4;
    return (void *)(char *)&n; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

int *in_a_comma(int k)
{
    int n = k;
    return k++, &n; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

int *from_a_block(int k)
{
    int *p;
    {
        int n = k;
        p = &n;
        if (*p == 3)
            return p; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
    }
    return NULL;
}

int *from_a_loop(int k)
{
    for (int i = 0; i < k; i++) {
        int n = i;
        if (n == 3)
            return &n; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
    }
    return NULL;
}

int **level_above(int *borrowed_mut p)
{
    int *q = p;
    return &q; // expected-warning-re{{'q'{{.*}}[lien-dangling-return]}}
}
