// Places in a state: which cells `p->f[2]` may be here. Every pointer that is followed on the way is a use of it.
#include "alone.h"

static void cells_add(Cells *c, CellId x, LoanId via)
{
    for (uint32_t i = 0; i < c->n; i++) {
        if (c->at[i].n == x.n && c->via[i].n == via.n)
            return;
    }
    if (c->n == MAX_CELLS) {
        c->unknown = true;
        return;
    }
    c->via[c->n] = via;
    c->at[c->n++] = x;
}

CellId place_var(Run *r, VarId v)
{
    const Var *x = var_get(r->fn, v);
    ObjId o = object_make(r, OBJ_VAR, v.n, 0, x->ty, x->levels, 0);
    Object *w = obj(r, o);
    w->loc = x->loc;
    bool entry = x->kind == VAR_PARAM || x->kind == VAR_GLOBAL || x->kind == VAR_STRING || x->flags & VF_STATIC;
    w->dflt = entry ? DEF_INIT : DEF_UNINIT;
    if (x->kind == VAR_GLOBAL && (lien_ty_get(r->unit, x->ty)->flags & (TY_CONST | TY_VOLATILE)) == TY_CONST)
        cell(r, w->root)->flags |= CF_CONST;
    return w->root;
}

// Where one pointer value leads. An interior pointer leads to some element beside the cell that it came from.
static void follow_value(Run *r, State *s, ValId v, TyId pointee, Cells *out)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    bool any = false;
    Atom all[MAX_ATOMS];
    memcpy(all, a, n * sizeof *all);
    for (uint32_t i = 0; i < n; i++) {
        switch (all[i].kind) {
        case A_NULL:
            break;
        case A_PTR: {
            CellId c = {all[i].n};
            if (all[i].flags & AF_SHIFTED) {
                const Cell *x = cell(r, c);
                CellId base = x->proj == PL_INDEX || x->proj == PL_ANY ? x->parent : c;
                c = cell_child(r, base, PL_ANY, 0, 0, pointee);
            }
            cells_add(out, c, all[i].u.p.loan);
            any = true;
            break;
        }
        default:
            out->unknown = true;
            any = true;
            break;
        }
    }
    out->dead |= !any;
    (void)s;
}

// Past a dereference the pointer is not null; a path on which it can be nothing else is over.
ValId place_not_null(Run *r, State *s, CellId at, ValId v, bool followed)
{
    uint32_t n, k = 0;
    const Atom *a = value_atoms(r, v, &n);
    Atom keep[MAX_ATOMS];
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_NULL)
            keep[k++] = a[i];
    }
    VarId in = cell_var(r, at);
    if (!k) // else it may have been set behind our back
        s->over |= in.n ? !(r->address_taken[in.n / 64] >> in.n % 64 & 1) : alone(r, s, at);
    bool root = k == 1 && keep[0].kind == A_PTR && keep[0].n == obj(r, atom_obj(r, &keep[0]))->root.n;
    if (followed && root && cell_var(r, at).n && flow_tested(r, cell_var(r, at)))
        state_own_make(r, s, atom_obj(r, &keep[0]))->null = NULL_NEVER;
    Slot *e = k && k < n ? state_slot(s, at) : NULL;
    if (!e)
        return v;
    return e->val = value_of(r, keep, k);
}

// A slot reaches what its pointer owns or has borrowed exclusively: to write there is to write to what the slot was
// lent with. A LIEN_CELL is written by anybody.
bool place_deep(const Run *r, PlaceId pointer)
{
    const Level *l = place_level(r, pointer);
    const Ty *to = lien_ty_get(r->unit, lien_ty_get(r->unit, lien_place_ty(r->fn, pointer))->elem);
    bool shut = to->kind != TY_REC || !(lien_rec_get(r->unit, to->rec)->flags & REC_CELL);
    return shut && (owning(l) || l->kind == LV_BORROWED_MUT);
}

// What the place that this one is a part of, or is found through, is used for.
static UseKind use_of_base(const Run *r, const Place *x, UseKind use)
{
    if (r->loans.n > 1 && (use == USE_WRITE || use == USE_BELOW)) {
        bool shut = x->proj != PL_FIELD || !(lien_field_get(r->unit, (FieldId){x->n})->flags & LF_CELL);
        return shut && (x->proj != PL_DEREF || place_deep(r, x->parent)) ? USE_BELOW : USE_READ;
    }
    return x->proj != PL_DEREF && use == USE_PART ? USE_PART : USE_READ;
}

static Cells resolve(Run *r, State *s, PlaceId p, UseKind use)
{
    const Place *x = place_get(r->fn, p);
    Cells out = {.n = 0};
    if (x->proj == PL_VAR) {
        out.at[out.n++] = place_var(r, (VarId){x->n});
        return out;
    }
    UseKind of_base = use_of_base(r, x, use);
    Cells base = resolve(r, s, x->parent, of_base);
    out.unknown = base.unknown;
    out.dead = base.dead;
    out.pardoned = base.pardoned && x->proj != PL_DEREF;
    if (x->proj == PL_DEREF) {
        bool below = of_base == USE_BELOW;
        if (use != USE_ADDR && r->loans.n > 1) // the pointer is read
            loan_places(r, s, &base, below ? p : x->parent, below ? ACCESS_WRITE_BELOW : ACCESS_READ, r->loc);
        TyId pty = lien_place_ty(r->fn, x->parent);
        bool alive = base.unknown;
        for (uint32_t i = 0; i < base.n; i++) {
            ValId v = state_get(r, s, base.at[i], pty);
            bool follow = use != USE_ADDR, told = base.n == 1 && !(cell(r, base.at[i])->flags & CF_ANY);
            own_use(r, s, v, x->parent, r->loc,
                    follow && told && use != USE_PART); // of one of several places nobody can have tested the right one
            v = state_get(r, s, base.at[i], pty);
            if (follow && told)
                v = place_not_null(r, s, base.at[i], v, use != USE_PART);
            Cells one = {.n = 0};
            bool keeps = cell_level(r, base.at[i])->kind !=
                         LV_RAW; // what a borrowed struct owns or borrows is reached through that borrow
            follow_value(r, s, v, x->ty, &one);
            out.unknown |= one.unknown;
            alive |= !one.dead;
            for (uint32_t k = 0; k < one.n; k++)
                cells_add(&out, one.at[k], one.via[k].n || !keeps ? one.via[k] : base.via[i]);
            if (keeps && base.via[i].n)
                out.pardoned |= base.pardoned || loan_is_pardoned(r, base.via[i]);
        }
        out.dead |= !alive;
        return out;
    }
    for (uint32_t i = 0; i < base.n; i++) {
        Proj proj = (Proj)x->proj;
        CellId c = base.at[i];
        // an element beside an element: p[3] where p == &a[1]
        if (proj != PL_FIELD && (cell(r, c)->proj == PL_INDEX || cell(r, c)->proj == PL_ANY) &&
            place_get(r->fn, x->parent)->proj == PL_DEREF) {
            int64_t at = cell(r, c)->index + x->index;
            proj = proj == PL_ANY || cell(r, c)->proj == PL_ANY ? PL_ANY : PL_INDEX;
            CellId block = cell(r, c)->parent;
            bool whole =
                proj == PL_INDEX && at == 0 && lien_ty_get(r->unit, cell(r, block)->ty)->kind != TY_ARRAY; // p[0] is *p
            cells_add(&out, whole ? block : cell_child(r, block, proj, 0, proj == PL_ANY ? 0 : at, x->ty), base.via[i]);
            continue;
        }
        cells_add(&out, cell_child(r, c, proj, proj == PL_FIELD ? x->n : 0, proj == PL_INDEX ? x->index : 0, x->ty),
                  base.via[i]);
    }
    return out;
}

Cells place_resolve(Run *r, State *s, PlaceId p, UseKind use) { return resolve(r, s, p, use); }

TyId operand_ty(const Run *r, Operand o)
{
    return o.kind == OD_COPY ? lien_place_ty(r->fn, (PlaceId){o.n}) : (TyId){0};
}

static ValId address_value(Run *r, State *s, PlaceId p, bool decays)
{
    // &*q is q, whatever q holds
    if (place_get(r->fn, p)->proj == PL_DEREF) {
        Operand q = lien_copy(place_get(r->fn, p)->parent);
        return operand_value(r, s, q);
    }
    Cells c = resolve(r, s, p, decays ? USE_ADDR : USE_PART); // &p->field reads nothing of *p
    if (c.unknown || !c.n)
        return (ValId){VAL_TOP};
    Atom a[MAX_CELLS];
    for (uint32_t i = 0; i < c.n; i++) {
        a[i] = (Atom){.kind = A_PTR, .n = c.at[i].n, .u.p.loan = c.via[i]};
    }
    return value_of(r, a, c.n);
}

static ValId place_value(Run *r, State *s, Operand o, Access access)
{
    PlaceId p = {o.n};
    TyId ty = lien_place_ty(r->fn, p);
    Cells c = resolve(r, s, p, USE_READ);
    if (!c.n)
        return (ValId){VAL_TOP};
    if (!(o.flags & ODF_PRINT))
        loan_places(r, s, &c, p, access, r->loc);
    ValId v = {0};
    for (uint32_t i = 0; i < c.n; i++) {
        ValId one = state_get(r, s, c.at[i], ty);
        if (c.via[i].n && owning(cell_level(r, c.at[i])))
            one = loan_through(r, one, c.via[i]);
        v = i ? value_join(r, v, one) : one;
    }
    return c.unknown ? (ValId){VAL_TOP} : v;
}

// An owned place is given away by this: that is no mere reading of it.
ValId operand_given(Run *r, State *s, Operand o)
{
    bool owns = o.kind == OD_COPY && owning(place_level(r, (PlaceId){o.n}));
    return owns ? place_value(r, s, o, ACCESS_MOVE) : operand_value(r, s, o);
}

ValId operand_value(Run *r, State *s, Operand o)
{
    switch (o.kind) {
    case OD_COPY:
        return place_value(r, s, o, ACCESS_READ);
    case OD_ADDR:
        return address_value(r, s, (PlaceId){o.n}, o.flags & ODF_ARRAY);
    case OD_INT:
        return value_int(r, int_get(r->unit, o));
    case OD_NIL:
        return (ValId){VAL_NULL};
    case OD_FN:
        return value_atom(r, (Atom){.kind = A_FN, .n = o.n});
    default:
        return (ValId){VAL_TOP};
    }
}

const Level *place_level(const Run *r, PlaceId p)
{
    uint32_t up = 0;
    for (;; p = place_get(r->fn, p)->parent) {
        const Place *x = place_get(r->fn, p);
        switch (x->proj) {
        case PL_VAR:
            return lien_level_get(r->unit, var_get(r->fn, (VarId){x->n})->levels, up);
        case PL_FIELD:
            return lien_level_get(r->unit, lien_field_get(r->unit, (FieldId){x->n})->levels, up);
        case PL_DEREF:
            up++;
            break;
        default:
            break;
        }
        if (!p.n)
            return lien_level_get(r->unit, (LevelsId){0}, 0);
    }
}
