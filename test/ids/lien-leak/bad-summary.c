// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule; mended twins stand in ok-summary.c.
#include <lien.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

struct pot { int size; char *glaze; struct pot *inner; };
struct oven { struct pot *shelf[4]; struct pot *door; int heat; };

static struct pot *pot_throw(int size)
{
    struct pot *p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    p->size = size;
    return p;
}

static struct pot *pot_throw_sure(int size)
{
    struct pot *p = pot_throw(size);
    if (!p)
        exit(1);
    return p;
}

static void pot_smash(struct pot *p)
{
    if (!p)
        return;
    free(p->glaze);
    free(p);
}

static int pot_size(const struct pot *p)
{
    return p->size;
}

static struct pot *pot_same(struct pot *p)
{
    return p;
}

static int pot_fire(struct pot *p, int heat)
{
    if (heat > 1000) {
        pot_smash(p);
        return -1;
    }
    p->size -= heat / 100;
    return 0;
}

static void oven_put(struct oven *o, struct pot *p)
{
    o->door = p;
}

static int make_into(struct pot **out, int size)
{
    struct pot *p = pot_throw(size);
    if (!p)
        return -1;
    *out = p;
    return 0;
}

static bool smash_if(struct pot *p, bool really)
{
    if (really)
        pot_smash(p);
    return really;
}

void thrown_and_forgotten(int size)
{
    struct pot *p = pot_throw(size);
    if (p)
        p->size++;
} // expected-warning-re{{[lien-leak{{(-may)?}}]}}

void same_result_dropped(void)
{
    struct pot *p = pot_throw_sure(1);
    pot_same(p);
} // expected-warning{{[lien-leak]}}

int fired_and_forgotten_on_success(int heat)
{
    struct pot *p = pot_throw_sure(3);
    int rc = pot_fire(p, heat);
    if (rc < 0)
        return rc;
    return pot_size(p); // expected-warning{{[lien-leak]}}
}

void smash_flag_false(void)
{
    struct pot *p = pot_throw_sure(3);
    smash_if(p, false);
} // expected-warning{{[lien-leak]}}

int made_into_and_forgotten(void)
{
    struct pot *p;
    if (make_into(&p, 4) != 0)
        return -1;
    return p->size; // expected-warning{{[lien-leak]}}
}

void put_in_a_local_oven(void)
{
    struct oven o = { { NULL }, NULL, 0 };
    struct pot *p = pot_throw_sure(1);
    oven_put(&o, p);
    o.heat = 3;
} // expected-warning{{[lien-leak]}}
