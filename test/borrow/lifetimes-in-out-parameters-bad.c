// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Lifetimes of inner pointer levels: an out-parameter hands back a borrow of another argument.
// Each function breaks the rule; correct twins stand in lifetimes-in-out-parameters-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>

struct doc { char *owned text; size_t len; };
int doc_find(const struct doc *borrowed lifetime(d) d, const char *borrowed what,
             const char *borrowed lifetime(d) *borrowed_mut out);
int doc_slot(struct doc *borrowed_mut lifetime(d) d, char *borrowed_mut lifetime(d) *borrowed_mut out);
void doc_edit(struct doc *borrowed_mut d);
void doc_free(struct doc *owned d);
struct doc *owned _Nonnull doc_new(void);
void set(const int *borrowed lifetime(a) *borrowed_mut slot, const int *borrowed lifetime(a) p);
void show(const int *borrowed p);

void found_then_edited(struct doc *borrowed_mut d)
{
    const char *at = NULL;
    if (!doc_find(d, "x", &at))
        return;
    doc_edit(d); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
    puts(at);
}

void found_then_freed(void)
{
    struct doc *d = doc_new();
    const char *at = NULL;
    doc_find(d, "x", &at);
    doc_free(d); // expected-warning-re{{'d'{{.*}}[lien-move-while-borrowed]}}
    if (at)
        puts(at);
}

void slot_then_slot(struct doc *borrowed_mut d)
{
    char *a = NULL;
    char *b = NULL;
    doc_slot(d, &a);
    doc_slot(d, &b); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
    *a = *b;
}

void set_to_an_inner_local(void)
{
    int n = 1;
    const int *p = &n;
    {
        int m = 2;
        set(&p, &m); // expected-warning{{[lien-dangling-borrow]}}
    }
    show(p);
}

void given_back_of_another(const char *borrowed lifetime(a) *borrowed_mut out, const struct doc *borrowed lifetime(b) d)
{
    *out = d->text; // expected-warning{{[lien-lifetime-mismatch]}}
}

void given_back_unnamed(const char *borrowed lifetime(a) *borrowed_mut out, const struct doc *borrowed d)
{
    *out = d->text; // expected-warning{{[lien-borrow-escapes]}}
}

void given_back_of_this_frame(const char *borrowed lifetime(a) *borrowed_mut out,
                              const struct doc *borrowed lifetime(a) d)
{
    char buf[8];
    snprintf(buf, sizeof buf, "%zu", d->len);
    *out = buf; // expected-warning{{[lien-dangling-borrow]}}
}

void slots_exchanged(const int *borrowed lifetime(a) *borrowed_mut x, const int *borrowed lifetime(b) *borrowed_mut y)
{
    *x = *y; // expected-warning{{[lien-lifetime-mismatch]}}
}
