// The driver: every body of the unit, in order, through the pipeline.
#include "run.h"

#define DEFAULT_POINTS 400000
#define MAX_CELL_COUNT 20000

static bool level_tells(const Level *l) { return l->kind != LV_RAW || l->flags & (LF_OUT | LF_DROPS); }

// Of libc's functions only those that own tell: everybody calls strlen.
static bool level_owns(const Level *l) { return l->kind == LV_OWNED || l->kind == LV_SHARED || l->flags & (LF_OUT | LF_DROPS); }

static bool levels_are(const Unit *u, LevelsId id, bool (*is)(const Level *l))
{
    for (uint32_t i = 0; i < lien_levels_count(u, id); i++) {
        if (is(lien_level_get(u, id, i)))
            return true;
    }
    return false;
}

static bool levels_tell(const Unit *u, LevelsId id) { return levels_are(u, id, level_tells); }

static bool sig_tells(const Unit *u, SigId id)
{
    const Sig *s = lien_sig_get(u, id);
    if (!(s->flags & (FN_ANNOTATED | FN_MODEL)))
        return false;
    bool (*is)(const Level *l) = s->flags & FN_ANNOTATED ? level_tells : level_owns;
    if (levels_are(u, s->ret_levels, is))
        return true;
    for (uint32_t i = 0; i < s->nparams; i++) {
        if (levels_are(u, s->params[i].levels, is))
            return true;
    }
    return false;
}

static bool call_tells(const Unit *u, const Fn *f, const Point *p)
{
    Operand callee = f->pool.at[p->ext];
    if (sig_tells(u, f->call_sigs.at[p->ext]))
        return true;
    return callee.kind == OD_FN && sig_tells(u, u->fns.at[callee.n].sig);
}

static bool local_address(const Fn *f, Operand o)
{
    if (o.kind != OD_ADDR)
        return false;
    PlaceId p = {o.n};
    while (place_get(f, p)->proj == PL_FIELD || place_get(f, p)->proj == PL_INDEX || place_get(f, p)->proj == PL_ANY)
        p = place_get(f, p)->parent;
    const Place *x = place_get(f, p);
    if (x->proj != PL_VAR)
        return false;
    const Var *v = var_get(f, (VarId){x->n});
    return v->kind <= VAR_PARAM && !(v->flags & VF_STATIC);
}

// A function in which nothing is tracked costs this one pass.
bool check_worth(const Unit *u, const Fn *f)
{
    for (uint32_t v = 1; v < f->vars.n; v++) {
        const Var *x = &f->vars.at[v];
        if (levels_tell(u, x->levels))
            return true;
    }
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        switch (p->op) {
        case I_CALL:
            if (call_tells(u, f, p))
                return true;
            break;
        case I_ASSIGN:
        case I_OFFSET:
            if (local_address(f, p->a))
                return true;
            break;
        case I_CLAIM:
            return true;
        default:
            break;
        }
    }
    for (uint32_t i = 1; i < f->places.n; i++) {
        const Place *x = &f->places.at[i];
        if (x->proj == PL_FIELD && levels_tell(u, lien_field_get(u, (FieldId){x->n})->levels))
            return true;
    }
    return false;
}

static void check_body(Unit *u, Fn *f, Arena *scratch)
{
    Run *r = arena_alloc(scratch, sizeof *r);
    if (!r)
        return;
    r->unit = u;
    r->fn = f;
    r->arena = *scratch;
    jmp_buf oom;
    if (setjmp(oom)) {
        u->stats.skipped++;
        *scratch = r->arena;
        return;
    }
    r->arena.oom = &oom;
    value_init(r);
    flow_order(r);
    flow_liveness(r);
    if (forward_run(r)) {
        forward_replay(r);
        report_faults(r);
        u->stats.analysed++;
    } else {
        u->stats.skipped++;
    }
    r->arena.oom = NULL;
    *scratch = r->arena;
}

void lien_unit_check(Unit *u)
{
    uint32_t max = u->limits.max_points ? u->limits.max_points : DEFAULT_POINTS;
    Arena scratch;
    arena_init(&scratch, &u->fail_alloc);
    for (uint32_t i = 1; i < u->fns.n; i++) {
        Fn *f = u->fns.at[i].body;
        if (!f || u->failed)
            continue;
        u->stats.functions++;
        u->stats.points += f->points.n;
        const Sig *sig = lien_sig_get(u, u->fns.at[i].sig);
        if (sig->flags & FN_TRUSTED || (sig->flags & FN_SYSTEM && !u->limits.all_functions))
            continue;
        if (f->failed || f->points.n > max) {
            u->stats.skipped++;
        } else if (!check_worth(u, f)) {
            u->stats.trivial++;
        } else {
            check_body(u, f, &scratch);
            arena_reset(&scratch);
        }
    }
    arena_free(&scratch);
}

const Stats *lien_stats(const Unit *u) { return &u->stats; }
