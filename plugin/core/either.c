// What a callee made or released on some of its ways, and nobody can tell on which (summary_merge.c): `vec_push` where
// the vector was full, an argument that one of two errors releases. A caller goes on with both: what it forgets on the
// one is a leak, what it releases again is released twice.
//
// Not so where the caller asks what the callee may have asked before it: a number beside the place that holds the
// object (`if (v.n) free(v.items);`), a global, or one that is further away. What the answer tells of the object is not
// known, and nothing is told of its loss.
#include "run.h"

static SymId base(const Run *r, SymId y)
{
    while (r->syms.at[y.n].kind == SYM_EXPR || r->syms.at[y.n].kind == SYM_LATER)
        y.n = r->syms.at[y.n].a;
    return y;
}

static CellId holder(const Run *r, const State *s, ObjId o)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n; k++) {
            if ((a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n) || (a[k].kind == A_RELEASED && a[k].n == o.n))
                return s->slots.at[i].cell;
        }
    }
    return (CellId){0};
}

static bool beside(const Run *r, const State *s, CellId c, SymId y)
{
    for (uint32_t i = 0; i < s->slots.n && c.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        if (cell(r, s->slots.at[i].cell)->parent.n == c.n && n == 1 && a->kind == A_SYM &&
            base(r, (SymId){a->n}).n == y.n)
            return true;
    }
    return false;
}

static bool tells_of(const Run *r, const State *s, ObjId o, SymId y)
{
    CellId in = holder(r, s, o), whole = in.n ? cell(r, in)->parent : in;
    CellId c = {r->syms.at[y.n].kind == SYM_CELL ? r->syms.at[y.n].a : 0};
    VarId v = cell_var(r, c);
    bool local = v.n && var_get(r->fn, v)->kind != VAR_GLOBAL;
    if (c.n && !local)
        return cell_obj(r, c).n != o.n;
    return (local && whole.n && cell(r, c)->parent.n == whole.n) || beside(r, s, whole, y);
}

void either_found(Run *r, State *s, SymId y)
{
    y = base(r, y);
    for (uint32_t i = 0; i < s->owns.n && y.n; i++) {
        Own *w = &s->owns.at[i];
        if (obj(r, w->obj)->perhaps && tells_of(r, s, w->obj, y))
            w->flags |= OF_ASKED;
    }
}

void either_gone(Run *r, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR)
            obj(r, atom_obj(r, &a[i]))->perhaps = r->perhaps = true;
    }
}
