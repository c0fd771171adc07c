// Blocks that are given back as others: realloc and its kin (language, section 3). What lies in the old block lies in
// the new one.
//
// Between the giving of the old block and the making of the new one, which may be called as the old one is, the content
// is kept in an object of its own that nothing leads to.
#include "run.h"

enum { CARRY_SLOT = 0x10001 }; // of objects that the call at a point makes: no argument's, no summary's

// Raw memory of a family is taken over and raw memory of the same family comes back: the block has another size, or
// another place.
uint32_t carry_param(const Run *r, const Sig *sig)
{
    const Level *back = lien_level_get(r->unit, sig->ret_levels, 0);
    const Ty *t = lien_ty_get(r->unit, sig->ret);
    if (!back->family.n || back->kind != LV_OWNED || lien_ty_get(r->unit, t->elem)->kind != TY_VOID)
        return NO_PARAM;
    for (uint32_t i = 0; i < sig->nparams; i++) {
        const Level *l = lien_level_get(r->unit, sig->params[i].levels, 0);
        const Ty *to = lien_ty_get(r->unit, lien_ty_get(r->unit, sig->params[i].ty)->elem);
        if (l->kind == LV_OWNED && l->family.n == back->family.n && to->kind == TY_VOID)
            return i;
    }
    return NO_PARAM;
}

static ObjId carrier(Run *r, uint32_t slot)
{
    return object_make(r, OBJ_HEAP, r->point, CARRY_SLOT + slot, (TyId){0}, (LevelsId){0}, 0);
}

// The block that v is the beginning of, whatever else it may be beside null; none if it is not one for sure.
static ObjId block_of(const Run *r, ValId v, bool *null)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    ObjId o = {0};
    *null = n == 1 && a->kind == A_NULL;
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_NULL)
            continue;
        const Object *x = obj(r, atom_obj(r, &a[i]));
        bool block = x->kind == OBJ_INIT || x->kind == OBJ_LOAD || (x->kind == OBJ_HEAP && x->age == AGE_NEW);
        if (o.n || a[i].kind != A_PTR || !block || a[i].n != x->root.n || a[i].flags & AF_SHIFTED)
            return (ObjId){0};
        o = atom_obj(r, &a[i]);
    }
    return o;
}

static void move_content(Run *r, State *s, ObjId from, ObjId to)
{
    CellId a = obj(r, from)->root, b = obj(r, to)->root;
    uint32_t n = 0;
    Slot *held = arena_alloc(&r->arena, (s->slots.n + 1) * sizeof *held);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        if (cell_obj(r, s->slots.at[i].cell).n == from.n)
            held[n++] = s->slots.at[i];
    }
    state_drop(r, s, a);
    for (uint32_t i = 0; i < n; i++) // a cell is made after what it is a part of
        state_set(r, s, cell_path_in(r, held[i].cell, a, b), held[i].val);
}

static void let_content_go(Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t k = 0; k < n; k++) {
        ObjId o = atom_obj(r, &a[k]);
        for (uint32_t i = 0; o.n && i < s->slots.n; i++) {
            if (cell_obj(r, s->slots.at[i].cell).n == o.n)
                own_escape(r, s, s->slots.at[i].val, false);
        }
    }
}

// What was not set stays so; of what else nothing is known of, the new part least of all.
static void hide_rest(Run *r, State *s, CellId root, bool unset)
{
    const Slot *e = state_slot(s, root);
    if (e ? e->val.n == VAL_ZERO : !unset)
        state_hide(r, s, root);
}

void carry_out(Run *r, State *s, ValId v, uint32_t slot)
{
    bool null;
    ObjId o = block_of(r, v, &null), to = carrier(r, slot);
    CellId root = obj(r, to)->root;
    state_drop(r, s, root);
    obj(r, to)->carried = o;
    if (null)
        return;
    if (!o.n) {
        let_content_go(r, s, v);
        state_hide(r, s, root);
        return;
    }
    cell(r, root)->ty = cell(r, obj(r, o)->root)->ty;
    bool unset = obj(r, o)->dflt == DEF_UNINIT;
    move_content(r, s, o, to);
    hide_rest(r, s, root, unset);
}

void carry_in(Run *r, State *s, ObjId o, uint32_t slot)
{
    ObjId from = carrier(r, slot);
    if (cell(r, obj(r, from)->root)->ty.n && lien_ty_get(r->unit, cell(r, obj(r, o)->root)->ty)->kind == TY_VOID)
        cell(r, obj(r, o)->root)->ty = cell(r, obj(r, from)->root)->ty;
    obj(r, o)->carried = obj(r, from)->carried;
    move_content(r, s, from, o);
}
