// Lifetimes in signatures: elision, what a result borrows from, and whether a body keeps to them (language, sections 2 and 4).
#include "run.h"

static bool borrows(const Level *l) { return l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT; }

static bool is_static(const Unit *u, StrId life) { return strcmp(lien_text(u, life), "static") == 0; }

// A parameter without a label has a lifetime of its own, which is named by its index.
static uint32_t own_life(uint32_t i) { return 0x80000000u | i; }

static uint32_t param_life(const Unit *u, const Sig *s, uint32_t i)
{
    const Level *l = lien_level_get(u, s->params[i].levels, 0);
    return l->lifetime.n ? l->lifetime.n : own_life(i);
}

// The only borrowed parameter; of several the first, if it points to a struct (the "self" rule).
static bool elided_from(const Unit *u, const Sig *s, uint32_t *from)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->nparams; i++) {
        if (borrows(lien_level_get(u, s->params[i].levels, 0)) && n++ == 0)
            *from = i;
    }
    if (n == 1)
        return true;
    if (n == 0 || *from != 0)
        return false;
    return lien_ty_get(u, lien_ty_get(u, s->params[0].ty)->elem)->kind == TY_REC;
}

static StrId written_life(const Unit *u, const Sig *s)
{
    const Level *l = lien_level_get(u, s->ret_levels, 0);
    return lien_ty_get(u, s->ret)->kind == TY_REC ? s->ret_base_life : l->lifetime;
}

bool lifetime_result(const Unit *u, const Sig *s, uint32_t *life)
{
    StrId w = written_life(u, s);
    uint32_t from;
    if (w.n) {
        *life = w.n;
        return true;
    }
    if (!borrows(lien_level_get(u, s->ret_levels, 0)) || !elided_from(u, s, &from))
        return false;
    *life = param_life(u, s, from);
    return true;
}

bool lifetime_missing(const Unit *u, const Sig *s)
{
    uint32_t from;
    if (!borrows(lien_level_get(u, s->ret_levels, 0)) || written_life(u, s).n)
        return false;
    bool any = false;
    for (uint32_t i = 0; i < s->nparams; i++)
        any |= borrows(lien_level_get(u, s->params[i].levels, 0));
    return any && !elided_from(u, s, &from);
}

bool lifetime_lends(const Unit *u, const Sig *s, uint32_t i)
{
    uint32_t life;
    if (i >= s->nparams || !lifetime_result(u, s, &life) || is_static(u, (StrId){life & 0x7fffffffu}))
        return false;
    if (life >> 31)
        return (life & 0x7fffffffu) == i;
    return lien_level_get(u, s->params[i].levels, 0)->lifetime.n == life || s->params[i].base_life.n == life;
}

// ---------------------------------------------------------------- a body against its signature

typedef enum { ORIGIN_UNKNOWN, ORIGIN_OTHER, ORIGIN_SAME } Origin;

static Origin same_life(const Unit *u, uint32_t have, uint32_t want)
{
    if (have == want || (!(have >> 31) && is_static(u, (StrId){have})))
        return ORIGIN_SAME;
    return ORIGIN_OTHER;
}

// Where the storage of object o comes from: does it live as long as `want`? *other: the lifetime that it has instead.
static Origin object_origin(Run *r, const Sig *s, ObjId o, uint32_t want, uint32_t *other, uint32_t depth)
{
    const Object *x = obj(r, o);
    if (x->kind == OBJ_VAR) {
        const Var *v = var_get(r->fn, (VarId){x->key});
        return v->kind == VAR_STRING || v->kind == VAR_GLOBAL || v->flags & VF_STATIC ? ORIGIN_SAME : ORIGIN_UNKNOWN;
    }
    if (x->kind != OBJ_INIT || depth > 8)
        return ORIGIN_UNKNOWN;
    CellId in = {x->key};
    VarId v = cell_var(r, in);
    const Level *l = cell_level(r, in);
    if (v.n && var_get(r->fn, v)->kind == VAR_PARAM) {
        uint32_t i = var_get(r->fn, v)->param;
        if (!borrows(l) || i >= s->nparams)
            return ORIGIN_UNKNOWN;
        *other = param_life(r->unit, s, i);
        return same_life(r->unit, *other, want);
    }
    if (v.n)
        return ORIGIN_UNKNOWN;
    uint32_t above = 0;
    Origin up = object_origin(r, s, cell_obj(r, in), want, &above, depth + 1);
    if (l->kind == LV_OWNED || l->kind == LV_SHARED) {
        *other = above;
        return up;
    }
    if (!borrows(l))
        return ORIGIN_UNKNOWN;
    if (l->lifetime.n && !(want >> 31) && same_life(r->unit, l->lifetime.n, want) == ORIGIN_SAME)
        return ORIGIN_SAME;
    *other = above;
    return up == ORIGIN_SAME ? ORIGIN_SAME : ORIGIN_UNKNOWN; // a borrow in a borrowed struct lives as long as that, or longer
}

static Origin atom_origin(Run *r, const Sig *s, const Atom *a, uint32_t want, uint32_t *other)
{
    ObjId o = atom_obj(r, a);
    Origin at = object_origin(r, s, o, want, other, 0);
    for (LoanId l = a->u.p.loan; at == ORIGIN_UNKNOWN && obj(r, o)->kind == OBJ_LOAD && l.n; l = r->loans.at[l.n].parent)
        at = object_origin(r, s, cell_obj(r, r->loans.at[l.n].target), want, other, 0);
    return at;
}

static StrId life_name(const Sig *s, uint32_t life) { return life >> 31 ? s->params[life & 0x7fffffffu].name : (StrId){life}; }

void lifetime_return(Run *r, State *s, ValId v)
{
    const Sig *sig = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig);
    uint32_t want, n;
    if (!borrows(lien_level_get(r->unit, sig->ret_levels, 0)) || !lifetime_result(r->unit, sig, &want))
        return;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t other = 0;
        if (a[i].kind != A_PTR || atom_origin(r, sig, &a[i], want, &other) != ORIGIN_OTHER)
            continue;
        Fault f = {.id = REPORT_LIFETIME_MISMATCH, .loc = r->loc, .point = r->point, .name = life_name(sig, other),
                   .what = life_name(sig, want), .may = atoms_many(a, n)};
        fault(r, s, f);
        return;
    }
}

// The lifetime that a place outside the frame asks of what is kept in it: 0 if it asks nothing, UINT32_MAX if it outlives all.
static uint32_t place_life(Run *r, const Sig *s, CellId c)
{
    VarId v = cell_var(r, c);
    if (v.n) {
        const Var *x = var_get(r->fn, v);
        return x->kind == VAR_GLOBAL || x->flags & VF_STATIC ? UINT32_MAX : 0;
    }
    for (uint32_t depth = 0; depth < 8; depth++) {
        const Object *o = obj(r, cell_obj(r, c));
        if (o->kind != OBJ_INIT)
            return 0;
        CellId in = {o->key};
        v = cell_var(r, in);
        if (v.n) {
            const Var *x = var_get(r->fn, v);
            if (x->kind != VAR_PARAM)
                return x->kind == VAR_GLOBAL ? UINT32_MAX : 0;
            const Level *l = cell_level(r, c);
            uint32_t i = x->param;
            if (depth == 0 && l->lifetime.n && cell(r, c)->proj == PL_VAR)
                return l->lifetime.n; // the slot's own: const char *borrowed lifetime(a) *borrowed_mut out
            if (i < s->nparams && s->params[i].base_life.n)
                return s->params[i].base_life.n;
            return i < s->nparams && borrows(lien_level_get(r->unit, s->params[i].levels, 0)) ? param_life(r->unit, s, i) : 0;
        }
        c = in;
    }
    return 0;
}

void lifetime_keep(Run *r, State *s, CellId into, ValId v, StrId name)
{
    const Sig *sig = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig);
    uint32_t want = place_life(r, sig, into), n;
    if (!want)
        return;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t other = 0;
        if (a[i].kind != A_PTR || atom_origin(r, sig, &a[i], want, &other) != ORIGIN_OTHER || !other)
            continue;
        bool named = want != UINT32_MAX && !(want >> 31) && !(other >> 31);
        Fault f = {.id = named ? REPORT_LIFETIME_MISMATCH : REPORT_BORROW_ESCAPES, .loc = r->loc, .point = r->point,
                   .name = life_name(sig, other), .what = named ? (StrId){want} : name, .may = atoms_many(a, n)};
        fault(r, s, f);
        return;
    }
}
