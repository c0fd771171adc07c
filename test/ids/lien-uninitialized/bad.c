// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-uninitialized: an owned value is used before it is set, or an out slot is not set. Each function breaks one rule; mended twins stand in ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct kit { char *owned name; char *owned colour; int parts; };
char *owned _Nonnull word_new(const char *borrowed s);
int word_length(const char *borrowed s);
_Bool ready(void);

void freed_before_set(int n)
{
    char *p;
    if (n)
        p = malloc(n);
    free(p); // expected-warning{{[lien-uninitialized-may]}}
}

void never_set(void)
{
    char *owned p;
    free(p); // expected-warning{{[lien-uninitialized]}}
}

void used_before_set(int n)
{
    char *owned p;
    if (n > 3)
        p = word_new("late");
    puts(p); // expected-warning{{[lien-uninitialized-may]}}
    if (n > 3)
        free(p);
}

void goto_skips_the_setting(int n)
{
    char *owned a;
    char *owned b;
    a = word_new("a");
    if (n < 0)
        goto out;
    b = word_new("b");
    puts(b);
    free(b);
    free(a);
    return;
out:
    free(b); // expected-warning-re{{[lien-uninitialized{{(-may)?}}]}}
    free(a);
}

void field_never_set(void)
{
    struct kit k;
    k.name = word_new("kit");
    free(k.name);
    free(k.colour); // expected-warning{{[lien-uninitialized]}}
}

void heap_field_never_set(void)
{
    struct kit *k = malloc(sizeof *k);
    if (!k)
        return;
    free(k->name); // expected-warning-re{{[lien-uninitialized{{(-may)?}}]}}
    free(k);
}

void array_elements_never_set(void)
{
    char *owned words[3];
    words[0] = word_new("one");
    free(words[0]);
    free(words[1]); // expected-warning{{[lien-uninitialized]}}
}

void switch_leaves_one_case_unset(int how)
{
    char *p;
    switch (how) {
    case 1:
        p = word_new("one");
        break;
    case 2:
        p = word_new("two");
        break;
    }
    free(p); // expected-warning{{[lien-uninitialized-may]}}
}

int slot_never_set(char *owned *LIEN_OUT out)
{
    return 0; // expected-warning{{[lien-uninitialized]}}
}

int slot_set_on_one_path(char *owned *LIEN_OUT out, int n)
{
    if (n < 0)
        return -1; // expected-warning{{[lien-uninitialized]}}
    *out = word_new("set");
    return 0;
}

int slot_set_when_it_says_ok(char *owned *LIEN_OUT LIEN_WHEN(return == 0) out, int n)
{
    if (n < 0)
        return -1;
    *out = word_new("set");
    return 0;
}

int slot_not_set_when_it_says(char *owned *LIEN_OUT LIEN_WHEN(return == 0) out, int n)
{
    if (n < 0)
        return 0; // expected-warning{{[lien-uninitialized]}}
    *out = word_new("set");
    return 0;
}

void struct_slot_half_set(struct kit *LIEN_OUT k)
{
    k->name = word_new("kit");
    k->parts = 3;
} // expected-warning{{[lien-uninitialized]}}

void slot_read_before_set(char *owned *LIEN_OUT out)
{
    puts(*out); // expected-warning{{[lien-uninitialized]}}
    *out = NULL;
}

void slot_freed_before_set(char *owned *LIEN_OUT out)
{
    free(*out); // expected-warning{{[lien-uninitialized]}}
    *out = NULL;
}

int use_after_failed_out(int n)
{
    char *owned w;
    if (slot_set_when_it_says_ok(&w, n) != 0)
        return word_length(w); // expected-warning{{[lien-uninitialized]}}
    n = word_length(w);
    free(w);
    return n;
}

_Bool slot_set_when_true(char *owned *LIEN_OUT LIEN_WHEN(return) out)
{
    if (ready())
        *out = word_new("yes");
    return 1; // expected-warning{{[lien-uninitialized-may]}}
}
