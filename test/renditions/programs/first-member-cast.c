// A struct begins where its first member does: a cast from the one to the other leads to the same fields.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct base { char *name; int kind; };
struct derived { struct base base; char *extra; };
struct most { struct derived d; int n; };
typedef struct most Most;
union either { struct base b; long l; };

int set_through_base(void)
{
    struct derived d = { { NULL, 0 }, NULL };
    ((struct base *)&d)->name = strdup("a");
    free(d.base.name);
    return 0;
}

int lost_through_base(void)
{
    struct derived d = { { NULL, 0 }, NULL };
    ((struct base *)&d)->name = strdup("a");
    return d.base.kind; // expected-warning {{'d.base.name' is never released [lien-leak]}}
}

int freed_twice(struct base *b)
{
    free(b->name);
    free(((struct derived *)b)->base.name); // expected-warning {{the value is released twice [lien-double-free]}}
    b->name = NULL;
    return 0;
}

int freed_twice_deep(struct base *b)
{
    struct most *m = (struct most *)b;
    free(m->d.base.name);
    free(b->name); // expected-warning {{'b->name' is released twice [lien-double-free]}}
    b->name = NULL;
    return 0;
}

int freed_each(struct base *b)
{
    Most *m = (Most *)b;
    free(b->name);
    free(m->d.extra);
    b->name = m->d.extra = NULL;
    return m->n;
}

int cleared_and_set(struct most *m)
{
    struct base *b = (struct base *)m;
    free(b->name);
    m->d.base.name = NULL;
    free(b->name);
    b->name = strdup("b");
    return m->d.base.name != NULL;
}

int in_a_union(union either *e)
{
    struct base *b = (struct base *)e;
    free(b->name);
    e->b.name = NULL;
    return 0;
}
