// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Places are told apart by field and by constant index; a loan of the whole is a loan of each part.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct a { int x, y; int v[4]; };
struct b { struct a l, r; struct a *owned o; };
void write(int *borrowed_mut p);
void both(int *borrowed_mut p, int *borrowed_mut q);
void whole(struct a *borrowed_mut p);
void see(const struct a *borrowed p);

void sibling_fields_ok(struct a *borrowed_mut p)
{
    both(&p->x, &p->y);
    int *borrowed_mut x = &p->x;
    p->y = 1;
    *x = p->y;
}

void nested_siblings_ok(struct b *borrowed_mut p)
{
    struct a *borrowed_mut l = &p->l;
    p->r.x = 2;
    whole(&p->r);
    whole(p->o);
    l->x = 1;
}

void behind_the_owned_pointer_siblings_ok(struct b *borrowed_mut p)
{
    int *borrowed_mut x = &p->o->x;
    p->o->y = 3;
    write(&p->o->v[1]);
    *x = 1;
}

void elements_ok(struct a *borrowed_mut p)
{
    both(&p->v[0], &p->v[3]);
    int *borrowed_mut first = &p->v[0];
    p->v[1] = 2;
    *first = 1;
}

void array_and_field_ok(struct a *borrowed_mut p, int i)
{
    int *borrowed_mut e = &p->v[i];
    p->x = 1;
    *e = p->x;
}

void local_struct_ok(void)
{
    struct a s = { 1, 2, { 0 } };
    int *borrowed_mut x = &s.x;
    int *borrowed_mut y = &s.y;
    *x = 1;
    *y = 2;
    *x = *y;
    see(&s);
}

void part_read_while_another_is_lent_ok(void)
{
    struct a s = { 1, 2, { 0 } };
    int *borrowed_mut x = &s.x;
    int y = s.y;
    *x = y;
    see(&s);
}

void index_is_read_ok(struct a *borrowed_mut p)
{
    p->v[p->x] = p->y;
    p->v[p->v[0]] += 1;
}

void address_taken_for_a_macro_ok(struct a *borrowed_mut p)
{
    size_t off = offsetof(struct a, y);
    int *borrowed_mut x = &p->x;
    *x = (int)off + (int)sizeof p->x;
}
