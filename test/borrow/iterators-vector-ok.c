// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A borrow of an element of a growable vector ends at the vector's next mutation, whoever owns the vector.
// Correct code near the rule. expected-no-diagnostics
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
size_t vec_len(const struct vec *borrowed v);
void show(const int *borrowed p);
struct vec *borrowed_mut _Nonnull table_rows(struct table *borrowed_mut t);

void pushed_after_the_element_ok(struct vec *borrowed_mut v)
{
    int *x = vec_at(v, 0);
    *x = 2;
    vec_push(v, 1);
}

int summed_while_iterating_ok(struct vec *borrowed_mut v)
{
    int sum = 0;
    for (const int *p = vec_begin(v); p != vec_end(v); p++)
        sum += *p;
    vec_push(v, sum);
    return sum;
}

void pushed_and_left_ok(struct vec *borrowed_mut v)
{
    for (const int *p = vec_begin(v); p != vec_end(v); p++)
        if (*p < 0) {
            vec_push(v, 0);
            break;
        }
}

void cleared_where_not_found_ok(struct vec *borrowed_mut v)
{
    int *x = vec_find(v, 3);
    if (x)
        *x = 4;
    else
        vec_clear(v);
}

void row_under_a_column_ok(struct table *borrowed_mut t)
{
    int *r = vec_at(&t->rows, 0);
    vec_push(&t->cols, 1);
    *r = 2;
}

void stamp_under_a_row_ok(struct table *borrowed_mut t)
{
    int *r = vec_at(&t->rows, 0);
    t->stamp++;
    *r = t->stamp;
}

void deep_row_of_the_other_table_ok(struct app *borrowed_mut a)
{
    const int *r = vec_get(&a->table->rows, 0);
    vec_push(&a->spare.rows, 1);
    show(r);
}

void by_an_accessor_ok(struct table *borrowed_mut t)
{
    vec_push(table_rows(t), 1);
    *vec_at(table_rows(t), 0) = 3;
    vec_push(table_rows(t), 2);
}

void length_kept_ok(struct vec *borrowed_mut v)
{
    size_t n = vec_len(v);
    vec_push(v, (int)n);
    show(vec_get(v, n));
}

void local_vector_ok(void)
{
    struct vec v = { NULL, 0, 0 };
    vec_push(&v, 1);
    const int *p = vec_get(&v, 0);
    show(p);
    vec_push(&v, 2);
    free(v.data);
}

void element_of_one_pushed_on_another_ok(struct table *borrowed_mut t)
{
    for (size_t i = 0; i < vec_len(&t->rows); i++)
        vec_push(&t->cols, *vec_get(&t->rows, i));
}
