// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Mutexes, rwlocks and spin locks: a function may lock for its caller, hand a lock on, or let a condition say whether
// it has it.
// Correct code near the rule. expected-no-diagnostics
#define _GNU_SOURCE
#include <lien.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdlib.h>
#include <threads.h>

struct conn { pthread_mutex_t m; int n, dead, threaded; struct conn *next, *peer; pthread_cond_t c; };
struct pool { pthread_rwlock_t l; pthread_spinlock_t spin; mtx_t x; struct conn conns[8]; struct conn *list; };
static pthread_mutex_t global = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t handed = PTHREAD_MUTEX_INITIALIZER;
pthread_mutex_t shared = PTHREAD_MUTEX_INITIALIZER;
int check(int n);
int work(struct conn *c);
void conn_unlock(struct conn *c);
void conn_done(struct conn *c, int ok);
void hand_to_thread(void);
_Noreturn void die(const char *why);

int balanced(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead) {
        pthread_mutex_unlock(&c->m);
        return -1;
    }
    c->n++;
    pthread_mutex_unlock(&c->m);
    return 0;
}

int to_out(struct conn *c)
{
    int rc = -1;
    pthread_mutex_lock(&c->m);
    if (c->dead)
        goto out;
    rc = 0;
out:
    pthread_mutex_unlock(&c->m);
    return rc;
}

void locks_for_caller(struct conn *c) { pthread_mutex_lock(&c->m); }
void unlocks_for_caller(struct conn *c) { pthread_mutex_unlock(&c->m); }

int locked_if_0(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead) {
        pthread_mutex_unlock(&c->m);
        return -1;
    }
    return 0;
}

int locked_if_0_by_goto(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead)
        goto fail;
    if (c->n < 0)
        goto fail;
    return 0;
fail:
    pthread_mutex_unlock(&c->m);
    return -1;
}

bool locked_if_true(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (!c->dead)
        return true;
    pthread_mutex_unlock(&c->m);
    return false;
}

struct conn *locked_if_found(struct conn *c, int n)
{
    for (; c; c = c->next) {
        pthread_mutex_lock(&c->m);
        if (c->n == n)
            return c;
        pthread_mutex_unlock(&c->m);
    }
    return NULL;
}

int locked_if_positive(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    int id = check(c->n);
    if (id > 0)
        return id;
    pthread_mutex_unlock(&c->m);
    return 0;
}

void locked_unless_dead(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead) {
        pthread_mutex_unlock(&c->m);
        return;
    }
    c->n++;
}

int locked_on_a_condition(struct conn *c)
{
    if (c->threaded)
        pthread_mutex_lock(&c->m);
    int rc = check(c->n);
    if (rc < 0) {
        if (c->threaded)
            pthread_mutex_unlock(&c->m);
        return -1;
    }
    if (c->threaded)
        pthread_mutex_unlock(&c->m);
    return 0;
}

int asked_anew(struct conn *c)
{
    int rc;
    if (check(1))
        pthread_mutex_lock(&c->m);
    rc = work(c);
    if (rc < 0)
        rc = -1;
    if (check(1))
        pthread_mutex_unlock(&c->m);
    return rc;
}

void flag(struct conn *c, int lock)
{
    int got = 0;
    if (lock) {
        pthread_mutex_lock(&c->m);
        got = 1;
    }
    if (c->dead)
        goto out;
    c->n++;
out:
    if (got)
        pthread_mutex_unlock(&c->m);
}

int keeps_if_told(struct conn *c, bool keep)
{
    pthread_mutex_lock(&c->m);
    c->n++;
    if (!keep)
        pthread_mutex_unlock(&c->m);
    return 0;
}

void keeps_if_asked(struct conn *c, int flags)
{
    pthread_mutex_lock(&c->m);
    c->n++;
    if (flags & 2)
        return;
    pthread_mutex_unlock(&c->m);
}

int tries(struct conn *c)
{
    if (pthread_mutex_trylock(&c->m) != 0)
        return -1;
    c->n++;
    pthread_mutex_unlock(&c->m);
    return 0;
}

int lock_may_fail(struct conn *c)
{
    if (pthread_mutex_lock(&c->m))
        return -1;
    c->n++;
    pthread_mutex_unlock(&c->m);
    return 0;
}

int lock_result_kept(struct conn *c)
{
    int rc = pthread_mutex_lock(&c->m);
    if (rc != 0)
        return -rc;
    rc = check(c->n);
    pthread_mutex_unlock(&c->m);
    return rc;
}

int timed(struct conn *c, const struct timespec *t)
{
    int rc = pthread_mutex_timedlock(&c->m, t);
    if (rc)
        return -1;
    pthread_mutex_unlock(&c->m);
    return 0;
}

int readers(struct pool *p, int write)
{
    if (write)
        pthread_rwlock_wrlock(&p->l);
    else
        pthread_rwlock_rdlock(&p->l);
    if (!p->list) {
        pthread_rwlock_unlock(&p->l);
        return -1;
    }
    pthread_rwlock_unlock(&p->l);
    return 0;
}

int others(struct pool *p)
{
    pthread_spin_lock(&p->spin);
    if (!p->list) {
        pthread_spin_unlock(&p->spin);
        return -1;
    }
    pthread_spin_unlock(&p->spin);
    if (mtx_lock(&p->x) != thrd_success)
        return -1;
    if (!p->list) {
        mtx_unlock(&p->x);
        return -1;
    }
    mtx_unlock(&p->x);
    return 0;
}

int at_run_time(struct pool *p, int i)
{
    pthread_mutex_lock(&p->conns[i].m);
    if (p->conns[i].dead)
        return -1;
    pthread_mutex_unlock(&p->conns[i].m);
    return 0;
}

int by_unknown(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead) {
        conn_unlock(c);
        return -1;
    }
    if (c->n) {
        conn_done(c, 0);
        return -1;
    }
    pthread_mutex_unlock(&c->m);
    return 0;
}

int by_unknown_global(void)
{
    pthread_mutex_lock(&shared);
    if (check(1)) {
        hand_to_thread();
        return -1;
    }
    pthread_mutex_unlock(&shared);
    return 0;
}

static void give(struct conn *c)
{
    c->n--;
    pthread_mutex_unlock(&c->m);
}

int by_helper(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead) {
        give(c);
        return -1;
    }
    give(c);
    return 0;
}

static int give_sometimes(struct conn *c)
{
    if (c->n > 3) {
        pthread_mutex_unlock(&c->m);
        return -1;
    }
    return 0;
}

int by_conditional_helper(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (give_sometimes(c) < 0)
        return -1;
    pthread_mutex_unlock(&c->m);
    return 0;
}

static void wrapped_lock(pthread_mutex_t *m)
{
    if (pthread_mutex_lock(m) != 0)
        die("lock");
}
static void wrapped_unlock(pthread_mutex_t *m)
{
    if (pthread_mutex_unlock(m) != 0)
        die("unlock");
}

int by_wrapper(struct conn *c)
{
    wrapped_lock(&c->m);
    if (c->dead) {
        wrapped_unlock(&c->m);
        return -1;
    }
    wrapped_unlock(&c->m);
    return 0;
}

static int wrapped_try(struct conn *c) { return pthread_mutex_trylock(&c->m); }

int by_trying_wrapper(struct conn *c)
{
    if (wrapped_try(c))
        return -1;
    pthread_mutex_unlock(&c->m);
    return 0;
}

static void cleanup(void *m) { pthread_mutex_unlock(m); }

int by_cleanup_handler(struct conn *c)
{
    int rc = -1;
    pthread_mutex_lock(&c->m);
    pthread_cleanup_push(cleanup, &c->m);
    if (!c->dead)
        rc = 0;
    pthread_cleanup_pop(1);
    return rc;
}

static void unlock_guard(pthread_mutex_t **m) { pthread_mutex_unlock(*m); }

int by_cleanup_attribute(struct conn *c)
{
    __attribute__((cleanup(unlock_guard))) pthread_mutex_t *g = &c->m;
    pthread_mutex_lock(&c->m);
    if (c->dead)
        return -1;
    c->n++;
    return 0;
}

void waits(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    while (!c->n)
        pthread_cond_wait(&c->c, &c->m);
    pthread_mutex_unlock(&c->m);
}

int again_and_again(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    while (c->n > 0) {
        pthread_mutex_unlock(&c->m);
        if (check(3) < 0)
            return -1;
        pthread_mutex_lock(&c->m);
    }
    pthread_mutex_unlock(&c->m);
    return 0;
}

int two_in_any_order(struct conn *a, struct conn *b)
{
    pthread_mutex_lock(&a->m);
    pthread_mutex_lock(&b->m);
    if (a->dead) {
        pthread_mutex_unlock(&a->m);
        pthread_mutex_unlock(&b->m);
        return -1;
    }
    pthread_mutex_unlock(&b->m);
    pthread_mutex_unlock(&a->m);
    return 0;
}

int hand_over_hand(struct conn *c, int n)
{
    pthread_mutex_lock(&c->m);
    while (c->next) {
        struct conn *next = c->next;
        pthread_mutex_lock(&next->m);
        pthread_mutex_unlock(&c->m);
        c = next;
        if (c->n == n) {
            pthread_mutex_unlock(&c->m);
            return 1;
        }
    }
    pthread_mutex_unlock(&c->m);
    return -1;
}

int ends_with_it(struct conn *c, jmp_buf *to)
{
    pthread_mutex_lock(&c->m);
    if (c->dead)
        exit(1);
    if (c->n == 2)
        abort();
    if (c->n == 3)
        longjmp(*to, 1);
    if (c->n == 4)
        die("held");
    pthread_mutex_unlock(&c->m);
    return 0;
}

int freed_with_it(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (c->dead) {
        pthread_mutex_destroy(&c->m);
        free(c);
        return -1;
    }
    pthread_mutex_unlock(&c->m);
    return 0;
}

static void destroy(struct conn *c)
{
    pthread_mutex_destroy(&c->m);
    free(c);
}

int freed_elsewhere(struct conn *c)
{
    pthread_mutex_lock(&c->m);
    if (--c->n == 0) {
        destroy(c);
        return -1;
    }
    pthread_mutex_unlock(&c->m);
    return 0;
}

int handed_begin(int n)
{
    pthread_mutex_lock(&handed);
    if (n < 0)
        return -1; // handed_end gives it back
    if (n == 0) {
        pthread_mutex_unlock(&handed);
        return 0;
    }
    return 1;
}

void handed_end(void)
{
    check(1);
    pthread_mutex_unlock(&handed);
}

void *runs(void *p);

int handed_to_a_thread(struct conn *c)
{
    pthread_t t;
    pthread_mutex_lock(&c->m);
    if (pthread_create(&t, NULL, runs, c) == 0) {
        pthread_detach(t);
        return -1;
    }
    pthread_mutex_unlock(&c->m);
    return 0;
}

int at_an_address(struct conn *a, struct conn *b)
{
    struct conn *first = a < b ? a : b, *second = a < b ? b : a;
    pthread_mutex_lock(&first->m);
    pthread_mutex_lock(&second->m);
    if (a->dead) {
        pthread_mutex_unlock(&b->m);
        pthread_mutex_unlock(&a->m);
        return -1;
    }
    pthread_mutex_unlock(&a->m);
    pthread_mutex_unlock(&b->m);
    return 0;
}

int by_another_path(struct conn *c)
{
    pthread_mutex_t *m = &c->m;
    pthread_mutex_lock(m);
    if (work(c->peer) < 0) {
        pthread_mutex_unlock(&c->m);
        return -1;
    }
    pthread_mutex_unlock(m);
    return 0;
}

int again_elsewhere(struct conn *c)
{
retry:
    pthread_mutex_lock(&c->m);
    if (c->dead) {
        struct conn *peer = c->peer;
        pthread_mutex_unlock(&c->m);
        if (!peer)
            return -1;
        c = peer;
        goto retry;
    }
    pthread_mutex_unlock(&c->m);
    return 0;
}

int main(void)
{
    pthread_mutex_lock(&global);
    if (check(2))
        return -1;
    pthread_mutex_unlock(&global);
    return 0;
}
