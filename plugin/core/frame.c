// Where this frame's addresses go, told without a run: a walk over the points, whatever their order. A function whose
// pointers to its own locals stay in locals that end no later than what they point to can't dangle by them, and needs
// no run on their account. The same walk tells whether a function may return or keep what its parameters point to,
// before it has a summary.
#include "frame.h"

enum { PASSES = 8, HOPS = 8, BITS = 64, ARGS = 12 };
#define REST (UINT64_C(1) << (BITS - 1)) // the addresses that have no bit of their own

typedef uint64_t Set; // of addresses

// The points at which a variable's storage begins first and ends last.
typedef struct { uint32_t live, dead; } Extent;

typedef struct {
    const Unit *u;
    const Fn *f;
    Set *holds;       // for each variable: the addresses that it may hold
    uint8_t *read;    // for each variable: the pass, from 1, in which that was read last
    uint8_t pass;
    uint8_t *bit;     // for each variable: the bit + 1 of its address, or 0
    uint32_t of[BITS]; // the reverse
    uint32_t nbits;
    bool frame;       // locals' addresses are followed; else what parameters bring in
    Extent *extents;
    bool changed, returns, keeps;
    uint16_t into[PASSED]; // parameter -> those that are stored behind it
    uint32_t depth;   // calls that were followed to get here
    Arena *arena;
} Walk;

// The variable that a place is in, if no pointer is followed on the way; none otherwise.
static VarId direct_base(const Fn *f, PlaceId p)
{
    while (place_get(f, p)->proj == PL_FIELD || place_get(f, p)->proj == PL_INDEX || place_get(f, p)->proj == PL_ANY)
        p = place_get(f, p)->parent;
    const Place *x = place_get(f, p);
    return (VarId){x->proj == PL_VAR ? x->n : 0};
}

static bool in_frame(const Var *x)
{
    return (x->kind == VAR_LOCAL || x->kind == VAR_PARAM || x->kind == VAR_TEMP) && !(x->flags & VF_STATIC);
}

bool frame_address(const Fn *f, Operand o)
{
    if (o.kind != OD_ADDR)
        return false;
    VarId v = direct_base(f, (PlaceId){o.n});
    return v.n && in_frame(var_get(f, v)) && var_get(f, v)->kind != VAR_TEMP;
}

// ---------------------------------------------------------------- who may hold what

static Set bit_of(Walk *w, uint32_t v)
{
    if (!w->bit[v]) {
        w->bit[v] = (uint8_t)(w->nbits < BITS - 1 ? ++w->nbits : BITS);
        w->of[w->bit[v] - 1] = v;
    }
    return UINT64_C(1) << (w->bit[v] - 1);
}

static Set held_by(Walk *w, uint32_t v)
{
    w->read[v] = w->pass;
    return w->holds[v];
}

// Another pass is needed for those only who have read less than this in the present one.
static void hold(Walk *w, uint32_t v, Set what)
{
    w->changed |= (what & ~w->holds[v]) && w->read[v] == w->pass;
    w->holds[v] |= what;
}

// What the locals that a set names hold.
static Set follow(Walk *w, Set set)
{
    Set out = set & REST;
    if (set & REST) { // any of them
        for (uint32_t v = 1; v < w->f->vars.n; v++)
            out |= held_by(w, v);
        return out;
    }
    for (uint32_t b = 0; set; b++, set >>= 1) {
        if (set & 1)
            out |= held_by(w, w->of[b]);
    }
    return out;
}

// Which addresses may be read here? Pointers to locals are followed; what other pointers lead to is not this frame's.
static Set carried(Walk *w, Operand o)
{
    const Fn *f = w->f;
    PlaceId p = {o.n};
    if (o.kind != OD_COPY && o.kind != OD_ADDR)
        return 0;
    uint32_t hops = 0;
    for (; place_get(f, p)->proj != PL_VAR && p.n; p = place_get(f, p)->parent)
        hops += place_get(f, p)->proj == PL_DEREF;
    uint32_t v = place_get(f, p)->n;
    const Var *x = var_get(f, (VarId){v});
    if (o.kind == OD_ADDR && !hops)
        return w->frame && in_frame(x) && x->kind != VAR_TEMP ? bit_of(w, v) : 0;
    Set set = held_by(w, v);
    if (!set || (o.kind == OD_COPY && lien_ty_get(w->u, lien_place_ty(f, (PlaceId){o.n}))->kind == TY_INT))
        return 0;
    if (!w->frame && hops > (o.kind == OD_ADDR)) // read from behind the parameter: not what it points to itself
        return 0;
    for (uint32_t i = o.kind == OD_ADDR; i < hops && set; i++)
        set = follow(w, set);
    return set;
}

// The parameters, as bits, that a set of what they point to names.
static uint32_t params_of(const Walk *w, Set set)
{
    uint32_t out = 0;
    for (uint32_t b = 0; b < BITS - 1 && set; b++, set >>= 1) {
        uint32_t param = set & 1 ? w->f->vars.at[w->of[b]].param : PASSED;
        out |= param < PASSED ? 1u << param : 0;
    }
    return out;
}

// Something is stored through a pointer that came in.
static void put_behind(Walk *w, PlaceId dst, Set what)
{
    PlaceId p = dst;
    while (place_get(w->f, p)->proj != PL_VAR && p.n)
        p = place_get(w->f, p)->parent;
    uint32_t to = params_of(w, held_by(w, place_get(w->f, p)->n)), from = params_of(w, what);
    for (uint32_t j = 0; j < PASSED; j++)
        w->into[j] = (uint16_t)(w->into[j] | (to >> j & 1 ? from : 0));
}

static void put(Walk *w, PlaceId dst, Set what)
{
    if (!what || !dst.n)
        return;
    VarId v = direct_base(w->f, dst);
    const Var *x = var_get(w->f, v);
    if (!v.n && !w->frame)
        put_behind(w, dst, what);
    if (!v.n || !in_frame(x)) {
        w->returns |= v.n && x->kind == VAR_RET;
        w->keeps |= !v.n || x->kind != VAR_RET;
        return;
    }
    hold(w, v.n, what);
}

static Passing passes(const Unit *u, const Fn *f, uint32_t depth, Arena *a);

enum { MAX_DEPTH = 64 };

// What a function passes on is told when somebody asks for the first time; who asks again on the way gets the worst.
static const Summary *asked(const Unit *u, const FnInfo *info, uint32_t depth, Arena *a)
{
    Summary *sum = info->summary;
    if (!sum || !sum->pending)
        return sum;
    sum->pending = false;
    sum->returns = sum->aliases = true;
    if (depth == MAX_DEPTH)
        return sum;
    Passing p = passes(u, info->body, depth + 1, a);
    sum->returns = p.returns;
    sum->aliases = p.returns || p.keeps;
    memcpy(sum->into, p.into, sizeof p.into);
    return sum;
}

bool frame_stores(const Unit *u, FnId fn, Arena *a)
{
    const Summary *sum = asked(u, &u->fns.at[fn.n], 0, a);
    bool any = false;
    for (uint32_t j = 0; sum && j < PASSED; j++)
        any |= sum->into[j] != 0;
    return any;
}

bool frame_returns(const Unit *u, FnId fn, Arena *a)
{
    const Summary *sum = asked(u, &u->fns.at[fn.n], 0, a);
    return sum && sum->returns;
}

bool frame_lends(const Unit *u, SigId sig)
{
    const Sig *s = lien_sig_get(u, sig);
    return lien_level_get(u, s->ret_levels, 0)->lifetime.n || s->ret_base_life.n;
}

// The callee stores one argument behind another: behind the address of a local, or in what is not this frame's.
static void put_stored(Walk *w, const Point *p, const Summary *sum, const Set *given)
{
    const Fn *f = w->f;
    for (uint32_t j = 0; j < PASSED && j < p->n; j++) {
        Set what = 0;
        for (uint32_t i = 0; i < PASSED && i < p->n; i++)
            what |= sum->into[j] >> i & 1 ? given[i] : 0;
        if (!what)
            continue;
        Operand to = f->pool.at[p->ext + 1 + j];
        Set places = given[j];
        w->keeps |= !places && to.kind == OD_COPY;
        for (uint32_t b = 0; places; b++, places >>= 1) {
            uint32_t v = b < BITS - 1 ? w->of[b] : 0;
            if (!(places & 1) || !v)
                continue;
            hold(w, v, what);
        }
    }
}

// A helper that is given the addresses of several locals may put what one holds into another.
static void put_exchanged(Walk *w, const Point *p, const Set *given)
{
    Set to = 0, held = 0;
    uint32_t slots = 0;
    for (uint32_t i = 0; i < p->n && i < ARGS; i++) {
        bool slot = w->f->pool.at[p->ext + 1 + i].kind == OD_ADDR && given[i];
        to |= slot ? given[i] & ~REST : 0;
        held |= slot ? follow(w, given[i]) : 0;
        slots += slot;
    }
    for (uint32_t b = 0; slots > 1 && held && to; b++, to >>= 1) {
        if (!(to & 1) || lien_ty_get(w->u, var_get(w->f, (VarId){w->of[b]})->ty)->kind != TY_PTR)
            continue;
        hold(w, w->of[b], held);
    }
}

// May the call's result point to what its argument points to? May it keep the argument? Of what is not known here
// nothing is assumed.
static void put_call(Walk *w, const Point *p)
{
    const Fn *f = w->f;
    Operand callee = f->pool.at[p->ext];
    const FnInfo *info = callee.kind == OD_FN ? &w->u->fns.at[callee.n] : NULL;
    if (!info)
        return;
    Set given[ARGS], any = 0;
    for (uint32_t i = 0; i < p->n; i++) {
        Set what = carried(w, f->pool.at[p->ext + 1 + i]);
        any |= what;
        if (i < ARGS)
            given[i] = what;
    }
    if (!any)
        return;
    const Summary *sum = asked(w->u, info, w->depth, w->arena);
    bool returns = (sum && sum->returns) || frame_lends(w->u, info->sig);
    bool keeps = sum && sum->aliases;
    if (info->body && !sum) // it calls us, and has not been looked at
        returns = keeps = true;
    if (!returns && !keeps && !(sum && w->frame))
        return;
    if (sum && w->frame)
        put_stored(w, p, sum, given);
    if (sum && w->frame && sum->state != SUM_FLAT)
        put_exchanged(w, p, given);
    TyKind to = p->dst.n ? (TyKind)lien_ty_get(w->u, lien_place_ty(f, p->dst))->kind : TY_VOID;
    for (uint32_t i = 0; i < p->n; i++) {
        Operand a = f->pool.at[p->ext + 1 + i];
        Set what = i < ARGS ? given[i] : carried(w, a);
        if (returns && (to == TY_PTR || to == TY_REC))
            put(w, p->dst, what);
        if (sum && w->frame && (to == TY_PTR || to == TY_REC))
            put(w, p->dst, follow(w, what));
        w->keeps |= keeps && what && (a.kind == OD_COPY || !w->frame);
    }
}

static void put_point(Walk *w, const Point *p)
{
    switch (p->op) {
    case I_ASSIGN:
    case I_OFFSET:
    case I_CLAIM:
        put(w, p->dst, carried(w, p->a));
        break;
    case I_CALL:
        put_call(w, p);
        break;
    case I_UNKNOWN:
        for (uint32_t i = 0; i < p->n && p->dst.n; i++)
            put(w, p->dst, carried(w, w->f->pool.at[p->ext + i]));
        break;
    default:
        break;
    }
}

// Until nothing changes; false if that takes too long, or all has been told before.
static bool walk(Walk *w)
{
    w->changed = true;
    for (uint32_t pass = 0; w->changed; pass++) {
        w->changed = false;
        w->pass = (uint8_t)(pass + 1);
        for (uint32_t i = 0; i < w->f->points.n; i++)
            put_point(w, &w->f->points.at[i]);
        if (pass == PASSES || (w->frame ? w->returns || w->keeps : w->returns && w->keeps))
            return false;
    }
    return true;
}

static bool walk_begin(Walk *w, Arena *a)
{
    w->arena = a;
    w->holds = arena_alloc(a, w->f->vars.n * sizeof *w->holds);
    w->bit = arena_alloc(a, w->f->vars.n * sizeof *w->bit);
    w->read = arena_alloc(a, w->f->vars.n * sizeof *w->read);
    w->extents = arena_alloc(a, w->f->vars.n * sizeof *w->extents);
    return w->holds && w->bit && w->read && w->extents;
}

// ---------------------------------------------------------------- what ends when

static void find_extents(Walk *w)
{
    const Fn *f = w->f;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op != I_LIVE && p->op != I_DEAD)
            continue;
        Extent *e = &w->extents[place_get(f, p->dst)->n];
        if (p->op == I_LIVE && !e->live)
            e->live = i + 1;
        else if (p->op == I_DEAD)
            e->dead = i + 1;
    }
}

static bool ends_only(uint8_t op) { return op == I_DEAD || op == I_NOP; }

// Nothing but the ends of other storage happens between here and the exit.
bool frame_leads_out(const Fn *f, uint32_t at)
{
    for (uint32_t hops = 0; hops < HOPS; hops++) {
        while (ends_only(f->points.at[at].op))
            at++;
        const Point *t = &f->points.at[at];
        if (t->op == I_RETURN || t->op == I_UNREACHABLE)
            return true;
        if (t->op != I_GOTO || !f->blocks.at[t->ext].n)
            return false;
        at = f->blocks.at[t->ext].first;
    }
    return false;
}

// Does `v` end among the ends that stand together with the one at `at`?
static bool ends_beside(const Fn *f, uint32_t at, uint32_t v)
{
    uint32_t i = at;
    while (i > 0 && ends_only(f->points.at[i - 1].op))
        i--;
    for (; ends_only(f->points.at[i].op); i++) {
        if (f->points.at[i].op == I_DEAD && place_get(f, f->points.at[i].dst)->n == v)
            return true;
    }
    return false;
}

// The storage of `v` ends at the point `at`: is every variable that may point to it gone by then, or about to go?
static bool outlived(const Walk *w, uint32_t at, uint32_t v)
{
    Extent own = w->extents[v];
    Set bit = UINT64_C(1) << (w->bit[v] - 1);
    for (uint32_t h = 1; h < w->f->vars.n; h++) {
        if (!(w->holds[h] & bit) || h == v)
            continue;
        Extent e = w->extents[h];
        bool within = own.live && e.live > own.live && e.dead && e.live < own.dead;
        if (!within && !ends_beside(w->f, at, h))
            return true;
    }
    return false;
}

bool frame_tells(const Unit *u, const Fn *f, Arena *a)
{
    Walk w = {.u = u, .f = f, .frame = true};
    if (!walk_begin(&w, a) || !walk(&w))
        return true;
    if (w.returns || w.keeps)
        return true;
    find_extents(&w);
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        uint32_t v = p->op == I_DEAD ? place_get(f, p->dst)->n : 0;
        if (v && w.bit[v] && !frame_leads_out(f, i) && outlived(&w, i, v))
            return true;
    }
    return false;
}

static Passing passes(const Unit *u, const Fn *f, uint32_t depth, Arena *a)
{
    Walk w = {.u = u, .f = f, .depth = depth};
    if (!walk_begin(&w, a))
        return (Passing){.returns = true, .keeps = true};
    bool pointers = false;
    for (uint32_t v = 1; v < f->vars.n && f->vars.at[v].kind == VAR_PARAM; v++) {
        TyKind k = (TyKind)lien_ty_get(u, f->vars.at[v].ty)->kind;
        if (k == TY_PTR || k == TY_REC) {
            hold(&w, v, bit_of(&w, v));
            pointers = true;
        }
    }
    if (pointers && !walk(&w) && !(w.returns && w.keeps))
        return (Passing){.returns = true, .keeps = true};
    Passing p = {.returns = w.returns, .keeps = w.keeps};
    memcpy(p.into, w.into, sizeof p.into);
    return p;
}

Passing frame_passes(const Unit *u, const Fn *f, Arena *a) { return passes(u, f, 0, a); }
// ---------------------------------------------------------------- string literals

static bool literal_address(const Fn *f, Operand o)
{
    if (o.kind != OD_ADDR)
        return false;
    VarId v = direct_base(f, (PlaceId){o.n});
    return v.n && var_get(f, v)->kind == VAR_STRING;
}

// Is what the variable points to written here, or lent exclusively?
static bool written_through(const Fn *f, const Point *p, uint32_t var)
{
    PlaceId at = p->dst;
    bool deref = false;
    for (; place_get(f, at)->proj != PL_VAR && at.n; at = place_get(f, at)->parent)
        deref |= place_get(f, at)->proj == PL_DEREF;
    if (deref && place_get(f, at)->n == var)
        return true;
    Operand callee = p->op == I_CALL ? f->pool.at[p->ext] : (Operand){.kind = OD_NONE};
    const Sig *sig = lien_sig_get(f->unit, callee.kind == OD_FN ? f->unit->fns.at[callee.n].sig : (SigId){0});
    for (uint32_t i = 0; callee.kind == OD_FN && i < p->n && i < sig->nparams; i++) {
        Operand a = f->pool.at[p->ext + 1 + i];
        const Place *x = place_get(f, (PlaceId){a.n});
        const Level *l = lien_level_get(f->unit, sig->params[i].levels, 0);
        if (a.kind == OD_COPY && x->proj == PL_VAR && x->n == var &&
            (l->kind == LV_BORROWED_MUT || l->flags & LF_WRITES))
            return true;
    }
    return false;
}

// `char *s = "text"; s[0] = 't';`: most functions have no such pointer, and are told after one look at each point.
bool frame_writes_literal(const Fn *f)
{
    uint32_t held[8], n = 0, strings = 0;
    for (uint32_t v = 1; v < f->vars.n && !strings; v++)
        strings = f->vars.at[v].kind == VAR_STRING;
    for (uint32_t i = 0; i < f->points.n && strings; i++) {
        const Point *p = &f->points.at[i];
        if (p->op != I_ASSIGN || !literal_address(f, p->a) || n == sizeof held / sizeof *held)
            continue;
        const Ty *t = lien_ty_get(f->unit, lien_place_ty(f, p->dst));
        bool writable = t->kind == TY_PTR && !(lien_ty_get(f->unit, t->elem)->flags & TY_CONST);
        if (writable && place_get(f, p->dst)->proj == PL_VAR &&
            var_get(f, (VarId){place_get(f, p->dst)->n})->kind == VAR_LOCAL)
            held[n++] = place_get(f, p->dst)->n;
    }
    for (uint32_t i = 0; n && i < f->points.n; i++) {
        for (uint32_t k = 0; k < n; k++) {
            if (written_through(f, &f->points.at[i], held[k]))
                return true;
        }
    }
    return false;
}
