// The unit: strings, types, annotation lists, signatures, records, globals and functions, all named by id.
//
// One convention: index 0 of every array is a dummy that stands for "none", so a getter masks a bad id to
// it and never returns NULL. What is interned is compared by bytes, which is why Ty and Level have no padding.
#include "ir_build.h"

_Static_assert(sizeof(Ty) == 24 && sizeof(Level) == 20, "interned by their bytes: no padding");

// ---------------------------------------------------------------- the unit

Unit *lien_unit_new(const Limits *limits)
{
    Arena first;
    uint32_t countdown = limits ? limits->fail_alloc : 0;
    arena_init(&first, &countdown);
    Unit *u = arena_alloc(&first, sizeof(UnitWithBuild));
    if (!u)
        return NULL;
    u->arena = first;
    u->fail_alloc = countdown;
    u->arena.fail_alloc = &u->fail_alloc;
    if (limits)
        u->limits = *limits;
    Arena *a = &u->arena;
    char *empty = arena_alloc(a, 1);
    if (!vec_push(a, &u->text, empty) || !vec_push(a, &u->text_len, 0) ||
        !vec_push(a, &u->tys, (Ty){.kind = TY_OTHER}) || !vec_push(a, &u->levels, (Span){0}) ||
        !vec_push(a, &u->level_pool, (Level){0}) || !vec_push(a, &u->sigs, (Sig){0}) ||
        !vec_push(a, &u->recs, (Rec){0}) || !vec_push(a, &u->fields, (Field){0}) ||
        !vec_push(a, &u->globals, (Global){0}) || !vec_push(a, &u->fns, (FnInfo){0}) ||
        !vec_push(a, &u->models, (SigId){0}) || !vec_push(a, &u->model_names, (StrId){0}) ||
        !vec_push(a, &u->ints, 0)) {
        Arena all = u->arena;
        arena_free(&all);
        return NULL;
    }
    return u;
}

void lien_unit_free(Unit *u)
{
    if (!u)
        return;
    for (uint32_t i = 1; i < u->fns.n; i++)
        if (u->fns.at[i].body)
            arena_free(&u->fns.at[i].body->arena);
    Arena all = u->arena;
    (void)LIEN_LEAK(u); // it goes with the arena that it lies in
    arena_free(&all);
}

bool lien_unit_failed(const Unit *u)
{
    return u->failed || u->arena.failed;
}

// ---------------------------------------------------------------- strings

typedef struct { const Unit *u; const char *s; size_t n; } StrKey;

static bool str_same(const void *ctx, uint32_t id)
{
    const StrKey *k = ctx;
    return k->u->text_len.at[id] == k->n && !memcmp(k->u->text.at[id], k->s, k->n);
}

static uint64_t str_hash(const void *ctx, uint32_t id)
{
    const Unit *u = ctx;
    return hash_bytes(u->text.at[id], u->text_len.at[id]);
}

StrId lien_str(Unit *u, const char *s, size_t n)
{
    if (!n || n > UINT32_MAX)
        return (StrId){0};
    StrKey key = {u, s, n};
    uint64_t hash = hash_bytes(s, n);
    uint32_t id = table_find(&u->text_table, hash, str_same, &key);
    if (id)
        return (StrId){id};
    id = u->text.n;
    char *copy = arena_alloc(&u->arena, n + 1);
    if (!copy || !vec_room(&u->arena, &u->text, 1) || !vec_room(&u->arena, &u->text_len, 1) ||
        !table_add(&u->arena, &u->text_table, hash, id, str_hash, u))
        return (StrId){0};
    memcpy(copy, s, n);
    u->text.at[u->text.n++] = copy;
    u->text_len.at[u->text_len.n++] = (uint32_t)n;
    return (StrId){id};
}

const char *lien_text(const Unit *u, StrId s)
{
    return u->text.at[s.n < u->text.n ? s.n : 0];
}

// ---------------------------------------------------------------- types

typedef struct { const Unit *u; const Ty *t; } TyKey;

static bool ty_same(const void *ctx, uint32_t id)
{
    const TyKey *k = ctx;
    return !memcmp(&k->u->tys.at[id], k->t, sizeof *k->t);
}

static uint64_t ty_hash(const void *ctx, uint32_t id)
{
    const Unit *u = ctx;
    return hash_bytes(&u->tys.at[id], sizeof(Ty));
}

TyId lien_ty(Unit *u, const Ty *t)
{
    TyKey key = {u, t};
    uint64_t hash = hash_bytes(t, sizeof *t);
    uint32_t id = table_find(&u->ty_table, hash, ty_same, &key);
    if (id)
        return (TyId){id};
    id = u->tys.n;
    if (!vec_room(&u->arena, &u->tys, 1))
        return (TyId){0};
    u->tys.at[u->tys.n++] = *t;
    if (!table_add(&u->arena, &u->ty_table, hash, id, ty_hash, u))
        return (TyId){0};
    return (TyId){id};
}

const Ty *lien_ty_get(const Unit *u, TyId t)
{
    return &u->tys.at[t.n < u->tys.n ? t.n : 0];
}

// ---------------------------------------------------------------- annotation lists

typedef struct { const Unit *u; const Level *l; uint32_t n; } LevelsKey;

static bool levels_same(const void *ctx, uint32_t id)
{
    const LevelsKey *k = ctx;
    Span s = k->u->levels.at[id];
    return s.n == k->n && !memcmp(&k->u->level_pool.at[s.first], k->l, k->n * sizeof *k->l);
}

static uint64_t levels_hash(const void *ctx, uint32_t id)
{
    const Unit *u = ctx;
    Span s = u->levels.at[id];
    return hash_bytes(&u->level_pool.at[s.first], s.n * sizeof(Level));
}

// Raw levels at the end say nothing, so they are cut off: what reads alike is one id.
LevelsId lien_levels(Unit *u, const Level *l, uint32_t n)
{
    static const Level raw;
    while (n && !memcmp(&l[n - 1], &raw, sizeof raw))
        n--;
    if (!n)
        return (LevelsId){0};
    LevelsKey key = {u, l, n};
    uint64_t hash = hash_bytes(l, n * sizeof *l);
    uint32_t id = table_find(&u->levels_table, hash, levels_same, &key);
    if (id)
        return (LevelsId){id};
    id = u->levels.n;
    if (!vec_room(&u->arena, &u->level_pool, n) || !vec_room(&u->arena, &u->levels, 1))
        return (LevelsId){0};
    memcpy(&u->level_pool.at[u->level_pool.n], l, n * sizeof *l);
    u->levels.at[u->levels.n++] = (Span){u->level_pool.n, n};
    u->level_pool.n += n;
    for (uint32_t i = 0; i < n; i++)
        u->counted |= l[i].kind == LV_SHARED;
    if (!table_add(&u->arena, &u->levels_table, hash, id, levels_hash, u))
        return (LevelsId){0};
    return (LevelsId){id};
}

uint32_t lien_levels_count(const Unit *u, LevelsId l)
{
    return u->levels.at[l.n < u->levels.n ? l.n : 0].n;
}

const Level *lien_level_get(const Unit *u, LevelsId l, uint32_t depth)
{
    Span s = u->levels.at[l.n < u->levels.n ? l.n : 0];
    return &u->level_pool.at[depth < s.n ? s.first + depth : 0];
}

// ---------------------------------------------------------------- signatures

SigId lien_sig(Unit *u, const Sig *s)
{
    Sig copy = *s;
    copy.params = NULL;
    if (s->nparams) {
        Param *params = arena_alloc(&u->arena, s->nparams * sizeof *params);
        if (!params)
            return (SigId){0};
        memcpy(params, s->params, s->nparams * sizeof *params);
        copy.params = params;
    }
    uint32_t id = u->sigs.n;
    return (SigId){vec_push(&u->arena, &u->sigs, copy) ? id : 0};
}

const Sig *lien_sig_get(const Unit *u, SigId s)
{
    return &u->sigs.at[s.n < u->sigs.n ? s.n : 0];
}

// ---------------------------------------------------------------- records

RecId lien_rec(Unit *u, StrId name, Loc loc)
{
    uint32_t id = u->recs.n;
    return (RecId){vec_push(&u->arena, &u->recs, ((Rec){.name = name, .loc = loc})) ? id : 0};
}

// A record's fields have consecutive ids, so a record is filled without another one in between.
FieldId lien_rec_field(Unit *u, RecId r, StrId name, TyId ty, LevelsId levels, StrId base_life, uint32_t level_flags,
                       Loc loc)
{
    if (!r.n || r.n >= u->recs.n)
        return (FieldId){0};
    Rec *rec = &u->recs.at[r.n];
    uint32_t id = u->fields.n;
    assert(!rec->nfields || rec->first.n + rec->nfields == id);
    if (rec->nfields && rec->first.n + rec->nfields != id)
        return (FieldId){0};
    Field f = {name, ty, levels, base_life, level_flags, r, rec->nfields, loc};
    if (!vec_push(&u->arena, &u->fields, f))
        return (FieldId){0};
    u->misaligned |= lien_field_align(&f) != 0;
    uint8_t kind = lien_level_get(u, f.levels, 0)->kind;
    u->lent |= kind == LV_BORROWED || kind == LV_BORROWED_MUT;
    if (!rec->nfields++)
        rec->first = (FieldId){id};
    return (FieldId){id};
}

void lien_rec_finish(Unit *u, RecId r, uint32_t flags, StrId drop_fn)
{
    if (!r.n || r.n >= u->recs.n)
        return;
    u->recs.at[r.n].flags = flags;
    u->recs.at[r.n].drop = drop_fn;
}

RecId lien_rec_by_name(const Unit *u, const char *name)
{
    for (uint32_t i = 1; i < u->recs.n; i++)
        if (!strcmp(lien_text(u, u->recs.at[i].name), name))
            return (RecId){i};
    return (RecId){0};
}

FieldId lien_field_by_name(const Unit *u, RecId r, const char *name)
{
    const Rec *rec = lien_rec_get(u, r);
    for (uint32_t i = 0; i < rec->nfields; i++)
        if (!strcmp(lien_text(u, u->fields.at[rec->first.n + i].name), name))
            return (FieldId){rec->first.n + i};
    return (FieldId){0};
}

const Rec *lien_rec_get(const Unit *u, RecId r)
{
    return &u->recs.at[r.n < u->recs.n ? r.n : 0];
}

const Field *lien_field_get(const Unit *u, FieldId f)
{
    return &u->fields.at[f.n < u->fields.n ? f.n : 0];
}

uint32_t lien_rec_count(const Unit *u)
{
    return u->recs.n - 1;
}

// ---------------------------------------------------------------- globals

GlobalId lien_global(Unit *u, StrId name, TyId ty, LevelsId levels, StrId base_life, uint32_t vf_flags, Loc loc)
{
    uint32_t id = u->globals.n;
    Global g = {name, ty, levels, base_life, vf_flags, loc};
    return (GlobalId){vec_push(&u->arena, &u->globals, g) ? id : 0};
}

// ---------------------------------------------------------------- functions, and what models say of them

enum { NULLNESS = LF_NULLABLE | LF_NONNULL };

// The declaration wins where it says something; the model fills in the rest, star by star.
static LevelsId levels_merge(Unit *u, LevelsId decl, LevelsId model)
{
    enum { DEPTH = 16 };
    Level out[DEPTH];
    if (decl.n == model.n || !model.n)
        return decl;
    if (!decl.n)
        return model;
    uint32_t nd = lien_levels_count(u, decl), nm = lien_levels_count(u, model), n = nd > nm ? nd : nm;
    if (n > DEPTH)
        return decl;
    for (uint32_t i = 0; i < n; i++) {
        const Level *m = lien_level_get(u, model, i);
        Level l = *lien_level_get(u, decl, i);
        uint16_t nullness = l.flags & NULLNESS ? l.flags & NULLNESS : m->flags & NULLNESS;
        if (l.kind == LV_RAW) {
            uint16_t flags = (uint16_t)((l.flags | m->flags) & ~NULLNESS);
            l = *m;
            l.flags = flags;
        }
        l.flags = (uint16_t)((l.flags & ~NULLNESS) | nullness);
        out[i] = l;
    }
    return lien_levels(u, out, n);
}

// The model's names of parameters need not be the declaration's: a guard goes by the latter.
static LevelsId guard_rename(Unit *u, LevelsId ret, const Sig *m, Param *params, uint32_t n)
{
    Level l = *lien_level_get(u, ret, 0);
    for (uint32_t i = 0; l.guard.n && i < n; i++) {
        if (l.guard.n != m->params[i].name.n)
            continue;
        if (!params[i].name.n)
            params[i].name = l.guard;
        l.guard = params[i].name;
        break;
    }
    return lien_levels_count(u, ret) == 1 ? lien_levels(u, &l, 1) : ret;
}

static SigId sig_merge(Unit *u, StrId name, SigId declared)
{
    enum { FROM_DECL = FN_STATIC | FN_INLINE | FN_SYSTEM | FN_NOPROTO | FN_VARIADIC };
    Sig s = *lien_sig_get(u, declared);
    if (!name.n || !declared.n || (s.flags & (FN_STATIC | FN_SYSTEM)) == FN_STATIC) // of the user: another by that name
        return declared;
    SigId mid = lien_model_sig(u, lien_text(u, name));
    const Sig m = *lien_sig_get(u, mid);
    if (!mid.n || m.nparams != s.nparams)
        return declared;
    s.ret_levels = levels_merge(u, s.ret_levels, m.ret_levels);
    if (!s.ret_base_life.n)
        s.ret_base_life = m.ret_base_life;
    s.flags |= (m.flags & ~(uint32_t)FROM_DECL) | FN_MODEL;
    SigId id = lien_sig(u, &s); // with its own copy of the parameters, which is now filled in
    Param *params = (Param *)lien_sig_get(u, id)->params;
    for (uint32_t i = 0; id.n && i < s.nparams; i++) {
        params[i].levels = levels_merge(u, params[i].levels, m.params[i].levels);
        if (!params[i].base_life.n)
            params[i].base_life = m.params[i].base_life;
    }
    if (id.n && lien_level_get(u, s.ret_levels, 0)->guard.n)
        u->sigs.at[id.n].ret_levels = guard_rename(u, s.ret_levels, &m, params, s.nparams);
    return id;
}

typedef struct { const Unit *u; StrId name; } FnKey;

static bool fn_same(const void *ctx, uint32_t id)
{
    const FnKey *k = ctx;
    return k->u->fns.at[id].name.n == k->name.n;
}

static uint64_t fn_hash(const void *ctx, uint32_t id)
{
    const Unit *u = ctx;
    return hash_mix(1, u->fns.at[id].name.n);
}

FnId lien_fn(Unit *u, StrId name, SigId sig, Loc loc)
{
    FnKey key = {u, name};
    uint64_t hash = hash_mix(1, name.n);
    uint32_t id = name.n ? table_find(&u->fn_table, hash, fn_same, &key) : 0;
    if (id) {
        lien_fn_sig(u, (FnId){id}, sig);
        return (FnId){id};
    }
    id = u->fns.n;
    if (!vec_push(&u->arena, &u->fns, ((FnInfo){.name = name, .loc = loc})) ||
        (name.n && !table_add(&u->arena, &u->fn_table, hash, id, fn_hash, u)))
        return (FnId){0};
    lien_fn_sig(u, (FnId){id}, sig);
    return (FnId){id};
}

// A body that was read before is held to what later declarations and models say of its parameters, too.
static void fn_resign(Unit *u, FnInfo *f, SigId declared)
{
    f->declared = declared;
    f->sig = sig_merge(u, f->name, declared);
    const Sig *s = lien_sig_get(u, f->sig);
    for (uint32_t i = 1; f->body && i < f->body->vars.n; i++) {
        Var *v = &f->body->vars.at[i];
        if (v->kind == VAR_PARAM && v->param < s->nparams) {
            v->levels = s->params[v->param].levels;
            v->base_life = s->params[v->param].base_life;
        } else if (v->kind == VAR_RET) {
            v->levels = s->ret_levels;
            v->base_life = s->ret_base_life;
        }
    }
}

void lien_fn_sig(Unit *u, FnId f, SigId sig)
{
    if (f.n && f.n < u->fns.n && sig.n && u->fns.at[f.n].declared.n != sig.n)
        fn_resign(u, &u->fns.at[f.n], sig);
}

void ir_apply_models(Unit *u)
{
    for (uint32_t i = 1; i < u->fns.n; i++)
        fn_resign(u, &u->fns.at[i], u->fns.at[i].declared);
}

FnId lien_fn_by_name(const Unit *u, const char *name)
{
    StrKey s = {u, name, strlen(name)};
    FnKey key = {u, {table_find(&u->text_table, hash_bytes(name, s.n), str_same, &s)}};
    return (FnId){key.name.n ? table_find(&u->fn_table, hash_mix(1, key.name.n), fn_same, &key) : 0};
}

uint32_t lien_fn_count(const Unit *u)
{
    return u->fns.n - 1;
}

// ---------------------------------------------------------------- operands

Operand lien_copy(PlaceId p)
{
    return (Operand){.kind = p.n ? OD_COPY : OD_UNKNOWN, .n = p.n};
}

Operand lien_addr(PlaceId p)
{
    return (Operand){.kind = p.n ? OD_ADDR : OD_UNKNOWN, .n = p.n};
}

typedef struct { const Unit *u; int64_t v; } IntKey;

static bool int_same(const void *ctx, uint32_t id)
{
    const IntKey *k = ctx;
    return k->u->ints.at[id] == k->v;
}

static uint64_t int_hash(const void *ctx, uint32_t id)
{
    const Unit *u = ctx;
    return hash_mix(2, (uint64_t)u->ints.at[id]);
}

Operand lien_int(Unit *u, int64_t v)
{
    IntKey key = {u, v};
    uint64_t hash = hash_mix(2, (uint64_t)v);
    uint32_t id = table_find(&u->int_table, hash, int_same, &key);
    if (!id) {
        id = u->ints.n;
        if (!vec_push(&u->arena, &u->ints, v) || !table_add(&u->arena, &u->int_table, hash, id, int_hash, u))
            return lien_unknown();
    }
    return (Operand){.kind = OD_INT, .n = id};
}

Operand lien_null(void)
{
    return (Operand){.kind = OD_NIL};
}

Operand lien_fnref(FnId f)
{
    return (Operand){.kind = f.n ? OD_FN : OD_UNKNOWN, .n = f.n};
}

Operand lien_unknown(void)
{
    return (Operand){.kind = OD_UNKNOWN};
}
