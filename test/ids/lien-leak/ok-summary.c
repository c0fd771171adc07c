// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-leak: correct code that stands near the rules broken in bad-summary.c.
// expected-no-diagnostics
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

static bool smash_if(struct pot *p, bool really)
{
    if (really)
        pot_smash(p);
    return really;
}

void thrown_and_smashed_ok(int size)
{
    struct pot *p = pot_throw(size);
    if (p)
        p->size++;
    pot_smash(p);
}

int fired_ok(int heat)
{
    struct pot *p = pot_throw_sure(3);
    if (pot_fire(p, heat) < 0)
        return -1;
    int n = p->size;
    pot_smash(p);
    return n;
}

void smash_result_tested_ok(bool really)
{
    struct pot *p = pot_throw_sure(3);
    if (!smash_if(p, really))
        pot_smash(p);
}

void put_in_a_local_oven_ok(void)
{
    struct oven o = { { NULL }, NULL, 0 };
    struct pot *p = pot_throw_sure(1);
    oven_put(&o, p);
    pot_smash(o.door);
}
