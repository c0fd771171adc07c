// Calls: what the signature says is done to the arguments, and what comes back (language, sections 2, 3 and 6).
//
// A conditional signature (LIEN_WHEN) splits the state: one where the condition holds and the transfer happened, one
// where not.
#include "call.h"

// Was it moved or released, on some path?
static bool gone(const Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_MOVED || a[i].kind == A_RELEASED ||
            (a[i].kind == A_PTR && own_is(s, atom_obj(r, &a[i]), OWN_RELEASED | OWN_MOVED)))
            return true;
    }
    return false;
}

// May it be null, or was it never set?
static bool leads_nowhere(const Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        const Own *w = a[i].kind == A_PTR ? state_own(s, atom_obj(r, &a[i])) : NULL;
        if (a[i].kind == A_NULL || a[i].kind == A_UNINIT || (w && w->null == NULL_POSSIBLE))
            return true;
    }
    return false;
}

// memset(p, 0, n), memcpy(p, q, n): of no bytes they touch nothing, whatever p is.
static bool no_bytes(Run *r, State *s, const Call *c, uint32_t i)
{
    const Ty *t = lien_ty_get(r->unit, c->n == c->sig->nparams ? c->sig->params[c->n - 1].ty : (TyId){0});
    Operand size = c->args[c->n - 1];
    const Ty *from = lien_ty_get(r->unit, operand_ty(r, size));
    Fact range;
    return t->kind == TY_INT && t->bits == 64 && t->flags & TY_UNSIGNED && from->flags & TY_UNSIGNED &&
           leads_nowhere(r, s, c->vals[i]) && branch_range(r, s, operand_value(r, s, size), &range) && range.hi <= 0;
}

static ValId not_null_past(Run *r, State *s, Operand a, ValId v)
{
    Cells c = place_resolve(r, s, (PlaceId){a.n}, USE_ADDR);
    bool one = c.n == 1 && !c.unknown && !(cell(r, c.at[0])->flags & CF_ANY);
    v = one ? place_not_null(r, s, c.at[0], v, true) : v;
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    ObjId o = n == 1 && x->kind == A_PTR && !(x->flags & AF_SHIFTED) ? atom_obj(r, x) : (ObjId){0};
    if (r->any_tested && obj(r, o)->kind == OBJ_INIT &&
        obj(r, o)->root.n == x->n) // another that leads there may be asked
        state_own_make(r, s, o)->null = NULL_NEVER;
    return v;
}

// Passing is a use; an owned parameter makes its own, sterner check. Arguments are read in the order that hurts: all at
// the call.
static void call_uses(Run *r, State *s, Call *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        Operand a = c->args[i];
        TyId ty = operand_ty(r, a);
        r->arg = i + 1;
        r->loc = c->locs[i] ? c->locs[i] : c->p->loc;
        if (a.kind == OD_COPY && lien_ty_get(r->unit, ty)->kind == TY_REC) {
            place_resolve(r, s, (PlaceId){a.n}, USE_READ);
            c->vals[i] = (ValId){VAL_TOP};
            continue;
        }
        bool lends = call_borrow_kind(r, c, i) != LV_RAW && a.kind == OD_COPY &&
                     owning(place_level(r, (PlaceId){a.n})); // its own check follows
        Operand read = lends ? (Operand){.kind = OD_COPY, .flags = ODF_PRINT, .n = a.n} : a;
        if (a.kind == OD_ADDR && (c->known || c->summed)) // which is seen, or said, to look at it
            read.flags |= ODF_ARRAY;
        const Level *l = call_level(r, c, i, 0);
        bool gives = owning(l) && !l->when;
        c->vals[i] = gives ? operand_given(r, s, read) : operand_value(r, s, read);
        if (a.kind == OD_COPY && call_borrow_kind(r, c, i) != LV_RAW)
            c->vals[i] = loan_pardon(r, s, c->vals[i], (PlaceId){a.n});
        bool taken = gives || (c->summed && summary_takes(r, c->fn, i));
        bool pointer = a.kind == OD_COPY && !(a.flags & ODF_PRINT) && lien_ty_get(r->unit, ty)->kind == TY_PTR;
        bool followed =
            l->flags & LF_NONNULL || (c->summed && leads_nowhere(r, s, c->vals[i]) && follows_param(r->unit, c->fn, i));
        followed |= c->vals[i].n == VAL_UNINIT && !taken && (l->kind != LV_RAW || l->flags & (LF_OUT | LF_WRITES));
        followed = followed && !(c->model && no_bytes(r, s, c, i));
        bool idle = c->leads_to.n && !c->known && idle_argument(r, s, c->leads_to, i, c->vals[i]);
        if (pointer && !idle && (!taken || (followed && !gone(r, s, c->vals[i]))))
            own_use(r, s, c->vals[i], (PlaceId){a.n}, r->loc, followed);
        if (pointer && followed && !taken)
            c->vals[i] = not_null_past(r, s, a, c->vals[i]);
    }
    r->arg = 0;
    r->loc = c->p->loc;
}

// One argument that gives away what another one uses is wrong whatever the order.
static void call_together(Run *r, State *s, const Call *c)
{
    bool takes_any = false;
    for (uint32_t i = 0; i < c->n; i++)
        takes_any |= call_level(r, c, i, 0)->kind == LV_OWNED && !call_level(r, c, i, 0)->when;
    for (uint32_t i = 0; takes_any && c->n > 1 && i < c->n; i++) {
        Operand a = c->args[i];
        if (call_level(r, c, i, 0)->kind != LV_OWNED && a.kind == OD_COPY &&
            lien_ty_get(r->unit, operand_ty(r, a))->kind == TY_PTR)
            own_use(r, s, c->vals[i], (PlaceId){a.n}, c->locs[i], false);
    }
}

// A function that is given shared borrows, and nothing else, takes no address of this frame out of where it was left.
static bool call_looks_on(const Run *r, const Call *c)
{
    uint32_t lent = 0;
    for (uint32_t i = 0; i < c->n; i++) {
        LevelKind k = call_borrow_kind(r, c, i);
        TyKind ty = (TyKind)lien_ty_get(r->unit, call_arg_ty(r, c, i))->kind;
        if (k != LV_BORROWED && ty != TY_INT && ty != TY_FLOAT)
            return false;
        lent += k == LV_BORROWED;
    }
    return c->known && lent;
}

static bool leads_here(const Run *r, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    const Object *o = obj(r, atom_obj(r, a));
    return n == 1 && a->kind == A_PTR && o->kind == OBJ_VAR && var_get(r->fn, (VarId){o->key})->kind == VAR_LOCAL &&
           !(var_get(r->fn, (VarId){o->key})->flags & VF_STATIC);
}

// What nobody promised: an unknown function may change every global and all that can be reached without this frame.
void call_havoc(Run *r, State *s, bool looks_on)
{
    Across across = {.n = 0};
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot *e = &s->slots.at[i];
        if (e->val.n == VAL_TOP || (looks_on && leads_here(r, e->val)))
            continue;
        const Object *o = obj(r, cell_obj(r, e->cell));
        VarId v = cell_var(r, e->cell);
        bool global = v.n && var_get(r->fn, v)->kind == VAR_GLOBAL && !(var_get(r->fn, v)->flags & VF_CONST_INIT);
        bool outside = (o->kind == OBJ_INIT || o->kind == OBJ_LOAD) && o->level == LV_RAW;
        uint8_t kind = cell_level(r, e->cell)->kind;
        if ((global || outside) && kind != LV_OWNED && kind != LV_SHARED) {
            const Atom *a = &r->atoms.at[r->vals.at[e->val.n].first];
            if (a->kind != A_SYM)
                own_escape(r, s, e->val, false);
            e = &s->slots.at[i];
            if (cell_constant(r, e->cell))
                continue;
            later_note(r, s, e, &across);
            e->val = later_value(r, s, e);
        }
    }
    later_read(r, s, &across);
}

// A function that returns nothing, and of which nothing is known, is how programs end: what was found null may never
// get past it.
static void call_may_end(Run *r, State *s)
{
    summary_fears(r, s);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        if (n == 1 && a->kind == A_NULL && !(a->flags & AF_SILENT) && s->slots.at[i].val.n != VAL_NULL)
            s->slots.at[i].val = value_atom(r, (Atom){.kind = A_NULL, .flags = AF_SILENT, .n = a->n});
    }
}

StrId call_maker(const Run *r, uint32_t point)
{
    const Point *p = &r->fn->points.at[point];
    bool named = p->op == I_CALL && r->fn->pool.at[p->ext].kind == OD_FN;
    return named ? r->unit->fns.at[r->fn->pool.at[p->ext].n].name : (StrId){0};
}

// ---------------------------------------------------------------- the call

// Does the pointer's type promise nothing, and pass what the function that it holds takes? Then that function is
// called.
static bool call_names(const Run *r, SigId pointer, FnId fn)
{
    const Sig *s = lien_sig_get(r->unit, pointer), *t = lien_sig_get(r->unit, r->unit->fns.at[fn.n].sig);
    if (!pointer.n)
        return true;
    bool plain = !((s->flags | t->flags) & FN_VARIADIC) && !(s->flags & (FN_ANNOTATED | FN_MODEL));
    bool same = plain && s->nparams == t->nparams &&
                lien_ty_get(r->unit, s->ret)->kind == lien_ty_get(r->unit, t->ret)->kind;
    for (uint32_t i = 0; same && i < s->nparams; i++)
        same = lien_ty_get(r->unit, s->params[i].ty)->kind == lien_ty_get(r->unit, t->params[i].ty)->kind;
    return same;
}

// realloc(p, 0)
static bool empties(const Run *r, const Call *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        if (c->args[i].kind == OD_INT && !r->unit->ints.at[c->args[i].n])
            return true;
    }
    return false;
}

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
        a = value_atoms(r, v, &n);
        bool plain = !(lien_sig_get(r->unit, sig)->flags & FN_ANNOTATED);
        c->leads_to = (FnId){n == 1 && a->kind == A_FN && plain ? a->n : 0};
        if (n == 1 && a->kind == A_FN && call_names(r, sig, (FnId){a->n})) {
            callee = lien_fnref((FnId){a->n});
            sig = (SigId){0};
        }
    }
    if (callee.kind == OD_FN) {
        const FnInfo *info = &r->unit->fns.at[callee.n];
        c->name = info->name;
        c->fn = c->leads_to = (FnId){callee.n};
        if (!sig.n)
            sig = info->sig;
    }
    c->sig = lien_sig_get(r->unit, sig);
    c->model = c->sig->flags & FN_MODEL;
    c->known = c->sig->flags & (FN_MODEL | FN_ANNOTATED);
    c->summed = !c->known && p->n <= MAX_ARGS && summary_known(r, c->fn);
    c->n = p->n < MAX_ARGS ? p->n : MAX_ARGS;
    c->carries = c->known ? carry_param(r, c->sig) : NO_PARAM;
    for (uint32_t i = 0; i < c->n; i++) {
        c->args[i] = f->pool.at[p->ext + 1 + i];
        c->locs[i] = f->pool_locs.at[p->ext + 1 + i];
        for (uint32_t d = 0; d < 2 && !c->when; d++) {
            const Level *l = call_level(r, c, i, d);
            c->when = l->when;
            c->value = l->value;
        }
    }
    c->empties = c->carries != NO_PARAM && empties(r, c);
}

static void call_rest(Run *r, State *s, const Point *p) // arguments past the bound are let go
{
    for (uint32_t i = MAX_ARGS; i < p->n; i++)
        own_escape(r, s, operand_value(r, s, r->fn->pool.at[p->ext + 1 + i]), true);
}

// The condition does not hold: an out slot keeps what it held. A local that held nothing may not be used below here,
// though nothing declares it owned, unless the program asks it for null: some systems set that. Of a result that is 0
// for success, nobody knows what else it may be where the program asks for more than that: -1 where it asks for that,
// and below 0 where it asks for that. Some libraries set the slot to null when they fail, and a program may know that.
static void call_unset(Run *r, State *s, const Call *c)
{
    bool own = !c->model && !(c->sig->flags & FN_SYSTEM);
    if (c->when == OP_EQ && c->p->dst.n && !(own && flow_asks_zero(r, c->p->dst)))
        return;
    for (uint32_t i = 0; i < c->n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, c->vals[i], &n);
        CellId slot = {n == 1 && a->kind == A_PTR ? a->n : 0};
        VarId v = slot.n ? cell_var(r, slot) : (VarId){0};
        bool given = call_level(r, c, i, 0)->flags & LF_OUT && owning(call_level(r, c, i, 1));
        if (!given || !v.n || cell(r, slot)->parent.n || var_get(r->fn, v)->kind != VAR_LOCAL || flow_tested(r, v))
            continue;
        Slot *e = state_slot(s, slot);
        if (e && e->val.n == VAL_UNINIT)
            e->val = value_atom(r, (Atom){.kind = A_UNINIT, .n = own ? UNSET_BY_CONTRACT : UNSET_BY_CALL});
    }
}

// A place behind a pointer or in a global, that the next thing asked is whether it is null.
static bool outside_asked(const Run *r, PlaceId at)
{
    const Fn *f = r->fn;
    PlaceId root = at;
    bool behind = false;
    for (; root.n && place_get(f, root)->proj != PL_VAR; root = place_get(f, root)->parent)
        behind |= place_get(f, root)->proj == PL_DEREF;
    behind |= var_get(f, (VarId){place_get(f, root)->n})->kind == VAR_GLOBAL;
    Block bl = f->blocks.at[r->block_of_point[r->point]];
    const Point *p = &f->points.at[bl.first + bl.n - 1];
    for (uint32_t i = 0; i < 4 && p->op == I_GOTO; i++) {
        bl = f->blocks.at[p->ext];
        p = &f->points.at[bl.first + bl.n - 1];
    }
    return behind && p->op == I_BRANCH && p->a.kind == OD_COPY && p->a.n == at.n && p->b.kind == OD_NIL;
}

// `s->buf = realloc(s->buf, n); if (!s->buf) return -1;`: the place is not annotated, but what this function would have
// released there it has to keep when that fails. Where nobody asks for null, memory never ends.
static void call_resized(Run *r, State *s, const Call *c)
{
    Operand from = c->carries != NO_PARAM && !c->empties ? c->args[c->carries] : lien_unknown();
    if (from.kind != OD_COPY || from.n != c->p->dst.n || !outside_asked(r, c->p->dst))
        return;
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[c->carries], &n);
    const Object *o = obj(r, atom_obj(r, a));
    if (n != 1 || a->kind != A_PTR || (o->kind != OBJ_INIT && o->kind != OBJ_LOAD) || o->level != LV_RAW)
        return;
    Own *w = state_own_make(r, s, atom_obj(r, a));
    if (w->own != OWN_NONE || w->flags & OF_KEPT)
        return;
    w->own = OWN_OWNED;
    w->flags = (uint16_t)(w->flags & ~(OF_ELSEWHERE | OF_RAW));
}

static void call_outcome(Run *r, State *s, const Call *c, int outcome, Out *out)
{
    for (uint32_t i = 0; i < c->n; i++)
        call_argument(r, s, c, i, outcome, true);
    if (outcome == 0) {
        call_unset(r, s, c);
        call_resized(r, s, c);
    }
    if (outcome == 1) {
        call_keep(r, s, c);
        call_capture(r, s, c);
    }
    if (call_result(r, s, c, outcome == 1) && out->n < MAX_OUT) {
        guard_taken(r, s, c);
        if (c->when)
            state_trail(s, (r->point << 1 | (uint32_t)(outcome == 1)) + 1);
        out->at[out->n++] = s;
    }
}

// The third outcome of a function that counts: what it gives is nobody's concern.
static void call_none(Run *r, const State *s, Call *c, Out *out)
{
    uint32_t had = out->n;
    State *none = state_clone(r, s);
    none->doubt |= DOUBT_ODD;
    c->none = true;
    call_outcome(r, none, c, 1, out);
    c->none = false;
    for (uint32_t i = 0; i < c->n && out->n > had; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, c->vals[i], &n);
        CellId slot = {n == 1 && a->kind == A_PTR ? a->n : 0};
        if (call_level(r, c, i, 0)->flags & LF_OUT && slot.n) {
            own_escape(r, none, state_get(r, none, slot, cell(r, slot)->ty), false);
            state_set(r, none, slot, (ValId){VAL_TOP});
        }
    }
}

// A function that writes what it is given is not given a shared borrow.
static void call_writes(Run *r, State *s, const Call *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        uint32_t n;
        const Atom *x = value_atoms(r, c->vals[i], &n);
        Atom a = *x;
        bool lent = n == 1 && a.kind == A_PTR && (a.flags & AF_BORROW || a.u.p.loan.n);
        if (!lent || !summary_writes(r, c->fn, i) || writable_lent(r, s, &a, c->args[i]))
            continue;
        Fault f = {.id = REPORT_WRITE_THROUGH_SHARED, .loc = c->locs[i], .point = r->point,
                   .name = call_name(r, c->args[i]), .what = c->name};
        fault(r, s, f);
    }
}

// The callee's body is in this unit and says what it does.
static void call_summed(Run *r, State *s, const Call *c, Out *out)
{
    Applied a = {.p = c->p,
                 .sig = c->sig,
                 .fn = c->fn,
                 .name = c->name,
                 .n = c->n,
                 .args = c->args,
                 .vals = c->vals,
                 .locs = c->locs};
    for (uint32_t i = c->sig->nparams; i < c->n; i++) { // what a body takes by va_arg nobody sees
        if (lien_ty_get(r->unit, call_arg_ty(r, c, i))->kind == TY_REC)
            call_copy(r, s, c, i);
        else
            call_raw(r, s, c, i, call_level(r, c, i, 0));
    }
    call_writes(r, s, c);
    bool havoc = summary_call(r, s, &a, out);
    r->havoc |= havoc;
    for (uint32_t i = 0; i < out->n && havoc; i++)
        call_havoc(r, out->at[i], false);
}

// A reference was asked for, and nobody looks whether it was given: it was.
static bool call_trusted(const Run *r, const Call *c)
{
    bool counts = false;
    for (uint32_t i = 0; i < c->n; i++)
        counts |= (call_level(r, c, i, 0)->flags & LF_COUNTS) != 0;
    return counts && (!c->p->dst.n || !guard_asked(r, c->p->dst));
}

void call_step(Run *r, State *s, const Point *p, Out *out)
{
    Call c;
    call_init(r, s, p, &c);
    call_uses(r, s, &c);
    if (p->n > MAX_ARGS)
        call_rest(r, s, p);
    for (uint32_t i = 0; i < c.n; i++)
        call_captured(r, s, &c, i);
    guard_call(r, s, &c);
    held_call(r, s, &c);
    thread_send(r, s, &c);
    call_refill(r, s, &c);
    call_overlaps(r, s, &c);
    call_order(r, s, &c);
    if (c.summed) {
        call_summed(r, s, &c, out);
        held_taken(r, &c, out);
        return;
    }
    for (uint32_t i = 0; i < c.n; i++)
        call_argument(r, s, &c, i, 1, false);
    call_together(r, s, &c);
    if (!c.model && !(c.sig->flags & FN_PURE)) {
        r->havoc = true;
        call_havoc(r, s, call_looks_on(r, &c));
        if (!c.known && !p->dst.n)
            call_may_end(r, s);
    }
    if (c.when && !call_trusted(r, &c)) {
        call_mismatches(r, s, &c);
        State *other = state_clone(r, s);
        call_outcome(r, other, &c, 0, out);
        if (call_counts(&c))
            call_none(r, s, &c, out);
    }
    call_outcome(r, s, &c, 1, out);
    thread_started(r, &c, out);
    held_taken(r, &c, out);
}
