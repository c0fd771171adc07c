// A local's address that is chosen under a condition: where the condition is asked again before the pointer leaves
// the function, it goes the same way.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
typedef int *ip;
struct box { int *at; };
ip later(int n) { static int v[3]; int l; ip p = n ? &v[n] : &l; if (!n) return NULL; return p; }
int *assigned(int n, int *q) { int l; int *p = &l; if (n) p = q; *p = 1; return n ? p : NULL; }
int *of_a_range(int n, int *q) { int l; int *p; if (n > 3) p = q; else p = &l; *p = n; if (n > 3) return p; return NULL; }
int *by_way_of_another(_Bool n, int *q) { int l; int *p = n ? q : &l, *r; r = p; *r = 2; if (!n) return NULL; return r; }
int *of_a_parameter(int n, int *q) { int *p = n ? q : &n; if (!n) return NULL; return p; }
int *switched(int n, int *q)
{
    int l, *p;
    switch (n) {
    case 0: p = &l; break;
    default: p = q;
    }
    *p = 0;
    if (n == 0)
        return NULL;
    return p;
}
void kept(int n, struct box *b, int *q) { int l; int *p = n ? q : &l; *p = 1; if (n) b->at = p; }
void given_out(int n, int **out, int *q) { int l; int *p = n ? q : &l; *p = 1; if (!n) return; *out = p; }
int *made(size_t n)
{
    int few[8], *p = few;
    if (n > 8)
        p = malloc(n * sizeof *p);
    if (!p)
        return NULL;
    *p = 1;
    if (n > 8)
        return p;
    return NULL;
}
int *looped(int n, int *q)
{
    int l, *p = n ? q : &l;
    for (int i = 0; i < 3; i++)
        *p = i;
    return n ? p : q;
}
int *other_way_round(int n, int *q) { int l; int *p = n ? q : &l; *p = 1; if (n) return NULL; return p; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
int *not_asked(int n, int *q) { int l; int *p = n ? q : &l; *p = 1; return p; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
int *another_question(int n, int m, int *q) { int l; int *p = n ? q : &l; if (m) return NULL; return p; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
int *nearly_the_range(int n, int *q) { int l; int *p = n > 3 ? q : &l; if (n > 2) return p; return NULL; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
int *set_anew(int n, int *q) { int l; int *p = n ? q : &l; n = 1; if (!n) return NULL; return p; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
void kept_otherwise(int n, struct box *b, int *q) { int l; int *p = n ? q : &l; *p = 1; if (!n) b->at = p; } // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
