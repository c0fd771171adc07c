// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-bad-annotation: an annotation means nothing here. Each declaration breaks one rule; mended twins stand in ok.c.
#include <lien.h>

struct x { int n; };
int owned not_a_pointer(void); // expected-warning{{[lien-bad-annotation]}}
void owned_int(int owned n); // expected-warning{{[lien-bad-annotation]}}
void borrowed_struct(struct x borrowed v); // expected-warning{{[lien-bad-annotation]}}
void both(struct x *owned borrowed p); // expected-warning{{[lien-bad-annotation]}}
void both_mut(struct x *owned borrowed_mut p); // expected-warning{{[lien-bad-annotation]}}
struct x *borrowed lifetime(q) no_such_lifetime(const struct x *borrowed p); // expected-warning{{[lien-bad-annotation]}}
int when_unreadable(struct x *owned LIEN_WHEN(n > 3) p); // expected-warning{{[lien-bad-annotation]}}
int when_on_a_borrow(struct x *borrowed LIEN_WHEN(return == 0) p); // expected-warning{{[lien-bad-annotation]}}
void when_without_result(struct x *owned LIEN_WHEN(return == 0) p); // expected-warning{{[lien-bad-annotation]}}
void out_on_a_value(int LIEN_OUT n); // expected-warning{{[lien-bad-annotation]}}
struct x *borrowed_mut guard_nothing(struct x *borrowed m) LIEN_GUARD(k); // expected-warning{{[lien-bad-annotation]}}
struct x *LIEN_OWNED_BY(no_such_function) by_nobody(void); // expected-warning{{[lien-bad-annotation]}}
void disagrees(struct x *owned p);
void disagrees(struct x *borrowed p); // expected-warning{{[lien-bad-annotation]}}
void taker(struct x *owned p);
void looker(const struct x *borrowed p);

void pointer_to_the_wrong_kind(void)
{
    void (*f)(struct x *owned p) = taker;
    void (*g)(const struct x *borrowed p) = looker;
    void (*h)(struct x *borrowed p);
    h = taker; // expected-warning{{[lien-bad-annotation]}}
    (void)f, (void)g, (void)h;
}
