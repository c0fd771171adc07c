// The mended twins of ok-excluded.c turned round: the way that was left is one that can be taken.
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>

int another_constant(int a)
{
    int *p = NULL;
    switch (a) {
    case 0: break;
    case 1: break;
    default: p = malloc(4);
    }
    switch (a) {
    case 2: return 1; // expected-warning {{'p' is never released [lien-leak]}}
    }
    free(p);
    return 0;
}

int flag_the_other_way(int a)
{
    int done = 0, *p = malloc(4);
    if (a)
        done = 1;
    if (done)
        free(p);
    if (a)
        free(p); // expected-warning {{[lien-double-free]}}
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
