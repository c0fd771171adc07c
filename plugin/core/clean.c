// What a state can forget: variables that are not used any more, objects that nothing leads to, facts of nothing, and
// what was only read and would be read again the same. Small states are what makes the forward run cheap.
#include "run.h"

// ---------------------------------------------------------------- marks: a small number for each object or symbol

// Cleared by moving the base: a function of many objects is cleaned many times.
typedef struct { uint32_t *at, base; } Marks;
enum { MARK_SPAN = 256, MARK_SEEN = 0, MARK_HELD, MARK_COUNT };

static Marks marks_new(Run *r, uint32_t which, uint32_t n)
{
    uint32_t had = r->marks[which].at.n;
    if (n > had) {
        vec_room(&r->arena, &r->marks[which].at, n - had);
        memset(r->marks[which].at.at + had, 0, (n - had) * sizeof(uint32_t));
        r->marks[which].at.n = n;
    }
    if (r->marks[which].base > UINT32_MAX - 2 * MARK_SPAN) {
        memset(r->marks[which].at.at, 0, n * sizeof(uint32_t));
        r->marks[which].base = 0;
    }
    r->marks[which].base += MARK_SPAN;
    return (Marks){r->marks[which].at.at, r->marks[which].base};
}

static uint32_t mark_get(Marks m, uint32_t i) { return m.at[i] > m.base ? m.at[i] - m.base : 0; }
static void mark_set(Marks m, uint32_t i) { m.at[i] = m.base + 1; }

static void mark_count(Marks m, uint32_t i)
{
    uint32_t had = mark_get(m, i);
    m.at[i] = m.base + (had < 3 ? had + 1 : had);
}

// ---------------------------------------------------------------- what is reachable

static bool released(const Run *r, const State *s, ObjId o)
{
    const Own *w = obj(r, o)->kind == OBJ_HEAP ? state_own((State *)s, o) : NULL;
    return w && w->own == OWN_RELEASED;
}

// Marks each object that is reachable from the slots that `root` accepts, without what stands in `but` and, if that is
// asked, in what was released.
typedef bool (*IsRoot)(const Run *r, const Slot *e);

static void state_reach(Run *r, const State *s, IsRoot root, CellId but, bool live, Marks seen)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = 0; i < s->slots.n; i++) {
            const Slot *e = &s->slots.at[i];
            if (e->val.n <= VAL_ZERO)
                continue;
            ObjId in = cell_obj(r, e->cell);
            if (!mark_get(seen, in.n) && !root(r, e))
                continue;
            if ((but.n && in.n == cell_obj(r, but).n && cell_within(r, e->cell, but)) || (live && released(r, s, in)))
                continue;
            uint32_t n;
            const Atom *a = value_atoms(r, e->val, &n);
            for (uint32_t k = 0; k < n; k++) {
                uint32_t o = atom_obj(r, &a[k]).n;
                if (o && !mark_get(seen, o)) {
                    mark_set(seen, o);
                    changed = changed || o != in.n;
                }
            }
        }
    }
}

static bool root_variable(const Run *r, const Slot *e)
{
    const Object *o = obj(r, cell_obj(r, e->cell));
    bool found = o->kind == OBJ_LOAD || o->kind == OBJ_LOOP; // a list's node that a cursor leads to is held by the list
    return o->kind == OBJ_VAR || o->kind == OBJ_CLAIM || found || (o->kind == OBJ_INIT && o->level != LV_OWNED);
}

bool state_holders(Run *r, State *s, ObjId o, CellId but)
{
    Marks seen = marks_new(r, MARK_SEEN, r->objs.n + 1);
    for (uint32_t i = 0; i < s->owns.n; i++) { // what is kept out of sight is reachable
        if (s->owns.at[i].own & OWN_ESCAPED && s->owns.at[i].obj.n != o.n)
            mark_set(seen, s->owns.at[i].obj.n);
    }
    state_reach(r, s, root_variable, but, true, seen);
    return mark_get(seen, o.n) != 0;
}

// A place that the caller sees and that was written here, used again or not: a summary speaks of it, and what was
// declared of it must hold at the exit.
static bool written_outside(const Run *r, const Slot *e)
{
    const Object *o = obj(r, cell_obj(r, e->cell));
    if (o->kind != OBJ_INIT || o->depth > 2)
        return false;
    return ((r->summary || noescape_holds(r, e->val)) && e->at) || o->dflt == DEF_UNINIT ||
           cell_level(r, e->cell)->kind != LV_RAW || state_leaves_frame(r, e->cell, e->val);
}

static bool rooted(const Run *r, ObjId o) { return obj(r, o)->kind == OBJ_VAR || obj(r, o)->kind == OBJ_CLAIM; }

static bool root_any(const Run *r, const Slot *e) { return rooted(r, cell_obj(r, e->cell)) || written_outside(r, e); }

static bool own_matters(const Run *r, const Own *w)
{
    const Object *o = obj(r, w->obj);
    if (o->kind == OBJ_INIT && o->depth == 3) // a summary can still say that it is gone
        return r->summary && !r->near && w->own & (OWN_RELEASED | OWN_MOVED);
    if (o->kind != OBJ_INIT || o->depth > 2)
        return false;
    bool told = w->null == NULL_ALWAYS || w->null == NULL_NEVER || w->flags & (OF_KEPT | OF_COUNTED);
    return w->own != own_default(r, w->obj) || (r->summary && told);
}

// What is written where nothing of ours leads any more has been let go: others hold it.
static void let_go(Run *r, State *s, const Slot *e)
{
    ObjId in = cell_obj(r, e->cell);
    uint8_t kind = obj(r, in)->kind;
    if (!e->at || (kind != OBJ_INIT && kind != OBJ_LOAD && kind != OBJ_LOOP && !own_is(s, in, OWN_ESCAPED)))
        return;
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    for (uint32_t k = 0; k < n; k++) {
        ObjId o = atom_obj(r, &a[k]);
        if (a[k].kind != A_PTR || (obj(r, o)->kind != OBJ_INIT && !own_is(s, o, OWN_OWNED)))
            continue;
        Own *w = state_own_make(r, s, o);
        w->flags |= OF_KEPT;
        if (w->own & OWN_OWNED && !(w->flags & OF_ELSEWHERE))
            w->own = OWN_ESCAPED;
    }
}

static bool value_owns(const Run *r, State *s, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t k = 0; k < n; k++) {
        if (a[k].kind == A_PTR && own_is(s, atom_obj(r, &a[k]), OWN_OWNED))
            return true;
    }
    return false;
}

// ---------------------------------------------------------------- variables, objects

static void clean_variables(const Run *r, State *s, BlockId at)
{
    uint32_t k = 0, var = 0;
    bool keep = true;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        VarId v = cell_var(r, e.cell);
        if (v.n != var || !v.n) {
            const Var *x = var_get(r->fn, v);
            bool local =
                v.n && x->kind != VAR_GLOBAL && x->kind != VAR_STRING && x->kind != VAR_RET && !(x->flags & VF_STATIC);
            keep = !local || flow_live_at(r, at, v);
            var = v.n;
        }
        if (keep || value_owns(r, s, e.val))
            s->slots.at[k++] = e;
    }
    s->slots.n = k;
}

static void clean_objects(Run *r, State *s)
{
    Marks seen = marks_new(r, MARK_SEEN, r->objs.n + 1);
    state_reach(r, s, root_any, (CellId){0}, false, seen);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        if (e.at && !mark_get(seen, cell_obj(r, e.cell).n) && !written_outside(r, &e))
            let_go(r, s, &e);
    }
    uint32_t k = 0;
    for (uint32_t i = 0; i < s->owns.n; i++) {
        Own w = s->owns.at[i];
        if (mark_get(seen, w.obj.n) || rooted(r, w.obj) || own_matters(r, &w)) {
            mark_set(seen, w.obj.n);
            s->owns.at[k++] = w;
        }
    }
    s->owns.n = k;
    k = 0;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        ObjId in = cell_obj(r, e.cell);
        if (mark_get(seen, in.n) || rooted(r, in) || written_outside(r, &e))
            s->slots.at[k++] = e;
    }
    s->slots.n = k;
}

// ---------------------------------------------------------------- what would be read again the same

static void hold_symbol(const Run *r, Marks held, uint32_t y)
{
    const Sym *x = &r->syms.at[y];
    mark_count(held, y);
    if ((x->kind == SYM_EXPR || x->kind == SYM_LATER) && mark_get(held, y) == 1) {
        hold_symbol(r, held, x->a);
        if (x->kind == SYM_EXPR && !x->b_const)
            hold_symbol(r, held, x->b);
    }
}

static void count_holders(Run *r, const State *s, Marks held, Marks count)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        uint32_t n;
        mark_count(count, cell_obj(r, e.cell).n);
        const Atom *a = value_atoms(r, e.val, &n);
        for (uint32_t k = 0; k < n; k++) {
            if (a[k].kind == A_PTR)
                mark_count(count, atom_obj(r, &a[k]).n);
            else if (a[k].kind == A_SYM)
                hold_symbol(r, held, a[k].n);
        }
    }
}

static bool own_plain(const Run *r, const Own *w, const Level *l)
{
    uint8_t null = l->flags & LF_NONNULL ? NULL_NEVER : obj(r, w->obj)->nullable ? NULL_POSSIBLE : NULL_UNKNOWN;
    return w->own == OWN_NONE && w->null == null && !(w->flags & (OF_KEPT | OF_COUNTED)) && !w->cause;
}

// The cell is unknown. Where nothing is left of what it held on entry, it may as well hold that.
static bool unknown_plain(Run *r, State *s, const Slot *e, Marks held, Marks count)
{
    const Cell *c = cell(r, e->cell);
    TyKind kind = (TyKind)lien_ty_get(r->unit, c->ty)->kind;
    bool told = e->at && written_outside(r, e);
    if (told || (kind != TY_PTR && kind != TY_INT) || cell_level(r, e->cell)->kind != LV_RAW || c->flags & CF_ANY)
        return false;
    ObjDefault d = state_default(r, s, e->cell);
    if (d != DEF_INIT || obj(r, c->obj)->kind == OBJ_VAR)
        return d == DEF_TOP;
    if (kind == TY_INT)
        return !mark_get(held, c->symbol.n);
    return !c->entry.n || (!mark_get(count, c->entry.n) && !state_own(s, c->entry));
}

// The cell was only read, and its value is what reading it again would make: nothing else holds it, nothing more is
// known of it.
static bool slot_plain(Run *r, State *s, const Slot *e, Marks held, Marks count)
{
    uint32_t n;
    const Atom *a = value_atoms(r, e->val, &n);
    if (e->val.n == VAL_TOP)
        return unknown_plain(r, s, e, held, count);
    if (e->at || n != 1)
        return false;
    if (a->kind == A_SYM) {
        const Sym *y = &r->syms.at[a->n];
        if (y->kind == SYM_LATER) { // nobody knows any more what it was found to be before
            const Sym *was = &r->syms.at[y->a];
            bool alone = mark_get(held, a->n) == 1 && mark_get(held, y->a) == 1;
            return alone && was->kind == SYM_CELL && was->a == e->cell.n;
        }
        return y->kind == SYM_CELL && y->a == e->cell.n && mark_get(held, a->n) == 1;
    }
    if (a->kind != A_PTR || a->flags & ~AF_BORROW || a->u.p.loan.n)
        return false;
    ObjId o = atom_obj(r, a);
    const Object *x = obj(r, o);
    const Level *l = cell_level(r, e->cell);
    bool borrow = l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT;
    if ((x->kind != OBJ_INIT && x->kind != OBJ_LOAD) || x->key != e->cell.n || x->sub || x->root.n != a->n ||
        mark_get(count, o.n) != 1)
        return false;
    if (x->kind != (state_default(r, s, e->cell) == DEF_INIT ? OBJ_INIT : OBJ_LOAD) ||
        borrow != (a->flags == AF_BORROW))
        return false;
    const Own *w = state_own(s, o);
    return own_default(r, o) == OWN_NONE && (!w || own_plain(r, w, l));
}

static void uncount(const Run *r, const Slot *e, Marks count)
{
    uint32_t in = cell_obj(r, e->cell).n;
    if (mark_get(count, in) < 3)
        count.at[in]--;
}

// From the last cell to the first: what is below was made after what is above.
static void clean_plain(Run *r, State *s, Marks held, Marks count)
{
    uint32_t k = s->slots.n;
    for (uint32_t i = s->slots.n; i-- > 0;) {
        Slot e = s->slots.at[i];
        if (slot_plain(r, s, &e, held, count)) {
            uint32_t n;
            const Atom *a = value_atoms(r, e.val, &n);
            uncount(r, &e, count);
            if (a->kind == A_PTR)
                state_own_drop(s, atom_obj(r, a));
            continue;
        }
        s->slots.at[--k] = e;
    }
    s->slots.n -= k;
    if (k && s->slots.n)
        memmove(s->slots.at, s->slots.at + k, s->slots.n * sizeof(Slot));
}

static bool fact_held(const Run *r, SymId y, Marks held)
{
    const Sym *x = &r->syms.at[y.n];
    switch (x->kind) {
    case SYM_EXPR:
        return fact_held(r, (SymId){x->a}, held) && (x->b_const || fact_held(r, (SymId){x->b}, held));
    case SYM_CELL: // what a parameter was given is a condition of the summary
        if (r->summary && !cell(r, (CellId){x->a})->parent.n &&
            var_get(r->fn, cell_var(r, (CellId){x->a}))->kind == VAR_PARAM)
            return true;
        return mark_get(held, y.n) || summary_asks_far(r, (CellId){x->a});
    default:
        return mark_get(held, y.n);
    }
}

void state_clean(Run *r, State *s, BlockId at)
{
    clean_variables(r, s, at);
    clean_objects(r, s);
    Marks held = marks_new(r, MARK_HELD, r->syms.n + 1), count = marks_new(r, MARK_COUNT, r->objs.n + 1);
    count_holders(r, s, held, count);
    uint32_t k = 0;
    for (uint32_t i = 0; i < s->facts.n; i++) {
        if (fact_held(r, s->facts.at[i].sym, held))
            s->facts.at[k++] = s->facts.at[i];
    }
    s->facts.n = k;
    for (uint32_t i = 0; i < s->facts.n; i++)
        hold_symbol(r, held, s->facts.at[i].sym.n);
    clean_plain(r, s, held, count);
    s->cleaned = s->slots.n;
}
