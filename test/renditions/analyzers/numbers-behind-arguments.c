// What a callee does depends on a number behind its argument: a caller who knows the number knows which way it goes.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct text { size_t room, len; char *at; };
static char none[1];
#define TEXT_EMPTY { 0, 0, none }
static void text_grow(struct text *t, size_t more)
{
    char *p;
    if (t->len + more + 1 <= t->room)
        return;
    p = realloc(t->room ? t->at : NULL, t->len + more + 1);
    if (!p)
        exit(1);
    t->at = p;
    t->room = t->len + more + 1;
}
static void text_add(struct text *t, const char *s)
{
    size_t n = strlen(s);
    text_grow(t, n);
    memcpy(t->at + t->len, s, n + 1);
    t->len += n;
}
static char *text_take(struct text *t)
{
    text_grow(t, 0);
    char *r = t->at;
    t->room = t->len = 0;
    t->at = none;
    return r;
}
static void text_drop(struct text *t)
{
    if (t->room)
        free(t->at);
    t->at = none;
    t->room = 0;
}
// what was never grown is not released, what was added to is
void taken_at_once(void)
{
    struct text t = TEXT_EMPTY;
    free(text_take(&t));
}
void taken_when_full(const char *s)
{
    struct text t = TEXT_EMPTY;
    text_add(&t, s);
    char *r = text_take(&t);
    free(r);
    text_drop(&t);
}
void dropped(const char *s)
{
    struct text t = TEXT_EMPTY;
    text_add(&t, s);
    text_add(&t, s);
    text_drop(&t);
}
void never_dropped(const char *s)
{
    struct text t = TEXT_EMPTY;
    text_add(&t, s);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void taken_and_lost(const char *s)
{
    struct text t = TEXT_EMPTY;
    text_add(&t, s);
    char *r = text_take(&t);
    text_drop(&t);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void freed_before_it_grew(void)
{
    struct text t = TEXT_EMPTY;
    free(t.at); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
// a number behind the argument says which way the callee goes
struct job { int own, done; char *p; };
static void job_end(struct job *j)
{
    if (j->own)
        free(j->p);
}
static void job_fill(struct job *j)
{
    if (j->done)
        return;
    j->p = malloc(8);
    j->done = 1;
}
static char word[8];
void lent(void)
{
    struct job j = {0};
    j.p = word;
    job_end(&j);
}
void lent_as_owned(void)
{
    struct job j = {.own = 1};
    j.p = word;
    job_end(&j); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void given(void)
{
    struct job j = {.own = 1};
    j.p = malloc(8);
    job_end(&j);
}
void given_as_lent(void)
{
    struct job j = {.own = 0};
    j.p = malloc(8);
    job_end(&j);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void filled_once(void)
{
    struct job j = {0};
    job_fill(&j);
    job_fill(&j);
    free(j.p);
}
void filled_by_another(struct job *k)
{
    struct job j = {.done = 1, .p = word};
    job_fill(&j);
    k->p = j.p;
}
extern void change(struct job *);
void changed_between(void)
{
    struct job j = {0};
    j.p = malloc(8);
    change(&j);
    job_end(&j);
}
static void turned(struct job *j)
{
    change(j);
    if (j->own)
        free(j->p);
}
void turned_by_callee(void)
{
    struct job j = {.own = 0};
    j.p = malloc(8);
    turned(&j);
}
struct both { struct job a, b; };
static void both_end(struct both *x) { job_end(&x->a); job_end(&x->b); }
void both_given(void)
{
    struct both x = {{.own = 1}, {.own = 1}};
    x.a.p = malloc(8);
    x.b.p = malloc(8);
    both_end(&x);
}
void one_given(void)
{
    struct both x = {{.own = 1}, {.own = 0}};
    x.a.p = malloc(8);
    x.b.p = word;
    both_end(&x);
}
