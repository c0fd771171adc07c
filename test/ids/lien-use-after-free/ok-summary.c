// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-free: correct code that stands near the rules broken in bad-summary.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct pot { int size; char *glaze; struct pot *inner; };
struct oven { struct pot *shelf[4]; struct pot *door; int heat; };
void mystery(struct pot *p);
void mystery_const(const struct pot *p);

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

void same_smashed_once_ok(void)
{
    struct pot *p = pot_throw_sure(1);
    pot_smash(pot_same(p));
}

int fired_at_a_constant_heat_ok(void)
{
    struct pot *p = pot_throw_sure(3);
    pot_fire(p, 900);
    int n = pot_size(p);
    pot_smash(p);
    return n;
}

void put_in_the_callers_oven_ok(struct oven *o)
{
    oven_put(o, pot_throw_sure(1));
}

void given_to_a_mystery_ok(void)
{
    struct pot *p = pot_throw_sure(1);
    mystery(p);
}

void mystery_const_then_smash_ok(void)
{
    struct pot *p = pot_throw_sure(1);
    mystery_const(p);
    pot_smash(p);
}

static void chain_c(struct pot *p) { pot_smash(p); }
static void chain_b(struct pot *p) { chain_c(p); }
static void chain_a(struct pot *p) { chain_b(p); }

void down_the_chain_ok(void)
{
    chain_a(pot_throw_sure(2));
}

static void nest_free(struct pot *p)
{
    if (!p)
        return;
    nest_free(p->inner);
    free(p);
}

int nest_ok(void)
{
    struct pot *p = pot_throw_sure(1);
    p->inner = pot_throw(2);
    int n = p->size;
    nest_free(p);
    return n;
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

void ping_pong_ok(int n)
{
    ping(pot_throw_sure(1), n);
}

static void glaze_set(struct pot *p, const char *colour)
{
    free(p->glaze);
    p->glaze = strdup(colour);
}

void glazed_ok(void)
{
    struct pot *p = pot_throw_sure(1);
    glaze_set(p, "blue");
    glaze_set(p, "green");
    pot_smash(p);
}

static const char *glaze_of(const struct pot *p)
{
    return p->glaze ? p->glaze : "plain";
}

void glaze_shown_ok(void)
{
    struct pot *p = pot_throw_sure(1);
    puts(glaze_of(p));
    pot_smash(p);
}

static void die(const char *why)
{
    fputs(why, stderr);
    exit(2);
}

void dies_instead_of_leaking_ok(int n)
{
    struct pot *p = pot_throw_sure(1);
    if (n)
        die("kiln");
    pot_smash(p);
}

static int *local_inside(void)
{
    static int n;
    return &n;
}

int *static_through_a_call_ok(void)
{
    return local_inside();
}
