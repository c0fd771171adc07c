// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: passing or assigning a value moves it; the old name is dead.
// C: so for what is given to an `owned` parameter or place.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct job { int id; };
struct queue { struct job *owned head; };

static struct job *owned job_new(int id)
{
    struct job *j = malloc(sizeof *j);
    if (!j)
        abort();
    j->id = id;
    return j;
}

static void queue_run(struct queue *borrowed_mut q)
{
    free(q->head);
    q->head = NULL;
}

static void queue_set(struct queue *borrowed_mut q, struct job *owned j)
{
    free(q->head);
    q->head = j;
}

int main(void)
{
    struct queue q = { NULL };
    struct job *owned j = job_new(7);
    printf("queueing %d\n", j->id);
    queue_set(&q, LIEN_MOVE(j));
    queue_run(&q);
    j = job_new(8);
    struct job *owned k = j;
    printf("kept %d\n", k->id);
    free(k);
    return 0;
}
