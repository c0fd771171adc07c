// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `Cell` and `RefCell` may be changed through `&`; what is not one may not.
// C: LIEN_CELL on the struct type or the field.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>

struct config { int reads LIEN_CELL; int limit; };
struct cache { int hits, last; } LIEN_CELL;
static struct config defaults = { 0, 10 };

static int config_limit(struct config *borrowed c)
{
    c->reads++;
    return c->limit;
}

static int cached_square(struct cache *borrowed c, int n)
{
    if (c->last == n * n)
        c->hits++;
    c->last = n * n;
    return c->last;
}

int main(void)
{
    struct cache c = { 0, 0 };
    struct cache *borrowed other = &c;
    int sum = cached_square(&c, 3) + cached_square(other, 3) + cached_square(&c, 3);
    printf("%d %d %d\n", config_limit(&defaults), sum, c.hits);
    return c.hits != 2 || defaults.reads != 1;
}
