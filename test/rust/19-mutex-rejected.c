// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: what a `Mutex` protects is reached through the guard of `lock` only.
// C: LIEN_GUARD(m) on the result, LIEN_UNGUARD on the unlock.
// At run time: fails
#include <lien.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

struct account { int cents; };
struct vault { pthread_mutex_t lock; struct account *owned inside; } LIEN_CELL;

LIEN_TRUSTED static struct account *borrowed_mut _Nonnull vault_lock(struct vault *borrowed v) LIEN_GUARD(v)
{
    pthread_mutex_lock(&v->lock);
    return v->inside;
}

LIEN_TRUSTED static void vault_unlock(struct vault *borrowed LIEN_UNGUARD v)
{
    pthread_mutex_unlock(&v->lock);
}

LIEN_TRUSTED static void vault_empty(struct vault *borrowed v)
{
    pthread_mutex_lock(&v->lock);
    free(v->inside);
    v->inside = calloc(1, sizeof *v->inside);
    pthread_mutex_unlock(&v->lock);
}

static int balance(struct vault *borrowed v)
{
    struct account *a = vault_lock(v);
    a->cents++;
    vault_unlock(v);
    vault_empty(v);
    return a->cents; // expected-warning {{[lien-unguarded]}}
}

static int forgotten(struct vault *borrowed v, int early)
{
    struct account *a = vault_lock(v);
    if (early)
        return a->cents; // expected-warning {{[lien-leak]}}
    vault_unlock(v);
    return 0;
}

int main(void)
{
    struct vault v = { PTHREAD_MUTEX_INITIALIZER, calloc(1, sizeof(struct account)) };
    if (!v.inside)
        return 1;
    printf("%d\n", balance(&v));
    printf("%d\n", forgotten(&v, 1));
    free(v.inside);
    return 0;
}
