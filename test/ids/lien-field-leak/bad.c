// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-field-leak: an object is released while a field of it still owns something. Each function breaks one rule; mended twins stand in ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

char *owned _Nonnull text_new(const char *borrowed s);
struct author { char *owned name; char *owned mail; int born; };
struct book { char *owned title; struct author *owned by; struct book *owned next; };

void outer_freed_only(void)
{
    struct author *a = calloc(1, sizeof *a);
    if (!a)
        return;
    a->name = text_new("Ann");
    free(a); // expected-warning-re{{[lien-field-leak{{(-may)?}}]}}
}

void both_fields_lost_is_one_report(void)
{
    struct author *a = calloc(1, sizeof *a);
    if (!a)
        return;
    a->name = text_new("Ann");
    a->mail = text_new("ann@");
    free(a); // expected-warning-re{{[lien-field-leak{{(-may)?}}]}}
}

void field_freed_on_one_path(int keep)
{
    struct author *a = calloc(1, sizeof *a);
    if (!a)
        return;
    a->name = text_new("Ann");
    if (!keep)
        free(a->name);
    free(a); // expected-warning{{[lien-field-leak-may]}}
}

void owned_parameter_freed_flat(struct author *owned a)
{
    free(a); // expected-warning{{[lien-field-leak-may]}}
}

void owned_parameter_forgets_one(struct author *owned a)
{
    if (!a)
        return;
    free(a->name);
    free(a); // expected-warning{{[lien-field-leak-may]}}
}

struct lamp { char *owned bulb; char *owned shade; } LIEN_DROP(lamp_end);

void lamp_end(struct lamp *l)
{
    free(l->bulb);
} // expected-warning{{[lien-field-leak]}}

struct chair { char *owned seat; char *owned back; int legs; } LIEN_DROP(chair_end);

void chair_end(struct chair *owned c)
{
    if (!c)
        return;
    free(c->seat);
    free(c); // expected-warning-re{{[lien-field-leak{{(-may)?}}]}}
}

struct sofa { char *owned seat; int legs; } LIEN_DROP(sofa_end);

void sofa_end(struct sofa *s)
{
    if (s->legs > 2)
        free(s->seat);
} // expected-warning{{[lien-field-leak-may]}}

struct stool { char *owned seat; int legs; };

void stool_clear_forgets(struct stool *LIEN_DROPS s)
{
    s->legs = 0;
} // expected-warning{{[lien-field-leak]}}

struct book *owned book_deep(void)
{
    struct book *b = calloc(1, sizeof *b);
    if (!b)
        return NULL;
    b->title = text_new("Tale");
    b->by = calloc(1, sizeof *b->by);
    if (!b->by) {
        free(b); // expected-warning-re{{[lien-field-leak{{(-may)?}}]}}
        return NULL;
    }
    b->by->name = text_new("Eve");
    return b;
}

void middle_level_lost(struct book *owned b)
{
    if (!b)
        return;
    if (b->by)
        free(b->by->name);
    free(b->title);
    free(b->by); // expected-warning{{[lien-field-leak-may]}}
    free(b); // expected-warning{{[lien-field-leak-may]}}
}
