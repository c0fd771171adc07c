// Is what a place holds used again? A search forward from the current point, made only when a live loan would be a
// conflict. A use is of the very place, of a part of it or of the whole that it is part of (language, section 4,
// "Rulings").
#include "run.h"

// The part of a place before its first dereference, as the projections from the variable.
typedef struct { VarId var; uint32_t n; struct { uint8_t proj; uint32_t field; int64_t index; } at[12]; } Path;

static bool path_of_cell(const Run *r, CellId c, Path *out)
{
    out->var = cell_var(r, c);
    out->n = 0;
    if (!out->var.n || cell(r, c)->depth > 12)
        return false;
    out->n = cell(r, c)->depth;
    for (uint32_t i = out->n; i-- > 0; c = cell(r, c)->parent) {
        out->at[i].proj = cell(r, c)->proj;
        out->at[i].field = cell(r, c)->n;
        out->at[i].index = cell(r, c)->index;
    }
    return true;
}

static uint32_t place_depth(const Fn *f, PlaceId p)
{
    uint32_t n = 0;
    for (; place_get(f, p)->proj != PL_VAR && p.n; p = place_get(f, p)->parent)
        n++;
    return n;
}

// Does a use of this field concern what a struct keeps somewhere? If the field borrows, or leads to where more is kept.
static bool may_keep(const Unit *u, uint32_t field)
{
    const Field *x = lien_field_get(u, (FieldId){field});
    TyKind k = (TyKind)lien_ty_get(u, x->ty)->kind;
    uint8_t level = lien_level_get(u, x->levels, 0)->kind;
    return k == TY_REC ||
           ((k == TY_ARRAY || k == TY_PTR) && (level == LV_BORROWED || level == LV_BORROWED_MUT || level == LV_OWNED));
}

// Is it the only field of its struct that a function can have kept something in? Setting it anew sets all of that.
bool live_sole_keeper(const Unit *u, FieldId field)
{
    const Rec *rec = lien_rec_get(u, lien_field_get(u, field)->rec);
    if (rec->flags & REC_UNION || !may_keep(u, field.n))
        return false;
    for (uint32_t i = 0; i < rec->nfields; i++) {
        if (rec->first.n + i != field.n && may_keep(u, rec->first.n + i))
            return false;
    }
    return lien_ty_get(u, lien_field_get(u, field)->ty)->kind == TY_PTR;
}

// Do the place and the holder overlap? *whole: the place is the holder or contains it, without a dereference.
static bool overlaps(const Fn *f, PlaceId p, const Path *h, bool *whole)
{
    PlaceId chain[32];
    uint32_t n = place_depth(f, p);
    *whole = false;
    if (n > 31)
        return true;
    for (uint32_t i = n + 1; i-- > 0; p = place_get(f, p)->parent)
        chain[i] = p;
    if (place_get(f, chain[0])->n != h->var.n)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const Place *x = place_get(f, chain[i + 1]);
        if (x->proj == PL_DEREF || i >= h->n)
            return i >= h->n; // *holder, or a part of it; the dereference of something that contains it is not
        if (h->at[i].proj == PL_ANY && h->at[i].field == CELL_KEPT) {
            *whole = i + 1 == n && x->proj == PL_FIELD && live_sole_keeper(f->unit, (FieldId){x->n});
            return x->proj != PL_FIELD || may_keep(f->unit, x->n);
        }
        if (x->proj == PL_FIELD ? h->at[i].proj == PL_FIELD && x->n != h->at[i].field
                                : x->proj == PL_INDEX && h->at[i].proj == PL_INDEX && x->index != h->at[i].index)
            return false;
    }
    *whole = n <= h->n;
    return true;
}

// An array that decays is used with all its elements.
static PlaceId used_place(const Fn *f, Operand o)
{
    const Place *x = place_get(f, (PlaceId){o.n});
    return o.flags & ODF_ARRAY && x->proj == PL_INDEX ? x->parent : (PlaceId){o.n};
}

static bool uses(const Fn *f, Operand o, const Path *h)
{
    bool whole;
    return (o.kind == OD_COPY || o.kind == OD_ADDR) && overlaps(f, used_place(f, o), h, &whole);
}

// Testing, comparing, printing or dropping a borrow is no use of it.
static bool only_tests(const Fn *f, const Point *p, Operand o, const Path *h)
{
    bool whole;
    bool compares = (p->op == I_BRANCH || p->op == I_BIN) && p->sub <= OP_GE;
    if (!(compares || o.flags & ODF_PRINT) || !overlaps(f, (PlaceId){o.n}, h, &whole) || !whole)
        return false;
    return o.flags & ODF_PRINT || lien_ty_get(f->unit, lien_place_ty(f, (PlaceId){o.n}))->kind == TY_PTR;
}

enum { FLOWS, USED, KILLED };

// Is the slot that parameter i points to filled anew by the call? An out slot is, and one that gets a loan of another
// argument.
static bool fills(const Fn *f, const Point *p, uint32_t i)
{
    const Sig *sig = call_sig(f, p);
    if (i >= sig->nparams)
        return false;
    const Level *inner = lien_level_get(f->unit, sig->params[i].levels, 1);
    if (lien_level_get(f->unit, sig->params[i].levels, 0)->flags & LF_OUT)
        return true;
    for (uint32_t k = 0; k < sig->nparams && inner->lifetime.n; k++) {
        StrId target = lien_level_get(f->unit, sig->params[k].levels, 0)->lifetime;
        if (k != i && (target.n == inner->lifetime.n || sig->params[k].base_life.n == inner->lifetime.n))
            return true;
    }
    return false;
}

static int scan_call(const Fn *f, const Point *p, const Path *h, Loc *at)
{
    int got = FLOWS;
    uint32_t n = p->n + (p->op == I_CALL);
    for (uint32_t i = 0; i < n; i++) {
        Operand o = f->pool.at[p->ext + i];
        bool whole;
        if ((o.kind != OD_COPY && o.kind != OD_ADDR) || !overlaps(f, used_place(f, o), h, &whole))
            continue;
        if (o.kind == OD_COPY && o.flags & ODF_PRINT && whole)
            continue;
        if (p->op == I_CALL && i && o.kind == OD_ADDR && whole && fills(f, p, i - 1)) {
            got = KILLED;
            continue;
        }
        if (f->pool_locs.at[p->ext + i])
            *at = f->pool_locs.at[p->ext + i];
        return USED;
    }
    return got;
}

static int scan_point(const Fn *f, const Point *p, const Path *h, Loc *at)
{
    *at = p->loc;
    bool whole;
    if (p->op == I_CALL || p->op == I_UNKNOWN) {
        int got = scan_call(f, p, h, at);
        if (got != FLOWS)
            return got;
    } else if ((uses(f, p->a, h) && !only_tests(f, p, p->a, h)) || (uses(f, p->b, h) && !only_tests(f, p, p->b, h))) {
        return USED;
    }
    if (p->op == I_RETURN && f->ret.n == h->var.n)
        return USED;
    if (!p->dst.n || !overlaps(f, p->dst, h, &whole))
        return FLOWS;
    if (p->op == I_LIVE || p->op == I_DEAD)
        return place_get(f, p->dst)->n == h->var.n ? KILLED : FLOWS;
    return whole && !(p->flags & PF_COMPOUND) ? KILLED : USED;
}

static void push_targets(const Fn *f, const Point *t, uint8_t *seen, uint32_t *stack, uint32_t *n)
{
    uint32_t to[2], m = 0;
    if (t->op == I_GOTO || t->op == I_BRANCH)
        to[m++] = t->ext;
    if (t->op == I_BRANCH)
        to[m++] = t->n;
    for (uint32_t i = 0; i < m; i++) {
        if (!seen[to[i]]) {
            seen[to[i]] = 1;
            stack[(*n)++] = to[i];
        }
    }
    if (t->op != I_SWITCH && t->op != I_IGOTO)
        return;
    for (uint32_t i = 0; i < t->n; i++) {
        uint32_t b = f->cases.at[t->ext + i].to.n;
        if (!seen[b]) {
            seen[b] = 1;
            stack[(*n)++] = b;
        }
    }
}

static uint32_t block_of(const Run *r, uint32_t point) { return r->block_of_point[point]; }

// The first use on some way from this point of the block; 0: none.
static Loc next_use(Run *r, const Path *h, uint32_t b, uint32_t from)
{
    const Fn *f = r->fn;
    uint8_t *seen = arena_alloc(&r->arena, f->blocks.n);
    uint32_t *stack = arena_alloc(&r->arena, f->blocks.n * sizeof *stack), n = 0;
    for (;;) {
        Block bl = f->blocks.at[b];
        int got = FLOWS;
        for (uint32_t i = from; i < bl.first + bl.n && got == FLOWS; i++) {
            Loc at;
            got = scan_point(f, &f->points.at[i], h, &at);
            if (got == USED)
                return at ? at : 1;
        }
        if (got == FLOWS && bl.n)
            push_targets(f, &f->points.at[bl.first + bl.n - 1], seen, stack, &n);
        if (!n)
            return 0;
        b = stack[--n];
        from = f->blocks.at[b].first;
    }
}

Loc live_use(Run *r, CellId holder)
{
    const Fn *f = r->fn;
    const Point *here = &f->points.at[r->point];
    Path h;
    bool whole;
    if (!path_of_cell(r, holder, &h))
        return 0;
    if (here->dst.n && here->op != I_DEAD && !(here->flags & PF_COMPOUND) && overlaps(f, here->dst, &h, &whole) &&
        whole)
        return 0; // the point itself gives the holder something else
    return next_use(r, &h, block_of(r, r->point), r->point + 1);
}

Loc live_written(const Run *r, CellId holder)
{
    const Point *here = &r->fn->points.at[r->point];
    Path h;
    bool whole;
    bool follows = here->op != I_DEAD && here->dst.n && path_of_cell(r, holder, &h) &&
                   overlaps(r->fn, here->dst, &h, &whole) && !whole;
    return !follows ? 0 : here->loc ? here->loc : 1;
}

// Is it the affair of others that the call is given this pointer? If something is moved, that is told as its use after
// the move. If something is lent, a parameter that promises nothing may be there to find its place in it: remove(l, n).
static bool passed_aside(const Fn *f, const Point *p, uint32_t i, Access access)
{
    const Sig *sig = call_sig(f, p);
    Operand o = f->pool.at[p->ext + 1 + i];
    bool pointer = o.kind == OD_COPY && lien_ty_get(f->unit, lien_place_ty(f, (PlaceId){o.n}))->kind == TY_PTR;
    bool raw = i >= sig->nparams || lien_level_get(f->unit, sig->params[i].levels, 0)->kind == LV_RAW;
    return pointer && (access == ACCESS_MOVE || (raw && access != ACCESS_READ));
}

// What was made for an argument is made after the others are read, in the order that does no harm.
Loc live_passed(const Run *r, CellId holder, uint32_t but, Access access)
{
    const Fn *f = r->fn;
    const Point *here = &f->points.at[r->point];
    Path h;
    bool named = path_of_cell(r, holder, &h) && (access != ACCESS_READ || var_get(f, h.var)->name.n);
    for (uint32_t i = 0; i < here->n && here->op == I_CALL && named; i++) {
        Operand o = f->pool.at[here->ext + 1 + i];
        Loc at = f->pool_locs.at[here->ext + 1 + i];
        bool whole;
        if (i == but || (o.kind != OD_COPY && o.kind != OD_ADDR) || !overlaps(f, (PlaceId){o.n}, &h, &whole) || !whole)
            continue;
        if (!(o.kind == OD_ADDR && fills(f, here, i)) && !(o.flags & ODF_PRINT) && !passed_aside(f, here, i, access))
            return at ? at : here->loc ? here->loc : 1;
    }
    return 0;
}

bool live_next_call(Run *r, CellId holder)
{
    Path h;
    VarId v = cell_var(r, holder);
    if (!(var_get(r->fn, v)->flags & VF_STATIC) || r->address_taken[v.n / 64] >> v.n % 64 & 1)
        return true;
    return !path_of_cell(r, holder, &h) || next_use(r, &h, 1, r->fn->blocks.at[1].first) != 0;
}

bool live_left(Run *r, CellId holder)
{
    const Fn *f = r->fn;
    Path h;
    if (!path_of_cell(r, holder, &h))
        return true;
    uint8_t *seen = arena_alloc(&r->arena, f->blocks.n);
    uint32_t *stack = arena_alloc(&r->arena, f->blocks.n * sizeof *stack), n = 0;
    uint32_t b = block_of(r, r->point), from = r->point + 1;
    for (;;) {
        Block bl = f->blocks.at[b];
        bool given = false;
        for (uint32_t i = from; i < bl.first + bl.n && !given; i++) {
            const Point *p = &f->points.at[i];
            bool whole;
            given = p->dst.n && !(p->flags & PF_COMPOUND) && overlaps(f, p->dst, &h, &whole) && whole;
            if (!given && p->op == I_RETURN)
                return true;
        }
        if (!given && bl.n)
            push_targets(f, &f->points.at[bl.first + bl.n - 1], seen, stack, &n);
        if (!n)
            return false;
        b = stack[--n];
        from = f->blocks.at[b].first;
    }
}
