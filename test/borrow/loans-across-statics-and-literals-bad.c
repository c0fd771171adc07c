// RUN: %lien -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Statics, globals and string literals live for ever; what is borrowed from them may go anywhere, and is still guarded.
// Each function breaks the rule; correct twins stand in loans-across-statics-and-literals-ok.c.
#include <lien.h>
#include <stdio.h>
#include <string.h>

static int counter;
int global_n;
static const char *current;
struct conf { const char *borrowed lifetime(static) name; };
void show(const int *borrowed p);
void bump(int *borrowed_mut p);
void set_name(struct conf *borrowed_mut c, const char *borrowed lifetime(static) s);

const int *borrowed lifetime(static) of_a_local(void)
{
    int n = 1;
    return &n; // expected-warning-re{{'n'{{.*}}[lien-dangling-return]}}
}

void static_written_under_a_loan(void)
{
    const int *borrowed p = &counter;
    counter = 1; // expected-warning-re{{'counter'{{.*}}[lien-write-while-borrowed]}}
    show(p);
}

void static_lent_twice(void)
{
    int *borrowed_mut p = &global_n;
    bump(&global_n); // expected-warning-re{{'global_n'{{.*}}[lien-borrow-conflict]}}
    *p = 1;
}

void local_named(struct conf *borrowed_mut c, int k)
{
    char name[8];
    snprintf(name, sizeof name, "%d", k);
    set_name(c, name); // expected-warning{{[lien-dangling-borrow]}}
}

void parameter_kept(const char *borrowed s)
{
    if (s[0])
        current = s; // expected-warning{{[lien-borrow-escapes]}}
}

void part_of_a_parameter_kept(const char *borrowed s)
{
    current = strchr(s, '='); // expected-warning{{[lien-borrow-escapes]}}
}
