// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A lock that one way out of a function forgets to give back.
#define _GNU_SOURCE
#include <lien.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <threads.h>

struct conn { pthread_mutex_t m; int n, dead; struct conn *next; };
struct pool { pthread_rwlock_t l; pthread_spinlock_t spin; mtx_t x; struct conn *list, *spare, *used; };
static pthread_mutex_t global = PTHREAD_MUTEX_INITIALIZER;
int check(int n);
_Noreturn void die(const char *why);

int early_return(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead)
        return -1; // expected-warning {{the lock on 'c->m' is still held here [lien-leak]}}
    c->n++;
    pthread_mutex_unlock(&c->m);
    return 0;
}

int global_one(int n)
{
    pthread_mutex_lock(&global);
    int rc = check(n);
    if (rc < 0)
        return rc; // expected-warning {{the lock on 'global' is still held here [lien-leak]}}
    pthread_mutex_unlock(&global);
    return 0;
}

void without_result(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead)
        return; // expected-warning {{the lock on 'c->m' is still held here [lien-leak]}}
    c->n++;
    pthread_mutex_unlock(&c->m);
}

char *null_result(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    char *p = malloc(10);
    if (!p)
        return NULL; // expected-warning {{the lock on 'c->m' is still held here [lien-leak]}}
    c->n++;
    pthread_mutex_unlock(&c->m);
    return p;
}

int same_result(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead)
        return 0; // expected-warning {{the lock on 'c->m' is still held here [lien-leak]}}
    c->n++;
    pthread_mutex_unlock(&c->m);
    return 0;
}

bool false_result(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead)
        return false; // expected-warning {{the lock on 'c->m' is still held here [lien-leak]}}
    c->n++;
    pthread_mutex_unlock(&c->m);
    return true;
}

int past_the_unlock(struct conn *c)
{
    int rc = 0;
    pthread_mutex_lock(&c->m);
    if (c->dead) {
        rc = -1;
        goto out;
    }
    c->n++;
    pthread_mutex_unlock(&c->m);
out:
    return rc; // expected-warning {{the lock on 'c->m' may still be held here [lien-leak-may]}}
}

int error_at_the_end(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead)
        goto fail;
    pthread_mutex_unlock(&c->m);
    return 0;
fail:
    c->n = 0;
    return -1; // expected-warning {{the lock on 'c->m' is still held here [lien-leak]}}
}

int others(struct pool *p)
{
    pthread_rwlock_rdlock(&p->l);
    if (!p->list)
        return -1; // expected-warning {{the lock on 'p->l' is still held here [lien-leak]}}
    pthread_rwlock_unlock(&p->l);
    pthread_spin_lock(&p->spin);
    if (!p->spare)
        return -2; // expected-warning {{the lock on 'p->spin' is still held here [lien-leak]}}
    pthread_spin_unlock(&p->spin);
    if (mtx_lock(&p->x) != thrd_success)
        return -3;
    if (!p->used)
        return -4; // expected-warning {{the lock on 'p->x' is still held here [lien-leak]}}
    mtx_unlock(&p->x);
    return 0;
}

static void wrapped_lock(struct conn *c)
{
    if (pthread_mutex_lock(&c->m) != 0)
        die("lock");
}
static void wrapped_unlock(struct conn *c) { pthread_mutex_unlock(&c->m); }

int by_wrapper(struct conn *c)
{
    wrapped_lock(c);
    if (c->dead)
        return -1; // expected-warning {{the lock on 'c' is still held here [lien-leak]}}
    wrapped_unlock(c);
    return 0;
}

int mixed(struct conn *c)
{
    wrapped_lock(c);
    if (c->dead)
        return -1; // expected-warning {{the lock on 'c' is still held here [lien-leak]}}
    pthread_mutex_unlock(&c->m);
    return 0;
}

int tried(struct conn *c)
{
    if (pthread_mutex_trylock(&c->m) != 0)
        return -1;
    if (c->dead)
        return -1; // expected-warning {{the lock on 'c->m' is still held here [lien-leak]}}
    pthread_mutex_unlock(&c->m);
    return 0;
}

int second_of_two(struct conn *a, struct conn *b)
{
    pthread_mutex_lock(&a->m);
    pthread_mutex_lock(&b->m);
    if (a->dead) {
        pthread_mutex_unlock(&a->m);
        return -1; // expected-warning {{the lock on 'b->m' is still held here [lien-leak]}}
    }
    pthread_mutex_unlock(&b->m);
    pthread_mutex_unlock(&a->m);
    return 0;
}

int in_a_loop(struct conn *c)
{
    for (; c; c = c->next) {
        pthread_mutex_lock(&c->m);
        if (c->dead)
            return -1; // expected-warning {{the lock on 'c->m' is still held here [lien-leak]}}
        pthread_mutex_unlock(&c->m);
    }
    return 0;
}

// A program's own locks are declared so.
struct latch { int word; };
void latch_take(struct latch *borrowed l) LIEN_GUARD(l);
int latch_try(struct latch *borrowed l) LIEN_GUARD(l) LIEN_WHEN(return);
void latch_drop(struct latch *borrowed LIEN_UNGUARD l);

int own_lock(struct latch *l, int n)
{
    latch_take(l);
    if (n)
        return -1; // expected-warning {{the lock on 'l' is still held here [lien-leak]}}
    latch_drop(l);
    return 0;
}

int own_try(struct latch *l, int n)
{
    if (!latch_try(l))
        return -1;
    if (n)
        return -1; // expected-warning {{the lock on 'l' is still held here [lien-leak]}}
    latch_drop(l);
    return 0;
}

struct pair { pthread_mutex_t m, n; int x; };

// One exit that forgets several says so once.
int two_locks(struct pair *a, pthread_rwlock_t *l)
{
    pthread_mutex_lock(&a->m);
    pthread_mutex_lock(&a->n);
    if (a->x)
        return -1; // expected-warning {{the locks on 'a->m' and 'a->n' are still held here [lien-leak]}}
    pthread_rwlock_wrlock(l);
    if (a->n.__data.__lock)
        return -1; // expected-warning {{the locks on 'a->m', 'a->n' and 'l' are still held here [lien-leak]}}
    pthread_rwlock_unlock(l);
    pthread_mutex_unlock(&a->n);
    pthread_mutex_unlock(&a->m);
    return 0;
}

int lock_and_block(struct pair *a)
{
    char *p = malloc(10);
    if (!p)
        return -1;
    pthread_mutex_lock(&a->m);
    if (a->x)
        return -1; // expected-warning {{the lock on 'a->m' is still held here [lien-leak]}} \
                      expected-warning {{'p' is never released [lien-leak]}}
    pthread_mutex_unlock(&a->m);
    free(p);
    return 0;
}
