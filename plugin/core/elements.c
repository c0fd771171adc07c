// Elements at a run-time index (language, section 4): they are one place with all others of the array. What is stored
// at one may be at any of them afterwards, and what is taken from one may have been at any of them.
#include "run.h"

static bool is_element(const Cell *x) { return x->proj == PL_INDEX || x->proj == PL_ANY; }

bool elements_meet(Run *r, CellId a, CellId b)
{
    while (cell(r, a)->depth > cell(r, b)->depth)
        a = cell(r, a)->parent;
    while (cell(r, b)->depth > cell(r, a)->depth)
        b = cell(r, b)->parent;
    while (a.n != b.n && a.n && b.n) {
        const Cell *x = cell(r, a), *y = cell(r, b);
        bool same = x->proj == y->proj && x->n == y->n && x->index == y->index;
        bool elements = is_element(x) && is_element(y) && (x->proj == PL_ANY || y->proj == PL_ANY);
        if (!same && !elements)
            return false;
        a = x->parent;
        b = y->parent;
    }
    return a.n == b.n;
}

// The outermost array on the way to an element at a run-time index.
static CellId array_of(const Run *r, CellId c)
{
    CellId array = {0};
    for (; c.n; c = cell(r, c)->parent) {
        if (cell(r, c)->proj == PL_ANY)
            array = cell(r, c)->parent;
    }
    return array;
}

// p[0].f is p->f: what the element's part would be called if it were the first one of a block that a pointer leads to.
static CellId as_first(Run *r, CellId any, CellId array)
{
    CellId element = any;
    while (element.n != array.n && cell(r, element)->parent.n != array.n)
        element = cell(r, element)->parent;
    return cell_path_in(r, any, element, array);
}

// What is held at c may be what is held at `any`.
static bool met(Run *r, CellId c, CellId any, CellId array)
{
    if (cell_obj(r, c).n != cell_obj(r, any).n || !cell_within(r, c, array))
        return false;
    bool block = lien_ty_get(r->unit, cell(r, array)->ty)->kind != TY_ARRAY;
    return c.n == array.n || elements_meet(r, c, any) || (block && elements_meet(r, c, as_first(r, any, array)));
}

static void let_go(Run *r, State *s, CellId any, CellId array, bool taken)
{
    for (uint32_t i = 0; i < s->slots.n && array.n; i++) {
        ValId v = s->slots.at[i].val;
        if (!met(r, s->slots.at[i].cell, any, array))
            continue;
        uint32_t n;
        const Atom *a = value_atoms(r, v, &n);
        for (uint32_t k = 0; k < n && taken; k++) {
            if (a[k].kind == A_PTR)
                obj(r, atom_obj(r, &a[k]))->taken = true;
        }
        own_escape(r, s, v, false);
    }
}

// Of a member of a union: what any of them holds.
static void members_taken(Run *r, State *s, CellId member)
{
    CellId whole = cell(r, member)->parent;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        CellId c = s->slots.at[i].cell;
        if (cell_obj(r, c).n == cell_obj(r, whole).n && cell_within(r, c, whole))
            own_escape(r, s, s->slots.at[i].val, false);
    }
}

void elements_taken(Run *r, State *s, CellId c)
{
    if (cell_in_union(r, c))
        members_taken(r, s, c);
    let_go(r, s, c, array_of(r, c), true);
}

void elements_set(Run *r, State *s, CellId any)
{
    CellId array = array_of(r, any);
    if (!array.n)
        return;
    cell(r, array)->flags |= CF_STORED;
    let_go(r, s, any, array, false);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        if (met(r, s->slots.at[i].cell, any, array) && !loan_kept_cell(r, s->slots.at[i].cell)) // that adds up
            s->slots.at[i].val = (ValId){VAL_TOP};
    }
    if (!state_slot(s, array))
        state_hide(r, s, array);
}

void elements_far(Run *r, State *s, ObjId o)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        CellId c = s->slots.at[i].cell;
        bool element = false;
        for (CellId at = c; at.n && !element; at = cell(r, at)->parent)
            element = is_element(cell(r, at));
        if (cell_obj(r, c).n == o.n &&
            (element || lien_ty_get(r->unit, cell(r, c)->ty)->kind == TY_ARRAY || c.n == obj(r, o)->root.n))
            s->slots.at[i].val = (ValId){VAL_TOP};
    }
    if (!state_slot(s, obj(r, o)->root))
        state_hide(r, s, obj(r, o)->root);
}
