// language, section 4, rulings: a copy of a struct reborrows what it borrows, a shared borrow is shared through exclusive levels, and what
// is returned as an exclusive borrow may be written
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>

struct ink { int drops; };
struct pen { struct ink *borrowed_mut ink; int width; };
struct desk { struct ink pot; int *count; };
void dip(struct ink *borrowed_mut i);
void look(const struct ink *borrowed i);
void pour(struct ink *borrowed_mut to, struct ink *borrowed_mut from);

void copied_and_both_used(struct ink *borrowed_mut i)
{
    struct pen a = { .ink = i, .width = 1 };
    struct pen b = a;
    dip(a.ink); // expected-warning {{[lien-borrow-conflict]}}
    dip(b.ink);
}

void copied_and_used_in_turn_ok(struct ink *borrowed_mut i)
{
    struct pen a = { .ink = i, .width = 1 };
    struct pen b = a;
    dip(b.ink);
    dip(a.ink);
    b = a;
    b.width = a.width + 1;
    dip(b.ink);
}

void through_a_shared_slot(struct ink *borrowed_mut i)
{
    struct ink *borrowed_mut j = i;
    struct ink *borrowed_mut *borrowed slot = &j;
    (*slot)->drops = 1; // expected-warning {{[lien-write-through-shared]}}
    look(*slot);
}

void through_an_exclusive_slot_ok(struct ink *borrowed_mut i)
{
    struct ink *borrowed_mut j = i;
    struct ink *borrowed_mut *borrowed_mut slot = &j;
    (*slot)->drops = 1;
}

void through_a_raw_field_ok(const struct desk *borrowed d)
{
    const struct desk *borrowed *borrowed slot = &d;
    *(*slot)->count = 1;
}

struct ink *borrowed_mut pot_of(struct desk *borrowed d)
{
    return &d->pot; // expected-warning {{[lien-write-through-shared]}}
}

int *borrowed_mut count_of_ok(const struct desk *borrowed d)
{
    return d->count;
}

struct LIEN_CELL pool { struct ink first; };
struct ink *borrowed_mut pool_first_ok(struct pool *borrowed p)
{
    return &p->first;
}

void either_of_two(struct ink *borrowed_mut i, int n)
{
    struct ink two[2] = { { 1 }, { 2 } };
    struct ink *p = n ? &two[0] : &two[1];
    pour(p, i);
    pour(&two[0], p == &two[1] ? &two[1] : i);
}
