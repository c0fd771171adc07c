// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-field-leak: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

char *owned _Nonnull text_new(const char *borrowed s);
struct author { char *owned name; char *owned mail; int born; };
struct book { char *owned title; struct author *owned by; struct book *owned next; };
struct shelf { struct author *owned a; char *raw_note; int n; } LIEN_DROP(shelf_clear);
void shelf_clear(struct shelf *s);

void fields_freed_first_ok(void)
{
    struct author *a = calloc(1, sizeof *a);
    if (!a)
        return;
    a->name = text_new("Ann");
    a->mail = text_new("ann@");
    free(a->mail);
    free(a->name);
    free(a);
}

void field_moved_out_first_ok(char *owned *LIEN_OUT name)
{
    struct author *a = calloc(1, sizeof *a);
    *name = NULL;
    if (!a)
        return;
    a->name = text_new("Ann");
    *name = a->name;
    free(a);
}

void zeroed_fields_own_nothing_ok(void)
{
    struct author *a = calloc(1, sizeof *a);
    if (a)
        a->born = 1900;
    free(a);
}

void fields_unset_after_malloc_ok(void)
{
    struct author *a = malloc(sizeof *a);
    if (a)
        a->born = 1900;
    free(a);
}

void raw_field_freed_first_ok(void)
{
    struct shelf *s = calloc(1, sizeof *s);
    if (!s)
        return;
    s->raw_note = text_new("dusty");
    free(s->raw_note);
    free(s);
}

void owned_parameter_freed_deep_ok(struct author *owned a)
{
    if (!a)
        return;
    free(a->name);
    free(a->mail);
    free(a);
}

struct stool { char *owned seat; int legs; };

void stool_clear_ok(struct stool *LIEN_DROPS s)
{
    free(s->seat);
    s->seat = NULL;
    s->legs = 0;
}

struct lantern { char *owned bulb; char *owned shade; } LIEN_DROP(lantern_end);
void lantern_end(struct lantern *l);

void lantern_dropped_ok(void)
{
    struct lantern l = { text_new("60W"), text_new("green") };
    lantern_end(&l);
}

struct book *owned book_deep_ok(void)
{
    struct book *b = calloc(1, sizeof *b);
    if (!b)
        return NULL;
    b->title = text_new("Tale");
    b->by = calloc(1, sizeof *b->by);
    if (!b->by) {
        free(b->title);
        free(b);
        return NULL;
    }
    b->by->name = text_new("Eve");
    return b;
}
