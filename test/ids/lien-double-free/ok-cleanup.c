// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-double-free: correct code that stands near the rules broken in bad-cleanup.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

static void free_text(char **p)
{
    free(*p);
}

static void close_file(FILE **f)
{
    if (*f)
        fclose(*f);
}

#define AUTO_TEXT __attribute__((cleanup(free_text))) char *
#define AUTO_FILE __attribute__((cleanup(close_file))) FILE *
char *owned _Nonnull text_make(int n);
int text_rank(const char *borrowed t);

int freed_at_scope_end_ok(int n)
{
    AUTO_TEXT t = text_make(n);
    if (n > 3)
        return text_rank(t);
    return 0;
}

int closed_on_every_exit_ok(const char *borrowed path)
{
    AUTO_FILE f = fopen(path, "r");
    if (!f)
        return -1;
    if (getc(f) == 'x')
        return 1;
    return 0;
}

void freed_by_hand_and_nulled_ok(int n)
{
    AUTO_TEXT t = text_make(n);
    free(t);
    t = NULL;
}
