// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Lifetimes of inner pointer levels: an out-parameter hands back a borrow of another argument.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>

struct doc { char *owned text; size_t len; };
int doc_find(const struct doc *borrowed lifetime(d) d, const char *borrowed what,
             const char *borrowed lifetime(d) *borrowed_mut out);
int doc_slot(struct doc *borrowed_mut lifetime(d) d, char *borrowed_mut lifetime(d) *borrowed_mut out);
void doc_edit(struct doc *borrowed_mut d);
void set(const int *borrowed lifetime(a) *borrowed_mut slot, const int *borrowed lifetime(a) p);
void show(const int *borrowed p);

void found_then_edited_ok(struct doc *borrowed_mut d)
{
    const char *at = NULL;
    if (!doc_find(d, "x", &at))
        return;
    puts(at);
    doc_edit(d);
}

void slot_then_slot_ok(struct doc *borrowed_mut d)
{
    char *a = NULL;
    doc_slot(d, &a);
    *a = 'x';
    doc_slot(d, &a);
    *a = 'y';
}

void set_to_an_outer_local_ok(void)
{
    int n = 1;
    const int *p = &n;
    {
        int m = 2;
        set(&p, &n);
        show(&m);
    }
    show(p);
}

void given_back_ok(const char *borrowed lifetime(a) *borrowed_mut out, const struct doc *borrowed lifetime(a) d)
{
    *out = d->text;
}

void given_back_a_literal_ok(const char *borrowed lifetime(a) *borrowed_mut out)
{
    *out = "none";
}

void slots_exchanged_ok(const int *borrowed lifetime(a) *borrowed_mut x,
                        const int *borrowed lifetime(a) *borrowed_mut y)
{
    const int *t = *x;
    *x = *y;
    *y = t;
}
