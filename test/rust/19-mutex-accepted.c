// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: what a `Mutex` protects is reached through the guard of `lock` only.
// C: LIEN_GUARD(m) on the result, LIEN_UNGUARD on the unlock.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <pthread.h>
#include <stdio.h>

struct account { int cents; };
struct vault { pthread_mutex_t lock; struct account inside; } LIEN_CELL;

LIEN_TRUSTED static struct account *borrowed_mut _Nonnull vault_lock(struct vault *borrowed v) LIEN_GUARD(v)
{
    pthread_mutex_lock(&v->lock);
    return &v->inside;
}

LIEN_TRUSTED static void vault_unlock(struct vault *borrowed LIEN_UNGUARD v)
{
    pthread_mutex_unlock(&v->lock);
}

static int add(struct vault *borrowed v, int cents)
{
    struct account *a = vault_lock(v);
    if (cents < 0 && a->cents < -cents) {
        vault_unlock(v);
        return -1;
    }
    a->cents += cents;
    int now = a->cents; // copied while the lock is held
    vault_unlock(v);
    return now;
}

int main(void)
{
    struct vault v = { PTHREAD_MUTEX_INITIALIZER, { 0 } };
    int sum = add(&v, 10) + add(&v, -3) + add(&v, -30);
    printf("%d\n", sum);
    return sum != 16;
}
