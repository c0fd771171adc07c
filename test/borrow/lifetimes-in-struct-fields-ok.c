// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A struct whose fields are borrows is itself a borrow: it may not outlive what they point to.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct parser { const char *borrowed lifetime(t) text; size_t at; };
struct excerpt { const char *borrowed lifetime(a) part; int line; };
struct two { struct excerpt a; struct excerpt b; };
struct index { const int *borrowed lifetime(i) first; int *borrowed_mut lifetime(i) slot; };
char *owned _Nonnull text(const char *borrowed s);
struct parser lifetime(t) parser_on(const char *borrowed lifetime(t) text);
const char *borrowed lifetime(t) parser_word(struct parser lifetime(t) *borrowed_mut p);
void show(const int *borrowed p);

void text_freed_after_the_parser_ok(void)
{
    char *t = text("a b");
    struct parser p = parser_on(t);
    puts(parser_word(&p));
    free(t);
}

void word_outlives_the_parser_ok(void)
{
    char *t = text("a b");
    const char *w;
    {
        struct parser p = parser_on(t);
        w = parser_word(&p);
    }
    puts(w);
    free(t);
}

void written_after_the_excerpt_ok(void)
{
    char novel[] = "Call me Ishmael.";
    struct excerpt e = { novel, 1 };
    puts(e.part);
    novel[0] = 'c';
}

int plain_field_is_no_loan_ok(void)
{
    char novel[] = "Call me Ishmael.";
    struct excerpt e = { novel, 1 };
    novel[0] = 'c';
    return e.line;
}

void nested_other_field_ok(void)
{
    char *t = text("x");
    struct two both = { { t, 1 }, { "static", 2 } };
    free(t);
    puts(both.b.part);
}

void array_of_excerpts_ok(void)
{
    char *t = text("x");
    struct excerpt e[2] = { { t, 1 }, { "static", 2 } };
    puts(e[0].part);
    e[0].part = "static";
    free(t);
    puts(e[0].part);
}

void exclusive_in_a_field_ok(void)
{
    int n = 1, m = 2;
    struct index x = { &n, &m };
    *x.slot = n;
    show(&m);
}

struct excerpt lifetime(a) first_of_ok(const char *borrowed lifetime(a) s)
{
    struct excerpt e = { s, 1 };
    return e;
}

const char *borrowed part_outlives_the_struct_ok(const struct excerpt *borrowed e)
{
    struct excerpt copy = *e;
    return copy.part;
}
