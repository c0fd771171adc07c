// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A struct of which a field was moved: the field is dead until it is refilled, the others live on.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

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

void field_then_field_ok(void)
{
    struct whole w = whole_make();
    part_end(w.a);
    part_show(w.b);
    part_end(w.b);
}

void field_refilled_then_whole_ok(void)
{
    struct whole w = whole_make();
    part_end(w.a);
    w.a = part_new(2);
    whole_end(w);
}

void field_nulled_then_whole_ok(void)
{
    struct whole w = whole_make();
    part_end(w.a);
    w.a = NULL;
    whole_end(w);
}

int whole_then_plain_field_ok(void)
{
    struct whole w = whole_make();
    whole_end(w);
    return w.k;
}

void whole_refilled_ok(void)
{
    struct whole w = whole_make();
    whole_end(w);
    w = whole_make();
    whole_show(&w);
    whole_end(w);
}

void whole_refilled_by_fields_ok(void)
{
    struct whole w = whole_make();
    whole_end(w);
    w.a = part_new(1);
    w.b = part_new(2);
    whole_show(&w);
    whole_end(w);
}

void nested_struct_moved_ok(void)
{
    struct nest n = { whole_make(), part_new(3) };
    struct whole w = n.in;
    part_show(n.c);
    whole_end(w);
    part_end(n.c);
}

void loop_moves_and_refills_ok(void)
{
    struct whole w = whole_make();
    do {
        part_end(w.a);
        w.a = part_new(1);
    } while (coin());
    whole_end(w);
}

void set_on_both_ok(int k)
{
    struct part *owned p;
    if (k)
        p = part_new(1);
    else
        p = part_new(2);
    part_end(p);
}
