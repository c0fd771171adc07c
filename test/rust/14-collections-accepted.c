// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: a reference into a `Vec` must end before the next push. C: a result with the vector's lifetime.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct vec { int *owned data; size_t len, cap; };

static void vec_push(struct vec *borrowed_mut v, int x)
{
    if (v->len == v->cap) {
        size_t cap = v->cap ? v->cap * 2 : 1;
        int *data = realloc(v->data, cap * sizeof *data);
        if (!data)
            abort();
        v->data = data;
        v->cap = cap;
    }
    v->data[v->len++] = x;
}

static int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i) { return &v->data[i]; }

static const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, size_t i) { return &v->data[i]; }

static size_t vec_len(const struct vec *borrowed v) { return v->len; }

int main(void)
{
    struct vec v = { NULL, 0, 0 };
    vec_push(&v, 1);
    for (int i = 0; i < 1000; i++)
        vec_push(&v, *vec_get(&v, 0) + (int)vec_len(&v)); // read, then pushed: a two-phase borrow
    int *first = vec_at(&v, 0);
    *first = 2;
    const int *last = vec_get(&v, vec_len(&v) - 1);
    printf("%d %d\n", *vec_get(&v, 0), *last);
    free(v.data);
    return 0;
}
