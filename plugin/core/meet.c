// What goes by one name where paths meet: the node that a cursor leads to in each round of a loop, the one of two
// things that were found on the way; and what nobody can follow into the next round.
#include "run.h"

static bool found(const Run *r, ObjId o)
{
    const Object *x = obj(r, o);
    return (x->kind == OBJ_INIT && x->depth > 1) || x->kind == OBJ_LOAD || x->kind == OBJ_LOOP;
}

// At a loop head what a variable leads to is named after the variable, so that "the node that p points to" is the same
// thing in each round. Only what was found on the way is renamed: not parameters' own targets, not allocations.
static bool renames(const Run *r, const State *s, const Slot *e, ObjId *o)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    VarId v = cell_var(r, e->cell);
    if (!v.n || n != 1 || a->kind != A_PTR || var_get(r->fn, v)->kind > VAR_TEMP)
        return false;
    (void)s;
    *o = atom_obj(r, a);
    return found(r, *o);
}

static ObjId loop_object(Run *r, ObjId like, uint32_t key, CellId holder)
{
    Cell root = *cell(r, obj(r, like)->root);
    ObjId o = object_make(r, OBJ_LOOP, key, holder.n, root.ty, root.levels, root.level);
    Object x = *obj(r, like);
    Object *y = obj(r, o);
    y->level = x.level;
    y->family = x.family;
    y->nullable = x.nullable;
    y->depth = 2;
    y->dflt = x.kind == OBJ_INIT ? DEF_INIT : x.dflt;
    y->loc = x.loc;
    y->maker = x.maker;
    return o;
}

// The object whose declared owned field, still there, holds o; none if no such field does.
static ObjId field_owner(Run *r, State *s, ObjId o)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        ObjId in = cell_obj(r, s->slots.at[i].cell);
        uint8_t kind = cell_level(r, s->slots.at[i].cell)->kind;
        if (n == 1 && a->kind == A_PTR && atom_obj(r, a).n == o.n && in.n != o.n &&
            (kind == LV_OWNED || kind == LV_SHARED) && !own_is(s, in, OWN_RELEASED | OWN_MOVED))
            return in;
    }
    return (ObjId){0};
}

// A cursor goes on: is what it leads to owned by what it led to before, which goes out of sight?
static bool owned_below(Run *r, State *s, ObjId o, ObjId top)
{
    for (uint32_t hops = 0; o.n && o.n != top.n && hops < 4; hops++)
        o = field_owner(r, s, o);
    return o.n == top.n;
}

static void rename_to(Run *r, State *s, ObjId from, ObjId to)
{
    if (from.n == to.n)
        return;
    if (own_is(s, from, OWN_OWNED) && owned_below(r, s, from, to))
        state_own(s, from)->flags |= OF_ELSEWHERE;
    state_replace(r, s, to, (Atom){.kind = A_TOP}); // what was called so before is nobody's in particular now
    state_own_drop(s, to);
    state_drop(r, s, obj(r, to)->root);
    loan_rename(r, s, from, to);
    state_rename(r, s, from, to);
}

void meet_rename(Run *r, State *s, uint32_t block)
{
    Vec(ObjId) made = {0};
    for (uint32_t pass = 0; pass < 2; pass++) {
        uint32_t key = pass ? block : block | 0x80000000u;
        for (uint32_t i = 0; i < s->slots.n; i++) {
            ObjId o;
            Slot e = s->slots.at[i];
            if (!renames(r, s, &e, &o) || (obj(r, o)->kind == OBJ_LOOP && obj(r, o)->key == key) ||
                !own_is(s, o, OWN_TELLS))
                continue;
            if (pass && (obj(r, o)->kind != OBJ_LOOP || obj(r, o)->key != (block | 0x80000000u)))
                continue;
            CellId holder = pass ? (CellId){obj(r, o)->sub} : e.cell;
            ObjId to = loop_object(r, o, key, holder);
            rename_to(r, s, o, to);
            vec_push(&r->arena, &made, to);
            i = UINT32_MAX;
            if (made.n > 64)
                return;
        }
    }
}

// A local that points to something of somebody else's, of which nothing is known, or to one of several such things, or
// to nothing.
static bool wanders(const Run *r, State *s, const Slot *e, ObjId *o)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    VarId v = cell_var(r, e->cell);
    *o = (ObjId){0};
    if (!v.n || var_get(r->fn, v)->kind > VAR_TEMP)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_NULL)
            continue;
        *o = atom_obj(r, &a[i]);
        const Object *x = obj(r, *o);
        if (!o->n || a[i].flags || a[i].u.p.loan.n || x->root.n != a[i].n || x->level != LV_RAW ||
            own_is(s, *o, OWN_TELLS) || (x->kind != OBJ_INIT && x->kind != OBJ_LOAD && x->kind != OBJ_LOOP))
            return false;
    }
    return o->n != 0;
}

static void note_wandered(Run *r, ObjId from, ObjId to)
{
    bool known = obj(r, from)->kind != OBJ_INIT || obj(r, from)->depth > 1;
    for (uint32_t i = 0; i < r->wandered.n && !known; i++)
        known = r->wandered.at[i].from.n == from.n && r->wandered.at[i].to.n == to.n;
    if (!known)
        vec_push(&r->arena, &r->wandered, ((Wandered){from, to}));
}

void meet_give(Run *r, State *s, ObjId given)
{
    for (uint32_t i = 0; i < r->wandered.n; i++) {
        if (r->wandered.at[i].to.n == given.n && !own_is(s, r->wandered.at[i].from, OWN_RELEASED | OWN_MOVED))
            own_escape(r, s, value_ptr(r, obj(r, r->wandered.at[i].from)->root, 0), false);
    }
}

// The holder comes to lead to `to`: a fresh thing, but for null, and for not being null if none of what it led to was.
static bool wander_to(Run *r, State *s, CellId holder, ObjId to)
{
    uint32_t n, k = 0;
    const Atom *a = value_atoms(r, state_slot(s, holder)->val, &n);
    Atom out[MAX_ATOMS];
    bool never = true;
    if (n == 1 && atom_obj(r, a).n == to.n)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        const Own *old = state_own(s, atom_obj(r, &a[i]));
        if (a[i].kind == A_NULL) {
            out[k++] = a[i];
            continue;
        }
        never &= old && old->null == NULL_NEVER;
        note_wandered(r, atom_obj(r, &a[i]), to);
    }
    out[k++] = (Atom){.kind = A_PTR, .n = obj(r, to)->root.n};
    state_replace(r, s, to, (Atom){.kind = A_TOP});
    state_own_drop(s, to);
    state_drop(r, s, obj(r, to)->root);
    if (never)
        state_own_make(r, s, to)->null = NULL_NEVER;
    state_slot(s, holder)->val = value_of(r, out, k);
    return true;
}

static bool leads_to(const Run *r, const Slot *e, ObjId o)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (atom_obj(r, &a[i]).n == o.n)
            return true;
    }
    return false;
}

// Does every variable that leads to o in a lead to p in b? `x = q ? q : p` does not make one thing of p and q.
static bool led_alike(const Run *r, State *a, ObjId o, State *b, ObjId p)
{
    for (uint32_t i = 0; i < a->slots.n; i++) {
        VarId v = cell_var(r, a->slots.at[i].cell);
        if (!v.n || var_get(r->fn, v)->kind > VAR_TEMP || !leads_to(r, &a->slots.at[i], o))
            continue;
        const Slot *f = state_slot(b, a->slots.at[i].cell);
        if (f && !leads_to(r, f, p))
            return false;
    }
    return true;
}

// Both were borrowed, of two parameters: whose the pointer is then decides where it may go.
static bool lent_by_two(const Run *r, ObjId o, ObjId p)
{
    uint32_t of, by;
    bool lent = obj(r, o)->level == LV_BORROWED || obj(r, o)->level == LV_BORROWED_MUT;
    return lent && obj(r, p)->level == obj(r, o)->level && lifetime_param(r, o, &of) && lifetime_param(r, p, &by) &&
           of != by;
}

// Where two paths meet and a variable leads to two different things that were found on the way, they get one name. So
// does what a cursor points to in each round of a loop. True if a has changed.
bool meet_unify(Run *r, State *a, State *b, uint32_t block)
{
    bool changed = false;
    for (uint32_t i = 0; i < a->slots.n; i++) {
        ObjId o, p;
        Slot e = a->slots.at[i];
        const Slot *f = state_slot(b, e.cell);
        if (!f || f->val.n == e.val.n)
            continue;
        if (renames(r, a, &e, &o) && renames(r, b, f, &p) && o.n != p.n && led_alike(r, a, o, b, p) &&
            led_alike(r, b, p, a, o) && (r->loop_head[block] || !lent_by_two(r, o, p))) {
            ObjId to = loop_object(r, o, block, e.cell);
            rename_to(r, a, o, to);
            rename_to(r, b, p, to);
            changed |= o.n != to.n;
        } else if (r->loop_head[block] && wanders(r, a, &e, &o) && wanders(r, b, f, &p)) {
            ObjId to = loop_object(r, o, block, e.cell);
            changed |= wander_to(r, a, e.cell, to);
            wander_to(r, b, e.cell, to);
        }
    }
    return changed;
}

// A place of somebody else, of which nothing is declared.
static bool is_outside(const Run *r, State *s, const Slot *e)
{
    VarId v = cell_var(r, e->cell);
    if (cell_level(r, e->cell)->kind != LV_RAW)
        return false;
    if (v.n)
        return var_get(r->fn, v)->kind == VAR_GLOBAL;
    ObjId o = cell_obj(r, e->cell);
    return obj(r, o)->kind != OBJ_HEAP || own_is(s, o, OWN_ESCAPED);
}

// In the next round what a place of somebody else's holds is his: lists are linked through pointers that nobody can
// follow.
void meet_leave_outside(Run *r, State *s)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < s->slots.n; i++) {
            const Slot *e = &s->slots.at[i];
            uint32_t n;
            const Atom *a = value_atoms(r, e->val, &n);
            for (uint32_t k = 0; k < n; k++) {
                ObjId o = atom_obj(r, &a[k]);
                Own *w = a[k].kind == A_PTR && obj(r, o)->kind == OBJ_HEAP ? state_own(s, o) : NULL;
                if (!w || !(w->own & OWN_OWNED) || !is_outside(r, s, e))
                    continue;
                w->own = OWN_ESCAPED;
                changed = true;
            }
        }
    }
}

// Is it held by one of this function's variables?
static bool in_hand(const Run *r, const State *s, ObjId o)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        for (uint32_t k = 0; k < n && cell_var(r, s->slots.at[i].cell).n; k++) {
            if (a[k].kind == A_PTR && atom_obj(r, &a[k]).n == o.n)
                return true;
        }
    }
    return false;
}

// What was released furthest away, and is remembered for a summary only, may be something else in the next round.
static void forget_furthest(Run *r, State *s)
{
    for (uint32_t i = 0; i < s->owns.n; i++) {
        Own w = s->owns.at[i];
        bool far = obj(r, w.obj)->kind == OBJ_INIT && obj(r, w.obj)->depth == 3;
        if (!far || !(w.own & (OWN_RELEASED | OWN_MOVED)) || in_hand(r, s, w.obj))
            continue;
        r->wild = true;
        state_own_drop(s, w.obj);
        i--;
    }
}

// A place outside the frame that held what was released may hold something else in the next round: lists are unlinked
// so, too.
void meet_forget_released(Run *r, State *s)
{
    forget_furthest(r, s);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot *e = &s->slots.at[i];
        VarId v = cell_var(r, e->cell);
        const Slot *whole = state_slot(s, obj(r, cell_obj(r, e->cell))->root);
        bool filled =
            whole && whole->cell.n != e->cell.n && whole->val.n == VAL_TOP; // a struct that somebody else has filled
        bool ours = v.n && var_get(r->fn, v)->kind != VAR_GLOBAL && !filled;
        if (ours || cell_level(r, e->cell)->kind != LV_RAW)
            continue;
        uint32_t n;
        const Atom *a = value_atoms(r, e->val, &n);
        for (uint32_t k = 0; k < n; k++) {
            ObjId o = atom_obj(r, &a[k]);
            if (a[k].kind == A_PTR && obj(r, o)->kind != OBJ_HEAP && own_is(s, o, OWN_RELEASED)) {
                e->val = (ValId){VAL_TOP};
                break;
            }
        }
    }
}
