// The store: sorted arrays from cells to values, objects to ownership, symbols to what is known of them.
//
// A cell without an entry takes the value of its nearest ancestor that has one, else its object's default; what is read
// for the first time is made then (an object that it points to, a symbol for an integer) and entered, so that reading
// it again gives the same.
#include "run.h"

State *state_new(Run *r)
{
    State *s = r->pool;
    if (!s)
        return arena_alloc(&r->arena, sizeof(State));
    r->pool = s->next;
    s->slots.n = s->owns.n = s->facts.n = 0;
    memset(s->trail, 0, sizeof s->trail);
    s->dirty = s->joined = s->over = false;
    s->doubt = 0;
    s->cleaned = 0;
    return s;
}

void state_done(Run *r, State *s)
{
    s->next = r->pool;
    r->pool = s;
}

void state_copy(Run *r, State *to, const State *from)
{
    to->slots.n = to->owns.n = to->facts.n = 0;
    vec_room(&r->arena, &to->slots, from->slots.n);
    vec_room(&r->arena, &to->owns, from->owns.n);
    vec_room(&r->arena, &to->facts, from->facts.n);
    if (from->slots.n)
        memcpy(to->slots.at, from->slots.at, from->slots.n * sizeof(Slot));
    if (from->owns.n)
        memcpy(to->owns.at, from->owns.at, from->owns.n * sizeof(Own));
    if (from->facts.n)
        memcpy(to->facts.at, from->facts.at, from->facts.n * sizeof(Fact));
    to->slots.n = from->slots.n;
    to->owns.n = from->owns.n;
    to->facts.n = from->facts.n;
    memcpy(to->trail, from->trail, sizeof to->trail);
    to->cleaned = from->cleaned;
    to->joined = from->joined;
    to->over = from->over;
    to->from = from->from;
    to->doubt = from->doubt;
    to->dirty = from->dirty;
}

State *state_clone(Run *r, const State *s)
{
    State *c = state_new(r);
    state_copy(r, c, s);
    return c;
}

bool state_equal(const State *a, const State *b)
{
    if (a->slots.n != b->slots.n || a->owns.n != b->owns.n || a->facts.n != b->facts.n || a->joined != b->joined ||
        a->doubt != b->doubt)
        return false;
    for (uint32_t i = 0; i < a->facts.n; i++) {
        const Fact *x = &a->facts.at[i], *y = &b->facts.at[i];
        if (x->sym.n != y->sym.n || x->lo != y->lo || x->hi != y->hi || x->nonzero != y->nonzero)
            return false;
    }
    return (!a->slots.n || memcmp(a->slots.at, b->slots.at, a->slots.n * sizeof(Slot)) == 0) &&
           (!a->owns.n || memcmp(a->owns.at, b->owns.at, a->owns.n * sizeof(Own)) == 0);
}

// The three arrays are searched alike: the index of the first entry whose id is not below `id`.
#define LOWER(v, member, id, result) \
    do { \
        uint32_t lo_ = 0, hi_ = (v).n; \
        while (lo_ < hi_) { \
            uint32_t mid_ = (lo_ + hi_) / 2; \
            if ((v).at[mid_].member.n < (id)) \
                lo_ = mid_ + 1; \
            else \
                hi_ = mid_; \
        } \
        (result) = lo_; \
    } while (0)
#define INSERT(r, v, i, x) \
    do { \
        if (vec_room(&(r)->arena, &(v), 1)) { \
            memmove(&(v).at[(i) + 1], &(v).at[i], ((v).n - (i)) * sizeof *(v).at); \
            (v).at[i] = (x); \
            (v).n++; \
        } \
    } while (0)
#define REMOVE(v, i) (memmove(&(v).at[i], &(v).at[(i) + 1], ((v).n - (i) - 1) * sizeof *(v).at), (v).n--)

Slot *state_slot(State *s, CellId c)
{
    uint32_t i;
    LOWER(s->slots, cell, c.n, i);
    return i < s->slots.n && s->slots.at[i].cell.n == c.n ? &s->slots.at[i] : NULL;
}

static void slot_put(Run *r, State *s, CellId c, ValId v, uint32_t at)
{
    uint32_t i;
    LOWER(s->slots, cell, c.n, i);
    if (i < s->slots.n && s->slots.at[i].cell.n == c.n)
        s->slots.at[i] = (Slot){c, v, at};
    else
        INSERT(r, s->slots, i, ((Slot){c, v, at}));
}

// ---------------------------------------------------------------- ownership and facts

Own *state_own(State *s, ObjId o)
{
    uint32_t i;
    LOWER(s->owns, obj, o.n, i);
    return i < s->owns.n && s->owns.at[i].obj.n == o.n ? &s->owns.at[i] : NULL;
}

uint8_t own_default(const Run *r, ObjId o)
{
    const Object *x = &r->objs.at[o.n];
    bool owns = x->level == LV_OWNED || x->level == LV_SHARED;
    return owns && x->kind != OBJ_VAR ? OWN_OWNED : OWN_NONE;
}

Own *state_own_make(Run *r, State *s, ObjId o)
{
    uint32_t i;
    LOWER(s->owns, obj, o.n, i);
    if (i < s->owns.n && s->owns.at[i].obj.n == o.n)
        return &s->owns.at[i];
    Own own = {.obj = o, .own = own_default(r, o), .null = obj(r, o)->nullable ? NULL_POSSIBLE : NULL_UNKNOWN};
    if (obj(r, o)->kind == OBJ_VAR)
        own.null = NULL_NEVER;
    INSERT(r, s->owns, i, own);
    return &s->owns.at[i];
}

void state_own_drop(State *s, ObjId o)
{
    Own *w = state_own(s, o);
    if (w)
        REMOVE(s->owns, (uint32_t)(w - s->owns.at));
}

Fact *state_fact(State *s, SymId y)
{
    uint32_t i;
    LOWER(s->facts, sym, y.n, i);
    return i < s->facts.n && s->facts.at[i].sym.n == y.n ? &s->facts.at[i] : NULL;
}

void state_fact_drop(State *s, SymId y)
{
    Fact *f = state_fact(s, y);
    if (f)
        REMOVE(s->facts, (uint32_t)(f - s->facts.at));
}

Fact *state_fact_make(Run *r, State *s, SymId y)
{
    uint32_t i;
    LOWER(s->facts, sym, y.n, i);
    if (i < s->facts.n && s->facts.at[i].sym.n == y.n)
        return &s->facts.at[i];
    INSERT(r, s->facts, i, ((Fact){y, INT64_MIN, INT64_MAX, false, false}));
    return &s->facts.at[i];
}

bool sym_mentions(const Run *r, SymId y, SymId part)
{
    if (y.n == part.n)
        return true;
    const Sym *x = &r->syms.at[y.n];
    if (x->kind == SYM_LATER)
        return sym_mentions(r, (SymId){x->a}, part);
    return x->kind == SYM_EXPR &&
           (sym_mentions(r, (SymId){x->a}, part) || (!x->b_const && sym_mentions(r, (SymId){x->b}, part)));
}

void state_kill_sym(Run *r, State *s, SymId y)
{
    uint32_t k = 0;
    for (uint32_t i = 0; i < s->facts.n; i++) {
        if (!sym_mentions(r, s->facts.at[i].sym, y))
            s->facts.at[k++] = s->facts.at[i];
    }
    s->facts.n = k;
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        if (n == 1 && a->kind == A_SYM && sym_mentions(r, (SymId){a->n}, y))
            s->slots.at[i].val = (ValId){VAL_TOP};
    }
}

// ---------------------------------------------------------------- reading and writing

ObjDefault state_default(Run *r, State *s, CellId c)
{
    for (CellId up = cell(r, c)->parent; up.n; up = cell(r, up)->parent) {
        const Slot *e = state_slot(s, up);
        if (e)
            return e->val.n == VAL_ZERO || e->val.n == VAL_NULL ? DEF_ZERO
                   : e->val.n == VAL_UNINIT                     ? DEF_UNINIT
                                                                : DEF_TOP;
    }
    return (ObjDefault)obj(r, cell_obj(r, c))->dflt;
}

#define MAX_DEPTH 6

// Does what this object holds belong to somebody else? What a parameter was lent does, a global, whatever was read from
// there.
static bool held_elsewhere(Run *r, State *s, ObjId o)
{
    const Object *x = obj(r, o);
    if (x->kind == OBJ_VAR) {
        const Var *v = var_get(r->fn, (VarId){x->key});
        return v->kind == VAR_GLOBAL || v->flags & VF_STATIC;
    }
    if (x->kind == OBJ_HEAP)
        return false;
    const Own *w = state_own(s, o);
    return !w || w->flags & OF_ELSEWHERE || !(x->level == LV_OWNED || x->level == LV_SHARED);
}

// Is this part of something that is made anew each time round? Then what it led to the last time is another thing.
static bool reborn(const Run *r, ObjId o)
{
    for (uint32_t depth = 0; obj(r, o)->kind == OBJ_INIT && depth < MAX_DEPTH; depth++)
        o = cell_obj(r, (CellId){obj(r, o)->key});
    return obj(r, o)->kind != OBJ_VAR && obj(r, o)->kind != OBJ_INIT;
}

static bool found_raw(Run *r, State *s, ObjId o)
{
    const Object *x = obj(r, o);
    const Own *w = state_own(s, o);
    bool drops = x->kind == OBJ_INIT && cell_level(r, (CellId){x->key})->flags & LF_DROPS; // what it owns is ours
    return x->kind != OBJ_VAR && x->kind != OBJ_HEAP && ((x->level == LV_RAW && !drops) || (w && w->flags & OF_RAW));
}

// The object that a pointer read for the first time points to. DEF_TOP makes it anew: whatever was called so before is
// forgotten.
static ValId state_materialize(Run *r, State *s, CellId c, TyId ty, bool fresh)
{
    const Object *in = obj(r, cell_obj(r, c));
    uint8_t depth = in->depth;
    if (depth >= MAX_DEPTH)
        return (ValId){VAL_TOP};
    Cell x = *cell(r, c);
    TyId to = lien_ty_get(r->unit, ty)->elem;
    ObjId o = object_make(r, fresh ? OBJ_LOAD : OBJ_INIT, c.n, 0, to, x.levels, x.level + 1u);
    Object *w = obj(r, o);
    if (!fresh)
        cell(r, c)->entry = o;
    const Level *l = lien_level_get(r->unit, x.levels, x.level);
    w->depth = (uint8_t)(depth + 1);
    w->level = l->kind;
    w->family = l->family;
    w->nullable = l->flags & LF_NULLABLE;
    if (fresh || (state_own(s, o) && reborn(r, cell_obj(r, c)))) {
        state_replace(r, s, o, (Atom){.kind = A_TOP});
        loan_rename(r, s, (ObjId){0}, o);
        state_own_drop(s, o);
        state_drop(r, s, w->root);
    }
    Own *own = state_own_make(r, s, o);
    if (held_elsewhere(r, s, cell_obj(r, c)))
        own->flags |= OF_ELSEWHERE | (found_raw(r, s, cell_obj(r, c)) ? OF_RAW : 0);
    if (l->flags & LF_NONNULL)
        own->null = NULL_NEVER;
    const Own *whole = state_own(s, cell_obj(r, c));
    if (whole && whole->flags & OF_MENDED) {
        own = state_own(s, o);
        own->own = OWN_ESCAPED;
        own->flags |= OF_MENDED;
    }
    return value_ptr(r, obj(r, o)->root, l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT ? AF_BORROW : 0);
}

// A pointer whose target is gone, as was told: what is found behind it from now on is nobody's.
ValId state_gone(Run *r, State *s, CellId c)
{
    TyId ty = cell(r, c)->ty;
    if (lien_ty_get(r->unit, ty)->kind != TY_PTR || cell(r, c)->flags & CF_ANY)
        return (ValId){VAL_TOP};
    uint32_t n;
    ValId v = state_materialize(r, s, c, ty, true);
    ObjId o = atom_obj(r, value_atoms(r, v, &n));
    if (!o.n)
        return v;
    Own *own = state_own_make(r, s, o);
    own->own = OWN_ESCAPED;
    own->flags |= OF_MENDED;
    return value_ptr(r, obj(r, o)->root, 0);
}

CellId state_elsewhere(Run *r, State *s, TyId ty)
{
    ObjId o = object_make(r, OBJ_LOAD, 0x80000000u | r->point, 0, ty, (LevelsId){0}, 0);
    state_replace(r, s, o, (Atom){.kind = A_TOP});
    state_own_drop(s, o);
    state_drop(r, s, obj(r, o)->root);
    obj(r, o)->depth = 1;
    state_own_make(r, s, o)->null = NULL_NEVER;
    return obj(r, o)->root;
}

bool state_leaves_frame(const Run *r, CellId c, ValId v)
{
    uint32_t n;
    const Atom *a = value_atoms(r, v, &n);
    uint8_t kind = obj(r, cell_obj(r, c))->kind;
    for (uint32_t i = 0; i < n && (kind == OBJ_INIT || kind == OBJ_LOAD) && !(cell(r, c)->flags & CF_ANY); i++) {
        const Object *o = obj(r, atom_obj(r, &a[i]));
        if (a[i].kind == A_DANGLING ||
            (a[i].kind == A_PTR && o->kind == OBJ_VAR && var_get(r->fn, (VarId){o->key})->kind == VAR_LOCAL))
            return true;
    }
    return false;
}

ValId state_entry(Run *r, State *s, CellId c, bool outside)
{
    outside = outside && state_default(r, s, c) == DEF_INIT;
    const Cell *x = cell(r, c);
    const Object *in = obj(r, x->obj);
    bool variable = in->kind == OBJ_VAR && in->dflt == DEF_INIT && !x->parent.n;
    return (variable || outside) && lien_ty_get(r->unit, x->ty)->kind == TY_PTR
               ? state_materialize(r, s, c, x->ty, false)
               : (ValId){0};
}

// An element that a loop may have set on a way that only the program knows.
static bool in_stored(const Run *r, CellId c)
{
    for (; c.n; c = cell(r, c)->parent) {
        if (cell(r, c)->flags & CF_STORED)
            return true;
    }
    return false;
}

ValId state_get(Run *r, State *s, CellId c, TyId ty)
{
    const Slot *e = state_slot(s, c);
    ObjDefault d = DEF_TOP;
    if (e && e->val.n != VAL_TOP && e->val.n != VAL_ZERO &&
        !(e->val.n == VAL_UNINIT && lien_ty_get(r->unit, ty)->kind != TY_PTR))
        return e->val;
    if (!e)
        d = state_default(r, s, c);
    else if (e->val.n == VAL_ZERO)
        d = DEF_ZERO;
    else if (e->val.n == VAL_UNINIT)
        d = DEF_UNINIT;
    TyKind kind = (TyKind)lien_ty_get(r->unit, ty)->kind;
    if (kind != TY_PTR && kind != TY_INT)
        return (ValId){d == DEF_ZERO ? VAL_ZERO : d == DEF_UNINIT ? VAL_UNINIT : VAL_TOP};
    if (cell(r, c)->flags & CF_ANY)
        return (ValId){VAL_TOP};
    if (!e && d != DEF_INIT && cell_in_union(r, c)) // another member may have been set
        return (ValId){VAL_TOP};
    if (d == DEF_ZERO)
        return kind == TY_PTR ? (ValId){VAL_NULL} : value_int(r, 0);
    if (kind == TY_PTR && d == DEF_UNINIT)
        return (ValId){in_stored(r, c) ? VAL_TOP : VAL_UNINIT};
    ValId v;
    if (kind == TY_INT) {
        SymId y = cell(r, c)->symbol;
        if (!y.n)
            y = cell(r, c)->symbol = sym_make(r, SYM_CELL, OP_NONE, c.n, false, 0, 0);
        if (e || d == DEF_TOP) {
            state_kill_sym(r, s, y);
            cell(r, c)->flags |= CF_CHANGED;
        }
        v = value_sym(r, y);
    } else {
        v = state_materialize(r, s, c, ty, d == DEF_TOP);
        if (v.n == VAL_TOP)
            return v;
    }
    e = state_slot(s, c);
    slot_put(r, s, c, v, e ? e->at : 0);
    return v;
}

// The slots of one object, or of what is below c, need not stand together: ids grow as cells are made.
void state_drop(Run *r, State *s, CellId c)
{
    if (!cell(r, c)->first_child.n) {
        Slot *e = state_slot(s, c);
        if (e)
            REMOVE(s->slots, (uint32_t)(e - s->slots.at));
        return;
    }
    uint32_t k = 0;
    ObjId o = cell_obj(r, c);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        CellId at = s->slots.at[i].cell;
        if (cell_obj(r, at).n != o.n || !cell_within(r, at, c))
            s->slots.at[k++] = s->slots.at[i];
    }
    s->slots.n = k;
}

// A block's root is its first element, too: those beside it are not below it.
static void drop_element(Run *r, State *s, CellId root)
{
    uint32_t k = 0;
    ObjId o = cell_obj(r, root);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        CellId at = s->slots.at[i].cell;
        if (cell_obj(r, at).n != o.n || cell_beside(r, at, root))
            s->slots.at[k++] = s->slots.at[i];
    }
    s->slots.n = k;
}

void state_set(Run *r, State *s, CellId c, ValId v)
{
    if (cell(r, c)->first_child.n && cell_block(r, c))
        drop_element(r, s, c);
    else if (cell(r, c)->first_child.n)
        state_drop(r, s, c);
    slot_put(r, s, c, v, r->point + 1);
}

static bool atom_points_into(const Run *r, const Atom *a, ObjId o)
{
    return a->kind == A_PTR && atom_obj(r, a).n == o.n;
}

void state_replace(Run *r, State *s, ObjId o, Atom with)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        bool hit = false;
        for (uint32_t k = 0; k < n; k++)
            hit |= atom_points_into(r, &a[k], o);
        if (!hit)
            continue;
        Atom all[MAX_ATOMS];
        memcpy(all, a, n * sizeof *all);
        for (uint32_t k = 0; k < n; k++) {
            if (atom_points_into(r, &all[k], o))
                all[k] = with;
        }
        s->slots.at[i].val = value_of(r, all, n);
    }
}

void state_rename(Run *r, State *s, ObjId from, ObjId to)
{
    CellId a = obj(r, from)->root, b = obj(r, to)->root;
    for (uint32_t i = 0; i < s->slots.n; i++)
        s->slots.at[i].val = value_moved(r, s->slots.at[i].val, a, b);
    for (uint32_t i = 0; i < s->slots.n; i++) {
        Slot e = s->slots.at[i];
        if (cell_obj(r, e.cell).n != from.n)
            continue;
        CellId moved = cell_path_in(r, e.cell, a, b);
        REMOVE(s->slots, i);
        Slot *old = state_slot(s, moved);
        slot_put(r, s, moved, old ? value_join(r, old->val, e.val) : e.val, e.at);
        i = UINT32_MAX; // the array changed under us: begin again
    }
    Own *w = state_own(s, from);
    if (w) {
        Own old = *w;
        state_own_drop(s, from);
        Own *x = state_own_make(r, s, to);
        old.obj = to;
        *x = old;
    }
}

bool own_is(State *s, ObjId o, uint8_t mask)
{
    const Own *w = state_own(s, o);
    return w && (w->own & mask);
}

// An aggregate entry at c keeps the entries below it; its own value becomes unknown.
void state_hide(Run *r, State *s, CellId c) { slot_put(r, s, c, (ValId){VAL_TOP}, r->point + 1); }

void state_trail(State *s, uint32_t decision)
{
    if (s->trail[0] == decision)
        return;
    memmove(s->trail + 1, s->trail, (TRAIL - 1) * sizeof *s->trail);
    s->trail[0] = decision;
}
