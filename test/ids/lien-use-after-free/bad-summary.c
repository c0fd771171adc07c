// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-free: a released object is used. Each function breaks one rule; mended twins stand in ok-summary.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

struct pot { int size; char *glaze; struct pot *inner; };
struct oven { struct pot *shelf[4]; struct pot *door; int heat; };
void mystery(struct pot *p);

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

int size_after_smash(void)
{
    struct pot *p = pot_throw_sure(1);
    pot_smash(p);
    return pot_size(p); // expected-warning{{[lien-use-after-free]}}
}

int slot_smashed_and_used(void)
{
    struct pot *p = pot_throw_sure(1);
    struct pot *same = p;
    pot_smash_slot(&p);
    return same->size; // expected-warning{{[lien-use-after-free]}}
}

int same_is_the_same(void)
{
    struct pot *p = pot_throw_sure(1);
    struct pot *q = pot_same(p);
    pot_smash(p);
    return q->size; // expected-warning{{[lien-use-after-free]}}
}

int fired_and_used_on_failure(int heat)
{
    struct pot *p = pot_throw_sure(3);
    if (pot_fire(p, heat) < 0)
        return p->size; // expected-warning{{[lien-use-after-free]}}
    pot_smash(p);
    return 0;
}

int put_in_a_local_oven_used_after(void)
{
    struct oven o = { { NULL }, NULL, 0 };
    struct pot *p = pot_throw_sure(1);
    oven_put(&o, p);
    pot_smash(o.door);
    return p->size; // expected-warning{{[lien-use-after-free]}}
}

void given_to_a_mystery_after_smash(void)
{
    struct pot *p = pot_throw_sure(1);
    pot_smash(p);
    mystery(p); // expected-warning{{[lien-use-after-free]}}
}

static void chain_c(struct pot *p) { pot_smash(p); }
static void chain_b(struct pot *p) { chain_c(p); }
static void chain_a(struct pot *p) { chain_b(p); }

int down_the_chain_and_used(void)
{
    struct pot *p = pot_throw_sure(2);
    chain_a(p);
    return p->size; // expected-warning{{[lien-use-after-free]}}
}

static void nest_free(struct pot *p)
{
    if (!p)
        return;
    nest_free(p->inner);
    free(p);
}

int nest_used_after(void)
{
    struct pot *p = pot_throw_sure(1);
    struct pot *q = pot_throw_sure(2);
    p->inner = q;
    nest_free(p);
    return q->size; // expected-warning{{[lien-use-after-free]}}
}

static void ping(struct pot *p, int n);

static void pong(struct pot *p, int n)
{
    if (n == 0)
        pot_smash(p);
    else
        ping(p, n - 1);
}

static void ping(struct pot *p, int n)
{
    if (n == 0)
        pot_smash(p);
    else
        pong(p, n - 1);
}

int ping_pong_used_after(int n)
{
    struct pot *p = pot_throw_sure(1);
    ping(p, n);
    return p->size; // expected-warning{{[lien-use-after-free]}}
}

static void glaze_set(struct pot *p, const char *colour)
{
    free(p->glaze);
    p->glaze = strdup(colour);
}

char glaze_kept_too_long(void)
{
    struct pot *p = pot_throw_sure(1);
    glaze_set(p, "blue");
    char *was = p->glaze;
    glaze_set(p, "green");
    char c = was ? was[0] : 0; // expected-warning{{[lien-use-after-free]}}
    pot_smash(p);
    return c;
}
