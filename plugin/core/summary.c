// Summaries, collected where a function returns: what each final state says of the parameters' targets and of the
// result.
#include "summary_make.h"

// ---------------------------------------------------------------- effects

// What is furthest away is released or moved first; what is nearest is written first.
bool summary_after(const Effect *e, const Effect *f)
{
    bool gone = (e->kind == SE_RELEASE || e->kind == SE_MOVE) && (f->kind == SE_RELEASE || f->kind == SE_MOVE);
    if (e->kind != f->kind && !(gone && e->depth != f->depth))
        return e->kind > f->kind;
    if (e->depth != f->depth)
        return e->kind == SE_WRITE ? e->depth > f->depth : e->depth < f->depth;
    return e->path > f->path;
}

void sum_effect(Maker *m, Effect e)
{
    SumCase *c = m->at;
    if (e.kind == SE_WRITE && sum_base(m, e.path).proj == SB_GLOBAL) // callers take every global for changed
        return;
    if (!e.path || c->neffects == SUM_EFFECTS) {
        m->overflow |= e.path != 0;
        return;
    }
    e.depth = sum_depth(m, e.path);
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

// The two families as one: none if they differ.
static void one_family(StrId *family, bool *several, StrId other)
{
    *several |= family->n && other.n && family->n != other.n;
    *family = other.n ? other : *family;
}

// As who did the point of a release release? As its callee's model says, or as that one's summary does; if it releases
// several things, as nobody in particular.
static StrId release_family(const Run *r, uint32_t cause)
{
    const Point *p = cause ? &r->fn->points.at[cause - 1] : NULL;
    if (!p || p->op != I_CALL || r->fn->pool.at[p->ext].kind != OD_FN)
        return (StrId){0};
    const FnInfo *info = &r->unit->fns.at[r->fn->pool.at[p->ext].n];
    const Sig *sig = lien_sig_get(r->unit, info->sig);
    StrId family = {0};
    bool several = false;
    for (uint32_t i = 0; i < sig->nparams; i++) {
        const Level *l = lien_level_get(r->unit, sig->params[i].levels, 0);
        if (l->kind == LV_OWNED)
            one_family(&family, &several, l->family);
    }
    const Summary *sum = family.n ? NULL : info->summary;
    for (uint32_t k = 0; sum && k < sum->ncases; k++) {
        for (uint32_t i = 0; i < sum->cases[k]->neffects; i++) {
            const Effect *e = &sum->cases[k]->effects[i];
            if (e->kind == SE_RELEASE)
                one_family(&family, &several, e->family);
        }
    }
    return several ? (StrId){0} : family;
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
        uint32_t path = sum_holder(r, m, w.obj, 0);
        if (!path) {
            m->sum.wild = true;
            continue;
        }
        Effect e = {.kind = kept ? SE_KEEP : SE_COUNT, .path = path};
        if (w.own == OWN_RELEASED) {
            e.kind = SE_RELEASE;
            e.family = release_family(r, w.cause);
            e.back = w.flags & OF_BACK;
            e.on = w.flags & OF_ON;
            e.block = !(w.flags & OF_WHOLE);
            e.deep = rec_owns(r, cell(r, obj(r, w.obj)->root)->ty);
        } else if (w.own == OWN_MOVED) {
            e.kind = SE_MOVE;
        }
        sum_effect(m, e);
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
        return o->kind == OBJ_INIT && o->key == e->cell.n && o->root.n == a->n && !(a->flags & AF_SHIFTED);
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
    sum_effect(m, (Effect){.kind = SE_WRITE,
                           .path = sum_path(r, m, e->cell, 0),
                           .value = v,
                           .unsure = !e->at,
                           .number = lien_ty_get(r->unit, cell(r, e->cell)->ty)->kind == TY_INT});
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
        m->member = v.n && var_get(r->fn, v)->kind == VAR_RET &&
                    (x->parent.n || lien_ty_get(r->unit, x->ty)->kind == TY_REC);
        if (m->member)
            collect_write(r, m, s, &e, true);
    }
    m->member = false;
    for (uint32_t k = 0; k < m->at->nnews; k++) {
        for (uint32_t i = 0; i < s->slots.n && !m->at->news[k].prefixed; i++) {
            Slot e = s->slots.at[i];
            bool rest = m->at->news[k].carries && e.val.n == VAL_TOP && !cell(r, e.cell)->parent.n; // as it was
            if (cell_obj(r, e.cell).n == m->news[k].n && !rest)
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
    m->result = true;
    if (v.n != VAL_UNINIT)
        c->result = sum_value(r, m, s, v);
    m->result = false;
}

// ---------------------------------------------------------------- conditions

static void cond_add(Maker *m, Cond c)
{
    if (c.path && m->at->nconds < SUM_CONDS)
        m->at->conds[m->at->nconds++] = c;
}

// Of an integer that was there on entry: as an argument, or behind one.
static void collect_number(Run *r, Maker *m, SymId y, Cond c)
{
    const Sym *x = &r->syms.at[y.n];
    c.path = sum_entry_int(r, m, y);
    if (!c.path && x->kind == SYM_CELL && summary_asks_far(r, (CellId){x->a})) {
        c.path = sum_path(r, m, (CellId){x->a}, 0);
        c.kind = c.kind == COND_NOT ? COND_FAR_NOT : COND_FAR;
    }
    cond_add(m, c);
}

static void collect_conds(Run *r, Maker *m, State *s)
{
    for (uint32_t i = 0; i < s->facts.n; i++) {
        Fact f = s->facts.at[i];
        const Sym *x = &r->syms.at[f.sym.n];
        if (x->kind == SYM_EXPR && x->op == OP_EQ && x->b_const && f.lo == 0 && f.hi == 0)
            collect_number(r, m, (SymId){x->a}, (Cond){.kind = COND_NOT, .lo = x->v, .hi = x->v});
        else
            collect_number(r, m, f.sym, (Cond){.kind = COND_INT, .lo = f.lo, .hi = f.hi, .nonzero = f.nonzero});
    }
    for (uint32_t i = 0; i < s->owns.n; i++) {
        Own w = s->owns.at[i];
        const Object *o = obj(r, w.obj);
        if (o->kind != OBJ_INIT || o->depth > SUM_DEPTH || (w.null != NULL_ALWAYS && w.null != NULL_NEVER))
            continue;
        if (lien_level_get(r->unit, cell(r, (CellId){o->key})->levels, cell(r, (CellId){o->key})->level)->flags &
            LF_NONNULL)
            continue;
        cond_add(m,
                 (Cond){.kind = w.null == NULL_ALWAYS ? COND_NULL : COND_NONNULL, .path = sum_holder(r, m, w.obj, 0)});
    }
}

// ---------------------------------------------------------------- what is used before anything is asked

static bool takes_path(const SumCase *c, uint32_t path)
{
    bool takes = false;
    for (uint32_t i = 0; i < c->neffects; i++)
        takes |= c->effects[i].path == path && (c->effects[i].kind == SE_RELEASE || c->effects[i].kind == SE_MOVE);
    return takes;
}

// A caller looks where an argument leads, and no further. The arguments themselves are used by being passed.
void summary_used(Run *r, const Object *x)
{
    Maker *m = r->summary;
    CellId at = {x->kind == OBJ_INIT ? x->key : 0};
    bool passed = !cell(r, at)->parent.n && var_get(r->fn, cell_var(r, at))->kind == VAR_PARAM;
    if (!at.n || passed || x->depth > 2 || m->sum.nuses == SUM_USES || run_unsafe(r))
        return;
    uint32_t path = sum_path(r, m, at, 0);
    for (uint32_t i = 0; i < m->sum.nuses; i++) {
        if (m->sum.uses[i] == path)
            return;
    }
    if (path)
        m->sum.uses[m->sum.nuses++] = path;
}

void summary_fears(Run *r, const State *s)
{
    for (uint32_t i = 0; i < s->owns.n && r->summary; i++) {
        const Own *w = &s->owns.at[i];
        const Object *o = obj(r, w->obj);
        VarId v = o->kind == OBJ_INIT && w->null == NULL_ALWAYS ? cell_var(r, (CellId){o->key}) : (VarId){0};
        const Var *x = var_get(r->fn, v);
        if (v.n && x->kind == VAR_PARAM && !cell(r, (CellId){o->key})->parent.n && x->param < 16)
            r->summary->sum.feared |= (uint16_t)(1u << x->param);
    }
}

// What is given away as well is told of at that.
static void keep_uses(Summary *s, SumCase *const *cases, uint32_t ncases)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->nuses; i++) {
        bool taken = false;
        for (uint32_t k = 0; k < ncases; k++)
            taken |= takes_path(cases[k], s->uses[i]);
        if (!taken)
            s->uses[n++] = s->uses[i];
    }
    s->nuses = n;
}

// ---------------------------------------------------------------- one return

// A pointer into the middle of a new object is returned: the caller gets to what is in it in ways that no path tells.
static bool returned_middle(Run *r, Maker *m, const Slot *e)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    bool changed = false;
    for (uint32_t k = 0; k < n; k++) {
        ObjId o = atom_obj(r, &a[k]);
        if (a[k].kind == A_PTR && obj(r, o)->kind == OBJ_HEAP && !cell_at_start(r, (CellId){a[k].n})) {
            changed |= !m->kept[o.n];
            m->kept[o.n] = 1;
        }
    }
    return changed;
}

// What is held where no path leads is kept: by a global, by something reached from a global, by what a loop led to,
// by what was made here and kept by somebody.
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
                changed |= v->kind == VAR_RET && returned_middle(r, m, &e);
            } else {
                hidden |= o->kind == OBJ_HEAP ? own_is(s, in, OWN_ESCAPED) : !sum_path(r, m, e.cell, 0);
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

// Is the result declared never to be null? Then it isn't, whatever the body says.
static bool never_null(const Run *r)
{
    const Sig *sig = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig);
    return lien_level_get(r->unit, sig->ret_levels, 0)->flags & LF_NONNULL;
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
    if (c->result.kind == SV_NULL && never_null(r)) {
        m->at = NULL;
        r->reporting = true;
        return;
    }
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

// The cases, told apart by numbers behind the arguments as well; none if no two of them are.
static SumCase **refined(Run *r, const Maker *m, uint32_t *n)
{
    bool any = false;
    for (uint32_t i = 1; i < m->ncases && !any; i++) {
        for (uint32_t k = 0; k < i && !any; k++)
            any = summary_worth_telling(m->steps, m->cases[i], m->cases[k]);
    }
    SumCase **fine = any ? arena_alloc(&r->arena, m->ncases * sizeof *fine) : NULL;
    for (uint32_t i = 0; any && i < m->ncases; i++) {
        fine[i] = arena_alloc(&r->arena, sizeof **fine);
        *fine[i] = *m->cases[i];
        for (uint32_t k = 0; k < fine[i]->nconds; k++) {
            if (fine[i]->conds[k].kind <= COND_FAR_NOT)
                fine[i]->conds[k].kind = cond_is_not(&fine[i]->conds[k]) ? COND_NOT : COND_INT;
        }
    }
    *n = any ? m->ncases : 0;
    if (any)
        summary_merge(fine, n, m->steps);
    return fine;
}

static const SumCase **kept_cases(Unit *u, SumCase *const *from, uint32_t n)
{
    const SumCase **to = arena_alloc(&u->arena, (n + 1) * sizeof *to);
    for (uint32_t i = 0; to && i < n; i++) {
        SumCase *c = arena_alloc(&u->arena, sizeof *c);
        if (!c)
            return NULL;
        memcpy(c, from[i], sizeof *c);
        to[i] = c;
    }
    return to;
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
    sum->blind = r->blind;
    if (m->overflow)
        sum->nuses = 0;
    if (!m->overflow) {
        uint32_t nfine;
        SumCase **fine = refined(r, m, &nfine);
        summary_merge(m->cases, &m->ncases, m->steps);
        sum->nfine = nfine > m->ncases ? nfine : 0;
        sum->steps = arena_alloc(&u->arena, m->sum.nsteps * sizeof(Step));
        sum->cases = kept_cases(u, m->cases, m->ncases);
        sum->fine = sum->nfine ? kept_cases(u, fine, nfine) : NULL;
        if (!sum->steps || !sum->cases || (sum->nfine && !sum->fine))
            return false;
        memcpy(sum->steps, m->steps, m->sum.nsteps * sizeof(Step));
        sum->ncases = m->ncases;
        for (uint32_t i = 0; i < m->ncases; i++)
            summary_note(sum, sum->cases[i]);
        for (uint32_t i = 0; i < sum->nfine; i++)
            sum->tells |= summary_case_tells(sum->fine[i]);
        keep_uses(sum, m->cases, m->ncases);
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
