// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0505: a value is moved or released while it is borrowed.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct value;
struct holder { struct value *owned v; int n; };
struct view { const struct value *borrowed lifetime(a) on; };
struct value *owned _Nonnull value_new(void);
void eat(struct value *owned v);
void show(const struct value *borrowed v);
const int *borrowed _Nonnull value_part(const struct value *borrowed v);
int *borrowed_mut _Nonnull value_slot(struct value *borrowed_mut v);
void show_int(const int *borrowed p);
void holder_eat(struct holder h);
_Bool coin(void);

void moved_under_shared_ok(void)
{
    struct value *owned x = value_new();
    const struct value *borrowed ref = x;
    show(ref);
    eat(x);
}

void released_after_the_part_ok(void)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    show_int(part);
    free(x);
}

void bound_to_another_owner_ok(void)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    show_int(part);
    struct value *owned y = x;
    part = value_part(y);
    show_int(part);
    eat(y);
}

struct value *owned returned_after_the_part_ok(struct value *owned x, int *borrowed_mut out)
{
    int *slot = value_slot(x);
    *slot = 1;
    *out = *slot;
    return x;
}

void moved_on_a_branch_that_does_not_ok(void)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    if (coin()) {
        eat(x);
        return;
    }
    show_int(part);
    eat(x);
}

void struct_moved_after_its_field_ok(struct holder h)
{
    const struct value *borrowed v = h.v;
    show(v);
    holder_eat(h);
}

void view_pointed_elsewhere_ok(void)
{
    struct value *owned x = value_new();
    struct value *owned y = value_new();
    struct view w = { x };
    show(w.on);
    w.on = y;
    eat(x);
    show(w.on);
    eat(y);
}

void moved_where_the_loop_is_left_ok(void)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    for (;;) {
        show_int(part);
        if (coin()) {
            eat(x);
            break;
        }
    }
}

void alias_not_used_again_ok(void)
{
    struct value *owned x = value_new();
    struct value *y = x;
    show(y);
    eat(x);
}
