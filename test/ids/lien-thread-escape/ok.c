// RUN: %lien -Xclang -verify %s
// Not lien-thread-escape: correct code near that of bad.c. expected-no-diagnostics
#include <lien.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <threads.h>
#include <unistd.h>

struct job { int n; void *more; };
struct pool { pthread_t id; struct job *job; };
struct tune { int plays; } LIEN_SYNC;
void *work(void *p);
int work11(void *p);
void spawn(void (*f)(void *), void *LIEN_SEND arg);
void run(void *p);
void pool_give(struct job *owned LIEN_SEND j);
void tune_play(struct tune *LIEN_SHARED LIEN_SEND s);
struct tune *LIEN_SHARED _Nonnull tune_new(void);
struct thr { int id; };
int thr_start(struct thr *borrowed_mut lifetime(t) t, void (*f)(void *), void *LIEN_SEND lifetime(t) arg);
void thr_wait(struct thr *borrowed_mut LIEN_UNGUARD t);
void unknown(void);
static struct job for_ever;

void owned_ok(void)
{
    struct job *j = calloc(1, sizeof *j);
    if (j)
        spawn(run, j);
    j = calloc(1, sizeof *j);
    if (j)
        pool_give(j);
}

void static_ok(void)
{
    static struct job here;
    pthread_t t;
    spawn(run, &here);
    spawn(run, "text");
    spawn(run, NULL);
    pthread_create(&t, NULL, work, &for_ever);
    pthread_detach(t);
    pthread_create(&t, NULL, work, (void *)5L);
    pthread_detach(t);
}

void counted_ok(void)
{
    tune_play(tune_new());
    spawn(run, tune_new());
}

void raw_ok(struct pool *p, struct job *j)
{
    spawn(run, j);
    pthread_create(&p->id, NULL, work, p);
}

int joined_ok(void)
{
    struct job j = { 1 };
    pthread_t t;
    if (pthread_create(&t, NULL, work, &j))
        return -1;
    pthread_join(t, NULL);
    return j.n;
}

int joined_if_started_ok(void)
{
    struct job j = { 1 };
    pthread_t t;
    int rc = pthread_create(&t, NULL, work, &j);
    if (rc == 0)
        pthread_join(t, NULL);
    return rc;
}

int joined_by_a_flag_ok(void)
{
    struct job j = { 1 };
    pthread_t t;
    int started = !pthread_create(&t, NULL, work, &j);
    sleep(1);
    if (started)
        pthread_join(t, NULL);
    return 0;
}

int joined_in_each_round_ok(int n)
{
    for (int i = 0; i < n; i++) {
        struct job j = { i };
        pthread_t t;
        if (pthread_create(&t, NULL, work, &j))
            continue;
        pthread_join(t, NULL);
    }
    return 0;
}

int several_joined_ok(int n)
{
    struct job j[8];
    pthread_t t[8];
    int i;
    for (i = 0; i < n && i < 8; i++) {
        j[i].n = i;
        if (pthread_create(&t[i], NULL, work, &j[i]))
            break;
    }
    while (i-- > 0)
        pthread_join(t[i], NULL);
    return 0;
}

int of_any_number_ok(int n)
{
    struct job j[n];
    pthread_t *t = malloc((size_t)n * sizeof *t);
    if (!t)
        return -1;
    for (int i = 0; i < n; i++)
        pthread_create(t + i, NULL, work, j + i);
    for (int i = 0; i < n; i++)
        pthread_join(t[i], NULL);
    free(t);
    return 0;
}

int two_ok(void)
{
    struct job a = { 1 }, b = { 2 };
    pthread_t x, y;
    if (pthread_create(&x, NULL, work, &a))
        return -1;
    if (pthread_create(&y, NULL, work, &b)) {
        pthread_join(x, NULL);
        return -1;
    }
    pthread_join(x, NULL);
    pthread_join(y, NULL);
    return a.n + b.n;
}

static void wait_for(pthread_t t)
{
    pthread_join(t, NULL);
}

int joined_elsewhere_ok(void)
{
    struct job j = { 1 };
    pthread_t t, same;
    if (pthread_create(&t, NULL, work, &j))
        return -1;
    wait_for(t);
    if (pthread_create(&t, NULL, work, &j))
        return -1;
    same = t;
    pthread_join(same, NULL);
    return j.n;
}

void threads_of_c11_ok(void)
{
    struct job j = { 1 };
    thrd_t t;
    if (thrd_create(&t, work11, &j) == thrd_success)
        thrd_join(t, NULL);
}

void threads_of_ones_own_ok(void)
{
    struct job j = { 1 };
    struct thr t;
    if (thr_start(&t, run, &j) == 0)
        thr_wait(&t);
}

// The thread says when it has taken what it needs.
struct start { sem_t taken; pthread_mutex_t lock; pthread_cond_t change; int done; atomic_int told; };

void signalled_ok(void)
{
    struct start s = { 0 };
    pthread_t t;
    sem_init(&s.taken, 0, 0);
    if (pthread_create(&t, NULL, work, &s))
        return;
    sem_wait(&s.taken);
    pthread_detach(t);
}

void waited_for_ok(void)
{
    struct start s = { .lock = PTHREAD_MUTEX_INITIALIZER, .change = PTHREAD_COND_INITIALIZER };
    pthread_t t;
    pthread_mutex_lock(&s.lock);
    pthread_create(&t, NULL, work, &s);
    while (!s.done)
        pthread_cond_wait(&s.change, &s.lock);
    pthread_mutex_unlock(&s.lock);
}

void asked_ok(void)
{
    struct start s = { 0 };
    pthread_t t;
    pthread_create(&t, NULL, work, &s);
    while (!atomic_load(&s.told))
        thrd_yield();
}

int for_ever_ok(void)
{
    struct job j = { 1 };
    pthread_t t;
    pthread_create(&t, NULL, work, &j);
    for (;;)
        pause();
}

void left_to_others_ok(struct pool *p)
{
    struct job j = { 1 };
    pthread_create(&p->id, NULL, work, &j);
    unknown();
}

int same_lifetime_ok(pthread_t *borrowed_mut lifetime(a) t, struct job *borrowed_mut lifetime(a) j)
{
    return pthread_create(t, NULL, work, j);
}

void borrow_joined_ok(struct job *borrowed_mut j)
{
    pthread_t t;
    if (pthread_create(&t, NULL, work, j))
        return;
    pthread_join(t, NULL);
}
