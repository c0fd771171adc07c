// the contract: lien-bad-annotation, lien-missing-lifetime; rules of E0106, E0261, E0621, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct cup { int ml; };
int owned_int(int owned n); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
void both(struct cup *owned borrowed c); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
const char *borrowed lifetime(q) nowhere(const struct cup *borrowed lifetime(c) c); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
const char *borrowed two_in(const char *borrowed a, const char *borrowed b); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
const char *borrowed self_in(const struct cup *borrowed c, const char *borrowed b);
const char *borrowed none_in(int n); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
const char *borrowed lifetime(static) none_in_static(int n);
const char *borrowed one_in(int n, const char *borrowed s, int m);
void when_unread(struct cup *owned LIEN_WHEN(sometimes) c); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
int when_read(struct cup *owned LIEN_WHEN(return > 0) c);
void when_on_void(struct cup *owned LIEN_WHEN(return == 0) c); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
struct cup *owned declared_twice(void);
struct cup *borrowed lifetime(static) declared_twice(void); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
void merged(struct cup *owned c);
void merged(struct cup *c);
