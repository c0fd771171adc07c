// Pointers that are followed before they are set, by the shape of the code: a filter before the analysis, as in
// nulls.c. Blocks stand in the order of the text, and so does what is looked for; the analysis decides.
#include "nulls.h"

enum { NEAR_POINTS = 10 }; // who forgets to set a pointer follows it soon

typedef enum { GOES_ON, FOLLOWED, SET } Finding;

// Is the variable followed on the way to the place?
static bool through(const Fn *f, PlaceId p, uint32_t v)
{
    const Place *x = place_get(f, p);
    bool deref = false;
    for (; p.n && x->proj != PL_VAR; x = place_get(f, p)) {
        deref = x->proj == PL_DEREF;
        p = x->parent;
    }
    return deref && x->n == v;
}

// One whose address is taken counts as set.
static Finding look(const Fn *f, Operand o, uint32_t v)
{
    if (o.kind == OD_ADDR)
        return place_is_var(f, (PlaceId){o.n}, v) ? SET : GOES_ON;
    return o.kind == OD_COPY && through(f, (PlaceId){o.n}, v) ? FOLLOWED : GOES_ON;
}

// Is the argument said to be looked at, or written to?
static bool lent(const Fn *f, const Point *p, uint32_t arg)
{
    const Sig *sig = call_sig(f, p);
    const Level *l = arg < sig->nparams ? lien_level_get(f->unit, sig->params[arg].levels, 0) : NULL;
    return l && (l->kind != LV_RAW || l->flags & (LF_OUT | LF_WRITES));
}

static Finding look_call(const Fn *f, const Point *p, uint32_t v)
{
    Finding found = GOES_ON;
    uint32_t first = p->op == I_CALL;
    for (uint32_t i = 0; i < p->n + first && !found; i++) {
        Operand o = f->pool.at[p->ext + i];
        bool given = first && i && o.kind == OD_COPY && place_is_var(f, (PlaceId){o.n}, v);
        found = look(f, o, v);
        if (given && (lent(f, p, i - 1) || null_given(f, p, v)))
            found = FOLLOWED;
    }
    return found;
}

static Finding look_point(const Fn *f, const Point *p, uint32_t v)
{
    Finding found = look(f, p->a, v);
    if (!found)
        found = look(f, p->b, v);
    if (!found && (p->op == I_CALL || p->op == I_UNKNOWN))
        found = look_call(f, p, v);
    if (!found && p->dst.n)
        found = place_is_var(f, p->dst, v) ? SET : through(f, p->dst, v) ? FOLLOWED : GOES_ON;
    bool moves = p->op == I_ASSIGN || p->op == I_OFFSET;
    bool copied = moves && p->a.kind == OD_COPY && place_is_var(f, (PlaceId){p->a.n}, v);
    return copied && !found ? FOLLOWED : found; // the copy may be
}

bool unset_worth(const Fn *f, uint32_t at)
{
    const Place *x = place_get(f, f->points.at[at].dst);
    const Var *v = var_get(f, (VarId){x->n});
    if (x->proj != PL_VAR || v->kind != VAR_LOCAL || lien_ty_get(f->unit, v->ty)->kind != TY_PTR)
        return false;
    Finding found = GOES_ON;
    for (uint32_t i = at + 1; i < f->points.n && i <= at + NEAR_POINTS && !found; i++) {
        const Point *p = &f->points.at[i];
        if (p->op != I_LIVE && p->op != I_DEAD)
            found = look_point(f, p, x->n);
    }
    return found == FOLLOWED;
}
