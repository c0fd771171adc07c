// Assignments: what a place takes over, and what it loses (language, sections 2 and 3).
#include "run.h"

static bool declared_owned(Run *r, State *s, PlaceId p, Cells *c)
{
    if (lien_ty_get(r->unit, lien_place_ty(r->fn, p))->kind != TY_PTR)
        return false;
    (void)s;
    return c->n ? owning(cell_level(r, c->at[0])) : owning(place_level(r, p));
}

static bool single(const Run *r, const Cells *c)
{
    return c->n == 1 && !c->unknown && !(cell(r, c->at[0])->flags & CF_ANY);
}

// What is left in a place whose value was moved out here.
static ValId moved_value(Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR)
            continue;
        own_come(s, atom_obj(r, &a[i]));
        a[i] = (Atom){.kind = A_MOVED, .n = atom_obj(r, &a[i]).n, .u.p.cause = r->point + 1};
    }
    return value_of(r, a, n);
}

static void come_all(Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR)
            own_come(s, atom_obj(r, &a[i]));
    }
}

// Taking over from a place that was declared owned leaves it moved; from any other it becomes an alias that has given.
static void take_from(Run *r, State *s, Operand from, ValId v, CellId into)
{
    if (from.kind != OD_COPY)
        return;
    PlaceId p = {from.n};
    Cells src = place_resolve(r, s, p, USE_ADDR);
    bool declared = declared_owned(r, s, p, &src);
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    if (declared && single(r, &src) && src.at[0].n != into.n) {
        state_set(r, s, src.at[0], moved_value(r, s, v));
    } else if (!declared) {
        for (uint32_t i = 0; i < n; i++) {
            if (a[i].kind == A_PTR)
                own_gave(r, s, atom_obj(r, &a[i]), true);
        }
    }
}

static void clear_flags(Run *r, ValId *v, uint8_t flags)
{
    uint32_t n;
    const Atom *x = value_atoms(r, *v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR)
            a[i].flags = (uint8_t)(a[i].flags & ~flags);
    }
    *v = value_of(r, a, n);
}

// A default like `char *s = "";` is replaced before it is written to, on ways that the program knows.
static bool in_literal(const Run *r, const Cells *c)
{
    bool literal = false;
    for (uint32_t i = 0; i < c->n && !literal; i++) {
        const Object *o = obj(r, cell_obj(r, c->at[i]));
        literal = o->kind == OBJ_VAR && var_get(r->fn, (VarId){o->key})->kind == VAR_STRING;
    }
    return literal;
}

static void shared_fault(Run *r, State *s, PlaceId p, const Cells *c)
{
    Fault f = {.id = REPORT_WRITE_THROUGH_SHARED, .loc = r->loc, .point = r->point, .name = place_name(r, p)};
    f.sure = in_literal(r, c);
    f.may = f.sure && (c->n > 1 || c->unknown);
    fault(r, s, f);
}

static void write_access(Run *r, State *s, PlaceId dst, const Cells *c, uint32_t flags)
{
    TyKind k = (TyKind)lien_ty_get(r->unit, lien_place_ty(r->fn, dst))->kind;
    bool pointer = k != TY_INT && k != TY_FLOAT;
    for (uint32_t i = 0; i < c->n; i++)
        summary_far(r, c->at[i], pointer);
    r->havoc |= c->unknown;
    if (flags & PF_INIT && place_get(r->fn, dst)->proj == PL_VAR)
        return;
    loan_places(r, s, c, dst, ACCESS_WRITE, r->loc);
    if (place_get(r->fn, dst)->proj != PL_VAR && !writable_place(r, s, dst))
        shared_fault(r, s, dst, c);
}

static void return_pointer(Run *r, State *s, ValId v, Operand from)
{
    if (from.kind == OD_COPY)
        own_use(r, s, v, (PlaceId){from.n}, r->loc, false);
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    if (n == 1 && a->kind == A_PTR && (obj(r, atom_obj(r, a))->level == LV_OWNED))
        own_use_whole(r, s, (CellId){a->n}, cell(r, (CellId){a->n})->ty, r->loc, 0);
    lifetime_return(r, s, v);
}

// A place that was declared borrowed makes a loan of what it is given; any other takes an alias, or a copy of a loan.
static ValId keep_pointer(Run *r, State *s, CellId at, LoanId via, ValId v, PlaceId dst, Operand from)
{
    const Level *l = cell_level(r, at);
    StrId name = from.kind == OD_COPY || from.kind == OD_ADDR ? place_name(r, (PlaceId){from.n}) : (StrId){0};
    if (l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT) {
        if (from.kind == OD_COPY)
            own_use(r, s, v, (PlaceId){from.n}, r->loc, false);
        if (from.kind == OD_COPY)
            v = loan_pardon(r, s, v, (PlaceId){from.n});
        if (l->kind == LV_BORROWED_MUT)
            loan_lend_on(r, s, from, r->loc);
        if (from.kind != OD_UNKNOWN)
            v = loan_borrow(r, s, v, l->kind == LV_BORROWED_MUT, 0, (StrId){0}, name, r->loc, from);
    }
    lifetime_keep(r, s, at, via, v, place_name(r, dst));
    return v;
}

// The pieces of a text that are kept in an array do not overlap, nor do the nodes that a cursor comes by, which nobody
// can tell here: exclusive loans of them are let go. What is lent by its address or by a function is what that says.
static bool pieces(const Run *r, CellId at, Operand from)
{
    const Ty *to = lien_ty_get(r->unit, lien_ty_get(r->unit, cell(r, at)->ty)->elem);
    bool text = to->kind == TY_INT && to->bits == 8;
    bool cursor = from.kind == OD_COPY && var_get(r->fn, flow_base(r->fn, (PlaceId){from.n}))->kind != VAR_TEMP;
    return cell_level(r, at)->kind == LV_BORROWED_MUT && (text || cursor);
}

// One of several places, or one of many elements: the loan is held by the array.
static void keep_somewhere(Run *r, State *s, CellId at, LoanId via, ValId v, PlaceId dst, Operand from)
{
    CellId array = cell(r, at)->parent;
    if (pieces(r, at, from)) {
        lifetime_keep(r, s, at, via, v, place_name(r, dst));
        return;
    }
    v = keep_pointer(r, s, at, via, v, dst, from);
    if (!(cell(r, at)->flags & CF_ANY) || !array.n || cell(r, at)->proj != PL_ANY || r->loans.n < 2)
        return;
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    bool loan = false;
    for (uint32_t i = 0; i < n; i++)
        loan |= a[i].kind == A_PTR && a[i].u.p.loan.n;
    if (!loan)
        return;
    CellId kept = cell_child(r, array, PL_ANY, CELL_KEPT, 0, (TyId){0});
    const Slot *had = state_slot(s, kept);
    state_set(r, s, kept, had && had->val.n > VAL_ZERO ? value_join(r, had->val, v) : v);
}

static bool stranger(const Run *r, ObjId o)
{
    const Object *x = obj(r, o);
    if (x->kind == OBJ_VAR)
        return var_get(r->fn, (VarId){x->key})->kind == VAR_GLOBAL;
    return x->level == LV_RAW && (x->kind == OBJ_INIT || x->kind == OBJ_LOAD || x->kind == OBJ_LOOP);
}

// What two parameters point to is taken to be two things.
static bool two_arguments(const Run *r, ObjId a, ObjId b)
{
    const Object *x = obj(r, a), *y = obj(r, b);
    return a.n != b.n && x->kind == OBJ_INIT && y->kind == OBJ_INIT &&
           var_get(r->fn, cell_var(r, (CellId){x->key}))->kind == VAR_PARAM &&
           var_get(r->fn, cell_var(r, (CellId){y->key}))->kind == VAR_PARAM;
}

// Does the field lead from a struct to another of its kind?
static bool links(const Unit *u, FieldId link)
{
    const Field *f = lien_field_get(u, link);
    const Ty *t = lien_ty_get(u, f->ty), *to = lien_ty_get(u, t->elem);
    return t->kind == TY_PTR && to->kind == TY_REC && to->rec.n == f->rec.n;
}

// A list's head in this frame: a struct that others are linked to, and the field that links it.
static bool linked_head(const Run *r, const Slot *e, FieldId link)
{
    const Cell *x = cell(r, e->cell);
    VarId v = x->proj == PL_FIELD && x->n == link.n ? cell_var(r, e->cell) : (VarId){0};
    uint32_t n;
    ObjId next = atom_obj(r, value_atoms(r, e->val, &n));
    return v.n && r->address_taken[v.n / 64] >> v.n % 64 & 1 && next.n && next.n != x->obj.n;
}

// A node is linked anew. One that nothing is known of (`at`: none), that was found somewhere, or that is one of many
// that a loop comes by, may be the head.
void own_relink(Run *r, State *s, CellId at, FieldId link)
{
    uint8_t kind = obj(r, cell_obj(r, at))->kind;
    bool stray = (!at.n || kind == OBJ_LOAD || kind == OBJ_LOOP) && links(r->unit, link);
    for (uint32_t i = 0; stray && i < s->slots.n; i++) {
        if (!linked_head(r, &s->slots.at[i], link))
            continue;
        own_escape(r, s, s->slots.at[i].val, false);
        s->slots.at[i].val = (ValId){VAL_TOP};
    }
}

// A pointer stored through an unannotated one may land in any other place outside the frame that holds such a pointer,
// and another one than this.
static void blur_aliases(Run *r, State *s, CellId at, TyId ty, ValId v)
{
    if (!stranger(r, cell_obj(r, at)) || cell_var(r, at).n)
        return;
    TyId to = lien_ty_get(r->unit, ty)->elem;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot *e = &s->slots.at[i];
        ObjId in = cell_obj(r, e->cell);
        if (e->cell.n == at.n || e->val.n == v.n || !stranger(r, in) ||
            (cell_var(r, e->cell).n == 0 && obj(r, in)->kind == OBJ_INIT && obj(r, in)->depth == 1 &&
             in.n == cell_obj(r, at).n))
            continue;
        const Ty *t = lien_ty_get(r->unit, cell(r, e->cell)->ty);
        if (two_arguments(r, in, cell_obj(r, at)))
            continue;
        if (t->kind != TY_PTR || t->elem.n != to.n || cell_level(r, e->cell)->kind != LV_RAW)
            continue;
        own_escape(r, s, e->val, false);
        s->slots.at[i].val = (ValId){VAL_TOP};
    }
}

// One of several places is assigned to: what was made goes to one of them, and nobody knows to which.
static void assign_perhaps(Run *r, State *s, CellId at, ValId v, TyId ty)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    bool made = false;
    for (uint32_t i = 0; i < n; i++)
        made |= a[i].kind == A_PTR && obj(r, atom_obj(r, &a[i]))->kind != OBJ_VAR;
    ValId old = state_get(r, s, at, ty);
    if (made)
        own_escape(r, s, old, false);
    state_set(r, s, at, made ? (ValId){VAL_TOP} : value_join(r, old, v));
}

// What is copied from a run-time index may be what any element holds.
static void copied_from(Run *r, State *s, PlaceId p)
{
    Cells c = place_resolve(r, s, p, USE_ADDR);
    for (uint32_t i = 0; i < c.n; i++) {
        elements_taken(r, s, c.at[i]);
        if (!(cell(r, c.at[i])->flags & CF_ANY))
            continue;
        uint8_t kind = obj(r, cell_obj(r, c.at[i]))->kind;
        r->taken_far |= kind != OBJ_VAR && kind != OBJ_HEAP;
    }
}

// The only field that can hold what a function has kept in its struct is set anew: that is given back.
static void give_back(Run *r, State *s, CellId at)
{
    const Cell *x = cell(r, at);
    if (r->loans.n < 2 || x->proj != PL_FIELD || !live_sole_keeper(r->unit, (FieldId){x->n}))
        return;
    CellId kept = cell_child(r, x->parent, PL_ANY, CELL_KEPT, 0, (TyId){0});
    if (state_slot(s, kept))
        state_drop(r, s, kept);
}

void own_assign(Run *r, State *s, PlaceId dst, ValId v, Operand from, uint32_t flags)
{
    Cells c = place_resolve(r, s, dst, USE_WRITE);
    TyId ty = lien_place_ty(r->fn, dst);
    bool pointer = lien_ty_get(r->unit, ty)->kind == TY_PTR;
    bool owned = pointer && declared_owned(r, s, dst, &c);
    bool returned = c.n == 1 && var_get(r->fn, cell_var(r, c.at[0]))->kind == VAR_RET && cell_var(r, c.at[0]).n;
    write_access(r, s, dst, &c, flags);
    for (uint32_t i = 0; i < c.n; i++) {
        if (cell(r, c.at[i])->flags & CF_ANY)
            elements_set(r, s, c.at[i]);
    }
    if (pointer && from.kind == OD_COPY && v.n == VAL_TOP)
        copied_from(r, s, (PlaceId){from.n});
    if (!pointer) {
        for (uint32_t i = 0; i < c.n; i++)
            state_set(r, s, c.at[i], single(r, &c) ? v : (ValId){VAL_TOP});
        return;
    }
    if (owned) {
        Giving g = {.kind = GIVE_TO_PLACE, .by = place_name(r, dst), .from = from, .loc = r->loc,
                    .counted = place_level(r, dst)->kind == LV_SHARED};
        v = own_give(r, s, v, &g);
    }
    if (!single(r, &c)) {
        for (uint32_t i = 0; i < c.n && !owned && !returned; i++)
            keep_somewhere(r, s, c.at[i], c.via[i], v, dst, from);
        own_escape(r, s, v, false);
        for (uint32_t i = 0; i < c.n; i++) {
            if (!(cell(r, c.at[i])->flags & CF_ANY))
                assign_perhaps(r, s, c.at[i], v, ty);
        }
        if (owned)
            take_from(r, s, from, v, (CellId){0});
        return;
    }
    CellId at = c.at[0];
    blur_aliases(r, s, at, ty, v);
    if (r->heads_here && cell(r, at)->proj == PL_FIELD)
        own_relink(r, s, at, (FieldId){cell(r, at)->n});
    if (returned)
        return_pointer(r, s, v, from);
    else
        v = owned ? v : keep_pointer(r, s, at, c.via[0], v, dst, from);
    ValId old = (flags & PF_INIT) && cell_var(r, at).n ? (ValId){VAL_UNINIT} : state_get(r, s, at, ty);
    if (owned) {
        take_from(r, s, from, v, at);
        clear_flags(r, &v, AF_GAVE);
        v = loan_off_the_way(r, v);
    }
    give_back(r, s, at);
    state_set(r, s, at, v);
    if (owned && old.n != v.n)
        come_all(r, s, old);
    if (old.n != v.n) {
        own_lose(r, s, old, place_name(r, dst), (CellId){0}, r->loc, REPORT_OVERWRITE_LEAK);
        uint32_t n;
        const Atom *a = value_atoms(r, old, &n);
        if (owned && n == 1 && a->kind == A_PTR)
            own_gave(r, s, atom_obj(r, a), false);
    }
}

// ---------------------------------------------------------------- structs by value


static void touch_member(Run *r, State *s, CellId m, void *ctx)
{
    (void)ctx;
    state_get(r, s, m, cell(r, m)->ty);
}

void own_leave(Run *r, State *s, CellId c)
{
    state_set(r, s, c, moved_value(r, s, state_get(r, s, c, cell(r, c)->ty)));
}

static void move_member(Run *r, State *s, CellId m, void *ctx)
{
    (void)ctx;
    own_leave(r, s, m);
}

bool own_moves(const Run *r, TyId ty)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    return rec_owns(r, ty) && !(t->kind == TY_REC && lien_rec_get(r->unit, t->rec)->flags & REC_COPY);
}

static void escape_member(Run *r, State *s, CellId m, void *ctx)
{
    (void)ctx;
    own_escape(r, s, state_get(r, s, m, cell(r, m)->ty), false);
}

// What the cells below c hold, copied out, for a state that is about to change under us.
typedef struct { Slot *at; uint32_t n; } Held;

static Held cells_below(Run *r, State *s, CellId c)
{
    Held h = {arena_alloc(&r->arena, (s->slots.n + 1) * sizeof(Slot)), 0};
    bool block = cell_block(r, c);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        bool below = cell_obj(r, e.cell).n == cell_obj(r, c).n && cell_within(r, e.cell, c);
        if (below && !(block && cell_beside(r, e.cell, c)))
            h.at[h.n++] = e;
    }
    return h;
}

static void lose_all(Run *r, State *s, Held h, CellId from, Loc loc, ReportId id)
{
    for (uint32_t i = 0; i < h.n; i++) {
        if (owning(cell_level(r, h.at[i].cell)))
            come_all(r, s, h.at[i].val);
    }
    for (uint32_t i = 0; i < h.n; i++)
        own_lose(r, s, h.at[i].val, cell_name(r, h.at[i].cell), from, loc, id);
}

void own_lose_below(Run *r, State *s, CellId c, CellId from, Loc loc, ReportId id)
{
    lose_all(r, s, cells_below(r, s, c), from, loc, id);
}

// c becomes what `whole` says, all of it; what it held is lost unless this is an initialisation.
static void set_aggregate(Run *r, State *s, CellId c, TyId ty, ValId whole, uint32_t flags)
{
    Held lost = {NULL, 0};
    if (!(flags & PF_INIT)) {
        own_members(r, s, c, ty, touch_member, NULL);
        lost = cells_below(r, s, c);
    }
    state_set(r, s, c, whole);
    lose_all(r, s, lost, (CellId){0}, r->loc, REPORT_OVERWRITE_LEAK);
}

bool own_result(Run *r, State *s, PlaceId dst, uint32_t flags, ResultFill fill, void *ctx)
{
    TyId ty = lien_place_ty(r->fn, dst);
    Cells to = place_resolve(r, s, dst, USE_WRITE);
    write_access(r, s, dst, &to, flags);
    for (uint32_t i = 0; i < to.n && !single(r, &to); i++) {
        elements_set(r, s, to.at[i]);
        set_aggregate(r, s, to.at[i], ty, (ValId){VAL_TOP}, flags);
    }
    if (!single(r, &to))
        return false;
    Held lost = {NULL, 0};
    if (!(flags & PF_INIT)) {
        own_members(r, s, to.at[0], ty, touch_member, NULL);
        lost = cells_below(r, s, to.at[0]);
    }
    state_set(r, s, to.at[0], (ValId){VAL_TOP});
    fill(r, s, to.at[0], ctx);
    lifetime_keep_whole(r, s, to.at[0], to.at[0], to.via[0], dst);
    lose_all(r, s, lost, (CellId){0}, r->loc, REPORT_OVERWRITE_LEAK);
    return true;
}

void own_zero(Run *r, State *s, PlaceId dst, uint32_t flags)
{
    TyId ty = lien_place_ty(r->fn, dst);
    Cells c = place_resolve(r, s, dst, USE_WRITE);
    write_access(r, s, dst, &c, flags);
    for (uint32_t i = 0; i < c.n; i++)
        set_aggregate(r, s, c.at[i], ty, (ValId){single(r, &c) ? VAL_ZERO : VAL_TOP}, flags);
}

// What a copy holds of an exclusive borrow suspends it where it was copied from. Nobody looks at a temporary again.
static bool made(const Run *r, CellId from)
{
    VarId v = cell_var(r, from);
    return v.n && !var_get(r->fn, v)->name.n;
}

static void copy_cells(Run *r, State *s, CellId from, CellId to, uint32_t flags, TyId ty)
{
    Held h = cells_below(r, s, from);
    ValId whole = state_get(r, s, from, (TyId){0});
    Held lost = {NULL, 0};
    if (!(flags & PF_INIT)) {
        own_members(r, s, to, ty, touch_member, NULL);
        lost = cells_below(r, s, to);
    }
    state_set(r, s, to, whole);
    bool returned = cell_var(r, to).n && var_get(r->fn, cell_var(r, to))->kind == VAR_RET;
    for (uint32_t i = 0; i < h.n; i++) {
        if (h.at[i].cell.n == from.n)
            continue;
        ValId v = h.at[i].val;
        if (!returned && !(flags & PF_INIT && made(r, from)) && cell_level(r, h.at[i].cell)->kind == LV_BORROWED_MUT)
            v = loan_reborrow(r, s, v, i + 1, cell_name(r, h.at[i].cell));
        state_set(r, s, cell_path_in(r, h.at[i].cell, from, to), v);
    }
    lose_all(r, s, lost, (CellId){0}, r->loc, REPORT_OVERWRITE_LEAK);
}

enum { READ_FIELDS = 16, READ_DEPTH = 2 };

// Reads what is in a struct that the caller gave: a copy of it has the same pointers and flags. `lent`: only what it
// has borrowed.
static void read_members(Run *r, State *s, CellId c, TyId ty, bool lent, uint32_t depth)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    if (t->kind != TY_REC || depth == READ_DEPTH || lien_rec_get(r->unit, t->rec)->flags & REC_UNION)
        return;
    Rec rec = *lien_rec_get(r->unit, t->rec);
    for (uint32_t i = 0; i < rec.nfields && i < READ_FIELDS; i++) {
        FieldId id = {rec.first.n + i};
        TyId field = lien_field_get(r->unit, id)->ty;
        TyKind kind = (TyKind)lien_ty_get(r->unit, field)->kind;
        if (kind != TY_PTR && kind != TY_REC && kind != TY_INT)
            continue;
        const Level *l = lien_level_get(r->unit, lien_field_get(r->unit, id)->levels, 0);
        if (lent && kind != TY_REC && l->kind != LV_BORROWED_MUT && l->kind != LV_BORROWED)
            continue;
        CellId m = cell_child(r, c, PL_FIELD, id.n, 0, field);
        if (kind != TY_REC)
            state_get(r, s, m, field);
        else
            read_members(r, s, m, field, lent, depth + 1);
    }
}

// A struct is returned: no member may point to storage that has ended in this frame.
static void return_members(Run *r, State *s, CellId from, CellId ret)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot *e = &s->slots.at[i];
        uint32_t n;
        const Atom *a = value_atoms(r, e->val, &n);
        bool within = cell_obj(r, e->cell).n == cell_obj(r, ret).n && cell_within(r, e->cell, ret);
        for (uint32_t k = 0; k < n && within; k++) {
            if (a[k].kind != A_DANGLING)
                continue;
            Fault f = own_fault(r, REPORT_DANGLING_BORROW, r->loc);
            f.what = var_get(r->fn, (VarId){a[k].n})->name;
            f.cause = a[k].u.p.cause;
            f.may = n > 1;
            f.name = cell_name(r, cell_path_in(r, e->cell, ret, from));
            e->val = (ValId){VAL_TOP};
            fault(r, s, f);
            break;
        }
    }
}

// Is it a part of a parameter that is a struct?
static bool given_by_value(const Run *r, CellId c)
{
    const Object *o = obj(r, cell_obj(r, c));
    return o->kind == OBJ_VAR && var_get(r->fn, (VarId){o->key})->kind == VAR_PARAM;
}

void own_read_given(Run *r, State *s, CellId c, TyId ty)
{
    if (given_by_value(r, c))
        read_members(r, s, c, ty, false, 0);
}

void own_copy(Run *r, State *s, PlaceId dst, Operand from, uint32_t flags)
{
    TyId ty = lien_place_ty(r->fn, dst);
    bool moves = own_moves(r, ty);
    Cells src = {.n = 0};
    if (from.kind == OD_COPY)
        src = place_resolve(r, s, (PlaceId){from.n}, USE_READ);
    if (single(r, &src) && moves)
        own_members(r, s, src.at[0], ty, touch_member, NULL);
    Cells to = place_resolve(r, s, dst, USE_WRITE);
    if (from.kind == OD_COPY)
        loan_places(r, s, &src, (PlaceId){from.n}, moves ? ACCESS_MOVE : ACCESS_READ, r->loc);
    write_access(r, s, dst, &to, flags);
    if (!single(r, &to) || !single(r, &src)) {
        for (uint32_t i = 0; i < src.n; i++) {
            elements_taken(r, s, src.at[i]);
            own_members(r, s, src.at[i], ty, escape_member, NULL);
            Held h = cells_below(r, s, src.at[i]);
            for (uint32_t k = 0; k < h.n; k++)
                own_escape(r, s, h.at[k].val, false);
        }
        for (uint32_t i = 0; i < to.n; i++) {
            if (single(r, &src)) {
                own_read_given(r, s, src.at[0], ty);
                lifetime_keep_whole(r, s, src.at[0], to.at[i], to.via[i], dst);
            }
            elements_set(r, s, to.at[i]);
            set_aggregate(r, s, to.at[i], ty, (ValId){VAL_TOP}, flags);
        }
        return;
    }
    if (src.at[0].n == to.at[0].n)
        return;
    VarId into = cell_var(r, to.at[0]);
    bool returned = into.n && var_get(r->fn, into)->kind == VAR_RET;
    if (returned || moves)
        own_use_whole(r, s, src.at[0], ty, r->loc, 0); // what owned places of the copy are given must be there
    own_read_given(r, s, src.at[0], ty);
    const Object *in = obj(r, cell_obj(r, src.at[0]));
    if (in->kind == OBJ_INIT && (in->level == LV_BORROWED_MUT || in->level == LV_BORROWED || in->level == LV_OWNED))
        read_members(r, s, src.at[0], ty, true, 0);
    copy_cells(r, s, src.at[0], to.at[0], flags, ty);
    if (!returned) {
        lifetime_keep_whole(r, s, to.at[0], to.at[0], to.via[0], dst);
    } else {
        lifetime_return_whole(r, s, to.at[0]);
        return_members(r, s, src.at[0], to.at[0]);
    }
    if (moves)
        own_members(r, s, src.at[0], ty, move_member, NULL);
}
