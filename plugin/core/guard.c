// Guards (language, section 2): what a LIEN_GUARD function returns is a borrow that lives until LIEN_UNGUARD is called
// on the lock or on the guard itself. What is under the lock is not used after that, no lock is taken twice, and none
// is still held at an exit.
#include "guard.h"
#include "locks.h"

// ---------------------------------------------------------------- claims

static CellId handle_cell(Run *r, ObjId claim) { return cell_child(r, obj(r, claim)->root, PL_INDEX, 0, 1, (TyId){0}); }

ObjId claim_make(Run *r, State *s, ClaimKind kind, ValId what, CellId handle)
{
    ObjId o = object_make(r, OBJ_CLAIM, r->point, kind, (TyId){0}, (LevelsId){0}, 0);
    r->claims = true;
    obj(r, o)->loc = r->loc;
    obj(r, o)->dflt = DEF_TOP;
    state_set(r, s, obj(r, o)->root, what);
    state_set(r, s, handle_cell(r, o), value_ptr(r, handle, 0));
    Own *w = state_own_make(r, s, o);
    *w = (Own){.obj = o, .own = OWN_OWNED, .cause = r->point + 1};
    return o;
}

void claim_kept(Run *r, State *s, ValId what)
{
    ObjId o = claim_make(r, s, CLAIM_KEPT, what, (CellId){0});
    state_drop(r, s, handle_cell(r, o));
    state_slot(s, obj(r, o)->root)->at = r->point + 1;
}

ObjId claim_next(const Run *r, const State *s, ClaimKind kind, ObjId after)
{
    for (uint32_t i = 0; i < s->owns.n && r->claims; i++) {
        ObjId o = s->owns.at[i].obj;
        if (o.n > after.n && obj(r, o)->kind == OBJ_CLAIM && obj(r, o)->sub == (uint32_t)kind)
            return o;
    }
    return (ObjId){0};
}

void claim_drop(Run *r, State *s, ObjId claim)
{
    state_drop(r, s, obj(r, claim)->root);
    state_own_drop(s, claim);
}

ValId claim_what(Run *r, State *s, ObjId claim)
{
    const Slot *e = state_slot(s, obj(r, claim)->root);
    return e ? e->val : (ValId){VAL_TOP};
}

CellId claim_handle(Run *r, State *s, ObjId claim)
{
    const Slot *e = state_slot(s, handle_cell(r, claim));
    uint32_t n = 0;
    const Atom *a = e ? value_atoms(r, e->val, &n) : NULL;
    return n == 1 && a->kind == A_PTR ? (CellId){a->n} : (CellId){0};
}

bool claim_stands(State *s, ObjId claim, bool *may)
{
    const Own *w = state_own(s, claim);
    *may = w && w->own != OWN_OWNED;
    return w && w->own & OWN_OWNED;
}

// Storage that has one name on every path: a variable, what a parameter points to, what was made here.
static bool steady(const Run *r, CellId c)
{
    const Object *o = obj(r, cell_obj(r, c));
    return o->kind == OBJ_VAR || (o->kind == OBJ_HEAP && o->age == AGE_NEW) || (o->kind == OBJ_INIT && o->depth == 1);
}

Meeting claim_meets(const Run *r, CellId a, CellId b)
{
    bool many = (cell(r, a)->flags | cell(r, b)->flags) & CF_ANY;
    if (cell_obj(r, a).n != cell_obj(r, b).n)
        return steady(r, a) && steady(r, b) ? MEET_NOT : MEET_MAYBE;
    return a.n == b.n ? MEET_SAME : many ? MEET_MAYBE : MEET_NOT;
}

Cells claim_ended_by(Run *r, State *s, const Call *c, uint32_t i)
{
    Cells out = {.n = 0};
    if (lien_ty_get(r->unit, call_arg_ty(r, c, i))->kind != TY_PTR) { // a handle by value: the place that it is kept in
        if (c->args[i].kind == OD_COPY)
            out = place_resolve(r, s, (PlaceId){c->args[i].n}, USE_ADDR);
        out.unknown |= !out.n;
        return out;
    }
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind == A_PTR && !(a[k].flags & AF_SHIFTED))
            out.at[out.n++] = (CellId){a[k].n};
        else
            out.unknown |= a[k].kind != A_NULL;
    }
    return out;
}

bool claim_points_into(const Run *r, ValId v, ObjId o)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind == A_PTR && cell_obj(r, (CellId){a[k].n}).n == o.n)
            return true;
    }
    return false;
}

bool claim_failed(const Run *r, ValId what)
{
    uint32_t n;
    const Atom *a = value_atoms(r, what, &n);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind == A_NULL)
            return true;
    }
    return false;
}

// ---------------------------------------------------------------- taking a lock

// The parameter that the result guards.
static bool guarded_param(const Run *r, const Call *c, uint32_t *param)
{
    StrId name = lien_level_get(r->unit, c->sig->ret_levels, 0)->guard;
    bool data = lien_ty_get(r->unit, c->sig->ret)->kind == TY_PTR; // else the lock is held.c's
    for (*param = 0; data && name.n && *param < c->n && *param < c->sig->nparams; ++*param) {
        if (c->sig->params[*param].name.n == name.n)
            return true;
    }
    return false;
}

StrId guard_name(Run *r, Operand o)
{
    return o.kind == OD_COPY || o.kind == OD_ADDR ? place_name(r, (PlaceId){o.n}) : (StrId){0};
}

// What the lock is called where it was taken.
static StrId lock_name(Run *r, ObjId guard)
{
    const Fn *f = r->fn;
    const Point *p = &f->points.at[obj(r, guard)->key];
    const Sig *sig = call_sig(f, p);
    StrId name = lien_level_get(r->unit, sig->ret_levels, 0)->guard;
    for (uint32_t i = 0; i < p->n && i < sig->nparams; i++) {
        if (sig->params[i].name.n == name.n)
            return guard_name(r, f->pool.at[p->ext + 1 + i]);
    }
    return (StrId){0};
}

static bool exclusive(const Run *r, ObjId guard) { return obj(r, guard)->level == LV_BORROWED_MUT; }

// A lock that is held is not taken again, unless both are for reading only.
static void check_twice(Run *r, State *s, const Call *c, uint32_t param, CellId lock, bool writes)
{
    bool may;
    for (ObjId g = claim_next(r, s, CLAIM_GUARD, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_GUARD, g)) {
        CellId held = claim_handle(r, s, g);
        if (!held.n || held.n != lock.n || cell(r, lock)->flags & CF_ANY || !claim_stands(s, g, &may) ||
            !(writes || exclusive(r, g)))
            continue;
        ValId what = claim_what(r, s, g);
        if (what.n == VAL_NULL || lien_ty_get(r->unit, c->sig->ret)->kind != TY_PTR || claim_failed(r, what))
            continue;
        Fault f = {.id = REPORT_BORROW_CONFLICT, .loc = c->locs[param] ? c->locs[param] : c->p->loc, .point = r->point,
                   .name = guard_name(r, c->args[param]), .cause = obj(r, g)->key + 1, .may = may, .held = true};
        fault(r, s, f);
        return;
    }
}

void guard_begin(Run *r, State *s, const Call *c)
{
    uint32_t param;
    if (!guarded_param(r, c, &param))
        return;
    const Level *l = lien_level_get(r->unit, c->sig->ret_levels, 0);
    Cells lock = claim_ended_by(r, s, c, param);
    if (lock.n == 1 && !lock.unknown && !(l->flags & LF_NULLABLE)) // trying fails instead
        check_twice(r, s, c, param, lock.at[0], l->kind == LV_BORROWED_MUT);
}

void guard_taken(Run *r, State *s, const Call *c)
{
    uint32_t param;
    if (!guarded_param(r, c, &param))
        return;
    const Level *l = lien_level_get(r->unit, c->sig->ret_levels, 0);
    ObjId data = object_make(r, OBJ_LOAD, 0x80000000u | r->point, 0, lien_ty_get(r->unit, c->sig->ret)->elem,
                             c->sig->ret_levels, 1);
    Cells lock = claim_ended_by(r, s, c, param);
    if (lock.n != 1 || lock.unknown || cell(r, lock.at[0])->flags & CF_ANY)
        return;
    ObjId g = claim_make(r, s, CLAIM_GUARD, value_ptr(r, obj(r, data)->root, 0), lock.at[0]);
    obj(r, g)->level = l->kind;
}

// ---------------------------------------------------------------- giving it back

static void close_object(Run *r, State *s, ObjId o)
{
    Own *w = state_own_make(r, s, o);
    w->own = OWN_RELEASED;
    w->cause = r->point + 1;
}

// Those who hold the guard hold no loan of the lock any more: what they point to is gone. So is what was borrowed from
// it, if the lock is given back.
static void forget_loans(Run *r, State *s, uint32_t point, bool closes)
{
    for (uint32_t i = 0; i < s->slots.n && r->loans.n > 1; i++) {
        uint32_t n;
        const Atom *x = value_atoms(r, s->slots.at[i].val, &n);
        Atom a[MAX_ATOMS];
        bool hit = false;
        memcpy(a, x, n * sizeof *a);
        for (uint32_t k = 0; k < n; k++) {
            for (LoanId l = a[k].kind == A_PTR ? a[k].u.p.loan : (LoanId){0}; l.n; l = r->loans.at[l.n].parent) {
                if (r->loans.at[l.n].point != point)
                    continue;
                a[k].u.p.loan.n = 0;
                hit = true;
                break;
            }
            if (hit && closes && n == 1 && obj(r, atom_obj(r, &a[k]))->kind == OBJ_LOAD)
                close_object(r, s, atom_obj(r, &a[k]));
        }
        if (hit)
            s->slots.at[i].val = value_of(r, a, n);
    }
}

// What is under the lock, and what that owns, is out of reach.
static void close_data(Run *r, State *s, ObjId o, uint32_t depth)
{
    close_object(r, s, o);
    for (uint32_t i = 0; i < s->slots.n && depth < 8; i++) {
        Slot e = s->slots.at[i];
        uint8_t kind = cell_level(r, e.cell)->kind;
        if (cell_obj(r, e.cell).n != o.n || (kind != LV_OWNED && kind != LV_SHARED))
            continue;
        uint32_t n;
        const Atom *a = value_atoms(r, e.val, &n);
        ObjId x = n == 1 && a->kind == A_PTR ? cell_obj(r, (CellId){a->n}) : (ObjId){0};
        if (x.n && (obj(r, x)->kind == OBJ_INIT || obj(r, x)->kind == OBJ_LOAD) && !own_is(s, x, OWN_RELEASED))
            close_data(r, s, x, depth + 1);
    }
}

static void give_back(Run *r, State *s, ObjId g)
{
    uint32_t n;
    ValId what = claim_what(r, s, g);
    const Atom *a = value_atoms(r, what, &n);
    ObjId data = n == 1 && a->kind == A_PTR ? cell_obj(r, (CellId){a->n}) : (ObjId){0};
    forget_loans(r, s, obj(r, g)->key, true);
    claim_drop(r, s, g);
    if (data.n)
        close_data(r, s, data, 0);
}

static void guard_ended(Run *r, State *s, const Cells *by)
{
    for (ObjId g = claim_next(r, s, CLAIM_GUARD, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_GUARD, g)) {
        CellId lock = claim_handle(r, s, g);
        Meeting most = by->unknown || !lock.n ? MEET_MAYBE : MEET_NOT;
        for (uint32_t i = 0; i < by->n; i++) {
            Meeting m = lock.n ? claim_meets(r, lock, by->at[i]) : MEET_MAYBE;
            if (claim_points_into(r, claim_what(r, s, g), cell_obj(r, by->at[i])))
                m = MEET_SAME;
            most = m > most ? m : most;
        }
        if (most == MEET_SAME && by->n == 1 && !by->unknown)
            give_back(r, s, g);
        else if (most != MEET_NOT)
            claim_drop(r, s, g);
    }
}

// Does v lead to a place that holds a pointer into o? A cleanup(fn) is given the address of its variable.
static bool leads_to(const Run *r, const State *s, ValId v, ObjId o)
{
    for (uint32_t i = 0; i < s->slots.n && o.n; i++) {
        if (claim_points_into(r, s->slots.at[i].val, o) && claim_points_into(r, v, cell_obj(r, s->slots.at[i].cell)))
            return true;
    }
    return false;
}

// A function of which nothing is known may give back a lock that it can reach: one that it was given, or a global one.
static void unseen(Run *r, State *s, const Call *c)
{
    for (ObjId g = claim_next(r, s, CLAIM_GUARD, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_GUARD, g)) {
        CellId lock = claim_handle(r, s, g);
        VarId v = lock.n ? cell_var(r, lock) : (VarId){0};
        bool reached = !lock.n || (v.n && var_get(r->fn, v)->kind == VAR_GLOBAL);
        uint32_t n;
        ValId what = claim_what(r, s, g);
        const Atom *a = value_atoms(r, what, &n);
        ObjId data = n == 1 && a->kind == A_PTR ? cell_obj(r, (CellId){a->n}) : (ObjId){0};
        for (uint32_t i = 0; i < c->n && !reached; i++) {
            ObjId in = cell_obj(r, lock);
            reached = claim_points_into(r, c->vals[i], in) || leads_to(r, s, c->vals[i], in) ||
                      leads_to(r, s, c->vals[i], data);
        }
        if (reached)
            claim_drop(r, s, g);
    }
}

void guard_call(Run *r, State *s, const Call *c)
{
    bool ends = false;
    for (uint32_t i = 0; i < c->n; i++) {
        if (!(call_level(r, c, i, 0)->flags & LF_UNGUARD) ||
            locks_type(r->unit, call_arg_ty(r, c, i))) // held.c has these
            continue;
        Cells by = claim_ended_by(r, s, c, i);
        if (lien_ty_get(r->unit, call_arg_ty(r, c, i))->kind == TY_PTR)
            guard_ended(r, s, &by);
        thread_ended(r, s, c, &by);
        ends = true;
    }
    if (!c->known && !ends && !(c->sig->flags & FN_PURE))
        unseen(r, s, c);
    for (ObjId k = claim_next(r, s, CLAIM_KEPT, (ObjId){0}); k.n && !c->model; k = claim_next(r, s, CLAIM_KEPT, k))
        claim_drop(r, s, k); // it may be let go of by this call
    if (!ends)
        thread_call(r, s, c);
    guard_begin(r, s, c);
}

// ---------------------------------------------------------------- exits

// Does somebody outside have it: the caller by the result, or a place that he sees?
static bool handed_over(Run *r, State *s, ObjId guard, ValId what)
{
    uint32_t n;
    const Atom *a = value_atoms(r, what, &n);
    ObjId data = n == 1 && a->kind == A_PTR ? cell_obj(r, (CellId){a->n}) : (ObjId){0};
    for (uint32_t i = 0; data.n && i < s->slots.n; i++) {
        const Slot *e = &s->slots.at[i];
        ObjId in = cell_obj(r, e->cell);
        VarId v = cell_var(r, e->cell);
        const Var *x = var_get(r->fn, v);
        bool outside = v.n ? x->kind == VAR_RET || x->kind == VAR_GLOBAL || x->flags & VF_STATIC : true;
        if (in.n != guard.n && in.n != data.n && outside && claim_points_into(r, e->val, data))
            return true;
    }
    return false;
}

static void still_held(Run *r, State *s, ObjId g, Loc loc)
{
    bool may;
    ValId what = claim_what(r, s, g);
    CellId lock = claim_handle(r, s, g);
    bool gone = lock.n && own_is(s, cell_obj(r, lock), OWN_RELEASED | OWN_MOVED);
    if (!claim_stands(s, g, &may) || claim_failed(r, what) || what.n == VAL_TOP || gone || handed_over(r, s, g, what))
        return;
    Fault f = {.id = REPORT_LEAK, .loc = loc, .point = r->point, .name = lock_name(r, g), .cause = obj(r, g)->key + 1,
               .may = may, .held = true};
    fault(r, s, f);
}

void guard_exit(Run *r, State *s, Loc loc)
{
    for (ObjId g = claim_next(r, s, CLAIM_GUARD, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_GUARD, g))
        still_held(r, s, g, loc);
}

// A lock is released or given away, or the last reference to it given up, while it is held.
void guard_given(Run *r, State *s, ObjId o, StrId name, Loc loc)
{
    for (ObjId g = claim_next(r, s, CLAIM_GUARD, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_GUARD, g)) {
        bool may;
        ValId what = claim_what(r, s, g);
        CellId lock = claim_handle(r, s, g);
        if (!lock.n || cell_obj(r, lock).n != o.n)
            continue;
        if (claim_stands(s, g, &may) && !claim_failed(r, what) && what.n != VAL_TOP) {
            Fault f = {.id = REPORT_MOVE_WHILE_BORROWED, .loc = loc, .point = r->point, .obj = o, .name = name,
                       .cause = obj(r, g)->key + 1, .may = may};
            fault(r, s, f);
            forget_loans(r, s, obj(r, g)->key, false);
        }
        claim_drop(r, s, g);
    }
}

void guard_storage_ends(Run *r, State *s, ObjId o, Loc loc)
{
    for (ObjId g = claim_next(r, s, CLAIM_GUARD, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_GUARD, g)) {
        CellId lock = claim_handle(r, s, g);
        if (!lock.n || cell_obj(r, lock).n != o.n)
            continue;
        still_held(r, s, g, loc);
        claim_drop(r, s, g);
    }
}

// What was found to be released by an unlock is told as what it is.
ReportId guard_fault(const Run *r, const Fault *f)
{
    bool gone = f->id == REPORT_USE_AFTER_FREE || f->id == REPORT_DOUBLE_FREE || f->id == REPORT_USE_AFTER_MOVE;
    const Point *p = gone && f->cause ? &r->fn->points.at[f->cause - 1] : NULL;
    if (!p || p->op != I_CALL)
        return f->id;
    const Sig *sig = call_sig(r->fn, p);
    for (uint32_t i = 0; i < sig->nparams; i++) {
        const Level *l = lien_level_get(r->unit, sig->params[i].levels, 0);
        if (l->flags & LF_UNGUARD && l->kind != LV_OWNED && l->kind != LV_SHARED)
            return REPORT_UNGUARDED;
    }
    return f->id;
}
