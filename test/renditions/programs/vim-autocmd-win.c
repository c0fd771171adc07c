// vim-like: list entry freed inside callback loop
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct win { struct win *next; char *name; int busy; };
static struct win *firstwin;
static void win_free(struct win *w)
{
    struct win **pp;
    for (pp = &firstwin; *pp; pp = &(*pp)->next)
        if (*pp == w) {
            *pp = w->next;
            break;
        }
    free(w->name);
    free(w);
}
void bad_close_all(void)
{
    struct win *w;
    for (w = firstwin; w != NULL; w = w->next) // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        if (!w->busy)
            win_free(w);
}
void good_close_all(void)
{
    struct win *w, *next;
    for (w = firstwin; w != NULL; w = next) {
        next = w->next;
        if (!w->busy)
            win_free(w);
    }
}
