// Which of its arguments a helper gives back, in a pointer, in a struct or by exchange, is followed.
// RUN: %lien -D_GNU_SOURCE -Wno-uninitialized -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stddef.h>
#include <stdlib.h>
struct s { int a; int *p; struct s *next; int arr[4]; char *text; };
static int *pick(int *a, int *b, int k) { return k ? a : b; }
static int *max_p(int *a, int *b) { return *a > *b ? a : b; }
static int *elem(struct s *x, int i) { return &x->arr[i]; }
static struct s mk(int *p) { struct s r = { 0 }; r.p = p; return r; }
static struct s mk3(int *p) { return (struct s){ .p = p }; }
static void swapp(int **a, int **b) { int *t = *a; *a = *b; *b = t; }
int *by_number(int *q, int k) { int i = 0; return pick(&i, q, k); } // expected-warning {{[lien-dangling-return-may]}}
int *by_value(int *p) { int x = 1; return max_p(&x, p); } // expected-warning {{[lien-dangling-return-may]}}
int *element(void) { struct s v = { 0 }; return elem(&v, 2); } // expected-warning {{[lien-dangling-return]}}
int *in_struct(void) { int x = 1; struct s v = mk(&x); return v.p; } // expected-warning {{[lien-dangling-return]}}
struct s whole(void) { int x = 1; return mk(&x); } // expected-warning {{[lien-dangling-return]}}
struct s literal(void) { int x = 1; return mk3(&x); } // expected-warning {{[lien-dangling-return]}}
int *exchanged(int *p) { int x = 1; int *a = p, *b = &x; swapp(&a, &b); return a; } // expected-warning {{[lien-dangling-return]}}
int block(void)
{
    struct s v;
    {
        int l = 1;
        v = mk(&l);
    }
    return *v.p; // expected-warning {{[lien-dangling-borrow]}}
}

int *the_other(int *q) { int i = 0; return pick(q, &i, 1); }
int *exchanged_back(int *p) { int x = 1; int *a = p, *b = &x; swapp(&a, &b); return b; }
int *exchanged_twice(int *p) { int x = 1; int *a = p, *b = &x; swapp(&a, &b); swapp(&a, &b); return a; }
int value_only(void) { int x = 1, y = 2; struct s v = mk(&x); return *max_p(&x, &y) + *v.p + *elem(&v, 1); }
struct s replaced(int *q) { int x = 1; struct s v = mk(&x); v.p = q; return v; }
struct s of_caller(int *q) { return mk(q); }
int *element_of_caller(struct s *v, int i) { return elem(v, i); }

// A buffer of the frame's or one that was made, and the helper knows which.
static char *text_of(struct s *v, char *local) { return v->text ? v->text : local; }
char *text(struct s *v)
{
    char local[8] = "";
    v->text = malloc(8);
    if (!v->text)
        return NULL;
    return text_of(v, local);
}
static char *enough(char *local, size_t have, size_t want) { return want <= have ? local : malloc(want); }
void grow(size_t n)
{
    char local[8], *p = enough(local, sizeof local, n);
    if (p && p != local)
        free(p);
}
static struct s *larger(struct s *a, struct s *b) { return a->a > b->a ? a : b; }
void keep_larger(void)
{
    struct s *a = calloc(1, sizeof *a), *b = calloc(1, sizeof *b);
    if (a && b)
        larger(a, b)->a = 3;
    free(a);
    free(b);
}
void drop_larger(struct s *a, struct s *b)
{
    struct s *l = larger(a, b), *other = l == a ? b : a;
    free(l);
    other->a = 0;
    free(other);
}
