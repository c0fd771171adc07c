// Calls of small functions that only compare their arguments, with constants and with each other: IS_ERR, is_error,
// in_range. Such a body is run on the caller's values, one state for each outcome, so that the caller learns what the
// callee asked. What an argument leads to may be compared, too (`h->next == h`), where the caller knows what that is.
#include "interval.h"
#include "summary.h"

enum { PREDICATE_UNASKED, PREDICATE_YES, PREDICATE_NO };
enum { PREDICATE_POINTS = 32, PREDICATE_BLOCKS = 12, PREDICATE_VARS = 12, PREDICATE_OUT = 4, PREDICATE_STEPS = 16 };

// ---------------------------------------------------------------- which functions

static bool scalar_place(const Unit *u, const Fn *f, PlaceId p)
{
    const Place *x = place_get(f, p);
    const Var *v = var_get(f, (VarId){x->n});
    TyKind k = (TyKind)lien_ty_get(u, v->ty)->kind;
    return x->proj == PL_VAR && v->kind != VAR_GLOBAL && !(v->flags & VF_STATIC) && (k == TY_INT || k == TY_PTR);
}

// Is it a field of what a parameter leads to: h->next, l->head.next?
static bool behind_param(const Fn *f, PlaceId p)
{
    bool followed = false;
    const Place *x = place_get(f, p);
    for (; x->proj == PL_FIELD || x->proj == PL_DEREF; x = place_get(f, x->parent))
        followed |= x->proj == PL_DEREF;
    return followed && x->proj == PL_VAR && var_get(f, (VarId){x->n})->kind == VAR_PARAM;
}

static bool only_compared(const Unit *u, const Fn *f, Operand o)
{
    PlaceId p = {o.n};
    if (o.kind == OD_COPY && lien_ty_get(u, lien_place_ty(f, p))->kind == TY_PTR && behind_param(f, p))
        return !(o.flags & ODF_TO_INT);
    if (o.kind == OD_ADDR)
        return behind_param(f, p);
    if (o.kind == OD_COPY)
        return !(o.flags & ODF_TO_INT) && scalar_place(u, f, p);
    return o.kind == OD_NONE || o.kind == OD_INT || o.kind == OD_NIL;
}

// The same struct, const or not.
static bool same_record(const Unit *u, TyId a, TyId b)
{
    const Ty *x = lien_ty_get(u, a), *y = lien_ty_get(u, b);
    return x->kind == TY_REC && y->kind == TY_REC && x->rec.n == y->rec.n;
}

// Do the operand and the other side, or what it is assigned to, hold the same numbers? Then nothing is converted.
static bool same_numbers(const Unit *u, TyId a, TyId b)
{
    const Ty *x = lien_ty_get(u, a), *y = lien_ty_get(u, b);
    return x->kind == y->kind && (x->kind != TY_INT || (x->bits == y->bits && x->flags == y->flags));
}

static bool converts(const Unit *u, const Fn *f, const Point *p)
{
    bool a = p->a.kind == OD_COPY, b = p->b.kind == OD_COPY;
    TyId x = a ? lien_place_ty(f, (PlaceId){p->a.n}) : (TyId){0},
         y = b ? lien_place_ty(f, (PlaceId){p->b.n}) : (TyId){0};
    if (p->op == I_ASSIGN)
        return a && !same_numbers(u, x, lien_place_ty(f, p->dst));
    return (a && b && !same_numbers(u, x, y)) || (p->op == I_BIN && !op_compares((Op)p->sub));
}

static bool scan(const Unit *u, const Fn *f)
{
    if (!f->ret.n || f->points.n > PREDICATE_POINTS || f->blocks.n > PREDICATE_BLOCKS || f->vars.n > PREDICATE_VARS)
        return false;
    if (lien_ty_get(u, var_get(f, f->ret)->ty)->kind != TY_INT)
        return false;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        bool simple = p->op == I_LIVE || p->op == I_DEAD || p->op == I_ASSIGN || p->op == I_BIN || p->op == I_GOTO ||
                      p->op == I_BRANCH || p->op == I_SWITCH || p->op == I_RETURN;
        bool pointer = p->dst.n && lien_ty_get(u, lien_place_ty(f, p->dst))->kind == TY_PTR && p->op != I_DEAD;
        bool computes = p->op == I_ASSIGN || p->op == I_BIN || p->op == I_BRANCH;
        if (!simple || pointer || (computes && converts(u, f, p)) || (p->dst.n && !scalar_place(u, f, p->dst)) ||
            !only_compared(u, f, p->a) || !only_compared(u, f, p->b))
            return false;
    }
    return true;
}

static bool is_predicate(const Unit *u, Fn *f)
{
    if (f->predicate == PREDICATE_UNASKED)
        f->predicate = scan(u, f) ? PREDICATE_YES : PREDICATE_NO;
    return f->predicate == PREDICATE_YES;
}

// ---------------------------------------------------------------- running one

typedef struct { State *s; ValId result; } Outcome;
typedef struct {
    Run *r;
    const Fn *f;
    const Applied *c;
    Outcome out[PREDICATE_OUT];
    uint32_t n;
    bool too_many;
    bool unseen; // it reads what the caller knows nothing of
} Eval;
typedef struct { ValId at[PREDICATE_VARS]; } Env;

static CellId cell_in(Eval *e, State *s, const Env *env, PlaceId p);

// What stands in a place of the callee. Behind a pointer it is what the caller has put there, or found there; where it
// has not there is nothing to be learned.
static ValId value_in(Eval *e, State *s, const Env *env, PlaceId p)
{
    const Place *x = place_get(e->f, p);
    if (x->proj == PL_VAR)
        return env->at[x->n];
    CellId c = cell_in(e, s, env, p);
    const Slot *slot = c.n && !(cell(e->r, c)->flags & CF_ANY) ? state_slot(s, c) : NULL;
    uint32_t n;
    const Atom *a = value_atoms(e->r, slot ? slot->val : (ValId){VAL_TOP}, &n);
    for (uint32_t i = 0; i < n; i++)
        e->unseen |= a[i].kind != A_PTR && a[i].kind != A_NULL;
    return slot ? slot->val : (ValId){VAL_TOP};
}

// The caller's cell that a place behind a parameter is; none: the pointer may lead elsewhere.
static CellId cell_in(Eval *e, State *s, const Env *env, PlaceId p)
{
    Run *r = e->r;
    const Place *x = place_get(e->f, p);
    CellId c = {0};
    if (x->proj == PL_DEREF) {
        uint32_t n;
        const Atom *a = value_atoms(r, value_in(e, s, env, x->parent), &n);
        const Own *w = a->kind == A_PTR ? state_own(s, atom_obj(r, a)) : NULL;
        bool sound = !w || (!(w->own & (OWN_MOVED | OWN_RELEASED)) && w->null != NULL_POSSIBLE);
        c.n = n == 1 && a->kind == A_PTR && !(a->flags & AF_SHIFTED) && !a->u.p.loan.n && sound ? a->n : 0;
        if (c.n && cell(r, c)->ty.n != x->ty.n && !same_record(r->unit, cell(r, c)->ty, x->ty))
            c.n = 0;
    } else if (x->proj == PL_FIELD) {
        c = cell_in(e, s, env, x->parent);
        c = c.n ? cell_child(r, c, PL_FIELD, x->n, 0, x->ty) : c;
    }
    e->unseen |= !c.n;
    return c;
}

static ValId operand_in(Eval *e, State *s, const Env *env, Operand o)
{
    CellId c;
    switch (o.kind) {
    case OD_COPY:
        return value_in(e, s, env, (PlaceId){o.n});
    case OD_ADDR:
        c = cell_in(e, s, env, (PlaceId){o.n});
        return c.n ? value_ptr(e->r, c, 0) : (ValId){VAL_TOP};
    case OD_INT:
        return value_int(e->r, int_get(e->r->unit, o));
    case OD_NIL:
        return (ValId){VAL_NULL};
    default:
        return (ValId){VAL_TOP};
    }
}

// Addresses and integers of 64 bits without a sign compare as numbers without one.
static bool without_sign(const Run *r, const Fn *f, Operand o)
{
    const Ty *t = lien_ty_get(r->unit, o.kind == OD_COPY ? lien_place_ty(f, (PlaceId){o.n}) : (TyId){0});
    return o.kind == OD_COPY && (t->kind == TY_PTR || (t->kind == TY_INT && t->bits == 64 && t->flags & TY_UNSIGNED));
}

static Op op_of(const Run *r, const Fn *f, const Point *p)
{
    Op op = (Op)p->sub;
    return without_sign(r, f, p->a) || without_sign(r, f, p->b) ? op_unsigned(op) : op;
}

// Where the caller's argument stands that this variable still is, so that what is learned of it is learned there.
static Operand caller_operand(Eval *e, State *s, const Env *env, Operand o, ValId now)
{
    if (o.kind == OD_COPY && place_get(e->f, (PlaceId){o.n})->proj != PL_VAR)
        return (Operand){.kind = OD_CELL, .n = cell_in(e, s, env, (PlaceId){o.n}).n};
    const Var *v = var_get(e->f, (VarId){o.kind == OD_COPY ? place_get(e->f, (PlaceId){o.n})->n : 0});
    bool given = o.kind == OD_COPY && v->kind == VAR_PARAM && v->param < e->c->n && e->c->vals[v->param].n == now.n;
    return given && e->c->args[v->param].kind == OD_COPY ? e->c->args[v->param] : lien_unknown();
}

// Is something of this frame among what the value may be? Then it is worth a state for each outcome.
static bool of_frame(const Run *r, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    bool found = false;
    for (uint32_t i = 0; i < n; i++) {
        const Object *o = obj(r, atom_obj(r, &a[i]));
        found |= o->kind == OBJ_HEAP || (o->kind == OBJ_VAR && var_get(r->fn, (VarId){o->key})->kind != VAR_GLOBAL);
    }
    return found;
}

static bool assume(Eval *e, State *s, Env *env, const Point *p, bool holds)
{
    Run *r = e->r;
    ValId a = operand_in(e, s, env, p->a), b = operand_in(e, s, env, p->b);
    Operand at = caller_operand(e, s, env, p->a, a), with = caller_operand(e, s, env, p->b, b);
    e->unseen |= (at.kind == OD_CELL || with.kind == OD_CELL) && !of_frame(r, a) && !of_frame(r, b);
    if (e->unseen)
        return false;
    if (!branch_assume_values(r, s, op_of(r, e->f, p), at, a, with, b, holds))
        return false;
    bool null = b.n == VAL_NULL && at.kind != OD_CELL && p->a.kind == OD_COPY && (p->sub == OP_EQ || p->sub == OP_NE);
    if (null)
        env->at[place_get(e->f, (PlaceId){p->a.n})->n] =
            (p->sub == OP_EQ) == holds ? (ValId){VAL_NULL} : value_without(r, a, A_NULL);
    return true;
}

static void run_block(Eval *e, State *s, Env env, uint32_t block, uint32_t steps);

static void branch_in(Eval *e, State *s, const Env *env, const Point *p, uint32_t steps)
{
    Env yes = *env, no = *env;
    State *other = state_clone(e->r, s);
    if (assume(e, s, &yes, p, true))
        run_block(e, s, yes, p->ext, steps);
    if (assume(e, other, &no, p, false))
        run_block(e, other, no, p->n, steps);
}

// One state for each case, and one for the default, which is none of them.
static void switch_in(Eval *e, State *s, const Env *env, const Point *p, uint32_t steps)
{
    Run *r = e->r;
    ValId v = operand_in(e, s, env, p->a);
    Operand from = caller_operand(e, s, env, p->a, v), none = lien_unknown();
    uint32_t otherwise = 0;
    for (uint32_t i = 0; i < p->n; i++) {
        Case c = e->f->cases.at[p->ext + i];
        if (c.is_default) {
            otherwise = c.to.n;
            continue;
        }
        State *one = state_clone(r, s);
        e->too_many |= c.lo != c.hi;
        if (branch_assume_values(r, one, OP_EQ, from, v, none, value_int(r, c.lo), true))
            run_block(e, one, *env, c.to.n, steps);
        if (!branch_assume_values(r, s, OP_NE, from, v, none, value_int(r, c.lo), true))
            return;
    }
    if (otherwise)
        run_block(e, s, *env, otherwise, steps);
}

static void run_block(Eval *e, State *s, Env env, uint32_t block, uint32_t steps)
{
    Block bl = e->f->blocks.at[block];
    e->too_many |= steps == PREDICATE_STEPS;
    for (uint32_t i = bl.first; i < bl.first + bl.n && !e->too_many && !e->unseen; i++) {
        const Point *p = &e->f->points.at[i];
        ValId *to = &env.at[p->dst.n ? place_get(e->f, p->dst)->n : 0];
        switch (p->op) {
        case I_ASSIGN:
            *to = operand_in(e, s, &env, p->a);
            break;
        case I_BIN:
            *to = branch_binary(e->r, s, op_of(e->r, e->f, p), operand_in(e, s, &env, p->a),
                                operand_in(e, s, &env, p->b));
            break;
        case I_GOTO:
            run_block(e, s, env, p->ext, steps + 1);
            return;
        case I_BRANCH:
            branch_in(e, s, &env, p, steps + 1);
            return;
        case I_SWITCH:
            switch_in(e, s, &env, p, steps + 1);
            return;
        case I_RETURN:
            e->too_many |= e->n == PREDICATE_OUT;
            if (!e->too_many)
                e->out[e->n++] = (Outcome){s, env.at[e->f->ret.n]};
            return;
        default:
            break;
        }
    }
}

// Do the arguments come as the numbers that they are? A constant is none if its parameter is narrower.
static bool fits(const Run *r, const Fn *f, const Applied *c)
{
    for (uint32_t v = 1; v < f->vars.n && f->vars.at[v].kind == VAR_PARAM; v++) {
        const Ty *to = lien_ty_get(r->unit, f->vars.at[v].ty);
        if (f->vars.at[v].param >= c->n || to->kind != TY_INT)
            continue;
        Operand o = c->args[f->vars.at[v].param];
        const Ty *from = lien_ty_get(r->unit, operand_ty(r, o));
        int64_t k = o.kind == OD_INT ? int_get(r->unit, o) : 0;
        bool small = k >= 0 ? k <= INT8_MAX || to->bits >= 32 : to->bits >= 32 && !(to->flags & TY_UNSIGNED);
        bool wider = from->bits < to->bits && (from->flags & TY_UNSIGNED || !(to->flags & TY_UNSIGNED));
        bool same = from->bits == to->bits && (from->flags & TY_UNSIGNED) == (to->flags & TY_UNSIGNED);
        if (o.kind == OD_COPY ? !wider && !same : o.kind != OD_INT || !small || (to->bits == 32 && k > INT32_MAX))
            return false;
    }
    return true;
}

bool predicate_call(Run *r, State *s, const Applied *c, Out *out)
{
    Fn *f = r->unit->fns.at[c->fn.n].body;
    if (!f || !c->p->dst.n || f == r->fn || !is_predicate(r->unit, f))
        return false;
    if (!fits(r, f, c))
        return false;
    Eval e = {.r = r, .f = f, .c = c};
    Env env;
    for (uint32_t v = 0; v < f->vars.n; v++) {
        const Var *x = &f->vars.at[v];
        env.at[v] = v && x->kind == VAR_PARAM && x->param < c->n ? c->vals[x->param] : (ValId){VAL_TOP};
    }
    bool unsure = r->unsure;
    r->unsure = true; // that the callee asks does not say that the caller doubts
    run_block(&e, state_clone(r, s), env, 1, 0);
    r->unsure = unsure;
    bool same = true;
    for (uint32_t i = 0; i < e.n; i++)
        same &= e.out[i].result.n == e.out[0].result.n;
    if (e.too_many || e.unseen || !e.n || e.out[0].result.n == VAL_TOP || (!same && out->n + e.n > MAX_OUT))
        return false;
    if (same) { // it tells nothing apart
        own_assign(r, s, c->p->dst, e.out[0].result, lien_unknown(), c->p->flags);
        out->at[out->n++] = s;
        return true;
    }
    for (uint32_t i = 0; i < e.n; i++) {
        own_assign(r, e.out[i].s, c->p->dst, e.out[i].result, lien_unknown(), c->p->flags);
        out->at[out->n++] = e.out[i].s;
    }
    return true;
}
