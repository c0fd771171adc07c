// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `into_inner(self)` takes the outer value apart and gives the inner one. C: an owned parameter, an owned result.
// At run time: fails
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct wrapper { char *owned inner; int n; };

static struct wrapper *owned wrap(const char *borrowed s)
{
    struct wrapper *w = malloc(sizeof *w);
    if (!w)
        abort();
    w->inner = strdup(s);
    w->n = 1;
    return w;
}

static char *owned into_inner(struct wrapper *owned w)
{
    char *inner = w->inner;
    free(w);
    return inner;
}

int main(void)
{
    struct wrapper *w = wrap("inside");
    char *s = into_inner(w);
    if (s)
        printf("%d %s\n", w->n, s); // expected-warning {{'w' is used after it was}}
    free(s);
    return 0;
}
