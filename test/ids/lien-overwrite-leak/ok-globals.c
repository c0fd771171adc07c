// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-overwrite-leak: correct code that stands near the rules broken in bad-globals.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct conf { char *owned path; char *owned host; int port; };
static char *owned name;
static char *cache;
static struct conf conf;
char *owned _Nonnull word(const char *borrowed s);

void name_set_ok(const char *borrowed s)
{
    free(name);
    name = word(s);
}

void name_clear_ok(void)
{
    free(name);
    name = NULL;
}

void cache_clear_ok(void)
{
    free(cache);
    cache = NULL;
}

void cache_clear_leaves_raw_ok(void)
{
    free(cache);
}

void conf_field_ok(void)
{
    free(conf.path);
    conf.path = word("/etc");
}

char *owned name_take_ok(void)
{
    char *was = name;
    name = NULL;
    return was;
}
