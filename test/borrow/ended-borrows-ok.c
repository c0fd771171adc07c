// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Where a borrow ends: at its last use on each path, when its holder is redirected, when its holder dies.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct box { int a, b; int *owned own; };
void show(const int *borrowed p);
void touch(struct box *borrowed_mut b);
const int *borrowed _Nonnull box_a(const struct box *borrowed b);
int *borrowed_mut _Nonnull box_slot(struct box *borrowed_mut b);
_Bool coin(void);

void reassigned_ok(int x, int y)
{
    const int *borrowed p = &x;
    show(p);
    p = &y;
    x = 3;
    show(p);
}

void reassigned_without_a_use_between_ok(int x, int y)
{
    const int *borrowed p = &x;
    x = 3;
    p = &y;
    show(p);
}

void holder_dies_ok(int x)
{
    {
        const int *borrowed p = &x;
        show(p);
    }
    x = 3;
}

void set_to_null_ok(int x)
{
    const int *borrowed p = &x;
    show(p);
    p = NULL;
    x = 3;
    if (p)
        show(p);
}

void early_return_ok(struct box *borrowed_mut b)
{
    const int *a = box_a(b);
    if (*a > 3)
        return;
    touch(b);
}

void break_ok(struct box *borrowed_mut b)
{
    for (;;) {
        const int *a = box_a(b);
        if (*a)
            break;
        touch(b);
    }
    touch(b);
}

void continue_ok(struct box *borrowed_mut b, int n)
{
    while (n-- > 0) {
        int *s = box_slot(b);
        if (*s) {
            *s = 0;
            continue;
        }
        touch(b);
    }
}

void used_in_the_other_case_only_ok(struct box *borrowed_mut b, int k)
{
    const int *a = box_a(b);
    switch (k) {
    case 0:
        show(a);
        break;
    case 1:
        touch(b);
        break;
    default:
        touch(b);
        show(box_a(b));
        break;
    }
}

void compound_condition_ok(struct box *borrowed_mut b)
{
    const int *a = box_a(b);
    if (*a > 1 && *a < 9)
        touch(b);
}

void comparing_is_no_use_ok(struct box *borrowed_mut b, const int *q)
{
    const int *a = box_a(b);
    show(a);
    touch(b);
    if (a == q)
        return;
}

void goto_forwards_ok(struct box *borrowed_mut b)
{
    const int *a = box_a(b);
    if (coin())
        goto out;
    show(a);
out:
    touch(b);
}

void temporary_of_one_call_ok(struct box *borrowed_mut b)
{
    show(box_a(b));
    touch(b);
    *box_slot(b) = 3;
    touch(b);
}

void swapped_through_borrows_ok(struct box *borrowed_mut b)
{
    int *borrowed_mut x = &b->a;
    int *borrowed_mut y = &b->b;
    int t = *x;
    *x = *y;
    *y = t;
    touch(b);
}

void swapped_borrows_ok(int a, int b)
{
    int *borrowed_mut x = &a;
    int *borrowed_mut y = &b;
    int *t = x;
    x = y;
    y = t;
    *x = 1;
    *y = 2;
    a = b;
}

void swapped_borrows_one_let_go_ok(int a, int b)
{
    int *borrowed_mut x = &a;
    int *borrowed_mut y = &b;
    x = y;
    a = 3;
    *x = 1;
}

void held_by_a_flag_ok(struct box *borrowed_mut b, int own)
{
    int *s = NULL;
    if (own)
        s = box_slot(b);
    if (!own)
        touch(b);
    if (own)
        *s = 1;
}
