// Calls: what the signature says is done to the arguments, and what comes back (language, sections 2, 3 and 6).
//
// A conditional signature (LIEN_WHEN) splits the state: one where the condition holds and the transfer happened, one where not.
#include "run.h"

#define MAX_ARGS 16

typedef struct {
    const Point *p;
    const Sig *sig;
    StrId name;          // of the callee, or none
    bool known;          // its signature says something, by annotation or model
    bool model;
    FnId fn;             // the callee, or none
    bool summed;         // it is judged by its summary
    uint32_t n;
    Operand args[MAX_ARGS];
    Loc locs[MAX_ARGS];
    ValId vals[MAX_ARGS];
    uint8_t when;        // the condition that splits
    int32_t value;
} Call;

static const Level *param_level(const Run *r, const Call *c, uint32_t i, uint32_t depth)
{
    return lien_level_get(r->unit, i < c->sig->nparams ? c->sig->params[i].levels : (LevelsId){0}, depth);
}

static TyId arg_ty(const Run *r, const Call *c, uint32_t i)
{
    if (i < c->sig->nparams && c->sig->params[i].ty.n)
        return c->sig->params[i].ty;
    return operand_ty(r, c->args[i]);
}

static bool holds_here(const Level *l, const Call *c, int outcome) // outcome: 1 holds, 0 does not, of c's condition
{
    if (!l->when)
        return true;
    if (l->when == c->when && l->value == c->value)
        return outcome == 1;
    return false;
}

// ---------------------------------------------------------------- results

// A fresh object of this call. The one that an earlier round made becomes one of the older ones, which stand for all of them.
ObjId call_object(Run *r, State *s, uint32_t slot, TyId pointee, LevelsId levels, uint32_t level)
{
    ObjId o = object_make(r, OBJ_HEAP, r->point, slot * 2, pointee, levels, level);
    bool live = state_own(s, o) != NULL;
    for (uint32_t i = 0; i < s->slots.n && !live; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n; k++)
            live |= a[k].kind == A_PTR && cell_obj(r, (CellId){a[k].n}).n == o.n;
    }
    if (live) {
        ObjId old = object_make(r, OBJ_HEAP, r->point, slot * 2 + 1, pointee, levels, level);
        *obj(r, old) = (Object){.kind = OBJ_HEAP, .age = AGE_OLD, .key = r->point, .sub = slot * 2 + 1, .root = obj(r, old)->root,
                                .dflt = DEF_TOP, .level = obj(r, o)->level, .family = obj(r, o)->family, .loc = obj(r, o)->loc,
                                .maker = obj(r, o)->maker};
        bool many = state_own(s, old) != NULL;
        state_rename(r, s, o, old);
        Own *w = state_own_make(r, s, old);
        if (many) // the last but one is still one; before it are the others
            w->own = OWN_ESCAPED;
        w->null = w->null == NULL_NEVER && !many ? NULL_NEVER : NULL_UNKNOWN;
    }
    return o;
}

static ValId owned_result(Run *r, State *s, uint32_t slot, TyId ty, LevelsId levels, uint32_t level, const Level *l, StrId maker, bool zeroed)
{
    ObjId o = call_object(r, s, slot, lien_ty_get(r->unit, ty)->elem, levels, level + 1);
    Object *x = obj(r, o);
    x->level = l->kind;
    x->family = l->family;
    x->nullable = l->flags & LF_NULLABLE;
    x->loc = r->loc;
    x->maker = maker;
    x->dflt = zeroed ? DEF_ZERO : l->flags & LF_RELEASE ? DEF_UNINIT : DEF_TOP;
    bool raw_memory = lien_ty_get(r->unit, lien_ty_get(r->unit, ty)->elem)->kind == TY_VOID;
    if (raw_memory && !zeroed)
        x->dflt = DEF_UNINIT;
    Own *w = state_own_make(r, s, o);
    w->own = OWN_OWNED;
    w->cause = 0;
    w->null = x->nullable ? NULL_POSSIBLE : l->flags & LF_NONNULL ? NULL_NEVER : NULL_UNKNOWN;
    return value_ptr(r, x->root, 0);
}

typedef struct { uint32_t slot; StrId maker; } Fresh;

static void fresh_member(Run *r, State *s, CellId m, void *ctx)
{
    Fresh *f = ctx;
    Cell x = *cell(r, m);
    const Level *l = lien_level_get(r->unit, x.levels, x.level);
    ValId v = owned_result(r, s, f->slot++, x.ty, x.levels, x.level, l, f->maker, false);
    state_set(r, s, m, v);
}

void own_fresh_fields(Run *r, State *s, CellId c, TyId ty, uint32_t slot, StrId maker)
{
    own_members(r, s, c, ty, fresh_member, &(Fresh){slot, maker});
}

static bool zeroing(const Run *r, const Call *c) // calloc and its kin: two sizes; told by the model's parameter names
{
    return c->model && strstr(lien_text(r->unit, c->name), "calloc") != NULL;
}

static ValId raw_result(Run *r, State *s, const Call *c)
{
    const Ty *t = lien_ty_get(r->unit, c->sig->ret);
    TyId pointee = t->elem;
    if (c->p->dst.n && lien_ty_get(r->unit, lien_place_ty(r->fn, c->p->dst))->kind == TY_PTR)
        pointee = lien_ty_get(r->unit, lien_place_ty(r->fn, c->p->dst))->elem;
    const Level *l = lien_level_get(r->unit, c->sig->ret_levels, 0);
    ObjId o = object_make(r, OBJ_LOAD, 0x80000000u | r->point, 0, pointee, c->sig->ret_levels, 1);
    state_replace(r, s, o, (Atom){.kind = A_TOP});
    state_own_drop(s, o);
    state_drop(r, s, obj(r, o)->root);
    Object *x = obj(r, o);
    x->depth = 1;
    x->level = l->kind;
    x->loc = r->loc;
    x->maker = c->name;
    x->nullable = l->flags & LF_NULLABLE && l->kind != LV_RAW;
    Own *w = state_own_make(r, s, o);
    w->null = l->flags & LF_NONNULL ? NULL_NEVER : NULL_UNKNOWN;
    w->own = OWN_NONE;
    return value_ptr(r, x->root, l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT ? AF_BORROW : 0);
}

static bool assume_result(Run *r, State *s, const Call *c, ValId v, bool holds)
{
    if (!c->when)
        return true;
    TyKind k = (TyKind)lien_ty_get(r->unit, c->sig->ret)->kind;
    Operand res = k == TY_PTR ? (Operand){.kind = OD_ADDR} : (Operand){.kind = OD_UNKNOWN};
    ValId to = k == TY_PTR ? (ValId){VAL_NULL} : value_int(r, c->value);
    if (!holds && c->model && c->when == OP_GE && c->value == 0) // libc's failures are -1
        return branch_assume_values(r, s, OP_EQ, res, v, (Operand){.kind = OD_UNKNOWN}, value_int(r, -1), true);
    return branch_assume_values(r, s, (Op)c->when, res, v, (Operand){.kind = OD_UNKNOWN}, to, holds);
}

static ValId call_lend(Run *r, const Call *c, ValId v);

// An unannotated result with a lifetime is an alias of the arguments of that lifetime: strchr, memcpy.
static bool alias_result(Run *r, const Call *c, ValId *v)
{
    const Level *l = lien_level_get(r->unit, c->sig->ret_levels, 0);
    Atom out[MAX_ATOMS];
    uint32_t m = 0;
    for (uint32_t i = 0; l->kind == LV_RAW && l->lifetime.n && i < c->n; i++) {
        if (param_level(r, c, i, 0)->lifetime.n != l->lifetime.n)
            continue;
        uint32_t k;
        const Atom *y = value_atoms(r, c->vals[i], &k);
        for (uint32_t j = 0; j < k && m < MAX_ATOMS; j++) {
            if (y[j].kind != A_PTR)
                continue;
            out[m] = y[j];
            out[m++].flags |= AF_FUZZY;
        }
    }
    if (m && m < MAX_ATOMS && l->flags & LF_NULLABLE)
        out[m++] = (Atom){.kind = A_NULL};
    if (m)
        *v = value_of(r, out, m);
    return m != 0;
}

// The place that the result goes to loses what an earlier round of a loop put there: told before that becomes "an older one".
static void lose_before(Run *r, State *s, const Call *c)
{
    PlaceId dst = c->p->dst;
    if (!dst.n || c->p->flags & PF_INIT)
        return;
    Cells at = place_resolve(r, s, dst, USE_ADDR);
    const Slot *e = at.n == 1 && !at.unknown ? state_slot(s, at.at[0]) : NULL;
    if (e)
        own_lose(r, s, e->val, place_name(r, dst), at.at[0], r->loc, REPORT_OVERWRITE_LEAK);
}

// Makes the result and puts it where it goes; false if this outcome can't be.
static bool call_result(Run *r, State *s, const Call *c, bool holds)
{
    TyId ty = c->sig->ret;
    TyKind k = (TyKind)lien_ty_get(r->unit, ty)->kind;
    const Level *l = lien_level_get(r->unit, c->sig->ret_levels, 0);
    PlaceId dst = c->p->dst;
    if (dst.n && k == TY_OTHER)
        k = (TyKind)lien_ty_get(r->unit, lien_place_ty(r->fn, dst))->kind;
    if (k == TY_REC) {
        if (!dst.n)
            return true;
        own_copy(r, s, dst, lien_unknown(), c->p->flags);
        Cells at = place_resolve(r, s, dst, USE_WRITE);
        if (at.n == 1 && !at.unknown)
            own_fresh_fields(r, s, at.at[0], ty, 64, c->name);
        return true;
    }
    ValId v = {VAL_TOP};
    if (k == TY_PTR && (l->kind == LV_OWNED || l->kind == LV_SHARED)) {
        lose_before(r, s, c);
        v = owned_result(r, s, 0, ty, c->sig->ret_levels, 0, l, c->name, zeroing(r, c));
        TyId to = dst.n ? lien_place_ty(r->fn, dst) : ty; // malloc's void * takes the type it is assigned to
        uint32_t n;
        ObjId o = cell_obj(r, (CellId){value_atoms(r, v, &n)->n});
        CellId root = obj(r, o)->root;
        if (lien_ty_get(r->unit, cell(r, root)->ty)->kind == TY_VOID || !cell(r, root)->ty.n)
            cell(r, root)->ty = lien_ty_get(r->unit, to)->elem;
    } else if (k == TY_PTR) {
        if (!alias_result(r, c, &v))
            v = raw_result(r, s, c);
    } else if (k == TY_INT) {
        SymId y = sym_make(r, SYM_POINT, OP_NONE, r->point, false, 0, 0);
        state_kill_sym(r, s, y);
        v = value_sym(r, y);
    }
    if (!assume_result(r, s, c, v, holds))
        return false;
    if (k == TY_PTR && c->when && c->value == 0) { // the result itself was told null or not
        uint32_t n;
        const Atom *a = value_atoms(r, v, &n);
        if (n == 1 && a->kind == A_PTR && !state_own(s, cell_obj(r, (CellId){a->n})))
            v = value_atom(r, (Atom){.kind = A_NULL, .n = cell_obj(r, (CellId){a->n}).n});
    }
    if (k == TY_PTR && l->kind != LV_RAW)
        v = call_lend(r, c, v);
    if (dst.n)
        own_assign(r, s, dst, v, lien_unknown(), c->p->flags);
    else if (k == TY_PTR)
        own_lose(r, s, v, c->name, (CellId){0}, r->loc, REPORT_LEAK);
    return true;
}

static ValId call_lend(Run *r, const Call *c, ValId v);

static void call_borrow(Run *r, State *s, const Call *c, uint32_t i, bool exclusive);

// ---------------------------------------------------------------- arguments

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
            e->val = (ValId){VAL_TOP};
        }
        if (!touched)
            state_hide(r, s, at);
    }
}

static Giving giving(Run *r, const Call *c, uint32_t i, const Level *l)
{
    const Ty *t = lien_ty_get(r->unit, arg_ty(r, c, i));
    bool release = l->flags & LF_RELEASE || summary_releases(r, c->fn, i);
    bool is_void = lien_ty_get(r->unit, t->elem)->kind == TY_VOID;
    return (Giving){.kind = release ? GIVE_RELEASE : GIVE_MOVE, .family = l->family, .by = c->name, .shallow = release && is_void,
                    .from = c->args[i], .loc = c->locs[i] ? c->locs[i] : r->loc};
}

// What the pointer argument's slot holds afterwards: `char *owned *out`.
static void call_slot(Run *r, State *s, const Call *c, uint32_t i, const Level *outer)
{
    TyId ty = lien_ty_get(r->unit, arg_ty(r, c, i))->elem;
    const Ty *t = lien_ty_get(r->unit, ty);
    const Level *inner = param_level(r, c, i, 1);
    bool out = outer->flags & LF_OUT;
    uint32_t n;
    const Atom *x = value_atoms(r, c->vals[i], &n);
    if (n != 1 || x->kind != A_PTR || x->flags & (AF_INTERIOR | AF_FUZZY) || cell(r, (CellId){x->n})->flags & CF_ANY)
        return;
    CellId at = {x->n};
    if (t->kind == TY_REC) {
        if (out)
            own_fresh_fields(r, s, at, ty, 64 + 64 * i, c->name);
        return;
    }
    if (t->kind != TY_PTR || (inner->kind != LV_OWNED && inner->kind != LV_SHARED)) {
        if (out)
            state_set(r, s, at, (ValId){VAL_TOP});
        return;
    }
    ValId old = state_get(r, s, at, ty);
    if (!out && old.n == VAL_UNINIT) {
        Fault f = {.id = REPORT_UNINITIALIZED, .loc = c->locs[i], .point = r->point, .name = cell_name(r, at), .what = c->name};
        fault(r, s, f);
    }
    if (!out) {
        Giving g = {.kind = GIVE_MOVE, .by = c->name, .from = c->args[i], .loc = c->locs[i]};
        if (old.n != VAL_UNINIT)
            own_give(r, s, old, &g);
    }
    if (out)
        own_lose(r, s, old, cell_name(r, at), at, c->locs[i], REPORT_OVERWRITE_LEAK);
    ValId v = owned_result(r, s, 1 + i, ty, c->sig->params[i].levels, 1, inner, c->name, false);
    Object *o = obj(r, cell_obj(r, (CellId){value_atoms(r, v, &n)->n}));
    if (lien_ty_get(r->unit, cell(r, o->root)->ty)->kind == TY_VOID)
        cell(r, o->root)->ty = lien_ty_get(r->unit, cell(r, at)->ty)->elem;
    if (outer->when || inner->when)
        state_own_make(r, s, cell_obj(r, o->root))->null = NULL_NEVER;
    state_set(r, s, at, v);
}

static bool text_pointee(const Run *r, TyId ty)
{
    const Ty *e = lien_ty_get(r->unit, lien_ty_get(r->unit, ty)->elem);
    return e->flags & TY_CONST && e->kind == TY_INT && e->bits == 8;
}

static void call_raw(Run *r, State *s, const Call *c, uint32_t i, const Level *l)
{
    bool variadic = i >= c->sig->nparams;
    if (c->sig->flags & FN_PURE)
        return;
    TyId ty = arg_ty(r, c, i);
    const Ty *t = lien_ty_get(r->unit, ty);
    bool reads_only = t->kind == TY_PTR && lien_ty_get(r->unit, t->elem)->flags & TY_CONST;
    if (l->flags & LF_NOESCAPE || (variadic && c->sig->flags & FN_FORMAT)) {
        if (!reads_only)
            havoc_target(r, s, c->vals[i]);
        return;
    }
    if (summary_known(r, c->fn) && !variadic && !summary_keeps(r, c->fn, i)) {
        if (!reads_only)
            havoc_target(r, s, c->vals[i]);
        return;
    }
    if (text_pointee(r, ty)) // nobody keeps a string that he may not free
        return;
    own_escape(r, s, c->vals[i], !reads_only);
}

// A struct given by value takes along what its members point to.
static void call_copy(Run *r, State *s, const Call *c, uint32_t i)
{
    Cells at = {.n = 0};
    if (c->args[i].kind == OD_COPY)
        at = place_resolve(r, s, (PlaceId){c->args[i].n}, USE_READ);
    for (uint32_t k = 0; k < at.n; k++) {
        for (uint32_t j = 0; j < s->slots.n; j++) {
            if (cell_obj(r, s->slots.at[j].cell).n == cell_obj(r, at.at[k]).n && cell_within(r, s->slots.at[j].cell, at.at[k]))
                own_escape(r, s, s->slots.at[j].val, true);
        }
    }
}

static void call_argument(Run *r, State *s, const Call *c, uint32_t i, int outcome, bool conditional)
{
    const Level *l = param_level(r, c, i, 0), *inner = param_level(r, c, i, 1);
    bool is_conditional = l->when != 0 || inner->when != 0;
    if (is_conditional != conditional)
        return;
    const Level *cond = l->when ? l : inner;
    if (is_conditional && !holds_here(cond, c, outcome))
        return;
    TyId ty = arg_ty(r, c, i);
    const Ty *t = lien_ty_get(r->unit, ty);
    if (t->kind == TY_REC && rec_owns(r, ty)) {
        Giving g = {.kind = GIVE_MOVE, .by = c->name, .from = c->args[i], .loc = c->locs[i]};
        Cells at = {.n = 0};
        if (c->args[i].kind == OD_COPY)
            at = place_resolve(r, s, (PlaceId){c->args[i].n}, USE_READ);
        if (at.n == 1 && !at.unknown && !(lien_rec_get(r->unit, t->rec)->flags & REC_COPY))
            own_give_fields(r, s, at.at[0], ty, &g);
        return;
    }
    if (l->flags & LF_DROPS || (c->p->flags & PF_CLEANUP && t->kind == TY_PTR && rec_owns(r, t->elem))) {
        uint32_t n;
        const Atom *a = value_atoms(r, c->vals[i], &n);
        Giving g = giving(r, c, i, l);
        g.kind = GIVE_RELEASE;
        g.shallow = false;
        if (n == 1 && a->kind == A_PTR)
            own_give_fields(r, s, (CellId){a->n}, t->elem, &g);
        return;
    }
    switch (l->kind) {
    case LV_OWNED:
    case LV_SHARED: {
        Giving g = giving(r, c, i, l);
        if (l->lifetime.n) // the argument of that lifetime keeps it: aliases go on as borrows
            own_escape(r, s, c->vals[i], false);
        else
            own_give(r, s, c->vals[i], &g);
        break;
    }
    case LV_BORROWED_MUT:
        call_borrow(r, s, c, i, true);
        if (l->flags & LF_OUT || inner->kind == LV_OWNED || inner->kind == LV_SHARED)
            call_slot(r, s, c, i, l);
        else
            havoc_target(r, s, c->vals[i]);
        break;
    case LV_BORROWED:
        call_borrow(r, s, c, i, false);
        break;
    case LV_WEAK:
        break;
    default:
        if (l->flags & LF_OUT || inner->kind == LV_OWNED)
            call_slot(r, s, c, i, l);
        else if (t->kind == TY_REC)
            call_copy(r, s, c, i);
        else if (t->kind == TY_PTR || c->args[i].kind == OD_ADDR || t->kind == TY_OTHER)
            call_raw(r, s, c, i, l);
        break;
    }
}

// ---------------------------------------------------------------- borrowed for the call, and by the result

static StrId arg_name(Run *r, Operand o)
{
    return o.kind == OD_COPY || o.kind == OD_ADDR ? place_name(r, (PlaceId){o.n}) : (StrId){0};
}

static void call_borrow(Run *r, State *s, const Call *c, uint32_t i, bool exclusive)
{
    uint32_t n;
    const Atom *x = value_atoms(r, c->vals[i], &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind != A_PTR)
            continue;
        if (!(param_level(r, c, i, 0)->flags & LF_OUT))
            own_use_whole(r, s, (CellId){a[k].n}, cell(r, (CellId){a[k].n})->ty, c->locs[i]);
        loan_access(r, s, (CellId){a[k].n}, a[k].u.p.loan, exclusive ? ACCESS_EXCLUSIVE : ACCESS_SHARED, arg_name(r, c->args[i]), c->locs[i]);
        if (exclusive && !loan_lends_exclusive(r, s, &a[k])) {
            Fault f = {.id = REPORT_WRITE_THROUGH_SHARED, .loc = c->locs[i], .point = r->point, .name = arg_name(r, c->args[i]), .what = c->name};
            fault(r, s, f);
        }
    }
}

static LevelKind borrow_kind(const Run *r, const Call *c, uint32_t i)
{
    const Level *l = param_level(r, c, i, 0);
    return l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT ? (LevelKind)l->kind : LV_RAW;
}

// Two arguments of one call that overlap conflict if either is borrowed exclusively.
static void call_overlaps(Run *r, State *s, const Call *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        for (uint32_t j = i + 1; j < c->n; j++) {
            LevelKind a = borrow_kind(r, c, i), b = borrow_kind(r, c, j);
            if (a == LV_RAW || b == LV_RAW || (a != LV_BORROWED_MUT && b != LV_BORROWED_MUT))
                continue;
            if (!loan_overlap_values(r, s, c->vals[i], c->vals[j]))
                continue;
            Fault f = {.id = REPORT_BORROW_CONFLICT, .loc = c->locs[j], .point = r->point, .name = arg_name(r, c->args[j]),
                       .what = arg_name(r, c->args[i]), .cause = r->point + 1};
            fault(r, s, f);
        }
    }
}

// The result keeps the loans of the arguments that it borrows from.
static ValId call_lend(Run *r, const Call *c, ValId v)
{
    uint32_t n, m = 0;
    const Atom *x = value_atoms(r, v, &n);
    if (n != 1 || x->kind != A_PTR)
        return v;
    Atom base = *x, out[MAX_ATOMS];
    for (uint32_t i = 0; i < c->n; i++) {
        if (!lifetime_lends(r->unit, c->sig, i))
            continue;
        uint32_t k;
        Atom a[MAX_ATOMS];
        const Atom *y = value_atoms(r, c->vals[i], &k);
        memcpy(a, y, k * sizeof *a);
        for (uint32_t j = 0; j < k && m < MAX_ATOMS; j++) {
            if (a[j].kind != A_PTR)
                continue;
            out[m] = base;
            out[m++].u.p.loan = loan_make(r, i + 1, (CellId){a[j].n}, borrow_kind(r, c, i) == LV_BORROWED_MUT,
                                            lien_level_get(r->unit, c->sig->ret_levels, 0)->kind != LV_BORROWED, a[j].u.p.loan, c->name);
        }
    }
    return m ? value_of(r, out, m) : v;
}

// Passing is a use; an owned parameter makes its own, sterner check. Arguments are read in the order that hurts: all at the call.
static void call_uses(Run *r, State *s, Call *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        Operand a = c->args[i];
        TyId ty = operand_ty(r, a);
        r->loc = c->locs[i] ? c->locs[i] : c->p->loc;
        if (a.kind == OD_COPY && lien_ty_get(r->unit, ty)->kind == TY_REC) {
            place_resolve(r, s, (PlaceId){a.n}, USE_READ);
            c->vals[i] = (ValId){VAL_TOP};
            continue;
        }
        c->vals[i] = operand_value(r, s, a);
        const Level *l = param_level(r, c, i, 0);
        bool taken = ((l->kind == LV_OWNED || l->kind == LV_SHARED) && !l->when) || (c->summed && summary_takes(r, c->fn, i));
        if (a.kind == OD_COPY && !taken && !(a.flags & ODF_PRINT) && lien_ty_get(r->unit, ty)->kind == TY_PTR)
            own_use(r, s, c->vals[i], (PlaceId){a.n}, r->loc, false);
    }
    r->loc = c->p->loc;
}

// One argument that gives away what another one uses is wrong whatever the order.
static void call_together(Run *r, State *s, const Call *c)
{
    bool takes_any = false;
    for (uint32_t i = 0; i < c->n; i++)
        takes_any |= param_level(r, c, i, 0)->kind == LV_OWNED && !param_level(r, c, i, 0)->when;
    for (uint32_t i = 0; takes_any && c->n > 1 && i < c->n; i++) {
        Operand a = c->args[i];
        if (param_level(r, c, i, 0)->kind != LV_OWNED && a.kind == OD_COPY && lien_ty_get(r->unit, operand_ty(r, a))->kind == TY_PTR)
            own_use(r, s, c->vals[i], (PlaceId){a.n}, c->locs[i], false);
    }
}

// What nobody promised: an unknown function may change every global and all that can be reached without this frame.
void call_havoc(Run *r, State *s)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot *e = &s->slots.at[i];
        const Object *o = obj(r, cell_obj(r, e->cell));
        VarId v = cell_var(r, e->cell);
        bool global = v.n && var_get(r->fn, v)->kind == VAR_GLOBAL && !(var_get(r->fn, v)->flags & VF_CONST_INIT);
        bool outside = (o->kind == OBJ_INIT || o->kind == OBJ_LOAD) && o->level == LV_RAW;
        uint8_t kind = cell_level(r, e->cell)->kind;
        if ((global || outside) && kind != LV_OWNED && kind != LV_SHARED) {
            own_escape(r, s, e->val, false);
            s->slots.at[i].val = (ValId){VAL_TOP};
        }
    }
}

// ---------------------------------------------------------------- the call

static void call_init(Run *r, State *s, const Point *p, Call *c)
{
    const Fn *f = r->fn;
    *c = (Call){.p = p};
    Operand callee = f->pool.at[p->ext];
    SigId sig = f->call_sigs.at[p->ext];
    if (callee.kind == OD_COPY) {
        uint32_t n;
        ValId v = operand_value(r, s, callee);
        const Atom *a = value_atoms(r, v, &n);
        own_use(r, s, v, (PlaceId){callee.n}, r->loc, true);
        if (n == 1 && a->kind == A_FN && !sig.n)
            callee = lien_fnref((FnId){a->n});
    }
    if (callee.kind == OD_FN) {
        const FnInfo *info = &r->unit->fns.at[callee.n];
        c->name = info->name;
        c->fn = (FnId){callee.n};
        if (!sig.n)
            sig = info->sig;
    }
    c->sig = lien_sig_get(r->unit, sig);
    c->model = c->sig->flags & FN_MODEL;
    c->known = c->sig->flags & (FN_MODEL | FN_ANNOTATED);
    c->summed = !c->known && p->n <= MAX_ARGS && summary_known(r, c->fn);
    c->n = p->n < MAX_ARGS ? p->n : MAX_ARGS;
    for (uint32_t i = 0; i < c->n; i++) {
        c->args[i] = f->pool.at[p->ext + 1 + i];
        c->locs[i] = f->pool_locs.at[p->ext + 1 + i];
        for (uint32_t d = 0; d < 2 && !c->when; d++) {
            const Level *l = param_level(r, c, i, d);
            c->when = l->when;
            c->value = l->value;
        }
    }
}

static void call_rest(Run *r, State *s, const Point *p) // arguments past the bound are let go
{
    for (uint32_t i = MAX_ARGS; i < p->n; i++)
        own_escape(r, s, operand_value(r, s, r->fn->pool.at[p->ext + 1 + i]), true);
}

static void call_outcome(Run *r, State *s, const Call *c, int outcome, Out *out)
{
    for (uint32_t i = 0; i < c->n; i++)
        call_argument(r, s, c, i, outcome, true);
    if (call_result(r, s, c, outcome == 1) && out->n < MAX_OUT) {
        if (c->when)
            state_trail(s, (r->point << 1 | (uint32_t)(outcome == 1)) + 1);
        out->at[out->n++] = s;
    }
}

// The callee's body is in this unit and says what it does.
static void call_summed(Run *r, State *s, const Call *c, Out *out)
{
    Applied a = {.p = c->p, .sig = c->sig, .fn = c->fn, .name = c->name, .n = c->n, .args = c->args, .vals = c->vals, .locs = c->locs};
    for (uint32_t i = c->sig->nparams; i < c->n; i++)
        call_raw(r, s, c, i, param_level(r, c, i, 0));
    bool havoc = summary_call(r, s, &a, out);
    r->havoc |= havoc;
    for (uint32_t i = 0; i < out->n && havoc; i++)
        call_havoc(r, out->at[i]);
}

void call_step(Run *r, State *s, const Point *p, Out *out)
{
    Call c;
    call_init(r, s, p, &c);
    call_uses(r, s, &c);
    if (p->n > MAX_ARGS)
        call_rest(r, s, p);
    call_overlaps(r, s, &c);
    if (c.summed) {
        call_summed(r, s, &c, out);
        return;
    }
    for (uint32_t i = 0; i < c.n; i++)
        call_argument(r, s, &c, i, 1, false);
    call_together(r, s, &c);
    if (!c.model && !(c.sig->flags & FN_PURE)) {
        r->havoc = true;
        call_havoc(r, s);
    }
    if (c.when) {
        State *other = state_new(r);
        state_copy(r, other, s);
        call_outcome(r, other, &c, 0, out);
    }
    call_outcome(r, s, &c, 1, out);
}
