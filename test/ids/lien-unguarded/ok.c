// RUN: %lien -Xclang -verify %s
// Not lien-unguarded: correct code near that of bad.c, and plain mutexes. expected-no-diagnostics
#include <lien.h>
#include <pthread.h>
#include <stdlib.h>

struct data { int n; char *owned name; struct data *next; };
struct box { int dummy; } LIEN_CELL;
struct data *borrowed_mut _Nonnull box_lock(struct box *borrowed b) LIEN_GUARD(b);
const struct data *borrowed _Nonnull box_read(struct box *borrowed b) LIEN_GUARD(b);
struct data *borrowed_mut _Nullable box_try(struct box *borrowed b) LIEN_GUARD(b);
void box_unlock(struct box *borrowed LIEN_UNGUARD b);
void data_unlock(struct data *borrowed_mut LIEN_UNGUARD d);
struct data *borrowed_mut _Nonnull strict_lock(struct box *borrowed_mut b) LIEN_GUARD(b);
void strict_unlock(struct box *borrowed_mut LIEN_UNGUARD b);
void box_free(struct box *owned b);
int length(const char *borrowed s);
void unknown(void);
struct holder { struct box *box; struct box in; struct box *boxes[4]; };
static struct box global;

int in_a_loop_ok(struct box *borrowed b, int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        struct data *d = box_lock(b);
        sum += d->n;
        box_unlock(b);
    }
    return sum;
}

int tried_ok(struct box *borrowed b)
{
    struct data *d = box_try(b);
    int n = 0;
    if (d) {
        n = d->n;
        box_unlock(b);
    }
    return n;
}

int tried_while_held_ok(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    struct data *e = box_try(b);
    int n = e ? e->n : d->n;
    box_unlock(b);
    return n;
}

int on_a_flag_ok(struct box *borrowed b, int locks)
{
    struct data *d = NULL;
    int n = 1;
    if (locks)
        d = box_lock(b);
    if (locks) {
        n = d->n;
        box_unlock(b);
    }
    return n;
}

int one_exit_ok(struct box *borrowed b)
{
    int r = -1;
    struct data *d = box_lock(b);
    if (d->n < 0)
        goto out;
    if (d->n == 7)
        goto out;
    r = d->n;
out:
    box_unlock(b);
    return r;
}

void exclusive_ok(struct box *borrowed_mut b)
{
    struct data *d = strict_lock(b);
    d->n = 1;
    strict_unlock(b);
    d = strict_lock(b);
    d->n = 2;
    strict_unlock(b);
}

void by_the_guard_ok(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    d->n++;
    data_unlock(d);
}

int several_readers_ok(struct box *borrowed b)
{
    const struct data *d = box_read(b);
    const struct data *e = box_read(b);
    int n = d->n + e->n;
    box_unlock(b);
    box_unlock(b);
    return n;
}

void taken_out_ok(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    char *name = d->name;
    d->name = NULL;
    box_unlock(b);
    length(name);
    free(name);
}

struct data *borrowed_mut handed_over_ok(struct box *borrowed b)
{
    return box_lock(b);
}

void left_in_a_place_ok(struct box *borrowed b, struct data **where)
{
    *where = box_lock(b);
}

static void leave(struct box *b)
{
    box_unlock(b);
}

void by_a_helper_ok(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    d->n = 1;
    leave(b);
}

static void unlock_at_end(struct box **b)
{
    box_unlock(*b);
}

static void drop_at_end(struct data **d)
{
    data_unlock(*d);
}

int by_cleanup_ok(struct box *borrowed b)
{
    __attribute__((cleanup(unlock_at_end))) struct box *held = b;
    struct data *d = box_lock(b);
    return d->n;
}

int by_cleanup_of_the_guard_ok(struct box *borrowed b)
{
    __attribute__((cleanup(drop_at_end))) struct data *d = box_lock(b);
    return d->n;
}

int of_a_field_ok(struct holder *h)
{
    struct data *d = box_lock(h->box);
    unknown();
    int n = d->n;
    box_unlock(h->box);
    d = box_lock(&h->in);
    unknown();
    n += d->n;
    box_unlock(&h->in);
    return n;
}

void several_ok(struct holder *h, int n)
{
    for (int i = 0; i < n; i++)
        box_lock(h->boxes[i]);
    for (int i = n; i-- > 0;)
        box_unlock(h->boxes[i]);
}

void global_ok(void)
{
    struct data *d = box_lock(&global);
    d->n++;
    box_unlock(&global);
}

void released_ok(struct box *owned b)
{
    struct data *d = box_lock(b);
    d->n++;
    box_unlock(b);
    box_free(b);
}

// A mutex without a guard may be taken here and given back elsewhere.
struct queue { pthread_mutex_t lock; pthread_rwlock_t rw; int n; };
static pthread_mutex_t big = PTHREAD_MUTEX_INITIALIZER;

void queue_begin(struct queue *q)
{
    pthread_mutex_lock(&q->lock);
    pthread_rwlock_rdlock(&q->rw);
}

int queue_try(struct queue *q)
{
    pthread_mutex_lock(&big);
    pthread_mutex_lock(&q->lock);
    if (q->n)
        return 0;
    pthread_mutex_unlock(&q->lock);
    pthread_mutex_unlock(&big);
    return -1;
}

void queue_end(struct queue *q)
{
    pthread_rwlock_unlock(&q->rw);
    pthread_mutex_unlock(&q->lock);
}
