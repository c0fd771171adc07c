// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0106: the lifetime of a result can't be told from the signature.
// Each function breaks the rule; correct twins stand in missing-lifetime-E0106-ok.c.
#include <lien.h>

struct list { int n; };
const int *borrowed longer(const int *borrowed x, const int *borrowed y); // expected-warning{{[lien-missing-lifetime]}}
const int *borrowed from_nothing(void); // expected-warning{{[lien-missing-lifetime]}}
const int *borrowed from_a_number(int n); // expected-warning{{[lien-missing-lifetime]}}
const char *borrowed from_raw(const char *s); // expected-warning{{[lien-missing-lifetime]}}
// expected-warning@+1{{[lien-missing-lifetime]}}
const int *borrowed second_is_self(const int *borrowed x, const struct list *borrowed l);
const int *borrowed lifetime(a) on_no_parameter(const int *borrowed x); // expected-warning{{[lien-bad-annotation]}}
