// rules of rust-lang/rust tests/ui/borrowck (borrowck-reborrow-*, borrowck-assign-to-andmut-in-borrowed-loc), own
// text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct gear { int teeth; int speed; };
struct shaft { struct gear *borrowed_mut lifetime(g) drive; int turns; };
struct box { struct gear a; struct gear b; struct gear *owned spare; };
struct tool { const struct box *borrowed lifetime(x) seen; struct box *borrowed_mut lifetime(y) held; };
void gear_spin(struct gear *borrowed_mut g);
int gear_look(const struct gear *borrowed g);
void box_shake(struct box *borrowed_mut b);
int box_look(const struct box *borrowed b);
struct gear *borrowed_mut _Nonnull box_pick(struct box *borrowed_mut b, int i);

void drive_reborrowed_ok(struct shaft *borrowed_mut s)
{
    struct gear *borrowed_mut g = s->drive;
    gear_spin(g);
    gear_spin(s->drive);
    s->drive->speed++;
}

void drive_reborrowed_and_used(struct shaft *borrowed_mut s)
{
    struct gear *borrowed_mut g = s->drive;
    gear_spin(s->drive); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    gear_spin(g);
}

void drive_written_under_reborrow(struct shaft *borrowed_mut s)
{
    struct gear *borrowed_mut g = s->drive;
    s->drive->speed = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    gear_spin(g);
}

int drive_read_under_reborrow(struct shaft *borrowed_mut s)
{
    struct gear *borrowed_mut g = s->drive;
    int v = s->drive->speed; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    gear_spin(g);
    return v;
}

void other_field_meanwhile_ok(struct shaft *borrowed_mut s)
{
    struct gear *borrowed_mut g = s->drive;
    s->turns++;
    gear_spin(g);
    s->turns += g->teeth;
}

void spun_behind_shared(const struct shaft *borrowed s)
{
    gear_spin(s->drive); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void written_behind_shared(const struct shaft *borrowed s)
{
    s->drive->speed = 2; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

int read_behind_shared_ok(const struct shaft *borrowed s)
{
    return gear_look(s->drive) + s->drive->teeth;
}

void local_between(struct box *borrowed_mut b)
{
    struct gear *borrowed_mut g = &b->a;
    struct gear *borrowed_mut h = g;
    g->speed = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    h->speed = 2;
}

void local_between_ok(struct box *borrowed_mut b)
{
    struct gear *borrowed_mut g = &b->a;
    struct gear *borrowed_mut h = g;
    h->speed = 2;
    g->speed = 1;
    b->a.speed = 0;
}

void spare_and_shake(struct box *borrowed_mut b)
{
    if (!b->spare)
        return;
    struct gear *borrowed_mut g = b->spare;
    box_shake(b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    gear_spin(g);
}

void spare_and_sibling_ok(struct box *borrowed_mut b)
{
    if (!b->spare)
        return;
    struct gear *borrowed_mut g = b->spare;
    gear_spin(&b->a);
    b->b.teeth = gear_look(&b->a);
    gear_spin(g);
}

int looked_at_while_spare_is_out(struct box *borrowed_mut b)
{
    struct gear *borrowed_mut g = b->spare;
    int n = box_look(b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    gear_spin(g);
    return n;
}

int picked_then_whole(struct tool *borrowed_mut t)
{
    struct gear *g = box_pick(t->held, 1);
    box_shake(t->held); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return g->teeth;
}

int picked_then_whole_ok(struct tool *borrowed_mut t)
{
    struct gear *g = box_pick(t->held, 1);
    int n = g->teeth;
    box_shake(t->held);
    g = box_pick(t->held, 2);
    return n + g->teeth;
}

void shared_field_lent_out(struct tool *borrowed_mut t)
{
    box_shake((struct box *)t->seen); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

int shared_field_read_ok(struct tool *borrowed_mut t)
{
    const struct box *borrowed b = t->seen;
    box_shake(t->held);
    return box_look(b) + b->a.teeth;
}

struct gear *borrowed_mut picked_or_a_ok(struct box *borrowed_mut b, int i)
{
    struct gear *g = i ? box_pick(b, i) : &b->a;
    g->speed = 0;
    return g;
}

void through_two_levels(struct box *borrowed_mut *borrowed_mut bb)
{
    struct gear *borrowed_mut g = &(*bb)->a;
    (*bb)->a.speed = 7; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    gear_spin(g);
}

void through_two_levels_ok(struct box *borrowed_mut *borrowed_mut bb)
{
    struct gear *borrowed_mut g = &(*bb)->a;
    gear_spin(g);
    (*bb)->a.speed = 7;
    box_shake(*bb);
}

void shared_outer_level(struct box *borrowed_mut *borrowed bb)
{
    (*bb)->a.speed = 7; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}
