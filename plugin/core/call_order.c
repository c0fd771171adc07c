// The order of arguments, which C leaves open (language, section 4): what an owner leads to may be lent before a call
// in another argument is given the owner itself exclusively, and changes it. f(a, refill(&a))
#include "call.h"

enum { ORDER_DEPTH = 4 };

// Is p the place, or in it, or does that own it?
static bool reaches(const Run *r, PlaceId p, PlaceId whole)
{
    for (;; p = place_get(r->fn, p)->parent) {
        const Place *x = place_get(r->fn, p);
        if (p.n == whole.n)
            return true;
        if (x->proj == PL_VAR || (x->proj == PL_DEREF && !owning(place_level(r, x->parent))))
            return false;
    }
}

// Is p in what the pointer leads to?
static bool behind(const Run *r, PlaceId p, PlaceId pointer)
{
    for (; place_get(r->fn, p)->proj != PL_VAR; p = place_get(r->fn, p)->parent) {
        const Place *x = place_get(r->fn, p);
        if (x->proj != PL_DEREF)
            continue;
        if (x->parent.n == pointer.n)
            return true;
        if (!owning(place_level(r, x->parent)))
            return false;
    }
    return false;
}

static bool lends_owner(const Run *r, const Point *p, PlaceId place)
{
    const Sig *sig = call_sig(r->fn, p);
    for (uint32_t i = 0; i < p->n && i < sig->nparams; i++) {
        Operand o = r->fn->pool.at[p->ext + 1 + i];
        if (lien_level_get(r->unit, sig->params[i].levels, 0)->kind != LV_BORROWED_MUT)
            continue;
        if ((o.kind == OD_ADDR && reaches(r, place, (PlaceId){o.n})) ||
            (o.kind == OD_COPY && behind(r, place, (PlaceId){o.n})))
            return true;
    }
    return false;
}

static bool is_temp(const Run *r, Operand o)
{
    const Place *x = place_get(r->fn, (PlaceId){o.kind == OD_COPY ? o.n : 0});
    return o.kind == OD_COPY && x->proj == PL_VAR && var_get(r->fn, (VarId){x->n})->kind == VAR_TEMP;
}

// The call that this argument was made by, and that is given the owner of the place; none if there is none.
static const Point *made_by(const Run *r, Operand o, PlaceId place, uint32_t depth)
{
    if (!is_temp(r, o) || depth == ORDER_DEPTH)
        return NULL;
    uint32_t first = r->fn->blocks.at[r->block_of_point[r->point]].first;
    for (uint32_t i = r->point; i > first; i--) {
        const Point *p = &r->fn->points.at[i - 1], *found = NULL;
        if (p->dst.n != o.n)
            continue;
        if (p->op != I_CALL) {
            found = made_by(r, p->a, place, depth + 1);
            return found ? found : made_by(r, p->b, place, depth + 1);
        }
        if (lends_owner(r, p, place))
            return p;
        for (uint32_t k = 0; k < p->n && !found; k++)
            found = made_by(r, r->fn->pool.at[p->ext + 1 + k], place, depth + 1);
        return found;
    }
    return NULL;
}

static bool lent(const Run *r, const Call *c, uint32_t i)
{
    bool printed = i >= c->sig->nparams && c->sig->flags & FN_FORMAT && !(c->args[i].flags & ODF_PRINT);
    return c->args[i].kind == OD_COPY && (printed || call_borrow_kind(r, c, i) != LV_RAW) &&
           owning(place_level(r, (PlaceId){c->args[i].n}));
}

void call_order(Run *r, State *s, const Call *c)
{
    for (uint32_t i = 0; i < c->n && c->n > 1 && c->known; i++) {
        PlaceId place = {c->args[i].n};
        for (uint32_t k = 0, n = lent(r, c, i) ? c->n : 0; k < n; k++) {
            const Point *p = k != i ? made_by(r, c->args[k], place, 0) : NULL;
            if (!p)
                continue;
            Fault f = {.id = REPORT_BORROW_CONFLICT, .loc = p->loc, .point = r->point,
                       .name = call_name(r, c->args[i]), .cause = r->point + 1};
            fault(r, s, f);
            return;
        }
    }
}
