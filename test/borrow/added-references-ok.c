// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// LIEN_SHARED LIEN_OUT: the call adds one reference to those that the caller has.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct doc { int refs; };
struct shelf { struct doc *LIEN_SHARED one; struct doc *raw; };
struct doc *LIEN_SHARED _Nullable doc_new(void);
int doc_up(struct doc *LIEN_SHARED LIEN_OUT LIEN_WHEN(return == 1) d);
void doc_hold(struct doc *LIEN_SHARED LIEN_OUT d);
void doc_free(struct doc *LIEN_SHARED d);
void doc_read(const struct doc *borrowed d);
void keep(struct doc *LIEN_SHARED d);
struct doc *doc_find(int n);
int check(void);

void twice(void)
{
    struct doc *d = doc_new();
    if (!d)
        return;
    doc_up(d);
    doc_free(d);
    doc_read(d);
    doc_free(d);
}

void three(void)
{
    struct doc *d = doc_new();
    doc_hold(d);
    doc_hold(d);
    keep(d);
    keep(d);
    doc_free(d);
}

int asked(void)
{
    struct doc *d = doc_new();
    if (!d)
        return -1;
    if (doc_up(d) != 1) {
        doc_free(d);
        return -1;
    }
    keep(d);
    doc_free(d);
    return 0;
}

void on_a_condition(int more)
{
    struct doc *d = doc_new();
    if (!d)
        return;
    if (more)
        doc_hold(d);
    if (more)
        keep(d);
    doc_free(d);
}

void in_a_loop(int n)
{
    struct doc *d = doc_new();
    if (!d)
        return;
    for (int i = 0; i < n; i++)
        doc_hold(d);
    for (int i = 0; i < n; i++)
        keep(d);
    doc_free(d);
}

void in_one_round(int n)
{
    struct doc *d = doc_new();
    if (!d)
        return;
    for (int i = 0; i < n; i++) {
        doc_hold(d);
        keep(d);
    }
    doc_free(d);
}

void on_a_shelf(struct shelf *s)
{
    struct doc *d = doc_new();
    if (!d)
        return;
    doc_hold(d);
    s->raw = d;
    doc_free(d);
}

void owned_by_a_shelf(struct shelf *borrowed_mut LIEN_OUT s)
{
    struct doc *d = doc_new();
    if (d)
        doc_hold(d);
    s->one = d;
    if (d)
        doc_free(d);
}

void on_two_shelves(struct shelf *borrowed_mut LIEN_OUT s, struct shelf *borrowed_mut LIEN_OUT t)
{
    struct doc *d = doc_new();
    if (d)
        doc_hold(d);
    s->one = d;
    t->one = d;
}

struct doc *handed_out(struct shelf *s)
{
    doc_hold(s->raw);
    return s->raw;
}

void found(void)
{
    struct doc *d = doc_find(1);
    doc_hold(d);
    doc_free(d);
}

void given(struct doc *LIEN_SHARED d)
{
    doc_hold(d);
    keep(d);
    doc_free(d);
}

// The function that keeps the count.
void doc_hold(struct doc *d)
{
    d->refs++;
}
