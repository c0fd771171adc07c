// Exclusive borrows that are kept at a run-time index: the array holds them. Pieces of a text and what a cursor comes
// by are let go.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
struct vec { int *owned p; size_t n; };
struct item { int k, seen; };
struct refs { struct item *borrowed_mut lifetime(r) p[8]; int n; };
struct node { int v; struct node *owned next; };
typedef int *borrowed_mut ref;
int *borrowed_mut vec_at(struct vec *borrowed_mut v, size_t i);
void vec_push(struct vec *borrowed_mut v, int x);
void look(const int *borrowed p);
void poke(int *borrowed_mut p);
void good_then_used(int *borrowed_mut v)
{
    int *borrowed_mut slots[4];
    for (int i = 0; i < 4; i++) slots[i] = &v[i];
    for (int i = 0; i < 4; i++) poke(slots[i]);
    v[0] = 3;
}
void good_own_round(int *borrowed_mut v, int n)
{
    while (n--) {
        int *borrowed_mut slots[4];
        int k = 0;
        slots[k++] = &v[n];
        poke(slots[0]);
        v[n] = 1;
    }
}
void good_words(char *borrowed_mut s)
{
    char *borrowed_mut words[8];
    int n = 0;
    for (int i = 0; s[i] && n < 8; i++) {
        if (s[i] == ' ') s[i] = 0;
        else words[n++] = &s[i];
    }
    while (n--) words[n][0] = 'x';
}
void good_nodes(struct node *borrowed_mut l)
{
    struct node *borrowed_mut found[8];
    int n = 0;
    for (struct node *borrowed_mut c = l; c && n < 8; c = c->next)
        if (c->v) found[n++] = c;
    while (n--) found[n]->v = 1;
}
void good_other(int *borrowed_mut v, int *borrowed_mut w)
{
    int *borrowed_mut slots[4];
    for (int i = 0; i < 4; i++) slots[i] = &v[i];
    w[0] = 1;
    poke(slots[1]);
}
void good_raw(int *borrowed_mut v)
{
    int *slots[4];
    for (int i = 0; i < 4; i++) slots[i] = &v[i];
    v[0] = 1;
    *slots[0] = 2;
}
void good_filled_again(int *borrowed_mut v)
{
    ref slots[4];
    for (int i = 0; i < 4; i++) slots[i] = &v[i];
    poke(slots[0]);
    memset(slots, 0, sizeof slots);
    v[0] = 1;
    if (slots[0]) poke(slots[0]);
}
void bad_element(int *borrowed_mut v, int n)
{
    int *borrowed_mut slots[4];
    for (int i = 0; i < 4; i++) slots[i] = &v[i];
    v[n] = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    poke(slots[0]);
}
void bad_same(void)
{
    int x = 0;
    int *borrowed_mut slots[4];
    for (int i = 0; i < 4; i++) slots[i] = &x; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *slots[0] = 1;
}
void bad_one(void)
{
    int x = 0, y = 0, n = 0;
    ref slots[4];
    slots[n++] = &x;
    slots[n++] = &y;
    x = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *slots[0] = 1;
}
void bad_read(int *borrowed_mut v, int n)
{
    int *borrowed_mut slots[4];
    slots[n] = &v[2];
    look(&v[2]); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    poke(slots[n]);
}
void bad_results(struct vec *borrowed_mut v)
{
    int *borrowed_mut slots[4];
    for (int i = 0; i < 4; i++) slots[i] = vec_at(v, i); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    poke(slots[0]);
}
void bad_field(struct item *borrowed_mut v)
{
    struct refs r;
    r.n = 0;
    r.p[r.n++] = &v[0];
    r.p[r.n++] = &v[1];
    v[1].k = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    r.p[0]->seen = 1;
}
void bad_result_in_field(struct vec *borrowed_mut v, int n)
{
    struct { int *borrowed_mut at[4]; int n; } r = { { 0 }, 0 };
    r.at[r.n++] = vec_at(v, n);
    vec_push(v, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    poke(r.at[0]);
}
void bad_ended(int n)
{
    int *borrowed_mut slots[4];
    {
        int x = 0;
        slots[n] = &x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    poke(slots[n]);
}
void bad_shared(int n)
{
    int x = 0, y = 0;
    const int *borrowed slots[4];
    slots[n++] = &x;
    slots[n++] = &y;
    x = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    look(slots[0]);
}
