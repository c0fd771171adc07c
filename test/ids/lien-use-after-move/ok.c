// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-move: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>

struct parcel;
struct parcel *owned _Nonnull parcel_pack(int weight);
void parcel_post(struct parcel *owned p);
int parcel_weigh(const struct parcel *borrowed p);
void parcel_seal(struct parcel *borrowed_mut p);
struct van { struct parcel *owned cargo; int fuel; };

int weighed_before_posting_ok(int w)
{
    struct parcel *p = parcel_pack(w);
    int grams = parcel_weigh(p);
    parcel_post(p);
    return grams;
}

void sealed_under_both_names_ok(int w)
{
    struct parcel *p = parcel_pack(w);
    struct parcel *same = p;
    parcel_seal(same);
    parcel_seal(p);
    parcel_post(same);
}

void declared_owner_hands_over_ok(int w)
{
    struct parcel *owned p = parcel_pack(w);
    struct parcel *owned q = p;
    parcel_seal(q);
    parcel_post(q);
}

void plain_source_becomes_an_alias_ok(int w)
{
    struct parcel *p = parcel_pack(w);
    struct parcel *owned q = p;
    parcel_seal(p);
    parcel_post(q);
}

int moved_pointer_only_compared_ok(int w, const struct parcel *other)
{
    struct parcel *owned p = parcel_pack(w);
    parcel_post(p);
    if (p == other)
        return 1;
    printf("posted %p\n", (void *)p);
    return p != NULL;
}

void moved_and_packed_again_ok(int w)
{
    struct parcel *owned p = parcel_pack(w);
    parcel_post(p);
    p = parcel_pack(w + 1);
    parcel_seal(p);
    parcel_post(p);
}

void moved_on_one_branch_ok(int w)
{
    struct parcel *owned p = parcel_pack(w);
    if (w > 10) {
        parcel_post(p);
        return;
    }
    parcel_seal(p);
    parcel_post(p);
}

void moved_in_a_switch_ok(int w)
{
    struct parcel *owned p = parcel_pack(w);
    switch (w) {
    case 0:
        parcel_post(p);
        break;
    case 1:
        parcel_seal(p);
        /* fall through */
    default:
        parcel_post(p);
        break;
    }
}

#define POST_AND_FORGET(x) do { parcel_post(x); (x) = NULL; } while (0)

void moved_by_a_macro_and_nulled_ok(int w)
{
    struct parcel *p = parcel_pack(w);
    POST_AND_FORGET(p);
    if (p)
        parcel_seal(p);
}

void weigh_and_take(int grams, struct parcel *owned p);

void read_and_moved_in_one_call_ok(int w)
{
    struct parcel *p = parcel_pack(w);
    weigh_and_take(parcel_weigh(p), p);
}

void plain_local_moved_into_a_field_ok(struct van *borrowed_mut v, int w)
{
    if (v->cargo)
        return;
    struct parcel *p = parcel_pack(w);
    v->cargo = p;
    parcel_seal(p);
}

void parameter_is_the_callers_gift_ok(struct parcel *owned p)
{
    parcel_seal(p);
    parcel_post(p);
}
