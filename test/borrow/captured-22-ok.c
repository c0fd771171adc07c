// REQUIRES: llvm-from-22
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Clang's lifetime_capture_by: what is kept may be written, and be gone when nobody looks at the keeper any more.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>

struct set { const int *at[8]; int n; };
void set_add(struct set *s, const int *p __attribute__((lifetime_capture_by(s))));
void set_clear(struct set *s);
int set_sum(const struct set *s);
void hook(int *p __attribute__((lifetime_capture_by(global))));
void unhook(int *p);
void note(int *p __attribute__((lifetime_capture_by(unknown))));

int alive(void)
{
    int x = 3;
    struct set s = { { 0 }, 0 };
    set_add(&s, &x);
    x = 4;
    return set_sum(&s);
}

int cleared(void)
{
    struct set s = { { 0 }, 0 };
    {
        int x = 3;
        set_add(&s, &x);
        set_clear(&s);
    }
    return set_sum(&s);
}

int cleared_by_hand(void)
{
    struct set s = { { 0 }, 0 };
    {
        int x = 3;
        set_add(&s, &x);
        s.n = 0;
    }
    return set_sum(&s);
}

int set_anew(void)
{
    struct set s = { { 0 }, 0 };
    {
        int x = 3;
        set_add(&s, &x);
    }
    s = (struct set){ { 0 }, 0 };
    return set_sum(&s);
}

void not_looked_at(void)
{
    struct set s = { { 0 }, 0 };
    int *x = malloc(sizeof *x);
    if (!x)
        return;
    *x = 1;
    set_add(&s, x);
    int n = set_sum(&s);
    free(x);
    set_clear(&s);
    (void)n;
}

void removed_before_the_end(struct set *s)
{
    int x = 3;
    set_add(s, &x);
    set_clear(s);
}

void of_the_caller(struct set *s, const int *p)
{
    set_add(s, p);
}

void hooked_and_let_go(void)
{
    int x = 3;
    hook(&x);
    unhook(&x);
}

void noted(void)
{
    int x = 3;
    note(&x);
}

// lifetimebound says that the result holds it, whatever noescape says.
const int *lent_on(const int *p __attribute__((noescape, lifetimebound)))
{
    return p;
}
