// What a call does to its arguments (language, sections 2, 3 and 4): taken over, released, borrowed, written, kept.
#include "call.h"

// ---------------------------------------------------------------- borrowed for the call, and by the result

StrId call_name(Run *r, Operand o)
{
    return o.kind == OD_COPY || o.kind == OD_ADDR ? place_name(r, (PlaceId){o.n}) : (StrId){0};
}

// A weak reference is lent by nobody but an upgrade.
static void call_weak(Run *r, State *s, const Call *c, uint32_t i, const Atom *a)
{
    Operand from = c->args[i];
    if (from.kind != OD_COPY || a->kind != A_PTR || place_level(r, (PlaceId){from.n})->kind != LV_WEAK)
        return;
    Fault f = {.id = REPORT_WEAK_DEREFERENCE,
               .loc = c->locs[i],
               .point = r->point,
               .obj = atom_obj(r, a),
               .name = call_name(r, from)};
    fault(r, s, f);
}

static void call_borrow(Run *r, State *s, const Call *c, uint32_t i, bool exclusive)
{
    uint32_t n;
    const Atom *x = value_atoms(r, c->vals[i], &n);
    call_weak(r, s, c, i, x);
    x = value_atoms(r, c->vals[i], &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    if (exclusive)
        loan_lend_on(r, s, c->args[i], c->locs[i]);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind != A_PTR)
            continue;
        if (!(call_level(r, c, i, 0)->flags & LF_OUT))
            own_use_whole(r, s, (CellId){a[k].n}, cell(r, (CellId){a[k].n})->ty, c->locs[i], 0);
        if (n == 1 && !exclusive) // else it may be set anew there
            own_use_borrows(r, s, (CellId){a[k].n}, c->locs[i]);
        Access access = exclusive ? ACCESS_EXCLUSIVE : ACCESS_SHARED;
        loan_access_atom(r, s, (CellId){a[k].n}, a, n, k, access, call_name(r, c->args[i]), c->locs[i],
                         c->args[i]);
        if (exclusive && !writable_lent(r, s, &a[k], c->args[i])) {
            Fault f = {.id = REPORT_WRITE_THROUGH_SHARED,
                       .loc = c->locs[i],
                       .point = r->point,
                       .name = call_name(r, c->args[i]),
                       .what = c->name};
            fault(r, s, f);
        }
    }
}

// A pointer that was moved on leads to another element: which, nobody knows.
static CellId element_at(Run *r, const Atom *a)
{
    CellId c = {a->n};
    Cell x = *cell(r, c);
    bool element = x.proj == PL_INDEX || x.proj == PL_ANY;
    return a->flags & AF_SHIFTED ? cell_child(r, element ? x.parent : c, PL_ANY, 0, 0, x.ty) : c;
}

// A destination of libc's: C lets it overlap with the sources, so it is no exclusive borrow, but a write it is. What is
// given to a literal may be of no length, and is told of only where nothing else is given.
static void call_written(Run *r, State *s, const Call *c, uint32_t i)
{
    uint32_t n;
    const Atom *x = value_atoms(r, c->vals[i], &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind != A_PTR)
            continue;
        CellId at = a[k].flags & AF_SHIFTED ? element_at(r, &a[k]) : loan_target(r, (CellId){a[k].n}, c->args[i]);
        loan_access_atom(r, s, at, a, n, k, ACCESS_WRITE, call_name(r, c->args[i]), c->locs[i], (Operand){0});
        const Object *o = obj(r, cell_obj(r, at));
        if (n > 1 || o->level == LV_SHARED || writable_lent(r, s, &a[k], c->args[i]))
            continue;
        Fault f = {.id = REPORT_WRITE_THROUGH_SHARED,
                   .loc = c->locs[i],
                   .point = r->point,
                   .name = call_name(r, c->args[i]),
                   .what = c->name,
                   .sure = o->kind == OBJ_VAR};
        fault(r, s, f);
    }
}

LevelKind call_borrow_kind(const Run *r, const Call *c, uint32_t i)
{
    const Level *l = call_level(r, c, i, 0);
    return l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT ? (LevelKind)l->kind : LV_RAW;
}

static void overlap_fault(Run *r, State *s, const Call *c, uint32_t i, uint32_t j, uint32_t cause,
                          bool may)
{
    Fault f = {.id = REPORT_BORROW_CONFLICT, .loc = c->locs[j], .point = r->point, .name = call_name(r, c->args[j]),
               .what = call_name(r, c->args[i]), .cause = cause, .may = may};
    fault(r, s, f);
}

// Does argument j hold a loan that lending argument i breaks? sb_add(b, sb_text(b))
static bool call_holds(Run *r, State *s, const Call *c, const Lent *l, uint32_t i, uint32_t j)
{
    LoanId held = loan_of_other(r, s, &l[i], &l[j]);
    if (!held.n)
        return false;
    overlap_fault(r, s, c, j, i, r->loans.at[held.n].point + 1, false);
    loan_forget(r, s, held, false);
    return true;
}

// Two arguments of one call that overlap conflict if either is borrowed exclusively.
void call_overlaps(Run *r, State *s, const Call *c)
{
    Lent l[MAX_ARGS];
    uint32_t at[MAX_ARGS], n = 0;
    if (run_unsafe(r))
        return;
    for (uint32_t i = 0; i < c->n; i++) {
        LevelKind k = call_borrow_kind(r, c, i);
        l[i] = (Lent){c->vals[i], c->args[i], k == LV_BORROWED_MUT};
        if (k != LV_RAW)
            at[n++] = i;
    }
    for (uint32_t x = 0; x < n; x++) {
        for (uint32_t y = x + 1; y < n; y++) {
            uint32_t i = at[x], j = at[y];
            bool may;
            if ((l[i].exclusive || l[j].exclusive) && loan_overlap_values(r, s, &l[i], &l[j], &may))
                overlap_fault(r, s, c, i, j, r->point + 1, may);
            else if (r->loans.n > 1 && !call_holds(r, s, c, l, i, j))
                call_holds(r, s, c, l, j, i);
        }
    }
}

// ---------------------------------------------------------------- arguments

static void let_member_go(Run *r, State *s, CellId m, void *ctx)
{
    (void)ctx;
    own_escape(r, s, state_get(r, s, m, cell(r, m)->ty), false);
    state_set(r, s, m, (ValId){VAL_TOP});
}

// The callee's body is seen to release or move what members own, whatever its signature leaves open.
static void members_go(Run *r, State *s, const Call *c, uint32_t i)
{
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    if (n != 1 || a->kind != A_PTR)
        return;
    CellId at = {a->n};
    if (summary_lets_go(r, c->fn, i))
        own_members(r, s, at, cell(r, at)->ty, let_member_go, NULL);
    if (summary_wild(r, c->fn) &&
        (lien_ty_get(r->unit, cell(r, at)->ty)->kind == TY_PTR || cell(r, at)->proj == PL_INDEX))
        elements_far(r, s, cell_obj(r, at));
}

// The callee may change what it reaches: what was known of it is forgotten, but an owned member still owns.
static void havoc_target(Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR)
            continue;
        CellId at = {a[i].n};
        ObjId o = cell_obj(r, at);
        bool touched = false;
        for (uint32_t k = 0; k < s->slots.n; k++) {
            Slot *e = &s->slots.at[k];
            if (cell_obj(r, e->cell).n != o.n || !cell_within(r, e->cell, at))
                continue;
            touched |= e->cell.n == at.n;
            uint8_t kind = cell_level(r, e->cell)->kind;
            uint32_t m;
            const Atom *y = value_atoms(r, e->val, &m);
            if ((kind == LV_OWNED || kind == LV_SHARED) && y->kind == A_PTR)
                continue;
            if (y->kind == A_PTR && own_is(s, cell_obj(r, (CellId){y->n}), OWN_OWNED))
                own_escape(r, s, e->val, false);
            ValId kept = call_still_holds(r, s, s->slots.at[k].cell, s->slots.at[k].val);
            s->slots.at[k].val = kept;
        }
        if (!touched)
            state_hide(r, s, at);
    }
}

typedef struct { const Call *c; uint32_t slot; } Filling;

static void fill_member(Run *r, State *s, CellId m, void *ctx)
{
    Filling *f = ctx;
    TyId ty = cell(r, m)->ty;
    f->slot++;
    if (state_get(r, s, m, ty).n == VAL_NULL)
        state_set(r, s, m, call_owned(r, s, f->slot, ty, cell(r, m)->levels, cell(r, m)->level, cell_level(r, m),
                                      f->c->name, false));
}

// A local with a destructor is lent exclusively while it is empty, to a function that can't say that it failed: it may
// own something now, and whoever has it drops it.
static void fill_empty(Run *r, State *s, const Call *c, uint32_t i, TyId ty)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    bool drops = t->kind == TY_REC && lien_rec_get(r->unit, t->rec)->drop.n;
    bool silent = lien_ty_get(r->unit, c->sig->ret)->kind == TY_VOID;
    bool seen = summary_known(r, c->fn) && !summary_writes(r, c->fn, i);
    if (!drops || !silent || seen || n != 1 || a->kind != A_PTR || !c->known)
        return;
    CellId at = {a->n};
    if (at.n == obj(r, cell_obj(r, at))->root.n && var_get(r->fn, cell_var(r, at))->kind == VAR_LOCAL)
        own_members(r, s, at, ty, fill_member, &(Filling){c, 1024 + 64 * i});
}

static Giving giving(Run *r, const Call *c, uint32_t i, const Level *l)
{
    const Ty *t = lien_ty_get(r->unit, call_arg_ty(r, c, i));
    bool release = l->flags & LF_RELEASE || summary_releases(r, c->fn, i);
    bool is_void = lien_ty_get(r->unit, t->elem)->kind == TY_VOID;
    return (Giving){.kind = release ? GIVE_RELEASE : GIVE_MOVE,
                    .family = l->family,
                    .by = c->name,
                    .shallow = release && is_void,
                    .counted = l->kind == LV_SHARED,
                    .carried = i == c->carries,
                    .from = c->args[i],
                    .loc = c->locs[i] ? c->locs[i] : r->loc};
}

// A member of a struct that is filled anew: what it still owns is lost.
static void fill_over(Run *r, State *s, CellId m, void *ctx)
{
    const Slot *e = state_slot(s, m);
    if (e)
        own_lose(r, s, e->val, cell_name(r, m), m, *(const Loc *)ctx, REPORT_OVERWRITE_LEAK);
}

// What the pointer argument's slot holds afterwards: `char *owned *out`.
static void call_slot(Run *r, State *s, const Call *c, uint32_t i, const Level *outer)
{
    TyId ty = lien_ty_get(r->unit, call_arg_ty(r, c, i))->elem;
    const Ty *t = lien_ty_get(r->unit, ty);
    const Level *inner = call_level(r, c, i, 1);
    bool out = outer->flags & LF_OUT;
    uint32_t n;
    const Atom *x = value_atoms(r, c->vals[i], &n);
    if (n == 1 && x->kind == A_PTR && cell(r, (CellId){x->n})->flags & CF_ANY) {
        elements_taken(r, s, (CellId){x->n});
        elements_set(r, s, (CellId){x->n});
        return;
    }
    if (n != 1 || x->kind != A_PTR || x->flags & AF_SHIFTED)
        return;
    CellId at = {x->n};
    if (!out && cell(r, at)->proj == PL_INDEX && summary_wild(r, c->fn)) { // the elements beside it, too
        elements_taken(r, s, cell_child(r, cell(r, at)->parent, PL_ANY, 0, 0, cell(r, at)->ty));
        elements_far(r, s, cell_obj(r, at));
        return;
    }
    if (t->kind == TY_REC) {
        if (out) {
            havoc_target(r, s, c->vals[i]);
            own_members(r, s, at, ty, fill_over, (void *)(uintptr_t)&c->locs[i]);
            own_fresh_fields(r, s, at, ty, 64 + 64 * i, c->name);
        }
        return;
    }
    if (t->kind != TY_PTR || (!owning(inner))) {
        if (out)
            state_set(r, s, at, (ValId){VAL_TOP});
        return;
    }
    ValId old = state_get(r, s, at, ty);
    if (!out && old.n == VAL_UNINIT) {
        Fault f = {.id = REPORT_UNINITIALIZED,
                   .loc = c->locs[i],
                   .point = r->point,
                   .name = cell_name(r, at),
                   .what = c->name};
        fault(r, s, f);
    }
    if (!out) {
        bool drops = outer->flags & LF_DROPS || c->p->flags & PF_CLEANUP, empties = summary_empties(r, c->fn, i);
        Giving g = {.kind = drops ? GIVE_RELEASE : GIVE_MOVE, .by = c->name, .from = c->args[i], .loc = c->locs[i]};
        if (old.n != VAL_UNINIT)
            own_give(r, s, old, &g);
        if (empties)
            state_set(r, s, at, (ValId){VAL_NULL});
        if (drops || empties)
            return;
    }
    if (out)
        own_lose(r, s, old, cell_name(r, at), at, c->locs[i], REPORT_OVERWRITE_LEAK);
    ValId v = call_owned(r, s, 1 + i, ty, c->sig->params[i].levels, 1, inner, c->name, false);
    Object *o = obj(r, cell_obj(r, (CellId){value_atoms(r, v, &n)->n}));
    if (lien_ty_get(r->unit, cell(r, o->root)->ty)->kind == TY_VOID)
        cell(r, o->root)->ty = lien_ty_get(r->unit, cell(r, at)->ty)->elem;
    if (outer->when || inner->when)
        state_own_make(r, s, cell_obj(r, o->root))->null = NULL_NEVER;
    state_set(r, s, at, v);
}

enum { MAX_NESTED = 4 };

static bool holds_pointers(const Run *r, TyId ty, uint32_t depth)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    if (t->kind != TY_REC)
        return t->kind != TY_INT && t->kind != TY_FLOAT && (t->kind != TY_ARRAY || holds_pointers(r, t->elem, depth));
    Rec rec = *lien_rec_get(r->unit, t->rec);
    bool any = depth == MAX_NESTED || !rec.nfields; // one that is only named may hold anything
    for (uint32_t i = 0; i < rec.nfields && !any; i++)
        any = holds_pointers(r, lien_field_get(r->unit, (FieldId){rec.first.n + i})->ty, depth + 1);
    return any;
}

// Const numbers, text, structs of numbers: looked at. What is registered holds pointers, or comes as void *.
static bool only_looked_at(const Run *r, TyId ty)
{
    TyId to = lien_ty_get(r->unit, ty)->elem;
    const Ty *e = lien_ty_get(r->unit, to);
    return e->flags & TY_CONST && (e->kind == TY_INT || (e->kind == TY_REC && !holds_pointers(r, to, 0)));
}

void call_raw(Run *r, State *s, const Call *c, uint32_t i, const Level *l)
{
    bool variadic = i >= c->sig->nparams;
    if (c->sig->flags & FN_PURE)
        return;
    TyId ty = call_arg_ty(r, c, i);
    const Ty *t = lien_ty_get(r->unit, ty);
    bool reads_only = t->kind == TY_PTR && lien_ty_get(r->unit, t->elem)->flags & TY_CONST;
    if (variadic && c->sig->flags & FN_SCANS && !reads_only)
        call_written(r, s, c, i);
    if (l->flags & LF_NOESCAPE || (variadic && c->sig->flags & FN_FORMAT)) {
        bool prints = c->model && variadic && !(c->sig->flags & FN_SCANS); // %n writes an integer, that is all
        if (!reads_only && !(prints && lien_ty_get(r->unit, t->elem)->kind != TY_INT))
            havoc_target(r, s, c->vals[i]);
        return;
    }
    if (summary_known(r, c->fn) && !variadic && !summary_keeps(r, c->fn, i)) {
        if (!reads_only)
            havoc_target(r, s, c->vals[i]);
        return;
    }
    uint8_t inner = call_level(r, c, i, 1)->kind;
    bool slots = inner == LV_BORROWED || inner == LV_BORROWED_MUT; // an array of borrows: whose they are is said
    if (c->p->flags & PF_UNSAFE || slots) { // what was true before still is
        if (!reads_only)
            havoc_target(r, s, c->vals[i]);
        return;
    }
    if (only_looked_at(r, ty)) // nobody keeps what he may not free
        return;
    own_escape(r, s, c->vals[i], !reads_only);
}

// A struct given by value takes along what its members point to.
void call_copy(Run *r, State *s, const Call *c, uint32_t i)
{
    Cells at = {.n = 0};
    if (c->args[i].kind == OD_COPY)
        at = place_resolve(r, s, (PlaceId){c->args[i].n}, USE_READ);
    for (uint32_t k = 0; k < at.n; k++) {
        own_read_given(r, s, at.at[k], operand_ty(r, c->args[i]));
        if (at.n == 1 && !at.unknown)
            own_use_borrows(r, s, at.at[k], c->locs[i]);
        for (uint32_t j = 0; j < s->slots.n; j++) {
            if (cell_obj(r, s->slots.at[j].cell).n == cell_obj(r, at.at[k]).n &&
                cell_within(r, s->slots.at[j].cell, at.at[k]))
                own_escape(r, s, s->slots.at[j].val, true);
        }
    }
}

// What must live for ever is not this frame's, nor what was lent to this function.
static void call_static(Run *r, State *s, const Call *c, uint32_t i, const Level *l)
{
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    if (strcmp(lien_text(r->unit, l->lifetime), "static") != 0 || n != 1 || a->kind != A_PTR)
        return;
    ObjId o = cell_obj(r, (CellId){a->n});
    const Object *x = obj(r, o);
    const Var *v = x->kind == OBJ_VAR ? var_get(r->fn, (VarId){x->key}) : NULL;
    Loc loc = r->loc;
    r->loc = c->locs[i] ? c->locs[i] : loc;
    if (v && v->kind != VAR_GLOBAL && v->kind != VAR_STRING && !(v->flags & VF_STATIC)) {
        Fault f = {.id = REPORT_DANGLING_BORROW, .loc = r->loc, .point = r->point, .obj = o,
                   .name = call_name(r, c->args[i]), .what = v->name};
        fault(r, s, f);
    } else {
        lifetime_static(r, s, c->vals[i], c->name);
    }
    r->loc = loc;
}

// Bytes are copied from here, by memcpy and its like: pointers among them are kept wherever they go.
static void call_bytes(Run *r, State *s, const Call *c, uint32_t i)
{
    uint32_t n;
    TyId want = i < c->sig->nparams ? c->sig->params[i].ty : (TyId){0};
    if (c->sig->flags & FN_PURE || lien_ty_get(r->unit, lien_ty_get(r->unit, want)->elem)->kind != TY_VOID)
        return;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    CellId at = {n == 1 && a->kind == A_PTR ? a->n : 0};
    if (at.n && c->args[i].flags & ODF_ARRAY)
        at = cell(r, at)->parent;
    for (uint32_t k = 0; at.n && k < s->slots.n; k++) {
        Slot e = s->slots.at[k];
        if (cell_obj(r, e.cell).n == cell_obj(r, at).n && cell_within(r, e.cell, at))
            own_escape(r, s, e.val, false);
    }
}

static bool holds_here(const Level *l, const Call *c, int outcome) // outcome: 1 holds, 0 does not, of c's condition
{
    if (!l->when)
        return true;
    if (l->when == c->when && l->value == c->value)
        return outcome == 1;
    return false;
}

// A struct that owns is given by value.
static void call_struct(Run *r, State *s, const Call *c, uint32_t i, TyId ty)
{
    const Ty *t = lien_ty_get(r->unit, ty);
    Giving g = {.kind = GIVE_MOVE, .by = c->name, .from = c->args[i], .loc = c->locs[i]};
    Cells at = {.n = 0};
    if (c->args[i].kind == OD_COPY)
        at = place_resolve(r, s, (PlaceId){c->args[i].n}, USE_READ);
    if (at.n == 1 && !at.unknown && !(lien_rec_get(r->unit, t->rec)->flags & REC_COPY))
        own_give_fields(r, s, at.at[0], ty, &g);
}

// What a struct owns is released in place.
static void call_drops(Run *r, State *s, const Call *c, uint32_t i, TyId ty)
{
    uint32_t n;
    Atom a = *value_atoms(r, c->vals[i], &n);
    Giving g = giving(r, c, i, call_level(r, c, i, 0));
    g.kind = GIVE_RELEASE;
    g.shallow = false;
    if (n != 1 || a.kind != A_PTR)
        return;
    CellId at = element_at(r, &a);
    loan_access(r, s, at, a.u.p.loan, ACCESS_MOVE, call_name(r, c->args[i]), c->locs[i]);
    if (cell(r, at)->flags & CF_ANY)
        elements_taken(r, s, at);
    else
        own_give_fields(r, s, at, ty, &g);
}

static void call_given(Run *r, State *s, const Call *c, uint32_t i, int outcome, bool conditional)
{
    const Level *l = call_level(r, c, i, 0), *inner = call_level(r, c, i, 1);
    bool is_conditional = l->when != 0 || inner->when != 0;
    if (is_conditional != conditional)
        return;
    const Level *cond = l->when ? l : inner;
    if (is_conditional && !holds_here(cond, c, outcome))
        return;
    TyId ty = call_arg_ty(r, c, i);
    const Ty *t = lien_ty_get(r->unit, ty);
    if (t->kind == TY_REC && rec_owns(r, ty)) {
        call_struct(r, s, c, i, ty);
        return;
    }
    if ((l->flags & LF_DROPS && !owning(inner)) ||
        (c->p->flags & PF_CLEANUP && t->kind == TY_PTR && rec_owns(r, t->elem))) {
        call_drops(r, s, c, i, t->elem);
        return;
    }
    switch (l->kind) {
    case LV_OWNED:
    case LV_SHARED: {
        Giving g = giving(r, c, i, l);
        bool kept = l->lifetime.n && !l->when; // the argument of that lifetime keeps it: call_keep.c
        if (kept)
            g.kind = GIVE_TO_PLACE;
        if (g.carried)
            carry_out(r, s, c->vals[i], 0);
        own_give(r, s, c->vals[i], &g);
        if (kept)
            own_escape(r, s, c->vals[i], false);
        break;
    }
    case LV_BORROWED_MUT:
        call_static(r, s, c, i, l);
        call_borrow(r, s, c, i, true);
        if (!(l->flags & LF_OUT)) {
            members_go(r, s, c, i);
            fill_empty(r, s, c, i, t->elem);
        }
        if (l->flags & LF_OUT || inner->kind == LV_OWNED || inner->kind == LV_SHARED)
            call_slot(r, s, c, i, l);
        else
            havoc_target(r, s, c->vals[i]);
        break;
    case LV_BORROWED:
        call_static(r, s, c, i, l);
        call_borrow(r, s, c, i, false);
        if (c->model)
            call_bytes(r, s, c, i);
        break;
    case LV_WEAK:
        break;
    default:
        if (l->flags & LF_WRITES)
            call_written(r, s, c, i);
        if (l->flags & LF_OUT || inner->kind == LV_OWNED)
            call_slot(r, s, c, i, l);
        else if (t->kind == TY_REC)
            call_copy(r, s, c, i);
        else if (t->kind == TY_PTR || c->args[i].kind == OD_ADDR || t->kind == TY_OTHER)
            call_raw(r, s, c, i, l);
        if (l->flags & LF_COUNTS)
            own_refer(r, s, c->vals[i]);
        break;
    }
}

void call_argument(Run *r, State *s, const Call *c, uint32_t i, int outcome, bool conditional)
{
    r->arg = i + 1;
    call_given(r, s, c, i, outcome, conditional);
    r->arg = 0;
}

void call_mismatches(Run *r, State *s, const Call *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        const Level *l = call_level(r, c, i, 0);
        if (!l->when || !l->family.n)
            continue;
        Giving g = giving(r, c, i, l);
        own_mismatch(r, s, c->vals[i], &g);
    }
}
