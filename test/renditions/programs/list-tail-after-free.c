// node linked behind another by a helper; the list is freed through its head by a loop; the tail is used: lien-use-after-free
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

struct nd { struct nd *next; int v; };
static struct nd *cons(struct nd *t, int v)
{
    struct nd *n = malloc(sizeof *n);
    if (!n)
        return NULL;
    n->v = v;
    n->next = t;
    return n;
}
static void list_free(struct nd *n)
{
    while (n) {
        struct nd *t = n;
        n = n->next;
        free(t);
    }
}
int bad_tail(int a)
{
    struct nd *l = cons(NULL, a), *m;
    if (!l)
        return 0;
    m = cons(l, a + 1);
    if (!m) {
        list_free(l);
        return 0;
    }
    list_free(m);
    return l->v; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int good_tail(int a)
{
    struct nd *l = cons(NULL, a), *m;
    int r;
    if (!l)
        return 0;
    m = cons(l, a + 1);
    if (!m) {
        list_free(l);
        return 0;
    }
    r = l->v;
    list_free(m);
    return r;
}
