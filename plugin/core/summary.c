// Summaries, collected where a function returns: what each final state says of the parameters' targets and of the result.
#include "summary.h"

typedef struct SummaryMaker {
    Summary sum;
    Step steps[SUM_STEPS];
    SumCase *cases[4 * SUM_CASES];
    uint32_t ncases;
    bool overflow;
    uint8_t *kept;       // while collecting, a byte for each object: held where no path leads
    ObjId news[SUM_NEWS]; // while collecting: the case's new objects
    SumCase *at;         // while collecting
} Maker;

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

static uint32_t step_depth(const Maker *m, uint32_t path)
{
    uint32_t n = 0;
    for (; path; path = m->steps[path].parent)
        n++;
    return n;
}

static Step step_base(const Maker *m, uint32_t path)
{
    while (m->steps[path].parent)
        path = m->steps[path].parent;
    return m->steps[path];
}

static uint32_t cell_path(Run *r, Maker *m, CellId c, uint32_t depth);

// Where the pointer to an object stood on entry.
static uint32_t object_holder(Run *r, Maker *m, ObjId o, uint32_t depth)
{
    const Object *x = obj(r, o);
    return x->kind == OBJ_INIT && x->depth <= SUM_DEPTH + 1 ? cell_path(r, m, (CellId){x->key}, depth + 1) : 0;
}

static uint32_t cell_path(Run *r, Maker *m, CellId c, uint32_t depth)
{
    Cell x = *cell(r, c);
    Object o = *obj(r, x.obj);
    if (depth > 16 || x.flags & CF_ANY)
        return 0;
    if (x.parent.n) {
        uint32_t up = cell_path(r, m, x.parent, depth + 1);
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
        uint32_t holder = object_holder(r, m, x.obj, depth);
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

static SumValue new_value(Run *r, Maker *m, State *s, ObjId o, uint8_t flags)
{
    SumCase *c = m->at;
    const Object *x = obj(r, o);
    const Own *w = state_own(s, o);
    if (!w || w->own != OWN_OWNED || x->age == AGE_OLD || m->kept[o.n])
        return (SumValue){.kind = SV_UNKNOWN};
    for (uint32_t k = 0; k < c->nnews; k++) {
        if (m->news[k].n == o.n)
            return (SumValue){.kind = SV_NEW, .n = k, .flags = flags};
    }
    if (c->nnews == SUM_NEWS)
        return (SumValue){.kind = SV_UNKNOWN};
    const Cell *root = cell(r, x->root);
    NewObject n = {.ty = root->ty, .levels = root->levels, .level = root->level, .family = x->family, .kind = x->level,
                   .null = w->null == NULL_POSSIBLE && x->dreaded ? NULL_UNKNOWN : w->null, .dflt = x->dflt, .nullable = x->nullable && !x->dreaded && w->null != NULL_NEVER};
    m->news[c->nnews] = o;
    c->news[c->nnews] = n;
    return (SumValue){.kind = SV_NEW, .n = c->nnews++, .flags = flags};
}

// What was lent out of something that the caller sees points somewhere into it, or is null (AF_SILENT).
static SumValue lent_value(Run *r, Maker *m, LoanId l, bool never_null)
{
    for (; l.n; l = r->loans.at[l.n].parent) {
        CellId c = r->loans.at[l.n].target;
        uint32_t path = c.n ? cell_path(r, m, obj(r, cell_obj(r, c))->root, 0) : 0;
        if (path)
            return (SumValue){.kind = SV_ADDR, .n = path, .flags = AF_FUZZY | (never_null ? 0 : AF_SILENT)};
    }
    return (SumValue){.kind = SV_UNKNOWN};
}

// A pointer into a new object that the caller gets: a list's link holds what it is embedded in.
static SumValue inside_value(Run *r, Maker *m, ObjId o, CellId c, uint8_t flags)
{
    for (uint32_t k = 0; k < m->at->nnews; k++) {
        uint32_t path = m->news[k].n == o.n ? cell_path(r, m, c, 0) : 0;
        if (path)
            return (SumValue){.kind = SV_ADDR, .n = path, .flags = flags};
    }
    return (SumValue){.kind = SV_UNKNOWN};
}

static SumValue pointer_value(Run *r, Maker *m, State *s, const Atom *a)
{
    uint8_t flags = a->flags & (AF_INTERIOR | AF_FUZZY);
    CellId c = {a->n};
    ObjId o = cell_obj(r, c);
    const Object *x = obj(r, o);
    bool root = c.n == x->root.n;
    if (x->kind == OBJ_HEAP)
        return root ? new_value(r, m, s, o, flags) : inside_value(r, m, o, c, flags);
    if (x->kind == OBJ_VAR) {
        const Var *v = var_get(r->fn, (VarId){x->key});
        bool fixed = v->kind == VAR_GLOBAL || v->kind == VAR_STRING || v->flags & VF_STATIC;
        return (SumValue){.kind = fixed ? SV_STATIC : SV_UNKNOWN};
    }
    if (x->kind == OBJ_LOAD && a->u.p.loan.n)
        return lent_value(r, m, a->u.p.loan, state_own(s, o) && state_own(s, o)->null == NULL_NEVER);
    uint32_t path = root ? object_holder(r, m, o, 0) : cell_path(r, m, c, 0);
    if (!path)
        return (SumValue){.kind = SV_UNKNOWN};
    return (SumValue){.kind = root ? SV_ENTRY : SV_ADDR, .n = path, .flags = flags};
}

static bool feasible(Run *r, State *s, ValId v, Op op, int64_t k)
{
    State *copy = state_new(r);
    state_copy(r, copy, s);
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
    bool negative = feasible(r, s, v, OP_LT, 0), zero = feasible(r, s, v, OP_EQ, 0), positive = feasible(r, s, v, OP_GT, 0);
    if (!negative && x.lo < !zero)
        x.lo = !zero;
    if (!positive && x.hi > (zero ? 0 : -1))
        x.hi = zero ? 0 : -1;
    x.nonzero = !zero;
    return x;
}

// Is this integer what a parameter was given?
static uint32_t entry_int(Run *r, Maker *m, SymId y)
{
    const Sym *x = &r->syms.at[y.n];
    if (x->kind != SYM_CELL)
        return 0;
    VarId v = cell_var(r, (CellId){x->a});
    const Var *var = var_get(r->fn, v);
    if (!v.n || var->kind != VAR_PARAM || cell(r, (CellId){x->a})->parent.n || !(r->steady >> (var->param & 63) & 1) || var->param > 63)
        return 0;
    return cell_path(r, m, (CellId){x->a}, 0);
}

static void effect_add(Maker *m, Effect e);

// An alias that can't be told: what it may point to is held by somebody.
static void alias_lost(Run *r, Maker *m, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR)
            effect_add(m, (Effect){.kind = SE_KEEP, .path = object_holder(r, m, atom_obj(r, &a[i]), 0)});
    }
}

static SumValue sum_value(Run *r, Maker *m, State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    Atom x = *a;
    if (n != 1) {
        alias_lost(r, m, v);
        return (SumValue){.kind = SV_UNKNOWN};
    }
    switch (x.kind) {
    case A_NULL:
        return (SumValue){.kind = SV_NULL, .flags = s->doubt || obj(r, (ObjId){x.n})->dreaded ? AF_SILENT : x.flags & AF_SILENT};
    case A_ZERO:
        return (SumValue){.kind = SV_ZERO};
    case A_UNINIT:
        return (SumValue){.kind = SV_UNINIT};
    case A_INT:
        return (SumValue){.kind = SV_INT, .lo = x.u.v, .hi = x.u.v, .nonzero = x.u.v != 0};
    case A_SYM: {
        uint32_t path = entry_int(r, m, (SymId){x.n});
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

// ---------------------------------------------------------------- effects

// What is furthest away is released first; what is nearest is written first.
bool summary_after(const Effect *e, const Effect *f)
{
    if (e->kind != f->kind)
        return e->kind > f->kind;
    if (e->depth != f->depth)
        return e->kind == SE_WRITE ? e->depth > f->depth : e->depth < f->depth;
    return e->path > f->path;
}

static void effect_add(Maker *m, Effect e)
{
    SumCase *c = m->at;
    if (e.kind == SE_WRITE && step_base(m, e.path).proj == SB_GLOBAL) // callers take every global for changed
        return;
    if (!e.path || c->neffects == SUM_EFFECTS) {
        m->overflow |= e.path != 0;
        return;
    }
    e.depth = step_depth(m, e.path);
    for (uint32_t k = 0; k < c->neffects; k++) {
        Effect *f = &c->effects[k];
        if (f->path != e.path || (f->kind == SE_WRITE) != (e.kind == SE_WRITE))
            continue;
        if (f->kind == SE_KEEP) { // what is told more exactly stays
            memmove(f, f + 1, (c->neffects - k - 1) * sizeof *f);
            c->neffects--;
            break;
        }
        return;
    }
    uint32_t i = c->neffects++;
    for (; i > 0; i--) {
        if (summary_after(&e, &c->effects[i - 1]))
            break;
        c->effects[i] = c->effects[i - 1];
    }
    c->effects[i] = e;
}

// As who did the point of a release release? As its callee's model says, or as that one's summary does.
static StrId release_family(const Run *r, uint32_t cause)
{
    if (!cause)
        return (StrId){0};
    const Point *p = &r->fn->points.at[cause - 1];
    if (p->op != I_CALL || r->fn->pool.at[p->ext].kind != OD_FN)
        return (StrId){0};
    const FnInfo *info = &r->unit->fns.at[r->fn->pool.at[p->ext].n];
    const Sig *sig = lien_sig_get(r->unit, info->sig);
    for (uint32_t i = 0; i < sig->nparams; i++) {
        const Level *l = lien_level_get(r->unit, sig->params[i].levels, 0);
        if (l->kind == LV_OWNED && l->family.n)
            return l->family;
    }
    const Summary *sum = info->summary;
    for (uint32_t k = 0; sum && k < sum->ncases; k++) {
        for (uint32_t i = 0; i < sum->cases[k]->neffects; i++) {
            const Effect *e = &sum->cases[k]->effects[i];
            if (e->kind == SE_RELEASE && e->family.n)
                return e->family;
        }
    }
    return (StrId){0};
}

static void collect_owns(Run *r, Maker *m, State *s)
{
    for (uint32_t i = 0; i < s->owns.n; i++) {
        Own w = s->owns.at[i];
        if (obj(r, w.obj)->kind != OBJ_INIT)
            continue;
        bool kept = w.flags & OF_KEPT || m->kept[w.obj.n] || w.own & OWN_ESCAPED;
        bool gone = w.own & (OWN_RELEASED | OWN_MOVED), counted = w.flags & OF_COUNTED && r->unit->counted;
        if (!kept && !gone && !counted)
            continue;
        uint32_t path = object_holder(r, m, w.obj, 0);
        if (!path) {
            m->sum.wild = true;
            continue;
        }
        Effect e = {.kind = kept ? SE_KEEP : SE_COUNT, .path = path};
        if (w.own == OWN_RELEASED) {
            e.kind = SE_RELEASE;
            e.family = release_family(r, w.cause);
            e.deep = rec_owns(r, cell(r, obj(r, w.obj)->root)->ty);
        } else if (w.own == OWN_MOVED) {
            e.kind = SE_MOVE;
        }
        effect_add(m, e);
    }
}

// Is the cell's value still what it was on entry?
static bool untouched(const Run *r, const Slot *e)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    if (n != 1)
        return false;
    if (a->kind == A_PTR) {
        const Object *o = obj(r, atom_obj(r, a));
        return o->kind == OBJ_INIT && o->key == e->cell.n && o->root.n == a->n && !(a->flags & (AF_INTERIOR | AF_FUZZY));
    }
    if (a->kind == A_NULL && a->n && !e->at) {
        const Object *o = obj(r, (ObjId){a->n});
        return o->kind == OBJ_INIT && o->key == e->cell.n;
    }
    return !e->at && a->kind != A_TOP;
}

static void collect_write(Run *r, Maker *m, State *s, const Slot *e, bool fresh)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    if (a->kind == A_MOVED || a->kind == A_RELEASED)
        return;
    SumValue v = sum_value(r, m, s, e->val);
    if (fresh && v.kind == SV_INT && lien_ty_get(r->unit, cell(r, e->cell)->ty)->kind == TY_INT && v.lo != v.hi)
        return;
    effect_add(m, (Effect){.kind = SE_WRITE, .path = cell_path(r, m, e->cell, 0), .value = v, .unsure = !e->at});
}

static void collect_slots(Run *r, Maker *m, State *s)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        const Object *o = obj(r, cell_obj(r, e.cell));
        if (o->kind != OBJ_INIT || untouched(r, &e) || own_is(s, cell_obj(r, e.cell), OWN_RELEASED | OWN_MOVED))
            continue;
        collect_write(r, m, s, &e, false);
    }
}

// What the result and the new objects hold; new objects may turn up on the way.
static void collect_new(Run *r, Maker *m, State *s)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        VarId v = cell_var(r, e.cell);
        const Cell *x = cell(r, e.cell);
        if (v.n && var_get(r->fn, v)->kind == VAR_RET && (x->parent.n || lien_ty_get(r->unit, x->ty)->kind == TY_REC))
            collect_write(r, m, s, &e, true);
    }
    for (uint32_t k = 0; k < m->at->nnews; k++) {
        for (uint32_t i = 0; i < s->slots.n; i++) {
            Slot e = s->slots.at[i];
            if (cell_obj(r, e.cell).n == m->news[k].n)
                collect_write(r, m, s, &e, true);
        }
    }
}

static void collect_result(Run *r, Maker *m, State *s)
{
    const Fn *f = r->fn;
    SumCase *c = m->at;
    c->result = (SumValue){.kind = SV_NONE};
    if (!f->ret.n)
        return;
    PlaceId ret = lien_place_var((Fn *)f, f->ret);
    TyKind k = (TyKind)lien_ty_get(r->unit, lien_place_ty(f, ret))->kind;
    c->result.kind = SV_UNKNOWN;
    if (k != TY_PTR && k != TY_INT)
        return;
    ValId v = operand_value(r, s, lien_copy(ret));
    if (v.n != VAL_UNINIT)
        c->result = sum_value(r, m, s, v);
}

// ---------------------------------------------------------------- conditions

static void cond_add(Maker *m, Cond c)
{
    if (c.path && m->at->nconds < SUM_CONDS)
        m->at->conds[m->at->nconds++] = c;
}

static void collect_conds(Run *r, Maker *m, State *s)
{
    for (uint32_t i = 0; i < s->facts.n; i++) {
        Fact f = s->facts.at[i];
        const Sym *x = &r->syms.at[f.sym.n];
        uint32_t path = entry_int(r, m, f.sym);
        if (x->kind == SYM_EXPR && x->op == OP_EQ && x->b_const && f.lo == 0 && f.hi == 0)
            cond_add(m, (Cond){.kind = COND_NOT, .path = entry_int(r, m, (SymId){x->a}), .lo = x->v, .hi = x->v});
        else if (path)
            cond_add(m, (Cond){.kind = COND_INT, .path = path, .lo = f.lo, .hi = f.hi, .nonzero = f.nonzero});
    }
    for (uint32_t i = 0; i < s->owns.n; i++) {
        Own w = s->owns.at[i];
        const Object *o = obj(r, w.obj);
        if (o->kind != OBJ_INIT || o->depth > SUM_DEPTH || (w.null != NULL_ALWAYS && w.null != NULL_NEVER))
            continue;
        if (lien_level_get(r->unit, cell(r, (CellId){o->key})->levels, cell(r, (CellId){o->key})->level)->flags & LF_NONNULL)
            continue;
        cond_add(m, (Cond){.kind = w.null == NULL_ALWAYS ? COND_NULL : COND_NONNULL, .path = object_holder(r, m, w.obj, 0)});
    }
}

// ---------------------------------------------------------------- one return

// What is held where no path leads is kept: by a global, by something reached from a global, by what a loop led to.
static void mark_kept(Run *r, Maker *m, State *s)
{
    m->kept = arena_alloc(&r->arena, r->objs.n + 1);
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < s->slots.n; i++) {
            Slot e = s->slots.at[i];
            ObjId in = cell_obj(r, e.cell);
            const Object *o = obj(r, in);
            bool hidden = m->kept[in.n];
            if (o->kind == OBJ_VAR) {
                const Var *v = var_get(r->fn, (VarId){o->key});
                hidden = v->kind == VAR_GLOBAL || v->flags & VF_STATIC;
            } else if (o->kind != OBJ_HEAP) {
                hidden |= !cell_path(r, m, e.cell, 0);
            }
            if (!hidden || untouched(r, &e))
                continue;
            uint32_t n;
            const Atom *a = value_atoms(r, e.val, &n);
            for (uint32_t k = 0; k < n; k++) {
                ObjId x = atom_obj(r, &a[k]);
                if (a[k].kind == A_PTR && !m->kept[x.n]) {
                    m->kept[x.n] = 1;
                    changed = true;
                }
            }
        }
    }
    for (uint32_t o = 1; o < r->objs.n; o++) {
        if (m->kept[o] && r->objs.at[o].kind == OBJ_INIT)
            state_own_make(r, s, (ObjId){o});
    }
}

void summary_collect(Run *r, State *s)
{
    Maker *m = r->summary;
    if (!m || m->overflow || s->doubt & DOUBT_ODD)
        return;
    r->reporting = false;
    if (m->ncases == sizeof m->cases / sizeof *m->cases)
        summary_merge(m->cases, &m->ncases, m->steps);
    if (m->ncases == sizeof m->cases / sizeof *m->cases) {
        m->overflow = true;
        r->reporting = true;
        return;
    }
    SumCase *c = arena_alloc(&r->arena, sizeof *c);
    m->at = c;
    c->guess = s->joined;
    mark_kept(r, m, s);
    collect_result(r, m, s);
    collect_owns(r, m, s);
    collect_slots(r, m, s);
    collect_new(r, m, s);
    collect_conds(r, m, s);
    m->cases[m->ncases++] = c;
    m->at = NULL;
    r->reporting = true;
}

// ---------------------------------------------------------------- a whole function

void summary_begin(Run *r)
{
    Maker *m = arena_alloc(&r->arena, sizeof *m);
    m->sum.nsteps = 1;
    r->summary = m;
    r->steady = UINT64_MAX;
    for (uint32_t v = 1; v < r->fn->vars.n && r->fn->vars.at[v].kind == VAR_PARAM; v++) {
        if (r->address_taken[v / 64] >> v % 64 & 1)
            r->steady &= ~(UINT64_C(1) << (r->fn->vars.at[v].param & 63));
    }
    for (uint32_t i = 0; i < r->fn->points.n; i++) {
        const Point *p = &r->fn->points.at[i];
        const Place *x = place_get(r->fn, p->dst);
        const Var *v = var_get(r->fn, (VarId){x->n});
        if (p->dst.n && p->op != I_LIVE && p->op != I_DEAD && x->proj == PL_VAR && v->kind == VAR_PARAM)
            r->steady &= ~(UINT64_C(1) << (v->param & 63));
    }
}

// Puts the summary into the unit; true if it says something else than the one that was there.
bool summary_end(Run *r)
{
    Maker *m = r->summary;
    Unit *u = r->unit;
    FnInfo *info = &u->fns.at[r->fn->id.n];
    Summary *sum = arena_alloc(&u->arena, sizeof *sum);
    if (!sum)
        return false;
    *sum = m->sum;
    sum->state = m->overflow ? SUM_UNKNOWN : SUM_CASED;
    sum->havoc = r->havoc;
    sum->wild |= r->wild;
    if (!m->overflow) {
        summary_merge(m->cases, &m->ncases, m->steps);
        sum->steps = arena_alloc(&u->arena, m->sum.nsteps * sizeof(Step));
        sum->cases = arena_alloc(&u->arena, (m->ncases + 1) * sizeof *sum->cases);
        if (!sum->steps || !sum->cases)
            return false;
        memcpy(sum->steps, m->steps, m->sum.nsteps * sizeof(Step));
        sum->ncases = m->ncases;
        for (uint32_t i = 0; i < m->ncases; i++) {
            SumCase *c = arena_alloc(&u->arena, sizeof *c);
            if (!c)
                return false;
            memcpy(c, m->cases[i], sizeof *c);
            sum->cases[i] = c;
            summary_note(sum, c);
        }
    }
    bool changed = !info->summary || !summary_same(info->summary, sum);
    info->summary = sum;
    return changed;
}

void summary_set(Unit *u, FnId f, uint32_t state, bool writes, bool havoc)
{
    Summary *sum = arena_alloc(&u->arena, sizeof *sum);
    if (sum)
        *sum = (Summary){.state = (uint8_t)state, .writes = writes, .havoc = havoc};
    u->fns.at[f.n].summary = sum;
}

void summary_set_flat(Unit *u, FnId f, bool writes, bool havoc, int64_t lo, int64_t hi)
{
    summary_set(u, f, SUM_FLAT, writes, havoc);
    Summary *sum = u->fns.at[f.n].summary;
    if (sum) {
        sum->lo = lo;
        sum->hi = hi;
    }
}
