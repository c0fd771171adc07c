// Which of its pointer parameters does a function follow on every way through it, without ever asking whether they are
// null? Asked, and remembered, where a call passes what may be null.
#include "internal.h"

enum { FOLLOWS_BLOCKS = 32, FOLLOWS_DEPTH = 2, FOLLOWS_PARAMS = 32 }; // larger bodies ask about what they are given

typedef struct { const Unit *u; const Fn *f; uint32_t depth, tested; } Look;

// The bit of the parameter that is this very variable, or 0.
static uint32_t param_bit(const Fn *f, PlaceId p)
{
    const Place *x = place_get(f, p);
    const Var *v = var_get(f, (VarId){x->n});
    return p.n && x->proj == PL_VAR && v->kind == VAR_PARAM && v->param < FOLLOWS_PARAMS ? UINT32_C(1) << v->param : 0;
}

// The parameters that are followed on the way to the place.
static uint32_t followed_to(const Fn *f, PlaceId p)
{
    uint32_t bits = 0;
    for (; p.n && place_get(f, p)->proj != PL_VAR; p = place_get(f, p)->parent) {
        if (place_get(f, p)->proj == PL_DEREF)
            bits |= param_bit(f, place_get(f, p)->parent);
    }
    return bits;
}

static uint32_t followed_by(const Fn *f, Operand o) { return o.kind == OD_COPY ? followed_to(f, (PlaceId){o.n}) : 0; }

static uint32_t whole(const Fn *f, Operand o)
{
    return o.kind == OD_COPY || o.kind == OD_ADDR ? param_bit(f, (PlaceId){o.n}) : 0;
}

static uint32_t followed_in(const Unit *u, Fn *f, uint32_t depth);

static uint32_t followed_in_call(const Look *l, const Point *p)
{
    const Operand *args = &l->f->pool.at[p->ext + 1], callee = args[-1];
    const FnInfo *info = callee.kind == OD_FN ? &l->u->fns.at[callee.n] : NULL;
    const Sig *sig = lien_sig_get(l->u, info ? info->sig : l->f->call_sigs.at[p->ext]);
    uint32_t bits = followed_by(l->f, callee), inner = 0;
    bool asked = false;
    for (uint32_t i = 0; i < p->n; i++) {
        uint32_t param = args[i].kind == OD_COPY ? whole(l->f, args[i]) : 0;
        bits |= followed_by(l->f, args[i]);
        if (!param || i >= sig->nparams || i >= FOLLOWS_PARAMS)
            continue;
        if (lien_level_get(l->u, sig->params[i].levels, 0)->flags & LF_NONNULL) {
            bits |= param;
        } else if (info && info->body && l->depth < FOLLOWS_DEPTH) {
            inner = asked ? inner : followed_in(l->u, info->body, l->depth + 1);
            asked = true;
            bits |= inner >> i & 1 ? param : 0;
        }
    }
    return bits;
}

static uint32_t followed_at(const Look *l, const Point *p)
{
    uint32_t bits =
        followed_by(l->f, p->a) | followed_by(l->f, p->b) | (p->op == I_DEAD ? 0 : followed_to(l->f, p->dst));
    if (p->op == I_CALL)
        return bits | followed_in_call(l, p);
    for (uint32_t i = 0; p->op == I_UNKNOWN && i < p->n; i++)
        bits |= followed_by(l->f, l->f->pool.at[p->ext + i]);
    return bits;
}

// Parameters that are asked about, set, or whose address is taken.
static uint32_t touched(const Fn *f)
{
    uint32_t bits = 0;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        bool asks = p->op == I_BRANCH || p->op == I_BIN;
        bits |= asks || p->a.kind == OD_ADDR ? whole(f, p->a) : 0;
        bits |= asks || p->b.kind == OD_ADDR ? whole(f, p->b) : 0;
        bits |= p->op == I_DEAD ? 0 : param_bit(f, p->dst);
    }
    for (uint32_t i = 0; i < f->pool.n; i++)
        bits |= f->pool.at[i].kind == OD_ADDR ? whole(f, f->pool.at[i]) : 0;
    return bits;
}

// What is followed on every way from the end of the block: nothing where the function returns, everything where it
// never does.
static uint32_t after(const Fn *f, const Point *t, const uint32_t *must)
{
    uint32_t bits = UINT32_MAX;
    switch (t->op) {
    case I_GOTO:
        return must[t->ext];
    case I_BRANCH:
        return must[t->ext] & must[t->n];
    case I_SWITCH:
    case I_IGOTO:
        for (uint32_t i = 0; i < t->n; i++)
            bits &= must[f->cases.at[t->ext + i].to.n];
        return bits;
    case I_UNREACHABLE:
        return bits;
    default:
        return 0;
    }
}

static uint32_t followed_in(const Unit *u, Fn *f, uint32_t depth)
{
    if (f->follows_known)
        return f->follows;
    f->follows_known = true; // nothing, while it is being asked
    if (f->blocks.n > FOLLOWS_BLOCKS)
        return 0;
    Look l = {.u = u, .f = f, .depth = depth};
    uint32_t must[FOLLOWS_BLOCKS], in[FOLLOWS_BLOCKS];
    for (uint32_t b = 0; b < f->blocks.n; b++) {
        must[b] = UINT32_MAX;
        in[b] = 0;
        for (uint32_t k = 0; k < f->blocks.at[b].n; k++)
            in[b] |= followed_at(&l, &f->points.at[f->blocks.at[b].first + k]);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t b = f->blocks.n; b-- > 1;) {
            Block bl = f->blocks.at[b];
            uint32_t now = in[b] | (bl.n ? after(f, &f->points.at[bl.first + bl.n - 1], must) : 0);
            changed |= now != must[b];
            must[b] = now;
        }
    }
    return f->follows = f->blocks.n > 1 && must[1] != UINT32_MAX ? must[1] & ~touched(f) : 0;
}

bool follows_param(const Unit *u, FnId callee, uint32_t param)
{
    Fn *body = u->fns.at[callee.n].body;
    return body && param < FOLLOWS_PARAMS && followed_in(u, body, 0) >> param & 1;
}
