// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `Cell` and `RefCell` may be changed through `&`; what is not one may not.
// C: LIEN_CELL on the struct type or the field.
// At run time: fails
#include <lien.h>
#include <stdio.h>

struct config { int reads; int limit; };
static const struct config defaults = { 0, 10 };

static int config_limit(const struct config *borrowed c)
{
    struct config *count = (struct config *)c;
    count->reads++; // expected-warning {{is written through a shared borrow [lien-write-through-shared]}}
    return c->limit;
}

int main(void)
{
    printf("%d\n", config_limit(&defaults));
    return 0;
}
