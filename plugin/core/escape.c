// What gets away: kept by somebody unknown, or given another reference to (language, sections 2 and 3).
#include "run.h"

static void escape_object(Run *r, State *s, ObjId o, bool written, uint32_t depth)
{
    Own *w = state_own_make(r, s, o);
    if (depth > 8 || (w->flags & 1 && depth))
        return;
    w->flags = (uint16_t)(w->flags & ~OF_REFERENCES);
    if (w->own & (OWN_OWNED | OWN_NONE) && obj(r, o)->kind != OBJ_VAR)
        w->own = (uint8_t)((w->own & ~(OWN_OWNED | OWN_NONE)) | (w->own & OWN_OWNED ? OWN_ESCAPED : OWN_NONE));
    if (obj(r, o)->kind == OBJ_INIT)
        w->flags |= OF_KEPT;
    bool kept = false;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        if (cell_obj(r, e.cell).n != o.n)
            continue;
        uint32_t n;
        const Atom *x = value_atoms(r, e.val, &n);
        Atom a[MAX_ATOMS];
        memcpy(a, x, n * sizeof *a);
        for (uint32_t k = 0; k < n; k++) {
            if (a[k].kind == A_PTR && atom_obj(r, &a[k]).n != o.n)
                escape_object(r, s, atom_obj(r, &a[k]), written, depth + 1);
        }
        bool constant = cell_constant(r, e.cell);
        kept |= constant;
        if (written && !constant && i < s->slots.n)
            s->slots.at[i].val = (ValId){VAL_TOP};
    }
    if (written && kept)
        state_hide(r, s, obj(r, o)->root);
    else if (written && !state_slot(s, obj(r, o)->root))
        state_set(r, s, obj(r, o)->root, (ValId){VAL_TOP});
}

void own_escape(Run *r, State *s, ValId v, bool written)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    r->blind |= written && v.n == VAL_TOP;
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR)
            escape_object(r, s, atom_obj(r, &a[i]), written, 0);
    }
}

void own_count(Run *r, State *s, ValId v, bool up)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    ObjId o = atom_obj(r, a);
    uint8_t kind = obj(r, o)->kind;
    if (n != 1 || a->kind != A_PTR || (kind != OBJ_INIT && kind != OBJ_HEAP && kind != OBJ_LOAD))
        return;
    if (up)
        state_own_make(r, s, o)->flags |= OF_COUNTED;
    else if (obj(r, o)->level == LV_SHARED)
        own_escape(r, s, v, false);
}

void own_refer(Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    ObjId o = atom_obj(r, a);
    Own *w = n == 1 && a->kind == A_PTR ? state_own_make(r, s, o) : NULL;
    if (!w || (w->flags & OF_REFERENCES) == OF_REFERENCES) // which of several, or more than we count
        own_escape(r, s, v, false);
    else if (w->own == OWN_OWNED && !(w->flags & OF_ELSEWHERE))
        w->flags = (uint16_t)(w->flags + OF_REFERENCE);
    else
        own_count(r, s, v, true);
}

// The first place that is given one holds the object as if there were no other; the others are spare.
bool own_spares(State *s, ObjId o, const Atom *a, const Giving *g)
{
    Own *w = state_own(s, o);
    if (!g->counted || !w || !(w->flags & OF_REFERENCES) || !(w->own & OWN_OWNED))
        return false;
    if (g->kind == GIVE_TO_PLACE && !(a->flags & AF_GAVE))
        return false;
    w->flags = (uint16_t)(w->flags - OF_REFERENCE);
    return true;
}
