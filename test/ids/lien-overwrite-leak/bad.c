// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-overwrite-leak: an owning place is assigned over while it still owns. Each function breaks one rule; mended twins stand in ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct frame { char *owned picture; char *owned caption; int w; };
struct wall { struct frame *owned first; struct frame middle; int n; };
char *owned _Nonnull paint(int hue);
char *owned hall_sign;

void painted_over(void)
{
    char *owned p = paint(1);
    p = paint(2); // expected-warning{{[lien-overwrite-leak]}}
    free(p);
}

void plain_local_painted_over(void)
{
    char *p = paint(1);
    p = paint(2); // expected-warning{{[lien-overwrite-leak]}}
    free(p);
}

void nulled_while_owning(void)
{
    char *owned p = paint(1);
    puts(p);
    p = NULL; // expected-warning{{[lien-overwrite-leak]}}
}

void literal_over_an_owner(int hue)
{
    char *p = paint(hue);
    if (hue > 9)
        p = "none"; // expected-warning{{[lien-overwrite-leak]}}
    puts(p);
    if (hue <= 9)
        free(p);
}

void field_over_field(int hue)
{
    struct frame f = { paint(hue), NULL, 3 };
    f.picture = paint(hue + 1); // expected-warning{{[lien-overwrite-leak]}}
    free(f.picture);
}

void behind_a_parameter(struct frame *borrowed_mut f)
{
    f->picture = paint(f->w); // expected-warning{{[lien-overwrite-leak-may]}}
}

void behind_a_parameter_only_the_other_tested(struct frame *borrowed_mut f)
{
    if (!f->caption)
        f->picture = paint(f->w); // expected-warning{{[lien-overwrite-leak-may]}}
}

void twice_behind_an_out_parameter(struct frame *LIEN_OUT f)
{
    f->picture = paint(1);
    f->caption = NULL;
    f->picture = paint(2); // expected-warning{{[lien-overwrite-leak]}}
}

void two_levels_down(struct wall *borrowed_mut w)
{
    w->middle.picture = paint(w->n); // expected-warning{{[lien-overwrite-leak-may]}}
}

void whole_struct_over(struct wall *borrowed_mut w)
{
    w->middle = (struct frame){ paint(1), paint(2), 3 }; // expected-warning{{[lien-overwrite-leak-may]}}
}

void whole_local_struct_over(void)
{
    struct frame f = { paint(1), paint(2), 3 };
    f = (struct frame){ NULL, NULL, 0 }; // expected-warning{{[lien-overwrite-leak]}}
}

void zeroed_with_memset(void)
{
    struct frame f = { paint(1), NULL, 3 };
    memset(&f, 0, sizeof f); // expected-warning{{[lien-overwrite-leak]}}
}

void slot_behind_a_pointer(char *owned *borrowed_mut slot)
{
    *slot = paint(4); // expected-warning{{[lien-overwrite-leak-may]}}
}

void slot_behind_a_pointer_ok(char *owned *borrowed_mut slot)
{
    free(*slot);
    *slot = paint(4);
}

void slot_out_ok(char *owned *LIEN_OUT slot)
{
    *slot = paint(4);
}

void local_slot_passed(void)
{
    char *owned p = NULL;
    slot_behind_a_pointer_ok(&p);
    p = paint(6); // expected-warning{{[lien-overwrite-leak]}}
    free(p);
}

void out_over_an_owner(void)
{
    char *owned p = paint(1);
    slot_out_ok(&p); // expected-warning{{[lien-overwrite-leak]}}
    free(p);
}

void global_sign_painted_over(void)
{
    hall_sign = paint(7); // expected-warning{{[lien-overwrite-leak-may]}}
}

int grown_in_place(size_t n)
{
    char *p = malloc(n);
    if (!p)
        return -1;
    p = realloc(p, n * 2); // expected-warning-re{{[lien-overwrite-leak{{(-may)?}}]}}
    free(p);
    return 0;
}

int field_grown_in_place(struct frame *borrowed_mut f, size_t n)
{
    f->picture = realloc(f->picture, n); // expected-warning-re{{[lien-overwrite-leak{{(-may)?}}]}}
    return f->picture ? 0 : -1;
}

void array_element_over(void)
{
    char *owned a[3] = { paint(1), NULL, NULL };
    a[0] = paint(2); // expected-warning{{[lien-overwrite-leak]}}
    free(a[0]);
}

void static_local_owner(int hue)
{
    static char *owned last;
    last = paint(hue); // expected-warning{{[lien-overwrite-leak-may]}}
}

void in_a_conditional(int hue)
{
    char *p = NULL;
    if (hue & 1)
        p = paint(1);
    if (hue & 2)
        p = paint(2); // expected-warning{{[lien-overwrite-leak-may]}}
    free(p);
}
