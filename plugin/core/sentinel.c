// Sentinels: a variable whose address stands for "nothing here" (an empty buffer, a nil node). A function that is given
// its address, and asks for it, knows what not to release (language, 3: conditions are followed).
#include "run.h"

enum { SENTINEL_DEPTH = 4, SENTINEL_CALLS = 64 };

typedef struct { const Unit *u; GlobalId g; uint32_t calls; } Search;

static bool address_of(const Search *x, const Fn *f, Operand o)
{
    PlaceId p = {o.kind == OD_ADDR ? o.n : 0};
    while (p.n && place_get(f, p)->proj != PL_VAR)
        p = place_get(f, p)->parent;
    const Var *v = var_get(f, (VarId){p.n ? place_get(f, p)->n : 0});
    return p.n && v->kind == VAR_GLOBAL && v->global.n == x->g.n;
}

static bool asks_in(Search *x, FnId fn, uint32_t depth)
{
    const Fn *f = x->u->fns.at[fn.n].body;
    if (!f || x->calls++ >= SENTINEL_CALLS)
        return false;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        bool compares = p->op == I_BRANCH || p->op == I_BIN;
        Operand callee = p->op == I_CALL ? f->pool.at[p->ext] : lien_unknown();
        if (compares && (address_of(x, f, p->a) || address_of(x, f, p->b)))
            return true;
        if (callee.kind == OD_FN && callee.n != fn.n && depth < SENTINEL_DEPTH &&
            asks_in(x, (FnId){callee.n}, depth + 1))
            return true;
    }
    return false;
}

bool sentinel_of(const Run *r, FnId fn, ObjId o)
{
    const Object *x = obj(r, o);
    const Var *v = var_get(r->fn, (VarId){x->kind == OBJ_VAR ? x->key : 0});
    Search search = {.u = r->unit, .g = v->global};
    return fn.n && v->kind == VAR_GLOBAL && v->global.n && asks_in(&search, fn, 0);
}
