// Constants that a number is known not to be, flags, and null given on some ways: what goes together stays together.
// RUN: %lien -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>

int default_of_a_switch(int a)
{
    int *p;
    switch (a) {
    case 0: p = malloc(4); break;
    case 1: p = malloc(4); break;
    }
    if (a == 1)
        free(p);
    if (!a)
        free(p);
    return 0;
}

int two_switches(int a)
{
    int *p = NULL;
    switch (a) {
    case 0: break;
    case 1: break;
    default: p = malloc(4);
    }
    switch (a) {
    case 1: return 1;
    }
    free(p);
    return 0;
}

int else_of_two(int a)
{
    int *p = NULL;
    if (a == 0)
        ;
    else if (1 == a)
        ;
    else
        p = malloc(4);
    if (!(a != 1))
        return 1;
    free(p);
    return 0;
}

static int *made_for_one(int *p, int k)
{
    switch (k) {
    case 1: p = malloc(4);
    }
    return p;
}

int by_a_summary(int a)
{
    int *q = malloc(4), *r = made_for_one(q, a);
    free(q);
    if (a == 1)
        free(r);
    return 0;
}

int flag_and_condition(int a)
{
    int done = 0, *p = malloc(4);
    if (a)
        done = 1;
    if (done)
        free(p);
    if (!a)
        free(p);
    return 0;
}

static void released_unless(int *p, int k)
{
    if (k)
        p = NULL;
    free(p);
}

int perhaps_released(int a)
{
    int *p = calloc(1, 4);
    released_unless(p, a);
    if (a)
        free(p);
    return 0;
}
