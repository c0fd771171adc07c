// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0596: what is borrowed shared is lent exclusively.
// Each function breaks the rule; correct twins stand in exclusive-of-shared-E0596-ok.c.
#include <lien.h>
#include <stddef.h>

struct item { int n; struct item *owned next; struct item *raw; };
void poke(struct item *borrowed_mut i);
void poke_int(int *borrowed_mut n);
const struct item *borrowed _Nonnull item_view(const struct item *borrowed i);
struct item *LIEN_SHARED _Nonnull item_ref(int n);
void item_unref(struct item *LIEN_SHARED i);

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

void local(struct item *borrowed i)
{
    struct item *borrowed_mut j = i; // expected-warning{{[lien-write-through-shared]}}
    j->n = 2;
}

void result_of_a_view(struct item *borrowed_mut i)
{
    struct item *j = (struct item *)item_view(i);
    poke(j); // expected-warning-re{{'j'{{.*}}[lien-write-through-shared]}}
}

void counted(void)
{
    struct item *LIEN_SHARED r = item_ref(1);
    poke(r); // expected-warning-re{{'r'{{.*}}[lien-write-through-shared]}}
    item_unref(r);
}

void shared_local(void)
{
    struct item i = { 1, NULL, NULL };
    struct item *borrowed v = &i;
    poke(v); // expected-warning-re{{'v'{{.*}}[lien-write-through-shared]}}
}
