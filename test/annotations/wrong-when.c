// lien-bad-annotation: conditions of LIEN_WHEN that can't be read, or that speak of nothing.
// RUN: %lien -fplugin-arg-lien-all=off -fplugin-arg-lien-bad-annotation=warning -Xclang -verify %s
#include <lien.h>

int about_a_parameter(char *owned LIEN_WHEN(n > 3) p, int n);    // expected-warning {{the condition of 'LIEN_WHEN(n > 3)' can't be read: it compares 'return' with a constant}}
int two_relations(char *owned LIEN_WHEN(return > 0 && 1) p);     // expected-warning {{can't be read}}
int no_constant(char *owned LIEN_WHEN(return == n) p, int n);    // expected-warning {{can't be read}}
int arithmetic(char *owned LIEN_WHEN(return + 1 == 0) p);        // expected-warning {{can't be read}}
int assigned(char *owned LIEN_WHEN(return = 0) p);               // expected-warning {{can't be read}}
int too_large(char *owned LIEN_WHEN(return == 99999999999) p);   // expected-warning {{can't be read}}
int text(char *owned LIEN_WHEN(return == "x") p);                // expected-warning {{can't be read}}
int twice(char *owned LIEN_WHEN(return == 0) LIEN_WHEN(return) p); // expected-warning {{a second 'LIEN_WHEN' at the same star of parameter 'p'}}
int same_twice(char *owned LIEN_WHEN(return == 0) LIEN_WHEN(return == 0) p);
int on_a_borrow(char *borrowed LIEN_WHEN(return == 0) p);        // expected-warning {{'LIEN_WHEN' stands beside no 'owned', 'LIEN_SHARED' or 'LIEN_OUT' at that star of parameter 'p'}}
int on_nothing(char *LIEN_WHEN(return == 0) p);                  // expected-warning {{'LIEN_WHEN' stands beside no 'owned'}}
void no_result(char *owned LIEN_WHEN(return == 0) p);            // expected-warning {{'LIEN_WHEN(return == 0)' means nothing: 'no_result' returns nothing}}
