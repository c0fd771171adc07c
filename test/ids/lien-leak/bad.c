// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule; mended twins stand in ok.c.
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
void seed_peek(const void *p);
struct bed { struct seed *row[4]; struct seed *owned prize; };

void forgotten(int kind)
{
    struct seed *s = seed_find(kind);
    seed_water(s);
} // expected-warning{{[lien-leak]}}

int forgotten_at_a_return(int kind)
{
    struct seed *s = seed_find(kind);
    return seed_kind(s); // expected-warning{{[lien-leak]}}
}

int early_return(int kind)
{
    struct seed *s = seed_find(kind);
    if (seed_kind(s) < 0)
        return -1; // expected-warning{{[lien-leak]}}
    seed_sow(s);
    return 0;
}

int two_early_returns(int kind)
{
    struct seed *s = seed_find(kind);
    if (kind < 0)
        return -1; // expected-warning{{[lien-leak]}}
    if (kind > 9)
        return -2; // expected-warning{{[lien-leak]}}
    seed_sow(s);
    return 0;
}

int null_test_turned_round(int kind)
{
    struct seed *s = seed_try(kind);
    if (s)
        return -1; // expected-warning{{[lien-leak]}}
    return 0;
}

int second_failure_forgets_the_first(int kind)
{
    struct seed *a = seed_try(kind);
    if (!a)
        return -1;
    struct seed *b = seed_try(kind + 1);
    if (!b)
        return -1; // expected-warning{{[lien-leak]}}
    seed_sow(a);
    seed_sow(b);
    return 0;
}

int both_tested_together(int kind)
{
    struct seed *a = seed_try(kind);
    struct seed *b = seed_try(kind + 1);
    if (!a || !b)
        return -1; // expected-warning 2{{[lien-leak-may]}}
    seed_sow(a);
    seed_sow(b);
    return 0;
}

void scope_ends(bool deep)
{
    if (deep) {
        struct seed *s = seed_find(1);
        seed_water(s);
    } // expected-warning{{[lien-leak]}}
    seed_peek(NULL);
}

void nested_scopes_and_goto(int kind)
{
    {
        struct seed *s = seed_find(kind);
        if (kind > 3)
            goto out; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
        seed_sow(s);
    }
out:
    seed_peek(NULL);
}

void result_dropped(int kind)
{
    seed_find(kind); // expected-warning{{[lien-leak]}}
}

void result_dropped_with_void(int kind)
{
    (void)seed_find(kind); // expected-warning{{[lien-leak]}}
}

int result_only_read(int kind)
{
    return seed_kind(seed_find(kind)); // expected-warning{{[lien-leak]}}
}

int result_field_read(int kind)
{
    return seed_find(kind)->kind; // expected-warning{{[lien-leak]}}
}

struct seed *owned given_on_one_path(int kind)
{
    struct seed *s = seed_find(kind);
    if (seed_kind(s) == 3)
        return NULL; // expected-warning{{[lien-leak]}}
    return s;
}

void owned_parameter_forgotten(struct seed *owned s)
{
    seed_water(s);
} // expected-warning{{[lien-leak]}}

void owned_parameter_forgotten_on_a_path(struct seed *owned s, int how)
{
    switch (how) {
    case 0:
        seed_sow(s);
        return;
    case 1:
        return; // expected-warning{{[lien-leak]}}
    default:
        seed_water(s);
        seed_sow(s);
    }
}

void freed_only_if_flag(int own)
{
    char *t = strdup("tulip");
    if (!t)
        return;
    if (own)
        free(t);
} // expected-warning{{[lien-leak-may]}}

void flag_says_the_opposite(char *given)
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
    if (!own)
        puts("borrowed");
} // expected-warning{{[lien-leak-may]}}

void buffer_or_heap_forgotten(size_t n)
{
    char small[64];
    char *buf = n > sizeof small ? malloc(n) : small;
    if (!buf)
        return;
    memset(buf, 0, n);
    puts(buf);
} // expected-warning{{[lien-leak-may]}}

int result_in_a_code(void)
{
    char *a = strdup("a");
    int rc = -1;
    if (!a)
        goto out;
    if (a[0] == 'b')
        goto out;
    rc = a[0];
    free(a);
out:
    return rc; // expected-warning{{[lien-leak-may]}}
}

void only_a_struct_holds_it(int kind)
{
    struct bed b = { { seed_find(kind) }, NULL };
    seed_water(b.row[0]);
} // expected-warning{{[lien-leak]}}

void declared_field_holds_it(int kind)
{
    struct bed b = { { NULL }, seed_find(kind) };
    seed_water(b.prize);
} // expected-warning{{[lien-leak]}}

void moved_then_new_one_forgotten(int kind)
{
    struct seed *owned s = seed_find(kind);
    seed_sow(s);
    s = seed_find(kind + 1);
    seed_water(s);
} // expected-warning{{[lien-leak]}}

int main_may_not_forget_either(int argc)
{
    char *t = strdup("root");
    if (!t)
        return 1;
    puts(t);
    return argc; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
}

void pointer_moved_away_from_start(const char *borrowed text)
{
    char *t = strdup(text);
    if (!t)
        return;
    while (*t)
        t++;
} // expected-warning-re{{[lien-leak{{(-may)?}}]}}

void ternary_forgets(int kind)
{
    struct seed *s = kind ? seed_find(kind) : NULL;
    if (s)
        seed_water(s);
} // expected-warning{{[lien-leak-may]}}

void assigned_in_the_condition(int kind)
{
    struct seed *s;
    if ((s = seed_try(kind)) != NULL && seed_kind(s) > 2)
        seed_sow(s);
} // expected-warning{{[lien-leak-may]}}
