// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `into_inner(self)` takes the outer value apart and gives the inner one. C: an owned parameter, an owned result.
// At run time: clean
// expected-no-diagnostics
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
    int n = w->n;
    char *s = into_inner(w);
    if (s)
        printf("%d %s\n", n, s);
    free(s);
    return 0;
}
