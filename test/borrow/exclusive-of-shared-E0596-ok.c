// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0596: what is borrowed shared is lent exclusively.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct item { int n; struct item *owned next; struct item *raw; };
struct cell { int n; } LIEN_CELL;
void poke(struct item *borrowed_mut i);
void touch_cell(struct cell *borrowed c);
struct item *borrowed_mut _Nonnull item_self(struct item *borrowed_mut i);
struct item *LIEN_SHARED _Nonnull item_ref(int n);
void item_unref(struct item *LIEN_SHARED i);
void show(const struct item *borrowed i);

void parameter_ok(struct item *borrowed_mut i)
{
    poke(i);
}

void raw_below_ok(const struct item *borrowed i)
{
    poke(i->raw);
}

void reborrowed_shared_ok(struct item *borrowed_mut i)
{
    const struct item *borrowed j = i;
    show(j);
    poke(i);
}

void result_of_self_ok(struct item *borrowed_mut i)
{
    struct item *j = item_self(i);
    poke(j);
}

void counted_read_ok(void)
{
    struct item *LIEN_SHARED r = item_ref(1);
    show(r);
    item_unref(r);
}

void own_local_ok(void)
{
    struct item i = { 1, NULL, NULL };
    const struct item *borrowed v = &i;
    show(v);
    poke(&i);
}

void cell_ok(struct cell *borrowed c)
{
    touch_cell(c);
    c->n = 3;
}
