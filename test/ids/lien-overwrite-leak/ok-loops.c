// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-overwrite-leak: correct code that stands near the rules broken in bad-loops.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct lamp;
struct lamp *owned _Nonnull lamp_light(int watts);
void lamp_sell(struct lamp *owned l);
void lamp_dim(struct lamp *borrowed_mut l);
_Bool night(void);

void lit_over_the_last_ok(int n)
{
    struct lamp *l = NULL;
    for (int i = 0; i < n; i++) {
        if (l)
            lamp_sell(l);
        l = lamp_light(i);
    }
    if (l)
        lamp_sell(l);
}

void tested_each_round_ok(void)
{
    struct lamp *owned l = lamp_light(25);
    while (night()) {
        if (!l)
            continue;
        lamp_sell(l);
        l = NULL;
    }
    if (l)
        lamp_sell(l);
}

void do_while_once_ok(void)
{
    struct lamp *owned l = lamp_light(25);
    do {
        lamp_sell(l);
    } while (0);
}

void row_of_lamps_ok(int n)
{
    struct lamp **row = calloc(n, sizeof *row);
    if (!row)
        return;
    for (int i = 0; i < n; i++)
        row[i] = lamp_light(i);
    for (int i = 0; i < n; i++)
        lamp_sell(row[i]);
    free(row);
}

void two_counters_ok(int n)
{
    struct lamp *owned a = lamp_light(1);
    struct lamp *owned b = lamp_light(2);
    while (n-- > 0) {
        struct lamp *owned t = a;
        a = b;
        b = t;
        lamp_dim(a);
    }
    lamp_sell(a);
    lamp_sell(b);
}
