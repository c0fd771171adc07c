// What a call's result is stored through is still borrowed while the call's arguments are lent.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct tree;
struct node { int key; struct node *left; const char *name; };
struct pt { int x, y; };
struct ps { int *borrowed_mut lifetime(p) p; int n; };
int get(const struct tree *borrowed t);
int touch(struct tree *borrowed_mut t);
int number(int n);
int *borrowed_mut _Nonnull at(struct tree *borrowed_mut t, int i);
struct node *borrowed_mut _Nonnull node(struct tree *borrowed_mut t);
const int *borrowed _Nonnull view(const struct tree *borrowed t);
struct pt pair(const struct tree *borrowed t);
struct pt *borrowed_mut _Nonnull slot(struct tree *borrowed_mut t);
int sum(const struct pt *borrowed p);
int key(const struct node *borrowed n);
typedef struct tree tree_t;

void bad_result(tree_t *borrowed_mut t)
{
    int *p = at(t, 0);
    *p = get(t); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_exclusive(struct tree *borrowed_mut t)
{
    int *p = at(t, 0);
    *p = touch(t); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_field(struct tree *borrowed_mut t)
{
    struct node *n = node(t);
    n->key = get(t); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_element(struct tree *borrowed_mut t)
{
    int *p = at(t, 0);
    p[2] = get(t); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_in_struct(struct tree *borrowed_mut t)
{
    struct ps s = { at(t, 0), 1 };
    *s.p = get(t); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_struct(struct tree *borrowed_mut t)
{
    struct pt *p = slot(t);
    *p = pair(t); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_local(void)
{
    struct pt q = { 1, 2 };
    int *borrowed_mut p = &q.x;
    *p = sum(&q); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_loop(struct tree *borrowed_mut t, int n)
{
    for (int i = 0; i < n; i++) {
        int *p = at(t, i);
        *p = get(t); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    }
}

void good_before(struct tree *borrowed_mut t)
{
    int n = get(t);
    int *p = at(t, 0);
    *p = n;
    *p = number(*p);
}
void good_redirected(struct tree *borrowed_mut t)
{
    int *p = at(t, 0);
    *p = 1;
    p = at(t, get(t));
    *p = 2;
}
void good_other(struct tree *borrowed_mut t, struct tree *borrowed_mut u)
{
    int *p = at(t, 0);
    *p = get(u);
    *at(t, 1) = 3;
}
void good_through_itself(struct tree *borrowed_mut t)
{
    struct node *n = node(t);
    n->key = key(n);
    n->left = NULL;
}
void good_plain_field(struct tree *borrowed_mut t)
{
    struct ps s = { at(t, 0), 1 };
    *s.p = 2;
    s.n = get(t);
}
void good_shared(struct tree *borrowed_mut t, int *borrowed_mut out)
{
    const int *p = view(t);
    *out = get(t) + *p;
    *out = sum(&(struct pt){ *p, get(t) });
}
void good_parts(void)
{
    struct { struct pt a, b; } q = { { 1, 2 }, { 3, 4 } };
    struct pt *borrowed_mut p = &q.a;
    p->x = sum(&q.b);
    *p = q.b;
}
