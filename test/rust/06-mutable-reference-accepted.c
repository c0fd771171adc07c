// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `&mut T` is the only way to the value while it lives. C: `borrowed_mut`.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct text { char *owned at; size_t len; };

static void text_add(struct text *borrowed_mut t, char c)
{
    char *more = malloc(t->len + 2);
    if (!more)
        abort();
    for (size_t i = 0; i < t->len; i++)
        more[i] = t->at[i];
    more[t->len++] = c;
    more[t->len] = 0;
    free(t->at);
    t->at = more;
}

static char *borrowed_mut _Nonnull text_last(struct text *borrowed_mut t) { return &t->at[t->len - 1]; }

static void exchange(char *borrowed_mut a, char *borrowed_mut b)
{
    char c = *a;
    *a = *b;
    *b = c;
}

int main(void)
{
    struct text t = { NULL, 0 };
    struct text u = { NULL, 0 };
    text_add(&t, 'a');
    text_add(&u, 'x');
    exchange(text_last(&t), text_last(&u)); // two places: both exclusive at once
    char *last = text_last(&t);
    *last = 'c';
    text_add(&t, 'b'); // the borrow by `last` ended with its last use
    puts(t.at);
    free(t.at);
    free(u.at);
    return 0;
}
