// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: passing or assigning a value moves it; the old name is dead.
// C: so for what is given to an `owned` parameter or place.
// At run time: fails
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
    struct job *j = job_new(7);
    queue_set(&q, j);
    queue_run(&q);
    printf("queued %d\n", j->id); // expected-warning {{'j' is used after it was moved [lien-use-after-move]}}
    return 0;
}
