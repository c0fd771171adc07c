// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-double-free: a released object is released again. Each function breaks one rule; mended twins stand in ok-summary.c.
#include <lien.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

struct pot { int size; char *glaze; struct pot *inner; };

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

static bool smash_if(struct pot *p, bool really)
{
    if (really)
        pot_smash(p);
    return really;
}

void smashed_twice(void)
{
    struct pot *p = pot_throw_sure(1);
    pot_smash(p);
    pot_smash(p); // expected-warning{{[lien-double-free]}}
}

void smashed_and_freed(void)
{
    struct pot *p = pot_throw_sure(1);
    pot_smash(p);
    free(p); // expected-warning{{[lien-double-free]}}
}

int fired_and_smashed_on_failure(int heat)
{
    struct pot *p = pot_throw_sure(3);
    int rc = pot_fire(p, heat);
    if (rc)
        pot_smash(p); // expected-warning{{[lien-double-free]}}
    else
        pot_smash(p);
    return rc;
}

void smash_flag_true(void)
{
    struct pot *p = pot_throw_sure(3);
    smash_if(p, true);
    pot_smash(p); // expected-warning{{[lien-double-free]}}
}

void smash_result_turned_round(bool really)
{
    struct pot *p = pot_throw_sure(3);
    if (smash_if(p, really))
        pot_smash(p); // expected-warning{{[lien-double-free]}}
    else
        pot_smash(p);
}
