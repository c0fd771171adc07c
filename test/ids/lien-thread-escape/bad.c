// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-thread-escape: what goes to a thread has to outlive it, and be made for it. Mended twins stand in ok.c.
#include <lien.h>
#include <pthread.h>
#include <stdlib.h>
#include <threads.h>

struct job { int n; void *more; };
struct song { int plays; };
void *work(void *p);
int work11(void *p);
void spawn(void (*f)(void *), void *LIEN_SEND arg);
void run(void *p);
void pool_run(const struct job *borrowed LIEN_SEND j);
void song_play(struct song *LIEN_SHARED LIEN_SEND s);
struct song *LIEN_SHARED _Nonnull song_new(void);
struct thr { int id; };
int thr_start(struct thr *borrowed_mut lifetime(t) t, void (*f)(void *), void *LIEN_SEND lifetime(t) arg);
_Bool coin(void);
static pthread_t everywhere;

void sent(void)
{
    struct job j = { 1 };
    spawn(run, &j); // expected-warning{{'j' goes to another thread by 'spawn', which may outlive it [lien-thread-escape]}}
}

void lent(void)
{
    struct job j = { 1 };
    pool_run(&j); // expected-warning{{[lien-thread-escape]}}
}

void parameter_sent(int n)
{
    spawn(run, &n); // expected-warning{{[lien-thread-escape]}}
}

void borrow_sent(struct job *borrowed_mut j)
{
    spawn(run, j); // expected-warning{{[lien-borrow-escapes]}}
}

void inside_what_is_sent(void)
{
    int x = 0;
    struct job *j = malloc(sizeof *j);
    if (!j)
        return;
    j->more = &x;
    spawn(run, j); // expected-warning{{[lien-thread-escape]}}
}

void detached(void)
{
    struct job j = { 1 };
    pthread_t t;
    pthread_create(&t, NULL, work, &j); // expected-warning{{'j' goes to another thread by 'pthread_create', which may outlive it [lien-thread-escape]}}
    pthread_detach(t);
}

int detached_if_started(void)
{
    struct job j = { 1 };
    pthread_t t;
    if (pthread_create(&t, NULL, work, &j)) // expected-warning{{[lien-thread-escape]}}
        return -1;
    pthread_detach(t);
    return 0;
}

int not_joined_on_one_path(void)
{
    struct job j = { 1 };
    pthread_t t;
    if (pthread_create(&t, NULL, work, &j)) // expected-warning{{[lien-thread-escape]}}
        return -1;
    if (coin())
        return 0;
    pthread_join(t, NULL);
    return j.n;
}

void not_joined_in_the_scope(int n)
{
    pthread_t t;
    for (int i = 0; i < n; i++) {
        struct job j = { i };
        pthread_create(&t, NULL, work, &j); // expected-warning{{[lien-thread-escape]}}
    }
}

void several(pthread_t *t)
{
    struct job j[4];
    for (int i = 0; i < 4; i++)
        pthread_create(&t[i], NULL, work, &j[i]); // expected-warning-re{{[lien-thread-escape{{(-may)?}}]}}
}

int other_thread_joined(void)
{
    struct job a = { 1 }, b = { 2 };
    pthread_t x, y;
    pthread_create(&x, NULL, work, &a);
    pthread_create(&y, NULL, work, &b); // expected-warning{{'b' goes to another thread}}
    pthread_join(x, NULL);
    return a.n + b.n;
}

void handle_kept(void)
{
    struct job j = { 1 };
    pthread_create(&everywhere, NULL, work, &j); // expected-warning{{[lien-thread-escape]}}
}

void threads_of_c11(void)
{
    struct job j = { 1 };
    thrd_t t;
    thrd_create(&t, work11, &j); // expected-warning{{[lien-thread-escape]}}
}

void threads_of_ones_own(void)
{
    struct job j = { 1 };
    struct thr t;
    thr_start(&t, run, &j); // expected-warning{{[lien-thread-escape]}}
}

void borrow_not_joined(struct job *borrowed_mut j)
{
    pthread_t t;
    if (pthread_create(&t, NULL, work, j)) // expected-warning{{what 'j' borrows goes to another thread by 'pthread_create', which may outlive it [lien-borrow-escapes]}}
        return;
    pthread_detach(t);
}

void count_shared(void)
{
    struct song *s = song_new();
    spawn(run, s); // expected-warning{{'s' is counted, goes to another thread by 'spawn', and is not of a type that threads may share [lien-thread-escape]}}
}

void count_given(void)
{
    song_play(song_new()); // expected-warning{{[lien-thread-escape]}}
}
