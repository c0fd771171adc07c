// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule; mended twins stand in ok-loops.c.
#include <lien.h>
#include <stddef.h>

struct lamp;
struct lamp *owned _Nonnull lamp_light(int watts);
void lamp_sell(struct lamp *owned l);
int lamp_bright(const struct lamp *borrowed l);
void lamp_dim(struct lamp *borrowed_mut l);

void lit_and_forgotten(int n)
{
    for (int i = 0; i < n; i++) {
        struct lamp *l = lamp_light(i);
        lamp_dim(l);
    } // expected-warning-re{{[lien-leak{{(-may)?}}]}}
}

void lit_and_skipped(int n)
{
    for (int i = 0; i < n; i++) {
        struct lamp *l = lamp_light(i);
        if (lamp_bright(l) > 3)
            continue; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
        lamp_sell(l);
    }
}

void lit_and_left(int n)
{
    for (int i = 0; i < n; i++) {
        struct lamp *l = lamp_light(i);
        if (lamp_bright(l) > 3)
            break; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
        lamp_sell(l);
    }
}

int brightest_loses_the_others(int n)
{
    struct lamp *best = NULL;
    for (int i = 0; i < n; i++) {
        struct lamp *l = lamp_light(i);
        if (!best || lamp_bright(l) > lamp_bright(best)) {
            if (best)
                lamp_sell(best);
            best = l;
        }
    } // expected-warning{{[lien-leak-may]}}
    int b = best ? lamp_bright(best) : 0;
    if (best)
        lamp_sell(best);
    return b;
}
