// What this function made and sent to a thread stays there until the thread has ended: released earlier it is told,
// unless somebody has waited by a handle, a signal, or a loop that asks what was sent.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
typedef struct { int n, done; char *text; } job;
static void *work(void *p) { job *x = p; x->n++; return NULL; }
static void *own(void *p) { job *x = p; x->n++; free(x); return NULL; }
static job *job_new(void) { job *j = malloc(sizeof *j); if (j) *j = (job){ 0 }; return j; }
static void job_free(job *j) { if (j) free(j->text); free(j); }
void too_early(void)
{
    pthread_t a;
    int *v = malloc(sizeof *v);
    if (!v)
        return;
    *v = 0;
    pthread_create(&a, NULL, work, v);
    free(v); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    pthread_join(a, NULL);
}
int asked_whether_it_runs(void)
{
    pthread_t a;
    job *j = job_new();
    if (!j)
        return -1;
    if (pthread_create(&a, NULL, work, j) != 0) {
        job_free(j);
        return -1;
    }
    free(j->text);
    free(j); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    pthread_join(a, NULL);
    return 0;
}
int never_waited_for(void)
{
    pthread_t a;
    job *j = job_new();
    if (!j)
        return -1;
    int rc = pthread_create(&a, NULL, work, j);
    if (rc == 0)
        pthread_detach(a);
    free(j); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return rc;
}
void after_join(void)
{
    pthread_t a;
    int *v = malloc(sizeof *v);
    if (!v)
        return;
    *v = 0;
    pthread_create(&a, NULL, work, v);
    pthread_join(a, NULL);
    free(v);
}
int where_it_failed(void)
{
    pthread_t a;
    job *j = job_new();
    if (!j)
        return -1;
    int rc = pthread_create(&a, NULL, own, j);
    if (rc) {
        errno = rc;
        free(j);
        return -1;
    }
    return pthread_detach(a);
}
int asked_by_either_way(void)
{
    pthread_t a;
    job *j = job_new();
    int started = 0;
    if (j && pthread_create(&a, NULL, work, j) == 0)
        started = 1;
    if (started)
        pthread_join(a, NULL);
    free(j);
    return started;
}
void many(job **jobs, int n)
{
    pthread_t *a = calloc((size_t)n, sizeof *a);
    if (!a)
        return;
    for (int i = 0; i < n; i++) {
        jobs[i] = job_new();
        pthread_create(&a[i], NULL, work, jobs[i]);
    }
    for (int i = 0; i < n; i++) {
        pthread_join(a[i], NULL);
        free(jobs[i]);
    }
    free(a);
}
void polled(void)
{
    pthread_t a;
    job *j = job_new();
    if (!j || pthread_create(&a, NULL, work, j)) {
        free(j);
        return;
    }
    pthread_detach(a);
    while (!__atomic_load_n(&j->done, __ATOMIC_ACQUIRE))
        ;
    free(j);
}
void polled_plainly(void)
{
    pthread_t a;
    job *j = job_new();
    if (!j || pthread_create(&a, NULL, work, j)) {
        free(j);
        return;
    }
    while (!j->done)
        ;
    free(j);
}
void signalled(sem_t *s)
{
    pthread_t a;
    job *j = job_new();
    if (!j)
        return;
    pthread_create(&a, NULL, work, j);
    sem_wait(s);
    free(j);
}
void stop(pthread_t a);
void stopped_elsewhere(void)
{
    pthread_t a;
    job *j = job_new();
    if (!j)
        return;
    pthread_create(&a, NULL, work, j);
    stop(a);
    free(j);
}
void another_is_freed(void)
{
    pthread_t a;
    job *j = job_new(), *k = job_new();
    if (j && k && pthread_create(&a, NULL, own, j) == 0) {
        free(k);
        pthread_detach(a);
        return;
    }
    free(j);
    free(k);
}
struct pool { pthread_t id; job *j; };
int pool_start(struct pool *p)
{
    p->j = job_new();
    if (!p->j)
        return -1;
    if (pthread_create(&p->id, NULL, work, p->j)) {
        free(p->j);
        p->j = NULL;
        return -1;
    }
    return 0;
}
void pool_stop(struct pool *p)
{
    pthread_join(p->id, NULL);
    free(p->j);
    p->j = NULL;
}
