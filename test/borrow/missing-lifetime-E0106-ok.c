// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0106: the lifetime of a result can't be told from the signature.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>

struct list { int n; };
const int *borrowed from_the_only_one_ok(const int *borrowed x, int n);
const int *borrowed from_self_ok(const struct list *borrowed l, const int *borrowed x);
const int *borrowed lifetime(a) named_ok(const int *borrowed lifetime(a) x, const int *borrowed lifetime(a) y);
const int *borrowed lifetime(static) for_ever_ok(void);
const int *borrowed lifetime(b) one_of_two_ok(const int *borrowed lifetime(a) x, const int *borrowed lifetime(b) y);
