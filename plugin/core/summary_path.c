// What a summary's paths name in a caller, and whether a case's conditions can hold there.
#include "summary_apply.h"

// ---------------------------------------------------------------- paths in the caller

// The one place that a pointer leads to, or none.
CellId apply_follow(const Run *r, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    CellId to = {0};
    for (uint32_t i = 0; i < n; i++) {
        if (x[i].kind == A_NULL)
            continue;
        if (x[i].kind != A_PTR || to.n || x[i].flags & AF_SHIFTED)
            return (CellId){0};
        to = (CellId){x[i].n};
    }
    return to;
}

static CellId argument_cell(Run *r, State *s, const Apply *a, uint32_t i)
{
    if (i >= a->c->n || a->c->args[i].kind != OD_COPY)
        return (CellId){0};
    Cells c = place_resolve(r, s, (PlaceId){a->c->args[i].n}, USE_ADDR);
    return c.n == 1 && !c.unknown ? c.at[0] : (CellId){0};
}

void apply_begin(Apply *a)
{
    memset(a->known, 0, sizeof a->known);
    for (uint32_t i = 0; i < a->c->n && i < MAX_APPLIED; i++)
        a->vals[i] = a->c->vals[i];
}

CellId apply_cell(Run *r, State *s, Apply *a, uint32_t path)
{
    Step x = a->sum->steps[path];
    if (!path)
        return (CellId){0};
    if (a->known[path] & 1)
        return a->cells[path];
    a->known[path] |= 1;
    CellId c = {0}, up;
    switch (x.proj) {
    case SB_PARAM:
        c = argument_cell(r, s, a, x.n);
        break;
    case SB_RESULT:
        c = a->result;
        break;
    case SB_NEW:
        c = obj(r, a->news[x.n])->root;
        break;
    case SB_GLOBAL: // one that this function does not mention holds nothing that it knows of
        for (uint32_t v = 1; v < r->fn->vars.n && !c.n; v++) {
            const Var *g = var_get(r->fn, (VarId){v});
            if (g->kind == VAR_GLOBAL && g->global.n == x.n)
                c = place_var(r, (VarId){v});
        }
        break;
    case PL_DEREF:
        c = apply_follow(r, apply_entry(r, s, a, x.parent));
        break;
    default:
        up = apply_cell(r, s, a, x.parent);
        if (!up.n || x.proj == PL_ANY)
            break;
        if (x.proj == PL_INDEX && a->sum->steps[x.parent].proj == PL_DEREF && cell(r, up)->proj == PL_INDEX)
            c = cell_child(r, cell(r, up)->parent, PL_INDEX, 0, cell(r, up)->index + x.index, (TyId){x.ty});
        else if (cell(r, up)->proj != PL_ANY)
            c = cell_child(r, up, (Proj)x.proj, x.n, x.index, (TyId){x.ty});
        break;
    }
    return a->cells[path] = c;
}

ValId apply_entry(Run *r, State *s, Apply *a, uint32_t path)
{
    Step x = a->sum->steps[path];
    if (a->known[path] & 2)
        return a->entry[path];
    ValId v = {VAL_TOP};
    bool record = lien_ty_get(r->unit, (TyId){x.ty})->kind == TY_REC;
    if (x.proj == SB_PARAM && !record) {
        v = x.n < a->c->n && x.n < MAX_APPLIED ? a->vals[x.n] : (ValId){VAL_TOP};
    } else {
        CellId c = apply_cell(r, s, a, path);
        bool pointer =
            c.n && lien_ty_get(r->unit, cell(r, c)->ty)->kind == TY_PTR; // which the callee saw as void, perhaps
        if (c.n)
            v = state_get(r, s, c, pointer ? cell(r, c)->ty : (TyId){x.ty});
    }
    a->known[path] |= 2;
    return a->entry[path] = v;
}

// The element at a run-time index that the path leads into, or none.
static CellId element_on(Run *r, State *s, Apply *a, uint32_t path)
{
    for (; path; path = a->sum->steps[path].parent) {
        CellId c = apply_cell(r, s, a, path);
        if (c.n)
            return cell(r, c)->flags & CF_ANY ? c : (CellId){0};
        if (a->sum->steps[path].proj != PL_DEREF)
            continue;
        uint32_t n;
        const Atom *x = value_atoms(r, apply_entry(r, s, a, a->sum->steps[path].parent), &n);
        CellId at = {0};
        for (uint32_t i = 0; i < n && !at.n; i++)
            at.n = x[i].kind == A_PTR && x[i].flags & AF_SHIFTED ? x[i].n : 0;
        bool element = cell(r, at)->proj == PL_INDEX || cell(r, at)->proj == PL_ANY;
        if (at.n)
            return cell_child(r, element ? cell(r, at)->parent : at, PL_ANY, 0, 0, cell(r, at)->ty);
    }
    return (CellId){0};
}

void apply_taken(Run *r, State *s, Apply *a, uint32_t path, bool gone)
{
    CellId any = apply_entry(r, s, a, path).n == VAL_TOP ? element_on(r, s, a, path) : (CellId){0};
    if (!any.n)
        return;
    elements_taken(r, s, any);
    if (!gone)
        return;
    summary_far(r, any, true);
    elements_set(r, s, any);
}

// ---------------------------------------------------------------- conditions

// What was released or moved was there.
static bool gone(Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    (void)r;
    return n == 1 && (x->kind == A_MOVED || x->kind == A_RELEASED ||
                      (x->kind == A_PTR && own_is(s, atom_obj(r, x), OWN_RELEASED | OWN_MOVED)));
}

// The result of some arithmetic, or one of several numbers: that it is just this one is a guess.
static bool computed(const Run *r, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    const Sym *y = &r->syms.at[n == 1 && x->kind == A_SYM ? x->n : 0];
    VarId in = y->kind == SYM_CELL ? cell_var(r, (CellId){y->a})
                                   : (VarId){0}; // a local is given its symbol where nothing is known of it
    bool local = in.n && (var_get(r->fn, in)->kind == VAR_LOCAL || var_get(r->fn, in)->kind == VAR_TEMP);
    return v.n == VAL_TOP || local || (y->kind == SYM_EXPR && y->op > OP_GE) || sym_joined(y);
}

// Something of the caller's caller that nobody here asked about: that the callee asks does not make it null.
static bool unasked(const Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    const Object *o = obj(r, atom_obj(r, x));
    const Own *w = n == 1 && x->kind == A_PTR ? state_own(s, atom_obj(r, x)) : NULL;
    return n == 1 && o->kind == OBJ_INIT && o->depth == 1 && !o->nullable && (!w || w->null == NULL_UNKNOWN);
}

// Is something known of the number behind an argument that a case asks for? Then what it is. Nothing is made for that
// of what a summary of this function could not name.
static bool far_known(Run *r, State *s, Apply *a, const Cond *c, ValId *v, Fact *f)
{
    CellId at = apply_cell(r, s, a, c->path);
    bool one = at.n && !(cell(r, at)->flags & CF_ANY), ours = one && obj(r, cell_obj(r, at))->kind == OBJ_INIT;
    if (!one || (!ours && !state_slot(s, at) && state_default(r, s, at) != DEF_ZERO))
        return false;
    *v = state_get(r, s, at, cell(r, at)->ty);
    return branch_range(r, s, *v, f);
}

static bool far_can(const Cond *c, const Fact *f)
{
    if (cond_is_not(c))
        return f->lo != c->lo || f->hi != c->lo;
    return f->hi >= c->lo && f->lo <= c->hi && !(f->nonzero && c->lo == 0 && c->hi == 0) &&
           !(c->nonzero && f->lo == 0 && f->hi == 0);
}

static bool far_may_be(Run *r, State *s, Apply *a, const Cond *c)
{
    ValId v;
    Fact f;
    if (!far_known(r, s, a, c, &v, &f))
        return true;
    if (far_can(c, &f) && c->nonzero)
        branch_assume_values(r, s, OP_NE, lien_unknown(), v, lien_unknown(), value_int(r, 0), true);
    return far_can(c, &f);
}

// Does what is known of the numbers behind the arguments say which of the finer cases it is? Those that it can be.
static uint32_t fine_cases(Run *r, State *s, Apply *a, const SumCase **out)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->sum->nfine; i++) {
        const SumCase *x = a->sum->fine[i];
        bool can = true;
        for (uint32_t k = 0; k < x->nconds && can; k++) {
            ValId v;
            Fact f;
            can = !summary_is_far(a->sum->steps, &x->conds[k]) || !far_known(r, s, a, &x->conds[k], &v, &f) ||
                  far_can(&x->conds[k], &f);
        }
        for (uint32_t k = 0; k < n && can; k++) {
            if (summary_far_apart(a->sum->steps, x, out[k]))
                return 0;
        }
        if (can)
            out[n++] = x;
    }
    return n;
}

const SumCase **apply_cases(Run *r, State *s, Apply *a, const SumCase **fine, uint32_t *n)
{
    if (a->sum->nfine)
        apply_begin(a);
    *n = a->sum->nfine ? fine_cases(r, s, a, fine) : 0;
    const SumCase **cases = *n ? fine : a->sum->cases;
    *n = *n ? *n : a->sum->ncases;
    return cases;
}

// Read from an element at a run-time index: what was asked of it before is not known.
static bool in_element(const Run *r, Operand o)
{
    const Place *x = place_get(r->fn, (PlaceId){o.kind == OD_COPY ? o.n : 0});
    for (; o.kind == OD_COPY && x->proj != PL_VAR; x = place_get(r->fn, x->parent)) {
        if (x->proj == PL_ANY)
            return true;
    }
    return false;
}

bool apply_cond(Run *r, State *s, Apply *a, const Cond *c)
{
    if (c->kind <= COND_FAR_NOT)
        return far_may_be(r, s, a, c);
    Step x = a->sum->steps[c->path];
    ValId v = apply_entry(r, s, a, c->path);
    Operand none = lien_unknown();
    bool argument = x.proj == SB_PARAM && x.n < a->c->n;
    if (c->kind == COND_INT) {
        s->doubt |= c->lo == c->hi && computed(r, v) ? DOUBT_GUESS : 0;
        if (c->lo != INT64_MIN && !branch_assume_values(r, s, OP_GE, none, v, none, value_int(r, c->lo), true))
            return false;
        if (c->hi != INT64_MAX && !branch_assume_values(r, s, OP_LE, none, v, none, value_int(r, c->hi), true))
            return false;
        return !c->nonzero || branch_assume_values(r, s, OP_NE, none, v, none, value_int(r, 0), true);
    }
    if (c->kind == COND_NOT)
        return branch_assume_values(r, s, OP_NE, none, v, none, value_int(r, c->lo), true);
    bool null = c->kind == COND_NULL;
    bool guess = null && (unasked(r, s, v) || (argument && v.n == VAL_TOP && in_element(r, a->c->args[x.n])));
    s->doubt |= guess ? DOUBT_GUESS : 0;
    if (gone(r, s, v))
        return !null;
    Operand from = argument && a->c->args[x.n].kind == OD_COPY ? a->c->args[x.n] : (Operand){.kind = OD_ADDR};
    if (!branch_assume_values(r, s, null ? OP_EQ : OP_NE, from, v, none, (ValId){VAL_NULL}, true))
        return false;
    v = null ? (ValId){VAL_NULL} : value_without(r, v, A_NULL);
    a->entry[c->path] = v;
    if (argument && x.n < MAX_APPLIED)
        a->vals[x.n] = v;
    return true;
}
