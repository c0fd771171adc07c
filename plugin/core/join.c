// Where paths meet: which states are kept apart (those that differ in ownership, as in property simulation: Das,
// Lerner, Seigle, PLDI 2002), and how two that are not are made one.
#include "run.h"

static uint64_t mix(uint64_t h, uint64_t x)
{
    h ^= x + 0x9E3779B97F4A7C15u + (h << 6) + (h >> 2);
    return h * 0xC2B2AE3D27D4EB4Fu;
}

// A value tells states apart if it is about something owned: who holds it, who has given it away.
static bool value_tells(Run *r, const State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t k = 0; k < n; k++) {
        switch (a[k].kind) {
        case A_MOVED:
        case A_RELEASED:
        case A_DANGLING:
            return true;
        case A_PTR: {
            ObjId o = atom_obj(r, &a[k]);
            if (a[k].u.p.loan.n)
                return true;
            if (obj(r, o)->kind == OBJ_VAR) {
                if (flow_inner(r, (VarId){obj(r, o)->key}))
                    return true;
                break;
            }
            const Own *w = state_own((State *)s, o);
            if (w && (w->own & OWN_TELLS))
                return true;
            break;
        }
        default:
            break;
        }
    }
    return false;
}

static bool null_hints(const Object *o) { return o->kind == OBJ_HEAP || o->asked || o->nullable; }

static bool of_this_frame(const Run *r, ObjId o)
{
    const Var *v = var_get(r->fn, (VarId){obj(r, o)->kind == OBJ_VAR ? obj(r, o)->key : 0});
    return obj(r, o)->kind == OBJ_VAR && (v->kind == VAR_LOCAL || v->kind == VAR_PARAM) && !(v->flags & VF_STATIC);
}

// Does the variable hold an address of this frame that it may take out of it? Which one is all the same.
static bool value_leaves(const Run *r, const Slot *e)
{
    const Object *in = obj(r, cell_obj(r, e->cell));
    uint32_t n, k = 0;
    if (in->kind != OBJ_VAR || !flow_leaving(r, (VarId){in->key}))
        return false;
    const Atom *a = value_atoms(r, e->val, &n);
    while (k < n && a[k].kind == A_PTR && of_this_frame(r, atom_obj(r, &a[k])))
        k++;
    return n && k == n;
}

static uint64_t sign_leaving(const Run *r, const State *s, uint64_t sig)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        if (value_leaves(r, &s->slots.at[i]))
            sig = mix(sig, s->slots.at[i].cell.n);
    }
    return sig;
}

// A flag; a cursor that is at a list's head; a pointer that is not set, or null because an allocation failed: what was
// done about it goes with a condition that comes again. Which of its arguments a function gives back, so that a summary
// can say when.
static bool value_hints(const Run *r, const Slot *e)
{
    const Object *in = obj(r, cell_obj(r, e->cell));
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    bool result = r->summary && in->kind == OBJ_VAR && in->key == r->fn->ret.n;
    if (result && n == 1 && a->kind == A_PTR && obj(r, atom_obj(r, a))->kind == OBJ_INIT)
        return true;
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind == A_INT && in->kind == OBJ_VAR && n == 1 && flow_flag(r, (VarId){in->key}))
            return true;
        if (a[k].kind == A_NULL && a[k].n && null_hints(obj(r, (ObjId){a[k].n})))
            return true;
        if (a[k].kind == A_PTR && n == 1 && in->kind == OBJ_VAR && obj(r, atom_obj(r, &a[k]))->kind == OBJ_VAR &&
            flow_head(r, (VarId){in->key}))
            return true;
        if (a[k].kind == A_UNINIT && in->kind == OBJ_VAR && lien_ty_get(r->unit, cell(r, e->cell)->ty)->kind == TY_PTR)
            return true;
    }
    return false;
}

// Of something that doesn't change with the rounds of a loop?
static bool lasting(const Run *r, SymId y)
{
    const Sym *x = &r->syms.at[y.n];
    if (x->kind == SYM_EXPR || x->kind == SYM_LATER)
        return lasting(r, (SymId){x->a}) && (x->kind == SYM_LATER || x->b_const || lasting(r, (SymId){x->b}));
    return x->kind == SYM_CELL || (x->kind == SYM_POINT && !sym_joined(x));
}

void state_sign(Run *r, State *s)
{
    uint64_t h = 1 + (s->doubt & ~(uint32_t)DOUBT_CHANGED), soft = 1;
    for (uint32_t i = 0; i < s->owns.n; i++) {
        const Own *w = &s->owns.at[i];
        if (w->flags & OF_REFERENCES)
            h = mix(h, w->flags & OF_REFERENCES);
        if (w->own & OWN_TELLS)
            h = mix(h, (uint64_t)w->obj.n << 8 | (w->own & OWN_TELLS));
        else if (w->null == NULL_ALWAYS && r->summary && obj(r, w->obj)->depth == 1) // what is returned may tell of it
            soft = mix(soft, (uint64_t)w->obj.n << 8);
        else if (obj(r, w->obj)->asked && w->null == NULL_NEVER)
            soft = mix(soft, (uint64_t)w->obj.n << 8 | 1);
    }
    for (uint32_t i = 0; i < s->slots.n; i++) {
        const Slot *e = &s->slots.at[i];
        bool outside =
            r->noescape && (!cell_var(r, e->cell).n || var_get(r->fn, cell_var(r, e->cell))->kind == VAR_GLOBAL);
        if (value_tells(r, s, e->val) || (outside && e->at && noescape_holds(r, e->val)))
            h = mix(h, (uint64_t)e->cell.n << 32 | e->val.n);
        else if (value_hints(r, e))
            soft = mix(soft, (uint64_t)e->cell.n << 32 | e->val.n);
    }
    for (uint32_t i = 0; i < s->facts.n; i++) {
        const Fact *f = &s->facts.at[i];
        if (f->again || (r->fine && lasting(r, f->sym)))
            soft = mix(mix(soft, (uint64_t)f->sym.n << 1 | f->nonzero), (uint64_t)f->lo * 31 + (uint64_t)f->hi);
    }
    s->hard = h;
    s->sig = mix(h, r->leaves ? sign_leaving(r, s, soft) : soft);
}

// ---------------------------------------------------------------- joining

// The value of a cell that the other state maps and this one does not, without making anything.
static ValId peek(Run *r, State *s, CellId c)
{
    for (CellId up = c; up.n; up = cell(r, up)->parent) {
        const Slot *e = state_slot(s, up);
        if (e)
            return e->val.n == VAL_ZERO ? (ValId){VAL_NULL} : e->val.n <= VAL_NULL ? e->val : (ValId){VAL_TOP};
    }
    const Object *o = obj(r, cell_obj(r, c));
    switch (o->dflt) {
    case DEF_ZERO:
        return (ValId){VAL_NULL};
    case DEF_UNINIT:
        return (ValId){VAL_UNINIT};
    default:
        return (ValId){0};
    }
}

// What a call may have changed and what was there before it: what may have changed.
static ValId join_later(Run *r, ValId a, ValId b)
{
    uint32_t n, m;
    const Atom *x = value_atoms(r, a, &n), *y = value_atoms(r, b, &m);
    if (n == 1 && m == 1 && x->kind == A_SYM && y->kind == A_SYM && later_than(r, (SymId){x->n}, (SymId){y->n}))
        return a;
    if (n == 1 && m == 1 && x->kind == A_SYM && y->kind == A_SYM && later_than(r, (SymId){y->n}, (SymId){x->n}))
        return b;
    bool both = n == 1 && m == 1 && x->kind == A_SYM && y->kind == A_SYM && r->syms.at[x->n].kind == SYM_LATER;
    if (both && later_base(r, (SymId){x->n}).n == later_base(r, (SymId){y->n}).n)
        return a;
    return value_join(r, a, b);
}

static ValId join_values(Run *r, CellId c, ValId a, ValId b)
{
    if (a.n == b.n)
        return a;
    // an untouched cell of something that existed on entry: the object that it pointed to then, if it was ever read
    if (!a.n || !b.n) {
        ValId v = a.n ? a : b;
        uint32_t n;
        const Atom *x = value_atoms(r, v, &n);
        if (n == 1 && x->kind == A_PTR && obj(r, atom_obj(r, x))->kind == OBJ_INIT &&
            obj(r, atom_obj(r, x))->key == c.n)
            return v;
        const Sym *y = &r->syms.at[n == 1 && x->kind == A_SYM ? later_base(r, (SymId){x->n}).n : 0];
        if (y->kind == SYM_CELL && y->a == c.n)
            return v;
        return (ValId){VAL_TOP};
    }
    return r->later ? join_later(r, a, b) : value_join(r, a, b);
}

// Two integers that differ become a symbol of the place, of which is known what holds of both: `if ((r = f()) != 0)
// goto out` from several places still means r != 0 at out.
static ValId join_ints(Run *r, State *to, State *from, CellId c, ValId a, ValId b)
{
    Fact x, y;
    if (!a.n || !b.n || !branch_range(r, to, a, &x) || !branch_range(r, from, b, &y))
        return (ValId){VAL_TOP};
    Fact z = {.lo = x.lo < y.lo ? x.lo : y.lo, .hi = x.hi > y.hi ? x.hi : y.hi, .nonzero = x.nonzero && y.nonzero};
    if (!z.nonzero && z.lo == INT64_MIN && z.hi == INT64_MAX)
        return (ValId){VAL_TOP};
    z.sym = sym_make(r, SYM_POINT, OP_NONE, SYM_JOINED | c.n, false, 0, 0);
    vec_push(&r->arena, &r->phis, z);
    return value_sym(r, z.sym);
}

static bool atom_in(const Run *r, const Atom *a, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (x[i].kind == a->kind && x[i].n == a->n && x[i].u.p.loan.n == a->u.p.loan.n)
            return true;
    }
    return false;
}

// States that differ in ownership were made one past the bound: who holds an object and what became of it are not known
// together any more. What only one of them holds is forgotten, with the object: no path may be told that nobody can
// take. True if the value tells of something that is gone on one side only.
static bool forget_differing(Run *r, State *to, State *from, ValId v, ValId other)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    bool gone = false;
    for (uint32_t i = 0; i < n; i++) {
        if (atom_in(r, &x[i], other))
            continue;
        gone |= x[i].kind == A_MOVED || x[i].kind == A_RELEASED || x[i].kind == A_DANGLING || x[i].kind == A_UNINIT;
        if (x[i].kind != A_PTR)
            continue;
        ObjId o = atom_obj(r, &x[i]);
        if (own_is(to, o, OWN_TELLS) || own_is(from, o, OWN_TELLS))
            state_own_make(r, to, o)->own = OWN_ESCAPED;
    }
    return gone;
}

// Was the integer that comes round a loop made by arithmetic? Then it goes on changing, and no bound of it will stand;
// what is assigned (the state of a machine) does not.
static bool counts(const Run *r, const Slot *e, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    return e->at && r->fn->points.at[e->at - 1].op == I_BIN && n && a->kind == A_INT;
}

static bool join_slots(Run *r, State *to, const State *from, Widen widen, bool apart)
{
    bool changed = false, written = false;
    uint32_t k = 0, i = 0, j = 0;
    r->slots_out.n = 0;
    vec_room(&r->arena, &r->slots_out, to->slots.n + from->slots.n + 1);
    Slot *out = r->slots_out.at;
    while (i < to->slots.n || j < from->slots.n) {
        uint32_t a = i < to->slots.n ? to->slots.at[i].cell.n : UINT32_MAX;
        uint32_t b = j < from->slots.n ? from->slots.at[j].cell.n : UINT32_MAX;
        Slot x = a <= b ? to->slots.at[i] : from->slots.at[j];
        ValId va = a <= b ? x.val : peek(r, to, x.cell);
        ValId vb = b <= a ? from->slots.at[j].val : peek(r, (State *)from, x.cell);
        if (!va.n && vb.n != VAL_TOP)
            va = state_entry(r, to, x.cell, state_leaves_frame(r, x.cell, vb));
        else if (!vb.n && va.n != VAL_TOP)
            vb = state_entry(r, (State *)from, x.cell, state_leaves_frame(r, x.cell, va));
        ValId v = join_values(r, x.cell, va, vb);
        if (apart && va.n != vb.n) {
            bool gone = forget_differing(r, to, (State *)from, va, vb);
            if (forget_differing(r, to, (State *)from, vb, va) || gone)
                v = (ValId){VAL_TOP};
        }
        bool counted = widen && b <= a && counts(r, &from->slots.at[j], vb); // more values than a place holds: any
        if (!counted && v.n == VAL_TOP && va.n != VAL_TOP && vb.n != VAL_TOP)
            v = join_ints(r, to, (State *)from, x.cell, va, vb);
        bool implicit =
            a > b && (!va.n || v.n == va.n) && v.n == x.val.n; // `to` has not read it, and would read the same
        changed |= a <= b ? v.n != x.val.n : !implicit;
        written |= a > b;
        if (a == b && from->slots.at[j].at && (!x.at || from->slots.at[j].at < x.at))
            x.at = from->slots.at[j].at;
        x.val = v;
        out[k++] = x;
        i += a <= b;
        j += b <= a;
    }
    if (changed || written) {
        to->slots.n = 0;
        vec_room(&r->arena, &to->slots, k);
        memcpy(to->slots.at, out, k * sizeof *out);
        to->slots.n = k;
    }
    return changed;
}

static uint8_t join_null(uint8_t a, uint8_t b)
{
    if (a == b)
        return a;
    return a == NULL_POSSIBLE || b == NULL_POSSIBLE ? NULL_POSSIBLE : NULL_UNKNOWN;
}

static Own join_own(Own a, Own b, bool apart)
{
    bool differ = (a.own & OWN_TELLS) != (b.own & OWN_TELLS);
    if ((a.flags ^ b.flags) & OF_REFERENCES) { // how many is not known any more
        a.own = b.own = (uint8_t)(((a.own | b.own) & ~OWN_OWNED) | OWN_ESCAPED);
        a.flags = (uint16_t)(a.flags & ~OF_REFERENCES);
        b.flags = (uint16_t)(b.flags & ~OF_REFERENCES);
    }
    a.own = apart && differ ? OWN_ESCAPED : a.own | b.own;
    a.null = apart && a.null != b.null ? NULL_UNKNOWN : join_null(a.null, b.null);
    a.flags = (uint16_t)(((a.flags | b.flags) & ~OF_WAS) | (a.flags & b.flags & OF_WAS));
    if (!a.cause || (b.cause && b.cause < a.cause))
        a.cause = b.cause;
    return a;
}

static bool join_owns(Run *r, State *to, const State *from, bool apart)
{
    bool changed = false;
    uint32_t k = 0, i = 0, j = 0;
    r->owns_out.n = 0;
    vec_room(&r->arena, &r->owns_out, to->owns.n + from->owns.n + 1);
    Own *out = r->owns_out.at;
    while (i < to->owns.n || j < from->owns.n) {
        uint32_t a = i < to->owns.n ? to->owns.at[i].obj.n : UINT32_MAX;
        uint32_t b = j < from->owns.n ? from->owns.at[j].obj.n : UINT32_MAX;
        Own x = a <= b ? to->owns.at[i] : from->owns.at[j], y = x;
        if (a == b) {
            y = join_own(x, from->owns.at[j], apart);
        } else {
            const Object *o = obj(r, x.obj);
            bool entry = o->kind == OBJ_INIT || o->kind == OBJ_VAR;
            y.own |=
                entry && (o->level == LV_OWNED || o->level == LV_SHARED) && o->kind == OBJ_INIT ? OWN_OWNED : OWN_NONE;
            if (entry)
                y.null = join_null(x.null, o->kind == OBJ_VAR ? NULL_NEVER
                                           : o->nullable      ? NULL_POSSIBLE
                                                              : NULL_UNKNOWN);
            if (apart && (y.own & OWN_TELLS) != (entry ? own_default(r, x.obj) & OWN_TELLS : 0)) {
                y.own = OWN_ESCAPED;
                y.null = NULL_UNKNOWN;
            }
        }
        changed |= a > b || y.own != x.own || y.null != x.null || y.flags != x.flags;
        out[k++] = y;
        i += a <= b;
        j += b <= a;
    }
    if (changed) {
        to->owns.n = 0;
        vec_room(&r->arena, &to->owns, k);
        memcpy(to->owns.at, out, k * sizeof *out);
        to->owns.n = k;
    }
    return changed;
}

// Is the fact that a number isn't a certain constant, and does what the state knows of the number say so too?
static bool excluded_there(const Run *r, const State *s, const Fact *f)
{
    const Sym *x = &r->syms.at[f->sym.n];
    if (x->kind != SYM_EXPR || x->op != OP_EQ || !x->b_const || f->lo != 0 || f->hi != 0)
        return false;
    const Fact *y = state_fact((State *)s, (SymId){x->a});
    return y && (x->v < y->lo || x->v > y->hi || (y->nonzero && x->v == 0));
}

// What is known of a symbol holds after the meeting only if it held on both sides.
static bool join_facts(Run *r, State *to, const State *from, bool widen)
{
    bool changed = false;
    uint32_t k = 0;
    Vec(Fact) told = {0};
    for (uint32_t i = 0; i < from->facts.n; i++) {
        const Fact *y = &from->facts.at[i];
        if (!state_fact(to, y->sym) && excluded_there(r, to, y))
            vec_push(&r->arena, &told, *y);
    }
    for (uint32_t i = 0; i < to->facts.n; i++) {
        Fact x = to->facts.at[i];
        const Fact *y = state_fact((State *)from, x.sym);
        Fact z = x;
        if (y) {
            z.lo = y->lo < x.lo ? y->lo : x.lo;
            z.hi = y->hi > x.hi ? y->hi : x.hi;
            z.nonzero = (x.nonzero || x.lo > 0 || x.hi < 0) && (y->nonzero || y->lo > 0 || y->hi < 0);
        }
        z.again = x.again && y && y->again;
        bool same = y && z.lo == x.lo && z.hi == x.hi && z.nonzero == x.nonzero;
        bool implied = !y && excluded_there(r, from, &x);
        changed |= !same && !implied;
        if (implied || (y && (same || !widen) && (z.nonzero || z.lo != INT64_MIN || z.hi != INT64_MAX)))
            to->facts.at[k++] = z;
    }
    to->facts.n = k;
    for (uint32_t i = 0; i < told.n; i++)
        *state_fact_make(r, to, told.at[i].sym) = told.at[i];
    return changed;
}

// Decisions that only one side took are no explanation any more.
static void join_trails(State *to, const State *from)
{
    uint32_t k = 0;
    for (uint32_t i = 0; i < TRAIL; i++) {
        for (uint32_t j = 0; j < TRAIL && to->trail[i]; j++) {
            if (to->trail[i] == from->trail[j]) {
                to->trail[k++] = to->trail[i];
                break;
            }
        }
    }
    while (k < TRAIL)
        to->trail[k++] = 0;
}

bool state_join(Run *r, State *to, const State *from, Widen widen, bool apart)
{
    r->phis.n = 0;
    to->joined |= from->joined || apart;
    bool changed = to->doubt & ~from->doubt;
    to->doubt &= from->doubt;
    changed |= join_slots(r, to, from, widen, apart);
    changed |= join_owns(r, to, from, apart);
    for (uint32_t i = 0; i < r->phis.n; i++) { // the join of facts below speaks of what both sides know; this is new
        Fact *z = &r->phis.at[i];
        const Fact *old = state_fact(to, z->sym);
        bool same = old && old->lo == z->lo && old->hi == z->hi && old->nonzero == z->nonzero;
        changed |= !same;
        if (old && !same && widen == WIDEN_ALL)
            *z = (Fact){.sym = z->sym, .lo = INT64_MIN, .hi = INT64_MAX};
        state_fact_drop(to, z->sym);
    }
    changed |= join_facts(r, to, from, widen == WIDEN_ALL);
    for (uint32_t i = 0; i < r->phis.n; i++)
        *state_fact_make(r, to, r->phis.at[i].sym) = r->phis.at[i];
    join_trails(to, from);
    return changed;
}
