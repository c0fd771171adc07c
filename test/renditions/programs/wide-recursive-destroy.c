// recursive destroy of a tree (two recursive calls, several fields) through a release wrapper "if (p) free(p)": summary is lost, double free and use after free silent (with plain free, or one recursive call, told)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

typedef struct E { struct E *l, *r; char *tok; } E;
static void dbFree(void *db, void *p)
{
    if (p)
        free(p);
    (void)db;
}
static void del(void *db, E *p)
{
    if (p) {
        del(db, p->l);
        del(db, p->r);
        dbFree(db, p->tok);
        dbFree(db, p);
    }
}
int bad_twice(void *db, E *l)
{
    del(db, l);
    del(db, l); // expected-warning-re 1+ {{[lien-double-free{{(-may)?}}]}}
    return 0;
}
int bad_use(void *db, E *l)
{
    del(db, l);
    return l->tok != NULL; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int good_once(void *db, E *l)
{
    int r = l->tok != NULL;
    del(db, l);
    return r;
}
