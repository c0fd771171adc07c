// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-use-after-move: correct code that stands near the rules broken in bad-annotations.c.
// expected-no-diagnostics
#include <lien.h>

struct x { int n; };
struct ops { void (*put)(struct x *owned p); int (*get)(const struct x *borrowed p); };

void ops_ok(const struct ops *borrowed o, struct x *owned p)
{
    o->get(p);
    o->put(p);
}

owned struct x *front_make(void);
void front_take(owned struct x *p);

void in_front_ok(void)
{
    front_take(front_make());
}
