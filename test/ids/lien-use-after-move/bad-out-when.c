// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-move: a moved value is used. Each function breaks one rule; mended twins stand in ok-out-when.c.
#include <lien.h>

struct job;
struct job *owned _Nonnull job_new(int n);
void job_end(struct job *owned j);
int job_size(const struct job *borrowed j);
int queue_put(struct job *owned LIEN_WHEN(return == 0) j);
int queue_put_or_drop(struct job *owned j);
int queue_try(struct job *owned LIEN_WHEN(return >= 0) j);

int put_and_ended_on_success(int n)
{
    struct job *j = job_new(n);
    if (queue_put(j) == 0)
        job_end(j); // expected-warning{{[lien-use-after-move]}}
    else
        job_end(j);
    return 0;
}

int put_and_used_on_success(int n)
{
    struct job *j = job_new(n);
    int rc = queue_put(j);
    if (rc == 0)
        return job_size(j); // expected-warning{{[lien-use-after-move]}}
    job_end(j);
    return rc;
}

int put_or_dropped_then_ended(int n)
{
    struct job *j = job_new(n);
    if (queue_put_or_drop(j) < 0)
        job_end(j); // expected-warning{{[lien-use-after-move]}}
    return 0;
}

int tried_turned_round(int n)
{
    struct job *j = job_new(n);
    int at = queue_try(j);
    if (at >= 0)
        job_end(j); // expected-warning{{[lien-use-after-move]}}
    else
        job_end(j);
    return at;
}
