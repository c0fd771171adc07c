// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0594.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <string.h>
#include <stdlib.h>
struct point { int x; char name[8]; struct point *next; char *owned label; };
void setlen(char *borrowed_mut s);

void param(const int *borrowed p)
{
    *(int *)p = 3; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void mutable_type(int *borrowed p)
{
    *p = 3; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void field(struct point *borrowed p)
{
    p->x = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void array_field(struct point *borrowed p)
{
    p->name[0] = 'a'; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void copied_over(struct point *borrowed p)
{
    memset(p->name, 0, sizeof p->name); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void raw_next_ok(const struct point *borrowed p)
{
    p->next->x = 1;
}

void owned_label(const struct point *borrowed p)
{
    p->label[0] = 'x'; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void local_copy_ok(const struct point *borrowed p)
{
    struct point q = { p->x, "", NULL, NULL };
    q.x = 2;
    q.name[0] = 'a';
}

void incremented(int *borrowed p)
{
    ++*p; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void through_local(struct point *borrowed p)
{
    struct point *q = p;
    q->x += 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void through_local_mut(struct point *borrowed_mut p)
{
    struct point *borrowed q = p;
    q->x = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void mut_ok(struct point *borrowed_mut p)
{
    struct point *q = p;
    q->x = 1;
    p->x = 2;
    setlen(p->name);
}
