// Clang's noescape, held against the body: no pointer into what the parameter points to is left when the function
// returns, in a global, behind another parameter or in the result (Clang, AttributeReference, "noescape"). To free it
// is no escape, and what was stored and cleared again is none either. The same of a parameter that is declared
// borrowed, for no named lifetime, and a struct that was given without a word of who may keep what there: a callback's
// context.
#include "run.h"

static bool is_raw(const Level *l) { return l->kind == LV_RAW && !(l->flags & LF_COUNTS); }

static bool borrowed_only(const Level *l)
{
    return (l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT) && !l->lifetime.n;
}

static bool declared(const Run *r, VarId v)
{
    const Var *x = var_get(r->fn, v);
    const Level *l = lien_level_get(r->unit, x->levels, 0);
    return x->kind == VAR_PARAM && (borrowed_only(l) || (is_raw(l) && l->flags & LF_NOESCAPE));
}

// Is there one, and for a borrowed one a raw parameter that it could be kept behind?
void noescape_begin(Run *r)
{
    bool lends = false, keeps = false;
    for (uint32_t v = 1; v < r->fn->vars.n && r->fn->vars.at[v].kind == VAR_PARAM; v++) {
        const Level *l = lien_level_get(r->unit, r->fn->vars.at[v].levels, 0);
        bool pointer = lien_ty_get(r->unit, r->fn->vars.at[v].ty)->kind == TY_PTR;
        r->noescape |= pointer && is_raw(l) && l->flags & LF_NOESCAPE;
        lends |= pointer && borrowed_only(l);
        keeps |= pointer && is_raw(l);
    }
    r->noescape |= lends && keeps;
}

VarId noescape_param(const Run *r, ObjId o)
{
    const Object *x = obj(r, o);
    CellId in = {x->kind == OBJ_INIT ? x->key : 0};
    VarId v = r->noescape && in.n && !cell(r, in)->parent.n ? cell_var(r, in) : (VarId){0};
    return v.n && declared(r, v) ? v : (VarId){0};
}

bool noescape_holds(const Run *r, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n && r->noescape; i++) {
        if (noescape_param(r, atom_obj(r, &a[i])).n)
            return true;
    }
    return false;
}

// The variable that an object was reached from on entry; none: it was not there.
static VarId reached_from(const Run *r, ObjId o)
{
    for (uint32_t depth = 0; depth < 8 && obj(r, o)->kind == OBJ_INIT; depth++) {
        CellId in = {obj(r, o)->key};
        if (cell_var(r, in).n)
            return cell_var(r, in);
        o = cell_obj(r, in);
    }
    return (VarId){0};
}

// A slot that is given may be there to be pointed on (char **end): that of a struct is kept.
static bool in_raw_struct(const Run *r, CellId c, VarId from)
{
    const Var *v = var_get(r->fn, from);
    bool field = false;
    for (CellId up = c; up.n; up = cell(r, up)->parent)
        field |= cell(r, up)->proj == PL_FIELD;
    return field && v->kind == VAR_PARAM && is_raw(lien_level_get(r->unit, v->levels, 0));
}

typedef enum { STAYS, IS_KEPT, IS_RETURNED } Fate;

// What becomes of a pointer into parameter p's target that is in this cell when the function returns?
static Fate fate(Run *r, State *s, CellId c, VarId p)
{
    ObjId in = cell_obj(r, c);
    const Object *x = obj(r, in);
    const Var *v = var_get(r->fn, cell_var(r, c));
    const Level *l = lien_level_get(r->unit, var_get(r->fn, p)->levels, 0);
    bool lent = l->lifetime.n;
    if (x->kind == OBJ_INIT) {
        VarId from = reached_from(r, in);
        return from.n && from.n != p.n && (l->kind == LV_RAW || in_raw_struct(r, c, from)) ? IS_KEPT : STAYS;
    }
    if (l->kind != LV_RAW) // its lifetime is asked for where it is kept: lifetime.c
        return STAYS;
    if (x->kind == OBJ_HEAP)
        return exit_outlives(r, s, in) && !own_is(s, in, OWN_ESCAPED) && !lent ? IS_RETURNED : STAYS;
    if (x->kind != OBJ_VAR)
        return STAYS;
    if (v->kind == VAR_RET)
        return lent ? STAYS : IS_RETURNED;
    return v->kind == VAR_GLOBAL || (v->flags & VF_STATIC && live_next_call(r, c)) ? IS_KEPT : STAYS;
}

static void check_slot(Run *r, State *s, const Slot *e)
{
    uint32_t n;
    const Atom *x = value_atoms(r, e->val, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        VarId p = a[i].kind == A_PTR ? noescape_param(r, atom_obj(r, &a[i])) : (VarId){0};
        Fate to = p.n ? fate(r, s, e->cell, p) : STAYS;
        if (to == STAYS)
            continue;
        const Var *v = var_get(r->fn, p);
        Fault f = {.id = REPORT_BORROW_ESCAPES, .loc = r->fn->points.at[e->at - 1].loc, .point = r->point,
                   .name = v->name, .may = n > 1, .noescape = is_raw(lien_level_get(r->unit, v->levels, 0))};
        f.what = to == IS_KEPT ? cell_name(r, e->cell) : (StrId){0};
        fault(r, s, f);
        return;
    }
}

void noescape_exit(Run *r, State *s)
{
    for (uint32_t i = 0; i < s->slots.n && r->noescape; i++) {
        Slot e = s->slots.at[i];
        if (e.at && noescape_holds(r, e.val))
            check_slot(r, s, &e);
    }
}
