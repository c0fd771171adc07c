// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0502: a place is borrowed shared and exclusively at once.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdio.h>

struct vec { int *owned data; int len; };
struct doc { struct vec words; char title[20]; int stamp; };
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, int i);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, int i);
void vec_push(struct vec *borrowed_mut v, int x);
int vec_len(const struct vec *borrowed v);
void bar(int *borrowed_mut x);
void show(const int *borrowed x);
void show2(const int *borrowed x, const int *borrowed y);
void doc_touch(struct doc *borrowed_mut d);
const char *borrowed _Nonnull doc_title(const struct doc *borrowed d);
_Bool coin(void);

void shared_then_call_ok(void)
{
    int x = 1;
    const int *borrowed y = &x;
    show(y);
    bar(&x);
}

void push_of_an_element_copied_ok(struct vec *borrowed_mut v)
{
    const int first = *vec_get(v, 0);
    vec_push(v, 6);
    show(&first);
}

void push_the_length_ok(struct vec *borrowed_mut v)
{
    vec_push(v, vec_len(v));
}

void push_an_element_of_itself_ok(struct vec *borrowed_mut v)
{
    vec_push(v, *vec_get(v, 0));
}

void element_and_length_ok(struct vec *borrowed_mut v)
{
    int n = vec_len(v);
    int *x = vec_at(v, 0);
    *x = n;
}

void part_of_another_field_ok(struct doc *borrowed_mut d)
{
    const int *w = vec_get(&d->words, 0);
    d->stamp++;
    bar(&d->stamp);
    show(w);
}

void title_printed_first_ok(struct doc *borrowed_mut d)
{
    const char *t = doc_title(d);
    puts(t);
    doc_touch(d);
}

void while_looping_by_index_ok(struct vec *borrowed_mut v)
{
    for (int i = 0, n = vec_len(v); i < n; i++)
        vec_push(v, *vec_get(v, i));
}

void kept_in_a_struct_ok(struct vec *borrowed_mut v)
{
    struct { const int *borrowed at; int n; } cursor = { vec_get(v, 0), 1 };
    vec_push(v, 1);
    cursor.at = vec_get(v, 0);
    show(cursor.at);
}

void on_one_branch_ok(struct vec *borrowed_mut v)
{
    int zero = 0;
    const int *p = &zero;
    if (coin()) {
        p = vec_get(v, 0);
        show(p);
        p = &zero;
    }
    vec_push(v, 1);
    show(p);
}

void two_shared_ok(struct vec *borrowed_mut v)
{
    const int *a = vec_get(v, 0);
    const int *b = vec_get(v, 1);
    show2(a, b);
}
