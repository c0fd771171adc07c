// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-move: a moved value is used. Each function breaks one rule; mended twins stand in ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct parcel;
typedef struct parcel *parcel_t;
struct parcel *owned _Nonnull parcel_pack(int weight);
void parcel_post(struct parcel *owned p);
int parcel_try_post(struct parcel *owned p);
int parcel_weigh(const struct parcel *borrowed p);
void parcel_seal(struct parcel *borrowed_mut p);
char *owned _Nonnull label_write(const char *borrowed text);
struct van { struct parcel *owned cargo; int fuel; };

int weighed_after_posting(int w)
{
    struct parcel *p = parcel_pack(w);
    parcel_post(p);
    return parcel_weigh(p); // expected-warning{{[lien-use-after-move]}}
}

void posted_twice(int w)
{
    struct parcel *p = parcel_pack(w);
    parcel_post(p);
    parcel_post(p); // expected-warning{{[lien-use-after-move]}}
}

void posted_through_another_name(int w)
{
    struct parcel *p = parcel_pack(w);
    struct parcel *same = p;
    parcel_post(p);
    parcel_seal(same); // expected-warning{{[lien-use-after-move]}}
}

void posted_under_another_name(int w)
{
    struct parcel *p = parcel_pack(w);
    struct parcel *same = p;
    parcel_post(same);
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

void typedef_hides_the_pointer(int w)
{
    parcel_t p = parcel_pack(w);
    parcel_t q = p;
    parcel_post(q);
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

void freed_after_posting(int w)
{
    struct parcel *p = parcel_pack(w);
    parcel_post(p);
    free(p); // expected-warning{{[lien-use-after-move]}}
}

void declared_owner_hands_over(int w)
{
    struct parcel *owned p = parcel_pack(w);
    struct parcel *owned q = p;
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
    parcel_post(q);
}

void plain_source_given_away(int w)
{
    struct parcel *p = parcel_pack(w);
    struct parcel *owned q = p;
    parcel_post(p); // expected-warning{{[lien-use-after-move]}}
    parcel_seal(q);
    parcel_post(q);
}

void plain_source_used_when_owner_is_gone(int w)
{
    struct parcel *p = parcel_pack(w);
    struct parcel *owned q = p;
    parcel_post(q);
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

void moved_on_one_branch(int w)
{
    struct parcel *owned p = parcel_pack(w);
    if (w > 10)
        parcel_post(p);
    parcel_seal(p); // expected-warning{{[lien-use-after-move-may]}}
    if (w <= 10)
        parcel_post(p);
}

void moved_on_both_branches(int w)
{
    struct parcel *owned p = parcel_pack(w);
    if (w > 10)
        parcel_post(p);
    else
        parcel_try_post(p);
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

void moved_in_the_condition(int w)
{
    struct parcel *owned p = parcel_pack(w);
    if (parcel_try_post(p) < 0)
        parcel_post(p); // expected-warning{{[lien-use-after-move]}}
}

void moved_behind_and(int w)
{
    struct parcel *owned p = parcel_pack(w);
    if (w > 3 && parcel_try_post(p) == 0)
        return;
    parcel_post(p); // expected-warning{{[lien-use-after-move-may]}}
}

void moved_in_a_conditional_expression(int w)
{
    struct parcel *owned p = parcel_pack(w);
    int rc = w > 3 ? parcel_try_post(p) : parcel_weigh(p);
    if (rc)
        parcel_seal(p); // expected-warning{{[lien-use-after-move-may]}}
    if (w <= 3)
        parcel_post(p);
}

void moved_in_a_switch(int w)
{
    struct parcel *owned p = parcel_pack(w);
    switch (w) {
    case 0:
        parcel_post(p);
        /* fall through */
    case 1:
        parcel_seal(p); // expected-warning{{[lien-use-after-move-may]}}
        break;
    default:
        break;
    }
    if (w != 0)
        parcel_post(p);
}

void moved_in_a_comma_expression(int w)
{
    struct parcel *p = parcel_pack(w);
    int n = (parcel_post(p), parcel_weigh(p)); // expected-warning{{[lien-use-after-move]}}
    (void)n;
}

void moved_in_a_statement_expression(int w)
{
    struct parcel *p = parcel_pack(w);
    int n = ({ int g = parcel_weigh(p); parcel_post(p); g; });
    if (n > w)
        parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

#define POST(x) parcel_post(x)

void moved_by_a_macro(int w)
{
    struct parcel *p = parcel_pack(w);
    POST(p);
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

void cast_on_the_way(int w)
{
    struct parcel *p = parcel_pack(w);
    void *q = (void *)p;
    parcel_post((struct parcel *)q);
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

void both_arguments_move_it(char *owned a, char *owned b);

void given_twice_in_one_call(void)
{
    char *text = label_write("fragile");
    both_arguments_move_it(text, text); // expected-warning{{[lien-use-after-move]}}
}

void said_aloud(int w)
{
    struct parcel *owned p = parcel_pack(w);
    parcel_post(LIEN_MOVE(p));
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

void moved_into_a_field(struct van *borrowed_mut v, int w)
{
    struct parcel *owned p = parcel_pack(w);
    if (v->cargo == NULL) {
        v->cargo = p;
        parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
    } else {
        parcel_post(p);
    }
}

int parameter_used_after_it_is_given_on(struct parcel *owned p)
{
    int rc = parcel_try_post(p);
    if (rc < 0)
        return parcel_weigh(p); // expected-warning{{[lien-use-after-move]}}
    return rc;
}

struct parcel *owned returned_after_moving(int w)
{
    struct parcel *p = parcel_pack(w);
    parcel_post(p);
    return p; // expected-warning{{[lien-use-after-move]}}
}

void raw_parameter_given_on_twice(struct parcel *p)
{
    parcel_post(p);
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
}

void one_report_for_many_uses(int w)
{
    struct parcel *owned p = parcel_pack(w);
    parcel_post(p);
    parcel_seal(p); // expected-warning{{[lien-use-after-move]}}
    parcel_seal(p);
    parcel_seal(p);
}
