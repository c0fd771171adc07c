// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-move: a moved value is used. Each function breaks one rule; mended twins stand in ok-loops.c.
#include <lien.h>

struct lamp;
struct lamp *owned _Nonnull lamp_light(int watts);
void lamp_sell(struct lamp *owned l);
void lamp_dim(struct lamp *borrowed_mut l);
_Bool night(void);

void sold_every_night(void)
{
    struct lamp *owned l = lamp_light(60);
    for (;;) {
        lamp_sell(l); // expected-warning-re{{[lien-use-after-move{{(-may)?}}]}}
        if (!night())
            break;
    }
}

void sold_and_replaced_too_late(int nights)
{
    struct lamp *owned l = lamp_light(60);
    for (int i = 0; i < nights; i++) {
        lamp_sell(l);
        lamp_dim(l); // expected-warning-re{{[lien-use-after-move{{(-may)?}}]}}
        l = lamp_light(40 + i);
    }
    lamp_sell(l);
}

void do_while_again(void)
{
    struct lamp *owned l = lamp_light(25);
    do {
        lamp_dim(l); // expected-warning{{[lien-use-after-move-may]}}
        lamp_sell(l);
    } while (night());
}

void flag_turned_round(int n)
{
    struct lamp *owned l = lamp_light(25);
    int sold = 0;
    for (int i = 0; i < n; i++) {
        if (!sold && night()) {
            lamp_sell(l);
            sold = 1;
        }
    }
    if (sold)
        lamp_dim(l); // expected-warning-re{{[lien-use-after-move{{(-may)?}}]}}
    else
        lamp_sell(l);
}

void retried_with_goto(void)
{
    struct lamp *owned l = lamp_light(9);
again:
    lamp_sell(l); // expected-warning-re{{[lien-use-after-move{{(-may)?}}]}}
    if (night())
        goto again;
}
