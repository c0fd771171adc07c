// What a call gives back (language, sections 2, 3 and 6): a new object, an alias of an argument, a borrow, a number.
#include "call.h"

// A fresh object of this call. The one that an earlier round made becomes one of the older ones, which stand for all of
// them.
ObjId call_object(Run *r, State *s, uint32_t slot, TyId pointee, LevelsId levels, uint32_t level, ObjId *older)
{
    ObjId o = object_make(r, OBJ_HEAP, r->point, slot * 2, pointee, levels, level);
    bool live = state_own(s, o) != NULL;
    for (uint32_t i = 0; i < s->slots.n && !live; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n; k++)
            live |= a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n;
    }
    if (live) {
        ObjId old = object_make(r, OBJ_HEAP, r->point, slot * 2 + 1, pointee, levels, level);
        *obj(r, old) = (Object){.kind = OBJ_HEAP,
                                .age = AGE_OLD,
                                .key = r->point,
                                .sub = slot * 2 + 1,
                                .root = obj(r, old)->root,
                                .dflt = DEF_TOP,
                                .level = obj(r, o)->level,
                                .family = obj(r, o)->family,
                                .loc = obj(r, o)->loc,
                                .maker = obj(r, o)->maker};
        bool many = state_own(s, old) != NULL;
        state_rename(r, s, o, old);
        Own *w = state_own_make(r, s, old);
        if (many) // the last but one is still one; before it are the others
            w->own = OWN_ESCAPED;
        w->null = w->null == NULL_NEVER && !many ? NULL_NEVER : NULL_UNKNOWN;
        *older = old;
    }
    return o;
}

ValId call_owned(Run *r, State *s, uint32_t slot, TyId ty, LevelsId levels, uint32_t level, const Level *l, StrId maker,
                 bool zeroed)
{
    ObjId older = {0}, o = call_object(r, s, slot, lien_ty_get(r->unit, ty)->elem, levels, level + 1, &older);
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
    ValId v = call_owned(r, s, f->slot++, x.ty, x.levels, x.level, l, f->maker, false);
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

// errno, as C libraries define it: what a constant function without arguments points to (C11, 7.5).
static bool errno_location(const Run *r, const Sig *sig)
{
    const Ty *to = lien_ty_get(r->unit, lien_ty_get(r->unit, sig->ret)->elem);
    return sig->flags & FN_PURE && sig->flags & FN_SYSTEM && !sig->nparams && to->kind == TY_INT;
}

static bool through(const Run *r, PlaceId p, uint32_t v)
{
    const Place *x = place_get(r->fn, p);
    return p.n && x->proj == PL_DEREF && place_get(r->fn, x->parent)->proj == PL_VAR &&
           place_get(r->fn, x->parent)->n == v;
}

// Does the function set errno itself? Then it may read 0 from it.
static bool sets_errno(const Run *r)
{
    const Fn *f = r->fn;
    for (uint32_t i = 0; i + 1 < f->points.n; i++) {
        const Point *p = &f->points.at[i], *next = p + 1;
        if (p->op != I_CALL || !p->dst.n || f->pool.at[p->ext].kind != OD_FN || place_get(f, p->dst)->proj != PL_VAR)
            continue;
        if (errno_location(r, lien_sig_get(r->unit, r->unit->fns.at[f->pool.at[p->ext].n].sig)) &&
            through(r, next->dst, place_get(f, p->dst)->n))
            return true;
    }
    return false;
}

// `rc = errno`, `return -errno`: nobody copies it where nothing has failed. What is tested there and then may be 0.
static bool copies_errno(const Run *r, const Call *c)
{
    const Point *next = c->p + 1;
    if (!errno_location(r, c->sig) || !c->p->dst.n || place_get(r->fn, c->p->dst)->proj != PL_VAR)
        return false;
    uint32_t v = place_get(r->fn, c->p->dst)->n;
    bool plain = next->op == I_ASSIGN && next->a.kind == OD_COPY && through(r, (PlaceId){next->a.n}, v);
    bool minus =
        next->op == I_BIN && next->sub == OP_SUB && next->b.kind == OD_COPY && through(r, (PlaceId){next->b.n}, v);
    return (plain || minus) && !sets_errno(r);
}

static bool same_argument(const Fn *f, Operand a, Operand b)
{
    const Var *v = var_get(f, flow_base(f, (PlaceId){a.n})), *w = var_get(f, flow_base(f, (PlaceId){b.n}));
    if (a.kind == OD_ADDR && b.kind == OD_ADDR && v->kind == VAR_STRING && w->kind == VAR_STRING)
        return true; // two literals: of the same text, as far as we know
    return a.kind == b.kind && a.n == b.n;
}

// if (getenv("X")) … access(getenv("X"), …): asked before, for nothing but whether it is there.
static bool asked_before(const Run *r, const Call *c)
{
    const Fn *f = r->fn;
    for (uint32_t i = 0; i < r->point; i++) {
        const Point *p = &f->points.at[i], *t = p + 1;
        if (p->op != I_CALL || p->n != c->n || f->pool.at[p->ext].kind != OD_FN || f->pool.at[p->ext].n != c->fn.n)
            continue;
        bool asks = p->dst.n && t->op == I_BRANCH && t->a.kind == OD_COPY && t->a.n == p->dst.n && t->b.kind == OD_NIL;
        for (uint32_t k = 0; k < c->n && asks; k++)
            asks = same_argument(f, f->pool.at[p->ext + 1 + k], c->args[k]);
        if (asks)
            return true;
    }
    return false;
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
    x->nullable = l->flags & LF_NULLABLE && (l->kind != LV_RAW || !c->model) && !asked_before(r, c);
    Own *w = state_own_make(r, s, o);
    w->null = l->flags & LF_NONNULL ? NULL_NEVER : x->nullable ? NULL_POSSIBLE : NULL_UNKNOWN;
    w->own = OWN_NONE;
    Operand none = lien_unknown();
    if (copies_errno(r, c))
        branch_assume_values(r, s, OP_GT, none, state_get(r, s, x->root, pointee), none, value_int(r, 0), true);
    return value_ptr(r, obj(r, o)->root, l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT ? AF_BORROW : 0);
}

static bool assume_result(Run *r, State *s, const Call *c, ValId v, bool holds)
{
    if (!c->when)
        return true;
    TyKind k = (TyKind)lien_ty_get(r->unit, c->sig->ret)->kind;
    Operand res = k == TY_PTR ? (Operand){.kind = OD_ADDR} : (Operand){.kind = OD_UNKNOWN};
    ValId to = k == TY_PTR ? (ValId){VAL_NULL} : value_int(r, c->value);
    Op op = (Op)c->when;
    if (call_counts(c)) {
        op = holds && !c->none ? OP_GT : OP_EQ;
        to = value_int(r, holds ? 0 : -1);
        holds = true;
    }
    return branch_assume_values(r, s, op, res, v, (Operand){.kind = OD_UNKNOWN}, to, holds);
}

// An unannotated result with a lifetime is an alias of the arguments of that lifetime: strchr, memcpy. An argument that
// is taken over only where there is no such result is the result itself: freopen.
static bool alias_result(Run *r, const Call *c, ValId *v)
{
    const Level *l = lien_level_get(r->unit, c->sig->ret_levels, 0);
    Atom out[MAX_ATOMS];
    uint32_t m = 0;
    for (uint32_t i = 0; l->kind == LV_RAW && l->lifetime.n && i < c->n; i++) {
        const Level *from = call_level(r, c, i, 0);
        if (from->lifetime.n != l->lifetime.n)
            continue;
        bool itself = owning(from) && from->when;
        uint32_t k;
        const Atom *y = value_atoms(r, c->vals[i], &k);
        for (uint32_t j = 0; j < k && m < MAX_ATOMS; j++) {
            if (y[j].kind != A_PTR)
                continue;
            out[m] = y[j];
            out[m++].flags |= itself ? 0 : AF_FUZZY;
        }
    }
    if (m && m < MAX_ATOMS && l->flags & LF_NULLABLE)
        out[m++] = (Atom){.kind = A_NULL, .flags = AF_SILENT};
    if (m)
        *v = value_of(r, out, m);
    return m != 0;
}

// Another element of the block has it, too: a[1] = a[0]; a[0] = …
static bool beside_holds(const Run *r, const State *s, CellId c, ValId v)
{
    for (uint32_t i = 0; cell_block(r, c) && i < s->slots.n; i++) {
        const Slot *e = &s->slots.at[i];
        if (e->val.n == v.n && cell_obj(r, e->cell).n == cell_obj(r, c).n && cell_beside(r, e->cell, c))
            return true;
    }
    return false;
}

// The place that the result goes to loses what an earlier round of a loop put there: told before that becomes "an older
// one".
static void lose_before(Run *r, State *s, const Call *c)
{
    PlaceId dst = c->p->dst;
    if (!dst.n || c->p->flags & PF_INIT)
        return;
    Cells at = place_resolve(r, s, dst, USE_ADDR);
    const Slot *e = at.n == 1 && !at.unknown ? state_slot(s, at.at[0]) : NULL;
    if (e && !beside_holds(r, s, at.at[0], e->val))
        own_lose(r, s, e->val, place_name(r, dst), at.at[0], r->loc, REPORT_OVERWRITE_LEAK);
}

static void struct_result(Run *r, State *s, const Call *c, TyId ty)
{
    Fill fill;
    PlaceId dst = c->p->dst;
    call_borrows(r, s, c, ty, &fill);
    own_copy(r, s, dst, lien_unknown(), c->p->flags);
    Cells at = place_resolve(r, s, dst, USE_WRITE);
    if (at.n != 1 || at.unknown)
        return;
    own_fresh_fields(r, s, at.at[0], ty, 64, c->name);
    call_fill(r, s, c, at.at[0], ty, &fill);
    if (cell_var(r, at.at[0]).n && var_get(r->fn, cell_var(r, at.at[0]))->kind == VAR_RET)
        lifetime_return_whole(r, s, at.at[0]);
    else
        lifetime_keep_whole(r, s, at.at[0], at.at[0], at.via[0], dst);
}

// Makes the result and puts it where it goes; false if this outcome can't be.
bool call_result(Run *r, State *s, const Call *c, bool holds)
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
        struct_result(r, s, c, ty);
        return true;
    }
    ValId v = {VAL_TOP};
    if (k == TY_PTR && owning(l)) {
        if (c->empties && !holds)
            own_escape(r, s, c->vals[c->carries], false);
        lose_before(r, s, c);
        v = call_owned(r, s, 0, ty, c->sig->ret_levels, 0, l, c->name, zeroing(r, c));
        TyId to = dst.n ? lien_place_ty(r->fn, dst) : ty; // malloc's void * takes the type it is assigned to
        uint32_t n;
        ObjId o = cell_obj(r, (CellId){value_atoms(r, v, &n)->n});
        CellId root = obj(r, o)->root;
        if (lien_ty_get(r->unit, cell(r, root)->ty)->kind == TY_VOID || !cell(r, root)->ty.n)
            cell(r, root)->ty = lien_ty_get(r->unit, to)->elem;
        if (c->carries != NO_PARAM && holds)
            carry_in(r, s, o, 0);
        if (c->empties && holds)
            own_escape(r, s, v, false);
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
        if (n == 1 && a->kind == A_PTR && !state_own(s, atom_obj(r, a)))
            v = value_atom(r, (Atom){.kind = A_NULL, .n = atom_obj(r, a).n});
        else if (n > 1) // an alias or null
            v = (c->when == OP_EQ) == holds ? (ValId){VAL_NULL} : value_without(r, v, A_NULL);
    }
    if (k == TY_PTR && l->kind != LV_RAW)
        v = call_lend(r, s, c, v);
    if (dst.n)
        own_assign(r, s, dst, v, lien_unknown(), c->p->flags);
    else if (k == TY_PTR)
        own_lose(r, s, v, c->name, (CellId){0}, r->loc, REPORT_LEAK);
    return true;
}
