// Ownership: giving away and releasing values (language, section 3). Each fault is mended on the spot, so that it is
// told once.
#include "run.h"

static StrId operand_name(Run *r, Operand o)
{
    return o.kind == OD_COPY || o.kind == OD_ADDR ? place_name(r, (PlaceId){o.n}) : (StrId){0};
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
    return dropped && o->kind == OBJ_HEAP && o->dflt == DEF_TOP && in.n == o->root.n && !state_slot(s, m) &&
           !state_slot(s, in);
}

// Is it owned by what a parameter leads to that this function destroys in place? Then nobody else will release it.
static bool emptied_below(const Run *r, ObjId o)
{
    while (obj(r, o)->kind == OBJ_INIT && obj(r, o)->level == LV_OWNED)
        o = cell_obj(r, (CellId){obj(r, o)->key});
    const Object *x = obj(r, o);
    const Var *v = var_get(r->fn, x->kind == OBJ_INIT ? cell_var(r, (CellId){x->key}) : (VarId){0});
    return v->kind == VAR_PARAM && exit_drops(r, v->param);
}

static void lost_member(Run *r, State *s, CellId m, void *ctx)
{
    const Giving *g = ctx;
    if (never_dropped(r, s, m)) {
        Fault f = own_fault(r, REPORT_FIELD_LEAK, g->loc);
        f.obj = cell_obj(r, m);
        f.name = cell_name(r, m);
        f.cell = m;
        f.may = true;
        fault(r, s, f);
        return;
    }
    ValId v = state_get(r, s, m, cell(r, m)->ty);
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    bool ours = emptied_below(r, cell_obj(r, m));
    for (uint32_t i = 0; i < n && ours; i++) {
        if (a[i].kind == A_PTR)
            own_come(s, atom_obj(r, &a[i]));
    }
    own_lose(r, s, v, cell_name(r, m), m, g->loc, REPORT_FIELD_LEAK);
}

static bool spared(const Run *r, const Giving *g, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    bool hit = false;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < g->nspared; k++)
            hit |= a[i].kind == A_PTR && atom_obj(r, &a[i]).n == g->spared[k].n;
    }
    return hit;
}

static void give_contents(Run *r, State *s, ObjId o, const Giving *g, uint8_t own, uint32_t depth)
{
    if (g->shallow && depth == 0) {
        CellId root = obj(r, o)->root;
        if (!g->spared)
            own_members(r, s, root, cell(r, root)->ty, lost_member, (void *)(uintptr_t)g);
        for (uint32_t i = 0; i < s->slots.n; i++) {
            Slot e = s->slots.at[i];
            if (cell_obj(r, e.cell).n == o.n && !spared(r, g, e.val))
                own_lose(r, s, e.val, cell_name(r, e.cell), root, g->loc, REPORT_FIELD_LEAK);
        }
        return;
    }
    if (depth == 0)
        own_use_whole(r, s, obj(r, o)->root, cell(r, obj(r, o)->root)->ty, g->loc, g->seen ? r->point + 1 : 0);
    for (uint32_t i = 0; i < s->slots.n && depth < 8; i++) {
        Slot e = s->slots.at[i];
        if (cell_obj(r, e.cell).n != o.n)
            continue;
        uint32_t n;
        const Atom *a = value_atoms(r, e.val, &n);
        bool declared = cell_level(r, e.cell)->kind == LV_OWNED;
        for (uint32_t k = 0; k < n; k++) {
            ObjId x = atom_obj(r, &a[k]);
            if (a[k].kind != A_PTR || !own_is(s, x, OWN_OWNED))
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
    Fault f = own_fault(r, id, g->loc);
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
    own_mend(state_own(s, o));
}

// On other ways null is given, and the object stays with whoever else holds it: which ways those are is not known any
// more.
static bool perhaps_null(const Run *r, const Atom *a, uint32_t n, uint32_t k)
{
    ObjId o = atom_obj(r, &a[k]);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_NULL && a[i].n != o.n)
            return obj(r, o)->kind == OBJ_INIT;
    }
    return false;
}

// Does a library's own variable lead to it, as stdin does? What becomes of it is the library's affair: freopen gives it
// back as it was.
static bool of_library(const Run *r, ObjId o)
{
    VarId v = obj(r, o)->kind == OBJ_INIT ? cell_var(r, (CellId){obj(r, o)->key}) : (VarId){0};
    return v.n && var_get(r->fn, v)->flags & VF_SYSTEM;
}

// Does the function look at what lies behind pointers to the type, or ask another function that is given one?
static bool content_asked(const Run *r, TyId ty)
{
    const Fn *f = r->fn;
    for (uint32_t i = 1; i < f->places.n; i++) {
        if (f->places.at[i].proj == PL_DEREF && f->places.at[i].ty.n == ty.n)
            return true;
    }
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op != I_CALL || !p->dst.n || !guard_asked(r, p->dst))
            continue;
        for (uint32_t k = 0; k < p->n; k++) {
            Operand o = f->pool.at[p->ext + 1 + k];
            if (o.kind == OD_COPY && lien_ty_get(r->unit, lien_place_ty(f, (PlaceId){o.n}))->elem.n == ty.n)
                return true;
        }
    }
    return false;
}

// The address of static storage that a function gave is released. What was read there may say that it isn't to be.
static bool give_fixed(Run *r, State *s, const Atom *a, const Giving *g, bool may)
{
    const Object *x = obj(r, atom_obj(r, a));
    const Cell *root = cell(r, x->root);
    if (!x->fixed || g->kind == GIVE_TO_PLACE || a->flags & AF_FUZZY)
        return false;
    if ((root->first_child.n || root->symbol.n) && content_asked(r, root->ty))
        return false;
    Fault f = own_fault(r, REPORT_BAD_RELEASE, g->loc);
    f.obj = atom_obj(r, a);
    f.name = operand_name(r, g->from);
    f.what = g->by;
    f.may = may;
    f.sure = true;
    fault(r, s, f);
    return true;
}

// Released by the address of what encloses it, a list's node for one: whoever did so has taken it out first, and nobody
// but a local of this function holds it any more.
static void taken_out(Run *r, State *s, ObjId o)
{
    state_own_make(r, s, o)->flags |= OF_BACK;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        VarId in = cell_var(r, s->slots.at[i].cell);
        bool taken = in.n && r->address_taken[in.n / 64] >> in.n % 64 & 1; // a list's head in this frame, perhaps
        bool local =
            in.n && var_get(r->fn, in)->kind != VAR_GLOBAL && (!taken || !cell(r, s->slots.at[i].cell)->parent.n);
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n && !local; k++) {
            if (a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n) {
                s->slots.at[i].val = (ValId){VAL_TOP};
                break;
            }
        }
    }
}

// Where does the address lie that is given away: at the beginning of the object, as releasing it asks?
static bool off_the_start(const Run *r, const Object *x, const Atom *a, bool back)
{
    CellId c = {a->n};
    if (x->prefixed)
        return !back;
    return !back && (!cell_at_start(r, c) || (a->flags & AF_INTERIOR && x->kind == OBJ_HEAP));
}

// Is there nothing to give, or was it given before? Tells of it if it is a fault; *taken: does the taker have it all
// the same?
static bool not_there(Run *r, State *s, const Atom *a, const Giving *g, bool may, bool *taken)
{
    ObjId o = atom_obj(r, a);
    Own *w = state_own_make(r, s, o);
    bool release = g->kind == GIVE_RELEASE;
    *taken = true;
    if (run_unsafe(r)) { // not checked: nobody knows what becomes of it
        own_escape(r, s, value_ptr(r, obj(r, o)->root, 0), false);
        return true;
    }
    if (of_library(r, o))
        return true;
    if (may && frame_storage(r, o) && var_get(r->fn, (VarId){obj(r, o)->key})->kind == VAR_STRING)
        return true; // a literal or something owned: the program knows which
    if (frame_storage(r, o) && sentinel_of(r, g->fn, o)) {
        *taken = false;
        return true;
    }
    if (frame_storage(r, o)) {
        give_fault(r, s, g, REPORT_BAD_RELEASE, o, 0, may);
        *taken = false;
        return true;
    }
    if (give_fixed(r, s, a, g, may)) {
        *taken = false;
        return true;
    }
    if (w->own & OWN_RELEASED) {
        give_fault(r, s, g, release ? REPORT_DOUBLE_FREE : REPORT_USE_AFTER_FREE, o, w->cause,
                   may || w->own != OWN_RELEASED);
        own_mend(state_own(s, o));
        return true;
    }
    if (own_spares(s, o, a, g)) {
        *taken = g->kind != GIVE_TO_PLACE; // what two places own goes by no name
        return true;
    }
    bool kept = a->flags & AF_GAVE && a->u.p.loan.n &&
                !r->loans.at[a->u.p.loan.n].way; // an argument of the same lifetime has it
    if ((w->own & OWN_MOVED) || (a->flags & AF_GAVE && w->own & OWN_OWNED) || kept) {
        uint32_t cause = kept ? r->loans.at[a->u.p.loan.n].point + 1 : w->cause;
        give_fault(r, s, g, REPORT_USE_AFTER_MOVE, o, cause, may || (!kept && w->own & ~(OWN_MOVED | OWN_OWNED)));
        own_mend(state_own(s, o));
        return true;
    }
    if (g->counted && w->flags & OF_COUNTED) { // the reference that was added
        w->flags = (uint16_t)(w->flags & ~OF_COUNTED);
        own_escape(r, s, value_ptr(r, obj(r, o)->root, 0), false);
        return true;
    }
    return false;
}

// Is it a LIEN_DROPS parameter's, whose storage stays with its owner? What LIEN_DROP names may be meant to release it.
static bool emptied_in_place(const Run *r, const Object *x)
{
    uint32_t flags = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig)->flags;
    CellId in = {x->key};
    const Var *v = var_get(r->fn, cell_var(r, in));
    return !(flags & FN_DROP) && v->kind == VAR_PARAM && !cell(r, in)->parent.n && x->level == LV_RAW &&
           cell_level(r, in)->flags & LF_DROPS;
}

// May the caller have said by a number whether a pointer is moved on?
static bool numbers_given(const Run *r)
{
    const Sig *sig = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig);
    for (uint32_t i = 0; i < sig->nparams; i++) {
        if (lien_ty_get(r->unit, sig->params[i].ty)->kind == TY_INT)
            return true;
    }
    return false;
}

// False: it was nothing to give away, and the taker has nothing.
static bool give_object(Run *r, State *s, const Atom *a, const Giving *g, bool may)
{
    CellId c = {a->n};
    ObjId o = cell_obj(r, c);
    const Object *x = obj(r, o);
    bool release = g->kind == GIVE_RELEASE, taken;
    if (not_there(r, s, a, g, may, &taken))
        return taken;
    Own *w = state_own(s, o);
    bool lent = x->kind == OBJ_INIT && x->depth == 1 &&
                (x->level == LV_BORROWED || x->level == LV_BORROWED_MUT || emptied_in_place(r, x));
    if (lent || (a->flags & AF_BORROW && !(g->kind == GIVE_MOVE && x->kind == OBJ_LOAD && x->level == LV_RAW))) {
        give_fault(r, s, g, REPORT_BAD_RELEASE, o, 0, may);
        return false;
    }
    bool back = release && (a->flags & AF_BACK || g->back);
    bool odd = back && x->kind == OBJ_HEAP && !x->prefixed && !(a->flags & AF_INTERIOR) &&
               cell_at_start(r, c); // what lies before it nobody knows
    if (a->flags & AF_FUZZY || (a->flags & AF_BACK && !back) || odd) {
        own_mend(w);
        return true;
    }
    if (r->claims && g->kind != GIVE_TO_PLACE)
        guard_given(r, s, o, operand_name(r, g->from), g->loc);
    loan_access(r, s, obj(r, o)->root, a->u.p.loan, ACCESS_MOVE, operand_name(r, g->from), g->loc);
    if (r->claims && release)
        thread_released(r, s, o, operand_name(r, g->from), g->loc);
    w = state_own(s, o);
    bool on = g->on && x->kind == OBJ_HEAP && !x->prefixed && !(a->flags & AF_SHIFTED);
    if (on || (off_the_start(r, x, a, back) && (g->kind == GIVE_RELEASE || w->own & OWN_OWNED))) {
        give_fault(r, s, g, REPORT_BAD_RELEASE, o, 0, may || on);
        own_mend(state_own(s, o));
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
    if (back)
        taken_out(r, s, o);
    w = state_own(s, o);
    if (!g->shallow || w->own & OWN_ESCAPED || w->flags & OF_KEPT)
        w->flags |= OF_WHOLE;
    if (release && x->kind == OBJ_INIT && (g->on || (a->flags & AF_INTERIOR && !numbers_given(r))))
        w->flags |= OF_ON;
    w->own = own;
    w->cause = r->point + 1;
    summary_far_gone(r, obj(r, o)->root);
    if (!g->carried)
        give_contents(r, s, o, g, own, 0);
    return true;
}

// A raw variable whose address went somewhere may have been set there, whatever a summary says of its failures.
static bool filled_elsewhere(const Run *r, Operand from)
{
    if (from.kind != OD_COPY)
        return false;
    const Place *x = place_get(r->fn, (PlaceId){from.n});
    return x->proj == PL_VAR && r->address_taken[x->n / 64] >> x->n % 64 & 1 &&
           place_level(r, (PlaceId){from.n})->kind == LV_RAW;
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

// Is the same object there by an address further on, too? Moved on or not, it is given once.
static bool further_on(const Atom *a, uint32_t n, uint32_t i)
{
    for (uint32_t k = 0; k < n && a[i].kind == A_PTR; k++) {
        if (a[k].kind == A_PTR && a[k].n == a[i].n && (a[k].flags & AF_SHIFTED) > (a[i].flags & AF_SHIFTED))
            return true;
    }
    return false;
}

// The caller's one object, wherever in it.
static bool one_of_callers(const Run *r, const Atom *a, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR || a[i].n != a->n)
            return false;
    }
    return obj(r, atom_obj(r, a))->kind == OBJ_INIT;
}

ValId own_give(Run *r, State *s, ValId v, const Giving *g)
{
    if (v.n == VAL_TOP)
        give_element(r, s, g->from);
    r->blind |= v.n == VAL_TOP;
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    bool may = atoms_many(a, n) && !one_of_callers(r, a, n);
    for (uint32_t i = 0; i < n; i++) {
        bool given = further_on(a, n, i); // or by the atom before, with another loan
        for (uint32_t k = 0; k < i && a[i].kind == A_PTR; k++)
            given |= a[k].kind == A_PTR && a[k].n == a[i].n && a[k].u.p.loan.n != a[i].u.p.loan.n;
        if (given)
            continue;
        switch (a[i].kind) {
        case A_PTR:
            if (!give_object(r, s, &a[i], g, may))
                a[i] = (Atom){.kind = A_TOP};
            else if (g->kind != GIVE_TO_PLACE && perhaps_null(r, a, n, i) &&
                     own_is(s, atom_obj(r, &a[i]), OWN_RELEASED | OWN_MOVED))
                own_mend(state_own(s, atom_obj(r, &a[i])));
            break;
        case A_MOVED:
            give_fault(r, s, g, REPORT_USE_AFTER_MOVE, (ObjId){a[i].n}, a[i].u.p.cause, may);
            own_mend_atom(r, s, a[i]);
            break;
        case A_RELEASED:
            give_fault(r, s, g, g->kind == GIVE_RELEASE ? REPORT_DOUBLE_FREE : REPORT_USE_AFTER_FREE, (ObjId){a[i].n},
                       a[i].u.p.cause, may);
            own_mend_atom(r, s, a[i]);
            break;
        case A_UNINIT:
            if (a[i].n != UNSET_BY_CONTRACT && filled_elsewhere(r, g->from))
                break;
            give_fault(r, s, g, REPORT_UNINITIALIZED, (ObjId){0}, 0, n > 1);
            if (g->from.kind == OD_COPY)
                own_mend_unset(r, s, (PlaceId){g->from.n});
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

static bool in_array_of(const Run *r, CellId c, CellId whole)
{
    for (; c.n && c.n != whole.n; c = cell(r, c)->parent) {
        if (cell(r, c)->proj == PL_INDEX || cell(r, c)->proj == PL_ANY)
            return true;
    }
    return false;
}

// What arrays in the struct hold goes with it.
static void give_elements(Run *r, State *s, CellId c, const Giving *g)
{
    CellId *at = arena_alloc(&r->arena, (s->slots.n + 1) * sizeof *at);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        CellId e = s->slots.at[i].cell;
        if (cell_obj(r, e).n == cell_obj(r, c).n && cell_within(r, e, c) && in_array_of(r, e, c) &&
            owning(cell_level(r, e)))
            at[n++] = e;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (cell(r, at[i])->flags & CF_ANY)
            elements_taken(r, s, at[i]);
        else if (state_slot(s, at[i]))
            own_give(r, s, state_slot(s, at[i])->val, g);
    }
}

void own_give_fields(Run *r, State *s, CellId c, TyId ty, const Giving *g)
{
    if (!rec_owns(r, ty))
        return;
    own_members(r, s, c, ty, give_member, (void *)(uintptr_t)g);
    give_elements(r, s, c, g);
}
