// Locks without data (language, section 2, LIEN_GUARD on a function that returns no pointer): what the bodies tell
// of them before anything is run.
//
// A call takes a lock, or gives it back, if its declaration says so, or if its body does that and nothing else to
// locks, on every way through. Of any other function it is only told which locks it may give back. A lock that some
// function gives back without having taken it is handed on from function to function: nothing is told of it.
#include "locks.h"

static bool list_has(const LockKey *at, uint32_t n, LockKey key)
{
    for (uint32_t i = 0; i < n; i++) {
        if (at[i] == key)
            return true;
    }
    return false;
}

bool locks_type(const Unit *u, TyId pointer)
{
    const Ty *t = lien_ty_get(u, pointer);
    return u->locks && t->kind == TY_PTR && t->elem.n < u->locks->ntypes && u->locks->types[t->elem.n];
}

uint64_t locks_bit(LockKey key)
{
    return UINT64_C(1) << (key ? hash_mix(17, key) % GIVES_KEYS : GIVES_POINTER);
}

// The parameter that the declaration says is locked.
static bool declared_lock(const Unit *u, const Sig *sig, uint32_t *param)
{
    StrId name = lien_level_get(u, sig->ret_levels, 0)->guard;
    if (!name.n || lien_ty_get(u, sig->ret)->kind == TY_PTR)
        return false;
    for (*param = 0; *param < sig->nparams; ++*param) {
        if (sig->params[*param].name.n == name.n)
            return lien_ty_get(u, sig->params[*param].ty)->kind == TY_PTR;
    }
    return false;
}

static bool gives_back(const Unit *u, const Param *x)
{
    return lien_level_get(u, x->levels, 0)->flags & LF_UNGUARD && locks_type(u, x->ty);
}

// Most calls are of functions that have nothing to do with locks.
static bool concerned(const Unit *u, const Fn *f, const Point *p)
{
    Operand callee = f->pool.at[p->ext];
    bool named = callee.kind == OD_FN && !f->call_sigs.at[p->ext].n && callee.n < u->locks->nfacts;
    return !named || u->locks->declared[callee.n] || u->locks->facts[callee.n].op.kind;
}

LockOp locks_op(const Unit *u, const Fn *f, const Point *p)
{
    LockOp op = {.kind = LOCK_NOTHING};
    if (!u->locks || p->op != I_CALL || !concerned(u, f, p))
        return op;
    const Sig *sig = call_sig(f, p);
    Operand callee = f->pool.at[p->ext];
    if (declared_lock(u, sig, &op.arg) && op.arg < p->n) {
        const Level *l = lien_level_get(u, sig->ret_levels, 0);
        op.kind = LOCK_TAKES;
        op.when = l->when;
        op.value = l->value;
        return op;
    }
    for (op.arg = 0; op.arg < p->n && op.arg < sig->nparams; op.arg++) {
        if (gives_back(u, &sig->params[op.arg])) {
            op.kind = LOCK_GIVES;
            return op;
        }
    }
    if (callee.kind == OD_FN && callee.n < u->locks->nfacts)
        op = u->locks->facts[callee.n].op;
    if (op.kind && op.arg != LOCK_GLOBAL && op.arg >= p->n)
        op.kind = LOCK_NOTHING;
    return op;
}

// ---------------------------------------------------------------- what a lock is called by

// A temporary, or a local that is set once: what it was set to.
static Operand source(const Fn *f, Operand o)
{
    for (uint32_t hops = 0; hops < 4 && o.kind == OD_COPY && place_get(f, (PlaceId){o.n})->proj == PL_VAR; hops++) {
        uint32_t v = place_get(f, (PlaceId){o.n})->n, sets = 0;
        uint8_t kind = var_get(f, (VarId){v})->kind;
        Operand from = o;
        for (uint32_t i = 0; i < f->points.n && (kind == VAR_TEMP || kind == VAR_LOCAL); i++) {
            const Point *p = &f->points.at[i];
            const Place *x = place_get(f, p->dst);
            if (!p->dst.n || p->op == I_LIVE || p->op == I_DEAD || x->proj != PL_VAR || x->n != v)
                continue;
            sets++;
            from = p->a;
            sets += p->op != I_ASSIGN || (p->a.kind != OD_COPY && p->a.kind != OD_ADDR);
        }
        if (sets != 1)
            return o;
        o = from;
    }
    return o;
}

static LockKey place_key(const Fn *f, PlaceId p)
{
    for (; p.n; p = place_get(f, p)->parent) {
        const Place *x = place_get(f, p);
        const Var *v = var_get(f, (VarId){x->proj == PL_VAR ? x->n : 0});
        if (x->proj == PL_FIELD)
            return UINT64_C(1) << 32 | x->n;
        if (x->proj == PL_VAR)
            return v->kind == VAR_GLOBAL ? UINT64_C(2) << 32 | v->global.n : 0;
    }
    return 0;
}

LockKey locks_key(const Unit *u, const Fn *f, const Point *p, const LockOp *op)
{
    (void)u;
    for (uint32_t i = op->n; i-- > 0;) {
        if (op->steps[i].proj == PL_FIELD)
            return UINT64_C(1) << 32 | op->steps[i].n;
    }
    if (op->arg == LOCK_GLOBAL)
        return UINT64_C(2) << 32 | op->global.n;
    Operand a = source(f, f->pool.at[p->ext + 1 + op->arg]);
    return a.kind == OD_COPY || a.kind == OD_ADDR ? place_key(f, (PlaceId){a.n}) : 0;
}

// ---------------------------------------------------------------- functions that do nothing else

// Puts the way to a place in front of the steps that op has; false if it begins at nothing that a caller knows.
static bool lead(const Fn *f, PlaceId p, bool follow, LockOp *op)
{
    LockStep steps[2 * LOCK_STEPS];
    uint32_t n = 0;
    const Place *x = place_get(f, p);
    if (follow)
        steps[n++] = (LockStep){.proj = PL_DEREF};
    for (; x->proj != PL_VAR; x = place_get(f, x->parent)) {
        if ((x->proj != PL_DEREF && x->proj != PL_FIELD) || n == LOCK_STEPS)
            return false;
        steps[n++] = (LockStep){x->proj, x->n, x->ty};
    }
    const Var *v = var_get(f, (VarId){x->n});
    bool param = v->kind == VAR_PARAM && n && steps[n - 1].proj == PL_DEREF;
    if (!param && v->kind != VAR_GLOBAL)
        return false;
    op->arg = param ? v->param : LOCK_GLOBAL;
    op->global = v->global;
    n -= param; // the argument is followed by the caller
    if (n + op->n > LOCK_STEPS)
        return false;
    memmove(op->steps + n, op->steps, op->n * sizeof *steps);
    for (uint32_t i = 0; i < n; i++)
        op->steps[i] = steps[n - 1 - i];
    op->n += n;
    return true;
}

// Does every way through pass this point?
static bool always_passes(const Fn *f, uint32_t point, Arena *a)
{
    uint8_t *seen = arena_alloc(a, f->blocks.n + 1);
    uint32_t *stack = arena_alloc(a, (f->blocks.n + 1) * sizeof *stack), n = 0;
    if (!seen || !stack)
        return false;
    stack[n++] = 1;
    seen[1] = 1;
    while (n) {
        Block bl = f->blocks.at[stack[--n]];
        if (!bl.n || (point >= bl.first && point < bl.first + bl.n))
            continue;
        const Point *t = &f->points.at[bl.first + bl.n - 1];
        if (t->op == I_RETURN)
            return false;
        bool cases = t->op == I_SWITCH || t->op == I_IGOTO;
        uint32_t to[2] = {t->ext, t->n}, many = cases ? t->n : t->op == I_BRANCH ? 2 : t->op == I_GOTO;
        for (uint32_t i = 0; i < many; i++) {
            uint32_t b = cases ? f->cases.at[t->ext + i].to.n : to[i];
            if (!seen[b])
                stack[n++] = b;
            seen[b] = 1;
        }
    }
    return true;
}

static bool is_var(const Fn *f, Operand o, uint32_t v)
{
    const Place *x = place_get(f, (PlaceId){o.kind == OD_COPY || o.kind == OD_ADDR ? o.n : 0});
    return (o.kind == OD_COPY || o.kind == OD_ADDR) && x->proj == PL_VAR && x->n == v;
}

// What becomes of the result that tells whether the lock was taken: nobody looks, it is returned, or something else.
typedef enum { FATE_IGNORED, FATE_RETURNED, FATE_ASKED } Fate;

static Fate result_fate(const Fn *f, const Point *p)
{
    const Place *x = place_get(f, p->dst);
    if (!p->dst.n)
        return FATE_IGNORED;
    if (x->proj != PL_VAR)
        return FATE_ASKED;
    if (x->n == f->ret.n)
        return FATE_RETURNED;
    Fate fate = FATE_IGNORED;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *q = &f->points.at[i];
        bool hit = is_var(f, q->a, x->n) || is_var(f, q->b, x->n);
        for (uint32_t k = 0; k < q->n && (q->op == I_CALL || q->op == I_UNKNOWN) && !hit; k++)
            hit = is_var(f, f->pool.at[q->ext + k + (q->op == I_CALL)], x->n);
        bool returned = q->op == I_ASSIGN && is_var(f, q->a, x->n) && f->ret.n &&
                        is_var(f, lien_copy(q->dst), f->ret.n);
        if (hit && !returned)
            return FATE_ASKED;
        fate = hit ? FATE_RETURNED : fate;
    }
    return fate;
}

// The function has one call that does something to a lock, at `point`: is that what each call of the function does?
static LockOp whole(const Unit *u, const Fn *f, uint32_t point, uint64_t gives, Arena *a)
{
    const Point *p = &f->points.at[point];
    LockOp op = locks_op(u, f, p), none = {.kind = LOCK_NOTHING};
    if (op.arg != LOCK_GLOBAL) {
        Operand o = source(f, f->pool.at[p->ext + 1 + op.arg]);
        if ((o.kind != OD_COPY && o.kind != OD_ADDR) || !lead(f, (PlaceId){o.n}, o.kind == OD_COPY, &op))
            return none;
    }
    bool returns = f->ret.n && lien_ty_get(u, var_get(f, f->ret)->ty)->kind != TY_VOID;
    if (op.kind == LOCK_TAKES) {
        Fate fate = op.when ? result_fate(f, p) : FATE_IGNORED;
        if (gives || (fate == FATE_ASKED && returns))
            return none;
        if (fate != FATE_RETURNED)
            op.when = OP_NONE;
    }
    return always_passes(f, point, a) ? op : none;
}

// ---------------------------------------------------------------- all functions

static bool may_reach(const Unit *u, const Fn *f, Operand o)
{
    TyId ty = {0};
    if (o.kind == OD_FN || o.kind == OD_UNKNOWN)
        return true;
    if (o.kind == OD_ADDR)
        ty = lien_place_ty(f, (PlaceId){o.n});
    else if (o.kind == OD_COPY && lien_ty_get(u, lien_place_ty(f, (PlaceId){o.n}))->kind == TY_PTR)
        ty = lien_ty_get(u, lien_place_ty(f, (PlaceId){o.n}))->elem;
    else
        return o.kind == OD_COPY && lien_ty_get(u, lien_place_ty(f, (PlaceId){o.n}))->kind == TY_REC;
    TyKind k = (TyKind)lien_ty_get(u, ty)->kind;
    return k != TY_INT && k != TY_FLOAT && (k != TY_ARRAY || lien_ty_get(u, lien_ty_get(u, ty)->elem)->kind != TY_INT);
}

// Of a call that is no lock's: what may it give back?
static uint64_t call_gives(const Unit *u, const Fn *f, const Point *p)
{
    Operand callee = f->pool.at[p->ext];
    const Sig *sig = call_sig(f, p);
    if (sig->flags & (FN_PURE | FN_NORETURN))
        return 0;
    if (callee.kind == OD_FN && u->fns.at[callee.n].body)
        return u->locks->facts[callee.n].gives;
    bool reaches = false, releases = false;
    for (uint32_t i = 0; i < p->n; i++) {
        const Level *l = lien_level_get(u, i < sig->nparams ? sig->params[i].levels : (LevelsId){0}, 0);
        reaches |= may_reach(u, f, f->pool.at[p->ext + 1 + i]);
        releases |= l->kind == LV_OWNED || l->flags & (LF_SEND | LF_DROPS);
    }
    bool any = sig->flags & FN_MODEL ? releases : reaches;
    return any ? UINT64_C(1) << GIVES_REACHED : 0;
}

static bool read_body(Unit *u, uint32_t fn, Arena *a)
{
    const Fn *f = u->fns.at[fn].body;
    LockFacts facts = {.gives = 0};
    uint32_t ops = 0;
    const Point *only = NULL;
    uint64_t others = 0;
    for (uint32_t i = 0; i < f->calls.n; i++) {
        const Point *p = &f->points.at[f->calls.at[i]];
        if (!concerned(u, f, p)) {
            uint32_t callee = f->pool.at[p->ext].n;
            uint64_t most = u->fns.at[callee].body ? u->locks->facts[callee].gives : UINT64_C(1) << GIVES_REACHED;
            others |= most & ~others ? call_gives(u, f, p) : 0;
            continue;
        }
        LockOp op = locks_op(u, f, p);
        if (op.kind) {
            ops++;
            only = p;
        }
        if (op.kind == LOCK_GIVES)
            facts.gives |= locks_bit(locks_key(u, f, p, &op));
        else if (!op.kind)
            others |= call_gives(u, f, p);
    }
    u->locks->has[fn] = ops > 0;
    if (ops == 1 && !f->failed)
        facts.op = whole(u, f, (uint32_t)(only - f->points.at), others, a);
    facts.gives |= others;
    bool changed = facts.gives != u->locks->facts[fn].gives || facts.op.kind != u->locks->facts[fn].op.kind;
    u->locks->facts[fn] = facts;
    return changed;
}

void locks_keys(const Unit *u, const Fn *f, LockKind kind, LockKeys *keys)
{
    keys->n = 0;
    for (uint32_t i = 0; i < f->points.n && u->locks && u->locks->has[f->id.n]; i++) {
        const Point *p = &f->points.at[i];
        if (p->op != I_CALL || !concerned(u, f, p))
            continue;
        LockOp op = locks_op(u, f, p);
        LockKey key = op.kind == (uint8_t)kind ? locks_key(u, f, p, &op) : 0;
        if (op.kind == (uint8_t)kind && !list_has(keys->at, keys->n, key) && keys->n < LOCK_KEYS)
            keys->at[keys->n++] = key;
    }
}

static void note_handed(Unit *u, uint32_t fn, Arena *a)
{
    struct Locks *l = u->locks;
    LockKeys given, taken;
    locks_keys(u, u->fns.at[fn].body, LOCK_GIVES, &given);
    if (given.n)
        locks_keys(u, u->fns.at[fn].body, LOCK_TAKES, &taken);
    for (uint32_t i = 0; i < given.n; i++) {
        LockKey key = given.at[i];
        bool partner = l->facts[fn].op.kind && list_has(l->wrapped.at, l->wrapped.n, key);
        if (key && !partner && !list_has(l->handed.at, l->handed.n, key) && !list_has(taken.at, taken.n, key))
            vec_push(a, &l->handed, key);
    }
}

static void note_wrapped(Unit *u, uint32_t fn, Arena *a)
{
    const Fn *f = u->fns.at[fn].body;
    struct Locks *l = u->locks;
    for (uint32_t i = 0; i < f->points.n && l->facts[fn].op.kind == LOCK_TAKES; i++) {
        LockOp op = locks_op(u, f, &f->points.at[i]);
        LockKey key = op.kind ? locks_key(u, f, &f->points.at[i], &op) : 0;
        if (key && !list_has(l->wrapped.at, l->wrapped.n, key))
            vec_push(a, &l->wrapped, key);
    }
}

// Functions that call each other go round until nothing changes: after the first round those only that call one of
// which they may have read less than is known now.
static bool stale(const struct Locks *l, const Graph *g, uint32_t fn, uint32_t round)
{
    Span calls = g->calls[fn];
    for (uint32_t i = 0; i < calls.n; i++) {
        if (l->changed[g->callees[calls.first + i]] + 1u >= round)
            return true;
    }
    return false;
}

static void read_group(Unit *u, const Graph *g, uint32_t group, Arena *a)
{
    enum { ROUNDS = 64 };
    Span s = g->groups[group];
    bool changed = true;
    for (uint32_t round = 1; changed && round <= ROUNDS; round++) {
        changed = false;
        for (uint32_t i = 0; i < s.n; i++) {
            uint32_t fn = g->members[s.first + i];
            if ((round > 1 && !stale(u->locks, g, fn, round)) || !read_body(u, fn, a))
                continue;
            u->locks->changed[fn] = (uint8_t)round;
            changed = graph_recurses(g, group);
        }
    }
}

static bool find_types(const Unit *u, struct Locks *l)
{
    bool any = false;
    for (uint32_t i = 1; i < u->fns.n; i++) {
        const Sig *sig = lien_sig_get(u, u->fns.at[i].sig);
        uint32_t param;
        if (!sig->ret_levels.n || !declared_lock(u, sig, &param))
            continue;
        l->types[lien_ty_get(u, sig->params[param].ty)->elem.n] = 1;
        any = true;
    }
    return any;
}

void locks_read(Unit *u, const Graph *g, Arena *a)
{
    struct Locks *l = arena_alloc(a, sizeof *l);
    u->locks = NULL;
    if (!l)
        return;
    l->ntypes = u->tys.n + 1;
    l->types = arena_alloc(a, l->ntypes);
    if (!l->types || !find_types(u, l))
        return;
    l->nfacts = u->fns.n;
    l->facts = arena_alloc(a, (l->nfacts + 1) * sizeof *l->facts);
    l->declared = arena_alloc(a, l->nfacts + 1);
    l->has = arena_alloc(a, l->nfacts + 1);
    l->changed = arena_alloc(a, l->nfacts + 1);
    if (!l->facts || !l->declared || !l->has || !l->changed)
        return;
    u->locks = l;
    for (uint32_t i = 1; i < u->fns.n; i++) {
        const Sig *sig = lien_sig_get(u, u->fns.at[i].sig);
        uint32_t param;
        l->declared[i] = declared_lock(u, sig, &param);
        for (param = 0; param < sig->nparams && !l->declared[i]; param++)
            l->declared[i] = gives_back(u, &sig->params[param]);
    }
    for (uint32_t k = 0; k < g->ngroups; k++)
        read_group(u, g, k, a);
    for (uint32_t i = 1; i < u->fns.n; i++) {
        if (u->fns.at[i].body)
            note_wrapped(u, i, a);
    }
    for (uint32_t i = 1; i < u->fns.n; i++) {
        if (u->fns.at[i].body)
            note_handed(u, i, a);
    }
}

bool locks_follow(const Unit *u, const LockKeys *given, LockKey key)
{
    const struct Locks *l = u->locks;
    return list_has(given->at, given->n, key) && !list_has(l->handed.at, l->handed.n, key);
}

bool locks_worth(const Unit *u, const Fn *f)
{
    LockKeys given, taken;
    if (!u->locks)
        return false;
    locks_keys(u, f, LOCK_GIVES, &given);
    if (given.n)
        locks_keys(u, f, LOCK_TAKES, &taken);
    for (uint32_t i = 0; given.n && i < taken.n; i++) {
        if (locks_follow(u, &given, taken.at[i]))
            return true;
    }
    return false;
}

void locks_name_globals(const Unit *u, Fn *f)
{
    for (uint32_t i = 0; i < f->points.n && u->locks && u->locks->has[f->id.n]; i++) {
        LockOp op = locks_op(u, f, &f->points.at[i]);
        if (op.kind && op.arg == LOCK_GLOBAL)
            lien_global_var(f, op.global);
    }
}
