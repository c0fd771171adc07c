// Ownership: using, giving away, releasing and losing values (language, section 3). Each fault is mended on the spot, so that it
// is told once.
#include "run.h"

static Fault fault_at(const Run *r, ReportId id, Loc loc)
{
    return (Fault){.id = id, .loc = loc ? loc : r->loc, .point = r->point};
}

static StrId operand_name(Run *r, Operand o)
{
    return o.kind == OD_COPY || o.kind == OD_ADDR ? place_name(r, (PlaceId){o.n}) : (StrId){0};
}

// Every slot that holds the atom a forgets it: the fault has been told.
static void mend_atom(Run *r, State *s, Atom a)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *x = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n; k++) {
            if (x[k].kind == a.kind && x[k].n == a.n) {
                s->slots.at[i].val = (ValId){VAL_TOP};
                break;
            }
        }
    }
}

// The place was never set: from here on it counts as set to something unknown.
static void mend_unset(Run *r, State *s, PlaceId p)
{
    Cells c = place_resolve(r, s, p, USE_ADDR);
    Slot *e = c.n == 1 && !c.unknown ? state_slot(s, c.at[0]) : NULL;
    if (e)
        e->val = value_without(r, e->val, A_UNINIT);
}

static void mend_own(Own *w)
{
    w->own = OWN_ESCAPED;
}

// ---------------------------------------------------------------- use

static void use_object(Run *r, State *s, const Atom *a, PlaceId p, Loc loc, bool deref, bool may)
{
    ObjId o = atom_obj(r, a);
    Own *w = state_own(s, o);
    if (!w)
        return;
    if (w->own & (OWN_RELEASED | OWN_MOVED)) {
        Fault f = fault_at(r, w->own & OWN_RELEASED ? REPORT_USE_AFTER_FREE : REPORT_USE_AFTER_MOVE, loc);
        f.obj = o;
        f.name = place_name(r, p);
        f.cause = w->cause;
        f.may = may || (w->own & ~(OWN_RELEASED | OWN_MOVED));
        fault(r, s, f);
        mend_own(state_own(s, o));
        own_escape(r, s, value_ptr(r, obj(r, o)->root, 0), true); // and nothing is known of what is in it
        state_own(s, o)->flags |= OF_MENDED;
    } else if (deref && place_level(r, p)->kind == LV_WEAK) {
        Fault f = fault_at(r, REPORT_WEAK_DEREFERENCE, loc);
        f.obj = o;
        f.name = place_name(r, p);
        fault(r, s, f);
    } else if (deref && w->null == NULL_POSSIBLE) {
        Fault f = fault_at(r, REPORT_NULL_DEREFERENCE, loc);
        f.obj = o;
        f.name = place_name(r, p);
        fault(r, s, f);
        state_own(s, o)->null = NULL_NEVER;
    }
}

// A variable whose address went somewhere may have been set there, but for what just came back from there as null.
static bool address_known(Run *r, State *s, PlaceId p)
{
    const Place *x = place_get(r->fn, p);
    if (x->proj != PL_VAR)
        return true;
    if (!(r->address_taken[x->n / 64] >> x->n % 64 & 1))
        return false;
    const Slot *e = state_slot(s, place_var(r, (VarId){x->n}));
    return !e || !summary_emptied(r, e->at, p);
}

void own_use(Run *r, State *s, ValId v, PlaceId p, Loc loc, bool deref)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    bool may = atoms_many(a, n);
    for (uint32_t i = 0; i < n; i++) {
        Fault f = fault_at(r, REPORT_COUNT, loc);
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
            if (place_level(r, p)->kind != LV_OWNED && a[i].n != UNSET_BY_CALL)
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
        if (a[i].kind == A_UNINIT)
            mend_unset(r, s, p);
        else if (a[i].kind != A_NULL)
            mend_atom(r, s, a[i]);
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

typedef struct { Loc loc; } MemberUse;

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
    if (!gone)
        return;
    bool released = a.kind == A_RELEASED || (w && w->own & OWN_RELEASED);
    Fault f = fault_at(r, released ? REPORT_USE_AFTER_FREE : REPORT_USE_AFTER_MOVE, ((const MemberUse *)ctx)->loc);
    f.obj = w ? w->obj : (ObjId){a.n};
    f.name = cell_name(r, m);
    f.cause = w ? w->cause : a.u.p.cause;
    f.may = atoms_many(x, n) || (w && w->own & ~(OWN_RELEASED | OWN_MOVED));
    fault(r, s, f);
    state_set(r, s, m, (ValId){VAL_TOP});
}

void own_use_whole(Run *r, State *s, CellId c, TyId ty, Loc loc) { own_members(r, s, c, ty, use_member, &(MemberUse){loc}); }

// ---------------------------------------------------------------- losing

static bool owned_in(State *s, ObjId o)
{
    Own *w = state_own(s, o);
    return w && (w->own & OWN_OWNED);
}

// What a place held on entry, other than a parameter itself, may have been nothing.
static bool was_there(const Run *r, ObjId o)
{
    const Object *x = obj(r, o);
    if (x->kind != OBJ_INIT)
        return false;
    VarId v = cell_var(r, (CellId){x->key});
    return x->depth > 1 || (v.n && var_get(r->fn, v)->kind != VAR_PARAM);
}

// What an owned parameter's field held on entry: a node that is handed over to be linked in has nothing there. One whose other
// owned fields are looked at is in use.
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
            if (a[k].kind == A_PTR && owned_in(s, x)) {
                mend_own(state_own(s, x));
                lose_contents(r, s, x, depth + 1);
            }
        }
    }
}

void own_lose(Run *r, State *s, ValId v, StrId name, CellId from, Loc loc, ReportId id)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        ObjId o = atom_obj(r, &a[i]);
        if (a[i].kind != A_PTR || !owned_in(s, o) )
            continue;
        if (state_holders(r, s, o, from))
            continue;
        Own *w = state_own(s, o);
        if (w->flags & OF_ELSEWHERE)
            continue;
        if (obj(r, o)->taken) {
            mend_own(w);
            continue;
        }
        if (a[i].n != obj(r, o)->root.n || a[i].flags & AF_INTERIOR) { // a pointer into it never owned it
            mend_own(w);
            continue;
        }
        bool found = (obj(r, o)->kind == OBJ_LOAD && obj(r, o)->level != LV_RAW) || w->flags & OF_RAW;
        if (found && w->null != NULL_NEVER) // nobody knows whether it held anything
            continue;
        if (id == REPORT_OVERWRITE_LEAK && w->null != NULL_NEVER && handed_over(r, s, o))
            continue;
        Fault f = fault_at(r, id, loc);
        f.obj = o;
        f.name = name;
        f.cell = from;
        f.cause = 0;
        f.may = atoms_many(a, n) || (w->own & ~OWN_OWNED) || (was_there(r, o) && w->null != NULL_NEVER);
        fault(r, s, f);
        mend_own(state_own(s, o));
        lose_contents(r, s, o, 0);
    }
}

// ---------------------------------------------------------------- giving

// Members are given with their owner; those that a shallow release forgets are lost.
static void give_contents(Run *r, State *s, ObjId o, const Giving *g, uint8_t own, uint32_t depth);

// A member of what a call has made, which nobody has looked at since, of a type that has a function to release it.
static bool never_dropped(const Run *r, State *s, CellId m)
{
    CellId in = cell(r, m)->parent;
    const Object *o = obj(r, cell_obj(r, m));
    const Ty *t = lien_ty_get(r->unit, cell(r, in)->ty);
    bool dropped = t->kind == TY_REC && lien_rec_get(r->unit, t->rec)->drop.n;
    return dropped && o->kind == OBJ_HEAP && o->dflt == DEF_TOP && in.n == o->root.n && !state_slot(s, m) && !state_slot(s, in);
}

static void lost_member(Run *r, State *s, CellId m, void *ctx)
{
    const Giving *g = ctx;
    if (never_dropped(r, s, m)) {
        Fault f = fault_at(r, REPORT_FIELD_LEAK, g->loc);
        f.obj = cell_obj(r, m);
        f.name = cell_name(r, m);
        f.cell = m;
        f.may = true;
        fault(r, s, f);
        return;
    }
    ValId v = state_get(r, s, m, cell(r, m)->ty);
    own_lose(r, s, v, cell_name(r, m), m, g->loc, REPORT_FIELD_LEAK);
}

static void give_contents(Run *r, State *s, ObjId o, const Giving *g, uint8_t own, uint32_t depth)
{
    if (g->shallow && depth == 0) {
        CellId root = obj(r, o)->root;
        own_members(r, s, root, cell(r, root)->ty, lost_member, (void *)(uintptr_t)g);
        for (uint32_t i = 0; i < s->slots.n; i++) {
            Slot e = s->slots.at[i];
            if (cell_obj(r, e.cell).n == o.n)
                own_lose(r, s, e.val, cell_name(r, e.cell), root, g->loc, REPORT_FIELD_LEAK);
        }
        return;
    }
    if (depth == 0)
        own_use_whole(r, s, obj(r, o)->root, cell(r, obj(r, o)->root)->ty, g->loc);
    for (uint32_t i = 0; i < s->slots.n && depth < 8; i++) {
        Slot e = s->slots.at[i];
        if (cell_obj(r, e.cell).n != o.n)
            continue;
        uint32_t n;
        const Atom *a = value_atoms(r, e.val, &n);
        bool declared = cell_level(r, e.cell)->kind == LV_OWNED;
        for (uint32_t k = 0; k < n; k++) {
            ObjId x = atom_obj(r, &a[k]);
            if (a[k].kind != A_PTR || !owned_in(s, x))
                continue;
            Own *w = state_own(s, x);
            w->own = declared ? own : OWN_ESCAPED;
            w->cause = r->point + 1;
            give_contents(r, s, x, g, own, depth + 1);
        }
    }
}

static void give_fault(Run *r, State *s, const Giving *g, ReportId id, ObjId o, uint32_t cause, bool may)
{
    Fault f = fault_at(r, id, g->loc);
    f.obj = o;
    f.name = operand_name(r, g->from);
    f.what = g->by;
    f.cause = cause;
    f.may = may;
    fault(r, s, f);
}

// Aliases of what an owned place has taken over have given it: they may be used, not given again.
void own_come(State *s, ObjId o)
{
    Own *w = state_own(s, o);
    if (w && w->flags & OF_ELSEWHERE)
        w->flags = (uint16_t)(w->flags & ~OF_ELSEWHERE);
}

void own_gave(Run *r, State *s, ObjId o, bool gave)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *x = value_atoms(r, s->slots.at[i].val, &n);
        Atom a[MAX_ATOMS];
        bool hit = false;
        memcpy(a, x, n * sizeof *a);
        for (uint32_t k = 0; k < n; k++) {
            if (a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n) {
                a[k].flags = (uint8_t)(gave ? a[k].flags | AF_GAVE : a[k].flags & ~AF_GAVE);
                hit = true;
            }
        }
        if (hit && cell_level(r, s->slots.at[i].cell)->kind != LV_OWNED)
            s->slots.at[i].val = value_of(r, a, n);
    }
}

static bool frame_storage(const Run *r, ObjId o)
{
    return obj(r, o)->kind == OBJ_VAR;
}

static bool mismatched(const Object *x, const Own *w, const Giving *g)
{
    return x->family.n && g->family.n && x->family.n != g->family.n && w->own & OWN_OWNED;
}

void own_mismatch(Run *r, State *s, ValId v, const Giving *g)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    ObjId o = atom_obj(r, a);
    Own *w = n == 1 && a->kind == A_PTR ? state_own(s, o) : NULL;
    if (!w || !mismatched(obj(r, o), w, g))
        return;
    give_fault(r, s, g, REPORT_MISMATCHED_RELEASE, o, 0, false);
    mend_own(state_own(s, o));
}

// On other ways null is given, and the object stays with whoever else holds it: which ways those are is not known any more.
static bool perhaps_null(const Run *r, const Atom *a, uint32_t n, uint32_t k)
{
    ObjId o = atom_obj(r, &a[k]);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_NULL && a[i].n != o.n)
            return obj(r, o)->kind == OBJ_INIT;
    }
    return false;
}

// Does a library's own variable lead to it, as stdin does? What becomes of it is the library's affair: freopen gives it back as it was.
static bool of_library(const Run *r, ObjId o)
{
    VarId v = obj(r, o)->kind == OBJ_INIT ? cell_var(r, (CellId){obj(r, o)->key}) : (VarId){0};
    return v.n && var_get(r->fn, v)->flags & VF_SYSTEM;
}

// The address of static storage that a function gave is released. What was read there may say that it isn't to be.
static bool give_fixed(Run *r, State *s, const Atom *a, const Giving *g, bool may)
{
    const Object *x = obj(r, atom_obj(r, a));
    const Cell *root = cell(r, x->root);
    if (!x->fixed || g->kind == GIVE_TO_PLACE || a->flags & AF_FUZZY || root->first_child.n || root->symbol.n)
        return false;
    Fault f = fault_at(r, REPORT_BAD_RELEASE, g->loc);
    f.obj = atom_obj(r, a);
    f.name = operand_name(r, g->from);
    f.what = g->by;
    f.may = may;
    f.sure = true;
    fault(r, s, f);
    return true;
}

// False: it was nothing to give away, and the taker has nothing.
static bool give_object(Run *r, State *s, const Atom *a, const Giving *g, bool may)
{
    CellId c = {a->n};
    ObjId o = cell_obj(r, c);
    const Object *x = obj(r, o);
    Own *w = state_own_make(r, s, o);
    bool release = g->kind == GIVE_RELEASE;
    if (r->fn->points.at[r->point].flags & PF_UNSAFE) { // not checked: nobody knows what becomes of it
        own_escape(r, s, value_ptr(r, obj(r, o)->root, 0), false);
        return true;
    }
    if (of_library(r, o))
        return true;
    if (may && frame_storage(r, o) && var_get(r->fn, (VarId){obj(r, o)->key})->kind == VAR_STRING)
        return true; // a literal or something owned: the program knows which
    if (frame_storage(r, o)) {
        give_fault(r, s, g, REPORT_BAD_RELEASE, o, 0, may);
        return false;
    }
    if (give_fixed(r, s, a, g, may))
        return false;
    if (w->own & OWN_RELEASED) {
        give_fault(r, s, g, release ? REPORT_DOUBLE_FREE : REPORT_USE_AFTER_FREE, o, w->cause, may || w->own != OWN_RELEASED);
        mend_own(state_own(s, o));
        return true;
    }
    if (own_spares(s, o, a, g))
        return g->kind != GIVE_TO_PLACE; // what two places own goes by no name
    bool kept = a->flags & AF_GAVE && a->u.p.loan.n; // an argument of the same lifetime has it
    if ((w->own & OWN_MOVED) || (a->flags & AF_GAVE && w->own & OWN_OWNED) || kept) {
        uint32_t cause = kept ? r->loans.at[a->u.p.loan.n].point + 1 : w->cause;
        give_fault(r, s, g, REPORT_USE_AFTER_MOVE, o, cause, may || (!kept && w->own & ~(OWN_MOVED | OWN_OWNED)));
        mend_own(state_own(s, o));
        return true;
    }
    if (g->counted && w->flags & OF_COUNTED) { // the reference that was added
        w->flags = (uint16_t)(w->flags & ~OF_COUNTED);
        own_escape(r, s, value_ptr(r, obj(r, o)->root, 0), false);
        return true;
    }
    bool lent = x->kind == OBJ_INIT && x->depth == 1 && (x->level == LV_BORROWED || x->level == LV_BORROWED_MUT);
    if (lent || (a->flags & AF_BORROW && !(g->kind == GIVE_MOVE && x->kind == OBJ_LOAD && x->level == LV_RAW))) {
        give_fault(r, s, g, REPORT_BAD_RELEASE, o, 0, may);
        return false;
    }
    if (a->flags & AF_FUZZY) {
        mend_own(w);
        return true;
    }
    loan_access(r, s, obj(r, o)->root, a->u.p.loan, ACCESS_MOVE, operand_name(r, g->from), g->loc);
    w = state_own(s, o);
    bool interior = !cell_at_start(r, c) || (a->flags & AF_INTERIOR && x->kind == OBJ_HEAP);
    if (interior && (g->kind == GIVE_RELEASE || w->own & OWN_OWNED)) {
        give_fault(r, s, g, REPORT_BAD_RELEASE, o, 0, may);
        mend_own(state_own(s, o));
        return false;
    }
    if (mismatched(x, w, g))
        give_fault(r, s, g, REPORT_MISMATCHED_RELEASE, o, 0, may);
    if (g->kind == GIVE_TO_PLACE)
        return true;
    w = state_own(s, o);
    uint8_t own = release ? OWN_RELEASED : OWN_MOVED;
    if (x->age == AGE_OLD && w->own != OWN_OWNED) // one of many
        return true;
    if (x->kind == OBJ_LOOP)
        meet_give(r, s, o);
    if (may && w->own == OWN_NONE) { // one of several strangers: nobody knows which
        own_escape(r, s, value_ptr(r, obj(r, o)->root, 0), false);
        return true;
    }
    w->own = own;
    w->cause = r->point + 1;
    summary_far_gone(r, obj(r, o)->root);
    give_contents(r, s, o, g, own, 0);
    return true;
}

// A raw variable whose address went somewhere may have been set there, whatever a summary says of its failures.
static bool filled_elsewhere(const Run *r, Operand from)
{
    if (from.kind != OD_COPY)
        return false;
    const Place *x = place_get(r->fn, (PlaceId){from.n});
    return x->proj == PL_VAR && r->address_taken[x->n / 64] >> x->n % 64 & 1 && place_level(r, (PlaceId){from.n})->kind == LV_RAW;
}

// An element at an index that is not known is given: it may be any of those that are.
static void give_element(Run *r, State *s, Operand from)
{
    Cells c = {.n = 0};
    if (from.kind == OD_COPY)
        c = place_resolve(r, s, (PlaceId){from.n}, USE_ADDR);
    for (uint32_t i = 0; i < c.n; i++) {
        elements_taken(r, s, c.at[i]);
        if (!(cell(r, c.at[i])->flags & CF_ANY))
            continue;
        summary_far(r, c.at[i], true);
        elements_set(r, s, c.at[i]);
    }
    r->wild |= r->taken_far;
}

ValId own_give(Run *r, State *s, ValId v, const Giving *g)
{
    if (v.n == VAL_TOP)
        give_element(r, s, g->from);
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    bool may = atoms_many(a, n);
    for (uint32_t i = 0; i < n; i++) {
        switch (a[i].kind) {
        case A_PTR:
            if (!give_object(r, s, &a[i], g, may))
                a[i] = (Atom){.kind = A_TOP};
            else if (g->kind != GIVE_TO_PLACE && perhaps_null(r, a, n, i) && own_is(s, atom_obj(r, &a[i]), OWN_RELEASED | OWN_MOVED))
                mend_own(state_own(s, atom_obj(r, &a[i])));
            break;
        case A_MOVED:
            give_fault(r, s, g, REPORT_USE_AFTER_MOVE, (ObjId){a[i].n}, a[i].u.p.cause, may);
            mend_atom(r, s, a[i]);
            break;
        case A_RELEASED:
            give_fault(r, s, g, g->kind == GIVE_RELEASE ? REPORT_DOUBLE_FREE : REPORT_USE_AFTER_FREE, (ObjId){a[i].n}, a[i].u.p.cause, may);
            mend_atom(r, s, a[i]);
            break;
        case A_UNINIT:
            if (filled_elsewhere(r, g->from))
                break;
            give_fault(r, s, g, REPORT_UNINITIALIZED, (ObjId){0}, 0, n > 1);
            if (g->from.kind == OD_COPY)
                mend_unset(r, s, (PlaceId){g->from.n});
            break;
        case A_FN:
            give_fault(r, s, g, REPORT_BAD_RELEASE, (ObjId){0}, 0, may);
            break;
        default:
            break;
        }
    }
    return value_without(r, value_without(r, value_without(r, value_of(r, a, n), A_MOVED), A_RELEASED), A_UNINIT);
}

static void give_member(Run *r, State *s, CellId m, void *ctx)
{
    Giving g = *(const Giving *)ctx;
    ValId v = state_get(r, s, m, cell(r, m)->ty);
    own_give(r, s, v, &g);
}

void own_give_fields(Run *r, State *s, CellId c, TyId ty, const Giving *g)
{
    own_members(r, s, c, ty, give_member, (void *)(uintptr_t)g);
}
