// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule; mended twins stand in ok-out-when.c.
#include <lien.h>
#include <stdbool.h>
#include <stdio.h>

struct job;
struct job *owned _Nonnull job_new(int n);
void job_end(struct job *owned j);
int job_size(const struct job *borrowed j);
int job_parse(const char *borrowed text, struct job *owned *LIEN_OUT LIEN_WHEN(return == 0) out);
bool job_find(int id, struct job *owned *LIEN_OUT LIEN_WHEN(return) out);
int queue_put(struct job *owned LIEN_WHEN(return == 0) j);
struct pairing { struct job *owned left; struct job *owned right; };
int pairing_load(struct pairing *LIEN_OUT LIEN_WHEN(return == 0) p);

int parsed_and_forgotten(const char *borrowed text)
{
    struct job *owned j;
    if (job_parse(text, &j) != 0)
        return -1;
    return job_size(j); // expected-warning{{[lien-leak]}}
}

int parsed_code_turned_round(const char *borrowed text)
{
    struct job *owned j;
    int rc = job_parse(text, &j);
    if (!rc)
        return rc; // expected-warning{{[lien-leak]}}
    return -1;
}

void found_and_forgotten(int id)
{
    struct job *owned j;
    if (job_find(id, &j))
        printf("%d\n", job_size(j));
} // expected-warning{{[lien-leak-may]}}

int put_and_forgotten_on_failure(int n)
{
    struct job *j = job_new(n);
    if (queue_put(j) != 0)
        return -1; // expected-warning{{[lien-leak]}}
    return 0;
}

int put_and_result_ignored(int n)
{
    struct job *j = job_new(n);
    queue_put(j);
    return 0; // expected-warning{{[lien-leak-may]}}
}

void pairing_half_ended(void)
{
    struct pairing p;
    if (pairing_load(&p) != 0)
        return;
    if (p.left)
        job_end(p.left);
} // expected-warning{{[lien-leak]}}

int succeeds_and_forgets(struct job *owned LIEN_WHEN(return == 0) j)
{
    if (job_size(j) > 100)
        return -1;
    return 0; // expected-warning{{[lien-leak]}}
}
