// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A struct of which a field was moved: the field is dead until it is refilled, the others live on.
// Each function breaks the rule; correct twins stand in partial-moves-and-refills-ok.c.
#include <lien.h>

struct part { int n; };
struct whole { struct part *owned a; struct part *owned b; int k; };
struct nest { struct whole in; struct part *owned c; };
struct part *owned _Nonnull part_new(int n);
void part_end(struct part *owned p);
void part_show(const struct part *borrowed p);
void whole_end(struct whole w);
void whole_show(const struct whole *borrowed w);
struct whole whole_make(void);
_Bool coin(void);

void field_twice(void)
{
    struct whole w = whole_make();
    part_end(w.a);
    part_end(w.a); // expected-warning{{[lien-use-after-move]}}
    part_end(w.b);
}

void field_then_whole(void)
{
    struct whole w = whole_make();
    part_end(w.a);
    whole_end(w); // expected-warning{{[lien-use-after-move]}}
}

void whole_then_field(void)
{
    struct whole w = whole_make();
    whole_end(w);
    part_show(w.a); // expected-warning{{[lien-use-after-move]}}
}

void nested_field(void)
{
    struct nest n = { whole_make(), part_new(3) };
    part_end(n.in.a);
    part_show(n.in.a); // expected-warning{{[lien-use-after-move]}}
    part_end(n.in.b);
    part_end(n.c);
}

void nested_struct_moved(void)
{
    struct nest n = { whole_make(), part_new(3) };
    struct whole w = n.in;
    part_show(n.in.b); // expected-warning{{[lien-use-after-move]}}
    whole_end(w);
    part_end(n.c);
}

void lent_with_a_hole(void)
{
    struct whole w = whole_make();
    part_end(w.a);
    whole_show(&w); // expected-warning{{[lien-use-after-move]}}
    part_end(w.b);
}

void one_field_forgotten(void)
{
    struct whole w = whole_make();
    part_end(w.a);
} // expected-warning{{[lien-leak]}}

void assigned_over_while_it_owns(void)
{
    struct whole w = whole_make();
    w.a = part_new(1); // expected-warning{{[lien-overwrite-leak]}}
    whole_end(w);
}

void loop_moves_a_field(void)
{
    struct whole w = whole_make();
    do {
        part_end(w.a); // expected-warning-re{{[lien-use-after-move{{(-may)?}}]}}
    } while (coin());
    part_end(w.b);
}

void never_set(int k)
{
    struct part *owned p;
    if (k)
        p = part_new(1);
    part_end(p); // expected-warning-re{{'p'{{.*}}[lien-uninitialized-may]}}
}

void set_in_a_loop_that_may_not_run(int k)
{
    struct part *owned p;
    while (k-- > 0) {
        p = part_new(1);
        break;
    }
    part_end(p); // expected-warning-re{{'p'{{.*}}[lien-uninitialized-may]}}
}

void used_before_it_is_set(void)
{
    struct part *owned p;
    part_show(p); // expected-warning-re{{'p'{{.*}}[lien-uninitialized]}}
    p = part_new(1);
    part_end(p);
}
