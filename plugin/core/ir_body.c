// Bodies: variables, places, blocks and points, as a front end adds them.
//
// One convention: points go to the current block and lie one behind the other, so a block is a span of
// them; a terminator leaves no block current. What is added then is code that nothing reaches: it gets a
// block of its own, which no edge enters. This runs on every expression that a compiler reads.
//
// A body grows in room that the unit lends to one body after the other, and is copied once, when it ends, to room that
// just fits.
#include "ir_build.h"

// ---------------------------------------------------------------- begin and end

static void body_refuse(Fn *fn)
{
    fn->failed = true;
    fn->unit->failed = true;
}

// The arrays that grow with every expression. Cases are few, and the text reader adds to them by itself.
#define BUILT(X) X(vars) X(places) X(blocks) X(points) X(calls) X(pool) X(pool_locs) X(call_sigs)

// Takes the room of the body before, unless that one is not complete.
static void room_take(Fn *fn)
{
    Build *b = unit_build(fn->unit);
    if (b->lent_to && b->lent_to != fn)
        return;
    b->lent_to = fn;
#define X(v) fn->v = b->spare.v; fn->v.n = 0;
    BUILT(X)
#undef X
}

static void room_give_back(Fn *fn)
{
    Build *b = unit_build(fn->unit);
    if (b->lent_to != fn)
        return;
    b->lent_to = NULL;
    size_t bytes = 0, size;
#define X(v) b->spare.v = fn->v; bytes += ((size_t)fn->v.n * sizeof *fn->v.at + 7) & ~(size_t)7;
    BUILT(X)
#undef X
    char *at = arena_raw(&fn->unit->arena, bytes);
    if (!at) {
        body_refuse(fn);
        arena_free(&fn->arena);
        fn->unit->fns.at[fn->id.n].body = NULL;
        return;
    }
#define X(v) \
    fn->v.at = (void *)at; \
    fn->v.cap = fn->v.n; \
    if ((size = (size_t)fn->v.n * sizeof *fn->v.at) != 0) \
        memcpy(at, b->spare.v.at, size); \
    at += (size + 7) & ~(size_t)7;
    BUILT(X)
#undef X
}

// A second body of one function (a GNU inline, then the real one) replaces the first.
Fn *lien_body_begin(Unit *u, FnId f, Loc loc)
{
    if (!f.n || f.n >= u->fns.n)
        return NULL;
    Fn *fn = u->fns.at[f.n].body;
    if (fn)
        arena_free(&fn->arena);
    else
        fn = arena_alloc(&u->arena, sizeof *fn);
    if (!fn)
        return NULL;
    *fn = (Fn){.unit = u, .id = f, .loc = loc};
    arena_init(&fn->arena, &u->fail_alloc);
    u->fns.at[f.n].body = fn;
    room_take(fn);
    const Sig *sig = lien_sig_get(u, u->fns.at[f.n].sig);
    Arena *a = &u->arena;
    if (!vec_room(a, &fn->vars, sig->nparams + 1) || !vec_push(a, &fn->places, (Place){0}) ||
        !vec_push(a, &fn->blocks, (Block){0})) {
        body_refuse(fn);
        u->fns.at[f.n].body = NULL;
        return NULL;
    }
    fn->vars.at[fn->vars.n++] = (Var){0};
    for (uint32_t i = 0; i < sig->nparams; i++) {
        const Param *p = &sig->params[i];
        fn->vars.at[fn->vars.n++] = (Var){.kind = VAR_PARAM, .param = (uint16_t)i, .name = p->name, .ty = p->ty,
                                          .levels = p->levels, .base_life = p->base_life, .loc = p->loc};
    }
    return fn;
}

// Every block ends up complete: the end of the body returns, and a block that was asked for but never begun
// is one that nothing can get out of.
void lien_body_end(Fn *fn, Loc closing_brace)
{
    fn->end = closing_brace;
    if (fn->blocks.n == 1)
        lien_block_begin(fn, lien_block(fn));
    if (lien_block_open(fn))
        lien_return(fn, closing_brace);
    for (uint32_t i = 1; i < fn->blocks.n; i++) {
        if (fn->blocks.at[i].n)
            continue;
        lien_block_begin(fn, (BlockId){i});
        lien_unreachable(fn, closing_brace);
    }
    room_give_back(fn);
}

// ---------------------------------------------------------------- variables

static VarId var_add(Fn *fn, Var v)
{
    uint32_t id = fn->vars.n;
    if (vec_push(&fn->unit->arena, &fn->vars, v))
        return (VarId){id};
    body_refuse(fn);
    return (VarId){0};
}

VarId lien_param_var(const Fn *fn, uint32_t i)
{
    bool is = i + 1 < fn->vars.n && fn->vars.at[i + 1].kind == VAR_PARAM;
    return (VarId){is ? i + 1 : 0};
}

VarId lien_ret_var(Fn *fn)
{
    if (fn->ret.n)
        return fn->ret;
    const Sig *s = lien_sig_get(fn->unit, fn->unit->fns.at[fn->id.n].sig);
    fn->ret = var_add(
        fn,
        (Var){.kind = VAR_RET, .ty = s->ret, .levels = s->ret_levels, .base_life = s->ret_base_life, .loc = fn->loc});
    return fn->ret;
}

VarId lien_var(Fn *fn, VarKind k, StrId name, TyId ty, LevelsId levels, StrId base_life, uint32_t vf_flags, Loc loc)
{
    assert(k == VAR_LOCAL || k == VAR_TEMP);
    return var_add(fn, (Var){.kind = (uint8_t)k, .flags = (uint8_t)vf_flags, .name = name, .ty = ty, .levels = levels,
                             .base_life = base_life, .loc = loc});
}

typedef struct { const Fn *fn; uint32_t n; } GlobalKey;

static bool global_same(const void *ctx, uint32_t id)
{
    const GlobalKey *k = ctx;
    return k->fn->vars.at[id].global.n == k->n;
}

static uint64_t global_hash(const void *ctx, uint32_t id)
{
    const Fn *fn = ctx;
    return hash_mix(3, fn->vars.at[id].global.n);
}

VarId lien_global_var(Fn *fn, GlobalId g)
{
    if (!g.n || g.n >= fn->unit->globals.n)
        return (VarId){0};
    GlobalKey key = {fn, g.n};
    uint64_t hash = hash_mix(3, g.n);
    uint32_t id = table_find(&fn->global_table, hash, global_same, &key);
    if (id)
        return (VarId){id};
    const Global *d = &fn->unit->globals.at[g.n];
    VarId v = var_add(fn, (Var){.kind = VAR_GLOBAL,
                                .flags = (uint8_t)d->flags,
                                .name = d->name,
                                .ty = d->ty,
                                .levels = d->levels,
                                .base_life = d->base_life,
                                .global = g,
                                .loc = d->loc});
    if (v.n && !table_add(&fn->unit->arena, &fn->global_table, hash, v.n, global_hash, fn))
        body_refuse(fn);
    return v;
}

VarId lien_string_var(Fn *fn, Loc loc)
{
    TyId ch = lien_ty(fn->unit, &(Ty){.kind = TY_INT, .bits = 8});
    TyId ty = lien_ty(fn->unit, &(Ty){.kind = TY_ARRAY, .elem = ch});
    return var_add(fn, (Var){.kind = VAR_STRING, .flags = VF_STATIC, .ty = ty, .loc = loc});
}

// ---------------------------------------------------------------- places

// A place's children are found by walking them, newest first, while they are few; once they are more than that, all of
// them are in the table too.
enum { CHILDREN_WALKED = 8 };

typedef struct { const Fn *fn; uint8_t proj; uint32_t parent, n; int64_t index; } PlaceKey;

static inline uint64_t place_mix(uint8_t proj, uint32_t parent, uint32_t n, int64_t index)
{
    return hash_mix(hash_mix(proj, (uint64_t)parent << 32 | n), (uint64_t)index);
}

static bool place_same(const void *ctx, uint32_t id)
{
    const PlaceKey *k = ctx;
    const Place *p = &k->fn->places.at[id];
    return p->parent.n == k->parent && p->proj == k->proj && p->n == k->n && p->index == k->index;
}

static uint64_t place_hash(const void *ctx, uint32_t id)
{
    const Place *p = &((const Fn *)ctx)->places.at[id];
    return place_mix(p->proj, p->parent.n, p->n, p->index);
}

static bool place_hashed(Fn *fn, uint32_t id)
{
    return table_add(&fn->unit->arena, &fn->place_table, place_hash(fn, id), id, place_hash, fn);
}

static PlaceId place_new(Fn *fn, Place p, bool parent_hashed, bool hashed)
{
    uint32_t id = fn->places.n;
    bool ok = vec_push(&fn->unit->arena, &fn->places, p);
    if (ok && p.parent.n) {
        if (hashed && !parent_hashed)
            for (PlaceId c = fn->places.at[p.parent.n].first_child; ok && c.n; c = fn->places.at[c.n].next_child)
                ok = place_hashed(fn, c.n);
        fn->places.at[p.parent.n].first_child = (PlaceId){id};
        ok = ok && (!hashed || place_hashed(fn, id));
    }
    if (ok)
        return (PlaceId){id};
    body_refuse(fn);
    return (PlaceId){0};
}

// The path parent.proj, as it was interned before, or new as the parent's youngest child.
static inline PlaceId place_child(Fn *fn, PlaceId parent, Proj proj, uint32_t n, int64_t index, TyId ty)
{
    if (!parent.n || parent.n >= fn->places.n)
        return (PlaceId){0};
    const Place *all = fn->places.at;
    uint32_t walked = 0, id = all[parent.n].first_child.n;
    for (; id && walked < CHILDREN_WALKED; walked++) {
        const Place *p = &all[id];
        if (p->n == n && p->proj == proj && p->index == index)
            return (PlaceId){id};
        id = p->next_child.n;
    }
    bool parent_hashed = id != 0;
    if (parent_hashed) {
        PlaceKey key = {fn, (uint8_t)proj, parent.n, n, index};
        id = table_find(&fn->place_table, place_mix((uint8_t)proj, parent.n, n, index), place_same, &key);
        if (id)
            return (PlaceId){id};
    }
    Place p = {.proj = (uint8_t)proj, .parent = parent, .n = n, .index = index, .ty = ty,
               .next_child = all[parent.n].first_child};
    return place_new(fn, p, parent_hashed, walked == CHILDREN_WALKED);
}

static inline PlaceId place_of_var(Fn *fn, VarId v)
{
    if (!v.n || v.n >= fn->vars.n)
        return (PlaceId){0};
    Var *var = &fn->vars.at[v.n];
    if (!var->place.n)
        var->place = place_new(fn, (Place){.proj = PL_VAR, .n = v.n, .ty = var->ty}, false, false);
    return var->place;
}

PlaceId lien_place_var(Fn *fn, VarId v)
{
    return place_of_var(fn, v);
}

static inline const Ty *place_ty(const Fn *fn, PlaceId p)
{
    TyId t = place_get(fn, p)->ty;
    return &fn->unit->tys.at[t.n < fn->unit->tys.n ? t.n : 0];
}

PlaceId lien_place_deref(Fn *fn, PlaceId p)
{
    return place_child(fn, p, PL_DEREF, 0, 0, place_ty(fn, p)->elem);
}

PlaceId lien_place_field(Fn *fn, PlaceId p, FieldId f)
{
    if (!f.n || f.n >= fn->unit->fields.n)
        return (PlaceId){0};
    return place_child(fn, p, PL_FIELD, f.n, 0, fn->unit->fields.at[f.n].ty);
}

// An element of an array has the element's type. Of any other place, which is then what a pointer points to,
// it is the i-th neighbour, of the same type; the 0th is the place itself, so that p[0] and *p are one.
static TyId element_ty(const Fn *fn, PlaceId p)
{
    const Ty *t = place_ty(fn, p);
    return t->kind == TY_ARRAY ? t->elem : place_get(fn, p)->ty;
}

PlaceId lien_place_index(Fn *fn, PlaceId p, int64_t i)
{
    if (!i && place_ty(fn, p)->kind != TY_ARRAY)
        return p;
    return place_child(fn, p, PL_INDEX, 0, i, element_ty(fn, p));
}

PlaceId lien_place_any(Fn *fn, PlaceId p)
{
    return place_child(fn, p, PL_ANY, 0, 0, element_ty(fn, p));
}

bool lien_place_many(const Fn *fn, PlaceId p)
{
    for (; p.n && place_get(fn, p)->proj != PL_VAR; p = place_get(fn, p)->parent) {
        if (place_get(fn, p)->proj == PL_ANY)
            return true;
    }
    return false;
}

TyId lien_place_ty(const Fn *fn, PlaceId p)
{
    return place_get(fn, p)->ty;
}

// ---------------------------------------------------------------- blocks

BlockId lien_block(Fn *fn)
{
    uint32_t id = fn->blocks.n;
    if (vec_push(&fn->unit->arena, &fn->blocks, (Block){0}))
        return (BlockId){id};
    body_refuse(fn);
    return (BlockId){0};
}

void lien_block_begin(Fn *fn, BlockId b)
{
    if (!b.n || b.n >= fn->blocks.n)
        return;
    assert(!fn->current.n && "the block before has no terminator");
    if (fn->current.n)
        lien_goto(fn, 0, b);
    assert(!fn->blocks.at[b.n].n && "a block is begun once");
    if (fn->blocks.at[b.n].n) { // its points would not be contiguous: this function is dropped
        fn->failed = true;
        return;
    }
    fn->blocks.at[b.n].first = fn->points.n;
    fn->current = b;
}

bool lien_block_open(const Fn *fn)
{
    return fn->current.n != 0;
}

// ---------------------------------------------------------------- points

static inline void point_put(Fn *fn, Point p)
{
    if (!fn->current.n)
        lien_block_begin(fn, lien_block(fn));
    if (fn->current.n && (p.op != I_CALL || vec_push(&fn->unit->arena, &fn->calls, fn->points.n)) &&
        vec_push(&fn->unit->arena, &fn->points, p))
        fn->blocks.at[fn->current.n].n++;
    else
        body_refuse(fn);
    if (p.op == I_CLAIM || p.a.kind == OD_FN || p.b.kind == OD_FN)
        fn->names = true;
    if (p.op >= I_GOTO)
        fn->current.n = 0;
}

void point_add(Fn *fn, Point p)
{
    point_put(fn, p);
}

// Room for n operands and what runs beside them; false when memory runs out.
static bool pool_room(Fn *fn, uint32_t n)
{
    Arena *a = &fn->unit->arena;
    if (vec_room(a, &fn->pool, n) && vec_room(a, &fn->pool_locs, n) && vec_room(a, &fn->call_sigs, n))
        return true;
    body_refuse(fn);
    return false;
}

// Adds one operand where there is room for it.
static inline void pool_put(Fn *fn, Operand o, Loc loc, SigId sig)
{
    uint32_t i = fn->pool.n;
    fn->pool.at[i] = o;
    fn->pool_locs.at[i] = loc;
    fn->call_sigs.at[i] = sig;
    fn->pool.n = fn->pool_locs.n = fn->call_sigs.n = i + 1;
}

void lien_live(Fn *fn, Loc loc, VarId v)
{
    point_put(fn, (Point){.op = I_LIVE, .loc = loc, .dst = place_of_var(fn, v)});
}

void lien_dead(Fn *fn, Loc loc, VarId v, uint32_t flags)
{
    point_put(fn, (Point){.op = I_DEAD, .flags = (uint16_t)flags, .loc = loc, .dst = place_of_var(fn, v)});
}

void lien_assign(Fn *fn, Loc loc, PlaceId dst, Operand a, uint32_t flags)
{
    point_put(fn, (Point){.op = I_ASSIGN, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .a = a});
}

void lien_zero(Fn *fn, Loc loc, PlaceId dst, uint32_t flags)
{
    point_put(fn, (Point){.op = I_ZERO, .flags = (uint16_t)flags, .loc = loc, .dst = dst});
}

void lien_offset(Fn *fn, Loc loc, PlaceId dst, Operand a, Operand by, uint32_t flags)
{
    point_put(fn, (Point){.op = I_OFFSET, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .a = a, .b = by});
}

void lien_bin(Fn *fn, Loc loc, PlaceId dst, Op op, Operand a, Operand b, uint32_t flags)
{
    point_put(
        fn, (Point){.op = I_BIN, .sub = (uint8_t)op, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .a = a, .b = b});
}

void lien_read(Fn *fn, Loc loc, Operand a, uint32_t flags)
{
    point_put(fn, (Point){.op = I_READ, .flags = (uint16_t)flags, .loc = loc, .a = a});
}

void lien_call(Fn *fn, Loc loc, PlaceId dst, Operand callee, SigId sig, const Operand *args, const Loc *arg_locs,
               uint32_t n, uint32_t flags)
{
    uint32_t first = fn->pool.n;
    if (n == UINT32_MAX || !pool_room(fn, n + 1))
        return;
    pool_put(fn, callee, loc, sig);
    for (uint32_t i = 0; i < n; i++)
        pool_put(fn, args[i], arg_locs ? arg_locs[i] : 0, (SigId){0});
    point_put(fn, (Point){.op = I_CALL, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .ext = first, .n = n});
}

void lien_unknown_op(Fn *fn, Loc loc, PlaceId dst, const Operand *args, uint32_t n, uint32_t flags)
{
    uint32_t first = fn->pool.n;
    if (!pool_room(fn, n))
        return;
    for (uint32_t i = 0; i < n; i++)
        pool_put(fn, args[i], 0, (SigId){0});
    point_put(fn, (Point){.op = I_UNKNOWN, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .ext = first, .n = n});
}

void lien_claim(Fn *fn, Loc loc, PlaceId dst, Operand a, uint32_t claim, uint32_t flags)
{
    point_put(fn,
              (Point){.op = I_CLAIM, .sub = (uint8_t)claim, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .a = a});
}

void lien_goto(Fn *fn, Loc loc, BlockId to)
{
    point_put(fn, (Point){.op = I_GOTO, .loc = loc, .ext = to.n});
}

void lien_branch(Fn *fn, Loc loc, Op op, Operand a, Operand b, BlockId yes, BlockId no, uint32_t flags)
{
    point_put(fn, (Point){.op = I_BRANCH,
                          .sub = (uint8_t)op,
                          .flags = (uint16_t)flags,
                          .loc = loc,
                          .a = a,
                          .b = b,
                          .ext = yes.n,
                          .n = no.n});
}

void lien_switch(Fn *fn, Loc loc, Operand a, const Case *cases, uint32_t n)
{
    uint32_t first = fn->cases.n;
    if (n && !vec_room(&fn->arena, &fn->cases, n)) {
        body_refuse(fn);
        return;
    }
    if (n)
        memcpy(&fn->cases.at[first], cases, n * sizeof *cases);
    fn->cases.n += n;
    point_put(fn, (Point){.op = I_SWITCH, .loc = loc, .a = a, .ext = first, .n = n});
}

void lien_igoto(Fn *fn, Loc loc, Operand a, const BlockId *to, uint32_t n)
{
    uint32_t first = fn->cases.n;
    if (n && !vec_room(&fn->arena, &fn->cases, n)) {
        body_refuse(fn);
        return;
    }
    for (uint32_t i = 0; i < n; i++)
        fn->cases.at[first + i] = (Case){.to = to[i]};
    fn->cases.n += n;
    point_put(fn, (Point){.op = I_IGOTO, .loc = loc, .a = a, .ext = first, .n = n});
}

void lien_return(Fn *fn, Loc loc)
{
    point_put(fn, (Point){.op = I_RETURN, .loc = loc});
}

void lien_unreachable(Fn *fn, Loc loc)
{
    point_put(fn, (Point){.op = I_UNREACHABLE, .loc = loc});
}
