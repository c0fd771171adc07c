// Calls of functions that are known by their summary: one state for each case that can be, with what the case does to
// the arguments.
#include "summary_apply.h"

// ---------------------------------------------------------------- values

// What was read before the new object was made and points to it means the one of an earlier round.
static void age_read(Run *r, Apply *a, ObjId fresh, ObjId older)
{
    CellId from = obj(r, fresh)->root, to = obj(r, older)->root;
    for (uint32_t i = 0; i < sizeof a->vals / sizeof *a->vals && i < a->c->n; i++)
        a->vals[i] = value_moved(r, a->vals[i], from, to);
    for (uint32_t i = 0; i < a->sum->nsteps; i++) {
        if (a->entry[i].n)
            a->entry[i] = value_moved(r, a->entry[i], from, to);
        if (a->cells[i].n && cell_obj(r, a->cells[i]).n == fresh.n)
            a->cells[i] = cell_path_in(r, a->cells[i], from, to);
    }
}

static void make_news(Run *r, State *s, Apply *a)
{
    const Point *p = a->c->p;
    bool unheard = a->sum->ncases > 1 && !(p->dst.n && guard_asked(r, p->dst)); // which way it went
    for (uint32_t k = 0; k < a->at->nnews; k++) {
        const NewObject *n = &a->at->news[k];
        if (n->lost)
            continue;
        ObjId older = {0}, o = call_object(r, s, NEW_SLOT + k, n->ty, n->levels, n->level, &older);
        if (older.n)
            age_read(r, a, o, older);
        Object *x = obj(r, o);
        x->level = n->kind;
        x->family = n->family;
        x->nullable = n->nullable;
        x->blurred = n->blurred;
        x->perhaps = n->perhaps || n->gone || unheard;
        r->perhaps |= x->perhaps;
        x->prefixed = n->prefixed;
        x->loc = r->loc;
        x->maker = a->c->name;
        x->dflt = n->dflt;
        Own *w = state_own_make(r, s, o);
        w->own = n->gone ? OWN_RELEASED : OWN_OWNED;
        w->cause = n->gone ? r->point + 1 : 0;
        w->null = n->null;
        a->news[k] = o;
        if (n->carries)
            carry_in(r, s, o, k);
    }
}

static ValId flagged(Run *r, ValId v, uint8_t flags)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n && flags; i++) {
        if (a[i].kind == A_PTR)
            a[i].flags |= flags;
    }
    return flags ? value_of(r, a, n) : v;
}

// An integer that is known by its bounds: the symbol of this point.
static ValId bounded_int(Run *r, State *s, const SumValue *v, uint32_t salt)
{
    if (v->lo == v->hi)
        return value_int(r, v->lo);
    SymId y = sym_make(r, SYM_POINT, OP_NONE, r->point, false, salt, 0);
    state_kill_sym(r, s, y);
    if (v->lo != INT64_MIN || v->hi != INT64_MAX || v->nonzero) {
        Fact *f = state_fact_make(r, s, y);
        f->lo = v->lo;
        f->hi = v->hi;
        f->nonzero = v->nonzero;
    }
    return value_sym(r, y);
}

static ValId sum_value(Run *r, State *s, Apply *a, const SumValue *v, uint32_t salt)
{
    CellId c;
    switch (v->kind) {
    case SV_NULL:
        return value_atom(r, (Atom){.kind = A_NULL, .flags = v->flags & AF_SILENT});
    case SV_ZERO:
        return (ValId){VAL_ZERO};
    case SV_UNINIT:
        return (ValId){VAL_UNINIT};
    case SV_INT:
        return bounded_int(r, s, v, salt);
    case SV_ENTRY:
        apply_taken(r, s, a, v->n, false);
        return flagged(r, apply_entry(r, s, a, v->n), v->flags);
    case SV_ADDR:
        c = apply_cell(r, s, a, v->n);
        if (c.n && v->flags & AF_SILENT) // or null
            return value_of(
                r, (Atom[]){{.kind = A_PTR, .flags = v->flags & (uint8_t)~AF_SILENT, .n = c.n}, {.kind = A_NULL}}, 2);
        return c.n ? value_ptr(r, c, v->flags) : (ValId){VAL_TOP};
    case SV_NEW:
        return value_ptr(r, obj(r, a->news[v->n])->root, v->flags);
    default:
        return (ValId){VAL_TOP};
    }
}

// ---------------------------------------------------------------- effects

static void read_paths(Run *r, State *s, Apply *a)
{
    for (uint32_t i = 0; i < a->at->neffects; i++) {
        const Effect *e = &a->at->effects[i];
        uint32_t base = e->path;
        while (a->sum->steps[base].parent)
            base = a->sum->steps[base].parent;
        if (a->sum->steps[base].proj != SB_PARAM)
            continue;
        if (e->kind == SE_WRITE)
            apply_cell(r, s, a, e->path);
        else
            apply_entry(r, s, a, e->path);
    }
    for (uint32_t i = 0; i <= a->at->neffects; i++) {
        const SumValue *v = i < a->at->neffects ? &a->at->effects[i].value : &a->at->result;
        if (i < a->at->neffects && a->at->effects[i].kind != SE_WRITE)
            continue;
        if (v->kind == SV_ENTRY)
            apply_entry(r, s, a, v->n);
        else if (v->kind == SV_ADDR && a->sum->steps[summary_base(a->sum->steps, v->n)].proj != SB_NEW)
            apply_cell(r, s, a, v->n);
    }
}

// Is what the path led to carried along into something new?
static bool carried(const SumCase *c, uint32_t path)
{
    for (uint32_t k = 0; k < c->nnews; k++) {
        if (c->news[k].carries == path)
            return true;
    }
    return false;
}

// A function that does nothing else than free its argument forgets what that owned; one that does more may have
// released members under conditions that no case tells.
static bool only_release(const Apply *a)
{
    return a->sum->ncases == 1 && a->at->neffects == 1 && !a->at->nnews && !a->sum->blind;
}

enum { SPARED = 2 * SUM_EFFECTS };

static bool null_above(Run *r, State *s, Apply *a, uint32_t path);

// What a path of the case leads to is let go or kept by the case itself. False: nobody knows what that is.
static bool spare(Run *r, State *s, Apply *a, uint32_t path, ObjId *out, uint32_t *n)
{
    uint32_t k;
    const Atom *x = value_atoms(r, apply_entry(r, s, a, path), &k);
    bool known = true;
    for (uint32_t i = 0; i < k; i++) {
        known &= x[i].kind != A_TOP || null_above(r, s, a, path);
        if (x[i].kind == A_PTR && *n < SPARED)
            out[(*n)++] = atom_obj(r, &x[i]);
        else
            known &= x[i].kind != A_PTR;
    }
    return known;
}

// Does the case free the block only, and say of all that it held, beside what it forgets, what becomes of it?
static bool forgets(Run *r, State *s, Apply *a, const Effect *e, Giving *g)
{
    if (e->kind != SE_RELEASE || e->deep || !e->block || e->back || a->sum->wild || a->sum->blind || a->at->guess)
        return false;
    ObjId *out = arena_alloc(&r->arena, SPARED * sizeof *out);
    bool known = true;
    for (uint32_t i = 0; i <= a->at->neffects; i++) {
        const Effect *f = i < a->at->neffects ? &a->at->effects[i] : NULL;
        const SumValue *v = f ? &f->value : &a->at->result;
        if (f && f->kind != SE_WRITE)
            known &= spare(r, s, a, f->path, out, &g->nspared);
        else if (v->kind == SV_ENTRY)
            known &= spare(r, s, a, v->n, out, &g->nspared);
        else if (v->kind == SV_ADDR || v->kind == SV_UNKNOWN)
            known &= f == NULL && v->kind == SV_UNKNOWN && lien_ty_get(r->unit, a->c->sig->ret)->kind != TY_PTR;
    }
    g->spared = out;
    return known;
}

// Released by this very call, by another path through a place of one of many objects: two such are not the same.
static bool another(Run *r, State *s, Apply *a, uint32_t path)
{
    uint32_t n;
    const Atom *x = value_atoms(r, apply_entry(r, s, a, path), &n);
    bool here = false;
    for (uint32_t i = 0; i < n; i++) {
        const Own *w = x[i].kind == A_PTR ? state_own(s, atom_obj(r, &x[i])) : NULL;
        here |= w && w->own & (OWN_RELEASED | OWN_MOVED) && w->cause == r->point + 1;
    }
    if (!here)
        return false;
    for (; path; path = a->sum->steps[path].parent) {
        CellId in = apply_cell(r, s, a, path);
        if (in.n && obj(r, cell_obj(r, in))->age == AGE_OLD)
            return true;
    }
    return false;
}

static void apply_give(Run *r, State *s, Apply *a, const Effect *e)
{
    if (another(r, s, a, e->path))
        return;
    Step x = a->sum->steps[e->path];
    bool argument = x.proj == SB_PARAM && x.n < a->c->n;
    bool release = e->kind == SE_RELEASE;
    Giving g = {.kind = release ? GIVE_RELEASE : GIVE_MOVE,
                .family = e->family,
                .by = a->c->name,
                .loc = a->c->p->loc,
                .back = e->back,
                .on = e->on,
                .seen = true,
                .fn = a->c->fn,
                .shallow = release && !e->deep && !a->sum->wild && only_release(a),
                .carried = carried(a->at, e->path)};
    g.shallow |= release && !g.shallow && forgets(r, s, a, e, &g);
    if (argument) {
        g.from = a->c->args[x.n];
        if (a->c->locs[x.n])
            g.loc = a->c->locs[x.n];
    }
    apply_taken(r, s, a, e->path, true);
    own_give(r, s, apply_entry(r, s, a, e->path), &g);
    if (e->perhaps)
        either_gone(r, apply_entry(r, s, a, e->path));
}

static void apply_keep(Run *r, State *s, Apply *a, uint32_t path)
{
    apply_taken(r, s, a, path, false);
    own_escape(r, s, apply_entry(r, s, a, path), false);
}

typedef struct { Slot *at; uint32_t n, cap; } Lost;

static void lost_below(Run *r, State *s, CellId c, Lost *l)
{
    for (uint32_t i = 0; i < s->slots.n && l->n < l->cap; i++) {
        Slot e = s->slots.at[i];
        if (cell_obj(r, e.cell).n == cell_obj(r, c).n && cell_within(r, e.cell, c))
            l->at[l->n++] = e;
    }
}

// Is the path cut off by a pointer that is null?
static bool null_above(Run *r, State *s, Apply *a, uint32_t path)
{
    for (; path; path = a->sum->steps[path].parent) {
        if (a->sum->steps[path].proj == PL_DEREF && apply_entry(r, s, a, a->sum->steps[path].parent).n == VAL_NULL)
            return true;
    }
    return false;
}

static void apply_write(Run *r, State *s, Apply *a, uint32_t i, Lost *lost)
{
    const Effect *e = &a->at->effects[i];
    CellId c = apply_cell(r, s, a, e->path);
    ValId v = sum_value(r, s, a, &e->value, i + 1);
    if (!c.n && null_above(r, s, a, e->path))
        return;
    if (r->heads_here && a->sum->steps[e->path].proj == PL_FIELD)
        own_relink(r, s, c, (FieldId){a->sum->steps[e->path].n});
    if (!c.n || cell(r, c)->flags & CF_ANY) {
        own_escape(r, s, v, false);
        return;
    }
    TyId ty = {a->sum->steps[e->path].ty};
    TyKind k = (TyKind)lien_ty_get(r->unit, ty)->kind;
    if (k == TY_PTR)
        state_get(r, s, c, ty);
    lost_below(r, s, c, lost);
    if (e->value.kind == SV_UNKNOWN && k == TY_PTR) { // it may still hold what it held
        Slot *was = state_slot(s, c);
        if (was)
            own_escape(r, s, was->val, false);
    }
    if (k == TY_PTR && cell_level(r, c)->kind == LV_OWNED) {
        uint32_t n;
        const Atom *x = value_atoms(r, v, &n);
        if (n == 1 && x->kind == A_PTR)
            own_gave(r, s, atom_obj(r, x), true);
    }
    state_set(r, s, c, v);
}

// What is further away than paths tell may have been let go and changed.
static void apply_wild(Run *r, State *s, Apply *a)
{
    for (uint32_t i = 0; i < a->c->n && i < MAX_APPLIED; i++) {
        CellId c = apply_follow(r, a->vals[i]);
        if (!c.n)
            continue;
        for (uint32_t k = 0; k < s->slots.n; k++) {
            Slot e = s->slots.at[k];
            if (cell_obj(r, e.cell).n == cell_obj(r, c).n)
                own_escape(r, s, e.val, true);
        }
        elements_far(r, s, cell_obj(r, c));
    }
}

static void apply_effects(Run *r, State *s, Apply *a)
{
    Lost lost = {arena_alloc(&r->arena, (s->slots.n + 64) * sizeof(Slot)), 0, s->slots.n + 64};
    for (uint32_t k = 0; k < a->at->nnews; k++) {
        if (a->at->news[k].carries && !a->at->news[k].lost)
            carry_out(r, s, apply_entry(r, s, a, a->at->news[k].carries), k);
    }
    for (uint32_t i = 0; i < a->at->neffects; i++) {
        const Effect *e = &a->at->effects[i];
        if (e->kind == SE_RELEASE || e->kind == SE_MOVE)
            apply_give(r, s, a, e);
        else if (e->kind == SE_KEEP)
            apply_keep(r, s, a, e->path);
        else if (e->kind == SE_COUNT)
            own_count(r, s, apply_entry(r, s, a, e->path), true);
    }
    if (a->sum->wild)
        apply_wild(r, s, a);
    make_news(r, s, a);
    for (uint32_t i = 0; i < a->at->neffects; i++) {
        uint32_t base = a->at->effects[i].path;
        while (a->sum->steps[base].parent)
            base = a->sum->steps[base].parent;
        if (a->at->effects[i].kind == SE_WRITE && a->sum->steps[base].proj != SB_RESULT)
            apply_write(r, s, a, i, &lost);
    }
    ValId back = a->at->result.kind == SV_ENTRY ? apply_entry(r, s, a, a->at->result.n) : (ValId){0};
    for (uint32_t i = 0; i < lost.n; i++) {
        if (lost.at[i].val.n == back.n) // taken out: it comes back as the result
            continue;
        if (summary_exchanges(a->at)) {
            own_escape(r, s, lost.at[i].val, false);
            continue;
        }
        own_lose(r, s, lost.at[i].val, cell_name(r, lost.at[i].cell), (CellId){0}, r->loc, REPORT_OVERWRITE_LEAK);
    }
}

// ---------------------------------------------------------------- the result

static ValId unknown_result(Run *r, State *s, const Apply *a, TyKind k)
{
    if (k == TY_INT)
        return bounded_int(r, s, &(SumValue){.kind = SV_INT, .lo = INT64_MIN, .hi = INT64_MAX}, 0);
    if (k != TY_PTR)
        return (ValId){VAL_TOP};
    bool fixed = a->at && a->at->result.kind == SV_STATIC;
    ObjId o = object_make(r, OBJ_LOAD, 0x80000000u | r->point, fixed ? STATIC_SLOT : 0,
                          lien_ty_get(r->unit, a->c->sig->ret)->elem, a->c->sig->ret_levels, 1);
    state_replace(r, s, o, (Atom){.kind = A_TOP});
    state_own_drop(s, o);
    state_drop(r, s, obj(r, o)->root);
    obj(r, o)->depth = 1;
    obj(r, o)->loc = r->loc;
    obj(r, o)->maker = a->c->name;
    obj(r, o)->fixed = fixed;
    state_own_make(r, s, o)->null = fixed ? NULL_NEVER : NULL_UNKNOWN;
    return value_ptr(r, obj(r, o)->root, 0);
}

// An owned member of a struct that was passed by value comes back in the result: the argument's has moved there.
static void come_back(Run *r, State *s, Apply *a, uint32_t path, CellId into)
{
    uint32_t base = summary_base(a->sum->steps, path);
    CellId from = apply_cell(r, s, a, path);
    Step x = a->sum->steps[base];
    if (x.proj != SB_PARAM || base == path || !from.n || !own_moves(r, (TyId){x.ty}) || !owning(cell_level(r, from)) ||
        !owning(cell_level(r, into)))
        return;
    if (cell_obj(r, from).n == cell_obj(r, apply_cell(r, s, a, base)).n && !cell_within(r, from, a->result))
        own_leave(r, s, from);
}

static void fill_result(Run *r, State *s, CellId at, void *ctx)
{
    Apply *a = ctx;
    a->result = at;
    for (uint32_t i = 0; i < a->at->neffects; i++) {
        const Effect *e = &a->at->effects[i];
        uint32_t base = e->path;
        while (a->sum->steps[base].parent)
            base = a->sum->steps[base].parent;
        if (e->kind != SE_WRITE || a->sum->steps[base].proj != SB_RESULT)
            continue;
        ValId v = sum_value(r, s, a, &e->value, i + 1);
        CellId c = apply_cell(r, s, a, e->path);
        if (c.n)
            state_set(r, s, c, v);
        if (c.n && e->value.kind == SV_ENTRY)
            come_back(r, s, a, e->value.n, c);
    }
}

static void struct_result(Run *r, State *s, Apply *a)
{
    if (own_result(r, s, a->c->p->dst, a->c->p->flags, fill_result, a))
        return;
    for (uint32_t k = 0; k < a->at->nnews; k++) {
        if (!a->at->news[k].lost)
            state_own_make(r, s, a->news[k])->own = OWN_ESCAPED;
    }
}

static void apply_result(Run *r, State *s, Apply *a)
{
    PlaceId dst = a->c->p->dst;
    TyKind k = (TyKind)lien_ty_get(r->unit, a->c->sig->ret)->kind;
    if (k == TY_REC) {
        if (dst.n)
            struct_result(r, s, a);
        return;
    }
    SumValue flat = {.kind = k == TY_INT ? SV_INT : SV_UNKNOWN, .lo = a->sum->lo, .hi = a->sum->hi};
    const SumValue *res = a->at ? &a->at->result : &flat;
    ValId v = sum_value(r, s, a, res, 0);
    if (v.n == VAL_TOP)
        v = unknown_result(r, s, a, k);
    if (res->kind == SV_NEW && dst.n) { // void * takes the type that it is assigned to
        CellId root = obj(r, a->news[res->n])->root;
        if (lien_ty_get(r->unit, cell(r, root)->ty)->kind == TY_VOID)
            cell(r, root)->ty = lien_ty_get(r->unit, lien_place_ty(r->fn, dst))->elem;
    }
    if (dst.n)
        own_assign(r, s, dst, v, lien_unknown(), a->c->p->flags);
    else if (k == TY_PTR)
        own_lose(r, s, v, a->c->name, (CellId){0}, r->loc, REPORT_LEAK);
}

// ---------------------------------------------------------------- the call

static bool passed(const Run *r, const Applied *c, ObjId o)
{
    for (uint32_t i = 0; i < c->n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, c->vals[i], &n);
        for (uint32_t k = 0; k < n; k++) {
            if (a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n)
                return true;
        }
    }
    return false;
}

// Integers that a function's pointers lead to have changed.
static void forget_ints(Run *r, State *s, const Applied *c)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot *e = &s->slots.at[i];
        uint32_t n;
        const Atom *x = value_atoms(r, e->val, &n);
        VarId v = cell_var(r, e->cell);
        bool ours = v.n && !(r->address_taken[v.n / 64] >> v.n % 64 & 1) && var_get(r->fn, v)->kind <= VAR_RET;
        if ((x->kind == A_INT || x->kind == A_SYM) && !ours && !cell_constant(r, e->cell))
            e->val = passed(r, c, cell_obj(r, e->cell)) ? (ValId){VAL_TOP} : later_value(r, s, e);
    }
}

// Where an argument is null the callee may have ended the program: what made it is told of no more.
static void reassure(Run *r, State *s, const Apply *a)
{
    for (uint32_t i = 0; i < a->c->n && a->sum->feared >> i; i++) {
        uint32_t n;
        const Atom *x = value_atoms(r, a->c->vals[i], &n);
        for (uint32_t k = 0; k < n && a->sum->feared >> i & 1; k++) {
            Own *w = x[k].kind == A_PTR ? state_own(s, atom_obj(r, &x[k])) : NULL;
            if (w && w->null == NULL_POSSIBLE)
                w->null = NULL_UNKNOWN;
        }
    }
}

static bool apply_case(Run *r, State *s, Apply *a)
{
    const SumCase *c = a->at;
    apply_begin(a);
    r->unsure = true; // that the callee asks does not say that the caller doubts
    bool can = true;
    for (uint32_t i = 0; i < c->nconds && can; i++)
        can = apply_cond(r, s, a, &c->conds[i]);
    r->unsure = false;
    if (!can)
        return false;
    for (uint32_t i = 0; i < a->c->n; i++) { // taken in another case only: a use here, unless it was never set
        ValId v = value_without(r, a->c->vals[i], A_UNINIT);
        if (a->c->args[i].kind == OD_COPY && summary_takes(r, a->c->fn, i) && !summary_case_takes(a->sum, c, i, false))
            own_use(r, s, v, (PlaceId){a->c->args[i].n}, a->c->locs[i], false);
    }
    read_paths(r, s, a);
    apply_effects(r, s, a);
    reassure(r, s, a);
    if (a->sum->wild)
        forget_ints(r, s, a->c);
    apply_result(r, s, a);
    return true;
}

// Which faults of this point did the case find? What only some cases find is uncertain.
typedef struct { uint32_t from, n; uint32_t seen[64]; uint8_t hits[64]; } Tally;

static void tally_begin(Run *r, Tally *t)
{
    t->from = r->first_fault;
    t->n = r->faults.n > t->from ? r->faults.n - t->from : 0;
    for (uint32_t i = 0; i < t->n && i < 64; i++) {
        t->seen[i] = r->faults.at[t->from + i].states;
        r->faults.at[t->from + i].seen = 0;
    }
}

static void tally_end(Run *r, Tally *t)
{
    for (uint32_t i = 0; i < 64 && t->from + i < r->faults.n; i++) {
        Fault *f = &r->faults.at[t->from + i];
        bool hit = f->seen == r->serial;
        t->hits[i] = (uint8_t)(t->hits[i] + hit);
        if (hit && i < t->n && t->hits[i] > 1)
            f->states = t->seen[i]; // the same state: counted already
    }
}

// What the callee uses whatever way it goes, and finds where an argument leads: nothing is made to look for it.
static void use_held(Run *r, State *s, Apply *a)
{
    if (a->sum->nuses) {
        apply_begin(a);
    }
    for (uint32_t i = 0; i < a->sum->nuses; i++) {
        CellId c = apply_cell(r, s, a, a->sum->uses[i]);
        const Slot *e = c.n && !(cell(r, c)->flags & CF_ANY) ? state_slot(s, c) : NULL;
        if (e)
            own_used(r, s, e->val, c, r->loc);
    }
}

bool summary_call(Run *r, State *s, const Applied *c, Out *out)
{
    if (predicate_call(r, s, c, out))
        return false;
    Apply *a = arena_alloc(&r->arena, sizeof *a);
    a->c = c;
    a->sum = summary_of(r, c->fn);
    if (a->sum->state == SUM_FLAT) {
        if (a->sum->writes)
            forget_ints(r, s, c);
        apply_result(r, s, a);
        out->at[out->n++] = s;
        return a->sum->havoc;
    }
    use_held(r, s, a);
    Tally t = {.from = 0};
    uint32_t ran = 0, ncases;
    bool some_fail = false, some_do = false;
    const SumCase *fine[SUM_CASES], **cases = apply_cases(r, s, a, fine, &ncases);
    for (uint32_t k = 0; k < ncases; k++) {
        some_fail |= summary_fails(&cases[k]->result);
        some_do |= !summary_fails(&cases[k]->result);
    }
    for (uint32_t k = 0; k < ncases && out->n < MAX_OUT; k++) {
        bool last = k + 1 == ncases;
        State *one = s;
        if (!last) {
            one = state_clone(r, s);
        }
        a->at = cases[k];
        one->doubt |= a->at->guess ? DOUBT_GUESS : 0;
        if (r->reporting)
            tally_begin(r, &t);
        if (!apply_case(r, one, a))
            continue;
        if (r->reporting)
            tally_end(r, &t);
        ran++;
        if (some_fail && some_do)
            state_trail(one, (r->point << 1 | (uint32_t)!summary_fails(&a->at->result)) + 1);
        out->at[out->n++] = one;
    }
    for (uint32_t i = 0; r->reporting && i < 64 && t.from + i < r->faults.n; i++)
        r->faults.at[t.from + i].may |= t.hits[i] && t.hits[i] < ran;
    return a->sum->havoc;
}
