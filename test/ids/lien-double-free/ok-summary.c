// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-double-free: correct code that stands near the rules broken in bad-summary.c.
// expected-no-diagnostics
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

static void pot_smash_slot(struct pot **slot)
{
    pot_smash(*slot);
    *slot = NULL;
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

void slot_smashed_twice_ok(void)
{
    struct pot *p = pot_throw_sure(1);
    pot_smash_slot(&p);
    pot_smash_slot(&p);
}

void smash_flag_false_ok(void)
{
    struct pot *p = pot_throw_sure(3);
    smash_if(p, false);
    pot_smash(p);
}

int made_into_ok(void)
{
    struct pot *p;
    if (make_into(&p, 4) != 0)
        return -1;
    int n = p->size;
    pot_smash(p);
    return n;
}
