// The functions that keep the count of a shared object: raising it makes a reference to give away, lowering it gives one up.
// RUN: %lien -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdatomic.h>
#include <stdlib.h>

struct obj { int refs LIEN_CELL; atomic_int uses; char *owned name; };
struct node { struct obj *LIEN_SHARED o; };

void keep(struct obj *LIEN_SHARED o);

struct obj *LIEN_SHARED _Nonnull obj_ref(struct obj *borrowed_mut o)
{
    o->refs++;
    return o;
}

struct obj *LIEN_SHARED _Nonnull obj_ref_atomic(const struct obj *borrowed o)
{
    struct obj *to = (struct obj *)o;
    __atomic_add_fetch(&to->refs, 1, __ATOMIC_RELAXED);
    return to;
}

void obj_unref(struct obj *LIEN_SHARED o)
{
    if (!o)
        return;
    if (--o->refs == 0) {
        free(o->name);
        free(o);
    }
}

void obj_unref_early(struct obj *LIEN_SHARED o)
{
    o->refs -= 1;
    if (o->refs > 0)
        return;
    free(o->name);
    free(o);
}

void obj_unref_atomic(struct obj *LIEN_SHARED o)
{
    if (__sync_sub_and_fetch(&o->refs, 1))
        return;
    free(o->name);
    free(o);
}

void give(struct obj *borrowed_mut o)
{
    o->refs++;
    keep(o);
}

void give_and_go_on(struct obj *LIEN_SHARED o)
{
    o->refs += 1;
    keep(o);
    obj_unref(o);
}

static inline struct obj *count(struct obj *o)
{
    if (o)
        o->refs++;
    return o;
}

void give_by_helper(struct obj *LIEN_SHARED o)
{
    keep(count(o));
    obj_unref(o);
}

void set(struct node *borrowed_mut n, struct obj *borrowed_mut o)
{
    obj_unref(n->o);
    o->refs++;
    n->o = o;
}

void use(const struct obj *borrowed o)
{
    struct obj *counted = (struct obj *)o;
    atomic_fetch_add(&counted->uses, 1); // as with a LIEN_CELL
}
