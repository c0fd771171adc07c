// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Structs whose fields own: released without their fields, half built, or copied over.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person { char *name; char *mail; int age; };
struct team { struct person *lead; char *motto; };

int bad_struct_before_field(const char *name)
{
    struct person *p = calloc(1, sizeof *p);
    if (!p)
        return -1;
    p->name = strdup(name);
    if (p->name)
        puts(p->name);
    free(p); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    return 0;
}

int ok_struct_after_field(const char *name)
{
    struct person *p = calloc(1, sizeof *p);
    if (!p)
        return -1;
    p->name = strdup(name);
    if (p->name)
        puts(p->name);
    free(p->name);
    free(p);
    return 0;
}

struct person *bad_half_built(const char *name, size_t mail)
{
    struct person *p = malloc(sizeof *p);
    if (!p)
        return NULL;
    p->name = strdup(name);
    if (!p->name) {
        free(p);
        return NULL;
    }
    p->mail = malloc(mail);
    if (!p->mail) {
        free(p); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
        return NULL;
    }
    p->mail[0] = 0;
    return p;
}

struct person *ok_half_built(const char *name, size_t mail)
{
    struct person *p = malloc(sizeof *p);
    if (!p)
        return NULL;
    p->name = strdup(name);
    if (!p->name) {
        free(p);
        return NULL;
    }
    p->mail = malloc(mail);
    if (!p->mail) {
        free(p->name);
        free(p);
        return NULL;
    }
    p->mail[0] = 0;
    return p;
}

void person_free(struct person *p)
{
    if (!p)
        return;
    free(p->name);
    free(p->mail);
    free(p);
}

int bad_destructor_not_used(const char *name)
{
    struct person *p = ok_half_built(name, 8);
    if (!p)
        return -1;
    puts(p->name);
    free(p); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    return 0;
}

int ok_destructor_used(const char *name)
{
    struct person *p = ok_half_built(name, 8);
    if (!p)
        return -1;
    puts(p->name);
    person_free(p);
    return 0;
}

void bad_local_struct(void)
{
    struct person p = { .name = strdup("Ada"), .mail = strdup("ada@example.org") };
    if (p.name && p.mail)
        printf("%s %s\n", p.name, p.mail);
    free(p.name);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_local_struct(void)
{
    struct person p = { .name = strdup("Ada"), .mail = strdup("ada@example.org") };
    if (p.name && p.mail)
        printf("%s %s\n", p.name, p.mail);
    free(p.name);
    free(p.mail);
}

int bad_field_set_twice(void)
{
    struct person p = { 0 };
    p.name = strdup("first");
    p.name = strdup("second"); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    free(p.name);
    return 0;
}

int ok_field_set_twice(void)
{
    struct person p = { 0 };
    p.name = strdup("first");
    free(p.name);
    p.name = strdup("second");
    free(p.name);
    return 0;
}

int bad_cleared_with_memset(void)
{
    struct person p;
    p.name = strdup("x");
    p.mail = NULL;
    memset(&p, 0, sizeof p); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    free(p.name);
    return p.age;
}

int ok_cleared_with_memset(void)
{
    struct person p;
    p.name = strdup("x");
    p.mail = NULL;
    free(p.name);
    memset(&p, 0, sizeof p);
    free(p.name);
    return p.age;
}

int bad_nested(void)
{
    struct team *t = calloc(1, sizeof *t);
    if (!t)
        return -1;
    t->lead = calloc(1, sizeof *t->lead);
    if (t->lead) {
        t->lead->name = strdup("lead");
        free(t->lead); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    }
    free(t->motto);
    free(t);
    return 0;
}

int ok_nested(void)
{
    struct team *t = calloc(1, sizeof *t);
    if (!t)
        return -1;
    t->lead = calloc(1, sizeof *t->lead);
    if (t->lead) {
        t->lead->name = strdup("lead");
        free(t->lead->name);
        free(t->lead);
    }
    free(t->motto);
    free(t);
    return 0;
}

struct person bad_make_then_drop(const char *name)
{
    struct person p = { .name = strdup(name), .mail = strdup("?") };
    struct person other = { .name = NULL, .mail = NULL };
    if (!p.name)
        return other; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return p;
}

struct person ok_make(const char *name)
{
    struct person p = { .name = strdup(name), .mail = NULL };
    return p;
}

void bad_result_by_value(void)
{
    struct person p = ok_make("Bo");
    if (p.name)
        puts(p.name);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_result_by_value(void)
{
    struct person p = ok_make("Bo");
    if (p.name)
        puts(p.name);
    free(p.name);
}

static void person_set_name(struct person *p, const char *name)
{
    p->name = strdup(name);
}

void bad_set_by_callee(void)
{
    struct person p = { 0 };
    person_set_name(&p, "Cy");
    if (p.name)
        puts(p.name);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_set_by_callee(void)
{
    struct person p = { 0 };
    person_set_name(&p, "Cy");
    if (p.name)
        puts(p.name);
    free(p.name);
}

static void person_clear(struct person *p)
{
    free(p->name);
    free(p->mail);
    p->name = p->mail = NULL;
}

static void person_half_clear(struct person *p)
{
    free(p->name);
    p->name = NULL;
}

void bad_half_clear(void)
{
    struct person p = { .name = strdup("n"), .mail = strdup("m") };
    person_half_clear(&p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_clear(void)
{
    struct person p = { .name = strdup("n"), .mail = strdup("m") };
    person_clear(&p);
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_struct_before_field("a")) CASE(ok_struct_after_field("a"))
    CASE(bad_half_built("a", (size_t)-1 / 2)) CASE(ok_half_built("a", (size_t)-1 / 2))
    CASE(person_free(ok_half_built("a", 4)))
    CASE(bad_destructor_not_used("a")) CASE(ok_destructor_used("a")) CASE(bad_local_struct()) CASE(ok_local_struct())
    CASE(bad_field_set_twice()) CASE(ok_field_set_twice()) CASE(bad_cleared_with_memset())
    CASE(ok_cleared_with_memset())
    CASE(bad_nested()) CASE(ok_nested()) CASE(bad_result_by_value()) CASE(ok_result_by_value())
    CASE(bad_set_by_callee()) CASE(ok_set_by_callee()) CASE(bad_half_clear()) CASE(ok_clear())
)
#endif
