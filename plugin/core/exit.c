// What must hold where a function returns (language, section 4, "Function bodies are checked against their own
// signature"): nothing that the caller can see was moved out or left dangling, and every out slot was set.
#include "run.h"

// Does this function destroy in place what the parameter points to?
bool exit_drops(const Run *r, uint32_t param)
{
    const Sig *sig = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig);
    const Level *l = lien_level_get(r->unit, sig->params[param].levels, 0);
    if (owning(l))
        return false;
    return l->flags & LF_DROPS || (param == 0 && sig->flags & FN_DROP);
}

// Can the caller still reach what this object's cells hold? Not through something that this function has taken over or
// released.
static bool visible(const Run *r, State *s, ObjId o, uint32_t depth)
{
    const Object *x = obj(r, o);
    if (depth > 16)
        return false;
    if (x->kind == OBJ_VAR) {
        const Var *v = var_get(r->fn, (VarId){x->key});
        return v->kind == VAR_GLOBAL || v->flags & VF_STATIC;
    }
    if (x->kind != OBJ_INIT)
        return false;
    if (own_is(s, o, OWN_RELEASED | OWN_MOVED))
        return false;
    ObjId in = cell_obj(r, (CellId){x->key});
    if (obj(r, in)->kind == OBJ_VAR && var_get(r->fn, (VarId){obj(r, in)->key})->kind == VAR_PARAM)
        return x->level != LV_OWNED && x->level != LV_SHARED &&
               !exit_drops(r, var_get(r->fn, (VarId){obj(r, in)->key})->param);
    return visible(r, s, in, depth + 1);
}

static bool unguards(const Run *r, const Sig *sig)
{
    bool any = false;
    for (uint32_t i = 0; i < sig->nparams; i++)
        any |= (lien_level_get(r->unit, sig->params[i].levels, 0)->flags & LF_UNGUARD) != 0;
    return any;
}

// May this point see to what a collection was left with: take the item out, count it away, look it up again and set it?
static bool may_mend(const Run *r, const Point *p)
{
    bool behind = false;
    for (PlaceId at = p->dst; at.n && place_get(r->fn, at)->proj != PL_VAR; at = place_get(r->fn, at)->parent)
        behind |= place_get(r->fn, at)->proj == PL_DEREF;
    const Sig *sig = p->op == I_CALL ? call_sig(r->fn, p) : NULL;
    return behind || p->op == I_UNKNOWN || (sig && p->n && !(sig->flags & FN_MODEL) && !unguards(r, sig));
}

// Is the object what a call's result leads to, lent from what the caller sees, and is nothing done after point `cause`
// that could mend what was done to it there?
static bool lent_out(const Run *r, State *s, ObjId o, uint32_t cause)
{
    const Object *x = obj(r, o);
    const Fn *f = r->fn;
    bool lent = false;
    if (x->kind != OBJ_LOAD || (x->level != LV_BORROWED && x->level != LV_BORROWED_MUT) || !(x->key >> 31))
        return false;
    for (uint32_t l = 1; l < r->loans.n && !lent; l++) {
        CellId of = r->loans.at[l].target;
        lent = r->loans.at[l].point == (x->key & 0x7fffffffu) && of.n && visible(r, s, cell_obj(r, of), 0);
    }
    const Point *p = lent ? &f->points.at[cause - 1] : NULL;
    if (!lent || (p->op == I_CALL && unguards(r, call_sig(r->fn, p))))
        return false;
    for (uint32_t i = cause; i < f->points.n; i++) {
        if (may_mend(r, &f->points.at[i]))
            return false;
    }
    return true;
}

// Was it taken out of the place where it was on entry, to be held by none that the caller sees? Then it is this
// function's own, and so is what it holds.
static bool taken_out(const Run *r, State *s, ObjId o)
{
    const Object *x = obj(r, o);
    const Slot *was = x->kind == OBJ_INIT && !cell_var(r, (CellId){x->key}).n ? state_slot(s, (CellId){x->key}) : NULL;
    for (uint32_t i = 0; was && i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n; k++) {
            bool held = (a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n) ||
                        (a[k].kind == A_TOP && s->slots.at[i].cell.n == x->key);
            if (held && visible(r, s, cell_obj(r, s->slots.at[i].cell), 0))
                return false;
        }
    }
    return was;
}

// After main nobody looks at what a global holds (C11, 5.1.2.2.3: to return from it is to call exit).
static bool ends_program(const Run *r)
{
    return strcmp(lien_text(r->unit, r->unit->fns.at[r->fn->id.n].name), "main") == 0;
}

// Was it given away as the value of this very variable? Then whoever did so knew what the variable held.
static bool given_from(const Run *r, uint32_t cause, VarId v)
{
    const Point *p = cause ? &r->fn->points.at[cause - 1] : NULL;
    for (uint32_t i = 1; v.n && p && p->op == I_CALL && i <= p->n; i++) {
        Operand o = r->fn->pool.at[p->ext + i];
        const Place *x = place_get(r->fn, (PlaceId){o.kind == OD_COPY ? o.n : 0});
        if (o.kind == OD_COPY && x->proj == PL_VAR && x->n == v.n)
            return true;
    }
    return false;
}

// A place outside that holds what was released here: told if it is declared, or if this function put it there.
static void check_left(Run *r, State *s, const Slot *e, Loc at)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    const Level *l = cell_level(r, e->cell);
    ObjId o = atom_obj(r, a);
    if (n != 1 || a->kind != A_PTR || !own_is(s, o, OWN_RELEASED) || !visible(r, s, cell_obj(r, e->cell), 0))
        return;
    VarId in = cell_var(r, e->cell);
    uint32_t cause = state_own(s, o)->cause;
    bool raw = l->kind == LV_RAW, known = var_get(r->fn, in)->flags & VF_STATIC || given_from(r, cause, in);
    TyId to = lien_ty_get(r->unit, cell(r, e->cell)->ty)->elem;
    if (raw &&
        lien_ty_get(r->unit, to)->kind == TY_FN) // from a library that was closed: looked up again before it is called
        return;
    if (raw && (!e->at || obj(r, o)->kind != OBJ_HEAP || !live_next_call(r, e->cell) || ends_program(r)))
        return;
    Fault f = {.id = REPORT_DANGLING_BORROW,
               .loc = at,
               .point = r->point,
               .obj = o,
               .name = cell_name(r, e->cell),
               .cause = cause,
               .may = state_own(s, o)->own != OWN_RELEASED,
               .left = true,
               .sure = raw && !known}; // the result may say which, or another link
    fault(r, s, f);
}

bool exit_outlives(Run *r, State *s, ObjId o)
{
    const Object *x = obj(r, o);
    if (x->kind == OBJ_VAR) {
        const Var *v = var_get(r->fn, (VarId){x->key});
        return v->kind == VAR_GLOBAL || v->flags & VF_STATIC;
    }
    if (x->kind != OBJ_HEAP || own_is(s, o, OWN_ESCAPED))
        return true;
    Cells ret = {.n = 0};
    if (r->fn->ret.n)
        ret = place_resolve(r, s, lien_place_var(r->fn, r->fn->ret), USE_ADDR);
    const Slot *e = ret.n ? state_slot(s, ret.at[0]) : NULL;
    uint32_t n = 0;
    const Atom *a = e ? value_atoms(r, e->val, &n) : NULL;
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR && atom_obj(r, &a[i]).n == o.n)
            return true;
    }
    return false;
}

// The address of storage that ended before is still in a place that others see.
static void check_dangling(Run *r, State *s, const Slot *e)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_DANGLING || !e->at || !exit_outlives(r, s, cell_obj(r, e->cell)) || ends_program(r))
            continue;
        Fault f = {.id = REPORT_DANGLING_BORROW,
                   .loc = r->fn->points.at[e->at - 1].loc,
                   .point = r->point,
                   .name = cell_name(r, e->cell),
                   .what = var_get(r->fn, (VarId){a[i].n})->name,
                   .cause = a[i].u.p.cause,
                   .may = n > 1,
                   .sure = obj(r, cell_obj(r, e->cell))->depth > 1}; // as in end_pointers
        fault(r, s, f);
        return;
    }
}

static void check_cell(Run *r, State *s, const Slot *e, Loc at)
{
    check_dangling(r, s, e);
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    const Level *l = cell_level(r, e->cell);
    bool owned = owning(l);
    bool global = cell_var(r, e->cell).n;
    if (!owned || global)
        check_left(r, s, e, at);
    if (!owned)
        return;
    for (uint32_t i = 0; i < n; i++) {
        ObjId o = {0};
        uint32_t cause = 0;
        if (a[i].kind == A_MOVED) {
            o.n = a[i].n;
            cause = a[i].u.p.cause;
        } else if (a[i].kind == A_PTR && own_is(s, atom_obj(r, &a[i]), OWN_RELEASED | OWN_MOVED)) {
            o = atom_obj(r, &a[i]);
            cause = state_own(s, o)->cause;
        } else {
            continue;
        }
        bool left = global && a[i].kind == A_PTR && own_is(s, o, OWN_RELEASED); // told above
        ObjId in = cell_obj(r, e->cell);
        bool seen = cause && (visible(r, s, in, 0) || lent_out(r, s, in, cause));
        if (left || !seen || taken_out(r, s, in))
            continue;
        Fault f = {.id = REPORT_MOVE_OUT_OF_BORROW,
                   .point = r->point,
                   .obj = o,
                   .name = cell_name(r, e->cell),
                   .cause = at,
                   .may = n > 1};
        f.loc = r->fn->points.at[cause - 1].loc;
        fault(r, s, f);
        return;
    }
}

static void unset_member(Run *r, State *s, CellId m, void *ctx)
{
    if (state_get(r, s, m, cell(r, m)->ty).n != VAL_UNINIT)
        return;
    Fault f = {.id = REPORT_UNINITIALIZED,
               .loc = *(const Loc *)ctx,
               .point = r->point,
               .name = cell_name(r, m),
               .cell = m,
               .out = true};
    fault(r, s, f);
}

static bool exit_outcome(Run *r, State *s, const Level *l, bool holds);

// Must the condition hold for what is returned here?
bool exit_must_hold(Run *r, State *s, const Level *l)
{
    return !l->when || (r->fn->ret.n && !exit_outcome(r, s, l, false));
}

bool exit_cannot_hold(Run *r, State *s, const Level *l)
{
    return l->when && r->fn->ret.n && !exit_outcome(r, s, l, true);
}

// Can what is returned meet the condition, or miss it?
static bool exit_outcome(Run *r, State *s, const Level *l, bool holds)
{
    State *no = state_clone(r, s);
    PlaceId ret = lien_place_var(r->fn, r->fn->ret);
    Operand got = lien_copy(ret);
    ValId v = operand_value(r, no, got);
    ValId to =
        lien_ty_get(r->unit, lien_place_ty(r->fn, ret))->kind == TY_PTR ? (ValId){VAL_NULL} : value_int(r, l->value);
    return branch_assume_values(r, no, (Op)l->when, got, v, lien_unknown(), to, holds);
}

static void check_out(Run *r, State *s, VarId v, Loc at)
{
    const Var *x = var_get(r->fn, v);
    const Level *l = lien_level_get(r->unit, x->levels, 0), *inner = lien_level_get(r->unit, x->levels, 1);
    if (!(l->flags & LF_OUT) || !exit_must_hold(r, s, l) || !exit_must_hold(r, s, inner))
        return;
    ObjId var = object_make(r, OBJ_VAR, v.n, 0, x->ty, x->levels, 0);
    TyId ty = lien_ty_get(r->unit, x->ty)->elem;
    ObjId o = object_make(r, OBJ_INIT, obj(r, var)->root.n, 0, ty, x->levels, 1);
    CellId root = obj(r, o)->root;
    if (lien_ty_get(r->unit, ty)->kind == TY_REC)
        own_members(r, s, root, ty, unset_member, &at);
    else if (lien_ty_get(r->unit, ty)->kind == TY_PTR)
        unset_member(r, s, root, &at);
}

// A destructor leaves nothing that is owned behind.
static void forgotten_member(Run *r, State *s, CellId m, void *ctx)
{
    uint32_t n;
    ValId v = state_get(r, s, m, cell(r, m)->ty);
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        ObjId o = atom_obj(r, &a[i]);
        if (a[i].kind != A_PTR || !own_is(s, o, OWN_OWNED))
            continue;
        Fault f = {.id = REPORT_FIELD_LEAK,
                   .loc = *(const Loc *)ctx,
                   .point = r->point,
                   .obj = o,
                   .name = cell_name(r, m),
                   .cell = m,
                   .may = n > 1 || state_own(s, o)->own != OWN_OWNED};
        fault(r, s, f);
        return;
    }
}

// The whole of what the variable points to, handed on: somebody else may see to it.
static bool hands_on(const Fn *f, Operand o, VarId v)
{
    const Place *x = place_get(f, (PlaceId){o.kind == OD_COPY || o.kind == OD_ADDR ? o.n : 0});
    if (o.kind == OD_ADDR && x->proj == PL_DEREF)
        x = place_get(f, x->parent);
    return o.kind != OD_NONE && x->proj == PL_VAR && x->n == v.n;
}

// Does the function say nothing at all of this field of what the parameter points to?
static bool unmentioned(const Run *r, VarId v, FieldId field)
{
    const Fn *f = r->fn;
    for (uint32_t i = 1; i < f->places.n; i++) {
        if (f->places.at[i].proj == PL_FIELD && f->places.at[i].n == field.n)
            return false;
    }
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        bool pool = p->op == I_CALL || p->op == I_UNKNOWN;
        if (p->op != I_BRANCH && (hands_on(f, p->a, v) || hands_on(f, p->b, v)))
            return false;
        for (uint32_t k = 0; pool && k < p->n + (p->op == I_CALL); k++) {
            if (hands_on(f, f->pool.at[p->ext + k], v))
                return false;
        }
    }
    return true;
}

// Arrays are not followed element by element: what a destructor never speaks of is forgotten.
static void check_arrays(Run *r, State *s, VarId v, CellId root, TyId ty, Loc at)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    Rec rec = *lien_rec_get(r->unit, t->kind == TY_REC && type_owns(r->unit, ty) ? t->rec : (RecId){0});
    for (uint32_t i = 0; i < rec.nfields; i++) {
        FieldId id = {rec.first.n + i};
        Field f = *lien_field_get(r->unit, id);
        if (lien_ty_get(r->unit, f.ty)->kind != TY_ARRAY || !(field_owns(r->unit, &f) || type_owns(r->unit, f.ty)) ||
            !unmentioned(r, v, id))
            continue;
        CellId m = cell_child(r, root, PL_FIELD, id.n, 0, f.ty);
        Fault forgotten = {.id = REPORT_FIELD_LEAK, .loc = at, .point = r->point, .name = cell_name(r, m), .cell = m};
        forgotten.may = true;
        fault(r, s, forgotten);
    }
}

static void check_drops(Run *r, State *s, VarId v, Loc at)
{
    const Var *x = var_get(r->fn, v);
    if (lien_ty_get(r->unit, x->ty)->kind != TY_PTR || !exit_drops(r, x->param))
        return;
    ObjId var = object_make(r, OBJ_VAR, v.n, 0, x->ty, x->levels, 0);
    TyId ty = lien_ty_get(r->unit, x->ty)->elem;
    ObjId o = object_make(r, OBJ_INIT, obj(r, var)->root.n, 0, ty, x->levels, 1);
    const Own *w = state_own(s, o);
    if (w && w->null == NULL_ALWAYS)
        return;
    own_members(r, s, obj(r, o)->root, ty, forgotten_member, &at);
    check_arrays(r, s, v, obj(r, o)->root, ty, at);
}

// A cleanup(fn) has released what the return took before it ran.
static void check_cleaned(Run *r, State *s, const Slot *e)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    for (uint32_t i = 0; i < n && e->at; i++) {
        const Own *w = a[i].kind == A_PTR ? state_own(s, atom_obj(r, &a[i])) : NULL;
        if (!w || !(w->own & OWN_RELEASED) || !w->cause || !(r->fn->points.at[w->cause - 1].flags & PF_CLEANUP))
            continue;
        const Point *p = &r->fn->points.at[e->at - 1];
        Fault f = {.id = REPORT_USE_AFTER_FREE, .loc = p->loc, .point = r->point, .obj = w->obj, .cause = w->cause,
                   .may = n > 1 || w->own != OWN_RELEASED};
        if (p->op == I_ASSIGN && p->a.kind == OD_COPY)
            f.name = place_name(r, (PlaceId){p->a.n});
        fault(r, s, f);
        return;
    }
}

void exit_check(Run *r, State *s, const Point *t)
{
    const Fn *f = r->fn;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        check_cell(r, s, &e, t->loc);
    }
    for (uint32_t v = 1; v < f->vars.n && f->vars.at[v].kind == VAR_PARAM; v++) {
        check_out(r, s, (VarId){v}, t->loc);
        check_drops(r, s, (VarId){v}, t->loc);
    }
    if (!f->ret.n)
        return;
    const Level *l = lien_level_get(r->unit, var_get(f, f->ret)->levels, 0);
    PlaceId ret = lien_place_var(r->fn, f->ret);
    Cells c = place_resolve(r, s, ret, USE_READ);
    Slot *e = c.n ? state_slot(s, c.at[0]) : NULL;
    if (e)
        check_cleaned(r, s, e);
    if (e && (l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT))
        own_lose(r, s, e->val, (StrId){0}, c.at[0], t->loc, REPORT_LEAK);
}
