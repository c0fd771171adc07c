// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-unguarded, and what else there is to get wrong with a lock. Mended twins stand in ok.c.
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct data { int n; char *owned name; };
struct box { int dummy; } LIEN_CELL;
struct data *borrowed_mut _Nonnull box_lock(struct box *borrowed b) LIEN_GUARD(b);
const struct data *borrowed _Nonnull box_read(struct box *borrowed b) LIEN_GUARD(b);
struct data *borrowed_mut _Nullable box_try(struct box *borrowed b) LIEN_GUARD(b);
void box_unlock(struct box *borrowed LIEN_UNGUARD b);
void data_unlock(struct data *borrowed_mut LIEN_UNGUARD d);
struct data *borrowed_mut _Nonnull strict_lock(struct box *borrowed_mut b) LIEN_GUARD(b);
void strict_unlock(struct box *borrowed_mut LIEN_UNGUARD b);
int length(const char *borrowed s);
void poke(struct data *borrowed_mut d);
static struct box global;

int read_after(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    box_unlock(b);
    return d->n; // expected-warning{{'d' is used after its lock was given back [lien-unguarded]}}
}

int read_after_an_exclusive_lock(struct box *borrowed_mut b)
{
    struct data *d = strict_lock(b);
    strict_unlock(b);
    return d->n; // expected-warning{{[lien-unguarded]}}
}

void lent_after(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    data_unlock(d);
    poke(d); // expected-warning{{[lien-unguarded]}}
}

int what_it_owns_after(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    char *name = d->name;
    box_unlock(b);
    return length(name); // expected-warning{{[lien-unguarded]}}
}

int under_the_next_lock(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    box_unlock(b);
    struct data *e = box_lock(b);
    e->n = 1;
    int n = d->n; // expected-warning{{[lien-unguarded]}}
    box_unlock(b);
    return n;
}

int on_one_path(struct box *borrowed b, int early)
{
    struct data *d = box_lock(b);
    if (early)
        box_unlock(b);
    int n = d->n; // expected-warning{{'d' may be used after its lock was given back [lien-unguarded-may]}}
    if (!early)
        box_unlock(b);
    return n;
}

void unlocked_twice(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    data_unlock(d);
    data_unlock(d); // expected-warning{{[lien-unguarded]}}
}

int never_unlocked(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    return d->n; // expected-warning{{the lock on 'b' is still held here [lien-leak]}}
}

void result_unused(struct box *borrowed b)
{
    box_lock(b);
} // expected-warning{{[lien-leak]}}

int early_return(int n)
{
    struct data *d = box_lock(&global);
    if (n < 0)
        return -1; // expected-warning{{the lock on 'global' is still held here [lien-leak]}}
    d->n = n;
    box_unlock(&global);
    return 0;
}

int held_after_a_try(struct box *borrowed b)
{
    struct data *d = box_try(b);
    if (!d)
        return -1;
    return d->n; // expected-warning{{[lien-leak]}}
}

int lock_on_the_stack(void)
{
    struct box b;
    memset(&b, 0, sizeof b);
    struct data *d = box_lock(&b);
    return d->n; // expected-warning{{[lien-leak]}}
}

void taken_twice(struct box *borrowed b)
{
    struct data *d = box_lock(b);
    struct data *e = box_lock(b); // expected-warning{{the lock on 'b' is taken while it is held [lien-borrow-conflict]}}
    e->n = d->n;
    box_unlock(b);
}

void read_and_written(struct box *borrowed b)
{
    const struct data *d = box_read(b);
    struct data *e = box_lock(b); // expected-warning{{[lien-borrow-conflict]}}
    e->n = d->n;
    box_unlock(b);
}

int taken_in_each_round(struct box *borrowed b, int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        struct data *d = box_lock(b); // expected-warning{{[lien-borrow-conflict-may]}}
        sum += d->n;
        if (sum > 4)
            continue;
        box_unlock(b);
    }
    return sum; // expected-warning{{[lien-leak-may]}}
}
