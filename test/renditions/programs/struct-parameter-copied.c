// A copy of a struct that was given by value holds the same pointers.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
typedef struct { void *value; int own; } box;
typedef struct { box first, second; } pair;
static void box_free(box p) { free(p.value); }
void copied(box p)
{
    box q = p;
    free(p.value);
    free(q.value); // expected-warning {{[lien-double-free]}}
}
void assigned(box p)
{
    box q;
    q = p;
    box_free(p);
    free(q.value); // expected-warning {{[lien-double-free]}}
}
void in_a_pair(pair p)
{
    box q = p.second;
    free(q.value);
    free(p.second.value); // expected-warning {{[lien-double-free]}}
}
void one_of_them(box p)
{
    box q = p;
    free(q.value);
}
void replaced(box p)
{
    box q = p;
    free(p.value);
    q.value = malloc(3);
    free(q.value);
}
void both_members(pair p)
{
    pair q = p;
    free(q.first.value);
    free(p.second.value);
}
void swapped(pair p)
{
    box t = p.first;
    p.first = p.second;
    p.second = t;
    free(p.first.value);
    free(p.second.value);
}
void by_flag(box p)
{
    box q = p;
    if (p.own)
        free(p.value);
    if (!q.own)
        free(q.value);
}
