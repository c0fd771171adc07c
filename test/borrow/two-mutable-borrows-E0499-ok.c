// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0499: two exclusive borrows of one place are live at once.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>

struct deck { int n; int top; int card[52]; };
struct table { struct deck main; struct deck side; struct deck *owned spare; };
void shuffle(struct deck *borrowed_mut d);
void exchange(struct deck *borrowed_mut a, struct deck *borrowed_mut b);
int *borrowed_mut _Nonnull deck_at(struct deck *borrowed_mut d, int i);
void bump(int *borrowed_mut p);
void bump2(int *borrowed_mut p, int *borrowed_mut q);
_Bool coin(void);

void second_local_in_turn_ok(void)
{
    int i = 0;
    int *borrowed_mut x = &i;
    *x = 1;
    int *borrowed_mut a = &i;
    *a = 2;
}

void both_fields_ok(struct table *borrowed_mut t)
{
    exchange(&t->main, &t->side);
}

void field_then_whole_ok(struct deck *borrowed_mut d)
{
    int *borrowed_mut n = &d->n;
    *n = 0;
    shuffle(d);
}

void two_results_in_turn_ok(struct deck *borrowed_mut d)
{
    int *a = deck_at(d, 0);
    int v = *a;
    int *b = deck_at(d, 1);
    *b = v;
}

void result_and_call_on_the_other_ok(struct table *borrowed_mut t)
{
    int *a = deck_at(&t->main, 0);
    shuffle(&t->side);
    bump(a);
}

void two_elements_ok(struct deck *borrowed_mut d)
{
    bump2(&d->card[0], &d->card[1]);
}

void each_iteration_its_own_ok(struct deck *borrowed_mut d)
{
    for (int i = 0; i < 10; i++) {
        int *now = deck_at(d, i);
        *now = i;
    }
    shuffle(d);
}

void in_one_branch_ended_ok(struct deck *borrowed_mut d)
{
    if (coin()) {
        int *x = deck_at(d, 3);
        *x = 1;
    }
    shuffle(d);
}
