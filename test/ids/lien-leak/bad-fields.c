// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>

char *owned _Nonnull text_new(const char *borrowed s);
struct author { char *owned name; char *owned mail; int born; };
struct lantern { char *owned bulb; char *owned shade; } LIEN_DROP(lantern_end);
void lantern_end(struct lantern *l);

void lantern_not_dropped(void)
{
    struct lantern l = { text_new("60W"), text_new("green") };
    puts(l.shade);
} // expected-warning{{[lien-leak]}}

void drop_is_conditional(int n)
{
    struct lantern l = { text_new("60W"), NULL };
    if (n)
        lantern_end(&l);
} // expected-warning{{[lien-leak-may]}}

struct author author_make(const char *borrowed name);

void value_forgotten(void)
{
    struct author a = author_make("Bo");
    a.born++;
} // expected-warning{{[lien-leak]}}
