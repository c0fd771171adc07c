// A count that is raised once is one reference more, no two; of an owned object it is a number like others.
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>

struct obj { int refs LIEN_CELL; };
struct item { int uses; };

struct obj *LIEN_SHARED _Nonnull obj_new(void);
void obj_unref(struct obj *LIEN_SHARED o);
void keep(struct obj *LIEN_SHARED o);
void take(struct item *owned i);

void twice(struct obj *LIEN_SHARED o)
{
    obj_unref(o);
    obj_unref(o); // expected-warning {{'o' is used after it was moved [lien-use-after-move]}}
}

void owned_is_not_counted(struct item *owned i)
{
    i->uses++;
    take(i);
    take(i); // expected-warning {{'i' is used after it was moved [lien-use-after-move]}}
}

void lost(void)
{
    struct obj *o = obj_new();
    o->refs++;
} // expected-warning {{'o' is never released [lien-leak]}}

int read_after(struct obj *LIEN_SHARED o)
{
    obj_unref(o);
    return o->refs; // expected-warning {{'o' is used after it was moved [lien-use-after-move]}}
}
