// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `&mut T` is the only way to the value while it lives. C: `borrowed_mut`.
// At run time: fails
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

int main(void)
{
    struct text t = { NULL, 0 };
    text_add(&t, 'a');
    char *last = text_last(&t);
    text_add(&t, 'b'); // expected-warning {{'t' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
    *last = 'c';
    puts(t.at);
    free(t.at);
    return 0;
}
