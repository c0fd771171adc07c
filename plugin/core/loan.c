// Loans: who has borrowed what, and what that forbids (language, section 4, the table). Loans ride in pointer values,
// as in Polonius: a state holds a loan if a place in it holds a value that carries it, and it is live if that place may
// still be used.
#include "run.h"

LoanId loan_make(Run *r, uint32_t slot, CellId target, bool exclusive, bool writes, LoanId parent, StrId by)
{
    for (uint32_t i = 1; i < r->loans.n; i++) {
        const Loan *l = &r->loans.at[i];
        if (l->point == r->point && l->slot == slot && l->target.n == target.n && l->exclusive == exclusive &&
            l->parent.n == parent.n)
            return (LoanId){i};
    }
    for (LoanId up = parent; up.n; up = r->loans.at[up.n].parent) { // a loop that reborrows from itself ends here
        const Loan *l = &r->loans.at[up.n];
        if (l->point == r->point && l->slot == slot && l->target.n == target.n)
            return up;
    }
    vec_push(&r->arena, &r->loans, ((Loan){.point = r->point, .slot = slot, .target = target, .exclusive = exclusive,
                                            .writes = writes, .parent = parent, .by = by, .loc = r->loc}));
    return (LoanId){r->loans.n - 1};
}

bool loan_derives(const Run *r, LoanId l, LoanId from)
{
    for (; l.n; l = r->loans.at[l.n].parent) {
        if (l.n == from.n)
            return true;
    }
    return false;
}

// What was told once is told: a loan that was found broken gives way to one that nobody minds, so that what else is
// done through its holders is silent. It has no target; its slot names the loan that it was.
static LoanId loan_pardoned(Run *r, LoanId was)
{
    for (uint32_t i = 1; i < r->loans.n; i++) {
        if (!r->loans.at[i].target.n && r->loans.at[i].slot == was.n)
            return (LoanId){i};
    }
    vec_push(&r->arena, &r->loans, ((Loan){.point = UINT32_MAX, .slot = was.n, .writes = true}));
    return (LoanId){r->loans.n - 1};
}

static bool loan_told(const Run *r, LoanId l) { return !r->loans.at[l.n].target.n; }

bool loan_is_pardoned(const Run *r, LoanId l)
{
    for (; l.n; l = r->loans.at[l.n].parent) {
        if (!r->loans.at[l.n].target.n)
            return true;
    }
    return false;
}

// ---------------------------------------------------------------- what overlaps

// The cell that owns an object, if an owned place of the state does.
static CellId owner_of(Run *r, State *s, ObjId o)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        uint8_t kind = cell_level(r, s->slots.at[i].cell)->kind;
        bool deep = kind == LV_OWNED || kind == LV_SHARED;
        for (uint32_t k = 0; deep && k < n; k++) {
            if (a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n)
                return s->slots.at[i].cell;
        }
    }
    const Object *x = obj(r, o);
    return x->kind == OBJ_INIT && (x->level == LV_OWNED || x->level == LV_SHARED) ? (CellId){x->key} : (CellId){0};
}

// One is part of the other, also through owned pointers: a loan of a struct reaches what the struct owns.
static bool within_deep(Run *r, State *s, CellId c, CellId whole)
{
    for (uint32_t hops = 0; c.n && hops < 8; hops++) {
        if (cell_obj(r, c).n == cell_obj(r, whole).n)
            return cell_within(r, c, whole) || (hops == 0 && cell_within(r, whole, c));
        c = owner_of(r, s, cell_obj(r, c));
    }
    return false;
}

// The members of a union are one place: the outermost union that the cell is in, or the cell.
static CellId union_of(const Run *r, CellId c)
{
    CellId out = c;
    for (; c.n; c = cell(r, c)->parent) {
        if (writable_union(r, c))
            out = cell(r, c)->parent;
    }
    return out;
}

static bool overlap(Run *r, State *s, CellId target, CellId c, Access access)
{
    target = union_of(r, target);
    c = union_of(r, c);
    if (cell_obj(r, target).n == cell_obj(r, c).n)
        return cell_within(r, target, c) || cell_within(r, c, target) || elements_meet(r, target, c);
    if (within_deep(r, s, c, target))
        return true;
    // reading or writing a pointer does not touch what it owns, except that writing it loses it
    bool loses =
        access != ACCESS_READ && access != ACCESS_END && access != ACCESS_WRITE_BELOW && access != ACCESS_LEND_BELOW;
    return loses && within_deep(r, s, target, c);
}

// ---------------------------------------------------------------- is the loan live?

// While a call reads or lends an argument, its other arguments are still to be used, and so is what its result goes
// through. C lets a destination of libc's overlap with the source.
static Loc variable_use(Run *r, CellId holder, Access access, uint32_t depth)
{
    Loc at = live_use(r, holder);
    if (!at && !depth && (access == ACCESS_READ || r->arg))
        at = live_written(r, holder);
    if (!at && r->arg && access != ACCESS_WRITE)
        at = live_passed(r, holder, r->arg - 1, access);
    return at;
}

static Loc holder_use(Run *r, State *s, CellId holder, Access access, uint32_t depth)
{
    VarId v = cell_var(r, holder);
    const Var *x = var_get(r->fn, v);
    if (v.n && x->kind != VAR_GLOBAL && !(x->flags & VF_STATIC)) {
        Loc at = variable_use(r, holder, access, depth);
        if (at || depth > 4)
            return at;
    } else if (v.n || obj(r, cell_obj(r, holder))->kind != OBJ_HEAP) {
        return v.n || obj(r, cell_obj(r, holder))->kind == OBJ_INIT ? (Loc)1 : 0; // the caller may use it
    }
    ObjId o = cell_obj(r, holder);
    for (uint32_t i = 0; i < s->slots.n && depth <= 4; i++) { // held in storage that is used through a pointer
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n; k++) {
            if (a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n && cell_obj(r, s->slots.at[i].cell).n != o.n) {
                Loc at = holder_use(r, s, s->slots.at[i].cell, access, depth + 1);
                if (at)
                    return at;
            }
        }
    }
    return 0;
}

bool loan_kept_cell(const Run *r, CellId c) { return cell(r, c)->proj == PL_ANY && cell(r, c)->n == CELL_KEPT; }

// After it's told, the loan is given up: what its holders do from here is the same fault.
void loan_forget(Run *r, State *s, LoanId l, bool gone)
{
    LoanId pardon = loan_pardoned(r, l);
    r->loans.at[pardon.n].told = r->point;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *x = value_atoms(r, s->slots.at[i].val, &n);
        Atom a[MAX_ATOMS];
        bool hit = false;
        memcpy(a, x, n * sizeof *a);
        for (uint32_t k = 0; k < n; k++) {
            if (a[k].kind == A_PTR && a[k].u.p.loan.n && loan_derives(r, a[k].u.p.loan, l)) {
                bool kept = loan_kept_cell(r, s->slots.at[i].cell); // nobody goes through that
                a[k].u.p.loan = kept ? (LoanId){0} : pardon;
                hit = true;
            }
        }
        if (!hit)
            continue;
        CellId c = s->slots.at[i].cell;
        ValId v = gone ? state_gone(r, s, c) : value_of(r, a, n);
        state_slot(s, c)->val = v;
        i = gone ? UINT32_MAX : i; // the slots changed: look again
    }
}

static ReportId conflict(Access access, bool exclusive)
{
    switch (access) {
    case ACCESS_WRITE_BELOW: return REPORT_WRITE_WHILE_BORROWED;
    case ACCESS_LEND_BELOW: return REPORT_BORROW_CONFLICT;
    case ACCESS_READ: return exclusive ? REPORT_USE_WHILE_BORROWED : REPORT_COUNT;
    case ACCESS_SHARED: return exclusive ? REPORT_BORROW_CONFLICT : REPORT_COUNT;
    case ACCESS_WRITE: return REPORT_WRITE_WHILE_BORROWED;
    case ACCESS_EXCLUSIVE: return REPORT_BORROW_CONFLICT;
    case ACCESS_MOVE: return REPORT_MOVE_WHILE_BORROWED;
    default: return REPORT_DANGLING_BORROW;
    }
}

// The loans that an access goes through: all that the pointer holds which it follows.
typedef struct {
    const LoanId *at;
    uint32_t n;
    bool first; // the access is to the first of several elements only
} Vias;

static bool goes_through(const Run *r, const Vias *via, LoanId l)
{
    for (uint32_t i = 0; i < via->n; i++) {
        if (loan_derives(r, via->at[i], l))
            return true;
    }
    return false;
}

// A slot is lent with what its pointer has borrowed exclusively: does the loan come from such a pointer in c? The
// holder is not in the way if it is lent, too.
static bool lent_with(Run *r, State *s, LoanId l, CellId target, CellId holder, CellId c)
{
    ObjId to = cell_obj(r, target), in = cell_obj(r, c);
    if (cell_obj(r, holder).n == in.n && cell_within(r, holder, c))
        return false;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        const Slot *e = &s->slots.at[i];
        uint32_t n;
        const Atom *a = value_atoms(r, e->val, &n);
        if (cell_obj(r, e->cell).n != in.n || !cell_within(r, e->cell, c) ||
            cell_level(r, e->cell)->kind != LV_BORROWED_MUT)
            continue;
        for (uint32_t k = 0; k < n; k++) {
            LoanId from = a[k].kind == A_PTR ? a[k].u.p.loan : l;
            if (from.n != l.n && atom_obj(r, &a[k]).n == to.n && (!from.n || loan_derives(r, l, from)))
                return true;
        }
    }
    return false;
}

static bool beside(const Run *r, CellId c, CellId block)
{
    return cell_obj(r, c).n == cell_obj(r, block).n && cell_block(r, block) && cell_beside(r, c, block);
}

// Does the pointer lead to the first of several elements, and to none beside it?
static bool leads_first(const Run *r, const Atom *a, Operand from)
{
    bool written = from.kind == OD_ADDR && place_get(r->fn, (PlaceId){from.n})->proj == PL_DEREF;
    return a->kind == A_PTR && !(a->flags & AF_SHIFTED) && (written || r->loans.at[a->u.p.loan.n].first);
}

// Which loan, of those that a holder's pointer was made from one after the other, does the access break? Those that the
// access itself goes through are not in its way.
static LoanId loan_broken(Run *r, State *s, LoanId l, CellId holder, CellId c, const Vias *via, Access access,
                          ReportId *id)
{
    for (; l.n && !r->loans.at[l.n].way && !goes_through(r, via, l); l = r->loans.at[l.n].parent) {
        Loan loan = r->loans.at[loan_told(r, l) ? r->loans.at[l.n].slot : l.n];
        *id = conflict(access, loan.exclusive);
        bool below =
            access == ACCESS_WRITE_BELOW && cell_level(r, c)->kind != LV_BORROWED_MUT; // the write itself tells
        if ((access == ACCESS_WRITE || access == ACCESS_WRITE_BELOW) && !loan.exclusive &&
            (below || writable_cell(r, c)))
            *id = REPORT_COUNT;
        if (*id == REPORT_COUNT)
            continue;
        bool apart =
            (via->first && beside(r, loan.target, c)) || (loan.first && beside(r, c, loan.target)); // p[0] and p[3]
        bool lends = access == ACCESS_SHARED || access == ACCESS_EXCLUSIVE;
        bool again = loan.point == r->point && loan_kept_cell(r, holder) && cell(r, loan.target)->flags & CF_ANY;
        if (apart || again) // v[i] of an earlier round
            continue;
        if (overlap(r, s, loan.target, c, access) || (lends && lent_with(r, s, l, loan.target, holder, c)))
            return l;
    }
    return (LoanId){0};
}

// May the pointer lead elsewhere? One that holds several loans at once does not, nor does what a struct keeps.
static bool elsewhere(const Run *r, const Atom *a, uint32_t n, uint32_t k, LoanId l)
{
    for (uint32_t i = 0; i < n; i++) {
        bool same = a[i].kind == a[k].kind && a[i].n == a[k].n;
        if (!same && (a[i].kind != A_PTR || !loan_derives(r, a[i].u.p.loan, l)))
            return true;
    }
    return false;
}

// A copy of a loan is the same loan: of those that were made of one thing, one from the other, the first.
static LoanId loan_first(const Run *r, LoanId l)
{
    ObjId of = cell_obj(r, r->loans.at[l.n].target);
    for (LoanId up = l; up.n; up = r->loans.at[up.n].parent) {
        if (cell_obj(r, r->loans.at[up.n].target).n == of.n && !r->loans.at[up.n].way)
            l = up;
    }
    return l;
}

static void loan_fault(Run *r, State *s, const Slot *e, LoanId l, Access access, Fault f)
{
    VarId in = cell_var(r, e->cell);
    StrId accessed = f.name;
    f.what = cell_name(r, e->cell);
    f.cause = r->loans.at[l.n].point + 1;
    if (access == ACCESS_END && in.n && var_get(r->fn, in)->kind == VAR_RET) {
        f.id = REPORT_DANGLING_RETURN;
        f.what = accessed;
        f.cause = 0;
    } else if (access == ACCESS_END) {
        f.loc = r->loans.at[loan_first(r, l).n].loc;
        f.name = cell_name(r, e->cell);
        f.what = accessed;
    }
    fault(r, s, f);
}

// An address that is returned as an integer is no borrow.
static bool returned_number(const Run *r, CellId holder)
{
    const Var *v = var_get(r->fn, cell_var(r, holder));
    return v->kind == VAR_RET && lien_ty_get(r->unit, v->ty)->kind == TY_INT;
}

// What is returned of a local ends with it: that its cleanup comes before is no other fault.
static bool ends_soon(const Run *r, Access access, LoanId l, CellId holder)
{
    bool cleanup = access != ACCESS_END && r->fn->points.at[r->point].flags & PF_CLEANUP;
    return cleanup && var_get(r->fn, cell_var(r, holder))->kind == VAR_RET && r->loans.at[l.n].target.n &&
           obj(r, cell_obj(r, r->loans.at[l.n].target))->kind == OBJ_VAR;
}

static void access_by(Run *r, State *s, CellId c, const Vias *via, Access access, StrId name, Loc loc)
{
    if (run_unsafe(r) && access != ACCESS_END)
        return;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        uint32_t n;
        const Atom *x = value_atoms(r, e.val, &n);
        for (uint32_t k = 0; k < n; k++) {
            if (x[k].kind != A_PTR || !x[k].u.p.loan.n)
                continue;
            ReportId id;
            LoanId l = loan_broken(r, s, x[k].u.p.loan, e.cell, c, via, access, &id);
            Loc use = l.n ? holder_use(r, s, e.cell, access, 0) : 0;
            if (!use || (access == ACCESS_END && returned_number(r, e.cell)) || ends_soon(r, access, l, e.cell))
                continue;
            Fault f = {.id = id, .loc = loc ? loc : r->loc, .point = r->point, .obj = cell_obj(r, c), .name = name,
                       .may = !loan_kept_cell(r, e.cell) && elsewhere(r, x, n, k, l), .use = use > 1 ? use : 0};
            f.again = loan_told(r, l);
            loan_fault(r, s, &e, f.again ? (LoanId){r->loans.at[l.n].slot} : l, access, f);
            bool gone = access == ACCESS_MOVE || access == ACCESS_END;
            if (f.again && !(gone && r->loans.at[l.n].told == r->point)) // lending a slot was told, which takes it over
                continue;
            loan_forget(r, s, l, gone);
            i = UINT32_MAX; // the values changed: look again
            break;
        }
    }
}

void loan_access_atom(Run *r, State *s, CellId c, const Atom *a, uint32_t n, uint32_t k, Access access, StrId name,
                      Loc loc, Operand from)
{
    LoanId via[MAX_ATOMS];
    uint32_t m = 0;
    if (r->loans.n < 2)
        return;
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR)
            continue;
        if (a[i].n == a[k].n && loan_is_pardoned(r, a[i].u.p.loan)) // one of the loans that it holds was told of
            return;
        via[m++] = a[i].u.p.loan;
    }
    access_by(r, s, c, &(Vias){via, m, leads_first(r, &a[k], from)}, access, name, loc);
}

void loan_access(Run *r, State *s, CellId c, LoanId via, Access access, StrId name, Loc loc)
{
    if (r->loans.n >= 2 && !loan_is_pardoned(r, via))
        access_by(r, s, c, &(Vias){&via, 1, false}, access, name, loc);
}

void loan_places(Run *r, State *s, const Cells *c, PlaceId p, Access access, Loc loc)
{
    if (r->loans.n < 2)
        return;
    for (uint32_t i = 0; i < c->n; i++) {
        if (!c->pardoned && !loan_is_pardoned(r, c->via[i]))
            access_by(r, s, c->at[i], &(Vias){c->via, c->n, true}, access, place_name(r, p), loc);
    }
}

void loan_lend_on(Run *r, State *s, Operand from, Loc loc)
{
    if (r->loans.n < 2 || (from.kind != OD_COPY && from.kind != OD_ADDR))
        return;
    PlaceId p = {from.n}, name = p;
    for (bool pointer = from.kind == OD_COPY;; p = place_get(r->fn, p)->parent) {
        if (pointer && !place_deep(r, p))
            return;
        if (pointer && place_level(r, p)->kind == LV_BORROWED_MUT) {
            Cells c = place_resolve(r, s, p, USE_ADDR);
            loan_places(r, s, &c, name, ACCESS_LEND_BELOW, loc);
        }
        if (place_get(r->fn, p)->proj == PL_VAR)
            return;
        pointer = place_get(r->fn, p)->proj == PL_DEREF;
    }
}

// ---------------------------------------------------------------- making loans

CellId loan_target(Run *r, CellId c, Operand from)
{
    const Cell *x = cell(r, c);
    bool element = x->proj == PL_INDEX || x->proj == PL_ANY;
    return from.flags & ODF_ARRAY && element ? cell_child(r, x->parent, PL_ANY, 0, 0, x->ty) : c;
}

// What is lent by an address as it was written: of a pointer that was moved, any element; by &p[0] of scalars, the one.
static CellId loan_place(Run *r, const Atom *a, Operand from)
{
    CellId c = loan_target(r, (CellId){a->n}, from);
    if (a->flags & AF_SHIFTED)
        c = cell_child(r, cell(r, c)->proj == PL_INDEX || cell(r, c)->proj == PL_ANY ? cell(r, c)->parent : c, PL_ANY,
                       0, 0, cell(r, c)->ty);
    TyKind in = (TyKind)lien_ty_get(r->unit, cell(r, c)->ty)->kind;
    bool block = cell(r, c)->proj == PL_VAR && obj(r, cell_obj(r, c))->kind != OBJ_VAR;
    return from.kind == OD_ADDR && block && in != TY_REC && in != TY_ARRAY
               ? cell_child(r, c, PL_INDEX, 0, 0, cell(r, c)->ty)
               : c;
}

LoanId loan_lend(Run *r, const Atom *a, Operand from, uint32_t slot, bool exclusive, bool writes, StrId by)
{
    bool first = leads_first(r, a, from);
    LoanId l = loan_make(r, slot, loan_place(r, a, from), exclusive, writes, loan_parent(r, a->u.p.loan, from), by);
    r->loans.at[l.n].first = first;
    return l;
}

ValId loan_borrow(Run *r, State *s, ValId v, bool exclusive, uint32_t slot, StrId by, StrId name, Loc loc, Operand from)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS], all[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    memcpy(all, x, n * sizeof *all);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR)
            continue;
        CellId c = loan_place(r, &a[i], from);
        if (exclusive && !writable_lent(r, s, &a[i], from)) {
            Fault f = {.id = REPORT_WRITE_THROUGH_SHARED,
                       .loc = loc,
                       .point = r->point,
                       .name = name,
                       .may = elsewhere(r, a, n, i, (LoanId){UINT32_MAX})};
            fault(r, s, f);
        }
        loan_access_atom(r, s, c, all, n, i, exclusive ? ACCESS_EXCLUSIVE : ACCESS_SHARED, name, loc, from);
        a[i].u.p.loan = loan_lend(r, &a[i], from, slot, exclusive, exclusive, by);
        a[i].flags |= AF_BORROW;
    }
    return value_of(r, a, n);
}

ValId loan_reborrow(Run *r, State *s, ValId v, uint32_t slot, StrId name)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS], all[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    memcpy(all, x, n * sizeof *all);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR || loan_is_pardoned(r, a[i].u.p.loan))
            continue;
        const Object *o = obj(r, atom_obj(r, &a[i]));
        bool lent = o->kind == OBJ_INIT && o->level == LV_BORROWED_MUT; // to the caller
        if (!a[i].u.p.loan.n && !(lent && writable_lent(r, s, &a[i], (Operand){0})))
            continue;
        loan_access_atom(r, s, (CellId){a[i].n}, all, n, i, ACCESS_EXCLUSIVE, name, r->loc, (Operand){0});
        bool first = leads_first(r, &a[i], (Operand){0});
        a[i].u.p.loan = loan_make(r, slot, (CellId){a[i].n}, true, true, a[i].u.p.loan, (StrId){0});
        r->loans.at[a[i].u.p.loan.n].first = first;
    }
    return value_of(r, a, n);
}

ValId loan_pardon(Run *r, State *s, ValId v, PlaceId p)
{
    if (r->loans.n < 2 || place_get(r->fn, p)->proj == PL_VAR)
        return v;
    Cells c = place_resolve(r, s, p, USE_ADDR);
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    if (c.n != 1 || !loan_is_pardoned(r, c.via[0]))
        return v;
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR)
            a[i].u.p.loan = c.via[0];
    }
    return value_of(r, a, n);
}

// ---------------------------------------------------------------- the arguments of one call

// &p[0] of a pointer to scalars is the one element, not all that the pointer leads to; nor is &p[0] of structs beside
// &p[1].
static CellId argument_place(Run *r, const Atom *a, Operand from, CellId beside)
{
    CellId c = {a->n};
    const Cell *x = cell(r, c);
    TyKind k = (TyKind)lien_ty_get(r->unit, x->ty)->kind;
    if (x->proj != PL_VAR || obj(r, x->obj)->kind == OBJ_VAR || k == TY_ARRAY)
        return c;
    bool written = from.kind == OD_ADDR && place_get(r->fn, (PlaceId){from.n})->proj == PL_DEREF;
    bool element = cell(r, beside)->proj == PL_INDEX && cell(r, beside)->parent.n == c.n;
    return written || (k == TY_REC && element) ? cell_child(r, c, PL_INDEX, 0, 0, x->ty) : c;
}

LoanId loan_of_other(Run *r, State *s, const Lent *to, const Lent *from)
{
    uint32_t n, m;
    const Atom *x = value_atoms(r, to->val, &n);
    if (n != 1 || x->kind != A_PTR || loan_is_pardoned(r, x->u.p.loan))
        return (LoanId){0};
    Atom at = *x;
    Vias via = {&at.u.p.loan, 1, leads_first(r, &at, to->from)};
    const Atom *y = value_atoms(r, from->val, &m);
    Atom held[MAX_ATOMS];
    memcpy(held, y, m * sizeof *held);
    for (uint32_t k = 0; k < m; k++) {
        ReportId id;
        LoanId l = {0};
        if (held[k].kind == A_PTR)
            l = loan_broken(r, s, held[k].u.p.loan, (CellId){0}, (CellId){at.n}, &via,
                            to->exclusive ? ACCESS_EXCLUSIVE : ACCESS_SHARED, &id);
        if (l.n && !loan_told(r, l))
            return l;
    }
    return (LoanId){0};
}

static bool overlap_atoms(Run *r, State *s, const Atom *p, Operand from, const Atom *q, Operand other)
{
    if (p->kind != A_PTR || q->kind != A_PTR)
        return false;
    CellId c = argument_place(r, p, from, (CellId){q->n}), d = argument_place(r, q, other, (CellId){p->n});
    if ((leads_first(r, p, from) && beside(r, d, c)) || (leads_first(r, q, other) && beside(r, c, d)))
        return false;
    bool moved = (p->flags | q->flags) & AF_SHIFTED;
    return overlap(r, s, c, d, ACCESS_EXCLUSIVE) || (moved && cell_obj(r, c).n == cell_obj(r, d).n);
}

// One of the loans that a pointer holds was told of.
static bool value_pardoned(const Run *r, const Atom *a, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR && loan_is_pardoned(r, a[i].u.p.loan))
            return true;
    }
    return false;
}

bool loan_overlap_values(Run *r, State *s, const Lent *a, const Lent *b, bool *may)
{
    uint32_t n, m;
    const Atom *x = value_atoms(r, a->val, &n), *y = value_atoms(r, b->val, &m);
    *may = false;
    if (x->kind != A_PTR || y->kind != A_PTR || value_pardoned(r, x, n) || value_pardoned(r, y, m))
        return false;
    if (a->val.n == b->val.n && a->from.kind == OD_COPY && b->from.kind == OD_COPY &&
        a->from.n == b->from.n) // the same one of several, twice
        return true;
    Atom p[MAX_ATOMS], q[MAX_ATOMS];
    memcpy(p, x, n * sizeof *p);
    memcpy(q, y, m * sizeof *q);
    bool all = true, some = false;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < m; k++) {
            bool one = overlap_atoms(r, s, &p[i], a->from, &q[k], b->from);
            all &= one;
            some |= one;
        }
    }
    *may = !all;
    return all || (some && (n == 1 || m == 1)); // of two that may be several, one may say which the other is
}
