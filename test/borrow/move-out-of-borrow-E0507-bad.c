// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0507: a value is moved out of what is only borrowed, and nothing is put back.
// Each function breaks the rule; correct twins stand in move-out-of-borrow-E0507-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct ship { char *owned name; char *owned flag; int crew; };
struct fleet { struct ship *owned lead; struct ship own; struct ship *owned rest[4]; };
void eat(char *owned s);
void sink(struct ship *owned s);
char *owned _Nonnull text(const char *borrowed s);
_Bool coin(void);
char *owned motto;

void given_away(struct ship *borrowed_mut s)
{
    eat(s->name); // expected-warning{{[lien-move-out-of-borrow]}}
}

char *owned returned(struct ship *borrowed_mut s)
{
    return s->name; // expected-warning{{[lien-move-out-of-borrow]}}
}

void bound_to_a_local(struct ship *borrowed_mut s)
{
    char *owned t = s->name; // expected-warning{{[lien-move-out-of-borrow]}}
    free(t);
}

void from_a_shared_borrow(const struct ship *borrowed s)
{
    eat(s->name); // expected-warning{{[lien-move-out-of-borrow]}}
}

void released_and_left(struct ship *borrowed_mut s)
{
    free(s->flag); // expected-warning{{[lien-move-out-of-borrow]}}
}

void deep_field(struct fleet *borrowed_mut f)
{
    eat(f->lead->name); // expected-warning{{[lien-move-out-of-borrow]}}
}

void embedded_struct(struct fleet *borrowed_mut f)
{
    eat(f->own.flag); // expected-warning{{[lien-move-out-of-borrow]}}
}

void one_path_refills(struct ship *borrowed_mut s)
{
    eat(s->name); // expected-warning{{[lien-move-out-of-borrow-may]}}
    if (coin())
        s->name = NULL;
}

int left_early(struct ship *borrowed_mut s)
{
    eat(s->name); // expected-warning-re{{[lien-move-out-of-borrow{{(-may)?}}]}}
    if (coin())
        return -1;
    s->name = text("y");
    return 0;
}

void through_a_slot(char *owned *borrowed_mut slot)
{
    eat(*slot); // expected-warning{{[lien-move-out-of-borrow]}}
}

struct ship struct_by_value(struct ship *borrowed_mut s)
{
    return *s; // expected-warning{{[lien-move-out-of-borrow]}}
}

void half_a_swap(struct ship *borrowed_mut a, struct ship *borrowed_mut b)
{
    char *owned t = a->name;
    a->name = b->name; // expected-warning{{[lien-move-out-of-borrow]}}
    free(t);
}

void global_given_away(void)
{
    eat(motto); // expected-warning{{[lien-move-out-of-borrow]}}
}

void parameter_itself(struct ship *borrowed_mut s)
{
    free(s); // expected-warning-re{{'s'{{.*}}[lien-bad-release]}}
}

void given_to_an_owner(struct ship *borrowed_mut s)
{
    sink(s); // expected-warning-re{{'s'{{.*}}[lien-bad-release]}}
}

void constant_element(struct fleet *borrowed_mut f)
{
    sink(f->rest[1]); // expected-warning{{[lien-move-out-of-borrow]}}
}
