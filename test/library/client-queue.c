// RUN: sh %S/mutants.sh %s %cc %include %t "queue.c" %lien
// A client of the intrusive list, and one defect for each M_ that is defined.
#include "queue.h"

#include <stdio.h>
#include <stdlib.h>

static int filled(struct queue *borrowed_mut q)
{
    struct task *boil = task_new("boil", 2);
    queue_add(q, boil);
    boil->priority++; // the queue has it, and lends it
#ifdef M_ADDED_AND_FREED
    task_free(boil); // M_ADDED_AND_FREED-warning {{[lien-use-after-move]}}
#endif
    struct task *fry = task_new("fry", 3);
    if (queue_try_add(q, fry) != 0) {
        task_free(fry);
        return -1;
    }
#ifdef M_TRIED_AND_FREED
    task_free(fry); // M_TRIED_AND_FREED-warning {{'fry' is used after it was moved [lien-use-after-move]}}
#endif
    struct task *late = task_new("wash", 0);
#ifdef M_FAILURE_NOT_TESTED
    for (int n = 0; n < 100; n++)
        queue_add(q, task_new("fill", 1));
    queue_try_add(q, late);
    return 0; // M_FAILURE_NOT_TESTED-warning {{'late' may never be released [lien-leak-may]}}
#endif
    queue_add(q, late);
    return 0;
}

static int raise(struct queue *borrowed_mut q, const char *borrowed name)
{
    struct task *t = queue_find(q, name);
    if (!t)
        return 0;
    t->priority += 10;
    int p = t->priority;
#ifdef M_REMOVED_UNDER_A_TASK
    queue_remove(q, name); // M_REMOVED_UNDER_A_TASK-warning {{'q' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
    p += t->priority;
#endif
    return p;
}

static int first_priority(const struct queue *borrowed q)
{
    const struct task *t = queue_first(q);
    return t ? t->priority : -1;
}

static int run_all(struct queue *borrowed_mut q)
{
    int n = 0;
    for (struct task *t = queue_pop(q); t; t = queue_pop(q)) { // M_POPPED_AND_LOST-warning-re {{{{.*}}[lien-overwrite-leak{{(-may)?}}]}}
        n += t->priority;
#ifndef M_POPPED_AND_LOST
        task_free(t);
#endif
#ifdef M_POPPED_AND_USED
        n += t->priority; // M_POPPED_AND_USED-warning-re {{'t' is used after it was {{(moved|released)}}}}
#endif
    }
    return n;
}

int main(void)
{
    struct queue q;
    queue_init(&q);
    if (filled(&q) != 0) {
        queue_end(&q);
        return 1;
    }
    int p = raise(&q, "boil") + first_priority(&q);
    struct task *gone = queue_pop(&q);
    if (gone)
        puts(gone->name);
#ifdef M_POPPED_AND_FORGOTTEN
    gone = NULL; // M_POPPED_AND_FORGOTTEN-warning-re {{'gone' {{.*}}[lien-overwrite-leak{{(-may)?}}]}}
#endif
    task_free(gone);
    printf("%d %d\n", p, run_all(&q));
    queue_end(&q);
    return 0;
}
