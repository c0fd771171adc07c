// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Places are told apart by field and by constant index; a loan of the whole is a loan of each part.
// Each function breaks the rule; correct twins stand in field-sensitivity-ok.c.
#include <lien.h>

struct a { int x, y; int v[4]; };
struct b { struct a l, r; struct a *owned o; };
void write(int *borrowed_mut p);
void both(int *borrowed_mut p, int *borrowed_mut q);
void whole(struct a *borrowed_mut p);
void see(const struct a *borrowed p);

void same_field(struct a *borrowed_mut p)
{
    both(&p->x, &p->x); // expected-warning{{[lien-borrow-conflict]}}
}

void part_of_a_lent_whole(struct a *borrowed_mut p)
{
    struct a *borrowed_mut q = p;
    write(&p->x); // expected-warning{{[lien-borrow-conflict]}}
    q->y = 1;
}

void whole_of_a_lent_part(struct a *borrowed_mut p)
{
    int *borrowed_mut x = &p->x;
    whole(p); // expected-warning-re{{'p'{{.*}}[lien-borrow-conflict]}}
    *x = 1;
}

void nested_same(struct b *borrowed_mut p)
{
    int *borrowed_mut x = &p->l.x;
    whole(&p->l); // expected-warning{{[lien-borrow-conflict]}}
    *x = 1;
}

void behind_the_owned_pointer(struct b *borrowed_mut p)
{
    int *borrowed_mut x = &p->o->x;
    whole(p->o); // expected-warning{{[lien-borrow-conflict]}}
    *x = 1;
}

void element_and_array(struct a *borrowed_mut p, int i)
{
    int *borrowed_mut e = &p->v[i];
    p->v[2] = 1; // expected-warning{{[lien-write-while-borrowed]}}
    *e = 1;
}

void copied_while_a_part_is_lent(void)
{
    struct a s = { 1, 2, { 0 } };
    int *borrowed_mut x = &s.x;
    struct a t = s; // expected-warning-re{{'s'{{.*}}[lien-use-while-borrowed]}}
    *x = 1;
    see(&t);
}
