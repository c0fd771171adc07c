// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-overwrite-leak: an owning place is assigned over while it still owns. Each function breaks one rule; mended twins stand in ok-loops.c.
#include <lien.h>
#include <stddef.h>

struct lamp;
struct lamp *owned _Nonnull lamp_light(int watts);
void lamp_sell(struct lamp *owned l);
int lamp_bright(const struct lamp *borrowed l);

void lit_over_the_last(int n)
{
    struct lamp *l = NULL;
    for (int i = 0; i < n; i++)
        l = lamp_light(i); // expected-warning-re{{[lien-overwrite-leak{{(-may)?}}]}}
    if (l)
        lamp_sell(l);
}

int brightest_loses_the_earlier(int n)
{
    struct lamp *best = NULL;
    for (int i = 0; i < n; i++) {
        struct lamp *l = lamp_light(i);
        if (!best || lamp_bright(l) > lamp_bright(best))
            best = l; // expected-warning{{[lien-overwrite-leak-may]}}
        else
            lamp_sell(l);
    }
    int b = best ? lamp_bright(best) : 0;
    if (best)
        lamp_sell(best);
    return b;
}
