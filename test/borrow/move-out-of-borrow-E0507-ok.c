// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0507: a value is moved out of what is only borrowed, and nothing is put back.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct ship { char *owned name; char *owned flag; int crew; };
struct fleet { struct ship *owned lead; struct ship own; struct ship *owned rest[4]; };
void eat(char *owned s);
void sink(struct ship *owned s);
char *owned _Nonnull text(const char *borrowed s);
struct ship *owned _Nonnull ship_new(void);
_Bool coin(void);
char *owned motto;

void given_away_and_cleared_ok(struct ship *borrowed_mut s)
{
    eat(s->name);
    s->name = NULL;
}

void given_away_and_refilled_ok(struct ship *borrowed_mut s)
{
    eat(s->name);
    s->name = text("new");
}

char *owned taken_ok(struct ship *borrowed_mut s)
{
    char *owned t = s->name;
    s->name = NULL;
    return t;
}

char *owned taken_with_an_alias_ok(struct ship *borrowed_mut s)
{
    char *t = s->name;
    s->name = NULL;
    return t;
}

char *owned replaced_ok(struct ship *borrowed_mut s, char *owned with)
{
    char *owned t = s->name;
    s->name = with;
    return t;
}

void released_and_cleared_ok(struct ship *borrowed_mut s)
{
    free(s->flag);
    s->flag = NULL;
}

void deep_field_refilled_ok(struct fleet *borrowed_mut f)
{
    eat(f->lead->name);
    f->lead->name = text("x");
}

void lead_sunk_and_replaced_ok(struct fleet *borrowed_mut f)
{
    sink(f->lead);
    f->lead = ship_new();
}

void both_paths_refill_ok(struct ship *borrowed_mut s)
{
    eat(s->name);
    if (coin())
        s->name = NULL;
    else
        s->name = text("y");
}

void through_a_slot_ok(char *owned *borrowed_mut slot)
{
    eat(*slot);
    *slot = NULL;
}

struct ship struct_by_value_cleared_ok(struct ship *borrowed_mut s)
{
    struct ship t = *s;
    *s = (struct ship){ 0 };
    return t;
}

void two_ships_swapped_ok(struct ship *borrowed_mut a, struct ship *borrowed_mut b)
{
    struct ship t = *a;
    *a = *b;
    *b = t;
}

void names_swapped_ok(struct ship *borrowed_mut a, struct ship *borrowed_mut b)
{
    char *t = a->name;
    a->name = b->name;
    b->name = t;
}

void global_given_away_ok(void)
{
    eat(motto);
    motto = NULL;
}

void constant_element_refilled_ok(struct fleet *borrowed_mut f)
{
    sink(f->rest[1]);
    f->rest[1] = NULL;
}

void tested_first_ok(struct ship *borrowed_mut s)
{
    if (s->name) {
        eat(s->name);
        s->name = NULL;
    }
}
