// Objects, cells, values and symbols, all interned for the run of one function: equal ids are equal things.
#include "run.h"

static uint64_t hash3(uint64_t a, uint64_t b, uint64_t c)
{
    uint64_t h = a * 0x9E3779B97F4A7C15u ^ (b + 0x7F4A7C15u) * 0xC2B2AE3D27D4EB4Fu ^ (c + 1) * 0x165667B19E3779F9u;
    return h ^ h >> 29;
}

// ---------------------------------------------------------------- objects

static uint64_t object_hash(const void *ctx, uint32_t id)
{
    const Object *o = &((const Run *)ctx)->objs.at[id];
    return hash3(o->kind, o->key, o->sub);
}

typedef struct { const Run *r; Object o; } ObjectKey;

static bool object_same(const void *ctx, uint32_t id)
{
    const ObjectKey *k = ctx;
    const Object *o = &k->r->objs.at[id];
    return o->kind == k->o.kind && o->key == k->o.key && o->sub == k->o.sub;
}

static CellId cell_push(Run *r, Cell c)
{
    CellId id = {r->cells.n};
    vec_push(&r->arena, &r->cells, c);
    return id;
}

ObjId object_make(Run *r, ObjKind kind, uint32_t key, uint32_t sub, TyId ty, LevelsId levels, uint32_t level)
{
    ObjectKey k = {r, {.kind = (uint8_t)kind, .key = key, .sub = sub}};
    uint64_t h = hash3(kind, key, sub);
    uint32_t found = table_find(&r->obj_table, h, object_same, &k);
    if (found)
        return (ObjId){found};
    ObjId id = {r->objs.n};
    k.o.root = cell_push(r, (Cell){.obj = id, .proj = PL_VAR, .ty = ty, .levels = levels, .level = (uint8_t)level});
    k.o.dflt = kind == OBJ_HEAP ? DEF_UNINIT : DEF_INIT;
    vec_push(&r->arena, &r->objs, k.o);
    table_add(&r->arena, &r->obj_table, h, id.n, object_hash, r);
    return id;
}

// ---------------------------------------------------------------- cells

// The place where a field of record `to` is found in a cell of record `from`, which a cast has made one of `to`: a
// struct begins where its first member does. None: in the cell itself.
static FieldId first_member(const Run *r, TyId from, RecId to)
{
    const Ty *t = lien_ty_get(r->unit, from);
    const Rec *x = lien_rec_get(r->unit, t->rec);
    if (t->kind != TY_REC || t->rec.n == to.n || !x->nfields || x->flags & REC_UNION)
        return (FieldId){0};
    TyId first = lien_field_get(r->unit, x->first)->ty;
    bool within = lien_ty_get(r->unit, first)->kind == TY_REC &&
                  (lien_ty_get(r->unit, first)->rec.n == to.n || first_member(r, first, to).n);
    return within ? x->first : (FieldId){0};
}

// The member that a struct begins with is the struct's own cell where that was found as such a member.
static bool begins_in(const Run *r, TyId in, const Field *f)
{
    const Ty *t = lien_ty_get(r->unit, in), *member = lien_ty_get(r->unit, f->ty);
    return t->kind == TY_REC && member->kind == TY_REC && !f->index && t->rec.n != f->rec.n &&
           !(lien_rec_get(r->unit, f->rec)->flags & REC_UNION) &&
           (t->rec.n == member->rec.n || first_member(r, f->ty, t->rec).n);
}

CellId cell_child(Run *r, CellId parent, Proj proj, uint32_t n, int64_t index, TyId ty)
{
    CellId *link = &cell(r, parent)->first_child;
    for (CellId c = *link; c.n; c = cell(r, c)->next_child) {
        const Cell *x = cell(r, c);
        if (x->proj == proj && x->n == n && x->index == index)
            return c;
    }
    if (proj == PL_FIELD) {
        const Field *f = lien_field_get(r->unit, (FieldId){n});
        TyId in = cell(r, parent)->ty;
        FieldId first = first_member(r, in, f->rec);
        if (first.n)
            return cell_child(r, cell_child(r, parent, PL_FIELD, first.n, 0, (TyId){0}), PL_FIELD, n, 0, ty);
        if (begins_in(r, in, f))
            return parent;
    }
    const Cell *p = cell(r, parent);
    Cell c = {.obj = p->obj,
              .parent = parent,
              .proj = (uint8_t)proj,
              .depth = (uint8_t)(p->depth + 1),
              .n = n,
              .index = index,
              .levels = p->levels,
              .level = p->level,
              .flags = p->flags,
              .ty = ty};
    if (proj == PL_ANY)
        c.flags |= CF_ANY;
    if (proj == PL_FIELD) {
        const Field *f = lien_field_get(r->unit, (FieldId){n});
        c.ty = f->ty;
        c.levels = f->levels;
        c.level = 0;
        if ((lien_ty_get(r->unit, f->ty)->flags & (TY_CONST | TY_VOLATILE)) == TY_CONST)
            c.flags |= CF_CONST;
    }
    c.next_child = p->first_child;
    CellId id = cell_push(r, c);
    cell(r, parent)->first_child = id;
    return id;
}

bool cell_in_union(const Run *r, CellId c)
{
    const Cell *x = cell(r, c);
    return x->proj == PL_FIELD &&
           lien_rec_get(r->unit, lien_field_get(r->unit, (FieldId){x->n})->rec)->flags & REC_UNION;
}

CellId cell_path_in(Run *r, CellId from, CellId from_root, CellId to_root)
{
    if (from.n == from_root.n || !from.n)
        return to_root;
    Cell c = *cell(r, from);
    CellId up = cell_path_in(r, c.parent, from_root, to_root);
    return cell_child(r, up, c.proj, c.n, c.index, c.ty);
}

// &p->first and &a[0] are where the block begins.
bool cell_at_start(const Run *r, CellId c)
{
    for (; cell(r, c)->parent.n; c = cell(r, c)->parent) {
        const Cell *x = cell(r, c);
        if (x->proj == PL_FIELD) {
            const Field *f = lien_field_get(r->unit, (FieldId){x->n});
            if (f->index != 0 && !(lien_rec_get(r->unit, f->rec)->flags & REC_UNION))
                return false;
        } else if (x->proj != PL_INDEX || x->index != 0) {
            return false;
        }
    }
    return true;
}

bool cell_within(const Run *r, CellId c, CellId ancestor)
{
    uint32_t depth = cell(r, ancestor)->depth;
    while (cell(r, c)->depth > depth)
        c = cell(r, c)->parent;
    return c.n == ancestor.n;
}

bool cell_block(const Run *r, CellId c)
{
    const Cell *x = cell(r, c);
    return !x->parent.n && obj(r, x->obj)->kind != OBJ_VAR && lien_ty_get(r->unit, x->ty)->kind != TY_ARRAY;
}

bool cell_beside(const Run *r, CellId c, CellId block)
{
    while (cell(r, c)->depth > cell(r, block)->depth + 1)
        c = cell(r, c)->parent;
    return cell(r, c)->parent.n == block.n && cell(r, c)->proj == PL_INDEX && cell(r, c)->index != 0;
}

const Level *cell_level(const Run *r, CellId c)
{
    return lien_level_get(r->unit, cell(r, c)->levels, cell(r, c)->level);
}

VarId cell_var(const Run *r, CellId c)
{
    const Object *o = obj(r, cell_obj(r, c));
    return (VarId){o->kind == OBJ_VAR ? o->key : 0};
}

// ---------------------------------------------------------------- values

static int atom_order(const Atom *a, const Atom *b)
{
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    if (a->n != b->n)
        return a->n < b->n ? -1 : 1;
    if (a->flags != b->flags)
        return a->flags < b->flags ? -1 : 1;
    if (a->kind == A_INT)
        return a->u.v < b->u.v ? -1 : a->u.v > b->u.v;
    if (a->u.p.loan.n != b->u.p.loan.n)
        return a->u.p.loan.n < b->u.p.loan.n ? -1 : 1;
    return 0;
}

static uint64_t atoms_hash(const Atom *a, uint32_t n)
{
    uint64_t h = n;
    for (uint32_t i = 0; i < n; i++)
        h = hash3(h, (uint64_t)a[i].kind << 40 | (uint64_t)a[i].flags << 32 | a[i].n, (uint64_t)a[i].u.v);
    return h;
}

static uint64_t value_hash(const void *ctx, uint32_t id)
{
    const Run *r = ctx;
    Value v = r->vals.at[id];
    return atoms_hash(&r->atoms.at[v.first], v.n);
}

typedef struct { const Run *r; const Atom *a; uint32_t n; } ValueKey;

static bool value_same(const void *ctx, uint32_t id)
{
    const ValueKey *k = ctx;
    Value v = k->r->vals.at[id];
    if (v.n != k->n)
        return false;
    for (uint32_t i = 0; i < v.n; i++) {
        const Atom *x = &k->r->atoms.at[v.first + i];
        if (atom_order(x, &k->a[i]) != 0 || x->u.v != k->a[i].u.v)
            return false;
    }
    return true;
}

static ValId value_intern(Run *r, const Atom *a, uint32_t n)
{
    uint64_t h = atoms_hash(a, n);
    uint32_t found = table_find(&r->val_table, h, value_same, &(ValueKey){r, a, n});
    if (found)
        return (ValId){found};
    Value v = {r->atoms.n, n};
    for (uint32_t i = 0; i < n; i++)
        vec_push(&r->arena, &r->atoms, a[i]);
    ValId id = {r->vals.n};
    vec_push(&r->arena, &r->vals, v);
    table_add(&r->arena, &r->val_table, h, id.n, value_hash, r);
    return id;
}

ValId value_of(Run *r, const Atom *atoms, uint32_t n)
{
    Atom a[2 * MAX_ATOMS + 1];
    uint32_t k = 0, nulls = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (atoms[i].kind == A_TOP)
            return (ValId){VAL_TOP};
        nulls += atoms[i].kind == A_NULL;
        if (k > MAX_ATOMS)
            continue;
        uint32_t at = k;
        while (at > 0 && atom_order(&a[at - 1], &atoms[i]) > 0)
            at--;
        if (at > 0 && atom_order(&a[at - 1], &atoms[i]) == 0)
            continue;
        memmove(&a[at + 1], &a[at], (k - at) * sizeof *a);
        a[at] = atoms[i];
        k++;
    }
    if (k > MAX_ATOMS && nulls == n) // null, whichever of them it was that turned out so
        return (ValId){VAL_NULL};
    if (k > MAX_ATOMS || !k)
        return (ValId){VAL_TOP};
    return value_intern(r, a, k);
}

ValId value_atom(Run *r, Atom a) { return value_intern(r, &a, 1); }
ValId value_without(Run *r, ValId v, AtomKind kind)
{
    uint32_t n, k = 0;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    for (uint32_t i = 0; i < n; i++) {
        if (x[i].kind != kind)
            a[k++] = x[i];
    }
    return !k ? (ValId){VAL_TOP} : k < n ? value_of(r, a, k) : v;
}

ValId value_moved(Run *r, ValId v, CellId from, CellId to)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    bool hit = false;
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_PTR && cell_obj(r, (CellId){a[i].n}).n == cell_obj(r, from).n) {
            a[i].n = cell_path_in(r, (CellId){a[i].n}, from, to).n;
            hit = true;
        }
    }
    return hit ? value_of(r, a, n) : v;
}

ValId value_ptr(Run *r, CellId c, uint8_t flags)
{
    return value_atom(r, (Atom){.kind = A_PTR, .flags = flags, .n = c.n});
}
ValId value_int(Run *r, int64_t v) { return value_atom(r, (Atom){.kind = A_INT, .u.v = v}); }
ValId value_sym(Run *r, SymId s) { return value_atom(r, (Atom){.kind = A_SYM, .n = s.n}); }

ValId value_join(Run *r, ValId a, ValId b)
{
    if (a.n == b.n)
        return a;
    uint32_t na, nb;
    const Atom *pa = value_atoms(r, a, &na), *pb = value_atoms(r, b, &nb);
    Atom all[2 * MAX_ATOMS];
    memcpy(all, pa, na * sizeof *all);
    memcpy(all + na, pb, nb * sizeof *all);
    uint32_t ints = 0;
    for (uint32_t i = 0; i < na + nb; i++) {
        if (all[i].kind == A_SYM || all[i].kind == A_ZERO)
            return (ValId){VAL_TOP};
        ints += all[i].kind == A_INT;
    }
    if (ints && ints != na + nb)
        return (ValId){VAL_TOP};
    return value_of(r, all, na + nb);
}

void value_init(Run *r)
{
    vec_push(&r->arena, &r->objs, (Object){0});
    vec_push(&r->arena, &r->cells, (Cell){0});
    vec_push(&r->arena, &r->vals, (Value){0});
    vec_push(&r->arena, &r->syms, (Sym){0});
    vec_push(&r->arena, &r->loans, (Loan){0});
    static const uint8_t first[] = {A_TOP, A_UNINIT, A_NULL, A_ZERO};
    for (uint32_t i = 0; i < sizeof first; i++)
        value_intern(r, &(Atom){.kind = first[i]}, 1);
}

// ---------------------------------------------------------------- symbols

static uint64_t sym_hash(const void *ctx, uint32_t id)
{
    const Sym *s = &((const Run *)ctx)->syms.at[id];
    return hash3((uint64_t)s->kind << 8 | s->op, (uint64_t)s->a << 32 | s->b, (uint64_t)s->v + s->b_const);
}

typedef struct { const Run *r; Sym s; } SymKey;

static bool sym_same(const void *ctx, uint32_t id)
{
    const SymKey *k = ctx;
    const Sym *s = &k->r->syms.at[id];
    return s->kind == k->s.kind && s->op == k->s.op && s->a == k->s.a && s->b == k->s.b && s->b_const == k->s.b_const &&
           s->v == k->s.v;
}

SymId sym_make(Run *r, SymKind kind, Op op, uint32_t a, bool b_const, uint32_t b, int64_t v)
{
    SymKey k = {r, {.kind = (uint8_t)kind, .op = (uint8_t)op, .a = a, .b = b, .b_const = b_const, .v = v}};
    if (kind == SYM_EXPR) {
        uint8_t d = r->syms.at[a].depth, e = b_const ? 0 : r->syms.at[b].depth;
        k.s.depth = (uint8_t)(1 + (d > e ? d : e));
    }
    uint64_t h = hash3((uint64_t)kind << 8 | (uint64_t)op, (uint64_t)a << 32 | b, (uint64_t)v + b_const);
    uint32_t found = table_find(&r->sym_table, h, sym_same, &k);
    if (found)
        return (SymId){found};
    SymId id = {r->syms.n};
    vec_push(&r->arena, &r->syms, k.s);
    table_add(&r->arena, &r->sym_table, h, id.n, sym_hash, r);
    return id;
}
