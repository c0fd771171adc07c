// Static storage that a function gives, shown to somebody, and released.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item { int fixed; char text[8]; };
static struct item spare;
int is_fixed(const struct item *it);
void look(const struct item *it);
void show(const char *text);

static char *stamp(void)
{
    static char text[32];
    snprintf(text, sizeof text, "%d", 3);
    return text;
}

static struct item *item_get(void) { return &spare; }

void printed_and_freed(void)
{
    char *s = stamp();
    puts(s);
    free(s); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void shown_and_freed(void)
{
    char *s = stamp();
    show(s);
    printf("%s\n", s);
    free(s); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void looked_at_and_freed(void)
{
    struct item *it = item_get();
    look(it);
    free(it); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void only_shown(void)
{
    char *s = stamp();
    show(s);
}

// What is behind it may say that it is not to be released.
void it_says(void)
{
    struct item *it = item_get();
    if (!it->fixed)
        free(it);
}

void a_callee_says(void)
{
    struct item *it = item_get();
    if (!is_fixed(it))
        free(it);
}

void its_text_says(void)
{
    char *s = stamp();
    size_t n = strlen(s);
    if (n > 100)
        free(s);
}

static char *name_of(int k)
{
    static char none[2];
    return k ? strdup("x") : none;
}

void the_argument_says(int k)
{
    char *s = name_of(k);
    if (!s)
        return;
    puts(s);
    if (k)
        free(s);
}

void for_sure(void)
{
    char *s = name_of(1);
    if (s)
        puts(s);
    free(s);
}
