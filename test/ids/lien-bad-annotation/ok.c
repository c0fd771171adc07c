// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-bad-annotation: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#include <lien.h>

struct x { int n; };
int pointer_ok(struct x *owned p);
void two_levels_ok(struct x *owned *borrowed_mut p);
void array_ok(struct x *owned v[3]);
struct x *borrowed lifetime(p) such_lifetime_ok(struct x *borrowed lifetime(p) p, struct x *borrowed q);
struct x *borrowed lifetime(static) static_lifetime_ok(int n);
int when_readable_ok(struct x *owned LIEN_WHEN(return >= 0) p);
int when_negated_ok(struct x *owned LIEN_WHEN(!return) p);
int when_bare_ok(struct x *owned LIEN_WHEN(return) p);
void out_ok(struct x *owned *LIEN_OUT p);
struct x *borrowed_mut guard_ok(struct x *borrowed m) LIEN_GUARD(m);
struct x *LIEN_OWNED_BY(x_close) by_somebody_ok(void);
void x_close(struct x *LIEN_OWNED_BY(x_close) p);
void agrees_ok(struct x *owned p);
void agrees_ok(struct x *owned p);
void merged_ok(struct x *owned p);
void merged_ok(struct x *p);
