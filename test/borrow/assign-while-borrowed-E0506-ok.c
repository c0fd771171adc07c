// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0506: a place is written while it is borrowed.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct fancy { int num; int other; };
struct box { int *owned p; struct fancy f; };
void show(const int *borrowed p);
void show_fancy(const struct fancy *borrowed f);
const int *borrowed _Nonnull fancy_num(const struct fancy *borrowed f);
int *owned _Nonnull int_new(int v);

void assigned_whole_ok(void)
{
    struct fancy x = { 5, 6 };
    const struct fancy *borrowed r = &x;
    show_fancy(r);
    x = (struct fancy){ 6, 7 };
    show_fancy(&x);
}

void assigned_the_other_field_ok(void)
{
    struct fancy x = { 5, 6 };
    const int *borrowed r = &x.num;
    x.other = 6;
    show(r);
}

void under_a_result_ok(struct fancy *borrowed_mut f)
{
    const int *n = fancy_num(f);
    show(n);
    f->num = 2;
}

void loop_variable_ok(void)
{
    for (int i = 0; i < 3; i++) {
        const int *borrowed r = &i;
        show(r);
    }
}

void owner_assigned_over_ok(struct box *borrowed_mut b)
{
    const int *borrowed r = b->p;
    show(r);
    free(b->p);
    b->p = int_new(2);
}

void by_a_library_function_ok(void)
{
    char a[8] = "abc";
    const char *borrowed r = a;
    puts(r);
    strcpy(a, "xyz");
}

void elements_apart_ok(void)
{
    int a[4] = { 0 };
    const int *borrowed r = &a[1];
    a[2] = 1;
    show(r);
}

void written_after_the_last_use_in_a_loop_ok(int n)
{
    int x = 0;
    while (n-- > 0) {
        const int *borrowed r = &x;
        show(r);
        x++;
    }
}
