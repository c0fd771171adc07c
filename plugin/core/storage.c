// The begin and the end of a variable's storage: what comes in with a parameter, what goes with a variable, who still
// points into it (language, sections 3 and 4).
#include "run.h"

static void touch_member(Run *r, State *s, CellId m, void *ctx)
{
    (void)ctx;
    state_get(r, s, m, cell(r, m)->ty);
}

// A list's head in this frame: it leads to the node that leads to it, or somebody else has filled it. Whoever empties
// the list sees to the links.
static bool linked(Run *r, const State *s, ObjId head, ObjId node)
{
    for (uint32_t i = 0; i < s->slots.n && obj(r, node)->kind == OBJ_HEAP; i++) {
        const Slot *e = &s->slots.at[i];
        if (cell_obj(r, e->cell).n != head.n)
            continue;
        uint32_t n;
        const Atom *a = value_atoms(r, e->val, &n);
        if (e->val.n == VAL_TOP)
            return true;
        for (uint32_t k = 0; k < n; k++) {
            if (atom_obj(r, &a[k]).n == node.n)
                return true;
        }
    }
    return false;
}

// Who still points into the variable: the return slot gives the frame's storage away, a place that outlives the frame
// keeps it; a local dangles from here, which is told where it's used.
static void end_pointers(Run *r, State *s, VarId v, ObjId o, Loc loc)
{
    StrId name = var_get(r->fn, v)->name;
    bool out = frame_leads_out(r->fn, r->point);
    uint32_t told = 0;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        if (cell_obj(r, e.cell).n == o.n)
            continue;
        uint32_t n;
        const Atom *x = value_atoms(r, e.val, &n);
        Atom a[MAX_ATOMS];
        bool hit = false;
        memcpy(a, x, n * sizeof *a);
        for (uint32_t k = 0; k < n; k++) {
            if (a[k].kind != A_PTR || atom_obj(r, &a[k]).n != o.n)
                continue;
            hit = true;
            a[k] = (Atom){.kind = A_DANGLING, .n = v.n, .u.p.cause = r->point + 1};
        }
        if (!hit)
            continue;
        VarId holder = cell_var(r, e.cell);
        const Var *h = var_get(r->fn, holder);
        bool emptied = false;
        Fault f = {.id = REPORT_COUNT,
                   .loc = loc,
                   .point = r->point,
                   .obj = o,
                   .what = name,
                   .name = cell_name(r, e.cell),
                   .may = atoms_many(value_atoms(r, e.val, &n), n)};
        if (holder.n && h->kind == VAR_RET) {
            bool number = lien_ty_get(r->unit, h->ty)->kind == TY_INT; // how deep the stack is, or a key
            f.id = number ? REPORT_COUNT : REPORT_DANGLING_RETURN;
        } else if (out && exit_outlives(r, s, cell_obj(r, e.cell))) { // else it may be set anew before the exit
            ObjId in = cell_obj(r, e.cell);
            bool held = linked(r, s, o, in);
            emptied = held && own_is(s, in, OWN_ESCAPED); // it is not known whether it is still there
            f.id = held ? REPORT_COUNT : REPORT_DANGLING_BORROW;
            f.sure = obj(r, in)->depth > 1 ||
                     (obj(r, in)->kind == OBJ_HEAP &&
                      own_is(s, in, OWN_ESCAPED)); // a neighbour in a list: unlinked through other pointers, perhaps
            f.loc = e.at ? r->fn->points.at[e.at - 1].loc : loc;
        }
        if (f.id == REPORT_DANGLING_BORROW && obj(r, cell_obj(r, e.cell))->kind == OBJ_CLAIM) {
            f.captured = true;
            f.name = call_maker(r, obj(r, cell_obj(r, e.cell))->key);
        }
        if (f.id != REPORT_COUNT && (!e.at || e.at != told)) // one store, into one of several places
            fault(r, s, f);
        told = f.id == REPORT_DANGLING_BORROW ? e.at : told;
        s->slots.at[i].val = f.id != REPORT_COUNT || emptied ? (ValId){VAL_TOP} : value_of(r, a, n);
    }
}

void own_begin(Run *r, State *s, VarId v)
{
    const Var *x = var_get(r->fn, v);
    Cells c = place_resolve(r, s, lien_place_var(r->fn, v), USE_READ);
    const Level *l = lien_level_get(r->unit, x->levels, 0);
    if (lien_ty_get(r->unit, x->ty)->kind == TY_PTR && (owning(l) || l->flags & LF_OUT)) {
        uint32_t n;
        ValId p = state_get(r, s, c.at[0], x->ty);
        const Atom *a = value_atoms(r, p, &n);
        if (l->flags & LF_OUT && a->kind == A_PTR) // an out slot holds nothing yet
            obj(r, atom_obj(r, a))->dflt = DEF_UNINIT;
    }
    own_members(r, s, c.at[0], x->ty, touch_member, NULL);
}

// The function says by what it returns that it has not taken the parameter over, and has.
static void end_untaken(Run *r, State *s, CellId root, StrId name, Loc loc)
{
    ObjId o =
        object_make(r, OBJ_INIT, root.n, 0, lien_ty_get(r->unit, cell(r, root)->ty)->elem, cell(r, root)->levels, 1);
    Own *w = state_own(s, o);
    if (!w || !(w->own & (OWN_RELEASED | OWN_MOVED)))
        return;
    Fault f = {.id = REPORT_MOVE_OUT_OF_BORROW,
               .loc = w->cause ? r->fn->points.at[w->cause - 1].loc : loc,
               .point = r->point,
               .obj = o,
               .name = name,
               .cause = loc,
               .untaken = true,
               .may = w->own & ~(OWN_RELEASED | OWN_MOVED)};
    fault(r, s, f);
    w->own = OWN_ESCAPED;
}

// A struct that came by value and is still the caller's: its type says so, or this is a function that all its callers
// in the unit see the body of, who know by that what it takes out of the struct. One that only looks at it takes
// nothing.
static bool callers_copy(const Run *r, const Var *x)
{
    const Ty *t = lien_ty_get(r->unit, x->ty);
    if (x->kind != VAR_PARAM || t->kind != TY_REC)
        return false;
    uint32_t flags = lien_sig_get(r->unit, r->unit->fns.at[r->fn->id.n].sig)->flags;
    return lien_rec_get(r->unit, t->rec)->flags & REC_COPY ||
           (flags & FN_STATIC && !(flags & FN_ANNOTATED) && r->summary);
}

void own_end(Run *r, State *s, VarId v, Loc loc)
{
    const Var *x = var_get(r->fn, v);
    ObjId o = object_make(r, OBJ_VAR, v.n, 0, x->ty, x->levels, 0);
    CellId root = obj(r, o)->root;
    const Level *l = lien_level_get(r->unit, x->levels, 0);
    if (x->kind == VAR_PARAM && exit_cannot_hold(r, s, l))
        end_untaken(r, s, root, x->name, loc);
    if (x->kind == VAR_PARAM && l->when && !exit_must_hold(r, s, l)) // it stayed the caller's
        own_escape(r, s, state_get(r, s, root, x->ty), false);
    if (!callers_copy(r, x))
        own_lose_below(r, s, root, root, loc, REPORT_LEAK);
    if (r->address_taken[v.n / 64] >> v.n % 64 & 1) {
        thread_storage_ends(r, s, o, loc);
        guard_storage_ends(r, s, o, loc);
        held_storage_ends(r, s, o);
        loan_access(r, s, root, (LoanId){0}, ACCESS_END, x->name, loc);
        end_pointers(r, s, v, o, loc);
    }
    state_drop(r, s, root);
}
