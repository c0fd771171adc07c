// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-leak: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct seed { int kind; };
struct seed *owned _Nonnull seed_find(int kind);
struct seed *owned seed_try(int kind);
void seed_sow(struct seed *owned s);
int seed_kind(const struct seed *borrowed s);
void seed_water(struct seed *borrowed_mut s);
void seed_register(void *somewhere);
void seed_peek(const void *p);
struct bed { struct seed *row[4]; struct seed *owned prize; };

void sown_ok(int kind)
{
    struct seed *s = seed_find(kind);
    seed_water(s);
    seed_sow(s);
}

int early_return_ok(int kind)
{
    struct seed *s = seed_find(kind);
    if (seed_kind(s) < 0) {
        seed_sow(s);
        return -1;
    }
    seed_sow(s);
    return 0;
}

int null_carries_no_duty_ok(int kind)
{
    struct seed *s = seed_try(kind);
    if (!s)
        return -1;
    seed_sow(s);
    return 0;
}

int null_compared_explicitly_ok(int kind)
{
    struct seed *s = seed_try(kind);
    if (NULL == s)
        return -1;
    seed_sow(s);
    return 0;
}

int second_failure_ok(int kind)
{
    struct seed *a = seed_try(kind);
    if (!a)
        return -1;
    struct seed *b = seed_try(kind + 1);
    if (!b) {
        seed_sow(a);
        return -1;
    }
    seed_sow(a);
    seed_sow(b);
    return 0;
}

int both_tested_together_ok(int kind)
{
    struct seed *a = seed_try(kind);
    struct seed *b = seed_try(kind + 1);
    if (!a || !b) {
        if (a)
            seed_sow(a);
        if (b)
            seed_sow(b);
        return -1;
    }
    seed_sow(a);
    seed_sow(b);
    return 0;
}

void scope_ends_but_outer_holds_ok(bool deep)
{
    struct seed *keep = NULL;
    if (deep) {
        struct seed *s = seed_find(1);
        keep = s;
    }
    if (keep)
        seed_sow(keep);
}

void result_handed_on_ok(int kind)
{
    seed_sow(seed_find(kind));
}

void result_let_go_ok(int kind)
{
    (void)LIEN_LEAK(seed_find(kind));
}

void let_go_aloud_ok(int kind)
{
    struct seed *s = seed_find(kind);
    seed_water(LIEN_LEAK(s));
    seed_water(s);
}

void escaped_to_unknown_ok(int kind)
{
    struct seed *s = seed_find(kind);
    seed_register(s);
}

void const_unknown_does_not_release_it_ok(int kind)
{
    struct seed *s = seed_find(kind);
    seed_peek(s);
    seed_sow(s);
}

struct seed *owned given_to_the_caller_ok(int kind)
{
    struct seed *s = seed_find(kind);
    seed_water(s);
    return s;
}

void owned_parameter_may_be_null_ok(struct seed *owned s)
{
    if (!s)
        return;
    seed_sow(s);
}

void raw_parameter_is_not_ours_ok(struct seed *s)
{
    if (s)
        s->kind = 0;
}

void flag_says_who_owns_ok(char *given)
{
    int own = 0;
    char *t = given;
    if (!t) {
        t = strdup("tulip");
        if (!t)
            return;
        own = 1;
    }
    puts(t);
    if (own)
        free(t);
}

void buffer_or_heap_ok(size_t n)
{
    char small[64];
    char *buf = n > sizeof small ? malloc(n) : small;
    if (!buf)
        return;
    memset(buf, 0, n);
    if (buf != small)
        free(buf);
}

int result_in_a_code_ok(void)
{
    char *a = strdup("a");
    int rc = -1;
    if (!a)
        goto out;
    rc = a[0];
    free(a);
out:
    return rc;
}

void struct_emptied_ok(int kind)
{
    struct bed b = { { seed_find(kind) }, seed_find(kind) };
    seed_sow(b.row[0]);
    seed_sow(b.prize);
}

void exit_needs_no_release_ok(int kind)
{
    struct seed *s = seed_find(kind);
    if (kind < 0) {
        seed_water(s);
        exit(1);
    }
    seed_sow(s);
}

void start_kept_ok(const char *borrowed text)
{
    char *t = strdup(text);
    if (!t)
        return;
    char *at = t;
    while (*at)
        at++;
    free(t);
}

void ternary_ok(int kind)
{
    struct seed *s = kind ? seed_find(kind) : NULL;
    if (s)
        seed_sow(s);
}

void gnu_elvis_ok(struct seed *owned given, int kind)
{
    struct seed *s = given ?: seed_find(kind);
    seed_sow(s);
}

void assigned_in_the_condition_ok(int kind)
{
    struct seed *s;
    if ((s = seed_try(kind)) == NULL)
        return;
    seed_sow(s);
}

void in_a_while_condition_ok(int kind)
{
    struct seed *s;
    while ((s = seed_try(kind++)) != NULL)
        seed_sow(s);
}
