// Whose loans go on after a call (language, section 4): the result keeps those of the arguments whose lifetime it has,
// and so does an argument that has a lifetime in common with another one: an out slot, a struct that is filled, a
// collection that is added to. What Clang's lifetime_capture_by says is kept is an alias that the keeper holds.
#include "call.h"

static bool borrows(const Level *l) { return l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT; }

static void loans_add(Loans *out, LoanId l)
{
    for (uint32_t i = 0; i < out->n; i++) {
        if (out->at[i].n == l.n)
            return;
    }
    if (l.n && out->n < MAX_ATOMS)
        out->at[out->n++] = l;
}

// The loans of what argument i points to.
static void lend_target(Run *r, const Call *c, uint32_t i, bool writes, Loans *out)
{
    uint32_t n;
    Atom a[MAX_ATOMS];
    const Atom *x = value_atoms(r, c->vals[i], &n);
    bool exclusive = call_borrow_kind(r, c, i) == LV_BORROWED_MUT;
    memcpy(a, x, n * sizeof *a);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind == A_PTR)
            loans_add(out, loan_lend(r, &a[k], c->args[i], i + 1, exclusive, writes, c->name));
    }
}

// What an owned result borrows is held by whoever leads to it: its type need not say where it keeps that.
static void lend_made(Run *r, const Atom *a, Loans *out)
{
    const Object *o = obj(r, atom_obj(r, a));
    LoanId l = a->u.p.loan;
    while (l.n && o->kind == OBJ_HEAP && r->loans.at[l.n].point != o->key)
        l = r->loans.at[l.n].parent;
    if (o->kind == OBJ_HEAP)
        loans_add(out, l);
}

// The loans that are held below a place.
static void lend_below(Run *r, State *s, CellId at, Loans *out)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        uint32_t n;
        const Atom *a = value_atoms(r, e.val, &n);
        if (cell_obj(r, e.cell).n != cell_obj(r, at).n || !cell_within(r, e.cell, at))
            continue;
        for (uint32_t k = 0; k < n; k++) {
            if (a[k].kind == A_PTR)
                loans_add(out, a[k].u.p.loan);
        }
    }
}

static void lend_held(Run *r, State *s, const Call *c, uint32_t i, Loans *out)
{
    if (lien_ty_get(r->unit, call_arg_ty(r, c, i))->kind == TY_REC) {
        Cells at = {.n = 0};
        if (c->args[i].kind == OD_COPY)
            at = place_resolve(r, s, (PlaceId){c->args[i].n}, USE_ADDR);
        for (uint32_t k = 0; k < at.n; k++)
            lend_below(r, s, at.at[k], out);
        return;
    }
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind != A_PTR)
            continue;
        lend_made(r, &a[k], out);
        const Cell *x = cell(r, (CellId){a[k].n});
        bool array = c->args[i].flags & ODF_ARRAY && (x->proj == PL_INDEX || x->proj == PL_ANY);
        lend_below(r, s, array ? x->parent : (CellId){a[k].n}, out);
    }
}

// The loans of all arguments of that lifetime, but for argument `but`.
static Loans lenders(Run *r, State *s, const Call *c, uint32_t life, uint32_t but, bool writes)
{
    Loans out = {.n = 0};
    bool aliases = lien_ty_get(r->unit, c->sig->ret)->kind == TY_REC && !type_borrows(r->unit, c->sig->ret);
    for (uint32_t i = 0; i < c->n; i++) {
        uint32_t lends = i == but ? 0 : lifetime_lends(r->unit, c->sig, i, life);
        uint8_t kind = call_level(r, c, i, 0)->kind;
        if (lends & LENDS_TARGET && kind != LV_OWNED && !(aliases && kind == LV_RAW))
            lend_target(r, c, i, writes, &out);
        if (lends & LENDS_HELD)
            lend_held(r, s, c, i, &out);
    }
    return out;
}

// One pointer that holds all of these loans.
static ValId holding(Run *r, Atom base, const Loans *l)
{
    Atom a[MAX_ATOMS];
    for (uint32_t i = 0; i < l->n; i++) {
        a[i] = base;
        a[i].u.p.loan = l->at[i];
    }
    return value_of(r, a, l->n);
}

// ---------------------------------------------------------------- the result

ValId call_lend(Run *r, State *s, const Call *c, ValId v)
{
    uint32_t n, life;
    const Atom *x = value_atoms(r, v, &n);
    if (n != 1 || x->kind != A_PTR || !lifetime_result(r->unit, c->sig, &life))
        return v;
    Atom base = *x;
    Loans l = lenders(r, s, c, life, UINT32_MAX, lien_level_get(r->unit, c->sig->ret_levels, 0)->kind != LV_BORROWED);
    return l.n ? holding(r, base, &l) : v;
}

// ---------------------------------------------------------------- structs and slots

// What the call left in a place: somebody's storage, of which nothing is known.
static Atom lent_storage(Run *r, State *s, StrId maker, CellId at, uint32_t slot)
{
    Cell x = *cell(r, at);
    ObjId o = object_make(r, OBJ_LOAD, 0x80000000u | r->point, slot, lien_ty_get(r->unit, x.ty)->elem, x.levels,
                          x.level + 1u);
    Object *w = obj(r, o);
    w->depth = 1;
    w->level = lien_level_get(r->unit, x.levels, x.level)->kind;
    w->loc = r->loc;
    w->maker = maker;
    state_own_make(r, s, o)->own = OWN_NONE;
    return (Atom){.kind = A_PTR, .flags = AF_BORROW, .n = w->root.n};
}

enum {
    SLOT_FIRST = 4096,
    SLOT_FIELDS = 256,
    SLOT_CHANGED = 16384
}; // of the objects that stand for what a call left in places

// The callee may have changed what a place holds, but not for whom it is lent.
ValId call_still_holds(Run *r, State *s, CellId at, ValId v)
{
    Loans l = {.n = 0};
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind == A_PTR)
            loans_add(&l, a[k].u.p.loan);
    }
    return l.n ? holding(r, lent_storage(r, s, (StrId){0}, at, SLOT_CHANGED + at.n), &l) : (ValId){VAL_TOP};
}

// Does the field, or each element of it, hold what the struct borrows?
static bool takes_loan(const Run *r, const Field *f, const Fill *fill)
{
    const Level *l = lien_level_get(r->unit, f->levels, 0);
    const Ty *t = lien_ty_get(r->unit, f->ty);
    while (t->kind == TY_ARRAY)
        t = lien_ty_get(r->unit, t->elem);
    if (t->kind != TY_PTR || (l->kind == LV_RAW && lien_ty_get(r->unit, t->elem)->kind == TY_FN))
        return false;
    return l->kind == LV_RAW ? fill->raw : borrows(l) && strcmp(lien_text(r->unit, l->lifetime), "static") != 0;
}

static ValId filling(Run *r, State *s, const Call *c, CellId m, Fill *fill)
{
    ValId v = fill->aliases;
    if (fill->loans.n) {
        ValId held = holding(r, lent_storage(r, s, c->name, m, fill->slot++), &fill->loans);
        v = v.n ? value_join(r, v, held) : held;
    }
    return v;
}

// Everything in the struct that is declared borrowed holds these loans; in arrays and behind opaque types no place
// tells who. Where nothing is declared, every pointer does.
static void fill_struct(Run *r, State *s, const Call *c, CellId at, TyId ty, Fill *fill)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    Rec rec = *lien_rec_get(r->unit, t->rec);
    bool each = t->kind == TY_REC && fill->fresh && !(rec.flags & REC_UNION);
    bool hidden = t->kind != TY_REC || !(rec.flags & REC_COMPLETE) || !fill->fresh || (!each && fill->raw);
    for (uint32_t i = 0; i < rec.nfields && each; i++) {
        FieldId id = {rec.first.n + i};
        Field f = *lien_field_get(r->unit, id);
        TyKind k = (TyKind)lien_ty_get(r->unit, f.ty)->kind;
        bool takes = takes_loan(r, &f, fill);
        hidden |= k == TY_ARRAY && takes;
        CellId m = k == TY_REC || takes ? cell_child(r, at, PL_FIELD, id.n, 0, f.ty) : (CellId){0};
        if (k == TY_REC)
            fill_struct(r, s, c, m, f.ty, fill);
        else if (k == TY_PTR && takes)
            state_set(r, s, m, filling(r, s, c, m, fill));
    }
    if (!hidden)
        return;
    CellId m = cell_child(r, at, PL_ANY, CELL_KEPT, 0, (TyId){0});
    const Slot *had = state_slot(s, m);
    ValId old = had ? had->val : (ValId){0}, now = filling(r, s, c, m, fill);
    state_set(r, s, m, old.n > VAL_ZERO ? value_join(r, old, now) : now);
}

// What is given to unannotated parameters of that lifetime, as lifetimebound has it: the result is an alias of it.
static ValId lent_aliases(Run *r, const Call *c, StrId life)
{
    Atom out[MAX_ATOMS];
    uint32_t m = 0;
    for (uint32_t i = 0; i < c->n && life.n; i++) {
        if (call_level(r, c, i, 0)->kind != LV_RAW || call_level(r, c, i, 0)->lifetime.n != life.n)
            continue;
        uint32_t n;
        const Atom *a = value_atoms(r, c->vals[i], &n);
        for (uint32_t k = 0; k < n && m < MAX_ATOMS; k++) {
            out[m] = a[k];
            out[m].flags |= AF_FUZZY;
            m += a[k].kind == A_PTR;
        }
    }
    return m ? value_of(r, out, m) : (ValId){0};
}

void call_borrows(Run *r, State *s, const Call *c, TyId ty, Fill *fill)
{
    uint32_t life;
    *fill = (Fill){.slot = SLOT_FIRST, .fresh = true, .raw = !type_borrows(r->unit, ty)};
    if (!lifetime_result(r->unit, c->sig, &life))
        return;
    fill->loans = lenders(r, s, c, life, UINT32_MAX, true);
    if (fill->raw)
        fill->aliases = lent_aliases(r, c, c->sig->ret_base_life);
}

void call_fill(Run *r, State *s, const Call *c, CellId at, TyId ty, Fill *fill)
{
    if (fill->loans.n || fill->aliases.n)
        fill_struct(r, s, c, at, ty, fill);
}

// ---------------------------------------------------------------- arguments that keep what others lend

// The one place that an argument points to.
static CellId argument_target(Run *r, const Call *c, uint32_t i)
{
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    bool one = n == 1 && a->kind == A_PTR && !(a->flags & AF_SHIFTED) && !(cell(r, (CellId){a->n})->flags & CF_ANY);
    return (CellId){one ? a->n : 0};
}

// May a function keep something in this struct through a shared borrow?
static bool keeps_when_shared(const Run *r, const Ty *t)
{
    if (t->kind != TY_REC)
        return false;
    const Rec *rec = lien_rec_get(r->unit, t->rec);
    bool any = rec->flags & REC_CELL;
    for (uint32_t i = 0; i < rec->nfields && !any; i++)
        any = lien_field_get(r->unit, (FieldId){rec->first.n + i})->flags & LF_CELL;
    return any;
}

enum { HOLD_DEPTH = 6 };
typedef struct { uint32_t at[HOLD_DEPTH], n; } Recs; // that were looked into

// Is there a place in it for a borrow? Not among numbers and owners of such: a list's node keeps no list.
static bool may_hold(const Run *r, TyId ty, Recs *seen)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    while (t->kind == TY_ARRAY)
        t = lien_ty_get(r->unit, t->elem);
    if (t->kind != TY_REC)
        return t->kind != TY_INT && t->kind != TY_FLOAT;
    for (uint32_t i = 0; i < seen->n; i++) {
        if (seen->at[i] == t->rec.n)
            return false;
    }
    const Rec *rec = lien_rec_get(r->unit, t->rec);
    if (!rec->nfields || seen->n == HOLD_DEPTH)
        return true;
    seen->at[seen->n++] = t->rec.n;
    for (uint32_t i = 0; i < rec->nfields; i++) {
        const Field *f = lien_field_get(r->unit, (FieldId){rec->first.n + i});
        const Ty *in = lien_ty_get(r->unit, f->ty);
        bool owner = in->kind == TY_PTR && owning(lien_level_get(r->unit, f->levels, 0));
        if (may_hold(r, owner ? in->elem : f->ty, seen))
            return true;
    }
    return false;
}

// The lifetime of what may be kept behind parameter i, in a slot, in a struct that borrows, or in one of which nothing
// is known.
static StrId keeps_for(const Run *r, const Call *c, uint32_t i, bool *slot)
{
    const Level *l = call_level(r, c, i, 0), *inner = call_level(r, c, i, 1);
    const Ty *t = lien_ty_get(r->unit, call_arg_ty(r, c, i));
    *slot = false;
    if (i >= c->sig->nparams || t->kind != TY_PTR)
        return (StrId){0};
    bool cell = l->kind == LV_BORROWED && keeps_when_shared(r, lien_ty_get(r->unit, t->elem));
    if (l->kind != LV_BORROWED_MUT && !(l->flags & LF_OUT) && !cell)
        return (StrId){0};
    TyKind to = (TyKind)lien_ty_get(r->unit, t->elem)->kind;
    *slot = to == TY_PTR;
    if (*slot)
        return borrows(inner) ? inner->lifetime : (StrId){0};
    if (c->sig->params[i].base_life.n)
        return c->sig->params[i].base_life;
    uint32_t result;
    bool lent =
        lifetime_result(r->unit, c->sig, &result) && result == l->lifetime.n; // the label says what the result borrows
    return to == TY_REC && !lent ? l->lifetime : (StrId){0};
}

// Aliases of what argument k has taken over borrow it from now on: argument i owns it.
static void take_over(Run *r, State *s, const Call *c, uint32_t i, uint32_t k)
{
    uint32_t n;
    CellId keeper = argument_target(r, c, i);
    const Atom *x = value_atoms(r, c->vals[k], &n);
    if (n != 1 || x->kind != A_PTR || !keeper.n)
        return;
    ObjId o = cell_obj(r, (CellId){x->n});
    LoanId up = value_atoms(r, c->vals[i], &n)->u.p.loan;
    LoanId l = loan_make(r, k + 1, keeper, false, true, up, c->name);
    for (uint32_t j = 0; j < s->slots.n; j++) {
        uint32_t m;
        const Atom *y = value_atoms(r, s->slots.at[j].val, &m);
        Atom a[MAX_ATOMS];
        bool hit = false;
        memcpy(a, y, m * sizeof *a);
        for (uint32_t q = 0; q < m; q++) {
            if (a[q].kind != A_PTR || cell_obj(r, (CellId){a[q].n}).n != o.n ||
                cell_obj(r, s->slots.at[j].cell).n == o.n)
                continue;
            a[q].flags |= AF_GAVE;
            a[q].u.p.loan = l;
            hit = true;
        }
        if (hit)
            s->slots.at[j].val = value_of(r, a, m);
    }
}

static void keep_loans(Run *r, State *s, const Call *c, uint32_t i, StrId life, bool slot)
{
    CellId at = argument_target(r, c, i);
    Loans l = lenders(r, s, c, life.n, i, true);
    if (!at.n || !l.n)
        return;
    TyId ty = lien_ty_get(r->unit, call_arg_ty(r, c, i))->elem;
    Fill fill = {.loans = l, .slot = SLOT_FIRST + SLOT_FIELDS * (i + 1), .raw = !type_borrows(r->unit, ty)};
    fill.fresh = call_level(r, c, i, 0)->flags & LF_OUT;
    if (slot)
        state_set(r, s, at, holding(r, lent_storage(r, s, c->name, at, fill.slot), &l));
    else
        fill_struct(r, s, c, at, ty, &fill);
}

// What is kept in a place that the caller of this function sees must have the lifetime that is asked there.
static void keep_checked(Run *r, State *s, const Call *c, uint32_t i, uint32_t k)
{
    CellId at = argument_target(r, c, i);
    Loc loc = r->loc;
    r->loc = c->locs[k] ? c->locs[k] : loc;
    uint32_t n;
    if (at.n)
        lifetime_keep(r, s, at, value_atoms(r, c->vals[i], &n)->u.p.loan, c->vals[k], call_name(r, c->args[i]));
    r->loc = loc;
}

// A slot that is filled anew gives back first what it held.
void call_refill(Run *r, State *s, const Call *c)
{
    for (uint32_t i = 0; i < c->n && r->loans.n > 1; i++) {
        bool slot;
        StrId life = keeps_for(r, c, i, &slot);
        CellId at = slot && life.n ? argument_target(r, c, i) : (CellId){0};
        bool lent = false;
        for (uint32_t k = 0; k < c->n && at.n; k++)
            lent |= k != i && lifetime_lends(r->unit, c->sig, k, life.n);
        if (lent && state_slot(s, at))
            state_set(r, s, at, (ValId){VAL_TOP});
    }
}

void call_keep(Run *r, State *s, const Call *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        bool slot;
        StrId life = keeps_for(r, c, i, &slot);
        if (!life.n)
            continue;
        bool holds = slot || may_hold(r, lien_ty_get(r->unit, call_arg_ty(r, c, i))->elem, &(Recs){.n = 0});
        for (uint32_t k = 0; k < c->n && k < c->sig->nparams; k++) {
            const Level *l = call_level(r, c, k, 0);
            if (k == i || l->lifetime.n != life.n)
                continue;
            if (owning(l))
                take_over(r, s, c, i, k);
            else if (borrows(l) && holds)
                keep_checked(r, s, c, i, k);
        }
        if (holds)
            keep_loans(r, s, c, i, life, slot);
    }
}

// ---------------------------------------------------------------- lifetime_capture_by

static bool captured(const Level *l) { return l->kind == LV_RAW && l->flags & LF_ESCAPES && l->lifetime.n; }

// The pointers of a value, or none if it may be anything else.
static ValId pointers(Run *r, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR)
            return (ValId){0};
    }
    return v;
}

void call_capture(Run *r, State *s, const Call *c)
{
    for (uint32_t k = 0; k < c->n && k < c->sig->nparams; k++) {
        const Level *l = call_level(r, c, k, 0);
        ValId v = captured(l) ? pointers(r, c->vals[k]) : (ValId){0};
        for (uint32_t i = 0; i < c->n && i < c->sig->nparams && v.n; i++) {
            const Level *to = call_level(r, c, i, 0);
            CellId at =
                i != k && to->lifetime.n == l->lifetime.n && !captured(to) ? argument_target(r, c, i) : (CellId){0};
            if (!at.n)
                continue;
            CellId m = cell_child(r, at, PL_ANY, CELL_KEPT, 0, (TyId){0});
            const Slot *had = state_slot(s, m);
            state_set(r, s, m, had && had->val.n > VAL_ZERO ? value_join(r, had->val, v) : v);
        }
        if (v.n && strcmp(lien_text(r->unit, l->lifetime), "static") == 0)
            claim_kept(r, s, v);
    }
}

// The keeper is only looked at by this call, and nobody has written to it since: what it keeps must be there.
void call_captured(Run *r, State *s, const Call *c, uint32_t i)
{
    CellId at = argument_target(r, c, i);
    const Ty *t = lien_ty_get(r->unit, call_arg_ty(r, c, i));
    bool looks = t->kind == TY_PTR &&
                 (lien_ty_get(r->unit, t->elem)->flags & TY_CONST || call_level(r, c, i, 0)->kind == LV_BORROWED);
    if (!at.n || !looks || !c->sig->nparams)
        return;
    const Slot *e = state_slot(s, cell_child(r, at, PL_ANY, CELL_KEPT, 0, (TyId){0}));
    for (uint32_t k = 0; k < s->slots.n && e; k++) {
        if (s->slots.at[k].at > e->at && cell_within(r, s->slots.at[k].cell, at))
            return;
    }
    uint32_t n = 0;
    const Atom *a = e ? value_atoms(r, e->val, &n) : NULL;
    for (uint32_t k = 0; k < n; k++) {
        Own *w = a[k].kind == A_PTR && !a[k].u.p.loan.n ? state_own(s, atom_obj(r, &a[k])) : NULL;
        bool gone = w && w->own == OWN_RELEASED;
        if (a[k].kind != A_DANGLING && !gone)
            continue;
        Fault f = {.id = gone ? REPORT_USE_AFTER_FREE : REPORT_DANGLING_BORROW,
                   .loc = c->locs[i],
                   .point = r->point,
                   .name = call_name(r, c->args[i]),
                   .cause = gone ? w->cause : a[k].u.p.cause,
                   .may = n > 1,
                   .captured = true};
        f.what = gone ? (StrId){0} : var_get(r->fn, (VarId){a[k].n})->name;
        fault(r, s, f);
        return;
    }
}
