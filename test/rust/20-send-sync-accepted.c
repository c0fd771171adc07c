// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: only what is `Send` goes to a thread, and no borrow of a local that may die first.
// C: LIEN_SEND; `pthread_create` has it.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <pthread.h>
#include <stdlib.h>

struct total { pthread_mutex_t lock; int sum; } LIEN_CELL LIEN_SYNC;
static struct total all = { PTHREAD_MUTEX_INITIALIZER, 0 };

static void *count(void *p)
{
    int *n = p;
    pthread_mutex_lock(&all.lock);
    all.sum += *n;
    pthread_mutex_unlock(&all.lock);
    return NULL;
}

static void *count_and_free(void *p)
{
    count(p);
    free(p);
    return NULL;
}

static int joined_in_this_scope(void)
{
    int here = 2;
    pthread_t t;
    if (pthread_create(&t, NULL, count, &here))
        return -1;
    pthread_join(t, NULL);
    return here;
}

static int given_away(void)
{
    int *n = malloc(sizeof *n);
    if (!n)
        return -1;
    *n = 3;
    pthread_t t;
    if (pthread_create(&t, NULL, count_and_free, n)) {
        free(n);
        return -1;
    }
    pthread_join(t, NULL);
    return 3;
}

int main(void)
{
    int sum = joined_in_this_scope() + given_away();
    return all.sum != sum;
}
