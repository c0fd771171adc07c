// What an owner leads to is lent in one argument, and another argument's call is given the owner exclusively: C may
// lend first.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdio.h>
#include <string.h>
typedef struct num { unsigned long v; } num;
num *owned num_new(unsigned long v);
void num_free(num *owned n);
unsigned long refill(num *owned *borrowed_mut v);
unsigned long looked(num *owned const *borrowed v);
unsigned long add(const num *borrowed v, unsigned long w);
unsigned long add3(unsigned long a, unsigned long w, num *borrowed_mut v);
struct lex { char *owned tok; int n; char text[8]; struct lex *owned sub; };
char *borrowed_mut lex_next(struct lex *borrowed_mut l);
int lex_kind(const struct lex *borrowed l);
int lex_skip(struct lex *borrowed_mut l);
void put(int n, const char *borrowed s);

void refilled_by_the_other(void)
{
    num *owned a = num_new(1);
    add(a, refill(&a)); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    num_free(a);
}

void refilled_deep_in_the_other(void)
{
    num *owned a = num_new(1);
    add3(1 + add(NULL, 2 * refill(&a)), 0, a); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    num_free(a);
}

void token_and_the_next(struct lex *borrowed_mut l)
{
    put(lex_skip(l), l->tok); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    put(l->n,
        l->tok);
}

void token_of_a_part(struct lex *borrowed_mut l)
{
    put(lex_skip(l), l->sub->tok); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    put(lex_skip(l->sub), l->tok);
}

void token_of_a_local(void)
{
    struct lex l = { strdup("a"), 0, "", NULL };
    printf("%d %s\n", lex_skip(&l), l.tok); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    num_free(NULL);
    LIEN_LEAK(l.tok);
}

void one_after_the_other(void)
{
    num *owned a = num_new(1);
    unsigned long w = refill(&a);
    add(a, w);
    add(a, looked(&a));
    num_free(a);
}

void of_another(void)
{
    num *owned a = num_new(1), *owned b = num_new(2);
    add(a, refill(&b));
    num_free(a);
    num_free(b);
}

void numbers_and_the_next(struct lex *borrowed_mut l)
{
    put(l->n + lex_skip(l), "x");
    put(lex_kind(l), l->tok);
    put(lex_skip(l), l->text);
    printf("%d %d\n", l->n, lex_skip(l));
}
