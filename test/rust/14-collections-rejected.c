// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: a reference into a `Vec` must end before the next push. C: a result with the vector's lifetime.
// At run time: fails
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

int main(void)
{
    struct vec v = { NULL, 0, 0 };
    vec_push(&v, 1);
    int *first = vec_at(&v, 0);
    for (int i = 0; i < 1000; i++)
        vec_push(&v, i); // expected-warning-re {{'v'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
    *first = 2;
    printf("%d\n", *vec_at(&v, 0));
    free(v.data);
    return 0;
}
