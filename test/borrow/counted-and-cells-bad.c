// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Counted references, weak ones and cells: no exclusive borrow through a counted reference, unless its type is a cell.
// Each function breaks the rule; correct twins stand in counted-and-cells-ok.c.
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
struct node *LIEN_SHARED _Nullable node_upgrade(struct node *LIEN_WEAK n);

void kept_reference(void)
{
    struct node *LIEN_SHARED a = node_new(1);
    struct node *LIEN_SHARED b = node_ref(a);
    node_show(b);
    node_unref(a);
} // expected-warning-re{{'b'{{.*}}[lien-leak]}}

void used_after_the_release(void)
{
    struct node *LIEN_SHARED a = node_new(1);
    node_unref(a);
    node_show(a); // expected-warning-re{{'a'{{.*}}[lien-use-after-move]}}
}

void released_twice(void)
{
    struct node *LIEN_SHARED a = node_new(1);
    node_unref(a);
    node_unref(a); // expected-warning-re{{'a'{{.*}}[lien-use-after-move]}}
}

void released_under_a_loan(void)
{
    struct node *LIEN_SHARED a = node_new(1);
    const struct node *borrowed v = a;
    node_unref(a); // expected-warning-re{{'a'{{.*}}[lien-move-while-borrowed]}}
    node_show(v);
}

void field_assigned_over(struct holder *borrowed_mut h)
{
    struct node *LIEN_SHARED a = node_new(1);
    h->node = a; // expected-warning{{[lien-overwrite-leak-may]}}
}

void weak_read(struct node *LIEN_WEAK w)
{
    printf("%d\n", w->n); // expected-warning-re{{'w'{{.*}}[lien-weak-dereference]}}
}

void weak_upgraded_untested(struct node *LIEN_WEAK w)
{
    struct node *s = node_upgrade(w);
    printf("%d\n", s->n); // expected-warning-re{{'s'{{.*}}[lien-null-dereference]}}
    node_unref(s);
}

void weak_upgraded_and_kept(struct node *LIEN_WEAK w)
{
    struct node *s = node_upgrade(w);
    if (s)
        node_show(s);
} // expected-warning-re{{'s'{{.*}}[lien-leak{{(-may)?}}]}}

void field_beside_a_cell(struct mixed *borrowed m)
{
    m->size++; // expected-warning{{[lien-write-through-shared]}}
}
