// What the summaries of other functions say, in answer to single questions, and what this function does that no path
// tells.
#include "summary.h"

const Summary *summary_of(const Run *r, FnId f)
{
    return f.n && f.n < r->unit->fns.n ? r->unit->fns.at[f.n].summary : NULL;
}

bool summary_known(const Run *r, FnId f)
{
    const Summary *s = summary_of(r, f);
    return s && (s->state == SUM_CASED || s->state == SUM_FLAT || s->state == SUM_BOTTOM);
}

static bool is_param(const Summary *s, uint32_t path, uint32_t param)
{
    return s->steps[path].proj == SB_PARAM && s->steps[path].n == param;
}

bool summary_case_takes(const Summary *s, const SumCase *c, uint32_t param, bool release)
{
    for (uint32_t i = 0; i < c->neffects; i++) {
        const Effect *e = &c->effects[i];
        if ((e->kind == SE_RELEASE || (e->kind == SE_MOVE && !release)) && is_param(s, e->path, param))
            return true;
    }
    return false;
}

bool summary_takes(const Run *r, FnId f, uint32_t param)
{
    const Summary *s = summary_of(r, f);
    for (uint32_t k = 0; s && k < s->ncases; k++) {
        if (summary_case_takes(s, s->cases[k], param, false))
            return true;
    }
    return false;
}

bool summary_releases(const Run *r, FnId f, uint32_t param)
{
    const Summary *s = summary_of(r, f);
    bool any = false;
    for (uint32_t k = 0; s && k < s->ncases; k++)
        any |= summary_case_takes(s, s->cases[k], param, true);
    return any;
}

static bool under_param(const Summary *s, uint32_t path, uint32_t param)
{
    while (s->steps[path].parent)
        path = s->steps[path].parent;
    return path && is_param(s, path, param);
}

// Does it write what the argument itself points to?
bool summary_writes(const Run *r, FnId f, uint32_t param)
{
    const Summary *s = summary_of(r, f);
    if (s && s->state == SUM_FLAT)
        return param < 32 && s->written >> param & 1;
    for (uint32_t k = 0; s && k < s->ncases; k++) {
        for (uint32_t i = 0; i < s->cases[k]->neffects; i++) {
            const Effect *e = &s->cases[k]->effects[i];
            uint32_t derefs = 0;
            for (uint32_t path = e->path; path; path = s->steps[path].parent)
                derefs += s->steps[path].proj == PL_DEREF;
            if (e->kind == SE_WRITE && !e->unsure && derefs == 1 && under_param(s, e->path, param))
                return true;
        }
    }
    return false;
}

static bool within_path(const Summary *s, uint32_t path, uint32_t top)
{
    while (path && path != top)
        path = s->steps[path].parent;
    return path != 0;
}

// Is the place at the path left empty by this case?
static bool empties(const Summary *s, const SumCase *c, uint32_t path)
{
    for (uint32_t i = 0; i < c->neffects; i++) {
        const Effect *e = &c->effects[i];
        if (e->kind == SE_WRITE && (e->value.kind == SV_NULL || e->value.kind == SV_ZERO) &&
            within_path(s, path, e->path))
            return true;
    }
    return false;
}

// Does it release or move what is held behind what the argument points to, and put nothing there instead?
bool summary_lets_go(const Run *r, FnId f, uint32_t param)
{
    const Summary *s = summary_of(r, f);
    for (uint32_t k = 0; s && k < s->ncases; k++) {
        for (uint32_t i = 0; i < s->cases[k]->neffects; i++) {
            const Effect *e = &s->cases[k]->effects[i];
            bool gone = e->kind == SE_RELEASE || e->kind == SE_MOVE;
            if (gone && !is_param(s, e->path, param) && under_param(s, e->path, param) &&
                empties(s, s->cases[k], e->path))
                return true;
        }
    }
    return false;
}

bool summary_wild(const Run *r, FnId f)
{
    const Summary *s = summary_of(r, f);
    return s && s->state == SUM_CASED && s->wild;
}

// Is null in the slot that the argument points to, whatever way the function returns?
bool summary_empties(const Run *r, FnId f, uint32_t param)
{
    const Summary *s = summary_of(r, f);
    uint32_t empties = 0;
    for (uint32_t k = 0; s && k < s->ncases; k++) {
        for (uint32_t i = 0; i < s->cases[k]->neffects; i++) {
            const Effect *e = &s->cases[k]->effects[i];
            const Step *last = &s->steps[e->path];
            empties += e->kind == SE_WRITE && e->value.kind == SV_NULL && last->proj == PL_DEREF &&
                       is_param(s, last->parent, param);
        }
    }
    return empties && empties == s->ncases;
}

// May the function leave the pointer itself that it is given for this parameter anywhere?
static bool holds_on(const Summary *s, uint32_t param)
{
    for (uint32_t k = 0; k < s->ncases; k++) {
        const SumCase *c = s->cases[k];
        for (uint32_t i = 0; i <= c->neffects; i++) {
            const Effect *e = i < c->neffects ? &c->effects[i] : NULL;
            const SumValue *v = e ? &e->value : &c->result;
            if (e && e->kind != SE_WRITE ? is_param(s, e->path, param)
                                         : (v->kind == SV_ENTRY && is_param(s, v->n, param)) ||
                                               (v->kind == SV_ADDR && under_param(s, v->n, param)))
                return true;
        }
    }
    return s->state != SUM_CASED;
}

static bool lends(const Fn *f, Operand o, uint32_t var)
{
    if (o.kind != OD_ADDR)
        return false;
    PlaceId p = {o.n};
    for (; place_get(f, p)->proj != PL_VAR; p = place_get(f, p)->parent) {
        if (place_get(f, p)->proj == PL_DEREF)
            return false;
    }
    return place_get(f, p)->n == var;
}

// Is the variable's address only ever given to functions that are seen not to keep it?
static bool lent_only(const Run *r, uint32_t var)
{
    const Fn *f = r->fn;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        bool call = p->op == I_CALL, pool = call || p->op == I_UNKNOWN;
        if (lends(f, p->a, var) || lends(f, p->b, var))
            return false;
        for (uint32_t k = 0; pool && k < p->n; k++) {
            if (!lends(f, f->pool.at[p->ext + call + k], var))
                continue;
            Operand to = f->pool.at[p->ext];
            const Summary *s = call && to.kind == OD_FN ? summary_of(r, (FnId){to.n}) : NULL;
            if (!s || holds_on(s, k))
                return false;
        }
    }
    return true;
}

bool summary_emptied(const Run *r, uint32_t at, PlaceId p)
{
    const Point *t = at ? &r->fn->points.at[at - 1] : NULL;
    if (!t || t->op != I_CALL || r->fn->pool.at[t->ext].kind != OD_FN)
        return false;
    for (uint32_t i = 0; i < t->n; i++) {
        Operand a = r->fn->pool.at[t->ext + 1 + i];
        if (a.kind == OD_ADDR && a.n == p.n)
            return summary_empties(r, (FnId){r->fn->pool.at[t->ext].n}, i) && lent_only(r, place_get(r->fn, p)->n);
    }
    return false;
}

// Several places are written, and with what is not known of all: what one of them held may be in another now.
bool summary_exchanges(const SumCase *c)
{
    uint32_t writes = 0, unknown = 0;
    for (uint32_t i = 0; i < c->neffects; i++) {
        writes += c->effects[i].kind == SE_WRITE;
        unknown += c->effects[i].kind == SE_WRITE && c->effects[i].value.kind == SV_UNKNOWN;
    }
    return writes > 1 && unknown;
}

bool summary_keeps(const Run *r, FnId f, uint32_t param)
{
    const Summary *s = summary_of(r, f);
    if (!s || s->state != SUM_CASED)
        return !s || s->state != SUM_FLAT;
    if (s->wild)
        return true;
    for (uint32_t k = 0; k < s->ncases; k++) {
        const SumCase *c = s->cases[k];
        if ((c->result.kind == SV_ENTRY || c->result.kind == SV_ADDR) && under_param(s, c->result.n, param))
            return true;
        for (uint32_t i = 0; i < c->neffects; i++) {
            const Effect *e = &c->effects[i];
            bool pointer = e->kind != SE_WRITE || e->value.kind != SV_INT;
            bool alias = e->kind == SE_WRITE && (e->value.kind == SV_ENTRY || e->value.kind == SV_ADDR);
            if ((pointer && under_param(s, e->path, param)) || (alias && under_param(s, e->value.n, param)))
                return true;
        }
    }
    return false;
}

// Can the function have come by a pointer of which its parameters know nothing?
static bool brings_in(const Run *r)
{
    const Fn *f = r->fn;
    for (uint32_t v = 1; v < f->vars.n; v++) {
        const Var *x = var_get(f, (VarId){v});
        if (x->kind == VAR_GLOBAL || (x->flags & VF_STATIC && x->kind != VAR_STRING))
            return true;
    }
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op == I_UNKNOWN ||
            (p->op == I_CALL && p->dst.n && lien_ty_get(r->unit, lien_place_ty(f, p->dst))->kind == TY_PTR))
            return true;
        for (uint32_t k = 0; p->op == I_CALL && k < p->n; k++) {
            if (f->pool.at[p->ext + 1 + k].kind == OD_ADDR)
                return true;
        }
    }
    return false;
}

// Does a path lead there from a global? What is released there is told by that, and the global still holds it.
static bool named_by_global(const Run *r, ObjId o)
{
    for (uint32_t guard = 0; guard <= SUM_DEPTH; guard++) {
        const Object *x = obj(r, o);
        if (x->kind == OBJ_VAR)
            return var_get(r->fn, (VarId){x->key})->global.n && guard;
        if (x->kind != OBJ_INIT || x->depth > SUM_DEPTH || cell(r, (CellId){x->key})->flags & CF_ANY)
            return false;
        o = cell_obj(r, (CellId){x->key});
    }
    return false;
}

// What is released where no path leads is not written: if only the parameters lead there, callers need not forget what
// they know of other places.
void summary_far_gone(Run *r, CellId c)
{
    bool far = obj(r, cell_obj(r, c))->kind == OBJ_LOOP;
    if (far && !r->asked) {
        r->asked = true;
        r->foreign = brings_in(r);
    }
    const Object *x = obj(r, cell_obj(r, c));
    if (x->kind == OBJ_INIT && x->depth == SUM_DEPTH + 1 && !r->near) // a path leads to the place that held it
        c = (CellId){x->key};
    if (far && !r->foreign)
        r->wild = true;
    else if (!named_by_global(r, cell_obj(r, c)))
        summary_far(r, c, true);
}

// A write to what no path of at most SUM_DEPTH dereferences from a parameter names.
void summary_far(Run *r, CellId c, bool pointer)
{
    uint32_t guard = 0;
    ObjId o = cell_obj(r, c);
    bool local = obj(r, o)->kind == OBJ_VAR || obj(r, o)->kind == OBJ_HEAP;
    r->wild |= pointer && !local && cell(r, c)->flags & CF_ANY;
    for (ObjId at = o; guard < 16; guard++) {
        const Object *x = obj(r, at);
        if (x->kind == OBJ_VAR) {
            const Var *v = var_get(r->fn, (VarId){x->key});
            r->havoc |= v->kind == VAR_GLOBAL || v->flags & VF_STATIC;
            return;
        }
        if (x->kind == OBJ_HEAP)
            return;
        if (x->kind != OBJ_INIT || x->depth > SUM_DEPTH)
            r->wild |= pointer;
        if (x->kind != OBJ_INIT) {
            r->havoc = true;
            return;
        }
        at = cell_obj(r, (CellId){x->key});
    }
}
