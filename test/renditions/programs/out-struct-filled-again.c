// A struct that is given to be filled loses what its owned members still hold.
// RUN: %lien -D_GNU_SOURCE -Wno-uninitialized -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct rec { char *owned a; char *owned b; int n; };
char *owned _Nonnull dup(const char *borrowed s);
void rec_init(struct rec *LIEN_OUT r);
int rec_open(struct rec *LIEN_OUT LIEN_WHEN(return == 0) r, const char *borrowed s);
void rec_clear(struct rec *LIEN_DROPS r);
struct rec rec_make(void);
void consume(struct rec r);
void twice(void)
{
    struct rec r;
    rec_init(&r);
    rec_init(&r); // expected-warning {{[lien-overwrite-leak]}}
    rec_clear(&r);
}
void opened_twice(void)
{
    struct rec r;
    if (rec_open(&r, "a"))
        return;
    if (rec_open(&r, "a")) // expected-warning {{[lien-overwrite-leak]}}
        return;            // expected-warning {{[lien-leak]}}
    rec_clear(&r);
}
void initialised(void)
{
    struct rec r = { dup("x"), dup("y"), 1 };
    rec_init(&r); // expected-warning {{[lien-overwrite-leak]}}
    rec_clear(&r);
}
void made(void)
{
    struct rec r = rec_make();
    rec_init(&r); // expected-warning {{[lien-overwrite-leak]}}
    rec_clear(&r);
}
void one_member(void)
{
    struct rec r = { 0 };
    r.b = dup("y");
    rec_init(&r); // expected-warning {{[lien-overwrite-leak]}}
    rec_clear(&r);
}

void empty(void)
{
    struct rec r = { NULL, NULL, 1 };
    rec_init(&r);
    rec_clear(&r);
    rec_init(&r);
    consume(r);
    rec_init(&r);
    free(r.a);
    free(r.b);
    rec_init(&r);
    rec_clear(&r);
}
void again_and_again(int n)
{
    struct rec r;
    for (int i = 0; i < n; i++) {
        rec_init(&r);
        rec_clear(&r);
    }
    while (rec_open(&r, "a") != 0)
        ;
    rec_clear(&r);
}
void retry(void)
{
    struct rec r;
    if (rec_open(&r, "a") && rec_open(&r, "b"))
        return;
    rec_clear(&r);
}
void moved_out(char **a)
{
    struct rec r;
    rec_init(&r);
    *a = LIEN_MOVE(r.a);
    free(r.b);
    rec_init(&r);
    rec_clear(&r);
}
void by_parameter(struct rec *LIEN_OUT r) { rec_init(r); }
void all(struct rec *LIEN_OUT v)
{
    for (int i = 0; i < 3; i++)
        rec_init(&v[i]);
}
