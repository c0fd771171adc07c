// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: only what is `Send` goes to a thread, and no borrow of a local that may die first.
// C: LIEN_SEND; `pthread_create` has it.
// At run time: fails
#include <lien.h>
#include <pthread.h>
#include <unistd.h>

static void *work(void *p)
{
    usleep(100000);
    ++*(int *)p;
    return NULL;
}

static void start(pthread_t *borrowed_mut t)
{
    int here = 1;
    pthread_create(t, NULL, work, &here); // expected-warning {{[lien-thread-escape]}}
}

static int stack_reused(int depth)
{
    volatile char room[512];
    for (int i = 0; i < 512; i++)
        room[i] = (char)depth;
    return depth ? stack_reused(depth - 1) + room[0] : room[511];
}

int main(void)
{
    pthread_t t;
    start(&t);
    int n = stack_reused(8);
    pthread_join(t, NULL);
    return n == 1;
}
