// Conditions: what a test says of pointers and integers, and which ways are closed by what is known already.
#include "interval.h"

static Int int_of(Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    Int x = {INT64_MIN, INT64_MAX, false, {0}, false};
    for (uint32_t i = 0; n > 1 && i < n; i++) { // one of a few constants
        if (a[i].kind != A_INT)
            return x;
        x.lo = i == 0 || a[i].u.v < x.lo ? a[i].u.v : x.lo;
        x.hi = i == 0 || a[i].u.v > x.hi ? a[i].u.v : x.hi;
        x.nonzero = (i == 0 || x.nonzero) && a[i].u.v != 0;
        x.known = true;
    }
    if (n != 1)
        return x;
    if (a->kind == A_INT)
        return (Int){a->u.v, a->u.v, a->u.v != 0, {0}, true};
    if (a->kind == A_ZERO || a->kind == A_NULL)
        return (Int){0, 0, false, {0}, true};
    if (a->kind == A_SYM) {
        const Fact *f = state_fact(s, (SymId){a->n});
        if (f)
            x = (Int){f->lo, f->hi, f->nonzero, {0}, true};
        x.sym = (SymId){a->n};
        x.known = true;
    }
    return x;
}

bool branch_range(Run *r, State *s, ValId v, Fact *range)
{
    Int x = int_of(r, s, v);
    *range = (Fact){.lo = x.lo, .hi = x.hi, .nonzero = x.nonzero || x.lo > 0 || x.hi < 0};
    return x.known;
}

static bool assume_int(Run *r, State *s, Op op, Int a, Int b, uint32_t depth);

static void learn(Run *r, State *s, const Int *a)
{
    if (r->perhaps && a->sym.n)
        either_found(r, s, a->sym);
    if (!a->sym.n || (a->lo == INT64_MIN && a->hi == INT64_MAX && !a->nonzero))
        return;
    later_found(r, s, a->sym, a->lo, a->hi, a->nonzero);
    Fact *f = state_fact_make(r, s, a->sym);
    f->lo = a->lo;
    f->hi = a->hi;
    f->nonzero = a->nonzero;
}

// What is known of a comparison's outcome says something of its sides.
static bool learn_deep(Run *r, State *s, const Int *a, uint32_t depth)
{
    learn(r, s, a);
    const Sym *x = &r->syms.at[a->sym.n];
    if (!a->sym.n || x->kind != SYM_EXPR || !op_compares((Op)x->op) || depth > 4)
        return true;
    bool yes = a->nonzero || a->lo > 0, no = a->lo == 0 && a->hi == 0;
    if (!yes && !no)
        return true;
    Int l = int_of(r, s, value_sym(r, (SymId){x->a}));
    Int m = x->b_const ? (Int){x->v, x->v, x->v != 0, {0}, true} : int_of(r, s, value_sym(r, (SymId){x->b}));
    return assume_int(r, s, yes ? (Op)x->op : op_negated((Op)x->op), l, m, depth + 1);
}

// Two symbols compared: the outcome itself becomes a symbol, so that the same test again goes the same way.
static bool assume_relation(Run *r, State *s, Op op, SymId a, SymId b)
{
    op = op_signed(op);
    bool yes = op == OP_EQ || op == OP_LT || op == OP_GT;
    bool equal = op == OP_EQ || op == OP_NE;
    bool swap = equal ? a.n > b.n : op == OP_GT || op == OP_LE;
    SymId e = sym_make(r, SYM_EXPR, equal ? OP_EQ : OP_LT, swap ? b.n : a.n, false, swap ? a.n : b.n, 0);
    if (r->syms.at[e.n].depth > 4)
        return true;
    Fact *f = state_fact_make(r, s, e);
    int64_t want = yes;
    if (want < f->lo || want > f->hi || (f->nonzero && !want))
        return false;
    later_found(r, s, e, want, want, want != 0);
    f = state_fact(s, e);
    f->lo = f->hi = want;
    return true;
}

enum { EXCLUDED_FACTS = 24 }; // a switch of a thousand cases leaves its default with no more

// An interval says nothing of a constant in its middle that the symbol is not: a fact about the comparison does.
static bool excludes(const Run *r, const State *s, SymId a, int64_t v)
{
    for (uint32_t i = 0; i < s->facts.n; i++) {
        const Fact *f = &s->facts.at[i];
        const Sym *x = &r->syms.at[f->sym.n];
        if (x->kind == SYM_EXPR && x->op == OP_EQ && x->a == a.n && x->b_const && x->v == v && f->lo == 0 && f->hi == 0)
            return true;
    }
    return false;
}

static void exclude(Run *r, State *s, const Int *a, int64_t v)
{
    if (!a->sym.n || v <= a->lo || v >= a->hi || !v || s->facts.n >= EXCLUDED_FACTS || r->syms.at[a->sym.n].depth > 4 ||
        excludes(r, s, a->sym, v))
        return;
    SymId e = sym_make(r, SYM_EXPR, OP_EQ, a->sym.n, true, 0, v);
    Fact *f = state_fact_make(r, s, e);
    f->lo = f->hi = 0;
}

// An end of the interval that the symbol is known not to be is none.
static bool trim(const Run *r, const State *s, Int *a)
{
    while (a->sym.n && a->lo > INT64_MIN && a->lo <= a->hi && excludes(r, s, a->sym, a->lo))
        a->lo++;
    while (a->sym.n && a->hi < INT64_MAX && a->lo <= a->hi && excludes(r, s, a->sym, a->hi))
        a->hi--;
    return a->lo <= a->hi;
}

static bool assume_int(Run *r, State *s, Op op, Int a, Int b, uint32_t depth)
{
    Int a0 = a;
    if (!interval_narrow(&a, op, &b) || !interval_narrow(&b, op_swapped(op), &a0) || !trim(r, s, &a) || !trim(r, s, &b))
        return false;
    const Int *sym = a.sym.n ? &a : &b, *constant = a.sym.n ? &b : &a;
    if (!constant->sym.n && constant->lo == constant->hi) {
        if (op == OP_EQ && excludes(r, s, sym->sym, constant->lo))
            return false;
        if (op == OP_NE)
            exclude(r, s, sym, constant->lo);
        if (op == OP_NE && r->later && sym->sym.n)
            later_differs(r, s, sym->sym, constant->lo);
        else if (op == OP_EQ && r->later && sym->sym.n) // an interval does not say what it was found not to be
            later_found(r, s, sym_make(r, SYM_EXPR, OP_EQ, sym->sym.n, true, 0, constant->lo), 1, 1, true);
    }
    if (!learn_deep(r, s, &a, depth) || !learn_deep(r, s, &b, depth))
        return false;
    if (!a.sym.n || !b.sym.n)
        return true;
    op = op_signed(op);
    return a.sym.n != b.sym.n ? assume_relation(r, s, op, a.sym, b.sym) : op == OP_EQ || op == OP_LE || op == OP_GE;
}

// ---------------------------------------------------------------- pointers against null

static bool atom_may_be_null(Run *r, State *s, const Atom *a)
{
    switch (a->kind) {
    case A_NULL:
    case A_TOP:
    case A_UNINIT:
    case A_MOVED:
    case A_RELEASED:
    case A_ZERO:
        return true;
    case A_SYM: { // a number that became an address
        const Fact *f = state_fact(s, (SymId){a->n});
        return !f || (!f->nonzero && f->lo <= 0 && f->hi >= 0);
    }
    case A_PTR: {
        CellId c = {a->n};
        ObjId o = cell_obj(r, c);
        VarId v = cell_var(r, c);
        if (v.n && var_get(r->fn, v)->kind != VAR_GLOBAL) // a weak symbol's address may be null
            return false;
        if (c.n != obj(r, o)->root.n || a->flags & AF_SHIFTED)
            return false;
        const Own *w = state_own(s, o);
        return !w || w->null != NULL_NEVER;
    }
    default:
        return false;
    }
}

// Where it was moved out of there was nothing to move.
static void empty_former_owners(Run *r, State *s, ObjId o, Atom none)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        if (n == 1 && a->kind == A_MOVED && a->n == o.n)
            s->slots.at[i].val = value_atom(r, none);
    }
}

// An object that turned out to be null was never there: whoever pointed to it is null.
static void object_is_null(Run *r, State *s, ObjId o)
{
    Atom none = {.kind = A_NULL, .flags = r->unsure ? AF_SILENT : 0, .n = o.n};
    state_replace(r, s, o, none);
    empty_former_owners(r, s, o, none);
    state_own_drop(s, o);
    state_drop(r, s, obj(r, o)->root);
    if (obj(r, o)->kind == OBJ_INIT) { // a condition of what comes after
        Own *w = state_own_make(r, s, o);
        w->own = OWN_NONE;
        w->null = NULL_ALWAYS;
    }
}

static void set_holder(Run *r, State *s, Operand p, ValId v)
{
    if (p.kind != OD_COPY && p.kind != OD_CELL)
        return;
    Cells c = {.n = 1, .at = {{p.n}}};
    if (p.kind == OD_COPY)
        c = place_resolve(r, s, (PlaceId){p.n}, USE_ADDR);
    if (c.n == 1 && !c.unknown && !(cell(r, c.at[0])->flags & CF_ANY)) {
        Slot *e = state_slot(s, c.at[0]);
        if (e)
            e->val = v;
        else
            state_set(r, s, c.at[0], v);
    }
}

static void tested_among(State *s, ObjId o)
{
    Own *w = o.n ? state_own(s, o) : NULL;
    if (w && w->null == NULL_POSSIBLE)
        w->null = NULL_UNKNOWN;
}

static bool assume_null(Run *r, State *s, Operand p, ValId v, bool null)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS], keep[MAX_ATOMS];
    uint32_t k = 0;
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (null ? atom_may_be_null(r, s, &a[i]) : a[i].kind != A_NULL && a[i].kind != A_ZERO)
            keep[k++] = a[i];
    }
    if (!k)
        return false;
    if ((n == 1 || (null && k == 1)) && keep[0].kind == A_PTR) {
        ObjId o = atom_obj(r, &keep[0]);
        const Own *w = state_own(s, o);
        if (w && w->flags & (null ? OF_WAS_THERE : OF_WAS_NULL) && keep[0].n == obj(r, o)->root.n)
            s->doubt |= DOUBT_CHANGED;
        if (null && n > 1)
            set_holder(r, s, p, value_atom(r, keep[0]));
        if (null)
            object_is_null(r, s, o);
        else if (keep[0].n == obj(r, o)->root.n)
            state_own_make(r, s, o)->null = NULL_NEVER;
        return true;
    }
    for (uint32_t i = 0; k > 1 && i < k; i++) // which of them it is stays open; tested it is
        tested_among(s, keep[i].kind == A_PTR ? atom_obj(r, &keep[i]) : (ObjId){0});
    if (null) {
        Atom none = {.kind = A_NULL};
        for (uint32_t i = 0; i < k; i++) {
            if (keep[i].kind == A_NULL && keep[i].n)
                none = keep[i];
        }
        set_holder(r, s, p, value_atom(r, none));
    } else {
        if (k == 1 && keep[0].kind == A_PTR)
            state_own_make(r, s, atom_obj(r, &keep[0]))->null = NULL_NEVER;
        if (k < n)
            set_holder(r, s, p, value_of(r, keep, k));
    }
    return true;
}

static bool is_pointer(const Run *r, State *s, Operand o, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    (void)s;
    if (o.kind == OD_COPY)
        return lien_ty_get(r->unit, operand_ty(r, o))->kind == TY_PTR;
    return o.kind == OD_ADDR || o.kind == OD_NIL || a->kind == A_PTR || a->kind == A_NULL;
}

typedef enum { SAME, DIFFERENT, EITHER } Relation;
enum { SMALL_NUMBER = 4095 }; // no address of an object, nor is its negative

// What was allocated here, and is held by this frame only, is in no other place.
static bool held_here(const Run *r, State *s, const Atom *a)
{
    ObjId o = atom_obj(r, a);
    const Own *w =
        a->kind == A_PTR && obj(r, o)->kind == OBJ_HEAP && obj(r, o)->age == AGE_NEW ? state_own(s, o) : NULL;
    if (!w || w->own != OWN_OWNED || w->flags & OF_KEPT)
        return false;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        const Slot *e = &s->slots.at[i];
        const Object *in = obj(r, cell_obj(r, e->cell));
        uint32_t n;
        const Atom *x = value_atoms(r, e->val, &n);
        for (uint32_t k = 0; k < n; k++) {
            if (atom_obj(r, &x[k]).n == o.n &&
                (in->kind != OBJ_VAR || var_get(r->fn, (VarId){in->key})->kind == VAR_GLOBAL))
                return false;
        }
    }
    return true;
}

// Is it read from a place that is not this frame's?
static bool far(const Run *r, Operand o)
{
    if (o.kind == OD_CELL) {
        VarId v = cell_var(r, (CellId){o.n});
        return !v.n || var_get(r->fn, v)->kind == VAR_GLOBAL;
    }
    const Place *x = place_get(r->fn, (PlaceId){o.kind == OD_COPY ? o.n : 0});
    for (; o.kind == OD_COPY && x->proj != PL_VAR; x = place_get(r->fn, x->parent)) {
        if (x->proj == PL_DEREF)
            return true;
    }
    return o.kind == OD_COPY && var_get(r->fn, (VarId){x->n})->kind == VAR_GLOBAL;
}

// Are two pointers equal for sure, or for sure not? Storage of this frame, and what was allocated in it, is like
// nothing else.
static Relation relation(const Run *r, State *s, const Atom *a, const Atom *b)
{
    if (a->kind == A_NULL || b->kind == A_NULL) {
        const Atom *p = a->kind == A_NULL ? b : a;
        if (p->kind == A_NULL)
            return SAME;
        if (p->kind == A_RELEASED || (p->kind == A_PTR && obj(r, atom_obj(r, p))->kind == OBJ_VAR)) // it was something
            return DIFFERENT;
        return p->kind == A_PTR && !atom_may_be_null((Run *)(uintptr_t)r, s, p) ? DIFFERENT : EITHER;
    }
    if ((a->kind == A_RELEASED && obj(r, atom_obj(r, b))->kind == OBJ_INIT) ||
        (b->kind == A_RELEASED && obj(r, atom_obj(r, a))->kind == OBJ_INIT))
        return DIFFERENT;
    if (a->kind != A_PTR || b->kind != A_PTR || (a->flags | b->flags) & AF_BACK)
        return EITHER;
    const Object *x = obj(r, atom_obj(r, a)), *y = obj(r, atom_obj(r, b));
    if (x == y)
        return a->n == b->n && !((a->flags | b->flags) & AF_SHIFTED) ? SAME : EITHER;
    bool before_x = x->kind == OBJ_INIT || x->fixed, before_y = y->kind == OBJ_INIT || y->fixed;
    if ((x->kind == OBJ_HEAP && before_y) || (y->kind == OBJ_HEAP && before_x)) // made since, and there before
        return DIFFERENT;
    bool own_x = x->kind == OBJ_VAR || (x->kind == OBJ_HEAP && x->age == AGE_NEW);
    bool own_y = y->kind == OBJ_VAR || (y->kind == OBJ_HEAP && y->age == AGE_NEW);
    bool old = x->kind == OBJ_LOAD || y->kind == OBJ_LOAD || x->kind == OBJ_LOOP || y->kind == OBJ_LOOP;
    return (own_x || own_y) && !old ? DIFFERENT : EITHER;
}

// Somewhere in the object that b is the beginning of?
static bool aside(const Run *r, const Atom *a, const Atom *b)
{
    return a->kind == A_PTR && b->kind == A_PTR && a->flags & (AF_FUZZY | AF_BACK) && !(b->flags & AF_SHIFTED) &&
           atom_obj(r, a).n == atom_obj(r, b).n;
}

// Keeps the pointers that can be equal (or not) to the only one that q may be.
static bool assume_pointers(Run *r, State *s, Operand p, ValId v, Operand from, ValId q, bool equal)
{
    uint32_t n, m, k = 0;
    const Atom *x = value_atoms(r, v, &n);
    Atom b = *value_atoms(r, q, &m), keep[MAX_ATOMS];
    if (m != 1)
        return true;
    bool somewhere = false;
    for (uint32_t i = 0; i < n; i++) {
        Relation rel = relation(r, s, &x[i], &b);
        if (rel == EITHER && ((far(r, from) && held_here(r, s, &x[i])) || (far(r, p) && held_here(r, s, &b))))
            rel = DIFFERENT;
        if (!equal && aside(r, &x[i], &b)) // who asks knows that it may be the very same, or else nothing of the kind
            somewhere = true;
        else if (rel != (equal ? DIFFERENT : SAME))
            keep[k++] = x[i];
        if (k && rel == EITHER && !equal && x[i].kind == A_PTR &&
            obj(r, atom_obj(r, &x[i]))->fixed) { // who asks has something else, too
            keep[k - 1].flags |= AF_FUZZY;
            somewhere = true;
        }
    }
    if (somewhere && !k)
        keep[k++] = (Atom){.kind = A_PTR, .n = state_elsewhere(r, s, cell(r, (CellId){b.n})->ty).n};
    if (k && (k < n || somewhere))
        set_holder(r, s, p, value_of(r, keep, k));
    return k > 0;
}

static bool is_null(const Run *r, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    return n == 1 && (a->kind == A_NULL || (a->kind == A_INT && a->u.v == 0));
}

// ---------------------------------------------------------------- arithmetic

// Of a few constants those stay that the condition lets pass.
static bool assume_constants(Run *r, State *s, Op op, Operand p, ValId v, int64_t with)
{
    uint32_t n, k = 0;
    const Atom *x = value_atoms(r, v, &n);
    Atom keep[MAX_ATOMS];
    int64_t holds;
    for (uint32_t i = 0; i < n; i++) {
        if (x[i].kind != A_INT)
            return true;
        if (op_fold(op, x[i].u.v, with, &holds) && holds)
            keep[k++] = x[i];
    }
    if (k && k < n)
        set_holder(r, s, p, value_of(r, keep, k));
    return k > 0;
}

// How an address compares with a number that is no address: with an error number just below 2^64, or with a small one.
// What the caller gave may be a number itself.
static Relation address_compares(Run *r, State *s, Op op, const Atom *a, int64_t k)
{
    int64_t holds, at = a->kind == A_INT ? a->u.v : 0;
    const Object *o = obj(r, atom_obj(r, a));
    if (a->kind == A_PTR) {
        if ((o->kind != OBJ_HEAP && o->kind != OBJ_VAR) || k > SMALL_NUMBER || k < -SMALL_NUMBER)
            return EITHER;
        at = SMALL_NUMBER + 1;
        if (k >= 0 && atom_may_be_null(r, s, a))
            return EITHER;
    } else if (a->kind == A_SYM) {
        Int yes = int_of(r, s, value_atom(r, *a)), no = yes, number = {.lo = k, .hi = k, .nonzero = k != 0};
        bool can = interval_narrow(&yes, op_unsigned(op), &number),
             cannot = interval_narrow(&no, op_negated(op_unsigned(op)), &number);
        return can && cannot ? EITHER : can ? SAME : DIFFERENT;
    } else if (a->kind != A_INT && a->kind != A_NULL) {
        return EITHER;
    }
    return op_fold(op_unsigned(op), at, k, &holds) ? holds ? SAME : DIFFERENT : EITHER;
}

// What the caller gave turned out to be an error number.
static void is_number(Run *r, State *s, ObjId o, Op op, int64_t k)
{
    const Object *x = obj(r, o);
    bool error = k < 0 && ((int)op_unsigned(op) == OPU_GE || (int)op_unsigned(op) == OPU_GT);
    if (x->kind != OBJ_INIT || !error)
        return;
    SymId y = sym_make(r, SYM_CELL, OP_NONE, x->key, false, 0, 0);
    state_replace(r, s, o, (Atom){.kind = A_SYM, .n = y.n});
    state_own_drop(s, o);
    Fact *f = state_fact_make(r, s, y);
    *f = (Fact){.sym = y, .lo = k, .hi = -1, .nonzero = true};
}

// The address p, which is v, compared with the number k: keeps what it can be.
static bool assume_address(Run *r, State *s, Op op, Operand p, ValId v, int64_t k)
{
    uint32_t n, kept = 0;
    const Atom *x = value_atoms(r, v, &n);
    Atom keep[MAX_ATOMS];
    for (uint32_t i = 0; i < n; i++) {
        if (address_compares(r, s, op, &x[i], k) != DIFFERENT)
            keep[kept++] = x[i];
    }
    if (kept && kept < n)
        set_holder(r, s, p, value_of(r, keep, kept));
    if (kept == 1 && keep[0].kind == A_PTR && !(keep[0].flags & AF_SHIFTED))
        is_number(r, s, atom_obj(r, &keep[0]), op, k);
    return kept > 0;
}

// The number, other than 0, that the value is; 0 if it is none, or not known.
static int64_t number_of(const Run *r, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    return n == 1 && a->kind == A_INT ? a->u.v : 0;
}

// A size that something was added to is not 0: sizes do not wrap.
static bool grown(const Run *r, Operand o, const Int *x)
{
    const Sym *y = &r->syms.at[x->sym.n];
    return x->sym.n && y->kind == SYM_EXPR && y->op == OP_ADD && y->b_const && y->v > 0 && branch_unsigned(r, o);
}

bool branch_assume_values(Run *r, State *s, Op op, Operand a, ValId va, Operand b, ValId vb, bool holds)
{
    if (!holds)
        op = op_negated(op);
    bool pa = is_pointer(r, s, a, va), pb = is_pointer(r, s, b, vb);
    if (pa != pb && (pa ? number_of(r, vb) : number_of(r, va)))
        return pa ? assume_address(r, s, op, a, va, number_of(r, vb))
                  : assume_address(r, s, op_swapped(op), b, vb, number_of(r, va));
    if (pa || pb) {
        if (op != OP_EQ && op != OP_NE)
            return true;
        bool place = (a.kind == OD_COPY && b.kind == OD_ADDR) || (a.kind == OD_ADDR && b.kind == OD_COPY);
        if (place && (is_null(r, va) || is_null(r, vb))) // who asks whether a weak symbol is there writes null
            return op == OP_NE;
        if (is_null(r, vb))
            return assume_null(r, s, a, va, op == OP_EQ);
        if (is_null(r, va))
            return assume_null(r, s, b, vb, op == OP_EQ);
        return assume_pointers(r, s, a, va, b, vb, op == OP_EQ) && assume_pointers(r, s, b, vb, a, va, op == OP_EQ);
    }
    Int x = int_of(r, s, va), y = int_of(r, s, vb);
    if ((int)op >= OPU_LT) {
        x.nonzero |= grown(r, a, &x);
        y.nonzero |= grown(r, b, &y);
    }
    if (!assume_int(r, s, op, x, y, 0))
        return false;
    return (y.lo != y.hi || assume_constants(r, s, op, a, va, y.lo)) &&
           (x.lo != x.hi || assume_constants(r, s, op_swapped(op), b, vb, x.lo));
}

// To test or compare a pointer is not to use it.
static ValId tested_value(Run *r, State *s, Operand o)
{
    if (o.kind == OD_COPY && lien_ty_get(r->unit, operand_ty(r, o))->kind == TY_PTR)
        o.flags |= ODF_PRINT;
    return operand_value(r, s, o);
}

bool branch_unsigned(const Run *r, Operand o)
{
    const Ty *t = lien_ty_get(r->unit, operand_ty(r, o));
    return o.kind == OD_COPY && t->kind == TY_INT && t->bits == 64 && t->flags & TY_UNSIGNED;
}

bool branch_assume(Run *r, State *s, Op op, Operand a, Operand b, bool holds)
{
    ValId va = tested_value(r, s, a), vb = tested_value(r, s, b);
    if (branch_unsigned(r, a) || branch_unsigned(r, b))
        op = op_unsigned(op);
    return branch_assume_values(r, s, op, a, va, b, vb, holds);
}

// Each of a few constants with each of a few others.
static bool fold_all(Run *r, Op op, ValId va, ValId vb, ValId *out)
{
    uint32_t n, m, k = 0;
    const Atom *a = value_atoms(r, va, &n), *b = value_atoms(r, vb, &m);
    Atom all[MAX_ATOMS * MAX_ATOMS];
    if (n * m < 2)
        return false;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < m; j++) {
            all[k] = (Atom){.kind = A_INT};
            if (a[i].kind != A_INT || b[j].kind != A_INT || !op_fold(op, a[i].u.v, b[j].u.v, &all[k].u.v))
                return false;
            k++;
        }
    }
    *out = value_of(r, all, k);
    return true;
}

// -x: what is known of x holds of it, mirrored.
static ValId negative(Run *r, State *s, const Int *x)
{
    SymId y = sym_make(r, SYM_EXPR, OP_MUL, x->sym.n, true, 0, -1);
    Int m = {x->hi == INT64_MAX ? INT64_MIN : -x->hi, x->lo == INT64_MIN ? INT64_MAX : -x->lo, x->nonzero, y, true};
    learn(r, s, &m);
    return value_sym(r, y);
}

ValId branch_binary(Run *r, State *s, Op op, ValId va, ValId vb)
{
    Int a = int_of(r, s, va), b = int_of(r, s, vb);
    int64_t out;
    ValId few;
    if (fold_all(r, op, va, vb, &few))
        return few;
    if (!a.known || !b.known)
        return (ValId){VAL_TOP};
    if (a.lo == a.hi && b.lo == b.hi && op_fold(op, a.lo, b.lo, &out))
        return value_int(r, out);
    bool b_const = b.lo == b.hi && !b.sym.n;
    if (op == OP_SUB && a.lo == 0 && a.hi == 0 && b.sym.n && r->syms.at[b.sym.n].depth <= 2)
        return negative(r, s, &b);
    if (!a.sym.n && b.sym.n && a.lo == a.hi && (op_compares(op) || op == OP_ADD || op == OP_AND || op == OP_OR)) {
        Int t = a;
        a = b;
        b = t;
        op = op_swapped(op);
        b_const = true;
    }
    if (!a.sym.n || (!b_const && !b.sym.n))
        return (ValId){VAL_TOP};
    if (op == OP_NE && b_const && b.lo == 0 && r->syms.at[a.sym.n].kind == SYM_EXPR &&
        op_compares((Op)r->syms.at[a.sym.n].op))
        return value_sym(r, a.sym); // !!x of a comparison is the comparison
    if (r->syms.at[a.sym.n].depth > 2 || (!b_const && r->syms.at[b.sym.n].depth > 2))
        return (ValId){VAL_TOP};
    SymId y = sym_make(r, SYM_EXPR, op, a.sym.n, b_const, b_const ? 0 : b.sym.n, b_const ? b.lo : 0);
    return value_sym(r, y);
}
