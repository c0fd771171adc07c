// rules of rust-lang/rust tests/ui/span/send-is-not-static-*, tests/ui/kindck/kindck-send-*,
// tests/ui/threads-sendsync, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <pthread.h>

struct mill { int stones; };
struct LIEN_SYNC wheel { int turns; };
struct sack { char *owned flour; int weight; };
struct note { const char *borrowed lifetime(t) text; int no; };
struct mill *LIEN_SHARED _Nonnull mill_new(void);
struct mill *LIEN_SHARED _Nonnull mill_ref(const struct mill *borrowed m);
void mill_unref(struct mill *LIEN_SHARED m);
struct wheel *LIEN_SHARED _Nonnull wheel_new(void);
struct wheel *LIEN_SHARED _Nonnull wheel_ref(const struct wheel *borrowed w);
void wheel_unref(struct wheel *LIEN_SHARED w);
struct sack *owned _Nonnull sack_fill(int w);
void sack_empty(struct sack *owned s);
void job_give(void (*fn)(void *), void *owned LIEN_SEND arg);
void job_share(void (*fn)(void *), void *LIEN_SHARED LIEN_SEND arg);
void job_lend(void (*fn)(const void *), const void *borrowed lifetime(static) LIEN_SEND arg);
void job_run(void (*fn)(void *), void *LIEN_SEND arg);
void grind(void *p);
void read_only(const void *p);

void given_ok(void)
{
    struct sack *owned s = sack_fill(10);
    job_give(grind, s);
}

int given_and_read(void)
{
    struct sack *owned s = sack_fill(10);
    job_give(grind, s);
    return s->weight; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void sent_local(void)
{
    struct sack s = { NULL, 3 };
    job_run(grind, &s); // expected-warning-re {{[lien-thread-escape{{(-may)?}}]}}
}

void sent_static_ok(void)
{
    static struct sack s;
    job_run(grind, &s);
}

void sent_array(int n)
{
    int grains[8] = { n };
    job_run(grind, grains); // expected-warning-re {{[lien-thread-escape{{(-may)?}}]}}
}

void sent_literal_ok(void)
{
    job_lend(read_only, "rye");
}

void lent_static_ok(void)
{
    static const int sizes[3] = { 1, 2, 3 };
    job_lend(read_only, sizes);
}

void shared_sync_ok(void)
{
    struct wheel *LIEN_SHARED w = wheel_new();
    job_share(grind, wheel_ref(w));
    wheel_unref(w);
}

void shared_not_sync(void)
{
    struct mill *LIEN_SHARED m = mill_new();
    struct mill *LIEN_SHARED n = mill_ref(m);
    job_share(grind, n); // expected-warning-re {{[lien-thread-escape{{(-may)?}}]}}
    mill_unref(m);
}

void moved_sync_ok(void)
{
    struct wheel *LIEN_SHARED w = wheel_new();
    job_share(grind, w);
}

void joined_ok(void *(*fn)(void *))
{
    pthread_t t;
    int result = 0;
    if (pthread_create(&t, NULL, fn, &result) != 0)
        return;
    pthread_join(t, NULL);
}

int read_before_join(void *(*fn)(void *))
{
    pthread_t t;
    int result = 0;
    if (pthread_create(&t, NULL, fn, &result) != 0)
        return -1;
    pthread_join(t, NULL);
    return result;
}

int returned_before_join(void *(*fn)(void *), int quick)
{
    pthread_t t;
    int result = 0;
    if (pthread_create(&t, NULL, fn, &result)) // expected-warning-re {{[{{(lien-dangling-borrow|lien-thread-escape)}}{{(-may)?}}]}}
        return -1;
    if (quick)
        return 0;
    pthread_join(t, NULL);
    return result;
}

void sent_in_a_loop(int n)
{
    for (int i = 0; i < n; i++)
        job_run(grind, &i); // expected-warning-re {{[lien-thread-escape{{(-may)?}}]}}
}

void sent_in_a_loop_ok(int n)
{
    for (int i = 0; i < n; i++) {
        int *owned c = malloc(sizeof *c);
        if (!c)
            return;
        *c = i;
        job_give(grind, c);
    }
}
