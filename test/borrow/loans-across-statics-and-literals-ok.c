// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Statics, globals and string literals live for ever; what is borrowed from them may go anywhere, and is still guarded.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>

static int counter;
static int table[4];
static const char *current;
struct conf { const char *borrowed lifetime(static) name; };
void show(const int *borrowed p);
void bump(int *borrowed_mut p);
void set_name(struct conf *borrowed_mut c, const char *borrowed lifetime(static) s);

const int *borrowed lifetime(static) of_a_static_ok(void)
{
    return &counter;
}

int *borrowed_mut lifetime(static) of_a_static_array_ok(int i)
{
    return &table[i];
}

void static_written_after_ok(void)
{
    const int *borrowed p = &counter;
    show(p);
    counter = 1;
}

void static_elements_apart_ok(void)
{
    int *borrowed_mut p = &table[0];
    bump(&table[1]);
    *p = 1;
}

void literal_named_ok(struct conf *borrowed_mut c)
{
    set_name(c, "literal");
    current = "another";
}

void parameter_kept_for_a_while_ok(const char *borrowed s)
{
    current = s;
    puts(current);
    current = NULL;
}

void raw_parameter_kept_ok(const char *s)
{
    current = s;
}

void owned_parameter_kept_ok(char *owned s)
{
    current = s;
}
