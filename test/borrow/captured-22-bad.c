// REQUIRES: llvm-from-22
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Clang's lifetime_capture_by: the argument that is named keeps a pointer, which has to be there when it is looked at.
#include <lien.h>
#include <stdlib.h>

struct set { const int *at[8]; int n; };
void set_add(struct set *s, const int *p __attribute__((lifetime_capture_by(s))));
int set_sum(const struct set *s);
void hook(int *p __attribute__((lifetime_capture_by(global))));

int ended(void)
{
    struct set s = { { 0 }, 0 };
    {
        int x = 3;
        set_add(&s, &x);
    }
    return set_sum(&s); // expected-warning {{what 's' keeps outlives 'x', which it points to [lien-dangling-borrow]}}
}

int released(void)
{
    struct set s = { { 0 }, 0 };
    int *x = malloc(sizeof *x);
    if (!x)
        return -1;
    *x = 1;
    set_add(&s, x);
    free(x);
    return set_sum(&s); // expected-warning {{what 's' keeps is used after it was released [lien-use-after-free]}}
}

void left_behind(struct set *s)
{
    int x = 3;
    set_add(s, &x); // expected-warning {{outlives 'x', which it points to [lien-dangling-borrow]}}
}

void hooked(void)
{
    int x = 3;
    hook(&x); // expected-warning {{what 'hook' keeps outlives 'x', which it points to [lien-dangling-borrow]}}
}
