// POSIX threads, semaphores, and C's <threads.h>. Locks may be taken through a shared borrow.
#ifndef LIEN_MODELS_POSIX_THREAD_H
#define LIEN_MODELS_POSIX_THREAD_H

#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <threads.h>
#include <lien.h>

// ---- threads. The new thread has its argument until it is joined. LIEN_UNGUARD on what is no thread: waiting for a signal may be waiting
// for the thread.

int pthread_create(pthread_t *__attribute__((noescape)) lifetime(t) thread, const pthread_attr_t *borrowed attr,
    void *(*start)(void *), void *LIEN_SEND lifetime(t) arg);
int pthread_join(pthread_t LIEN_UNGUARD thread, void **__attribute__((noescape)) result);
int pthread_tryjoin_np(pthread_t LIEN_UNGUARD thread, void **__attribute__((noescape)) result);
int pthread_timedjoin_np(pthread_t LIEN_UNGUARD thread, void **__attribute__((noescape)) result,
    const struct timespec *borrowed time);
int pthread_clockjoin_np(pthread_t LIEN_UNGUARD thread, void **__attribute__((noescape)) result, clockid_t clock,
    const struct timespec *borrowed time);
int pthread_detach(pthread_t thread); // nobody can wait for it any more
pthread_t pthread_self(void);
int pthread_equal(pthread_t a, pthread_t b);
int pthread_kill(pthread_t thread, int signal);
int pthread_cancel(pthread_t thread);
void pthread_testcancel(void);
int pthread_setconcurrency(int level);
int pthread_setschedprio(pthread_t thread, int priority);
int pthread_getcpuclockid(pthread_t thread, clockid_t *__attribute__((noescape)) clock);
void pthread_exit(void *result) __attribute__((noreturn));
int pthread_attr_init(pthread_attr_t *borrowed attr);
int pthread_attr_destroy(pthread_attr_t *borrowed attr);
int pthread_attr_setdetachstate(pthread_attr_t *borrowed attr, int state);
int pthread_attr_getdetachstate(const pthread_attr_t *borrowed attr, int *__attribute__((noescape)) state);
int pthread_attr_setstacksize(pthread_attr_t *borrowed attr, size_t n);
int pthread_attr_getstacksize(const pthread_attr_t *borrowed attr, size_t *__attribute__((noescape)) n);
int pthread_attr_getstack(const pthread_attr_t *borrowed attr, void **__attribute__((noescape)) at,
    size_t *__attribute__((noescape)) n);
int pthread_attr_setguardsize(pthread_attr_t *borrowed attr, size_t n);
int pthread_attr_setschedpolicy(pthread_attr_t *borrowed attr, int policy);
int pthread_attr_setschedparam(pthread_attr_t *borrowed attr, const struct sched_param *borrowed param);
int pthread_getattr_np(pthread_t thread, pthread_attr_t *borrowed attr);
int pthread_setname_np(pthread_t thread, const char *borrowed name);
int pthread_getname_np(pthread_t thread, char *LIEN_OUT __attribute__((noescape)) buf, size_t n);
int pthread_setaffinity_np(pthread_t thread, size_t n, const cpu_set_t *borrowed set);
int pthread_getaffinity_np(pthread_t thread, size_t n, cpu_set_t *__attribute__((noescape)) set);
int pthread_getschedparam(pthread_t thread, int *__attribute__((noescape)) policy,
    struct sched_param *__attribute__((noescape)) param);
int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *borrowed param);
int pthread_sigmask(int how, const sigset_t *borrowed set, sigset_t *__attribute__((noescape)) old);
int pthread_setcancelstate(int state, int *__attribute__((noescape)) old);
int pthread_setcanceltype(int type, int *__attribute__((noescape)) old);
int pthread_once(pthread_once_t *borrowed once, void (*init)(void));
int pthread_key_create(pthread_key_t *__attribute__((noescape)) key, void (*destroy)(void *));
int pthread_key_delete(pthread_key_t key);
int pthread_setspecific(pthread_key_t key, const void *value); // kept
void *pthread_getspecific(pthread_key_t key);

// ---- locks

int pthread_mutex_init(pthread_mutex_t *borrowed m, const pthread_mutexattr_t *borrowed attr);
int pthread_mutex_destroy(pthread_mutex_t *borrowed m);
int pthread_mutex_lock(pthread_mutex_t *borrowed m) LIEN_GUARD(m) LIEN_WHEN(return == 0);
int pthread_mutex_trylock(pthread_mutex_t *borrowed m) LIEN_GUARD(m) LIEN_WHEN(return == 0);
int pthread_mutex_timedlock(pthread_mutex_t *borrowed m,
    const struct timespec *borrowed time) LIEN_GUARD(m) LIEN_WHEN(return == 0);
int pthread_mutex_clocklock(pthread_mutex_t *borrowed m, clockid_t clock,
    const struct timespec *borrowed time) LIEN_GUARD(m) LIEN_WHEN(return == 0);
int pthread_mutex_unlock(pthread_mutex_t *borrowed LIEN_UNGUARD m);
int pthread_mutex_consistent(pthread_mutex_t *borrowed m);
int pthread_mutexattr_init(pthread_mutexattr_t *borrowed attr);
int pthread_mutexattr_destroy(pthread_mutexattr_t *borrowed attr);
int pthread_mutexattr_settype(pthread_mutexattr_t *borrowed attr, int type);
int pthread_mutexattr_setpshared(pthread_mutexattr_t *borrowed attr, int shared);
int pthread_mutexattr_setrobust(pthread_mutexattr_t *borrowed attr, int robust);
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *borrowed attr, int protocol);
int pthread_rwlockattr_init(pthread_rwlockattr_t *borrowed attr);
int pthread_rwlockattr_destroy(pthread_rwlockattr_t *borrowed attr);
int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *borrowed attr, int shared);
int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *borrowed attr, int kind);
int pthread_rwlock_init(pthread_rwlock_t *borrowed l, const pthread_rwlockattr_t *borrowed attr);
int pthread_rwlock_destroy(pthread_rwlock_t *borrowed l);
int pthread_rwlock_rdlock(pthread_rwlock_t *borrowed l) LIEN_GUARD(l) LIEN_WHEN(return == 0);
int pthread_rwlock_tryrdlock(pthread_rwlock_t *borrowed l) LIEN_GUARD(l) LIEN_WHEN(return == 0);
int pthread_rwlock_wrlock(pthread_rwlock_t *borrowed l) LIEN_GUARD(l) LIEN_WHEN(return == 0);
int pthread_rwlock_trywrlock(pthread_rwlock_t *borrowed l) LIEN_GUARD(l) LIEN_WHEN(return == 0);
int pthread_rwlock_timedrdlock(pthread_rwlock_t *borrowed l,
    const struct timespec *borrowed time) LIEN_GUARD(l) LIEN_WHEN(return == 0);
int pthread_rwlock_timedwrlock(pthread_rwlock_t *borrowed l,
    const struct timespec *borrowed time) LIEN_GUARD(l) LIEN_WHEN(return == 0);
int pthread_rwlock_unlock(pthread_rwlock_t *borrowed LIEN_UNGUARD l);
int pthread_spin_init(pthread_spinlock_t *borrowed l, int shared);
int pthread_spin_destroy(pthread_spinlock_t *borrowed l);
int pthread_spin_lock(pthread_spinlock_t *borrowed l) LIEN_GUARD(l) LIEN_WHEN(return == 0);
int pthread_spin_trylock(pthread_spinlock_t *borrowed l) LIEN_GUARD(l) LIEN_WHEN(return == 0);
int pthread_spin_unlock(pthread_spinlock_t *borrowed LIEN_UNGUARD l);
int pthread_cond_init(pthread_cond_t *borrowed c, const pthread_condattr_t *borrowed attr);
int pthread_cond_destroy(pthread_cond_t *borrowed c);
int pthread_cond_wait(pthread_cond_t *borrowed LIEN_UNGUARD c, pthread_mutex_t *borrowed m);
int pthread_cond_timedwait(pthread_cond_t *borrowed LIEN_UNGUARD c, pthread_mutex_t *borrowed m,
    const struct timespec *borrowed time);
int pthread_cond_clockwait(pthread_cond_t *borrowed LIEN_UNGUARD c, pthread_mutex_t *borrowed m, clockid_t clock,
    const struct timespec *borrowed time);
int pthread_cond_signal(pthread_cond_t *borrowed c);
int pthread_cond_broadcast(pthread_cond_t *borrowed c);
int pthread_condattr_init(pthread_condattr_t *borrowed attr);
int pthread_condattr_destroy(pthread_condattr_t *borrowed attr);
int pthread_condattr_setclock(pthread_condattr_t *borrowed attr, clockid_t clock);
int pthread_condattr_setpshared(pthread_condattr_t *borrowed attr, int shared);
int pthread_barrierattr_init(pthread_barrierattr_t *borrowed attr);
int pthread_barrierattr_destroy(pthread_barrierattr_t *borrowed attr);
int pthread_barrierattr_setpshared(pthread_barrierattr_t *borrowed attr, int shared);
int pthread_barrier_init(pthread_barrier_t *borrowed b, const pthread_barrierattr_t *borrowed attr, unsigned n);
int pthread_barrier_destroy(pthread_barrier_t *borrowed b);
int pthread_barrier_wait(pthread_barrier_t *borrowed LIEN_UNGUARD b);

// ---- semaphores

sem_t *_Nullable LIEN_OWNED_BY(sem_close) sem_open(const char *borrowed name, int flags, ...);
int sem_close(sem_t *LIEN_OWNED_BY(sem_close) s);
int sem_unlink(const char *borrowed name);
int sem_init(sem_t *borrowed s, int shared, unsigned value);
int sem_destroy(sem_t *borrowed s);
int sem_wait(sem_t *borrowed LIEN_UNGUARD s);
int sem_trywait(sem_t *borrowed s);
int sem_timedwait(sem_t *borrowed LIEN_UNGUARD s, const struct timespec *borrowed time);
int sem_post(sem_t *borrowed s);
int sem_getvalue(sem_t *borrowed s, int *__attribute__((noescape)) value);

// ---- <threads.h>

int thrd_create(thrd_t *__attribute__((noescape)) lifetime(t) thread, thrd_start_t start,
    void *LIEN_SEND lifetime(t) arg);
int thrd_join(thrd_t LIEN_UNGUARD thread, int *__attribute__((noescape)) result);
int thrd_detach(thrd_t thread);
thrd_t thrd_current(void);
int thrd_equal(thrd_t a, thrd_t b);
void thrd_yield(void);
int thrd_sleep(const struct timespec *borrowed time, struct timespec *__attribute__((noescape)) left);
void thrd_exit(int result) __attribute__((noreturn));
int mtx_init(mtx_t *borrowed m, int type);
int mtx_lock(mtx_t *borrowed m) LIEN_GUARD(m) LIEN_WHEN(return == 0);
int mtx_timedlock(mtx_t *borrowed m, const struct timespec *borrowed time) LIEN_GUARD(m) LIEN_WHEN(return == 0);
int mtx_trylock(mtx_t *borrowed m) LIEN_GUARD(m) LIEN_WHEN(return == 0);
int mtx_unlock(mtx_t *borrowed LIEN_UNGUARD m);
void mtx_destroy(mtx_t *borrowed m);
int cnd_init(cnd_t *borrowed c);
int cnd_signal(cnd_t *borrowed c);
int cnd_broadcast(cnd_t *borrowed c);
int cnd_wait(cnd_t *borrowed LIEN_UNGUARD c, mtx_t *borrowed m);
int cnd_timedwait(cnd_t *borrowed LIEN_UNGUARD c, mtx_t *borrowed m, const struct timespec *borrowed time);
void cnd_destroy(cnd_t *borrowed c);
void call_once(once_flag *borrowed flag, void (*init)(void));
int tss_create(tss_t *__attribute__((noescape)) key, tss_dtor_t destroy);
void *tss_get(tss_t key);
int tss_set(tss_t key, void *value); // kept

#endif
