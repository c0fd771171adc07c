// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Data under a lock is reached through the guard only, and no longer than it is held; what goes to a thread must
// outlive it.
// Each function breaks the rule; correct twins stand in guards-and-threads-ok.c.
#include <lien.h>
#include <pthread.h>
#include <stddef.h>

struct data { int n; };
struct box { int dummy; } LIEN_CELL;
struct data *borrowed_mut _Nonnull box_lock(struct box *borrowed b) LIEN_GUARD(b);
void box_unlock(struct box *borrowed LIEN_UNGUARD b);
void spawn(void (*f)(void *), void *LIEN_SEND arg);
void work(void *p);
void poke(struct data *borrowed_mut d);
void *body(void *p);
_Bool coin(void);

int read_after_the_unlock(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    box_unlock(b);
    return d->n; // expected-warning{{[lien-unguarded]}}
}

void written_after_the_unlock(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    d->n = 1;
    box_unlock(b);
    d->n = 2; // expected-warning{{[lien-unguarded]}}
}

void lent_after_the_unlock(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    box_unlock(b);
    poke(d); // expected-warning{{[lien-unguarded]}}
}

int part_kept_after_the_unlock(struct box *borrowed b)
{
    int *n = &box_lock(b)->n;
    box_unlock(b);
    return *n; // expected-warning{{[lien-unguarded]}}
}

int never_unlocked(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    return d->n; // expected-warning{{[lien-leak]}}
}

int unlocked_on_one_path(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    if (d->n < 0)
        return -1; // expected-warning{{[lien-leak]}}
    int n = d->n;
    box_unlock(b);
    return n;
}

void two_boxes(struct box *borrowed a, struct box *borrowed b)
{
    struct data *x = box_lock(a);
    struct data *y = box_lock(b);
    x->n = y->n;
    box_unlock(a);
    y->n = x->n; // expected-warning{{[lien-unguarded]}}
    box_unlock(b);
}

void local_sent(void)
{
    struct data d = { 1 };
    spawn(work, &d); // expected-warning{{[lien-thread-escape]}}
}

void borrow_sent(struct data *borrowed_mut d)
{
    spawn(work, d); // expected-warning{{[lien-borrow-escapes]}}
}

void local_not_joined(pthread_t *borrowed_mut t)
{
    struct data d = { 1 };
    pthread_create(t, NULL, body, &d); // expected-warning{{[lien-thread-escape]}}
}

int local_joined_on_one_path(void)
{
    struct data d = { 1 };
    pthread_t t;
    if (pthread_create(&t, NULL, body, &d)) // expected-warning-re{{[lien-thread-escape{{(-may)?}}]}}
        return -1;
    if (coin())
        return 0;
    pthread_join(t, NULL);
    return d.n;
}
