// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-leak: correct code that stands near the rules broken in bad-out-when.c.
// expected-no-diagnostics
#include <lien.h>
#include <stdbool.h>

struct job;
void job_end(struct job *owned j);
int job_size(const struct job *borrowed j);
int job_parse(const char *borrowed text, struct job *owned *LIEN_OUT LIEN_WHEN(return == 0) out);
bool job_find(int id, struct job *owned *LIEN_OUT LIEN_WHEN(return) out);
int job_fails(struct job *owned *LIEN_OUT LIEN_WHEN(!return) out);
void job_always(struct job *owned *LIEN_OUT out);
int queue_put(struct job *owned LIEN_WHEN(return == 0) j);

int parsed_and_ended_ok(const char *borrowed text)
{
    struct job *owned j;
    if (job_parse(text, &j) != 0)
        return -1;
    int n = job_size(j);
    job_end(j);
    return n;
}

int parsed_code_kept_in_a_variable_ok(const char *borrowed text)
{
    struct job *owned j;
    int rc = job_parse(text, &j);
    if (rc)
        return rc;
    job_end(j);
    return 0;
}

void found_in_a_loop_ok(void)
{
    struct job *owned j;
    for (int id = 0; job_find(id, &j); id++)
        job_end(j);
}

void not_failed_ok(void)
{
    struct job *owned j;
    if (job_fails(&j))
        return;
    job_end(j);
}

void always_ok(void)
{
    struct job *owned j;
    job_always(&j);
    if (j)
        job_end(j);
}

int keeps_its_word_ok(struct job *owned LIEN_WHEN(return == 0) j)
{
    if (job_size(j) > 100)
        return -1;
    job_end(j);
    return 0;
}

int passes_the_code_on_ok(struct job *owned LIEN_WHEN(return == 0) j)
{
    return queue_put(j);
}

int passes_the_slot_on_ok(struct job *owned *LIEN_OUT LIEN_WHEN(return == 0) out)
{
    return job_parse("x", out);
}
