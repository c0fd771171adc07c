// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-leak: correct code that stands near the rules broken in bad-loops.c.
// expected-no-diagnostics
#include <lien.h>

struct lamp;
struct lamp *owned _Nonnull lamp_light(int watts);
void lamp_sell(struct lamp *owned l);
int lamp_bright(const struct lamp *borrowed l);

void lit_and_all_ways_out_ok(int n)
{
    for (int i = 0; i < n; i++) {
        struct lamp *l = lamp_light(i);
        int b = lamp_bright(l);
        if (b > 3) {
            lamp_sell(l);
            continue;
        }
        if (b < 0) {
            lamp_sell(l);
            break;
        }
        if (b == 0) {
            lamp_sell(l);
            return;
        }
        lamp_sell(l);
    }
}
