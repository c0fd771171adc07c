// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-move: a moved value is used. Each function breaks one rule; mended twins stand in ok-fields.c.
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct author { char *owned name; char *owned mail; int born; };
struct author author_make(const char *borrowed name);
void author_end(struct author a);

void value_moved_by_copy(void)
{
    struct author a = author_make("Bo");
    struct author b = a;
    puts(a.name); // expected-warning{{[lien-use-after-move]}}
    author_end(b);
}

void value_moved_into_a_call(void)
{
    struct author a = author_make("Bo");
    author_end(a);
    author_end(a); // expected-warning{{[lien-use-after-move]}}
}

void one_field_moved(void)
{
    struct author a = author_make("Bo");
    char *owned name = a.name;
    author_end(a); // expected-warning{{[lien-use-after-move]}}
    free(name);
}
