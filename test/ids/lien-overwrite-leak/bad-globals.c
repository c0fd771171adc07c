// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-overwrite-leak: an owning place is assigned over while it still owns. Each function breaks one rule; mended twins stand in ok-globals.c.
#include <lien.h>

struct conf { char *owned path; char *owned host; int port; };
static char *owned name;
static struct conf conf;
char *owned _Nonnull word(const char *borrowed s);

void name_set_over(const char *borrowed s)
{
    name = word(s); // expected-warning{{[lien-overwrite-leak-may]}}
}

void conf_field_over(void)
{
    conf.path = word("/etc"); // expected-warning{{[lien-overwrite-leak-may]}}
}
