// What a function does with null pointers, by the shape of its code: a filter before the analysis, which then decides.
#include "nulls.h"

static bool sets_null(const Point *p) { return p->op == I_ASSIGN && p->a.kind == OD_NIL; }

static bool takes_address(const Fn *f, Operand o, uint32_t v)
{
    return o.kind == OD_ADDR && place_is_var(f, (PlaceId){o.n}, v);
}

// ---------------------------------------------------------------- null, and nothing else, anywhere

enum { MAX_NULLS = 8 };

typedef struct {
    uint32_t var[MAX_NULLS], n;
    uint32_t slot[MAX_NULLS], nslots; // variables whose address a pointer is given
} NullVars;

static bool listed(const uint32_t *vars, uint32_t n, uint32_t v)
{
    for (uint32_t i = 0; i < n; i++) {
        if (vars[i] == v)
            return true;
    }
    return false;
}

static void add_null_var(const Fn *f, NullVars *nulls, const Point *p)
{
    if (p->a.kind != OD_NIL || nulls->n == MAX_NULLS || !p->dst.n)
        return;
    const Place *x = place_get(f, p->dst);
    if (x->proj == PL_VAR && var_get(f, (VarId){x->n})->kind == VAR_LOCAL && !listed(nulls->var, nulls->n, x->n))
        nulls->var[nulls->n++] = x->n;
}

static void add_slot(const Fn *f, NullVars *nulls, const Point *p)
{
    if (p->a.kind != OD_ADDR || nulls->nslots == MAX_NULLS)
        return;
    const Place *x = place_get(f, (PlaceId){p->a.n});
    if (x->proj == PL_VAR)
        nulls->slot[nulls->nslots++] = x->n;
}

enum { MAX_COPIES = 3 };

// The variable that the point copies whole, or 0.
static uint32_t copies(const Fn *f, const Point *p)
{
    const Place *x = place_get(f, (PlaceId){p->a.kind == OD_COPY ? p->a.n : 0});
    return p->op == I_ASSIGN && p->a.kind == OD_COPY && x->proj == PL_VAR ? x->n : 0;
}

static bool local(const Fn *f, uint32_t v) { return v && var_get(f, (VarId){v})->kind == VAR_LOCAL; }

// Is it set to null only, or to copies of what is?
static bool only_null(const Fn *f, uint32_t v, uint32_t depth)
{
    bool set = false;
    const Point *end = f->points.at + f->points.n;
    for (const Point *p = f->points.at; p < end; p++) {
        if (takes_address(f, p->a, v) || takes_address(f, p->b, v))
            return false;
        if (p->op == I_LIVE || p->op == I_DEAD || !place_is_var(f, p->dst, v))
            continue;
        uint32_t from = copies(f, p);
        set = true;
        if (!sets_null(p) && (!local(f, from) || from == v || depth == MAX_COPIES || !only_null(f, from, depth + 1)))
            return false;
    }
    for (uint32_t i = 0; i < f->pool.n; i++) {
        if (takes_address(f, f->pool.at[i], v))
            return false;
    }
    return set;
}

// Is it given where the callee follows it without a test?
bool null_given(const Fn *f, const Point *p, uint32_t v)
{
    if (p->op != I_CALL)
        return false;
    Operand callee = f->pool.at[p->ext];
    const Sig *sig = call_sig(f, p);
    for (uint32_t i = 0; i < p->n && i < sig->nparams; i++) {
        Operand o = f->pool.at[p->ext + 1 + i];
        if (o.kind != OD_COPY || !place_is_var(f, (PlaceId){o.n}, v))
            continue;
        if (lien_level_get(f->unit, sig->params[i].levels, 0)->flags & LF_NONNULL)
            return true;
        if (callee.kind == OD_FN && follows_param(f->unit, (FnId){callee.n}, i))
            return true;
    }
    return false;
}

static bool followed_somewhere(const Fn *f, uint32_t v, uint32_t depth)
{
    for (uint32_t i = 1; i < f->places.n; i++) {
        if (f->places.at[i].proj == PL_DEREF && place_is_var(f, f->places.at[i].parent, v))
            return true;
    }
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        uint32_t to = copies(f, p) == v && place_get(f, p->dst)->proj == PL_VAR ? place_get(f, p->dst)->n : 0;
        if (null_given(f, p, v))
            return true;
        if (local(f, to) && to != v && depth < MAX_COPIES && only_null(f, to, 0) &&
            followed_somewhere(f, to, depth + 1))
            return true;
    }
    return false;
}

static bool null_everywhere(const Fn *f, uint32_t v) { return only_null(f, v, 0) && followed_somewhere(f, v, 0); }

// ---------------------------------------------------------------- set through pointers of this function's own

// Is the variable's value, a pointer, passed on to anything but other locals?
static bool value_leaves(const Fn *f, uint32_t v, uint32_t depth)
{
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (takes_address(f, p->a, v) || takes_address(f, p->b, v))
            return true;
        if (p->a.kind != OD_COPY || !place_is_var(f, (PlaceId){p->a.n}, v) || p->op == I_BRANCH)
            continue;
        uint32_t to = copies(f, p) && place_get(f, p->dst)->proj == PL_VAR ? place_get(f, p->dst)->n : 0;
        if (!local(f, to) || depth == MAX_COPIES || (to != v && value_leaves(f, to, depth + 1)))
            return true;
    }
    for (uint32_t i = 0; i < f->pool.n; i++) {
        Operand o = f->pool.at[i];
        if (takes_address(f, o, v) || (o.kind == OD_COPY && place_is_var(f, (PlaceId){o.n}, v)))
            return true;
    }
    return false;
}

bool null_exposed(const Fn *f, VarId v)
{
    bool taken = false;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (!takes_address(f, p->a, v.n) && !takes_address(f, p->b, v.n))
            continue;
        uint32_t by = p->op == I_ASSIGN && place_get(f, p->dst)->proj == PL_VAR ? place_get(f, p->dst)->n : 0;
        if (!local(f, by) || value_leaves(f, by, 0))
            return true;
        taken = true;
    }
    for (uint32_t i = 0; i < f->pool.n; i++) {
        if (takes_address(f, f->pool.at[i], v.n))
            return true;
    }
    return !taken;
}

// ---------------------------------------------------------------- compared with null, then followed

enum { MAX_BLOCKS = 64 };

typedef struct {
    const Fn *f;
    Arena *scratch;
    uint32_t *preds; // edges into each block: made when first asked for
    PlaceId null;    // what may be null
    uint32_t var;    // the variable whose value that is, or 0 if it is behind a pointer or in a field
} Nulls;

static bool count_edges(Nulls *w)
{
    const Fn *f = w->f;
    w->preds = arena_alloc(w->scratch, f->blocks.n * sizeof *w->preds);
    for (uint32_t b = 1; w->preds && b < f->blocks.n; b++) {
        const Point *t = &f->points.at[f->blocks.at[b].first + f->blocks.at[b].n - 1];
        if (!f->blocks.at[b].n)
            continue;
        if (t->op == I_GOTO || t->op == I_BRANCH)
            w->preds[t->ext]++;
        if (t->op == I_BRANCH)
            w->preds[t->n]++;
        for (uint32_t i = 0; (t->op == I_SWITCH || t->op == I_IGOTO) && i < t->n; i++)
            w->preds[f->cases.at[t->ext + i].to.n]++;
    }
    return w->preds;
}

// Is the place in the target of what may be null?
static bool follows(const Nulls *w, PlaceId p)
{
    const Place *x = place_get(w->f, p);
    for (; p.n && x->proj != PL_VAR; x = place_get(w->f, p)) {
        if (x->proj == PL_DEREF && x->parent.n == w->null.n)
            return true;
        p = x->parent;
    }
    return false;
}

// Is it a part of this place, which is set?
static bool sets(const Nulls *w, PlaceId set)
{
    PlaceId p = w->null;
    while (p.n && p.n != set.n && place_get(w->f, p)->proj != PL_VAR)
        p = place_get(w->f, p)->parent;
    return set.n && p.n == set.n;
}

typedef enum { GOES_ON, FOLLOWED, CHANGED } Finding;

static Finding look_operand(const Nulls *w, Operand o)
{
    if (w->var && takes_address(w->f, o, w->var))
        return CHANGED;
    return o.kind == OD_COPY && follows(w, (PlaceId){o.n}) ? FOLLOWED : GOES_ON;
}

static Finding look_point(const Nulls *w, const Point *p)
{
    const Fn *f = w->f;
    Finding a = look_operand(w, p->a), b = look_operand(w, p->b);
    for (uint32_t i = 0; (p->op == I_CALL || p->op == I_UNKNOWN) && !a && i < p->n + (p->op == I_CALL); i++)
        a = look_operand(w, f->pool.at[p->ext + i]);
    if (a || b)
        return a ? a : b;
    if (w->var && null_given(f, p, w->var))
        return FOLLOWED;
    if (p->dst.n && follows(w, p->dst))
        return FOLLOWED;
    return sets(w, p->dst) ? CHANGED : GOES_ON;
}

// The blocks that are entered from here only: where paths meet, others than the null one come in.
static uint32_t add_ways(const Nulls *w, const Point *t, uint32_t *to, uint32_t n)
{
    if ((t->op == I_GOTO || t->op == I_BRANCH) && w->preds[t->ext] == 1 && n < MAX_BLOCKS)
        to[n++] = t->ext;
    if (t->op == I_BRANCH && w->preds[t->n] == 1 && n < MAX_BLOCKS)
        to[n++] = t->n;
    for (uint32_t i = 0; t->op == I_SWITCH && i < t->n && n < MAX_BLOCKS; i++) {
        if (w->preds[w->f->cases.at[t->ext + i].to.n] == 1)
            to[n++] = w->f->cases.at[t->ext + i].to.n;
    }
    return n;
}

static bool followed_from(Nulls *w, uint32_t block, uint32_t point)
{
    const Fn *f = w->f;
    uint32_t to[MAX_BLOCKS] = {block}, n = 1;
    for (uint32_t k = 0; k < n; k++, point = k < n ? f->blocks.at[to[k]].first : 0) {
        const Block *b = &f->blocks.at[to[k]];
        Finding found = GOES_ON;
        for (; point < b->first + b->n && !found; point++)
            found = look_point(w, &f->points.at[point]);
        if (found == FOLLOWED)
            return true;
        if (!found && b->n)
            n = add_ways(w, &f->points.at[point - 1], to, n);
    }
    return false;
}

static bool ask(Nulls *w, PlaceId p)
{
    const Place *x = place_get(w->f, p);
    w->null = p;
    w->var = x->proj == PL_VAR ? x->n : 0;
    return w->preds || count_edges(w);
}

// The pointer that is compared with null, or none.
static PlaceId compared(const Point *p)
{
    if ((p->sub != OP_EQ && p->sub != OP_NE) || (p->a.kind != OD_NIL && p->b.kind != OD_NIL))
        return (PlaceId){0};
    Operand o = p->a.kind == OD_NIL ? p->b : p->a;
    return (PlaceId){o.kind == OD_COPY ? o.n : 0};
}

// br p == null, … : the side on which it is.
static bool branch_worth(Nulls *w, const Point *p)
{
    PlaceId null = compared(p);
    uint32_t to = p->sub == OP_EQ ? p->ext : p->n;
    return null.n && ask(w, null) && w->preds[to] == 1 && followed_from(w, to, w->f->blocks.at[to].first);
}

// t = p == null, and what comes of t: either side.
static bool test_worth(Nulls *w, uint32_t block, uint32_t at)
{
    PlaceId null = compared(&w->f->points.at[at]);
    return null.n && ask(w, null) && followed_from(w, block, at + 1);
}

enum { STUB_POINTS = 12 };

// Does the body return null and nothing else?
static bool only_returns_null(const Fn *f)
{
    bool set = false;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op == I_LIVE || p->op == I_DEAD || !place_is_var(f, p->dst, f->ret.n))
            continue;
        if (!sets_null(p))
            return false;
        set = true;
    }
    return set;
}

// v = getenv(…); v[0]
static bool call_worth(Nulls *w, uint32_t block, uint32_t at)
{
    const Fn *f = w->f;
    const Point *p = &f->points.at[at];
    if (!p->dst.n || place_get(f, p->dst)->proj != PL_VAR ||
        lien_ty_get(f->unit, lien_place_ty(f, p->dst))->kind != TY_PTR)
        return false;
    Operand callee = f->pool.at[p->ext];
    const Level *l = lien_level_get(f->unit, call_sig(f, p)->ret_levels, 0);
    const Fn *body = callee.kind == OD_FN ? f->unit->fns.at[callee.n].body : NULL;
    bool null = l->flags & LF_NULLABLE || (body && body->points.n <= STUB_POINTS && only_returns_null(body)); // a stub
    return null && ask(w, p->dst) && followed_from(w, block, at + 1);
}

static bool point_worth(Nulls *w, NullVars *nulls, uint32_t block, uint32_t at)
{
    const Point *p = &w->f->points.at[at];
    switch (p->op) {
    case I_ASSIGN:
        add_null_var(w->f, nulls, p);
        add_slot(w->f, nulls, p);
        return false;
    case I_LIVE:
        return unset_worth(w->f, at);
    case I_BRANCH:
        return branch_worth(w, p);
    case I_BIN:
        return test_worth(w, block, at);
    case I_CALL:
        return call_worth(w, block, at);
    default:
        return false;
    }
}

bool null_worth(const Fn *f, Arena *scratch)
{
    Nulls w = {.f = f, .scratch = scratch};
    NullVars nulls = {.n = 0};
    for (uint32_t b = 1; b < f->blocks.n; b++) {
        Block bl = f->blocks.at[b];
        for (uint32_t i = bl.first, end = bl.first + bl.n; i < end; i++) {
            if (point_worth(&w, &nulls, b, i))
                return true;
        }
    }
    for (uint32_t k = 0; k < nulls.n; k++) {
        uint32_t v = nulls.var[k];
        if (null_everywhere(f, v) || (listed(nulls.slot, nulls.nslots, v) && !null_exposed(f, (VarId){v})))
            return true;
    }
    return false;
}
