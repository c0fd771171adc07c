// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-move: correct code that stands near the rules broken in bad-loops.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct lamp;
struct lamp *owned _Nonnull lamp_light(int watts);
void lamp_sell(struct lamp *owned l);
int lamp_bright(const struct lamp *borrowed l);
void lamp_dim(struct lamp *borrowed_mut l);
_Bool night(void);

void sold_every_night_ok(void)
{
    while (night()) {
        struct lamp *owned l = lamp_light(60);
        lamp_sell(l);
    }
}

void sold_at_the_first_dark_ok(void)
{
    struct lamp *owned l = lamp_light(60);
    for (;;) {
        if (night()) {
            lamp_sell(l);
            break;
        }
        lamp_dim(l);
    }
}

void sold_and_replaced_ok(int nights)
{
    struct lamp *owned l = lamp_light(60);
    for (int i = 0; i < nights; i++) {
        lamp_sell(l);
        l = lamp_light(40 + i);
    }
    lamp_sell(l);
}

void flag_remembers_the_sale_ok(int n)
{
    struct lamp *owned l = lamp_light(25);
    int sold = 0;
    for (int i = 0; i < n; i++) {
        if (!sold && night()) {
            lamp_sell(l);
            sold = 1;
        }
    }
    if (!sold)
        lamp_sell(l);
}

void retried_with_goto_ok(void)
{
    struct lamp *owned l;
again:
    l = lamp_light(9);
    lamp_sell(l);
    if (night())
        goto again;
}

int brightest_ok(int n)
{
    struct lamp *best = NULL;
    for (int i = 0; i < n; i++) {
        struct lamp *l = lamp_light(i);
        if (!best || lamp_bright(l) > lamp_bright(best)) {
            if (best)
                lamp_sell(best);
            best = l;
        } else {
            lamp_sell(l);
        }
    }
    int b = best ? lamp_bright(best) : 0;
    if (best)
        lamp_sell(best);
    return b;
}
