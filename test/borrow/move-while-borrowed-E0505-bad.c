// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0505: a value is moved or released while it is borrowed.
// Each function breaks the rule; correct twins stand in move-while-borrowed-E0505-ok.c.
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct value;
struct holder { struct value *owned v; int n; };
struct view { const struct value *borrowed lifetime(a) on; };
struct value *owned _Nonnull value_new(void);
void eat(struct value *owned v);
void show(const struct value *borrowed v);
void poke(struct value *borrowed_mut v);
const int *borrowed _Nonnull value_part(const struct value *borrowed v);
void show_int(const int *borrowed p);
void holder_eat(struct holder h);
_Bool coin(void);

void moved_under_shared(void)
{
    struct value *owned x = value_new();
    const struct value *borrowed ref = x;
    eat(x); // expected-warning-re{{'x'{{.*}}[lien-move-while-borrowed]}}
    show(ref);
}

void moved_under_exclusive(void)
{
    struct value *owned x = value_new();
    struct value *borrowed_mut ref = x;
    eat(x); // expected-warning-re{{'x'{{.*}}[lien-move-while-borrowed]}}
    poke(ref);
}

void released_under_a_part(void)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    free(x); // expected-warning-re{{'x'{{.*}}[lien-move-while-borrowed]}}
    show_int(part);
}

void bound_to_another_owner(void)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    struct value *owned y = x; // expected-warning-re{{'x'{{.*}}[lien-move-while-borrowed]}}
    show_int(part);
    eat(y);
}

void moved_on_a_branch_that_uses_it(void)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    if (coin()) {
        eat(x); // expected-warning-re{{'x'{{.*}}[lien-move-while-borrowed]}}
        show_int(part);
        return;
    }
    show_int(part);
    eat(x);
}

void struct_moved_under_its_field(struct holder h)
{
    const struct value *borrowed v = h.v;
    holder_eat(h); // expected-warning{{[lien-move-while-borrowed]}}
    show(v);
}

void kept_by_a_view(void)
{
    struct value *owned x = value_new();
    struct view w = { x };
    eat(x); // expected-warning-re{{'x'{{.*}}[lien-move-while-borrowed]}}
    show(w.on);
}

void moved_while_the_loop_goes_on(void)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    while (coin()) {
        show_int(part);
        eat(x); // expected-warning-re{{'x'{{.*}}[lien-move-while-borrowed{{(-may)?}}]}}
        x = value_new();
    }
    eat(x);
}

void pushed_into_a_slot(struct holder *borrowed_mut h)
{
    struct value *owned x = value_new();
    const int *part = value_part(x);
    free(h->v);
    h->v = x; // expected-warning-re{{'x'{{.*}}[lien-move-while-borrowed]}}
    show_int(part);
}

void alias_is_told_where_it_is_used(void)
{
    struct value *owned x = value_new();
    struct value *y = x;
    eat(x);
    show(y); // expected-warning-re{{'y'{{.*}}[lien-use-after-move]}}
}

void released_by_realloc(void)
{
    int *owned a = malloc(8 * sizeof *a);
    if (!a)
        return;
    a[0] = 1;
    const int *borrowed first = a;
    int *b = realloc(a, 16 * sizeof *a); // expected-warning-re{{'a'{{.*}}[lien-move-while-borrowed{{(-may)?}}]}}
    show_int(first);
    free(b ? b : a);
}
