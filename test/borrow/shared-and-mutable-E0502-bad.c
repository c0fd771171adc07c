// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0502: a place is borrowed shared and exclusively at once.
// Each function breaks the rule; correct twins stand in shared-and-mutable-E0502-ok.c.
#include <lien.h>
#include <stdio.h>

struct vec { int *owned data; int len; };
struct doc { struct vec words; char title[20]; int stamp; };
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, int i);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, int i);
void vec_push(struct vec *borrowed_mut v, int x);
int vec_len(const struct vec *borrowed v);
void bar(int *borrowed_mut x);
void foo(int *borrowed_mut x, const int *borrowed y);
void show(const int *borrowed x);
void doc_touch(struct doc *borrowed_mut d);
const char *borrowed _Nonnull doc_title(const struct doc *borrowed d);
_Bool coin(void);

void shared_then_call(void)
{
    int x = 1;
    const int *borrowed y = &x;
    bar(&x); // expected-warning-re{{'x'{{.*}}[lien-borrow-conflict]}}
    show(y);
}

void exclusive_then_shared(int *borrowed_mut a)
{
    int *borrowed_mut x = a;
    const int *borrowed y = a; // expected-warning-re{{'a'{{.*}}[lien-borrow-conflict]}}
    *x = 3;
    show(y);
}

void both_in_one_call(int x)
{
    foo(&x, &x); // expected-warning-re{{'x'{{.*}}[lien-borrow-conflict]}}
}

void push_of_an_element(struct vec *borrowed_mut v)
{
    const int *first = vec_get(v, 0);
    vec_push(v, 6); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    show(first);
}

void element_and_length(struct vec *borrowed_mut v)
{
    int *x = vec_at(v, 0);
    int n = vec_len(v); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    *x = n;
}

void part_of_a_field(struct doc *borrowed_mut d)
{
    const int *w = vec_get(&d->words, 0);
    doc_touch(d); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
    show(w);
}

void title_under_touch(struct doc *borrowed_mut d)
{
    const char *t = doc_title(d);
    doc_touch(d); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
    puts(t);
}

void while_looping(struct vec *borrowed_mut v)
{
    for (const int *p = vec_get(v, 0), *end = p + vec_len(v); p < end; p++)
        vec_push(v, *p); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
}

void kept_in_a_struct(struct vec *borrowed_mut v)
{
    struct { const int *borrowed at; int n; } cursor = { vec_get(v, 0), 1 };
    vec_push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    show(cursor.at);
}

void on_one_branch(struct vec *borrowed_mut v)
{
    int zero = 0;
    const int *p = &zero;
    if (coin())
        p = vec_get(v, 0);
    vec_push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict-may]}}
    show(p);
}

void data_borrowed_directly(struct vec *borrowed_mut v)
{
    const int *borrowed p = v->data;
    vec_push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    show(p);
}

void argument_of_a_nested_call(struct vec *borrowed_mut v)
{
    foo(vec_at(v, 0), vec_get(v, 1)); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
}
