// What a call that nobody sees into may have changed, and what C programmers take to be as it was (language, section 3,
// "Conditions are followed"): a flag of the caller's, tested, and tested again after a call that was not given it.
//
// Such an integer gets a new symbol, "later than y": anything may be in it. Where a test finds it otherwise than y was
// found, the way on is in doubt (DOUBT_CHANGED): nothing is told that is wrong on such ways only, unless nothing else
// leads to the place.
#include "run.h"

enum { LATER_DEPTH = 2, LATER_NAMES = 4, LATER_KEYS = 1024 };

// ---------------------------------------------------------------- what is asked for more than once

// A place by its last step: another one may be taken for it, which costs a little work.
static uint32_t step_key(uint8_t proj, uint32_t n)
{
    return (proj == PL_FIELD ? n * 2 + 1 : proj == PL_VAR && n ? n * 2 : 0) & (LATER_KEYS - 1);
}

static void note_asked(Run *r, Operand o)
{
    PlaceId p = {o.kind == OD_COPY ? o.n : 0};
    for (; p.n; p = place_get(r->fn, p)->parent) { // and the pointers on the way
        const Place *x = place_get(r->fn, p);
        if (x->proj == PL_VAR && var_get(r->fn, (VarId){x->n})->kind != VAR_GLOBAL)
            return;
        uint32_t k = step_key(x->proj, x->n);
        r->asked_twice[k / 64] |= r->asked_once[k / 64] & UINT64_C(1) << k % 64;
        r->asked_once[k / 64] |= UINT64_C(1) << k % 64;
    }
}

void later_look(Run *r)
{
    for (uint32_t i = 0; i < r->fn->points.n && !r->light; i++) {
        const Point *p = &r->fn->points.at[i];
        bool temp = p->op == I_ASSIGN && place_get(r->fn, p->dst)->proj == PL_VAR;
        if (p->op != I_BRANCH && p->op != I_BIN && p->op != I_SWITCH && !temp)
            continue;
        note_asked(r, p->a);
        note_asked(r, p->b);
    }
}

static bool asked_twice(const Run *r, CellId c)
{
    const Cell *x = cell(r, c);
    uint32_t k = step_key(x->proj, x->proj == PL_VAR ? cell_var(r, c).n : x->n);
    return r->asked_twice[k / 64] >> k % 64 & 1;
}

SymId later_base(const Run *r, SymId y)
{
    while (r->syms.at[y.n].kind == SYM_LATER)
        y.n = r->syms.at[y.n].a;
    return y;
}

bool later_than(const Run *r, SymId y, SymId than)
{
    while (y.n != than.n && r->syms.at[y.n].kind == SYM_LATER)
        y.n = r->syms.at[y.n].a;
    return y.n == than.n;
}

// ---------------------------------------------------------------- tested before

// The symbol as it would be of what was there one call earlier; none if there was no such call.
static SymId before(Run *r, SymId y)
{
    Sym x = r->syms.at[y.n];
    if (x.kind == SYM_LATER)
        return (SymId){x.a};
    if (x.kind != SYM_EXPR)
        return (SymId){0};
    SymId a = before(r, (SymId){x.a}), b = x.b_const ? (SymId){0} : before(r, (SymId){x.b});
    if (!a.n && !b.n)
        return (SymId){0};
    return sym_make(r, SYM_EXPR, (Op)x.op, a.n ? a.n : x.a, x.b_const, b.n ? b.n : x.b, x.v);
}

void later_found(Run *r, State *s, SymId y, int64_t lo, int64_t hi, bool nonzero)
{
    for (y = r->later ? before(r, y) : (SymId){0}; y.n && !(s->doubt & DOUBT_CHANGED); y = before(r, y)) {
        const Fact *f = state_fact(s, y);
        if (f && (f->lo > hi || f->hi < lo || (f->nonzero && !lo && !hi) || (nonzero && !f->lo && !f->hi)))
            s->doubt |= DOUBT_CHANGED;
    }
}

void later_differs(Run *r, State *s, SymId y, int64_t from)
{
    for (y = before(r, y); y.n; y = before(r, y)) {
        const Fact *f = state_fact(s, y);
        if (f && f->lo == from && f->hi == from)
            s->doubt |= DOUBT_CHANGED;
    }
}

// ---------------------------------------------------------------- a call is passed

static bool tested(const Run *r, const State *s, SymId y)
{
    for (uint32_t i = 0; i < s->facts.n; i++) {
        SymId x = s->facts.at[i].sym;
        uint8_t kind = r->syms.at[x.n].kind;
        if (x.n == y.n || ((kind == SYM_EXPR || kind == SYM_LATER) && sym_mentions(r, x, y)))
            return true;
    }
    return false;
}

// Is it used for something in this state: what another place holds, or something that is known?
static bool in_use(const Run *r, const State *s, SymId y)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        if (n == 1 && a->kind == A_SYM && sym_mentions(r, (SymId){a->n}, y))
            return true;
    }
    return tested(r, s, y);
}

static uint32_t calls_since(const Run *r, SymId y)
{
    uint32_t n = 0;
    for (; r->syms.at[y.n].kind == SYM_LATER; y.n = r->syms.at[y.n].a)
        n++;
    return n;
}

ValId later_value(Run *r, const State *s, const Slot *e)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    if (a->kind != A_SYM || e->at || n != 1 || !asked_twice(r, e->cell))
        return (ValId){VAL_TOP};
    SymId y = {a->n}, first = later_base(r, y);
    if (r->syms.at[first.n].kind != SYM_CELL)
        return (ValId){VAL_TOP};
    if (tested(r, s, first))
        y = first;
    else if (y.n == first.n || !tested(r, s, y)) // what it was found to be before, it may be still
        return y.n != first.n ? e->val : (ValId){VAL_TOP};
    if (calls_since(r, y) == LATER_DEPTH)
        return (ValId){VAL_TOP};
    r->later = true;
    for (int64_t k = 0; k < LATER_NAMES; k++) {
        uint32_t known = r->syms.n;
        SymId l = sym_make(r, SYM_LATER, OP_NONE, y.n, false, e->cell.n, k);
        if (l.n == known || !in_use(r, s, l))
            return value_sym(r, l);
    }
    return (ValId){VAL_TOP};
}

// ---------------------------------------------------------------- pointers

// What the pointer was found to be, or 0: null, or not.
static uint16_t found(State *s, const Atom *a, ObjId o)
{
    const Own *w = state_own(s, o);
    if (a->kind == A_NULL)
        return OF_WAS_NULL;
    return !w ? 0 : w->null == NULL_NEVER ? OF_WAS_THERE : w->flags & OF_WAS;
}

void later_note(Run *r, State *s, const Slot *e, Across *x)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    if (e->at || !asked_twice(r, e->cell) || (a->kind != A_NULL && a->kind != A_PTR))
        return;
    ObjId o = a->kind == A_NULL ? (ObjId){a->n} : atom_obj(r, a);
    uint8_t kind = obj(r, o)->kind;
    if (n != 1 || (a->kind == A_PTR && a->flags) || (kind != OBJ_INIT && kind != OBJ_LOAD))
        return;
    if (obj(r, o)->key != e->cell.n || obj(r, o)->sub)
        return;
    if (a->kind == A_PTR && (a->n != obj(r, o)->root.n || a->u.p.loan.n || cell_level(r, e->cell)->flags & LF_NONNULL))
        return;
    vec_push(&r->arena, x, ((Pointer){e->cell, o, found(s, a, o)}));
}

// Integers that it led to are there now as they are in what it led to, if it leads there still.
static Slot *integers(Run *r, const State *s, ObjId o, uint32_t *n)
{
    Slot *all = NULL;
    *n = 0;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t m;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &m);
        bool later = m == 1 && a->kind == A_SYM && r->syms.at[a->n].kind == SYM_LATER;
        if (!later || cell_obj(r, s->slots.at[i].cell).n != o.n || cell(r, s->slots.at[i].cell)->flags & CF_ANY)
            continue;
        if (!all)
            all = arena_alloc(&r->arena, (s->slots.n - i) * sizeof *all);
        all[(*n)++] = s->slots.at[i];
    }
    return all;
}

void later_read(Run *r, State *s, const Across *x)
{
    for (uint32_t i = 0; i < x->n; i++) {
        Pointer p = x->at[i];
        uint32_t n, m;
        Slot *ints = integers(r, s, p.led, &n);
        if (!p.was && !n)
            continue;
        ValId v = state_get(r, s, p.cell, cell(r, p.cell)->ty);
        const Atom *a = value_atoms(r, v, &m);
        ObjId o = atom_obj(r, a);
        if (m != 1 || !o.n)
            continue;
        state_own_make(r, s, o)->flags |= p.was;
        for (uint32_t k = 0; k < n; k++) {
            CellId c = cell_path_in(r, ints[k].cell, obj(r, p.led)->root, obj(r, o)->root);
            SymId y = {r->syms.at[value_atoms(r, ints[k].val, &m)->n].a};
            state_set(r, s, c, value_sym(r, sym_make(r, SYM_LATER, OP_NONE, y.n, false, c.n, 0)));
            state_slot(s, c)->at = 0;
        }
    }
}
