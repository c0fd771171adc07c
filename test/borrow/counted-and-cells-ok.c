// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Counted references, weak ones and cells: no exclusive borrow through a counted reference, unless its type is a cell.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdio.h>

struct node { int n; struct node *LIEN_SHARED next; };
struct cell { int n; } LIEN_CELL;
struct mixed { int hits LIEN_CELL; int size; };
struct holder { struct node *LIEN_SHARED node; struct cell *LIEN_SHARED cell; };
struct node *LIEN_SHARED _Nonnull node_new(int n);
struct node *LIEN_SHARED _Nonnull node_ref(const struct node *borrowed n);
void node_unref(struct node *LIEN_SHARED n);
void node_show(const struct node *borrowed n);
struct node *LIEN_WEAK node_weak(const struct node *borrowed n);
struct node *LIEN_SHARED _Nullable node_upgrade(struct node *LIEN_WEAK n);
struct cell *LIEN_SHARED _Nonnull cell_new(int n);
void cell_unref(struct cell *LIEN_SHARED c);
void cell_poke(struct cell *borrowed c);
void cell_grab(struct cell *borrowed_mut c);

void both_released_ok(void)
{
    struct node *LIEN_SHARED a = node_new(1);
    struct node *LIEN_SHARED b = node_ref(a);
    node_unref(a);
    node_show(b);
    node_unref(b);
}

void moved_to_a_field_ok(struct holder *borrowed_mut h)
{
    struct node *LIEN_SHARED a = node_new(1);
    node_unref(h->node);
    h->node = a;
}

void cell_written_through_a_reference_ok(void)
{
    struct cell *LIEN_SHARED c = cell_new(1);
    c->n = 2;
    cell_poke(c);
    cell_grab(c);
    cell_unref(c);
}

void weak_upgraded_ok(struct node *LIEN_WEAK w)
{
    struct node *s = node_upgrade(w);
    if (!s)
        return;
    printf("%d\n", s->n);
    node_unref(s);
}

void cell_field_ok(struct mixed *borrowed m)
{
    m->hits++;
}

void two_shared_loans_of_a_cell_ok(struct cell *borrowed c)
{
    struct cell *borrowed d = c;
    c->n = 1;
    d->n = 2;
    cell_poke(c);
}

void next_released_first_ok(void)
{
    struct node *LIEN_SHARED a = node_new(1);
    node_show(a);
    struct node *LIEN_WEAK w = node_weak(a);
    node_unref(a);
    struct node *again = node_upgrade(w);
    if (again)
        node_unref(again);
}

struct counted { int refs LIEN_CELL; };
void counted_keep(struct counted *LIEN_SHARED c);
void counted_drop(struct counted *LIEN_SHARED c);

void raised_in_full_ok(struct counted *LIEN_SHARED a, struct counted *LIEN_SHARED b)
{
    a->refs = a->refs + 1;
    counted_keep(a);
    counted_drop(a);
    b->refs = 1 + b->refs;
    counted_keep(b);
    counted_drop(b);
}
