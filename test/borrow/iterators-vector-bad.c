// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A borrow of an element of a growable vector ends at the vector's next mutation, whoever owns the vector.
// Each function breaks the rule; correct twins stand in iterators-vector-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct vec { int *owned data; size_t len, cap; };
struct table { struct vec rows; struct vec cols; int stamp; };
struct app { struct table *owned table; struct table spare; };
void vec_push(struct vec *borrowed_mut v, int x);
void vec_clear(struct vec *borrowed_mut v);
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, size_t i);
const int *borrowed vec_begin(const struct vec *borrowed v);
const int *borrowed vec_end(const struct vec *borrowed v);
int *borrowed_mut vec_find(struct vec *borrowed_mut v, int x);
void vec_erase(struct vec *borrowed_mut v, const int *borrowed at);
void show(const int *borrowed p);
void table_sort(struct table *borrowed_mut t);
struct vec *borrowed_mut _Nonnull table_rows(struct table *borrowed_mut t);

void pushed_under_an_element(struct vec *borrowed_mut v)
{
    int *x = vec_at(v, 0);
    vec_push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    *x = 2;
}

void pushed_while_iterating(struct vec *borrowed_mut v)
{
    for (const int *p = vec_begin(v); p != vec_end(v); p++)
        if (*p < 0)
            vec_push(v, -*p); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
}

void cleared_under_a_found_one(struct vec *borrowed_mut v)
{
    int *x = vec_find(v, 3);
    if (!x)
        return;
    vec_clear(v); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    *x = 4;
}

void erased_by_its_own_element(struct vec *borrowed_mut v)
{
    const int *x = vec_get(v, 2);
    vec_erase(v, x); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
}

void row_under_a_row(struct table *borrowed_mut t)
{
    int *r = vec_at(&t->rows, 0);
    vec_push(&t->rows, 1); // expected-warning{{[lien-borrow-conflict]}}
    *r = 2;
}

void row_under_the_table(struct table *borrowed_mut t)
{
    int *r = vec_at(&t->rows, 0);
    table_sort(t); // expected-warning-re{{'t'{{.*}}[lien-borrow-conflict]}}
    *r = 2;
}

void deep_row(struct app *borrowed_mut a)
{
    const int *r = vec_get(&a->table->rows, 0);
    vec_push(&a->table->rows, 1); // expected-warning{{[lien-borrow-conflict]}}
    show(r);
}

void table_freed_under_a_row(struct app *borrowed_mut a)
{
    const int *r = vec_get(&a->spare.rows, 0);
    free(a->spare.rows.data); // expected-warning{{[lien-move-while-borrowed]}}
    a->spare.rows.data = NULL;
    show(r);
}

void by_an_accessor(struct table *borrowed_mut t)
{
    int *r = vec_at(table_rows(t), 0);
    vec_push(table_rows(t), 1); // expected-warning-re{{'t'{{.*}}[lien-borrow-conflict]}}
    *r = 3;
}

void slice_of_the_data(struct vec *borrowed_mut v)
{
    const int *borrowed mid = v->data + v->len / 2;
    vec_push(v, 1); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    show(mid);
}

void local_vector(void)
{
    struct vec v = { NULL, 0, 0 };
    vec_push(&v, 1);
    const int *p = vec_get(&v, 0);
    vec_push(&v, 2); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    show(p);
    free(v.data);
}

void local_vector_freed_first(void)
{
    struct vec v = { NULL, 0, 0 };
    vec_push(&v, 1);
    const int *p = vec_get(&v, 0);
    free(v.data); // expected-warning{{[lien-move-while-borrowed]}}
    show(p);
}
