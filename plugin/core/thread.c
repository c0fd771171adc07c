// Threads (language, section 2, LIEN_SEND and LIEN_SYNC): what crosses to another thread is owned, static, or a counted
// reference to what threads may share. Where the parameter's lifetime is also that of a handle, as in pthread_create,
// it is lent until the handle goes to a LIEN_UNGUARD parameter, as in pthread_join; what is lent so has to live that
// long.
#include "guard.h"
#include "locks.h"

enum { REACH = 3 };

static bool frame_local(const Run *r, ObjId o)
{
    const Object *x = obj(r, o);
    if (x->kind != OBJ_VAR)
        return false;
    const Var *v = var_get(r->fn, (VarId){x->key});
    return (v->kind == VAR_LOCAL || v->kind == VAR_PARAM || v->kind == VAR_TEMP) &&
           !(v->flags & (VF_STATIC | VF_THREAD));
}

typedef struct { Atom at[MAX_ATOMS]; uint32_t n; ObjId seen[8]; uint32_t nseen; } Sent;

static bool seen_before(Sent *out, ObjId o)
{
    for (uint32_t i = 0; i < out->nseen; i++) {
        if (out->seen[i].n == o.n)
            return true;
    }
    if (out->nseen == sizeof out->seen / sizeof *out->seen)
        return true;
    out->seen[out->nseen++] = o;
    return false;
}

// The locals that v points to, directly or by way of what it points to, and what declared borrowed parameters brought
// in.
static void collect(Run *r, State *s, ValId v, Sent *out, uint32_t depth)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind != A_PTR)
            continue;
        ObjId o = cell_obj(r, (CellId){a[k].n});
        const Level *by = obj(r, o)->kind == OBJ_INIT ? cell_level(r, (CellId){obj(r, o)->key}) : NULL;
        bool borrows = by && (obj(r, o)->level == LV_BORROWED || obj(r, o)->level == LV_BORROWED_MUT);
        bool lent = depth == 0 && by && (borrows || noescape_param(r, o).n) &&
                    strcmp(lien_text(r->unit, by->lifetime), "static") != 0;
        if (seen_before(out, o))
            continue;
        if ((frame_local(r, o) || lent) && out->n < MAX_ATOMS)
            out->at[out->n++] = (Atom){.kind = A_PTR, .n = obj(r, o)->root.n};
        for (uint32_t i = 0; i < s->slots.n && depth < REACH; i++) {
            if (cell_obj(r, s->slots.at[i].cell).n == o.n)
                collect(r, s, s->slots.at[i].val, out, depth + 1);
        }
    }
    for (uint32_t k = 0; k < n && depth == 0; k++) { // a borrow of a local is the local, however it came about
        for (LoanId l = a[k].kind == A_PTR ? a[k].u.p.loan : (LoanId){0}; l.n; l = r->loans.at[l.n].parent) {
            ObjId o = cell_obj(r, r->loans.at[l.n].target);
            if (frame_local(r, o) && !seen_before(out, o) && out->n < MAX_ATOMS)
                out->at[out->n++] = (Atom){.kind = A_PTR, .n = obj(r, o)->root.n};
        }
    }
}

// What this function made and sends: it stays there as long as the thread may use it.
static void collect_made(const Run *r, State *s, ValId v, Sent *out)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    ObjId o = atom_obj(r, a);
    bool made = n == 1 && a->kind == A_PTR && obj(r, o)->kind == OBJ_HEAP && obj(r, o)->age == AGE_NEW;
    const Own *w = made ? state_own(s, o) : NULL;
    if (w && w->own == OWN_OWNED && out->n < MAX_ATOMS)
        out->at[out->n++] = (Atom){.kind = A_PTR, .n = obj(r, o)->root.n};
}

// ---------------------------------------------------------------- what may be sent

static Fault sent_fault(Run *r, const Call *c, uint32_t i, ReportId id)
{
    return (Fault){.id = id,
                   .loc = c->locs[i] ? c->locs[i] : c->p->loc,
                   .point = r->point,
                   .name = guard_name(r, c->args[i]),
                   .what = c->name,
                   .sent = true};
}

// A counted reference crosses only if its count may be changed by several threads.
static void check_counted(Run *r, State *s, const Call *c, uint32_t i)
{
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    for (uint32_t k = 0; k < n; k++) {
        ObjId o = a[k].kind == A_PTR ? cell_obj(r, (CellId){a[k].n}) : (ObjId){0};
        const Ty *t = lien_ty_get(r->unit, o.n ? cell(r, obj(r, o)->root)->ty : (TyId){0});
        const Rec *rec = lien_rec_get(r->unit, t->kind == TY_REC ? t->rec : (RecId){0});
        bool counted = o.n && (obj(r, o)->level == LV_SHARED || call_level(r, c, i, 0)->kind == LV_SHARED);
        if (!counted || t->kind != TY_REC || !(rec->flags & REC_COMPLETE) || rec->flags & REC_SYNC)
            continue;
        Fault f = sent_fault(r, c, i, REPORT_THREAD_ESCAPE);
        f.unshared = true;
        f.may = n > 1;
        fault(r, s, f);
        return;
    }
}

// Is the field set anywhere in this function? Then what it held may have been taken out for the thread.
static bool field_set(const Fn *f, uint32_t field)
{
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Place *x = place_get(f, f->points.at[i].dst);
        if (f->points.at[i].dst.n && x->proj == PL_FIELD && x->n == field)
            return true;
    }
    return false;
}

// Does a borrowed parameter lead to it by fields that own it, and still do? Then it is lent with that.
static bool lent_with(const Run *r, State *s, ObjId o)
{
    bool within = false;
    while (obj(r, o)->kind == OBJ_INIT && obj(r, o)->level == LV_OWNED) {
        const Own *w = state_own(s, o);
        const Cell *in = cell(r, (CellId){obj(r, o)->key});
        if (!w || !(w->flags & OF_ELSEWHERE) || in->proj != PL_FIELD || field_set(r->fn, in->n))
            return false;
        o = in->obj;
        within = true;
    }
    const Object *x = obj(r, o);
    bool borrowed = x->kind == OBJ_INIT && (x->level == LV_BORROWED || x->level == LV_BORROWED_MUT);
    return within && borrowed && strcmp(lien_text(r->unit, cell_level(r, (CellId){x->key})->lifetime), "static") != 0;
}

static void check_lent(Run *r, State *s, const Call *c, uint32_t i)
{
    Sent sent = {.n = 0};
    uint32_t n;
    const Atom *a = value_atoms(r, c->vals[i], &n);
    if (n == 1 && a->kind == A_PTR && lent_with(r, s, atom_obj(r, a)))
        sent.at[sent.n++] = *a;
    else
        collect(r, s, c->vals[i], &sent, 0);
    if (!sent.n)
        return;
    ObjId o = cell_obj(r, (CellId){sent.at[0].n});
    Fault f = sent_fault(r, c, i, frame_local(r, o) ? REPORT_THREAD_ESCAPE : REPORT_BORROW_ESCAPES);
    f.may = n > 1;
    fault(r, s, f);
}

// The parameter that is a handle of the thread: the other one of the same lifetime.
static bool handle_param(const Run *r, const Call *c, uint32_t i, uint32_t *handle)
{
    StrId life = call_level(r, c, i, 0)->lifetime;
    for (*handle = 0; life.n && *handle < c->n && *handle < c->sig->nparams; ++*handle) {
        if (*handle != i && call_level(r, c, *handle, 0)->lifetime.n == life.n)
            return true;
    }
    return false;
}

static bool sent_param(const Run *r, const Call *c, uint32_t *i)
{
    for (*i = 0; *i < c->n; ++*i) {
        if (call_level(r, c, *i, 0)->flags & LF_SEND)
            return true;
    }
    return false;
}

// Before the arguments are given: what is under way may be anything afterwards.
void thread_send(Run *r, State *s, Call *c)
{
    uint32_t i, handle;
    if (!sent_param(r, c, &i))
        return;
    check_counted(r, s, c, i);
    uint8_t kind = call_level(r, c, i, 0)->kind;
    if (kind == LV_OWNED || kind == LV_SHARED)
        return;
    if (!handle_param(r, c, i, &handle)) {
        check_lent(r, s, c, i);
        return;
    }
    Sent sent = {.n = 0};
    collect(r, s, c->vals[i], &sent, 0);
    collect_made(r, s, c->vals[i], &sent);
    if (sent.n)
        c->lent = value_of(r, sent.at, sent.n);
}

// ---------------------------------------------------------------- threads that run

// Is some thread waited for in this function, by its handle or, as libc has it, by a signal?
static bool joins(const Run *r, bool by_signal)
{
    const Fn *f = r->fn;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Sig *sig =
            f->points.at[i].op == I_CALL ? call_sig(r->fn, &f->points.at[i]) : lien_sig_get(r->unit, (SigId){0});
        for (uint32_t k = 0; k < sig->nparams; k++) {
            if (locks_type(r->unit, sig->params[k].ty)) // given back, not waited for
                continue;
            bool signal = sig->flags & FN_MODEL && lien_ty_get(r->unit, sig->params[k].ty)->kind == TY_PTR;
            if (lien_level_get(r->unit, sig->params[k].levels, 0)->flags & LF_UNGUARD && (signal || !by_signal))
                return true;
        }
    }
    return false;
}

static VarId operand_var(const Fn *f, Operand o)
{
    if (o.kind != OD_COPY && o.kind != OD_ADDR)
        return (VarId){0};
    PlaceId p = {o.n};
    while (place_get(f, p)->proj != PL_VAR && p.n)
        p = place_get(f, p)->parent;
    return (VarId){place_get(f, p)->n};
}

static bool sent_var(const Run *r, ValId sent, VarId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, sent, &n);
    for (uint32_t k = 0; k < n && v.n; k++) {
        if (a[k].kind == A_PTR && cell_var(r, (CellId){a[k].n}).n == v.n)
            return true;
    }
    return false;
}

// What was sent, and the variable that was written there as the argument.
typedef struct { ValId what; VarId by; } SentTo;

static bool reads_sent(const Run *r, SentTo sent, const Point *p)
{
    const Fn *f = r->fn;
    VarId a = operand_var(f, p->a), b = operand_var(f, p->b);
    bool reads = sent.by.n && (a.n == sent.by.n || b.n == sent.by.n);
    reads |= sent_var(r, sent.what, a) || sent_var(r, sent.what, b);
    for (uint32_t k = 0; k < p->n && (p->op == I_CALL || p->op == I_UNKNOWN) && !reads; k++) {
        a = operand_var(f, f->pool.at[p->ext + k + (p->op == I_CALL)]);
        reads = sent_var(r, sent.what, a) || (sent.by.n && a.n == sent.by.n);
    }
    return reads;
}

// Does a loop go on until what was sent says so? `while (!job.done) yield();`
static bool polls(const Run *r, SentTo sent)
{
    const Fn *f = r->fn;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op != I_BRANCH || !(p->flags & PF_LOOP))
            continue;
        if (reads_sent(r, sent, p))
            return true;
        VarId v = operand_var(f, p->a);
        for (uint32_t k = 0; k < f->points.n && var_get(f, v)->kind == VAR_TEMP; k++) { // what was read before
            const Point *q = &f->points.at[k];
            if (q->dst.n && q->op != I_LIVE && q->op != I_DEAD && operand_var(f, lien_copy(q->dst)).n == v.n &&
                reads_sent(r, sent, q))
                return true;
        }
    }
    return false;
}

static bool local_handle(const Run *r, CellId handle)
{
    return !(cell(r, handle)->flags & CF_ANY) &&
           (frame_local(r, cell_obj(r, handle)) || obj(r, cell_obj(r, handle))->kind == OBJ_INIT);
}

// Does anybody look at what is put there?
bool guard_asked(const Run *r, PlaceId dst)
{
    const Fn *f = r->fn;
    VarId v = operand_var(f, lien_copy(dst));
    if (var_get(f, v)->kind != VAR_TEMP)
        return true;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        bool hit = operand_var(f, p->a).n == v.n || operand_var(f, p->b).n == v.n;
        for (uint32_t k = 0; k < p->n && (p->op == I_CALL || p->op == I_UNKNOWN) && !hit; k++)
            hit = operand_var(f, f->pool.at[p->ext + k + (p->op == I_CALL)]).n == v.n;
        if (hit)
            return true;
    }
    return false;
}

// A call that starts a thread has returned: where it succeeded, the thread runs. States where it did not are kept apart
// if somebody looks.
void thread_started(Run *r, const Call *c, Out *out)
{
    uint32_t i, k;
    if (c->lent.n <= VAL_ZERO || !sent_param(r, c, &i) || !handle_param(r, c, i, &k))
        return;
    uint32_t states = out->n, n;
    const Atom *a = value_atoms(r, c->vals[k], &n);
    if (n != 1 || a->kind != A_PTR)
        return;
    CellId handle = {a->n};
    bool one = !(a->flags & AF_SHIFTED) && local_handle(r, handle); // which of several, in a loop, nobody can tell
    if ((!one && joins(r, false)) || joins(r, true) ||
        polls(r, (SentTo){c->lent, operand_var(r->fn, c->args[i])}))
        return;
    bool asked = c->p->dst.n && lien_ty_get(r->unit, c->sig->ret)->kind == TY_INT && guard_asked(r, c->p->dst);
    for (uint32_t j = 0; j < states; j++) {
        State *s = out->at[j];
        if (asked && out->n < MAX_OUT) {
            ValId got = value_sym(r, sym_make(r, SYM_POINT, OP_NONE, r->point, false, 0, 0));
            State *failed = state_clone(r, s);
            bool can_fail =
                branch_assume_values(r, failed, OP_EQ, lien_unknown(), got, lien_unknown(), value_int(r, 0), false);
            ObjId none = claim_make(r, failed, CLAIM_THREAD, (ValId){VAL_NULL}, handle);
            state_own_make(r, failed, none)->own = OWN_NONE;
            state_slot(failed, obj(r, none)->root)->val =
                value_atom(r, (Atom){.kind = A_NULL, .n = none.n}); // nothing to wait for
            state_trail(failed, (r->point << 1) + 1);
            if (!branch_assume_values(r, s, OP_EQ, lien_unknown(), got, lien_unknown(), value_int(r, 0), true) ||
                !can_fail)
                state_done(r, failed);
            else
                out->at[out->n++] = failed;
            state_trail(s, (r->point << 1 | 1) + 1);
        }
        claim_make(r, s, CLAIM_THREAD, c->lent, handle);
    }
}

void thread_ended(Run *r, State *s, const Call *c, const Cells *by)
{
    ObjId found = {0};
    (void)c;
    for (ObjId t = claim_next(r, s, CLAIM_THREAD, (ObjId){0}); t.n && !found.n; t = claim_next(r, s, CLAIM_THREAD, t)) {
        CellId handle = claim_handle(r, s, t);
        for (uint32_t i = 0; i < by->n && handle.n && !by->unknown && by->n == 1; i++) {
            if (claim_meets(r, handle, by->at[i]) == MEET_SAME)
                found = t;
        }
    }
    if (found.n)
        claim_drop(r, s, found);
    for (ObjId t = claim_next(r, s, CLAIM_THREAD, (ObjId){0}); t.n && !found.n; t = claim_next(r, s, CLAIM_THREAD, t))
        claim_drop(r, s, t); // somebody was waited for, and nobody knows whom
}

// May this call wait for the thread, unseen? It can reach the handle or what the thread was sent, or is called for its
// effect alone.
static bool may_wait(Run *r, State *s, const Call *c, ObjId thread)
{
    CellId handle = claim_handle(r, s, thread);
    uint32_t n;
    ValId what = claim_what(r, s, thread);
    const Atom *x = value_atoms(r, what, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    if (!handle.n || (!c->known && !c->p->dst.n))
        return true;
    if (!frame_local(r, cell_obj(r, handle)))
        return true;
    for (uint32_t i = 0; i < c->n; i++) {
        bool reaches = claim_points_into(r, c->vals[i], cell_obj(r, handle));
        for (uint32_t k = 0; k < n; k++)
            reaches |= a[k].kind == A_PTR && claim_points_into(r, c->vals[i], cell_obj(r, (CellId){a[k].n}));
        if (!reaches && c->args[i].kind == OD_COPY) {
            Cells from = place_resolve(r, s, (PlaceId){c->args[i].n}, USE_ADDR);
            for (uint32_t k = 0; k < from.n; k++)
                reaches |= cell_obj(r, from.at[k]).n == cell_obj(r, handle).n;
        }
        if (reaches)
            return true;
    }
    return false;
}

void thread_call(Run *r, State *s, const Call *c)
{
    if (c->model || c->sig->flags & FN_PURE)
        return;
    for (ObjId t = claim_next(r, s, CLAIM_THREAD, (ObjId){0}); t.n; t = claim_next(r, s, CLAIM_THREAD, t)) {
        if (may_wait(r, s, c, t))
            claim_drop(r, s, t);
    }
}

// ---------------------------------------------------------------- what ends too early

static Fault started_fault(Run *r, ObjId thread, ReportId id)
{
    const Fn *f = r->fn;
    const Point *p = &f->points.at[obj(r, thread)->key];
    Operand callee = f->pool.at[p->ext];
    Fault out = {.id = id, .loc = p->loc, .point = r->point, .obj = thread, .sent = true};
    if (callee.kind == OD_FN)
        out.what = r->unit->fns.at[callee.n].name;
    const Sig *s = call_sig(f, p);
    for (uint32_t i = 0; i < p->n && i < s->nparams; i++) {
        if (!(lien_level_get(r->unit, s->params[i].levels, 0)->flags & LF_SEND))
            continue;
        out.loc = f->pool_locs.at[p->ext + 1 + i] ? f->pool_locs.at[p->ext + 1 + i] : p->loc;
        out.name = guard_name(r, f->pool.at[p->ext + 1 + i]);
        break;
    }
    return out;
}

// A variable's storage ends: does a thread run that was sent its address?
void thread_storage_ends(Run *r, State *s, ObjId o, Loc loc)
{
    for (ObjId t = claim_next(r, s, CLAIM_THREAD, (ObjId){0}); t.n; t = claim_next(r, s, CLAIM_THREAD, t)) {
        CellId handle = claim_handle(r, s, t);
        bool told = claim_points_into(r, claim_what(r, s, t), o);
        if (told) {
            bool may;
            Fault f = started_fault(r, t, REPORT_THREAD_ESCAPE);
            claim_stands(s, t, &may);
            f.may = may;
            f.cause = r->point + 1;
            f.use = loc;
            fault(r, s, f);
            claim_drop(r, s, t);
        } else if (handle.n && cell_obj(r, handle).n == o.n) {
            state_drop(r, s,
                       cell_child(r, obj(r, t)->root, PL_INDEX, 0, 1, (TyId){0})); // nobody can wait for it any more
        }
    }
}

// What this function made is released: does a thread run that was sent it?
void thread_released(Run *r, State *s, ObjId o, StrId name, Loc loc)
{
    for (ObjId t = claim_next(r, s, CLAIM_THREAD, (ObjId){0}); t.n; t = claim_next(r, s, CLAIM_THREAD, t)) {
        if (!claim_points_into(r, claim_what(r, s, t), o) || obj(r, o)->age == AGE_OLD)
            continue;
        Fault f = {.id = REPORT_MOVE_WHILE_BORROWED, .loc = loc, .point = r->point, .obj = o, .name = name};
        claim_stands(s, t, &f.may);
        f.cause = obj(r, t)->key + 1;
        f.sent = true;
        fault(r, s, f);
        claim_drop(r, s, t);
    }
}

static bool same_lifetime(const Run *r, VarId a, VarId b)
{
    StrId x = lien_level_get(r->unit, var_get(r->fn, a)->levels, 0)->lifetime;
    StrId y = lien_level_get(r->unit, var_get(r->fn, b)->levels, 0)->lifetime;
    return x.n && (x.n == y.n || strcmp(lien_text(r->unit, x), "static") == 0);
}

// What a borrowed parameter points to is lent to a thread that runs on when the function returns.
void thread_exit(Run *r, State *s)
{
    for (ObjId t = claim_next(r, s, CLAIM_THREAD, (ObjId){0}); t.n; t = claim_next(r, s, CLAIM_THREAD, t)) {
        uint32_t n;
        ValId what = claim_what(r, s, t);
        CellId handle = claim_handle(r, s, t);
        const Atom *a = value_atoms(r, what, &n);
        ObjId o = n == 1 && a->kind == A_PTR ? cell_obj(r, (CellId){a->n}) : (ObjId){0};
        if (!o.n || obj(r, o)->kind != OBJ_INIT)
            continue;
        VarId v = cell_var(r, (CellId){obj(r, o)->key});
        ObjId in = handle.n ? cell_obj(r, handle) : (ObjId){0};
        VarId h = obj(r, in)->kind == OBJ_INIT ? cell_var(r, (CellId){obj(r, in)->key}) : (VarId){0};
        if (!v.n || var_get(r->fn, v)->kind != VAR_PARAM || same_lifetime(r, v, h.n ? h : v))
            continue;
        bool may;
        Fault f = started_fault(r, t, REPORT_BORROW_ESCAPES);
        claim_stands(s, t, &may);
        f.may = may;
        fault(r, s, f);
    }
}
