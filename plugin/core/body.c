// One body: made ready, run to its fixpoint, replayed for its reports and its summary.
//
// What it tells it is asked again. The first run keeps apart what differs in ownership, as property simulation does
// (join.c); of two conditions that hang together it may so believe what can't be. The second keeps apart what is known of
// integers, too, and what it tells holds. It costs a function that has something to tell, and no other; where it would
// cost too much, the first run's reports stand.
#include "body.h"
#include "locks.h"
#include "summary.h"

// Where a callee releases what a global holds, and another one returns what a global holds, the function has to know
// that global to see that it is the same.
static void name_globals(const Unit *u, const Graph *g, Fn *f)
{
    Span s = g->calls[f->id.n];
    bool unseats = false;
    for (uint32_t i = 0; i < s.n; i++) {
        const Summary *sum = u->fns.at[g->callees[s.first + i]].summary;
        unseats |= sum && sum->unseats;
    }
    for (uint32_t i = 0; i < s.n && unseats; i++) {
        const Summary *sum = u->fns.at[g->callees[s.first + i]].summary;
        for (uint32_t k = 0; sum && sum->returns && k < sum->ncases; k++) {
            const SumValue *v = &sum->cases[k]->result;
            const Step *base = &sum->steps[v->kind == SV_ENTRY ? summary_base(sum->steps, v->n) : 0];
            if (base->proj == SB_GLOBAL)
                lien_global_var(f, (GlobalId){base->n});
        }
    }
}

static void make_ready(Run *r, How how)
{
    value_init(r);
    flow_order(r);
    flow_look(r);
    flow_liveness(r);
    held_begin(r);
    noescape_begin(r);
    if (how.summarised)
        summary_begin(r);
}

static void replay(Run *r)
{
    stats_enter(r->unit, PASS_CHECK);
    forward_replay(r);
}

static bool run(Run *r, How how)
{
    Unit *u = r->unit;
    if (!forward_run(r)) {
        summary_set(u, r->fn->id, SUM_UNKNOWN, true, true);
        stats_skip(u, SKIP_WORK, how.counted);
        return false;
    }
    replay(r);
    if (how.told)
        report_faults(r);
    stats_enter(u, PASS_SUMMARY);
    u->stats.analysed += how.counted;
    return r->summary && summary_end(r);
}

// For the reports from `told` on.
static void run_fine(Run *r, uint32_t told)
{
    if (!forward_run(r))
        return;
    replay(r);
    r->unit->reports.n = told;
    report_faults(r);
}

// told: NULL, or the first report of the run before, which this one puts right.
static bool body_run(Unit *u, Fn *f, How how, const uint32_t *told, Arena *scratch)
{
    Run *r = arena_alloc(scratch, sizeof *r);
    if (!r)
        return false;
    r->unit = u;
    r->fn = f;
    r->arena = *scratch;
    r->light = how.light;
    r->near = how.near;
    r->fine = told != NULL;
    jmp_buf oom;
    Pass before = stats_enter(u, PASS_ORDER);
    if (setjmp(oom)) {
        stats_enter(u, before);
        stats_skip(u, SKIP_MEMORY, how.counted && !told);
        *scratch = r->arena;
        scratch->oom = NULL;
        return false;
    }
    r->arena.oom = &oom;
    make_ready(r, how);
    stats_enter(u, PASS_RUN);
    bool changed = false;
    if (told)
        run_fine(r, *told);
    else
        changed = run(r, how);
    stats_enter(u, before);
    r->arena.oom = NULL;
    *scratch = r->arena;
    arena_reset(scratch);
    return changed;
}

bool body_check(Unit *u, const Graph *g, Fn *f, How how, Arena *scratch)
{
    uint32_t told = u->reports.n;
    name_globals(u, g, f);
    locks_name_globals(u, f);
    bool changed = body_run(u, f, how, NULL, scratch);
    if (u->reports.n > told)
        body_run(u, f, how, &told, scratch);
    return changed;
}
