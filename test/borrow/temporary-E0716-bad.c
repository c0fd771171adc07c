// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0716: a temporary is gone while it is still borrowed.
// Each function breaks the rule; correct twins stand in temporary-E0716-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct word { int n; };
const int *borrowed _Nonnull word_n(const struct word *borrowed w);
struct word *owned _Nonnull word_new(int n);
void show(const int *borrowed p);
const char *borrowed trimmed(const char *borrowed s);
char *owned _Nonnull text(int n);

void owned_temporary(void)
{
    const int *p = word_n(word_new(2)); // expected-warning{{[lien-leak]}}
    show(p);
}

void string_temporary(void)
{
    puts(trimmed(text(3))); // expected-warning{{[lien-leak]}}
}

void literal_of_an_inner_block(int k)
{
    const struct word *w = NULL;
    if (k) {
        w = &(struct word){ 3 };
    }
    if (w)
        show(&w->n); // expected-warning-re{{[lien-dangling-borrow{{(-may)?}}]}}
}

void loan_of_a_literal(void)
{
    const struct word *borrowed w;
    {
        w = &(struct word){ 3 }; // expected-warning{{[lien-dangling-borrow]}}
    }
    show(&w->n);
}

void result_over_a_literal(void)
{
    const int *p;
    {
        p = word_n(&(struct word){ 3 }); // expected-warning{{[lien-dangling-borrow]}}
    }
    show(p);
}

void array_literal(int k)
{
    const int *p = NULL;
    switch (k) {
    case 1: {
        p = (int[]){ 1, 2, 3 };
        break;
    }
    default:
        return;
    }
    show(p); // expected-warning{{[lien-dangling-borrow]}}
}

void statement_expression(void)
{
    const int *p = ({ int n = 3; &n; });
    show(p); // expected-warning{{[lien-dangling-borrow]}}
}
