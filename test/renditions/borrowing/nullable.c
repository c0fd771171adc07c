// rules of cake _Opt tests, tests of _Nullable, Option in Rust, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>

struct lens { int focal; struct lens *owned behind; };
struct lens *owned lens_grind(int f);
struct lens *owned _Nullable lens_try(int f);
struct lens *owned _Nonnull lens_must(int f);
struct lens *borrowed_mut _Nullable lens_behind(struct lens *borrowed_mut l);
void lens_drop(struct lens *owned l);
int lens_focal(const struct lens *borrowed l);

int malloc_untested(void)
{
    struct lens *l = malloc(sizeof *l);
    l->focal = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    int n = l->focal;
    free(l);
    return n;
}

int malloc_tested_ok(void)
{
    struct lens *l = malloc(sizeof *l);
    if (!l)
        return -1;
    l->focal = 1;
    l->behind = NULL;
    int n = l->focal;
    free(l);
    return n;
}

int tried_untested(void)
{
    struct lens *owned l = lens_try(3);
    int n = l->focal; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    lens_drop(l);
    return n;
}

int tried_and_tested_ok(void)
{
    struct lens *owned l = lens_try(3);
    int n = l ? l->focal : 0;
    lens_drop(l);
    return n;
}

int tried_short_circuit_ok(void)
{
    struct lens *owned l = lens_try(3);
    int n = 0;
    if (l && l->focal > 2)
        n = l->focal;
    lens_drop(l);
    return n;
}

int tried_wrong_connective(void)
{
    struct lens *owned l = lens_try(3);
    int n = 0;
    if (l || l->focal > 2) // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
        n = 1;
    lens_drop(l);
    return n;
}

int must_needs_no_test_ok(void)
{
    struct lens *owned l = lens_must(3);
    int n = l->focal;
    lens_drop(l);
    return n;
}

int behind_untested(struct lens *borrowed_mut l)
{
    struct lens *b = lens_behind(l);
    return b->focal; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}

int behind_tested_ok(struct lens *borrowed_mut l)
{
    struct lens *b = lens_behind(l);
    if (b == NULL)
        return 0;
    return b->focal;
}

int param_nullable(const struct lens *borrowed _Nullable l)
{
    return l->focal; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}

int param_nullable_ok(const struct lens *borrowed _Nullable l)
{
    return l != NULL ? lens_focal(l) : -1;
}

int chain_ok(struct lens *borrowed_mut l)
{
    int n = 0;
    for (struct lens *b = lens_behind(l); b; b = lens_behind(b))
        n += b->focal;
    return n;
}

int chain_one_too_far(struct lens *borrowed_mut l)
{
    struct lens *b = l;
    int n = 0;
    while (n < 10) {
        n += b->focal; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
        b = lens_behind(b);
    }
    return n;
}

int strdup_untested(const char *borrowed s)
{
    char *c = strdup(s);
    int n = c[0]; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(c);
    return n;
}

void fopen_tested_late(const char *borrowed name)
{
    char line[80];
    FILE *f = fopen(name, "r");
    if (!f) {
        puts("no file");
    } else {
        while (fgets(line, sizeof line, f))
            puts(line);
        fclose(f);
    }
}

int null_on_purpose_ok(int n)
{
    struct lens *owned l = NULL;
    if (n)
        l = lens_must(n);
    int f = n ? l->focal : 0;
    lens_drop(l);
    return f;
}

int after_release_null(int n)
{
    struct lens *owned l = lens_must(n);
    lens_drop(l);
    l = NULL;
    return l->focal; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}

int flag_carries_the_test_ok(void)
{
    struct lens *owned l = lens_try(2);
    int have = l != NULL;
    int f = 0;
    if (have)
        f = l->focal;
    lens_drop(l);
    return f;
}

int calloc_array_element_untested(int n)
{
    int *v = calloc(n, sizeof *v);
    int s = v[0]; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(v);
    return s;
}

int nullable_field_of_taken(struct lens *owned l)
{
    int n = l->behind ? l->behind->focal : 0;
    lens_drop(l);
    return n;
}
