// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `mem::take` and `mem::replace` move out of a `&mut` and put something back.
// C: move the field, then refill it or set it to null.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct buffer { char *owned data; size_t len; };

static char *owned take(struct buffer *borrowed_mut b)
{
    char *owned data = b->data;
    b->data = NULL;
    b->len = 0;
    return data;
}

static char *owned replace(struct buffer *borrowed_mut b, char *owned with)
{
    char *owned old = b->data;
    b->len = with ? strlen(with) : 0;
    b->data = with;
    return old;
}

static void swap(struct buffer *borrowed_mut a, struct buffer *borrowed_mut b)
{
    struct buffer t = *a;
    *a = *b;
    *b = t;
}

int main(void)
{
    struct buffer a = { strdup("text"), 4 };
    struct buffer b = { NULL, 0 };
    free(replace(&a, strdup("other")));
    swap(&a, &b);
    char *t = take(&b);
    int same = t && strcmp(t, "other") == 0;
    free(t);
    free(a.data);
    free(b.data);
    return !same;
}
