// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Nothing but the library is annotated: what its signatures say is enough to check plain callers.
// Each function breaks the rule; correct twins stand in unannotated-callers-ok.c.
#include <lien.h>
#include <stdio.h>
#include <string.h>

struct str;
struct str *owned _Nonnull str_new(const char *borrowed s);
void str_free(struct str *owned s);
const char *borrowed _Nonnull str_c(const struct str *borrowed s);
char *borrowed_mut _Nonnull str_data(struct str *borrowed_mut s);
void str_add(struct str *borrowed_mut s, const char *borrowed t);
int str_len(const struct str *borrowed s);
struct str *owned str_join(struct str *owned a, const struct str *borrowed b);

void stale_text(const char *text)
{
    struct str *s = str_new(text);
    const char *c = str_c(s);
    str_add(s, "x"); // expected-warning-re{{'s'{{.*}}[lien-borrow-conflict]}}
    puts(c);
    str_free(s);
}

void stale_through_an_alias(const char *text)
{
    struct str *s = str_new(text);
    struct str *same = s;
    const char *c = str_c(s);
    str_add(same, "x"); // expected-warning{{[lien-borrow-conflict]}}
    puts(c);
    str_free(s);
}

void freed_text(const char *text)
{
    struct str *s = str_new(text);
    const char *c = str_c(s);
    str_free(s); // expected-warning-re{{'s'{{.*}}[lien-move-while-borrowed]}}
    puts(c);
}

const char *text_of_a_freed_one(const char *text)
{
    struct str *s = str_new(text);
    const char *c = str_c(s);
    str_free(s); // expected-warning-re{{'s'{{.*}}[lien-move-while-borrowed]}}
    return c;
}

void joined_with_itself(const char *text)
{
    struct str *a = str_new(text);
    a = str_join(a, a); // expected-warning-re{{'a'{{.*}}[lien-use-after-move]}}
    str_free(a);
}

void forgotten_on_error(const char *text)
{
    struct str *s = str_new(text);
    if (str_len(s) > 80)
        return; // expected-warning-re{{'s'{{.*}}[lien-leak]}}
    str_free(s);
}

static const char *shown(struct str *s) { return str_c(s); }

void helper_result_after_free(const char *text)
{
    struct str *s = str_new(text);
    const char *c = shown(s);
    str_free(s);
    puts(c); // expected-warning{{[lien-use-after-move]}}
}

void data_written_while_text_is_read(const char *text)
{
    struct str *s = str_new(text);
    const char *c = str_c(s);
    char *d = str_data(s); // expected-warning-re{{'s'{{.*}}[lien-borrow-conflict]}}
    d[0] = c[1];
    str_free(s);
}

void kept_in_a_raw_struct(const char *text)
{
    struct str *s = str_new(text);
    struct { const char *p; int n; } v = { str_c(s), 1 };
    str_free(s); // expected-warning-re{{'s'{{.*}}[lien-move-while-borrowed]}}
    puts(v.p);
}
