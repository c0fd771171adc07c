// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0499: two exclusive borrows of one place are live at once.
// Each function breaks the rule; correct twins stand in two-mutable-borrows-E0499-ok.c.
#include <lien.h>
#include <stddef.h>

struct deck { int n; int top; int card[52]; };
struct table { struct deck main; struct deck side; struct deck *owned spare; };
void shuffle(struct deck *borrowed_mut d);
void exchange(struct deck *borrowed_mut a, struct deck *borrowed_mut b);
int *borrowed_mut _Nonnull deck_at(struct deck *borrowed_mut d, int i);
void bump(int *borrowed_mut p);
void bump2(int *borrowed_mut p, int *borrowed_mut q);
_Bool coin(void);

void second_local(void)
{
    int i = 0;
    int *borrowed_mut x = &i;
    int *borrowed_mut a = &i; // expected-warning-re{{'i'{{.*}}[lien-borrow-conflict]}}
    *x = 1;
    *a = 2;
}

void both_arguments(struct deck *borrowed_mut d)
{
    exchange(d, d); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
}

void same_field_twice(struct table *borrowed_mut t)
{
    exchange(&t->main, &t->main); // expected-warning{{[lien-borrow-conflict]}}
}

void field_and_whole(struct deck *borrowed_mut d)
{
    int *borrowed_mut n = &d->n;
    shuffle(d); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
    *n = 0;
}

void two_results(struct deck *borrowed_mut d)
{
    int *a = deck_at(d, 0);
    int *b = deck_at(d, 1); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
    *a = *b;
}

void result_and_call(struct table *borrowed_mut t)
{
    int *a = deck_at(&t->main, 0);
    shuffle(&t->main); // expected-warning{{[lien-borrow-conflict]}}
    bump(a);
}

void two_results_as_arguments(struct deck *borrowed_mut d)
{
    bump2(deck_at(d, 0), deck_at(d, 1)); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
}

void one_element_twice(struct deck *borrowed_mut d)
{
    bump2(&d->card[7], &d->card[7]); // expected-warning{{[lien-borrow-conflict]}}
}

void elements_at_run_time(struct deck *borrowed_mut d, int i, int j)
{
    bump2(&d->card[i], &d->card[j]); // expected-warning{{[lien-borrow-conflict]}}
}

void through_what_is_owned(struct table *borrowed_mut t)
{
    struct deck *borrowed_mut s = t->spare;
    shuffle(t->spare); // expected-warning{{[lien-borrow-conflict]}}
    s->n = 0;
}

void kept_in_an_array(struct deck *borrowed_mut d)
{
    int *borrowed_mut kept[2];
    kept[0] = deck_at(d, 0);
    kept[1] = deck_at(d, 1); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
    *kept[0] = *kept[1];
}

void kept_from_the_previous_iteration(struct deck *borrowed_mut d)
{
    int *last = NULL;
    for (int i = 0; i < 10; i++) {
        int *now = deck_at(d, i); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
        if (last)
            *last = *now;
        last = now;
    }
}

void in_one_branch(struct deck *borrowed_mut d)
{
    int *x = NULL;
    if (coin())
        x = deck_at(d, 3);
    shuffle(d); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict-may]}}
    if (x)
        *x = 1;
}
