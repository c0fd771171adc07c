// Ownership: using and losing values (language, section 3). Each fault is mended on the spot, so that it is told once.
#include "alone.h"
#include "nulls.h"

Fault own_fault(const Run *r, ReportId id, Loc loc)
{
    return (Fault){.id = id, .loc = loc ? loc : r->loc, .point = r->point};
}

// Every slot that holds the atom a forgets it: the fault has been told.
void own_mend_atom(Run *r, State *s, Atom a)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *x = value_atoms(r, s->slots.at[i].val, &n);
        bool hit = false;
        for (uint32_t k = 0; k < n; k++)
            hit |= x[k].kind == a.kind && x[k].n == a.n;
        if (!hit)
            continue;
        CellId c = s->slots.at[i].cell;
        ValId v = state_gone(r, s, c);
        state_slot(s, c)->val = v;
        i = UINT32_MAX; // the slots changed: look again
    }
}

// The place was never set: from here on it counts as set to something unknown.
void own_mend_unset(Run *r, State *s, PlaceId p)
{
    Cells c = place_resolve(r, s, p, USE_ADDR);
    Slot *e = c.n == 1 && !c.unknown ? state_slot(s, c.at[0]) : NULL;
    if (e)
        e->val = value_without(r, e->val, A_UNINIT);
    else if (c.n == 1 && !c.unknown)
        state_set(r, s, c.at[0], (ValId){VAL_TOP});
}

void own_mend(Own *w)
{
    w->own = OWN_ESCAPED;
}

// ---------------------------------------------------------------- use

static void use_object(Run *r, State *s, const Atom *a, PlaceId p, Loc loc, bool deref, bool may)
{
    ObjId o = atom_obj(r, a);
    Own *w = state_own(s, o);
    if (r->straight && !may && (deref || r->fn->points.at[r->point].op == I_CALL))
        summary_used(r, obj(r, o));
    if (!w)
        return;
    if (w->own & (OWN_RELEASED | OWN_MOVED)) {
        Fault f = own_fault(r, w->own & OWN_RELEASED ? REPORT_USE_AFTER_FREE : REPORT_USE_AFTER_MOVE, loc);
        f.obj = o;
        f.name = place_name(r, p);
        f.cause = w->cause;
        f.may = may || (w->own & ~(OWN_RELEASED | OWN_MOVED));
        fault(r, s, f);
        own_mend(state_own(s, o));
        own_escape(r, s, value_ptr(r, obj(r, o)->root, 0), true); // and nothing is known of what is in it
        state_own(s, o)->flags |= OF_MENDED;
    } else if (deref && place_level(r, p)->kind == LV_WEAK) {
        Fault f = own_fault(r, REPORT_WEAK_DEREFERENCE, loc);
        f.obj = o;
        f.name = place_name(r, p);
        fault(r, s, f);
    } else if (deref && w->null == NULL_POSSIBLE) {
        Fault f = own_fault(r, REPORT_NULL_DEREFERENCE, loc);
        f.obj = o;
        f.name = place_name(r, p);
        fault(r, s, f);
        state_own(s, o)->null = NULL_NEVER;
    }
}

void own_used(Run *r, State *s, ValId v, CellId held, Loc loc)
{
    uint32_t n;
    if (run_unsafe(r))
        return;
    const Atom *x = value_atoms(r, v, &n);
    Atom a = *x;
    Own *w = n == 1 ? state_own(s, atom_obj(r, &a)) : NULL;
    bool gone = w && w->own & (OWN_RELEASED | OWN_MOVED);
    if (!gone && (n > 1 || (a.kind != A_RELEASED && a.kind != A_MOVED)))
        return;
    bool released = w ? w->own & OWN_RELEASED : a.kind == A_RELEASED;
    Fault f = own_fault(r, released ? REPORT_USE_AFTER_FREE : REPORT_USE_AFTER_MOVE, loc);
    f.obj = w ? w->obj : (ObjId){a.n};
    f.name = cell_name(r, held);
    f.cause = w ? w->cause : a.u.p.cause;
    f.may = w && w->own & ~(OWN_RELEASED | OWN_MOVED);
    fault(r, s, f);
    if (w)
        own_mend(state_own(s, f.obj));
    else
        own_mend_atom(r, s, a);
}

// The variable that the place is, also by way of a pointer; none if it is a part of something, or one of several.
static VarId variable_at(Run *r, State *s, PlaceId p)
{
    const Place *x = place_get(r->fn, p);
    if (x->proj == PL_VAR)
        return (VarId){x->n};
    if (x->proj != PL_DEREF)
        return (VarId){0};
    Cells c = place_resolve(r, s, p, USE_ADDR);
    return c.n == 1 && !c.unknown && !cell(r, c.at[0])->parent.n ? cell_var(r, c.at[0]) : (VarId){0};
}

// A variable whose address went out of this function's hands may have been set there, but for what just came back from
// there as null.
static bool address_known(Run *r, State *s, PlaceId p)
{
    VarId v = variable_at(r, s, p);
    if (!v.n)
        return !alone_at(r, s, p);
    if (!(r->address_taken[v.n / 64] >> v.n % 64 & 1))
        return place_get(r->fn, p)->proj != PL_VAR;
    const Slot *e = state_slot(s, place_var(r, v));
    if (e && summary_emptied(r, e->at, p))
        return false;
    return var_get(r->fn, v)->kind > VAR_PARAM || var_get(r->fn, v)->flags & VF_STATIC || null_exposed(r->fn, v);
}

// What was followed unchecked was there.
static void found_there(Run *r, State *s, const Atom *a, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        Own *w = a[i].kind == A_PTR ? state_own(s, atom_obj(r, &a[i])) : NULL;
        if (w && w->null == NULL_POSSIBLE)
            w->null = NULL_NEVER;
    }
}

void own_use(Run *r, State *s, ValId v, PlaceId p, Loc loc, bool deref)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    bool may = atoms_many(a, n);
    if (run_unsafe(r)) {
        if (deref)
            found_there(r, s, a, n);
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        Fault f = own_fault(r, REPORT_COUNT, loc);
        switch (a[i].kind) {
        case A_PTR:
            use_object(r, s, &a[i], p, loc, deref, may);
            continue;
        case A_MOVED:
            f.id = REPORT_USE_AFTER_MOVE;
            f.obj = (ObjId){a[i].n};
            break;
        case A_RELEASED:
            f.id = REPORT_USE_AFTER_FREE;
            f.obj = (ObjId){a[i].n};
            break;
        case A_DANGLING:
            f.id = REPORT_DANGLING_BORROW;
            f.what = var_get(r->fn, (VarId){a[i].n})->name;
            break;
        case A_NULL:
            if (!deref || a[i].flags & AF_SILENT || (n > 1 && !(a[i].n && obj(r, (ObjId){a[i].n})->nullable)))
                continue;
            if (!a[i].n && address_known(r, s, p))
                continue;
            f.id = REPORT_NULL_DEREFERENCE;
            f.obj = (ObjId){a[i].n};
            f.sure = !a[i].n || !obj(r, f.obj)->nullable;
            break;
        case A_UNINIT:
            f.sure = place_level(r, p)->kind != LV_OWNED && !a[i].n;
            if (f.sure && (!deref || n > 1 || !alone_at(r, s, p)))
                continue;
            f.id = REPORT_UNINITIALIZED;
            break;
        default:
            continue;
        }
        f.name = place_name(r, p);
        f.cause = a[i].u.p.cause;
        f.may = may || n > 1;
        fault(r, s, f);
        if (a[i].kind == A_UNINIT && f.sure)
            s->over = true;
        else if (a[i].kind == A_UNINIT)
            own_mend_unset(r, s, p);
        else if (a[i].kind != A_NULL)
            own_mend_atom(r, s, a[i]);
    }
}

// ---------------------------------------------------------------- owned members of structs

bool rec_owns(const Run *r, TyId ty) { return type_owns(r->unit, ty); }

void own_members(Run *r, State *s, CellId c, TyId ty, MemberVisit visit, void *ctx)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    if (t->kind != TY_REC || !rec_owns(r, ty))
        return;
    Rec rec = *lien_rec_get(r->unit, t->rec);
    for (uint32_t i = 0; i < rec.nfields; i++) {
        FieldId id = {rec.first.n + i};
        Field f = *lien_field_get(r->unit, id);
        bool owned_pointer = field_owns(r->unit, &f) && lien_ty_get(r->unit, f.ty)->kind == TY_PTR;
        if (!owned_pointer && !rec_owns(r, f.ty))
            continue;
        CellId m = cell_child(r, c, PL_FIELD, id.n, 0, f.ty);
        if (owned_pointer)
            visit(r, s, m, ctx);
        else
            own_members(r, s, m, f.ty, visit, ctx);
    }
}

typedef struct { Loc loc; uint32_t but; } MemberUse;

static void use_member(Run *r, State *s, CellId m, void *ctx)
{
    const Slot *e = state_slot(s, m);
    if (!e)
        return;
    uint32_t n;
    const Atom *x = value_atoms(r, e->val, &n);
    Atom a = *x;
    Own *w = a.kind == A_PTR ? state_own(s, atom_obj(r, &a)) : NULL;
    bool gone = a.kind == A_MOVED || a.kind == A_RELEASED || (w && w->own & (OWN_RELEASED | OWN_MOVED));
    uint32_t cause = w ? w->cause : a.u.p.cause;
    if (!gone || (cause && cause == ((const MemberUse *)ctx)->but))
        return;
    bool released = a.kind == A_RELEASED || (w && w->own & OWN_RELEASED);
    Fault f = own_fault(r, released ? REPORT_USE_AFTER_FREE : REPORT_USE_AFTER_MOVE, ((const MemberUse *)ctx)->loc);
    f.obj = w ? w->obj : (ObjId){a.n};
    f.name = cell_name(r, m);
    f.cause = cause;
    f.may = atoms_many(x, n) || (w && w->own & ~(OWN_RELEASED | OWN_MOVED));
    fault(r, s, f);
    state_set(r, s, m, (ValId){VAL_TOP});
}

void own_use_whole(Run *r, State *s, CellId c, TyId ty, Loc loc, uint32_t but)
{
    if (!run_unsafe(r))
        own_members(r, s, c, ty, use_member, &(MemberUse){loc, but});
}

// What a place that is declared borrowed holds must be there wherever its struct goes to be looked at.
void own_use_borrows(Run *r, State *s, CellId c, Loc loc)
{
    if (run_unsafe(r) || !type_borrows(r->unit, cell(r, c)->ty))
        return;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        uint32_t n;
        Atom a = *value_atoms(r, e.val, &n);
        uint8_t kind = cell_level(r, e.cell)->kind;
        if (n != 1 || (kind != LV_BORROWED && kind != LV_BORROWED_MUT) || cell_obj(r, e.cell).n != cell_obj(r, c).n ||
            e.cell.n == c.n || !cell_within(r, e.cell, c))
            continue;
        if (a.kind != A_DANGLING) {
            own_used(r, s, e.val, e.cell, loc);
            continue;
        }
        Fault f = own_fault(r, REPORT_DANGLING_BORROW, loc);
        f.what = var_get(r->fn, (VarId){a.n})->name;
        f.name = cell_name(r, e.cell);
        f.cause = a.u.p.cause;
        fault(r, s, f);
        own_mend_atom(r, s, a);
    }
}

// ---------------------------------------------------------------- losing

// What a place held on entry, other than a parameter itself, may have been nothing.
static bool was_there(const Run *r, ObjId o)
{
    const Object *x = obj(r, o);
    if (x->kind != OBJ_INIT)
        return false;
    VarId v = cell_var(r, (CellId){x->key});
    return x->depth > 1 || (v.n && var_get(r->fn, v)->kind != VAR_PARAM);
}

// What an owned parameter's field held on entry: a node that is handed over to be linked in has nothing there. One
// whose other owned fields are looked at is in use.
static bool handed_over(const Run *r, const State *s, ObjId o)
{
    const Object *x = obj(r, o);
    const Object *in = obj(r, cell_obj(r, (CellId){x->kind == OBJ_INIT ? x->key : 0}));
    if (in->kind != OBJ_INIT || in->level != LV_OWNED)
        return false;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        CellId c = s->slots.at[i].cell;
        if (c.n != x->key && cell_obj(r, c).n == cell_obj(r, (CellId){x->key}).n && cell_level(r, c)->kind == LV_OWNED)
            return false;
    }
    VarId v = cell_var(r, (CellId){in->key});
    return v.n && var_get(r->fn, v)->kind == VAR_PARAM;
}

// What o's cells hold goes with it: told once, for the outermost.
static void lose_contents(Run *r, State *s, ObjId o, uint32_t depth)
{
    for (uint32_t i = 0; i < s->slots.n && depth < 8; i++) {
        if (cell_obj(r, s->slots.at[i].cell).n != o.n)
            continue;
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n; k++) {
            ObjId x = atom_obj(r, &a[k]);
            if (a[k].kind == A_PTR && own_is(s, x, OWN_OWNED)) {
                own_mend(state_own(s, x));
                lose_contents(r, s, x, depth + 1);
            }
        }
    }
}

// `free(at(b)->name); at(b)->name = NULL;`: what the same function gave before may be the same item, and its field was
// emptied.
static bool emptied_before(const Run *r, State *s, ObjId o)
{
    CellId at = {obj(r, o)->kind == OBJ_INIT ? obj(r, o)->key : 0};
    const Object *in = obj(r, cell_obj(r, at));
    for (uint32_t i = 0; i < s->slots.n && in->kind == OBJ_LOAD && in->maker.n; i++) {
        CellId c = s->slots.at[i].cell;
        const Object *x = obj(r, cell_obj(r, c));
        bool twin = x != in && x->kind == OBJ_LOAD && x->maker.n == in->maker.n && cell(r, c)->proj == PL_FIELD &&
                    cell(r, c)->n == cell(r, at)->n && cell(r, at)->proj == PL_FIELD;
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        if (twin && n == 1 &&
            (a->kind == A_MOVED || a->kind == A_NULL ||
             (a->kind == A_PTR && own_is(s, atom_obj(r, a), OWN_RELEASED | OWN_MOVED))))
            return true;
    }
    return false;
}

void own_lose(Run *r, State *s, ValId v, StrId name, CellId from, Loc loc, ReportId id)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        ObjId o = atom_obj(r, &a[i]);
        if (a[i].kind != A_PTR || !own_is(s, o, OWN_OWNED) )
            continue;
        if (state_holders(r, s, o, from))
            continue;
        Own *w = state_own(s, o);
        if (w->flags & OF_ELSEWHERE)
            continue;
        if (obj(r, o)->taken) {
            own_mend(w);
            continue;
        }
        if (a[i].n != obj(r, o)->root.n || a[i].flags & AF_INTERIOR) { // a pointer into it never owned it
            own_mend(w);
            continue;
        }
        bool found = (obj(r, o)->kind == OBJ_LOAD && obj(r, o)->level != LV_RAW) || w->flags & OF_RAW;
        if (found && w->null != NULL_NEVER) // nobody knows whether it held anything
            continue;
        if (id == REPORT_OVERWRITE_LEAK && w->null != NULL_NEVER &&
            (handed_over(r, s, o) || emptied_before(r, s, o)))
            continue;
        Fault f = own_fault(r, id, loc);
        f.obj = o;
        f.name = name;
        f.cell = from;
        f.cause = 0;
        f.may = atoms_many(a, n) || (w->own & ~OWN_OWNED) || (was_there(r, o) && w->null != NULL_NEVER);
        fault(r, s, f);
        own_mend(state_own(s, o));
        lose_contents(r, s, o, 0);
    }
}
