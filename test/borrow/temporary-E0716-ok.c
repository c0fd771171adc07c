// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0716: a temporary is gone while it is still borrowed.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct word { int n; };
const int *borrowed _Nonnull word_n(const struct word *borrowed w);
struct word *owned _Nonnull word_new(int n);
void word_free(struct word *owned w);
void show(const int *borrowed p);
const char *borrowed trimmed(const char *borrowed s);
char *owned _Nonnull text(int n);

void owned_named_ok(void)
{
    struct word *w = word_new(2);
    const int *p = word_n(w);
    show(p);
    word_free(w);
}

void string_named_ok(void)
{
    char *t = text(3);
    const char *s = trimmed(t);
    puts(s ? s : "");
    free(t);
}

void literal_of_this_block_ok(int k)
{
    const struct word *w = &(struct word){ 3 };
    if (k)
        show(&w->n);
}

void literal_as_argument_ok(void)
{
    show(word_n(&(struct word){ 3 }));
}

void statement_expression_ok(void)
{
    int m = 3;
    const int *p = ({ int n = m; show(&n); &m; });
    show(p);
}
