// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-move: correct code that stands near the rules broken in bad-fields.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

char *owned _Nonnull text_new(const char *borrowed s);
struct author { char *owned name; char *owned mail; int born; };
struct author author_make(const char *borrowed name);
void author_end(struct author a);

int plain_field_of_a_moved_struct_ok(void)
{
    struct author a = author_make("Bo");
    struct author b = a;
    int born = a.born;
    author_end(b);
    return born;
}

void value_refilled_field_by_field_ok(void)
{
    struct author a = author_make("Bo");
    author_end(a);
    a.name = text_new("Cy");
    a.mail = NULL;
    author_end(a);
}

void one_field_moved_and_rest_freed_ok(void)
{
    struct author a = author_make("Bo");
    char *owned name = a.name;
    free(a.mail);
    free(name);
}

struct author value_returned_ok(void)
{
    struct author a = { text_new("Di"), NULL, 1970 };
    return a;
}
