// Bodies: variables, places, blocks and points, as a front end adds them.
//
// One convention: points go to the current block and lie one behind the other, so a block is a span of
// them; a terminator leaves no block current. What is added then is code that nothing reaches: it gets a
// block of its own, which no edge enters. This runs on every expression that a compiler reads.
#include "internal.h"

// ---------------------------------------------------------------- begin and end

static void body_refuse(Fn *fn)
{
    fn->failed = true;
    fn->unit->failed = true;
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
    const Sig *sig = lien_sig_get(u, u->fns.at[f.n].sig);
    Arena *a = &fn->arena;
    if (!vec_room(a, &fn->vars, sig->nparams + 1) || !vec_push(a, &fn->places, (Place){0}) ||
        !vec_push(a, &fn->blocks, (Block){0})) {
        body_refuse(fn);
        arena_free(a);
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
}

// ---------------------------------------------------------------- variables

static VarId var_add(Fn *fn, Var v)
{
    uint32_t id = fn->vars.n;
    if (vec_push(&fn->arena, &fn->vars, v))
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
    if (v.n && !table_add(&fn->arena, &fn->global_table, hash, v.n, global_hash, fn))
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

// The path parent.proj, as it was interned before, or new as the parent's youngest child.
static PlaceId place_child(Fn *fn, PlaceId parent, Proj proj, uint32_t n, int64_t index, TyId ty)
{
    if (!parent.n || parent.n >= fn->places.n)
        return (PlaceId){0};
    PlaceKey key = {fn, (uint8_t)proj, parent.n, n, index};
    uint64_t hash = place_mix((uint8_t)proj, parent.n, n, index);
    uint32_t id = table_find(&fn->place_table, hash, place_same, &key);
    if (id)
        return (PlaceId){id};
    id = fn->places.n;
    Place p = {.proj = (uint8_t)proj, .parent = parent, .n = n, .index = index, .ty = ty,
               .next_child = fn->places.at[parent.n].first_child};
    if (!vec_push(&fn->arena, &fn->places, p) || !table_add(&fn->arena, &fn->place_table, hash, id, place_hash, fn)) {
        body_refuse(fn);
        return (PlaceId){0};
    }
    fn->places.at[parent.n].first_child = (PlaceId){id};
    return (PlaceId){id};
}

PlaceId lien_place_var(Fn *fn, VarId v)
{
    if (!v.n || v.n >= fn->vars.n)
        return (PlaceId){0};
    Var *var = &fn->vars.at[v.n];
    if (var->place.n)
        return var->place;
    uint32_t id = fn->places.n;
    if (!vec_push(&fn->arena, &fn->places, ((Place){.proj = PL_VAR, .n = v.n, .ty = var->ty}))) {
        body_refuse(fn);
        return (PlaceId){0};
    }
    var->place = (PlaceId){id};
    return var->place;
}

PlaceId lien_place_deref(Fn *fn, PlaceId p)
{
    return place_child(fn, p, PL_DEREF, 0, 0, lien_ty_get(fn->unit, place_get(fn, p)->ty)->elem);
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
    TyId own = place_get(fn, p)->ty;
    const Ty *t = lien_ty_get(fn->unit, own);
    return t->kind == TY_ARRAY ? t->elem : own;
}

PlaceId lien_place_index(Fn *fn, PlaceId p, int64_t i)
{
    if (!i && lien_ty_get(fn->unit, place_get(fn, p)->ty)->kind != TY_ARRAY)
        return p;
    return place_child(fn, p, PL_INDEX, 0, i, element_ty(fn, p));
}

PlaceId lien_place_any(Fn *fn, PlaceId p)
{
    return place_child(fn, p, PL_ANY, 0, 0, element_ty(fn, p));
}

TyId lien_place_ty(const Fn *fn, PlaceId p)
{
    return place_get(fn, p)->ty;
}

// ---------------------------------------------------------------- blocks

BlockId lien_block(Fn *fn)
{
    uint32_t id = fn->blocks.n;
    if (vec_push(&fn->arena, &fn->blocks, (Block){0}))
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

void point_add(Fn *fn, Point p)
{
    if (!fn->current.n)
        lien_block_begin(fn, lien_block(fn));
    if (fn->current.n && vec_push(&fn->arena, &fn->points, p))
        fn->blocks.at[fn->current.n].n++;
    else
        body_refuse(fn);
    if (p.op >= I_GOTO)
        fn->current.n = 0;
}

// Room for n operands and what runs beside them; the first one's index, or UINT32_MAX.
static uint32_t pool_add(Fn *fn, const Operand *args, const Loc *locs, uint32_t n)
{
    uint32_t first = fn->pool.n;
    if (!vec_room(&fn->arena, &fn->pool, n) || !vec_room(&fn->arena, &fn->pool_locs, n) ||
        !vec_room(&fn->arena, &fn->call_sigs, n)) {
        body_refuse(fn);
        return UINT32_MAX;
    }
    for (uint32_t i = 0; i < n; i++) {
        fn->pool.at[first + i] = args[i];
        fn->pool_locs.at[first + i] = locs ? locs[i] : 0;
        fn->call_sigs.at[first + i] = (SigId){0};
    }
    fn->pool.n = fn->pool_locs.n = fn->call_sigs.n = first + n;
    return first;
}

void lien_live(Fn *fn, Loc loc, VarId v)
{
    point_add(fn, (Point){.op = I_LIVE, .loc = loc, .dst = lien_place_var(fn, v)});
}

void lien_dead(Fn *fn, Loc loc, VarId v, uint32_t flags)
{
    point_add(fn, (Point){.op = I_DEAD, .flags = (uint16_t)flags, .loc = loc, .dst = lien_place_var(fn, v)});
}

void lien_assign(Fn *fn, Loc loc, PlaceId dst, Operand a, uint32_t flags)
{
    point_add(fn, (Point){.op = I_ASSIGN, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .a = a});
}

void lien_zero(Fn *fn, Loc loc, PlaceId dst, uint32_t flags)
{
    point_add(fn, (Point){.op = I_ZERO, .flags = (uint16_t)flags, .loc = loc, .dst = dst});
}

void lien_offset(Fn *fn, Loc loc, PlaceId dst, Operand a, Operand by, uint32_t flags)
{
    point_add(fn, (Point){.op = I_OFFSET, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .a = a, .b = by});
}

void lien_bin(Fn *fn, Loc loc, PlaceId dst, Op op, Operand a, Operand b, uint32_t flags)
{
    point_add(
        fn, (Point){.op = I_BIN, .sub = (uint8_t)op, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .a = a, .b = b});
}

void lien_read(Fn *fn, Loc loc, Operand a, uint32_t flags)
{
    point_add(fn, (Point){.op = I_READ, .flags = (uint16_t)flags, .loc = loc, .a = a});
}

void lien_call(Fn *fn, Loc loc, PlaceId dst, Operand callee, SigId sig, const Operand *args, const Loc *arg_locs,
               uint32_t n, uint32_t flags)
{
    uint32_t first = pool_add(fn, &callee, &loc, 1);
    if (first == UINT32_MAX || (n && pool_add(fn, args, arg_locs, n) == UINT32_MAX))
        return;
    fn->call_sigs.at[first] = sig;
    point_add(fn, (Point){.op = I_CALL, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .ext = first, .n = n});
}

void lien_unknown_op(Fn *fn, Loc loc, PlaceId dst, const Operand *args, uint32_t n, uint32_t flags)
{
    uint32_t first = n ? pool_add(fn, args, NULL, n) : fn->pool.n;
    if (first == UINT32_MAX)
        return;
    point_add(fn, (Point){.op = I_UNKNOWN, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .ext = first, .n = n});
}

void lien_claim(Fn *fn, Loc loc, PlaceId dst, Operand a, uint32_t claim, uint32_t flags)
{
    point_add(fn,
              (Point){.op = I_CLAIM, .sub = (uint8_t)claim, .flags = (uint16_t)flags, .loc = loc, .dst = dst, .a = a});
}

void lien_goto(Fn *fn, Loc loc, BlockId to)
{
    point_add(fn, (Point){.op = I_GOTO, .loc = loc, .ext = to.n});
}

void lien_branch(Fn *fn, Loc loc, Op op, Operand a, Operand b, BlockId yes, BlockId no, uint32_t flags)
{
    point_add(fn, (Point){.op = I_BRANCH,
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
    point_add(fn, (Point){.op = I_SWITCH, .loc = loc, .a = a, .ext = first, .n = n});
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
    point_add(fn, (Point){.op = I_IGOTO, .loc = loc, .a = a, .ext = first, .n = n});
}

void lien_return(Fn *fn, Loc loc)
{
    point_add(fn, (Point){.op = I_RETURN, .loc = loc});
}

void lien_unreachable(Fn *fn, Loc loc)
{
    point_add(fn, (Point){.op = I_UNREACHABLE, .loc = loc});
}
