// Places that nobody but this function can have set: what they hold is known, null and never set included.
#include "alone.h"
#include "nulls.h"

static bool alone_variable(const Run *r, VarId v)
{
    const Var *x = var_get(r->fn, v);
    if ((x->kind != VAR_LOCAL && x->kind != VAR_PARAM && x->kind != VAR_TEMP) || x->flags & VF_STATIC)
        return false;
    return !(r->address_taken[v.n / 64] >> v.n % 64 & 1) || !null_exposed(r->fn, v);
}

bool alone(Run *r, State *s, CellId c)
{
    const Object *o = obj(r, cell_obj(r, c));
    if (cell(r, c)->flags & CF_ANY || cell_in_union(r, c))
        return false;
    if (o->kind == OBJ_VAR)
        return alone_variable(r, (VarId){o->key});
    const Own *w = o->kind == OBJ_HEAP && o->age == AGE_NEW ? state_own(s, cell_obj(r, c)) : NULL;
    return w && w->own == OWN_OWNED && !(w->flags & OF_KEPT);
}

bool alone_at(Run *r, State *s, PlaceId p)
{
    Cells c = place_resolve(r, s, p, USE_ADDR);
    return c.n == 1 && !c.unknown && alone(r, s, c.at[0]);
}
