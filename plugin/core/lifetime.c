// Lifetimes in signatures: elision, what a result borrows from, and whether a body keeps to them (language, sections 2
// and 4).
#include "run.h"

static bool borrows(const Level *l) { return l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT; }

static bool is_static(const Unit *u, StrId life) { return strcmp(lien_text(u, life), "static") == 0; }

// A parameter without a label has a lifetime of its own, and what its target borrows has one: both are named by its
// index.
#define OWN_LIFE 0x80000000u
#define INNER_LIFE 0xc0000000u
static uint32_t own_life(uint32_t i) { return OWN_LIFE | i; }
static uint32_t life_param(uint32_t life) { return life & ~INNER_LIFE; }
static bool life_named(uint32_t life) { return !(life >> 31); }

static bool by_value(const Unit *u, const Sig *s, uint32_t i)
{
    return lien_ty_get(u, s->params[i].ty)->kind == TY_REC;
}

static uint32_t inner_life(const Sig *s, uint32_t i)
{
    return s->params[i].base_life.n ? s->params[i].base_life.n : INNER_LIFE | i;
}

static uint32_t param_life(const Unit *u, const Sig *s, uint32_t i)
{
    const Level *l = lien_level_get(u, s->params[i].levels, 0);
    return by_value(u, s, i) ? inner_life(s, i) : l->lifetime.n ? l->lifetime.n : own_life(i);
}

// A struct that borrows: some field of it is declared borrowed, and not for ever.
static bool borrows_below(const Unit *u, TyId ty, uint32_t depth)
{
    const Ty *t = lien_ty_get(u, ty);
    while (t->kind == TY_ARRAY)
        t = lien_ty_get(u, t->elem);
    if (t->kind != TY_REC || depth > 4)
        return false;
    const Rec *rec = lien_rec_get(u, t->rec);
    for (uint32_t i = 0; i < rec->nfields; i++) {
        const Field *f = lien_field_get(u, (FieldId){rec->first.n + i});
        const Level *l = lien_level_get(u, f->levels, 0);
        if ((borrows(l) && !is_static(u, l->lifetime)) || borrows_below(u, f->ty, depth + 1))
            return true;
    }
    return false;
}

bool type_borrows(const Unit *u, TyId ty) { return u->lent && borrows_below(u, ty, 0); }

// A parameter that lends: a borrow, or a struct by value that is borrowed data.
static bool param_lends(const Unit *u, const Sig *s, uint32_t i)
{
    return by_value(u, s, i) ? type_borrows(u, s->params[i].ty) : borrows(lien_level_get(u, s->params[i].levels, 0));
}

// An array of borrows: raw itself, and the level is its element's.
static bool param_holds(const Unit *u, const Sig *s, uint32_t i)
{
    const Level *l = lien_level_get(u, s->params[i].levels, 0), *inner = lien_level_get(u, s->params[i].levels, 1);
    return l->kind == LV_RAW && !l->lifetime.n && borrows(inner) && !is_static(u, inner->lifetime);
}

static uint32_t element_life(const Unit *u, const Sig *s, uint32_t i)
{
    StrId life = lien_level_get(u, s->params[i].levels, 1)->lifetime;
    return life.n ? life.n : inner_life(s, i);
}

static bool only_array(const Unit *u, const Sig *s, uint32_t *from)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->nparams; i++) {
        if (param_holds(u, s, i) && n++ == 0)
            *from = i;
    }
    return n == 1;
}

// The only parameter that lends, or the first of those that all lend for one lifetime; of others the first, if it points
// to a struct (the "self" rule).
static bool elided_from(const Unit *u, const Sig *s, uint32_t *from)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->nparams; i++) {
        if (!param_lends(u, s, i) || (n && param_life(u, s, i) == param_life(u, s, *from)))
            continue;
        if (n++ == 0)
            *from = i;
    }
    if (n == 1)
        return true;
    if (n == 0)
        return only_array(u, s, from);
    if (*from != 0 || by_value(u, s, 0))
        return false;
    return lien_ty_get(u, lien_ty_get(u, s->params[0].ty)->elem)->kind == TY_REC;
}

LevelKind lien_sig_lends(const Unit *u, SigId s)
{
    const Sig *sig = lien_sig_get(u, s);
    uint32_t from;
    if (!elided_from(u, sig, &from))
        return LV_RAW;
    const Level *l = lien_level_get(u, sig->params[from].levels, 0);
    return (LevelKind)(borrows(l) ? l : lien_level_get(u, sig->params[from].levels, 1))->kind;
}

// What an owned struct borrows may be named beside the struct, as that of one by value is.
static StrId written_life(const Unit *u, const Sig *s)
{
    const Level *l = lien_level_get(u, s->ret_levels, 0);
    bool whole = lien_ty_get(u, s->ret)->kind == TY_REC || (owning(l) && !l->lifetime.n);
    return whole ? s->ret_base_life : l->lifetime;
}

bool lifetime_result(const Unit *u, const Sig *s, uint32_t *life)
{
    StrId w = written_life(u, s);
    uint32_t from;
    if (w.n) {
        *life = w.n;
        return true;
    }
    bool lent = borrows(lien_level_get(u, s->ret_levels, 0)) || type_borrows(u, s->ret);
    if (!lent || !elided_from(u, s, &from))
        return false;
    *life = param_holds(u, s, from) ? element_life(u, s, from) : param_life(u, s, from);
    return true;
}

bool lifetime_missing(const Unit *u, const Sig *s)
{
    uint32_t from;
    const Level *l = lien_level_get(u, s->ret_levels, 0);
    if (!(borrows(l) || type_borrows(u, s->ret)) || l->guard.n || written_life(u, s).n)
        return false;
    for (uint32_t i = 0; i < s->nparams; i++) {
        if (lien_level_get(u, s->params[i].levels, 0)->flags & LF_OUT) // it may be lent by what is set there
            return false;
    }
    return !elided_from(u, s, &from);
}

uint32_t lifetime_lenders(const Unit *u, const Sig *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->nparams; i++)
        n += param_lends(u, s, i);
    return n;
}

uint32_t lifetime_lends(const Unit *u, const Sig *s, uint32_t i, uint32_t life)
{
    if (i >= s->nparams || (life_named(life) && is_static(u, (StrId){life})))
        return 0;
    const Param *p = &s->params[i];
    if (by_value(u, s, i))
        return life == inner_life(s, i) ? LENDS_HELD : 0;
    uint32_t lends = life == param_life(u, s, i) ? LENDS_TARGET : 0;
    if (lends && type_borrows(u, lien_ty_get(u, p->ty)->elem)) // what it holds outlives it
        lends |= LENDS_HELD;
    if (param_holds(u, s, i) && life == element_life(u, s, i))
        lends |= LENDS_HELD;
    if (!life_named(life))
        return lends;
    if (p->base_life.n == life ||
        (borrows(lien_level_get(u, p->levels, 1)) && lien_level_get(u, p->levels, 1)->lifetime.n == life))
        lends |= LENDS_HELD;
    return lends;
}

// ---------------------------------------------------------------- a function and a pointer to functions

// May parameter k be kept behind parameter i: have they a label in common?
static bool kept_in(const Unit *u, const Sig *s, uint32_t k, uint32_t i)
{
    StrId life = lien_level_get(u, s->params[k].levels, 0)->lifetime;
    const Param *to = &s->params[i];
    return life.n && k != i && borrows(lien_level_get(u, s->params[k].levels, 0)) &&
           (lien_level_get(u, to->levels, 0)->lifetime.n == life.n || to->base_life.n == life.n ||
            lien_level_get(u, to->levels, 1)->lifetime.n == life.n);
}

static bool for_ever(const Unit *u, const Sig *s, uint32_t i)
{
    const Level *l = lien_level_get(u, s->params[i].levels, 0);
    return borrows(l) && is_static(u, l->lifetime);
}

// Callers keep alive what the pointer's type says: the function may not need more than that. Where either says nothing,
// raw, nothing is asked.
bool lien_sig_outlives(const Unit *u, SigId function, SigId pointer)
{
    const Sig *f = lien_sig_get(u, function), *p = lien_sig_get(u, pointer);
    uint32_t n = f->nparams < p->nparams ? f->nparams : p->nparams, own, asked;
    bool result = lifetime_result(u, f, &own) && lifetime_result(u, p, &asked);
    for (uint32_t i = 0; i < n; i++) {
        if (result && lifetime_lends(u, f, i, own) & ~lifetime_lends(u, p, i, asked))
            return false;
        if (for_ever(u, f, i) && !for_ever(u, p, i) && borrows(lien_level_get(u, p->params[i].levels, 0)))
            return false;
        for (uint32_t k = 0; k < n; k++) {
            if (kept_in(u, f, k, i) && !kept_in(u, p, k, i) && borrows(lien_level_get(u, p->params[k].levels, 0)))
                return false;
        }
    }
    return true;
}

// ---------------------------------------------------------------- a body against its signature

typedef enum { ORIGIN_UNKNOWN, ORIGIN_OTHER, ORIGIN_SAME } Origin;

// Does what lives for `have` live for `want`? What a parameter's target borrows outlives that target; a struct that
// points into itself is left alone.
static Origin same_life(const Unit *u, const Sig *s, uint32_t have, uint32_t want)
{
    if (have == want || (life_named(have) && is_static(u, (StrId){have})))
        return ORIGIN_SAME;
    for (uint32_t i = 0; i < s->nparams; i++) {
        uint32_t own = param_life(u, s, i), inner = inner_life(s, i);
        if ((have == inner && want == own) || (have == own && want == inner))
            return ORIGIN_SAME;
        for (uint32_t d = 1; want == own && d < lien_levels_count(u, s->params[i].levels); d++) {
            if (lien_level_get(u, s->params[i].levels, d)->lifetime.n == have)
                return ORIGIN_SAME;
        }
    }
    return ORIGIN_OTHER;
}

// The parameter that an object was reached from; false: from none.
bool lifetime_param(const Run *r, ObjId o, uint32_t *param)
{
    for (uint32_t depth = 0; depth < 8 && obj(r, o)->kind == OBJ_INIT; depth++) {
        CellId in = {obj(r, o)->key};
        VarId v = cell_var(r, in);
        *param = var_get(r->fn, v)->param;
        if (v.n)
            return var_get(r->fn, v)->kind == VAR_PARAM;
        o = cell_obj(r, in);
    }
    return false;
}

// Is the pointer in this cell a level of the parameter's own type, and not a field of what it leads to?
static bool own_level(const Run *r, CellId c)
{
    for (; c.n; c = cell(r, c)->parent) {
        if (cell(r, c)->proj == PL_FIELD)
            return false;
    }
    return true;
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
    const Level *l = cell_level(r, in);
    uint32_t i = 0;
    bool owned = owning(l);
    if (owned && !cell_var(r, in).n)
        return object_origin(r, s, cell_obj(r, in), want, other, depth + 1);
    if (!borrows(l) || !lifetime_param(r, o, &i) || i >= s->nparams)
        return ORIGIN_UNKNOWN;
    if (is_static(r->unit, l->lifetime))
        return ORIGIN_SAME;
    bool whole = cell_var(r, in).n && !cell(r, in)->parent.n;
    *other = whole ? param_life(r->unit, s, i) : own_level(r, in) && l->lifetime.n ? l->lifetime.n : inner_life(s, i);
    return same_life(r->unit, s, *other, want);
}

static Origin atom_origin(Run *r, const Sig *s, const Atom *a, uint32_t want, uint32_t *other)
{
    ObjId o = atom_obj(r, a);
    Origin at = object_origin(r, s, o, want, other, 0);
    for (LoanId l = a->u.p.loan; at == ORIGIN_UNKNOWN && obj(r, o)->kind == OBJ_LOAD && l.n;
         l = r->loans.at[l.n].parent)
        at = object_origin(r, s, cell_obj(r, r->loans.at[l.n].target), want, other, 0);
    return at;
}

static StrId life_name(const Sig *s, uint32_t life)
{
    return life_named(life) ? (StrId){life} : s->params[life_param(life)].name;
}

// Does the pointer come from an exclusive borrow that somebody keeps? A function may find it through a shared one and
// hand it out: the library's own affair, as with a raw field.
static bool handed_out(const Run *r, const Atom *a)
{
    const Object *o = obj(r, atom_obj(r, a));
    return !a->u.p.loan.n && o->kind == OBJ_INIT && o->depth > 1 && o->level == LV_BORROWED_MUT;
}

// What is returned as an exclusive borrow may be written.
static void return_exclusive(Run *r, State *s, const Sig *sig, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    bool exclusive = lien_level_get(r->unit, sig->ret_levels, 0)->kind == LV_BORROWED_MUT;
    for (uint32_t i = 0; i < n && exclusive; i++) {
        if (a[i].kind != A_PTR || obj(r, atom_obj(r, &a[i]))->level == LV_SHARED || handed_out(r, &a[i]) ||
            writable_lent(r, s, &a[i], (Operand){0}))
            continue;
        Fault f = {.id = REPORT_WRITE_THROUGH_SHARED,
                   .loc = r->loc,
                   .point = r->point,
                   .name = cell_name(r, (CellId){a[i].n}),
                   .may = atoms_many(a, n)};
        fault(r, s, f);
        return;
    }
}

void lifetime_return(Run *r, State *s, ValId v)
{
    const Sig *sig = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig);
    uint32_t want, n;
    return_exclusive(r, s, sig, v);
    if (!lifetime_result(r->unit, sig, &want))
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

void lifetime_return_whole(Run *r, State *s, CellId ret)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        if (cell_obj(r, e.cell).n == cell_obj(r, ret).n && borrows(cell_level(r, e.cell)))
            lifetime_return(r, s, e.val);
    }
}

// The lifetime that a place outside the frame asks of what is kept in it: 0 if it asks nothing, UINT32_MAX if it
// outlives all.
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
            if (depth == 0 && l->lifetime.n && own_level(r, c))
                return l->lifetime.n; // the slot's own: const char *borrowed lifetime(a) *borrowed_mut out
            if (i < s->nparams && s->params[i].base_life.n)
                return s->params[i].base_life.n;
            bool slot = depth == 0 && own_level(r, c) && borrows(l); // also of a raw array: T *borrowed out[8]
            bool lent = i < s->nparams && borrows(lien_level_get(r->unit, s->params[i].levels, 0));
            return i < s->nparams && (slot || lent) ? inner_life(s, i) : 0;
        }
        c = in;
    }
    return 0;
}

// What a call's result leads to is in what that was borrowed from: an element of a collection, an item of a pool.
static uint32_t lent_life(Run *r, const Sig *s, CellId c, LoanId via)
{
    uint32_t life = place_life(r, s, c);
    bool result = obj(r, cell_obj(r, c))->kind == OBJ_LOAD;
    for (LoanId l = via; result && !life && l.n && r->loans.at[l.n].target.n; l = r->loans.at[l.n].parent)
        life = place_life(r, s, r->loans.at[l.n].target);
    return life;
}

// What a parameter's target borrows goes by the parameter's own name where it has no other.
static uint32_t called(const Unit *u, const Sig *s, uint32_t life)
{
    bool inner = !life_named(life) && life_param(life) < s->nparams;
    uint32_t own = inner ? param_life(u, s, life_param(life)) : life;
    return life_named(own) ? own : life;
}

// v is kept where `want` is asked; name: of that place.
static void keep_for(Run *r, State *s, const Sig *sig, uint32_t want, ValId v, StrId name)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t other = 0;
        if (a[i].kind != A_PTR || atom_origin(r, sig, &a[i], want, &other) != ORIGIN_OTHER || !other)
            continue;
        uint32_t to = called(r->unit, sig, want), of = called(r->unit, sig, other);
        bool named = life_named(to) && life_named(of);
        Fault f = {.id = named ? REPORT_LIFETIME_MISMATCH : REPORT_BORROW_ESCAPES, .loc = r->loc, .point = r->point,
                   .name = life_name(sig, named ? of : other), .what = named ? (StrId){to} : name,
                   .may = atoms_many(a, n)};
        fault(r, s, f);
        return;
    }
}

void lifetime_static(Run *r, State *s, ValId v, StrId name)
{
    keep_for(r, s, lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig), UINT32_MAX, v, name);
}

void lifetime_keep_whole(Run *r, State *s, CellId from, CellId into, LoanId via, PlaceId dst)
{
    const Sig *sig = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig);
    bool lent = sig->flags & FN_ANNOTATED || r->loans.n > 1 || type_borrows(r->unit, lien_place_ty(r->fn, dst));
    if (!lent || !lent_life(r, sig, into, via))
        return;
    StrId name = place_name(r, dst);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        bool within = cell_obj(r, e.cell).n == cell_obj(r, from).n && cell_within(r, e.cell, from);
        if (within && e.cell.n != from.n && !owning(cell_level(r, e.cell))) // what is owned moves
            lifetime_keep(r, s, cell_path_in(r, e.cell, from, into), via, e.val, name);
    }
}

void lifetime_keep(Run *r, State *s, CellId into, LoanId via, ValId v, StrId name)
{
    const Sig *sig = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig);
    uint32_t want = lent_life(r, sig, into, via);
    bool given_back = want == UINT32_MAX && cell_var(r, into).n && !live_left(r, into);
    if (want && !given_back)
        keep_for(r, s, sig, want, v, name);
}
