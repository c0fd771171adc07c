// Locks without data, in the forward run (language, sections 2 and 4): is one still held where the function returns?
//
// C has functions that lock for their caller. So a lock that is held at an exit is told of only if another way out of
// this very function has given it back, and the caller can't tell the two ways apart: their results are the same, the
// one that holds it says that it failed and the other one doesn't, or there is no result and the function's end has
// given it back.
#include "guard.h"
#include "locks.h"

enum { MAX_EXITS = 256 };

typedef struct { uint32_t point; LockKey key; } Taking; // a call that takes a lock which is followed

struct Held {
    Vec(Taking) takings;                   // in order
    struct { Vec(LockExit) at; bool full; } exits;
    uint32_t last;                         // the return that is written last
};

// ---------------------------------------------------------------- which locks are followed

void held_begin(Run *r)
{
    const Fn *f = r->fn;
    LockKeys given;
    if (!r->unit->locks || !locks_worth(r->unit, f))
        return;
    locks_keys(r->unit, f, LOCK_GIVES, &given);
    r->held = arena_alloc(&r->arena, sizeof *r->held);
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op == I_RETURN && r->rank[r->block_of_point[i]] != UINT32_MAX)
            r->held->last = i;
        LockOp op = locks_op(r->unit, f, p);
        LockKey key = op.kind == LOCK_TAKES ? locks_key(r->unit, f, p, &op) : 0;
        if (op.kind == LOCK_TAKES && !(p->flags & PF_UNSAFE) && locks_follow(r->unit, &given, key))
            vec_push(&r->arena, &r->held->takings, ((Taking){i, key}));
    }
}

static const Taking *taking_at(const Run *r, uint32_t point)
{
    for (uint32_t i = 0; r->held && i < r->held->takings.n; i++) {
        if (r->held->takings.at[i].point == point)
            return &r->held->takings.at[i];
    }
    return NULL;
}

// ---------------------------------------------------------------- where a lock is

static CellId follow(const Run *r, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    bool one = n == 1 && a->kind == A_PTR && !(a->flags & (AF_INTERIOR | AF_FUZZY));
    return (CellId){one ? a->n : 0};
}

static VarId global_var(const Fn *f, GlobalId g)
{
    for (uint32_t v = 1; v < f->vars.n; v++) {
        if (f->vars.at[v].kind == VAR_GLOBAL && f->vars.at[v].global.n == g.n)
            return (VarId){v};
    }
    return (VarId){0};
}

// The one lock that a call takes or gives back; none: nobody knows which.
static CellId lock_cell(Run *r, State *s, const Call *c, const LockOp *op)
{
    CellId at = {0};
    if (op->arg == LOCK_GLOBAL) {
        VarId v = global_var(r->fn, op->global);
        at = v.n ? place_var(r, v) : at;
    } else if (op->arg < c->n) {
        at = follow(r, c->vals[op->arg]);
    }
    for (uint32_t i = 0; i < op->n && at.n; i++) {
        const LockStep *step = &op->steps[i];
        if (step->proj == PL_FIELD)
            at = cell_child(r, at, PL_FIELD, step->n, 0, step->ty);
        else
            at = follow(r, state_get(r, s, at, cell(r, at)->ty));
    }
    return at.n && !(cell(r, at)->flags & CF_ANY) && obj(r, cell_obj(r, at))->age == AGE_NEW ? at : (CellId){0};
}

// ---------------------------------------------------------------- calls that may give it back, unseen

typedef struct { ObjId at[16]; uint32_t n; } Reach;

static bool reach_has(const Reach *x, ObjId o)
{
    for (uint32_t i = 0; i < x->n; i++) {
        if (x->at[i].n == o.n)
            return true;
    }
    return false;
}

// What the lock is in, and what leads there by up to three pointers.
static void reach_lock(const Run *r, const State *s, CellId lock, Reach *x)
{
    x->at[x->n++] = cell_obj(r, lock);
    for (uint32_t depth = 0; depth < 3; depth++) {
        uint32_t had = x->n;
        for (uint32_t i = 0; i < s->slots.n; i++) {
            ObjId in = cell_obj(r, s->slots.at[i].cell);
            bool leads = false;
            for (uint32_t k = 0; k < had && !leads; k++)
                leads = claim_points_into(r, s->slots.at[i].val, x->at[k]);
            if (leads && obj(r, in)->kind != OBJ_CLAIM && !reach_has(x, in) && x->n < sizeof x->at / sizeof *x->at)
                x->at[x->n++] = in;
        }
    }
    const uint32_t max = sizeof x->at / sizeof *x->at;
    for (ObjId o = x->at[0]; obj(r, o)->kind == OBJ_INIT && x->n < max;) { // as it was on entry
        o = cell_obj(r, (CellId){obj(r, o)->key});
        if (!reach_has(x, o))
            x->at[x->n++] = o;
    }
}

static bool given_way(Run *r, State *s, const Call *c, const Reach *x)
{
    for (uint32_t i = 0; i < c->n; i++) {
        for (uint32_t k = 0; k < x->n; k++) {
            if (claim_points_into(r, c->vals[i], x->at[k]))
                return true;
        }
        Cells from = {.n = 0};
        if (c->args[i].kind == OD_COPY && lien_ty_get(r->unit, operand_ty(r, c->args[i]))->kind == TY_REC)
            from = place_resolve(r, s, (PlaceId){c->args[i].n}, USE_ADDR);
        for (uint32_t k = 0; k < from.n; k++) {
            if (reach_has(x, cell_obj(r, from.at[k])))
                return true;
        }
    }
    return false;
}

// Can code that this file does not name get to the lock without being told?
static bool open(const Run *r, const Reach *x)
{
    for (uint32_t i = 0; i < x->n; i++) {
        const Object *o = obj(r, x->at[i]);
        const Var *v = var_get(r->fn, (VarId){o->kind == OBJ_VAR ? o->key : 0});
        if (v->kind == VAR_GLOBAL && !(v->flags & (VF_INTERNAL | VF_STATIC)))
            return true;
    }
    return false;
}

static bool may_give(Run *r, State *s, const Call *c, ObjId held)
{
    LockKey key = taking_at(r, obj(r, held)->key)->key;
    bool seen = c->fn.n && r->unit->fns.at[c->fn.n].body && c->fn.n < r->unit->locks->nfacts;
    uint64_t gives = seen ? r->unit->locks->facts[c->fn.n].gives : UINT64_C(1) << GIVES_REACHED;
    CellId lock = claim_handle(r, s, held);
    Reach x = {.n = 0};
    if (!lock.n)
        return true;
    if (key && gives & locks_bit(key))
        return true;
    if (!gives)
        return false;
    reach_lock(r, s, lock, &x);
    return given_way(r, s, c, &x) || open(r, &x);
}

static bool sends(const Run *r, const Call *c)
{
    for (uint32_t i = 0; i < c->n; i++) {
        if (call_level(r, c, i, 0)->flags & LF_SEND)
            return true;
    }
    return false;
}

static void unseen(Run *r, State *s, const Call *c)
{
    if (c->sig->flags & (FN_PURE | FN_NORETURN) || (c->model && !sends(r, c)))
        return;
    for (ObjId g = claim_next(r, s, CLAIM_LOCK, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_LOCK, g)) {
        if (may_give(r, s, c, g))
            claim_drop(r, s, g);
    }
}

// ---------------------------------------------------------------- taken, given back

static void gives(Run *r, State *s, const Call *c, const LockOp *op)
{
    CellId lock = lock_cell(r, s, c, op);
    bool found = false;
    for (ObjId g = claim_next(r, s, CLAIM_LOCK, (ObjId){0}); g.n && lock.n; g = claim_next(r, s, CLAIM_LOCK, g)) {
        if (claim_handle(r, s, g).n != lock.n)
            continue;
        state_own(s, g)->own = OWN_NONE; // it stays, as one that was given back
        found = true;
    }
    for (ObjId g = claim_next(r, s, CLAIM_LOCK, (ObjId){0}); g.n && !found; g = claim_next(r, s, CLAIM_LOCK, g)) {
        CellId at = claim_handle(r, s, g);
        bool apart = at.n && lock.n && cell_obj(r, at).n != cell_obj(r, lock).n && claim_meets(r, at, lock) == MEET_NOT;
        if (!apart) // perhaps the same, by another name
            claim_drop(r, s, g);
    }
}

void held_call(Run *r, State *s, const Call *c)
{
    if (!r->held)
        return;
    LockOp op = locks_op(r->unit, r->fn, c->p);
    if (op.kind == LOCK_GIVES)
        gives(r, s, c, &op);
    else if (op.kind == LOCK_NOTHING)
        unseen(r, s, c);
}

static void take(Run *r, State *s, CellId lock)
{
    ObjId g = claim_make(r, s, CLAIM_LOCK, (ValId){VAL_TOP}, lock);
    obj(r, g)->level = LV_BORROWED;
}

// In a loop: the one that this call took in the round before is nobody's concern here.
static void forget_earlier(Run *r, State *s)
{
    for (ObjId g = claim_next(r, s, CLAIM_LOCK, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_LOCK, g)) {
        if (obj(r, g)->key == r->point)
            claim_drop(r, s, g);
    }
}

// After a call that takes a lock: where somebody looks at its result, the states where it failed are kept apart.
void held_taken(Run *r, const Call *c, Out *out)
{
    if (!taking_at(r, r->point))
        return;
    LockOp op = locks_op(r->unit, r->fn, c->p);
    bool number = lien_ty_get(r->unit, c->sig->ret)->kind == TY_INT;
    bool asked = op.when && c->p->dst.n && number && guard_asked(r, c->p->dst);
    Operand none = lien_unknown();
    for (uint32_t j = 0, states = out->n; j < states; j++) {
        State *s = out->at[j];
        CellId lock = lock_cell(r, s, c, &op);
        forget_earlier(r, s);
        if (asked && out->n < MAX_OUT) {
            ValId got = operand_value(r, s, lien_copy(c->p->dst)), to = value_int(r, op.value);
            State *failed = state_clone(r, s);
            bool can_fail = branch_assume_values(r, failed, (Op)op.when, none, got, none, to, false);
            state_trail(failed, (r->point << 1) + 1);
            bool can_hold = branch_assume_values(r, s, (Op)op.when, none, got, none, to, true);
            if (!can_hold || !can_fail)
                state_done(r, failed);
            else
                out->at[out->n++] = failed;
            state_trail(s, (r->point << 1 | 1) + 1);
            if (!can_hold)
                continue;
        }
        if (lock.n)
            take(r, s, lock);
    }
}

void held_storage_ends(Run *r, State *s, ObjId o)
{
    for (ObjId g = claim_next(r, s, CLAIM_LOCK, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_LOCK, g)) {
        CellId lock = claim_handle(r, s, g);
        if (!lock.n || cell_obj(r, lock).n == o.n)
            claim_drop(r, s, g);
    }
}

// ---------------------------------------------------------------- exits

// What the caller sees of a result: its range, or for a pointer 0 (null) to 1 (something).
static LockExit outcome(Run *r, State *s)
{
    LockExit x = {.point = r->point, .kind = TY_VOID};
    if (!r->fn->ret.n)
        return x;
    PlaceId ret = lien_place_var(r->fn, r->fn->ret);
    const Ty *t = lien_ty_get(r->unit, lien_place_ty(r->fn, ret));
    x.kind = t->kind;
    x.truth = t->flags & TY_BOOL;
    if (t->kind != TY_INT && t->kind != TY_PTR)
        return x;
    ValId v = operand_value(r, s, lien_copy(ret));
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    if (t->kind == TY_PTR) {
        bool null = n == 1 && a->kind == A_NULL;
        x.lo = null ? 0 : a->kind == A_PTR && n == 1;
        x.hi = !null;
        return x;
    }
    Fact range;
    bool known = branch_range(r, s, v, &range);
    x.lo = known ? range.lo : INT64_MIN;
    x.hi = known ? range.hi : INT64_MAX;
    x.nonzero = known && range.nonzero;
    return x;
}

static bool same_result(const LockExit *a, const LockExit *b)
{
    return a->lo == b->lo && a->hi == b->hi && a->nonzero == b->nonzero;
}

// As C's functions have it: negative, null, false.
static bool says_failed(const LockExit *x)
{
    if (x->kind == TY_INT)
        return x->truth ? x->lo == 0 && x->hi == 0 : x->hi < 0;
    return x->kind == TY_PTR && x->hi == 0;
}

static bool says_anything(const LockExit *x)
{
    if (x->kind == TY_PTR)
        return x->hi == 0;
    return x->kind == TY_INT && !(x->lo == INT64_MIN && x->hi == INT64_MAX && !x->nonzero);
}

static bool number_param(const Run *r, Operand o)
{
    const Place *x = place_get(r->fn, (PlaceId){o.kind == OD_COPY ? o.n : 0});
    const Var *v = var_get(r->fn, (VarId){x->proj == PL_VAR ? x->n : 0});
    return o.kind == OD_COPY && x->proj == PL_VAR && v->kind == VAR_PARAM &&
           lien_ty_get(r->unit, v->ty)->kind == TY_INT;
}

// Is this a test of a number that the caller gave, or of what was just computed from it?
static bool tests_param(const Run *r, uint32_t point)
{
    const Point *p = &r->fn->points.at[point], *before = point ? p - 1 : p;
    if (p->op != I_BRANCH && p->op != I_SWITCH)
        return false;
    bool computed = before->op == I_BIN && p->a.kind == OD_COPY && before->dst.n == p->a.n;
    return number_param(r, p->a) || number_param(r, p->b) ||
           (computed && (number_param(r, before->a) || number_param(r, before->b)));
}

// Has the caller said by a number whether he wants the lock back?
static bool caller_chose(const Run *r, const State *s)
{
    for (uint32_t i = 0; i < TRAIL && s->trail[i]; i++) {
        if (tests_param(r, (s->trail[i] - 1) >> 1))
            return true;
    }
    return false;
}

static bool forgotten(const Run *r, const State *s, const LockExit *x)
{
    const struct Held *h = r->held;
    bool back_alike = false, back_well = false, back_last = false, held_last = false;
    for (uint32_t i = 0; i < h->exits.at.n; i++) {
        const LockExit *y = &h->exits.at.at[i];
        if (y->claim.n != x->claim.n)
            continue;
        if (y->held) {
            held_last |= y->point == h->last;
            continue;
        }
        if (y->point == x->point && (x->kind == TY_VOID || same_result(x, y))) // who knows which
            return false;
        back_alike |= same_result(x, y);
        back_well |= !says_failed(y);
        back_last |= y->point == h->last;
    }
    if (x->kind == TY_VOID)
        return back_last && !held_last && !caller_chose(r, s);
    if (says_failed(x) && back_well && (x->kind == TY_INT && !x->truth ? true : x->point != h->last))
        return true;
    return says_anything(x) && back_alike && !held_last && !caller_chose(r, s);
}

static bool exit_known(const struct Held *h, const LockExit *x)
{
    for (uint32_t i = 0; i < h->exits.at.n; i++) {
        const LockExit *y = &h->exits.at.at[i];
        if (y->claim.n == x->claim.n && y->point == x->point && y->held == x->held && same_result(x, y))
            return true;
    }
    return false;
}

static void note_exit(Run *r, State *s, LockExit x, Loc loc)
{
    struct Held *h = r->held;
    h->exits.full |= h->exits.at.n == MAX_EXITS;
    if (!exit_known(h, &x) && !h->exits.full)
        vec_push(&r->arena, &h->exits.at, x);
    r->suspect |= x.held;
    if (!x.held || !r->reporting || h->exits.full || !forgotten(r, s, &x))
        return;
    uint32_t taken = obj(r, x.claim)->key;
    const Point *p = &r->fn->points.at[taken];
    LockOp op = locks_op(r->unit, r->fn, p);
    Fault f = {.id = REPORT_LEAK, .loc = loc, .point = r->point, .cause = taken + 1, .held = true, .obj = x.claim};
    f.name = op.arg == LOCK_GLOBAL ? r->unit->globals.at[op.global.n].name
                                   : guard_name(r, r->fn->pool.at[p->ext + 1 + op.arg]);
    fault(r, s, f);
}

void held_exit(Run *r, State *s, Loc loc)
{
    if (!r->held || !r->claims || strcmp(lien_text(r->unit, r->unit->fns.at[r->fn->id.n].name), "main") == 0)
        return;
    LockExit x = outcome(r, s);
    for (ObjId g = claim_next(r, s, CLAIM_LOCK, (ObjId){0}); g.n; g = claim_next(r, s, CLAIM_LOCK, g)) {
        CellId lock = claim_handle(r, s, g);
        uint8_t own = state_own(s, g)->own;
        bool gone = !lock.n || own_is(s, cell_obj(r, lock), OWN_RELEASED | OWN_MOVED);
        if ((own != OWN_OWNED && own != OWN_NONE) || (own == OWN_OWNED && gone))
            continue;
        x.claim = g;
        x.held = own == OWN_OWNED;
        note_exit(r, s, x, loc);
    }
}
