// What may be written, and lent exclusively: not what a shared borrow leads to, unless it is a LIEN_CELL or in a union
// (language, section 4).
#include "run.h"

static bool cell_type(const Run *r, CellId c)
{
    const Ty *t = lien_ty_get(r->unit, cell(r, c)->ty);
    if (t->kind == TY_REC && lien_rec_get(r->unit, t->rec)->flags & REC_CELL)
        return true;
    return cell(r, c)->proj == PL_FIELD && lien_field_get(r->unit, (FieldId){cell(r, c)->n})->flags & LF_CELL;
}

bool writable_cell(const Run *r, CellId c)
{
    for (; c.n; c = cell(r, c)->parent) {
        if (cell_type(r, c))
            return true;
    }
    return false;
}

bool writable_union(const Run *r, CellId c)
{
    for (; c.n; c = cell(r, c)->parent) {
        if (cell_in_union(r, c))
            return true;
    }
    return false;
}

static bool shared_object(Run *r, State *s, ObjId o, uint32_t depth)
{
    const Object *x = obj(r, o);
    if (x->level == LV_SHARED && x->kind == OBJ_HEAP) // counted: it may have other owners
        return true;
    if (x->kind == OBJ_VAR)
        return var_get(r->fn, (VarId){x->key})->kind == VAR_STRING;
    if (x->level == LV_BORROWED)
        return true;
    if (x->kind != OBJ_INIT || depth > 8 || x->level == LV_RAW)
        return false;
    CellId in = {x->key};
    return !writable_cell(r, in) && shared_object(r, s, cell_obj(r, in), depth + 1);
}

// A shared borrow is shared through what it leads to, too: **z where z is one, and *z an exclusive borrow or an owner.
// Is the pointer in p reached through one? -1: what it leads to is nobody's concern, however it was reached.
static int shared_pointer(Run *r, State *s, PlaceId p)
{
    if (place_get(r->fn, p)->proj == PL_VAR)
        return 0;
    Cells c = place_resolve(r, s, p, USE_ADDR);
    for (uint32_t i = 0; i < c.n; i++) {
        uint8_t kind = cell_level(r, c.at[i])->kind;
        bool shut = !writable_cell(r, c.at[i]) && !writable_union(r, c.at[i]);
        if (kind != LV_BORROWED_MUT && kind != LV_BORROWED && kind != LV_OWNED)
            return -1;
        if (c.via[i].n && !r->loans.at[c.via[i].n].writes && shut)
            return 1;
    }
    return 0;
}

static bool shared_on_the_way(Run *r, State *s, PlaceId p)
{
    int shared = 0;
    for (; place_get(r->fn, p)->proj != PL_VAR && !shared; p = place_get(r->fn, p)->parent) {
        const Place *x = place_get(r->fn, p);
        if (x->proj == PL_DEREF)
            shared = shared_pointer(r, s, x->parent);
    }
    return shared > 0;
}

// What a pointer that was declared a shared borrow led to before any loan of it was made, reached through an exclusive
// borrow of the place that the pointer is in: that borrow says nothing of it.
static bool shared_beyond(const Run *r, CellId c, LoanId via)
{
    const Object *x = obj(r, cell_obj(r, c));
    bool found = x->kind == OBJ_INIT || (x->kind == OBJ_LOAD && !r->loans.at[via.n].by.n);
    CellId lent = r->loans.at[via.n].target; // none: told of
    return found && x->level == LV_BORROWED && lent.n && cell_obj(r, lent).n != cell_obj(r, c).n;
}

bool writable_place(Run *r, State *s, PlaceId p)
{
    if (r->loans.n > 1 && shared_on_the_way(r, s, p))
        return false;
    Cells c = place_resolve(r, s, p, USE_ADDR);
    for (uint32_t i = 0; i < c.n; i++) {
        if (writable_cell(r, c.at[i]) || writable_union(r, c.at[i]))
            continue;
        if (c.via[i].n && (!r->loans.at[c.via[i].n].writes || shared_beyond(r, c.at[i], c.via[i])))
            return false;
        bool somewhere = cell(r, c.at[i])->flags & CF_ANY; // a literal that was looked into: "" has nothing to write to
        if (!c.via[i].n && somewhere && var_get(r->fn, cell_var(r, c.at[i]))->kind == VAR_STRING)
            continue;
        if (!c.via[i].n && shared_object(r, s, cell_obj(r, c.at[i]), 0))
            return false;
    }
    return true;
}

bool writable_lent(Run *r, State *s, const Atom *a, Operand from)
{
    CellId c = {a->n};
    if (writable_cell(r, c) || writable_union(r, c))
        return true;
    if (r->loans.n > 1 && from.kind == OD_COPY) {
        int shared = shared_pointer(r, s, (PlaceId){from.n});
        if (shared > 0 || (!shared && shared_on_the_way(r, s, (PlaceId){from.n})))
            return false;
    }
    LoanId l = a->u.p.loan;
    if (obj(r, cell_obj(r, c))->level == LV_SHARED)
        return false;
    return l.n ? r->loans.at[l.n].writes && !shared_beyond(r, c, l) : !shared_object(r, s, cell_obj(r, c), 0);
}
