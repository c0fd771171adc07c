// A function that returns null and nothing else: what it gives is null, and followed without a test it is told. One
// that may return null is not.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stddef.h>
struct conf { int n; struct conf *next; };
struct conf *known(int n);
static int *nothing(void) { return NULL; }
static struct conf *no_conf(int n) { (void)n; return NULL; }
static struct conf *some_conf(int n) { if (n) return NULL; return known(n); }
static struct conf *set_conf(int n) { struct conf *c = NULL; if (n) c = known(n); return c; }
static inline struct conf *stub(void) { return 0; }
#define CONF() stub()
void from_callee(void)
{
    int *p = nothing();
    *p = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void tested_then_not(void)
{
    int *p = nothing();
    if (p != NULL)
        *p = 1;
    *p = 2; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
int of_a_field(int n)
{
    struct conf *c = no_conf(n);
    return c->n; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
int by_a_macro(int n)
{
    struct conf *c = CONF();
    if (n > 3)
        return c->next->n; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    return 0;
}
int in_a_loop(int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        struct conf *c = no_conf(i);
        sum += c->n; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    }
    return sum;
}
int tested(int n) { struct conf *c = no_conf(n); return c ? c->n : 0; }
int tested_by_loop(void) { int n = 0; for (struct conf *c = stub(); c; c = c->next) n += c->n; return n; }
int replaced(int n) { struct conf *c = stub(); if (!c) c = known(n); return c->n; }
int on_some_ways(int n) { struct conf *c = some_conf(n); return c->n; }
int on_some_ways_too(int n) { struct conf *c = set_conf(n); return c->n; }
int one_of_two(int n) { struct conf *c = n ? known(n) : stub(); return c->n; }
int guarded(int n) { struct conf *c = stub(); if (n && c != NULL && c->n) return c->n; return 0; }
