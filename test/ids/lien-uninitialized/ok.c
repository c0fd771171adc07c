// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-uninitialized: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct kit { char *owned name; char *owned colour; int parts; };
char *owned _Nonnull word_new(const char *borrowed s);
int word_length(const char *borrowed s);
_Bool ready(void);
int probe(int port);

void freed_after_set_ok(int n)
{
    char *p;
    if (n)
        p = malloc(n);
    else
        p = NULL;
    free(p);
}

void null_first_ok(void)
{
    char *owned p = NULL;
    free(p);
}

void used_when_set_ok(int n)
{
    char *owned p;
    if (n > 3)
        p = word_new("late");
    if (n > 3) {
        puts(p);
        free(p);
    }
}

void goto_skips_nothing_ok(int n)
{
    char *owned a = NULL;
    char *owned b = NULL;
    a = word_new("a");
    if (n < 0)
        goto out;
    b = word_new("b");
    puts(b);
out:
    free(b);
    free(a);
}

void fields_all_set_ok(void)
{
    struct kit k;
    k.name = word_new("kit");
    k.colour = NULL;
    free(k.name);
    free(k.colour);
}

void fields_zeroed_ok(void)
{
    struct kit k = { 0 };
    free(k.name);
    free(k.colour);
}

void heap_field_zeroed_ok(void)
{
    struct kit *k = calloc(1, sizeof *k);
    if (!k)
        return;
    free(k->name);
    free(k);
}

void heap_fields_memset_ok(void)
{
    struct kit *k = malloc(sizeof *k);
    if (!k)
        return;
    memset(k, 0, sizeof *k);
    free(k->name);
    free(k);
}

void array_elements_zeroed_ok(void)
{
    char *owned words[3] = { NULL };
    words[0] = word_new("one");
    free(words[0]);
    free(words[1]);
    free(words[2]);
}

void switch_sets_all_ok(int how)
{
    char *p;
    switch (how) {
    case 1:
        p = word_new("one");
        break;
    default:
        p = NULL;
    }
    free(p);
}

int slot_set_on_all_paths_ok(char *owned *LIEN_OUT out, int n)
{
    *out = NULL;
    if (n < 0)
        return -1;
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

void struct_slot_set_ok(struct kit *LIEN_OUT k)
{
    k->name = word_new("kit");
    k->colour = NULL;
    k->parts = 3;
}

void struct_slot_assigned_whole_ok(struct kit *LIEN_OUT k)
{
    *k = (struct kit){ word_new("kit"), NULL, 3 };
}

int use_after_good_out_ok(int n)
{
    char *owned w;
    if (slot_set_when_it_says_ok(&w, n) != 0)
        return -1;
    n = word_length(w);
    free(w);
    return n;
}

int slot_set_in_a_loop_ok(char *owned *LIEN_OUT LIEN_WHEN(return >= 0) out)
{
    for (int i = 0; i < 4; i++) {
        int rc = probe(i);
        if (rc >= 0) {
            *out = word_new("open");
            return rc;
        }
    }
    return -1;
}

_Bool slot_set_when_true_ok(char *owned *LIEN_OUT LIEN_WHEN(return) out)
{
    if (!ready())
        return 0;
    *out = word_new("yes");
    return 1;
}
