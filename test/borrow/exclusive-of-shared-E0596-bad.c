// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0596: what is borrowed shared is lent exclusively.
// Each function breaks the rule; correct twins stand in exclusive-of-shared-E0596-ok.c.
#include <lien.h>
#include <stddef.h>

struct item { int n; struct item *owned next; struct item *raw; };
void poke(struct item *borrowed_mut i);
void poke_int(int *borrowed_mut n);
const struct item *borrowed _Nonnull item_view(const struct item *borrowed i);

void parameter(struct item *borrowed i)
{
    poke(i); // expected-warning-re{{'i'{{.*}}[lien-write-through-shared]}}
}

void field(struct item *borrowed i)
{
    poke_int(&i->n); // expected-warning{{[lien-write-through-shared]}}
}

void owned_below(const struct item *borrowed i)
{
    poke(i->next); // expected-warning{{[lien-write-through-shared]}}
}

void result_of_a_view(struct item *borrowed_mut i)
{
    struct item *j = (struct item *)item_view(i);
    poke(j); // expected-warning-re{{'j'{{.*}}[lien-write-through-shared]}}
}

void shared_local(void)
{
    struct item i = { 1, NULL, NULL };
    struct item *borrowed v = &i;
    poke(v); // expected-warning-re{{'v'{{.*}}[lien-write-through-shared]}}
}
