// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Nothing but the library is annotated: what its signatures say is enough to check plain callers.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <string.h>

struct str;
struct str *owned _Nonnull str_new(const char *borrowed s);
void str_free(struct str *owned s);
const char *borrowed _Nonnull str_c(const struct str *borrowed s);
char *borrowed_mut _Nonnull str_data(struct str *borrowed_mut s);
void str_add(struct str *borrowed_mut s, const char *borrowed t);
struct str *owned str_join(struct str *owned a, const struct str *borrowed b);

int plain_use_ok(const char *text)
{
    struct str *s = str_new(text);
    str_add(s, text);
    const char *c = str_c(s);
    int n = (int)strlen(c);
    str_add(s, "x");
    c = str_c(s);
    n += c[0];
    str_free(s);
    return n;
}

char *copy_of_the_text_ok(const char *text)
{
    struct str *s = str_new(text);
    char *c = strdup(str_c(s));
    str_free(s);
    return c;
}

void joined_ok(const char *text)
{
    struct str *a = str_new(text), *b = str_new(text);
    a = str_join(a, b);
    str_free(b);
    str_free(a);
}

static void shorten(struct str *s) { str_data(s)[0] = 0; }
static const char *shown(struct str *s) { return str_c(s); }

void helper_changes_ok(const char *text)
{
    struct str *s = str_new(text);
    shorten(s);
    puts(shown(s));
    shorten(s);
    str_free(s);
}
