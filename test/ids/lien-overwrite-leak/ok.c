// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-overwrite-leak: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct frame { char *owned picture; char *owned caption; int w; };
struct wall { struct frame *owned first; struct frame middle; int n; };
char *owned _Nonnull paint(int hue);
struct frame *owned _Nonnull frame_build(int w);
void frame_burn(struct frame *owned f);
char *owned hall_sign;

void painted_over_ok(void)
{
    char *owned p = paint(1);
    free(p);
    p = paint(2);
    free(p);
}

void plain_local_with_a_second_name_ok(void)
{
    char *p = paint(1);
    char *old = p;
    p = paint(2);
    free(old);
    free(p);
}

void nulled_after_release_ok(void)
{
    char *owned p = paint(1);
    puts(p);
    free(p);
    p = NULL;
}

void other_field_ok(int hue)
{
    struct frame f = { paint(hue), NULL, 3 };
    f.caption = paint(hue + 1);
    free(f.picture);
    free(f.caption);
}

void behind_a_parameter_freed_ok(struct frame *borrowed_mut f)
{
    free(f->picture);
    f->picture = paint(f->w);
}

void behind_a_parameter_tested_ok(struct frame *borrowed_mut f)
{
    if (f->picture == NULL)
        f->picture = paint(f->w);
}

void behind_a_parameter_returned_first_ok(struct frame *borrowed_mut f)
{
    if (f->picture)
        return;
    f->picture = paint(f->w);
}

void behind_an_out_parameter_ok(struct frame *LIEN_OUT f)
{
    f->picture = paint(1);
    f->caption = NULL;
    f->w = 1;
}

void whole_local_struct_moved_ok(void)
{
    struct frame f = { paint(1), paint(2), 3 };
    struct frame g = f;
    f = (struct frame){ NULL, NULL, 0 };
    free(g.picture);
    free(g.caption);
}

void zeroed_first_ok(void)
{
    struct frame f;
    memset(&f, 0, sizeof f);
    f.picture = paint(3);
    free(f.picture);
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

void global_sign_first_time_ok(void)
{
    if (!hall_sign)
        hall_sign = paint(7);
}

void global_sign_replaced_ok(void)
{
    free(hall_sign);
    hall_sign = paint(8);
}

int grown_with_a_spare_ok(size_t n)
{
    char *p = malloc(n);
    if (!p)
        return -1;
    char *q = realloc(p, n * 2);
    if (!q) {
        free(p);
        return -1;
    }
    free(q);
    return 0;
}

int field_grown_ok(struct frame *borrowed_mut f, size_t n)
{
    char *bigger = realloc(f->picture, n);
    if (!bigger)
        return -1;
    f->picture = bigger;
    return 0;
}

void array_other_element_ok(void)
{
    char *owned a[3] = { paint(1), NULL, NULL };
    a[1] = paint(2);
    free(a[0]);
    free(a[1]);
}

void static_local_owner_ok(int hue)
{
    static char *owned last;
    free(last);
    last = paint(hue);
}

void next_unlinked_by_hand_ok(struct wall *borrowed_mut w)
{
    struct frame *old = w->first;
    w->first = frame_build(3);
    if (old)
        frame_burn(old);
}

void in_a_conditional_ok(int hue)
{
    char *p = NULL;
    if (hue & 1)
        p = paint(1);
    if (!p)
        p = paint(2);
    free(p);
}
