// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Data under a lock is reached through the guard only, and no longer than it is held; what goes to a thread must
// outlive it.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <pthread.h>
#include <stddef.h>

struct data { int n; };
struct box { int dummy; } LIEN_CELL;
struct data *borrowed_mut _Nonnull box_lock(struct box *borrowed b) LIEN_GUARD(b);
void box_unlock(struct box *borrowed LIEN_UNGUARD b);
void spawn(void (*f)(void *), void *LIEN_SEND arg);
void work(void *p);
void *body(void *p);
struct data *owned _Nonnull data_new(void);

int read_under_the_lock_ok(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    int n = d->n;
    box_unlock(b);
    return n;
}

int unlocked_on_each_path_ok(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    if (d->n < 0) {
        box_unlock(b);
        return -1;
    }
    int n = d->n;
    box_unlock(b);
    return n;
}

struct data *borrowed_mut handed_to_the_caller_ok(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    d->n++;
    return d;
}

void locked_again_ok(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    d->n = 1;
    box_unlock(b);
    d = box_lock(b);
    d->n = 2;
    box_unlock(b);
}

void two_boxes_ok(struct box *borrowed a, struct box *borrowed b)
{
    struct data *x = box_lock(a);
    struct data *y = box_lock(b);
    x->n = y->n;
    box_unlock(a);
    y->n = 1;
    box_unlock(b);
}

void owned_sent_ok(void)
{
    struct data *d = data_new();
    spawn(work, d);
}

void static_sent_ok(void)
{
    static struct data d;
    spawn(work, &d);
}

void nothing_sent_ok(void)
{
    spawn(work, NULL);
}

int local_joined_ok(void)
{
    struct data d = { 1 };
    pthread_t t;
    if (pthread_create(&t, NULL, body, &d))
        return -1;
    pthread_join(t, NULL);
    return d.n;
}
