// Parameters that a function never looks at. A released pointer that is handed to one is not used (language, 3).
#include "run.h"

enum { IDLE_DEPTH = 8, IDLE_PARAMS = 32 };

static VarId base(const Fn *f, Operand o)
{
    PlaceId p = {o.kind == OD_COPY || o.kind == OD_ADDR ? o.n : 0};
    while (p.n && place_get(f, p)->proj != PL_VAR)
        p = place_get(f, p)->parent;
    return (VarId){p.n ? place_get(f, p)->n : 0};
}

static bool whole(const Fn *f, Operand o) { return o.kind == OD_COPY && place_get(f, (PlaceId){o.n})->proj == PL_VAR; }

static bool idle_in(const Unit *u, FnId fn, uint32_t param, uint32_t depth);

// Handed on, as it is, to a function that does not look at it either?
static bool handed_on(const Unit *u, const Fn *f, const Point *p, VarId v, uint32_t depth)
{
    Operand callee = f->pool.at[p->ext];
    uint32_t first = p->op == I_CALL;
    if (first && base(f, callee).n == v.n)
        return false;
    for (uint32_t i = 0; i < p->n; i++) {
        Operand a = f->pool.at[p->ext + first + i];
        if (base(f, a).n != v.n)
            continue;
        bool itself = callee.kind == OD_FN && callee.n == f->id.n && i + 1 == v.n; // parameters are the first variables
        if (p->op != I_CALL || callee.kind != OD_FN || !whole(f, a))
            return false;
        if (!itself && !idle_in(u, (FnId){callee.n}, i, depth + 1))
            return false;
    }
    return true;
}

static bool idle_at(const Unit *u, const Fn *f, const Point *p, VarId v, uint32_t depth)
{
    if (p->op == I_LIVE || p->op == I_DEAD)
        return true;
    if (p->op == I_READ && whole(f, p->a)) // (void)data
        return !(p->a.flags & ODF_TO_INT);
    if (p->dst.n && base(f, lien_copy(p->dst)).n == v.n)
        return false;
    if (p->op == I_CALL || p->op == I_UNKNOWN)
        return handed_on(u, f, p, v, depth);
    return base(f, p->a).n != v.n && base(f, p->b).n != v.n;
}

static bool idle_in(const Unit *u, FnId fn, uint32_t param, uint32_t depth)
{
    const FnInfo *info = &u->fns.at[fn.n];
    Fn *f = info->body;
    if (!f || depth > IDLE_DEPTH || lien_sig_get(u, info->sig)->flags & (FN_ANNOTATED | FN_MODEL))
        return false;
    VarId v = lien_param_var(f, param);
    if (param < IDLE_PARAMS && f->idle_known >> param & 1)
        return f->idle >> param & 1;
    if (!v.n || v.n >= f->vars.n || f->vars.at[v.n].kind != VAR_PARAM || f->vars.at[v.n].param != param)
        return false;
    bool idle = true;
    for (uint32_t i = 0; i < f->points.n && idle; i++)
        idle = idle_at(u, f, &f->points.at[i], v, depth);
    if (param < IDLE_PARAMS) {
        f->idle_known |= UINT32_C(1) << param;
        f->idle |= (uint32_t)idle << param;
    }
    return idle;
}

// Is all that the argument may point to released, and does nobody look at it any more?
bool idle_argument(const Run *r, State *s, FnId fn, uint32_t param, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    bool released = false;
    if (!r->unit->fns.at[fn.n].body)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const Own *w = a[i].kind == A_PTR ? state_own(s, atom_obj(r, &a[i])) : NULL;
        if (a[i].kind == A_MOVED || a[i].kind == A_DANGLING || a[i].kind == A_UNINIT || (w && w->own & OWN_MOVED))
            return false;
        released |= a[i].kind == A_RELEASED || (w && w->own & OWN_RELEASED);
    }
    return released && idle_in(r->unit, fn, param, 0);
}
