// RUN: %lien -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A struct whose fields are borrows is itself a borrow: it may not outlive what they point to.
// Each function breaks the rule; correct twins stand in lifetimes-in-struct-fields-ok.c.
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
void parser_init(struct parser lifetime(t) *LIEN_OUT p, const char *borrowed lifetime(t) text);

void text_freed_under_the_parser(void)
{
    char *t = text("a b");
    struct parser p = parser_on(t);
    free(t); // expected-warning-re{{'t'{{.*}}[lien-move-while-borrowed]}}
    puts(parser_word(&p));
}

void word_outlives_the_text(void)
{
    char *t = text("a b");
    struct parser p = parser_on(t);
    const char *w = parser_word(&p);
    free(t); // expected-warning-re{{'t'{{.*}}[lien-move-while-borrowed]}}
    puts(w);
}

void initialised_by_out_parameter(void)
{
    char *t = text("a b");
    struct parser p;
    parser_init(&p, t);
    free(t); // expected-warning-re{{'t'{{.*}}[lien-move-while-borrowed]}}
    puts(parser_word(&p));
}

void written_under_an_excerpt(void)
{
    char novel[] = "Call me Ishmael.";
    struct excerpt e = { novel, 1 };
    novel[0] = 'c'; // expected-warning{{[lien-write-while-borrowed]}}
    puts(e.part);
}

void nested(void)
{
    char *t = text("x");
    struct two both = { { t, 1 }, { "static", 2 } };
    free(t); // expected-warning-re{{'t'{{.*}}[lien-move-while-borrowed]}}
    puts(both.a.part);
}

void copied_part(void)
{
    char *t = text("x");
    struct two both = { { t, 1 }, { "static", 2 } };
    struct excerpt e = both.a;
    both.a.part = "static";
    free(t); // expected-warning-re{{'t'{{.*}}[lien-move-while-borrowed]}}
    puts(e.part);
}

void array_of_excerpts(void)
{
    char *t = text("x");
    struct excerpt e[2] = { { t, 1 }, { "static", 2 } };
    free(t); // expected-warning-re{{'t'{{.*}}[lien-move-while-borrowed]}}
    puts(e[0].part);
}

void exclusive_in_a_field(void)
{
    int n = 1, m = 2;
    struct index x = { &n, &m };
    int k = m; // expected-warning-re{{'m'{{.*}}[lien-use-while-borrowed]}}
    *x.slot = k;
}

struct excerpt first_of_a_local(void)
{
    char s[] = "gone";
    struct excerpt e = { s, 1 };
    return e; // expected-warning-re{{'s'{{.*}}[lien-dangling-return]}}
}

const char *borrowed address_in_the_copy(const struct parser *borrowed p)
{
    struct parser copy = *p;
    return (const char *)&copy.at; // expected-warning-re{{'copy'{{.*}}[lien-dangling-return]}}
}

void outlived_by_a_block(void)
{
    struct excerpt e = { "static", 1 };
    {
        char s[] = "gone";
        e.part = s; // expected-warning{{[lien-dangling-borrow]}}
    }
    puts(e.part);
}

void outlived_through_an_initialiser(void)
{
    struct excerpt *keep;
    char t[] = "x";
    {
        struct excerpt e = { t, 1 };
        keep = &e;
    }
    puts(keep->part); // expected-warning{{[lien-dangling-borrow]}}
}
