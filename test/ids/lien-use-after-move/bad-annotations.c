// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-use-after-move: a moved value is used. Each function breaks one rule; mended twins stand in ok-annotations.c.
#include <lien.h>

struct x { int n; };
struct ops { void (*put)(struct x *owned p); int (*get)(const struct x *borrowed p); };

void ops_used_after(const struct ops *borrowed o, struct x *owned p)
{
    o->put(p);
    o->get(p); // expected-warning{{[lien-use-after-move]}}
}

#define GIVES owned
#define TAKES owned
struct x *GIVES macro_make(void);
void macro_take(struct x *TAKES p);

void macro_names(void)
{
    struct x *p = macro_make();
    macro_take(p);
    macro_take(p); // expected-warning{{[lien-use-after-move]}}
}
