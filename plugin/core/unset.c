// Pointers that are followed before they are set, by the shape of the code: a filter before the analysis, as in
// nulls.c. Blocks stand in the order of the text, and so does what is looked for; the analysis decides.
#include "nulls.h"

typedef struct {
    const Fn *f;
    uint8_t *unset;    // by variable: a pointer that nothing has set so far
    uint32_t *through; // by place: the variable, one of those, that is followed to get there
} Unset;

static uint32_t whole(const Fn *f, PlaceId p)
{
    const Place *x = place_get(f, p);
    return p.n && x->proj == PL_VAR ? x->n : 0;
}

bool unset_begins(const Fn *f, uint32_t at)
{
    const Point *p = &f->points.at[at], *next = p + 1;
    const Var *v = var_get(f, (VarId){whole(f, p->dst)});
    bool set = at + 1 < f->points.n && next->dst.n == p->dst.n && next->op != I_LIVE;
    return !set && v->kind == VAR_LOCAL && lien_ty_get(f->unit, v->ty)->kind == TY_PTR;
}

static bool begin(Unset *w, Arena *scratch)
{
    const Fn *f = w->f;
    w->unset = arena_alloc(scratch, f->vars.n);
    w->through = arena_alloc(scratch, f->places.n * sizeof *w->through);
    for (uint32_t i = 1; w->unset && w->through && i < f->places.n; i++) {
        const Place *x = &f->places.at[i];
        if (x->proj != PL_VAR)
            w->through[i] = w->through[x->parent.n];
        if (x->proj == PL_DEREF && place_get(f, x->parent)->proj == PL_VAR)
            w->through[i] = place_get(f, x->parent)->n;
    }
    return w->unset && w->through;
}

// Does the operand follow what is not set? One whose address is taken counts as set.
static bool look(Unset *w, Operand o)
{
    if (o.kind == OD_ADDR)
        w->unset[whole(w->f, (PlaceId){o.n})] = 0;
    return o.kind == OD_COPY && w->unset[w->through[o.n]];
}

// Is the argument said to be looked at, or written to?
static bool lent(const Fn *f, const Point *p, uint32_t arg)
{
    const Sig *sig = call_sig(f, p);
    const Level *l = arg < sig->nparams ? lien_level_get(f->unit, sig->params[arg].levels, 0) : NULL;
    return l && (l->kind != LV_RAW || l->flags & (LF_OUT | LF_WRITES));
}

static bool look_call(Unset *w, const Point *p)
{
    bool found = false, call = p->op == I_CALL;
    for (uint32_t i = 0; i < p->n + call; i++) {
        Operand o = w->f->pool.at[p->ext + i];
        found |= look(w, o);
        uint32_t v = o.kind == OD_COPY ? whole(w->f, (PlaceId){o.n}) : 0;
        found |= w->unset[v] && call && (null_given(w->f, p, v) || lent(w->f, p, i - 1));
    }
    return found;
}

bool unset_worth(const Fn *f, Arena *scratch)
{
    Unset w = {.f = f};
    if (!begin(&w, scratch))
        return false;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        uint32_t v = whole(f, p->dst);
        if (p->op == I_LIVE) {
            w.unset[v] = v && unset_begins(f, i);
            continue;
        }
        if (p->op == I_DEAD)
            continue;
        bool found = look(&w, p->a) | look(&w, p->b) | (p->dst.n && w.unset[w.through[p->dst.n]]);
        if (p->op == I_CALL || p->op == I_UNKNOWN)
            found |= look_call(&w, p);
        uint32_t from =
            p->a.kind == OD_COPY ? whole(f, (PlaceId){p->a.n}) : 0; // a copy of it is no more set than it is
        if (found || (p->op == I_OFFSET && w.unset[from]))
            return true;
        w.unset[v] = p->op == I_ASSIGN && v && w.unset[from];
    }
    return false;
}
