// Paths and values of a summary that is made: how a caller can name a place or a value of the callee, if he can.
#include "summary_make.h"

// ---------------------------------------------------------------- paths

static uint32_t step_make(Maker *m, uint32_t parent, uint32_t proj, uint32_t n, int64_t index, TyId ty)
{
    for (uint32_t i = 1; i < m->sum.nsteps; i++) {
        const Step *s = &m->steps[i];
        if (s->parent == parent && s->proj == proj && s->n == n && s->index == index)
            return i;
    }
    if (m->sum.nsteps >= SUM_STEPS)
        return 0;
    m->steps[m->sum.nsteps] = (Step){.parent = parent, .proj = proj, .n = n, .index = index, .ty = ty.n};
    return m->sum.nsteps++;
}

uint32_t sum_depth(const Maker *m, uint32_t path)
{
    uint32_t n = 0;
    for (; path; path = m->steps[path].parent)
        n++;
    return n;
}

Step sum_base(const Maker *m, uint32_t path)
{
    while (m->steps[path].parent)
        path = m->steps[path].parent;
    return m->steps[path];
}

// Where the pointer to an object stood on entry.
uint32_t sum_holder(Run *r, Maker *m, ObjId o, uint32_t depth)
{
    const Object *x = obj(r, o);
    return x->kind == OBJ_INIT && x->depth <= SUM_DEPTH + 1 ? sum_path(r, m, (CellId){x->key}, depth + 1) : 0;
}

uint32_t sum_path(Run *r, Maker *m, CellId c, uint32_t depth)
{
    Cell x = *cell(r, c);
    Object o = *obj(r, x.obj);
    if (depth > 16 || x.flags & CF_ANY)
        return 0;
    if (x.parent.n) {
        uint32_t up = sum_path(r, m, x.parent, depth + 1);
        return up ? step_make(m, up, x.proj, x.n, x.index, x.ty) : 0;
    }
    switch (o.kind) {
    case OBJ_VAR: {
        const Var *v = var_get(r->fn, (VarId){o.key});
        if (v->kind == VAR_PARAM)
            return step_make(m, 0, SB_PARAM, v->param, 0, v->ty);
        if (v->kind == VAR_GLOBAL && v->global.n)
            return step_make(m, 0, SB_GLOBAL, v->global.n, 0, v->ty);
        return v->kind == VAR_RET ? step_make(m, 0, SB_RESULT, 0, 0, v->ty) : 0;
    }
    case OBJ_INIT: {
        uint32_t holder = sum_holder(r, m, x.obj, depth);
        return holder ? step_make(m, holder, PL_DEREF, 0, 0, x.ty) : 0;
    }
    case OBJ_HEAP:
        for (uint32_t k = 0; k < m->at->nnews; k++) {
            if (m->news[k].n == x.obj.n)
                return step_make(m, 0, SB_NEW, k, 0, x.ty);
        }
        return 0;
    default:
        return 0;
    }
}

// ---------------------------------------------------------------- values

// Where the pointer to the block stood on entry that o was before it was given back in another size; 0: it was none of
// the caller's.
static uint32_t carried_path(Run *r, Maker *m, State *s, ObjId o)
{
    ObjId from = obj(r, o)->carried;
    const Own *w = from.n && obj(r, from)->kind == OBJ_INIT ? state_own(s, from) : NULL;
    return w && w->own == OWN_RELEASED && w->cause == obj(r, o)->key + 1 ? sum_holder(r, m, from, 0) : 0;
}

// Of a prefixed one the caller gets an address behind its beginning, and knows nothing of the rest.
static SumValue new_value(Run *r, Maker *m, State *s, ObjId o, uint8_t flags, bool prefixed)
{
    SumCase *c = m->at;
    const Object *x = obj(r, o);
    const Own *w = state_own(s, o);
    bool gone = w && w->own == OWN_RELEASED && !m->result && !m->member; // a place of the caller's that is left dangling
    if (!w || (w->own != OWN_OWNED && !gone) || x->age == AGE_OLD || (m->kept[o.n] && !prefixed))
        return (SumValue){.kind = SV_UNKNOWN};
    for (uint32_t k = 0; k < c->nnews; k++) {
        if (m->news[k].n == o.n)
            return (SumValue){.kind = c->news[k].prefixed == prefixed ? SV_NEW : SV_UNKNOWN, .n = k, .flags = flags};
    }
    if (c->nnews == SUM_NEWS)
        return (SumValue){.kind = SV_UNKNOWN};
    const Cell *root = cell(r, x->root);
    NewObject n = {.ty = root->ty,
                   .levels = root->levels,
                   .level = root->level,
                   .family = x->family,
                   .kind = x->level,
                   .null = w->null == NULL_POSSIBLE && x->dreaded ? NULL_UNKNOWN : w->null,
                   .dflt = x->dflt,
                   .nullable = x->nullable && !x->dreaded && w->null != NULL_NEVER,
                   .blurred = x->blurred,
                   .gone = gone,
                   .prefixed = prefixed || x->prefixed};
    n.carries = carried_path(r, m, s, o);
    if (n.carries)
        n.dflt = DEF_TOP;
    if (prefixed) {
        n.ty = lien_ty_get(r->unit, lien_place_ty(r->fn, lien_place_var(r->fn, r->fn->ret)))->elem;
        n.dflt = DEF_TOP;
        n.levels = (LevelsId){0};
    }
    m->news[c->nnews] = o;
    c->news[c->nnews] = n;
    return (SumValue){.kind = SV_NEW, .n = c->nnews++, .flags = flags};
}

// What was lent out of something that the caller sees points somewhere into it, or is null (AF_SILENT).
static SumValue lent_value(Run *r, Maker *m, LoanId l, bool never_null)
{
    for (; l.n; l = r->loans.at[l.n].parent) {
        CellId c = r->loans.at[l.n].target;
        uint32_t path = c.n ? sum_path(r, m, obj(r, cell_obj(r, c))->root, 0) : 0;
        if (path)
            return (SumValue){.kind = SV_ADDR, .n = path, .flags = AF_FUZZY | (never_null ? 0 : AF_SILENT)};
    }
    return (SumValue){.kind = SV_UNKNOWN};
}

// A pointer into a new object that the caller gets: a list's link holds what it is embedded in.
static SumValue inside_value(Run *r, Maker *m, ObjId o, CellId c, uint8_t flags)
{
    for (uint32_t k = 0; k < m->at->nnews; k++) {
        uint32_t path = m->news[k].n == o.n ? sum_path(r, m, c, 0) : 0;
        if (path)
            return (SumValue){.kind = SV_ADDR, .n = path, .flags = flags};
    }
    return (SumValue){.kind = SV_UNKNOWN};
}

// The first member, a struct: what a constructor gives back that hides the rest of what it has made.
static bool base_of(const Run *r, CellId c)
{
    return cell_at_start(r, c) && lien_ty_get(r->unit, cell(r, c)->ty)->kind == TY_REC;
}

// Is it the result's, and leads behind the beginning of something new that nobody else holds? What lies in front is a
// header.
static bool behind_header(Run *r, Maker *m, State *s, const Atom *a)
{
    ObjId o = cell_obj(r, (CellId){a->n});
    if (!m->result || (cell_at_start(r, (CellId){a->n}) && (a->flags & AF_SHIFTED) != AF_INTERIOR) ||
        a->flags & (AF_FUZZY | AF_BACK))
        return false;
    return !state_holders(r, s, o, place_var(r, r->fn->ret));
}

static SumValue pointer_value(Run *r, Maker *m, State *s, const Atom *a)
{
    uint8_t flags = a->flags & AF_SHIFTED;
    CellId c = {a->n};
    ObjId o = cell_obj(r, c);
    const Object *x = obj(r, o);
    bool root = c.n == x->root.n;
    if (x->kind == OBJ_HEAP && behind_header(r, m, s, a))
        return new_value(r, m, s, o, 0, true);
    if (x->kind == OBJ_HEAP)
        return root || base_of(r, c) ? new_value(r, m, s, o, flags, false) : inside_value(r, m, o, c, flags);
    if (x->kind == OBJ_VAR) {
        const Var *v = var_get(r->fn, (VarId){x->key});
        bool fixed = v->kind == VAR_GLOBAL || v->kind == VAR_STRING || v->flags & VF_STATIC;
        return (SumValue){.kind = fixed ? SV_STATIC : SV_UNKNOWN};
    }
    if (x->kind == OBJ_LOAD && a->u.p.loan.n)
        return lent_value(r, m, a->u.p.loan, state_own(s, o) && state_own(s, o)->null == NULL_NEVER);
    uint32_t path = root ? sum_holder(r, m, o, 0) : sum_path(r, m, c, 0);
    while (m->result && !path && cell(r, c)->flags & CF_ANY && cell(r, c)->parent.n) { // somewhere in what encloses it
        flags |= AF_FUZZY;
        c = cell(r, c)->parent;
        path = sum_path(r, m, c, 0);
    }
    if (!path)
        return (SumValue){.kind = SV_UNKNOWN};
    return (SumValue){.kind = root ? SV_ENTRY : SV_ADDR, .n = path, .flags = flags};
}

static bool feasible(Run *r, State *s, ValId v, Op op, int64_t k)
{
    State *copy = state_clone(r, s);
    return branch_assume_values(r, copy, op, lien_unknown(), v, lien_unknown(), value_int(r, k), true);
}

static SumValue int_value(Run *r, State *s, ValId v)
{
    SumValue x = {.kind = SV_INT, .lo = INT64_MIN, .hi = INT64_MAX};
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    const Fact *f = a->kind == A_SYM ? state_fact(s, (SymId){a->n}) : NULL;
    if (f) {
        x.lo = f->lo;
        x.hi = f->hi;
    }
    bool negative = feasible(r, s, v, OP_LT, 0), zero = feasible(r, s, v, OP_EQ, 0),
         positive = feasible(r, s, v, OP_GT, 0);
    if (!negative && x.lo < !zero)
        x.lo = !zero;
    if (!positive && x.hi > (zero ? 0 : -1))
        x.hi = zero ? 0 : -1;
    x.nonzero = !zero;
    return x;
}

// Is this integer what a parameter was given?
uint32_t sum_entry_int(Run *r, Maker *m, SymId y)
{
    const Sym *x = &r->syms.at[y.n];
    if (x->kind != SYM_CELL)
        return 0;
    VarId v = cell_var(r, (CellId){x->a});
    const Var *var = var_get(r->fn, v);
    if (!v.n || var->kind != VAR_PARAM || cell(r, (CellId){x->a})->parent.n || !(r->steady >> (var->param & 63) & 1) ||
        var->param > 63)
        return 0;
    return sum_path(r, m, (CellId){x->a}, 0);
}

bool summary_asks_far(const Run *r, CellId c)
{
    const Object *in = obj(r, cell_obj(r, c));
    VarId v = in->kind == OBJ_INIT && r->summary ? cell_var(r, (CellId){in->key}) : (VarId){0};
    bool passed = v.n && var_get(r->fn, v)->kind == VAR_PARAM && !cell(r, (CellId){in->key})->parent.n;
    return passed && !(cell(r, c)->flags & CF_CHANGED) && !cell_in_union(r, c);
}

// An alias that can't be told: what it may point to is held by somebody.
static void alias_lost(Run *r, Maker *m, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR)
            sum_effect(m, (Effect){.kind = SE_KEEP, .path = sum_holder(r, m, atom_obj(r, &a[i]), 0)});
    }
}

// Null for which the program ends, or of which nobody but the test itself says that it may be: of what a callee has
// made that does not fail.
static bool only_feared(const Object *o) { return o->dreaded || (o->kind == OBJ_HEAP && !o->nullable); }

// Moved on, or not: somewhere in what the caller's pointer led to. Asked of results: in out slots it costs more than it
// tells.
static bool one_block(const Run *r, const Atom *a, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR || a[i].n != a->n || obj(r, atom_obj(r, a))->kind != OBJ_INIT)
            return false;
    }
    return true;
}

SumValue sum_value(Run *r, Maker *m, State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    Atom x = *a;
    if (n > 1 && (m->result || m->member) && one_block(r, a, n)) {
        x.flags = AF_FUZZY;
    } else if (n != 1) {
        alias_lost(r, m, v);
        return (SumValue){.kind = SV_UNKNOWN};
    }
    switch (x.kind) {
    case A_NULL:
        return (SumValue){.kind = SV_NULL,
                          .flags = s->doubt || only_feared(obj(r, (ObjId){x.n})) ? AF_SILENT : x.flags & AF_SILENT};
    case A_ZERO:
        return (SumValue){.kind = SV_ZERO};
    case A_UNINIT:
        return (SumValue){.kind = SV_UNINIT};
    case A_INT:
        return (SumValue){.kind = SV_INT, .lo = x.u.v, .hi = x.u.v, .nonzero = x.u.v != 0};
    case A_SYM: {
        uint32_t path = sum_entry_int(r, m, (SymId){x.n});
        return path ? (SumValue){.kind = SV_ENTRY, .n = path} : int_value(r, s, v);
    }
    case A_PTR:
        return pointer_value(r, m, s, &x);
    case A_FN:
        return (SumValue){.kind = SV_STATIC};
    default:
        return (SumValue){.kind = SV_UNKNOWN};
    }
}
