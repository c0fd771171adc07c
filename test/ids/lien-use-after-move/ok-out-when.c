// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-move: correct code that stands near the rules broken in bad-out-when.c.
// expected-no-diagnostics
#include <lien.h>

struct job;
struct job *owned _Nonnull job_new(int n);
void job_end(struct job *owned j);
int queue_put_or_drop(struct job *owned j);
int queue_try(struct job *owned LIEN_WHEN(return >= 0) j);
struct pairing { struct job *owned left; struct job *owned right; };
int pairing_load(struct pairing *LIEN_OUT LIEN_WHEN(return == 0) p);

int put_or_dropped_ok(int n)
{
    struct job *j = job_new(n);
    return queue_put_or_drop(j);
}

int tried_ok(int n)
{
    struct job *j = job_new(n);
    int at = queue_try(j);
    if (at < 0)
        job_end(j);
    return at;
}

int tried_until_it_goes_ok(int n)
{
    struct job *j = job_new(n);
    while (queue_try(j) < 0)
        n++;
    return n;
}

void pairing_ok(void)
{
    struct pairing p;
    if (pairing_load(&p) != 0)
        return;
    if (p.left)
        job_end(p.left);
    if (p.right)
        job_end(p.right);
}
