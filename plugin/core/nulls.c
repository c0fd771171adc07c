// What a function does with null pointers, by the shape of its code: a filter before the analysis, which then decides.
#include "nulls.h"

static bool is_var(const Fn *f, PlaceId p, uint32_t v)
{
    return p.n && place_get(f, p)->proj == PL_VAR && place_get(f, p)->n == v;
}

static bool sets_null(const Point *p) { return p->op == I_ASSIGN && p->a.kind == OD_NIL; }

static bool takes_address(const Fn *f, Operand o, uint32_t v)
{
    return o.kind == OD_ADDR && place_get(f, (PlaceId){o.n})->proj == PL_VAR && place_get(f, (PlaceId){o.n})->n == v;
}

enum { MAX_NULLS = 8 };

// Is a local pointer dereferenced that is given null, and nothing else, anywhere?
static bool null_everywhere(const Fn *f)
{
    uint32_t nulls[MAX_NULLS], n = 0;
    for (uint32_t i = 0; i < f->points.n && n < MAX_NULLS; i++) {
        const Point *p = &f->points.at[i];
        uint32_t v = place_get(f, p->dst)->n;
        if (sets_null(p) && is_var(f, p->dst, v) && var_get(f, (VarId){v})->kind == VAR_LOCAL)
            nulls[n++] = v;
    }
    for (uint32_t k = 0; k < n; k++) {
        bool followed = false, set = false;
        for (uint32_t i = 1; i < f->places.n && !followed; i++) {
            const Place *x = &f->places.at[i];
            followed = x->proj == PL_DEREF && is_var(f, x->parent, nulls[k]);
        }
        for (uint32_t i = 0; i < f->points.n && followed && !set; i++) {
            const Point *p = &f->points.at[i];
            bool own = p->op != I_LIVE && p->op != I_DEAD && is_var(f, p->dst, nulls[k]);
            set = (own && !sets_null(p)) || takes_address(f, p->a, nulls[k]) || takes_address(f, p->b, nulls[k]);
        }
        for (uint32_t i = 0; i < f->pool.n && followed && !set; i++)
            set = takes_address(f, f->pool.at[i], nulls[k]);
        if (followed && !set)
            return true;
    }
    return false;
}


// ---------------------------------------------------------------- compared with null, then followed

enum { MAX_STEPS = 200 };

typedef struct {
    const Fn *f;
    uint32_t *preds; // edges into each block
} Nulls;

static void count_edges(Nulls *w)
{
    const Fn *f = w->f;
    for (uint32_t b = 1; b < f->blocks.n; b++) {
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
}

// The variable whose target the place is in, or 0.
static uint32_t followed(const Fn *f, PlaceId p)
{
    uint8_t first = PL_VAR;
    const Place *x = place_get(f, p);
    for (; p.n && x->proj != PL_VAR; x = place_get(f, p)) {
        first = x->proj;
        p = x->parent;
    }
    return first == PL_DEREF ? x->n : 0;
}

typedef enum { GOES_ON, FOLLOWED, CHANGED } Finding;

static Finding look_operand(const Nulls *w, Operand o, uint32_t v)
{
    if (takes_address(w->f, o, v))
        return CHANGED;
    return o.kind == OD_COPY && followed(w->f, (PlaceId){o.n}) == v ? FOLLOWED : GOES_ON;
}

static Finding look_point(const Nulls *w, const Point *p, uint32_t v)
{
    const Fn *f = w->f;
    Finding a = look_operand(w, p->a, v), b = look_operand(w, p->b, v);
    for (uint32_t i = 0; (p->op == I_CALL || p->op == I_UNKNOWN) && !a && i < p->n + (p->op == I_CALL); i++)
        a = look_operand(w, f->pool.at[p->ext + i], v);
    if (a || b)
        return a ? a : b;
    if (p->dst.n && followed(f, p->dst) == v)
        return FOLLOWED;
    return is_var(f, p->dst, v) ? CHANGED : GOES_ON;
}

// From here on, as long as there is one way only: where paths meet, others than the null one come in.
static bool followed_from(const Nulls *w, uint32_t block, uint32_t point, uint32_t v)
{
    const Fn *f = w->f;
    for (uint32_t steps = 0; steps < MAX_STEPS; steps++) {
        const Block *b = &f->blocks.at[block];
        for (; point < b->first + b->n; point++) {
            Finding found = look_point(w, &f->points.at[point], v);
            if (found)
                return found == FOLLOWED;
        }
        const Point *t = &f->points.at[point - 1];
        if (!b->n || (t->op != I_GOTO && t->op != I_BRANCH))
            return false;
        uint32_t next = t->ext;
        if (t->op == I_BRANCH && w->preds[next] != 1) // the other way then
            next = t->n;
        if (w->preds[next] != 1)
            return false;
        block = next;
        point = f->blocks.at[block].first;
    }
    return false;
}

// br p == null, … : the side on which it is.
static bool followed_where_null(const Nulls *w, const Point *t)
{
    Operand p = t->a.kind == OD_NIL ? t->b : t->a, nil = t->a.kind == OD_NIL ? t->a : t->b;
    if (t->op != I_BRANCH || (t->sub != OP_EQ && t->sub != OP_NE) || nil.kind != OD_NIL || p.kind != OD_COPY)
        return false;
    uint32_t to = t->sub == OP_EQ ? t->ext : t->n, v = place_get(w->f, (PlaceId){p.n})->n;
    return w->preds[to] == 1 && is_var(w->f, (PlaceId){p.n}, v) && followed_from(w, to, w->f->blocks.at[to].first, v);
}

// v = getenv(…); v[0]
static bool followed_untested(const Nulls *w, uint32_t block, uint32_t at)
{
    const Fn *f = w->f;
    const Point *p = &f->points.at[at];
    if (p->op != I_CALL || !p->dst.n || place_get(f, p->dst)->proj != PL_VAR)
        return false;
    Operand callee = f->pool.at[p->ext];
    SigId sig = callee.kind == OD_FN ? f->unit->fns.at[callee.n].sig : f->call_sigs.at[p->ext];
    const Level *l = lien_level_get(f->unit, lien_sig_get(f->unit, sig)->ret_levels, 0);
    return l->flags & LF_NULLABLE && followed_from(w, block, at + 1, place_get(f, p->dst)->n);
}

bool null_worth(const Fn *f, Arena *scratch)
{
    if (null_everywhere(f))
        return true;
    Nulls w = {f, arena_alloc(scratch, f->blocks.n * sizeof *w.preds)};
    if (!w.preds)
        return false;
    count_edges(&w);
    for (uint32_t b = 1; b < f->blocks.n; b++) {
        const Block *x = &f->blocks.at[b];
        for (uint32_t i = x->first; i < x->first + x->n; i++) {
            if (followed_where_null(&w, &f->points.at[i]) || followed_untested(&w, b, i))
                return true;
        }
    }
    return false;
}
