// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Clang's noescape, held against the body: no reference is left when the function returns.
#include <lien.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

struct view { const int *at; struct view *next; };
static int *global;
static struct view views[4];
struct view one;
void spawn(void (*f)(void *), void *LIEN_SEND arg);
void work(void *p);

void in_a_global(int *p __attribute__((noescape)))
{
    global = p; // expected-warning {{'p' is declared noescape and is kept in 'global' [lien-borrow-escapes]}}
}

void in_a_field(const int *p __attribute__((noescape)), struct view *to)
{
    to->at = p + 1; // expected-warning {{'p' is declared noescape and is kept in 'to->at' [lien-borrow-escapes]}}
}

void in_a_global_struct(const int *p __attribute__((noescape)), int n)
{
    if (n)
        one.at = p; // expected-warning {{'p' is declared noescape and may be kept in 'one.at' [lien-borrow-escapes-may]}}
}

int *in_the_result(int *p __attribute__((noescape)), int n)
{
    return p + n; // expected-warning {{'p' is declared noescape and is returned [lien-borrow-escapes]}}
}

struct view *in_what_is_returned(const int *p __attribute__((noescape)))
{
    struct view *v = malloc(sizeof *v);
    if (!v)
        return NULL;
    v->at = p; // expected-warning-re {{'p' is declared noescape and {{is|may be}} returned [lien-borrow-escapes{{(-may)?}}]}}
    v->next = NULL;
    return v;
}

void in_a_static(int *p __attribute__((noescape)))
{
    static int *last;
    if (last)
        *last = 1;
    last = p; // expected-warning {{'p' is declared noescape and is kept in 'last' [lien-borrow-escapes]}}
}

void behind_a_slot(int *p __attribute__((noescape)), int **out)
{
    *out = p; // expected-warning {{'p' is declared noescape and is kept in '*out' [lien-borrow-escapes]}}
}

void in_a_thread(int *p __attribute__((noescape)))
{
    spawn(work, p); // expected-warning {{[lien-borrow-escapes]}}
}

void by_a_copy(int *p __attribute__((noescape)))
{
    int *q = p;
    int *r = q;
    global = r; // expected-warning {{'p' is declared noescape and is kept in 'global' [lien-borrow-escapes]}}
}
