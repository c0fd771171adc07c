// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// LIEN_SHARED LIEN_OUT: each reference is given up once, and none is forgotten.
#include <lien.h>
#include <stddef.h>

struct doc;
struct doc *LIEN_SHARED _Nullable doc_new(void);
int doc_up(struct doc *LIEN_SHARED LIEN_OUT LIEN_WHEN(return == 1) d);
void doc_hold(struct doc *LIEN_SHARED LIEN_OUT d);
void doc_free(struct doc *LIEN_SHARED d);
void doc_read(const struct doc *borrowed d);
void clash(struct doc *borrowed LIEN_OUT d); // expected-warning {{'LIEN_OUT' contradicts}}
void above(struct doc *owned LIEN_OUT d); // expected-warning {{'LIEN_OUT' contradicts}}

void one_too_many(void)
{
    struct doc *d = doc_new();
    if (!d)
        return;
    doc_up(d);
    doc_free(d);
    doc_free(d);
    doc_free(d); // expected-warning {{'d' is used after it was moved [lien-use-after-move]}}
}

void used_afterwards(void)
{
    struct doc *d = doc_new();
    if (!d)
        return;
    doc_hold(d);
    doc_free(d);
    doc_free(d);
    doc_read(d); // expected-warning {{'d' is used after it was moved [lien-use-after-move]}}
}

void one_forgotten(void)
{
    struct doc *d = doc_new();
    if (!d)
        return;
    doc_hold(d);
    doc_free(d);
} // expected-warning {{'d' is never released [lien-leak]}}

int none_was_added(void)
{
    struct doc *d = doc_new();
    if (!d)
        return -1;
    if (doc_up(d) != 1) {
        doc_free(d);
        doc_free(d); // expected-warning {{'d' is used after it was moved [lien-use-after-move]}}
        return -1;
    }
    doc_free(d);
    doc_free(d);
    return 0;
}

void of_a_parameter(struct doc *LIEN_SHARED d)
{
    doc_hold(d);
    doc_free(d);
} // expected-warning {{'d' is never released [lien-leak]}}
