// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0506: a place is written while it is borrowed.
// Each function breaks the rule; correct twins stand in assign-while-borrowed-E0506-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct fancy { int num; int other; };
struct box { int *owned p; struct fancy f; };
void show(const int *borrowed p);
void show_fancy(const struct fancy *borrowed f);
const int *borrowed _Nonnull fancy_num(const struct fancy *borrowed f);
int *owned _Nonnull int_new(int v);
_Bool coin(void);

void assigned_whole(void)
{
    struct fancy x = { 5, 6 };
    const struct fancy *borrowed r = &x;
    x = (struct fancy){ 6, 7 }; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    show_fancy(r);
}

void assigned_a_field(void)
{
    struct fancy x = { 5, 6 };
    const struct fancy *borrowed r = &x;
    x.num = 6; // expected-warning{{[lien-write-while-borrowed]}}
    show_fancy(r);
}

void assigned_under_exclusive(void)
{
    int x = 3;
    int *borrowed_mut r = &x;
    x = 4; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    *r = 5;
}

void incremented(void)
{
    int x = 3;
    const int *borrowed r = &x;
    ++x; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    show(r);
}

void shifted(void)
{
    int x = 3;
    const int *borrowed r = &x;
    x <<= 1; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    show(r);
}

void under_a_result(struct fancy *borrowed_mut f)
{
    const int *n = fancy_num(f);
    f->num = 2; // expected-warning{{[lien-write-while-borrowed]}}
    show(n);
}

void loop_variable(void)
{
    const int *borrowed r = NULL;
    for (int i = 0; i < 3; i++) { // expected-warning-re{{'i'{{.*}}[lien-write-while-borrowed{{(-may)?}}]}}
        if (r)
            show(r);
        r = &i;
    }
}

void owner_assigned_over(struct box *borrowed_mut b)
{
    const int *borrowed r = b->p;
    free(b->p); // expected-warning{{[lien-move-while-borrowed]}}
    b->p = int_new(2);
    show(r);
}

void through_what_it_owns(struct box *borrowed_mut b)
{
    const int *borrowed r = b->p;
    *b->p = 4; // expected-warning{{[lien-write-while-borrowed]}}
    show(r);
}

void inside_the_condition(int x)
{
    const int *borrowed r = &x;
    if ((x = 2) > 1) // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
        show(r);
}

void in_one_branch(int x, int y)
{
    const int *borrowed r = coin() ? &x : &y;
    y = 4; // expected-warning-re{{'y'{{.*}}[lien-write-while-borrowed-may]}}
    show(r);
}

void element_of_an_array(int i)
{
    int a[4] = { 0 };
    const int *borrowed r = &a[i];
    a[2] = 1; // expected-warning{{[lien-write-while-borrowed]}}
    show(r);
}

void nested_field(void)
{
    struct box b = { NULL, { 1, 2 } };
    const struct fancy *borrowed r = &b.f;
    b.f.other = 3; // expected-warning{{[lien-write-while-borrowed]}}
    show_fancy(r);
}
