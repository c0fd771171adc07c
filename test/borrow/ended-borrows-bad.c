// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Where a borrow ends: at its last use on each path, when its holder is redirected, when its holder dies.
// Each function breaks the rule; correct twins stand in ended-borrows-ok.c.
#include <lien.h>
#include <stddef.h>

struct box { int a, b; int *owned own; };
void show(const int *borrowed p);
void touch(struct box *borrowed_mut b);
const int *borrowed _Nonnull box_a(const struct box *borrowed b);
int *borrowed_mut _Nonnull box_slot(struct box *borrowed_mut b);
_Bool coin(void);

void reassigned_too_late(int x, int y)
{
    const int *borrowed p = &x;
    x = 3; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    show(p);
    p = &y;
    show(p);
}

void early_return_turned_round(struct box *borrowed_mut b)
{
    const int *a = box_a(b);
    if (*a > 3) {
        touch(b); // expected-warning-re{{'b'{{.*}}[lien-borrow-conflict]}}
        show(a);
        return;
    }
}

void falls_through_to_a_use(struct box *borrowed_mut b, int k)
{
    const int *a = box_a(b);
    switch (k) {
    case 1:
        touch(b); // expected-warning-re{{'b'{{.*}}[lien-borrow-conflict]}}
        /* fall through */
    case 2:
        show(a);
        break;
    default:
        break;
    }
}

void used_in_the_condition_after(struct box *borrowed_mut b)
{
    const int *a = box_a(b);
    touch(b); // expected-warning-re{{'b'{{.*}}[lien-borrow-conflict]}}
    if (*a > 1)
        return;
}

void goto_backwards(struct box *borrowed_mut b)
{
    const int *a = box_a(b);
again:
    show(a);
    touch(b); // expected-warning-re{{'b'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
    if (coin())
        goto again;
}

void swapped_borrows_still_held(int a, int b)
{
    int *borrowed_mut x = &a;
    int *borrowed_mut y = &b;
    int *t = x;
    x = y;
    y = t;
    b = 3; // expected-warning-re{{'b'{{.*}}[lien-write-while-borrowed]}}
    *x = 1;
}

void held_by_a_flag_turned_round(struct box *borrowed_mut b, int own)
{
    int *s = NULL;
    if (own)
        s = box_slot(b);
    if (own)
        touch(b); // expected-warning-re{{'b'{{.*}}[lien-borrow-conflict]}}
    if (own)
        *s = 1;
}
