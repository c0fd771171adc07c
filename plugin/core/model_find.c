// What the models say, by name: what has been read, what is shipped and read when it is asked for, and the other names
// that compilers and libc have for a function.
//
// One table holds all; a key is a function's name, `typedef x` (a signature whose result is the type), `release f`
// (some LIEN_OWNED_BY names f) or `drop f` (some LIEN_DROP does). No C name has a space, so they never meet.
#include "model.h"

#include <stdio.h>

enum { MAX_LAZY = 6 }; // typedefs of typedefs that are read on demand

// ---------------------------------------------------------------- the table

typedef struct { const Unit *u; StrId name; } ModelKey;

static bool model_same(const void *ctx, uint32_t id)
{
    const ModelKey *k = ctx;
    return k->u->model_names.at[id].n == k->name.n;
}

static uint64_t name_hash(StrId name)
{
    return hash_bytes(&name, sizeof name);
}

static uint64_t model_hash_of(const void *ctx, uint32_t id)
{
    const Unit *u = ctx;
    return name_hash(u->model_names.at[id]);
}

static uint32_t find(const Unit *u, StrId name)
{
    ModelKey key = {u, name};
    return name.n ? table_find(&u->model_table, name_hash(name), model_same, &key) : 0;
}

StrId model_role(Unit *u, const char *role, const char *name)
{
    char key[256];
    int n = snprintf(key, sizeof key, "%s %s", role, name);
    return n > 0 && (size_t)n < sizeof key ? lien_str(u, key, (size_t)n) : (StrId){0};
}

// A later declaration replaces an earlier one, unless the later one says nothing.
void model_add(Unit *u, StrId name, SigId sig)
{
    uint32_t id = find(u, name);
    if (!name.n)
        return;
    if (id) {
        if (lien_sig_get(u, sig)->flags & ~(uint32_t)(FN_MODEL | FN_VARIADIC | FN_NOPROTO) || !u->models.at[id].n)
            u->models.at[id] = sig;
        return;
    }
    id = u->models.n;
    if (vec_push(&u->arena, &u->models, sig) && vec_push(&u->arena, &u->model_names, name))
        table_add(&u->arena, &u->model_table, name_hash(name), id, model_hash_of, u);
}

// ---------------------------------------------------------------- deallocators

// The parameters that f takes over are released by it; the first one of a LIEN_DROP function that doesn't take it over
// is destroyed in place.
static void mark_release(Unit *u, SigId f, bool drop)
{
    Sig *s = &u->sigs.at[f.n];
    for (uint32_t i = 0; i < s->nparams; i++) {
        Param *param = (Param *)&s->params[i];
        Level l[MAX_LEVELS] = {*lien_level_get(u, param->levels, 0)};
        uint32_t n = lien_levels_count(u, param->levels);
        for (uint32_t k = 1; k < n && k < MAX_LEVELS; k++)
            l[k] = *lien_level_get(u, param->levels, k);
        if (l[0].kind == LV_OWNED || l[0].kind == LV_SHARED)
            l[0].flags |= LF_RELEASE;
        else if (drop && i == 0 && lien_ty_get(u, param->ty)->kind == TY_PTR)
            l[0].flags |= LF_DROPS;
        else
            continue;
        param->levels = lien_levels(u, l, n ? n : 1);
        s = &u->sigs.at[f.n];
    }
    if (drop)
        s->flags |= FN_DROP;
}

static void mark_named(Unit *u, uint32_t id, bool release, bool drop)
{
    SigId f = u->models.at[id];
    const char *name = lien_text(u, u->model_names.at[id]);
    if (!f.n || f.n >= u->sigs.n || strchr(name, ' '))
        return;
    release |= find(u, model_role(u, "release", name)) != 0;
    drop |= find(u, model_role(u, "drop", name)) != 0;
    if (release || drop)
        mark_release(u, f, drop);
}

void model_mark_releases(Unit *u)
{
    for (uint32_t i = 1; i < u->model_names.n && i < u->models.n; i++)
        mark_named(u, i, false, false);
}

// ---------------------------------------------------------------- shipped models

uint32_t model_hash(const char *s, size_t n)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)s[i]) * 16777619u;
    return h;
}

void lien_model_use(Unit *u, const ModelIndex *models)
{
    u->shipped = models;
    ir_apply_models(u);
}

static const ModelEntry *find_shipped(const ModelIndex *m, const char *name, size_t n, bool is_typedef)
{
    uint32_t hash = model_hash(name, n), lo = 0, hi = m ? m->n : 0;
    while (lo < hi) {
        uint32_t mid = lo + (hi - lo) / 2;
        if (m->entries[mid].hash < hash)
            lo = mid + 1;
        else
            hi = mid;
    }
    for (; m && lo < m->n && m->entries[lo].hash == hash; lo++) {
        const ModelEntry *e = &m->entries[lo];
        if (e->len == n && !memcmp(m->text + e->name, name, n) && is_typedef == !!(e->flags & ME_TYPEDEF))
            return e;
    }
    return NULL;
}

// Reads the declaration that e stands for; every function and typedef that it declares is known from then on.
static void read_shipped(Unit *u, const ModelEntry *e, uint32_t lazy)
{
    const ModelIndex *m = u->shipped;
    ModelError err;
    Parser p;
    uint32_t before = u->models.n;
    model_begin(&p, u, m->text + e->decl, m->size - e->decl, &err);
    p.lazy = lazy + 1;
    model_declaration(&p);
    for (uint32_t i = before; i < u->model_names.n && i < u->models.n; i++)
        mark_named(u, i, e->flags & ME_RELEASE, e->flags & ME_DROP);
}

SigId model_named(Unit *u, const char *name, size_t n, bool is_typedef, uint32_t lazy)
{
    StrId key = lien_str(u, name, n);
    if (is_typedef)
        key = model_role(u, "typedef", lien_text(u, key));
    uint32_t id = find(u, key);
    const ModelEntry *e = id || lazy > MAX_LAZY ? NULL : find_shipped(u->shipped, name, n, is_typedef);
    if (e) {
        read_shipped(u, e, lazy);
        id = find(u, key);
    }
    return id ? u->models.at[id] : (SigId){0};
}

// ---------------------------------------------------------------- other names

// A fortified function has the size of the destination as one more parameter, at the end.
static SigId with_size(Unit *u, SigId f)
{
    Param params[MAX_PARAMS];
    Sig s = *lien_sig_get(u, f);
    if (!f.n || s.nparams + 1 > MAX_PARAMS || s.flags & FN_VARIADIC)
        return f;
    if (s.nparams)
        memcpy(params, s.params, s.nparams * sizeof *params);
    params[s.nparams++] = (Param){.ty = lien_ty(u, &(Ty){.kind = TY_INT, .bits = 64, .flags = TY_UNSIGNED})};
    s.params = params;
    return lien_sig(u, &s);
}

SigId lien_model_sig(const Unit *cu, const char *name)
{
    static const char *const prefixes[] = {"__builtin_", "__isoc99_", "__isoc23_", "__libc_", "__"};
    Unit *u = (Unit *)cu; // what is shipped is read on demand: no other change
    size_t n = strlen(name);
    SigId f = model_named(u, name, n, false, 0);
    if (f.n || n < 3 || memcmp(name, "__", 2) != 0)
        return f;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes && !f.n; i++) {
        size_t skip = strlen(prefixes[i]);
        if (n <= skip || memcmp(name, prefixes[i], skip) != 0)
            continue;
        if (skip > 2) // a user's own __remove is not remove
            f = model_named(u, name + skip, n - skip, false, 0);
        bool fortified = n > skip + 4 && !memcmp(name + n - 4, "_chk", 4);
        size_t under = fortified && n > skip + 6 && !memcmp(name + skip, "__", 2) ? 2 : 0; // __builtin___memcpy_chk
        if (!f.n && fortified)
            f = with_size(u, model_named(u, name + skip + under, n - skip - under - 4, false, 0));
    }
    return f;
}
