// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-bad-release: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct sack { int n; char *owned tag; struct sack *owned next; int grain[8]; };
char *owned _Nonnull tag_new(const char *borrowed s);
static char *cursor;

void heap_freed_ok(void)
{
    char *p = malloc(32);
    free(p);
}

void literal_or_copy_ok(int n)
{
    char *p = tag_new(n ? "some" : "none");
    puts(p);
    free(p);
}

void stepped_with_a_second_pointer_ok(const char *borrowed text)
{
    char *p = strdup(text);
    if (!p)
        return;
    char *at = p;
    while (*at == ' ')
        at++;
    puts(at);
    free(p);
}

void stepped_and_back_ok(void)
{
    char *p = malloc(32);
    if (!p)
        return;
    p += 4;
    p[0] = 0;
    p -= 4;
    free(p);
}

void first_field_address_freed_ok(void)
{
    int *p = malloc(sizeof *p);
    free(&p[0]);
}

void owned_parameter_freed_ok(char *owned t)
{
    free(t);
}

void raw_parameter_freed_ok(char *t)
{
    free(t);
}

void raw_global_freed_ok(void)
{
    free(cursor);
    cursor = NULL;
}

void copy_given_to_a_field_ok(struct sack *borrowed_mut s, const char *borrowed tag)
{
    if (!s->tag)
        s->tag = tag_new(tag);
}

char *owned null_returned_as_owned_ok(int n)
{
    return n ? tag_new("n") : NULL;
}

void environment_copied_ok(void)
{
    const char *home = getenv("HOME");
    char *mine = home ? strdup(home) : NULL;
    free(mine);
}

void ternary_of_local_and_heap_ok(int n)
{
    char small[8];
    char *p = n > 8 ? malloc(n) : small;
    if (!p)
        return;
    p[0] = 0;
    if (p != small)
        free(p);
}

void ternary_freed_by_length_ok(int n)
{
    char small[8];
    char *p = small;
    if (n > 8) {
        p = malloc(n);
        if (!p)
            return;
    }
    p[0] = 0;
    if (n > 8)
        free(p);
}
