// The driver: every body of the unit through the pipeline, callees before their callers, so that each finds the
// summaries of those that it calls. Functions that call each other go round until their summaries stand; only the last
// round is told.
#include "body.h"
#include "flat.h"
#include "frame.h"
#include "locks.h"
#include "nulls.h"

#include <stdio.h>

#define DEFAULT_POINTS 400000
#define MAX_CELL_COUNT 20000

static bool level_tells(const Level *l)
{
    return l->kind != LV_RAW || l->flags & (LF_OUT | LF_DROPS | LF_SEND | LF_UNGUARD | LF_NULLABLE | LF_ESCAPES);
}

// Of libc's functions only those that own or lend tell: everybody calls strlen.
static bool level_owns(const Level *l)
{
    return l->kind == LV_OWNED || l->kind == LV_SHARED || l->flags & (LF_OUT | LF_DROPS);
}
static bool level_lends(const Level *l)
{
    return level_owns(l) || l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT;
}

static bool level_sends(const Level *l) { return l->flags & LF_SEND; }

static bool levels_are(const Unit *u, LevelsId id, bool (*is)(const Level *l))
{
    for (uint32_t i = 0; i < lien_levels_count(u, id); i++) {
        if (is(lien_level_get(u, id, i)))
            return true;
    }
    return false;
}

// What a function has to do with the rules of the language: nothing, with borrows only, or with what is owned.
typedef enum { TELLS_NOTHING, TELLS_BORROWS, TELLS_OWNS } Tells;

static Tells levels_tell(const Unit *u, LevelsId id)
{
    if (!id.n)
        return TELLS_NOTHING;
    return levels_are(u, id, level_owns) ? TELLS_OWNS : levels_are(u, id, level_tells) ? TELLS_BORROWS : TELLS_NOTHING;
}

static Tells most(Tells a, Tells b) { return a > b ? a : b; }

static Tells sig_look(const Unit *u, SigId id)
{
    const Sig *s = lien_sig_get(u, id);
    if (!(s->flags & (FN_ANNOTATED | FN_MODEL)))
        return TELLS_NOTHING;
    bool libc = s->flags & FN_MODEL && s->flags & FN_SYSTEM;
    Tells tells = levels_tell(u, s->ret_levels);
    if (libc && tells == TELLS_BORROWS && !levels_are(u, s->ret_levels, level_lends))
        tells = TELLS_NOTHING;
    for (uint32_t i = 0; i < s->nparams; i++) {
        Tells param = levels_tell(u, s->params[i].levels);
        bool sends = levels_are(u, s->params[i].levels, level_sends);
        tells = libc && param == TELLS_BORROWS && !sends ? tells : most(tells, param);
    }
    return tells;
}

// May the result point to what an argument points to, or one argument to another? strchr(local, c) points into this
// frame.
static bool call_aliases_local(const Unit *u, const Fn *f, const Point *p, Arena *scratch)
{
    Operand callee = f->pool.at[p->ext];
    if (callee.kind != OD_FN || (!p->dst.n && p->n < 2))
        return false;
    bool given = false;
    for (uint32_t i = 1; i <= p->n && !given; i++)
        given = frame_address(f, f->pool.at[p->ext + i]);
    if (!given)
        return false;
    bool told = frame_lends(u, u->fns.at[callee.n].sig);
    if ((p->dst.n && told) || (p->n > 1 && frame_stores(u, (FnId){callee.n}, scratch)))
        return true;
    TyKind to = (TyKind)lien_ty_get(u, lien_place_ty(f, p->dst))->kind;
    return p->dst.n && (to == TY_PTR || to == TY_REC) && frame_returns(u, (FnId){callee.n}, scratch);
}

// Told once for each signature: told[n] is the answer + 1.
static Tells sig_tells(const Unit *u, SigId id, uint8_t *told)
{
    if (!id.n)
        return TELLS_NOTHING;
    if (!told[id.n])
        told[id.n] = (uint8_t)(sig_look(u, id) + 1);
    return (Tells)(told[id.n] - 1);
}

static Tells callee_tells(const Unit *u, Operand callee, uint8_t *told)
{
    const Summary *sum = u->fns.at[callee.n].summary;
    return sum && sum->state == SUM_CASED && sum->tells ? TELLS_OWNS : sig_tells(u, u->fns.at[callee.n].sig, told);
}

static Tells call_tells(const Unit *u, const Fn *f, const Point *p, uint8_t *told)
{
    Operand callee = f->pool.at[p->ext];
    Tells tells = sig_tells(u, f->call_sigs.at[p->ext], told);
    return callee.kind == OD_FN ? most(tells, callee_tells(u, callee, told)) : tells;
}

typedef struct {
    Unit *u;
    Graph g;
    Arena scratch;
    uint32_t max;         // points; a function with more is left out
    uint32_t lazy;        // points that may still be run for a summary only
    uint32_t quiet;       // and those of functions that neither own nor release
    bool *owns;           // groups that own or release, or call one that does
    bool *wanted;         // groups whose summaries somebody asks for
    uint8_t *told;        // by signature: see sig_tells
    bool fields;          // some field is annotated
    bool apart;           // no summaries are made
    bool light;           // only addresses of the frame are at stake
} Check;

static Tells fn_tells(const Check *c, const Fn *f)
{
    const Unit *u = c->u;
    Tells tells = TELLS_NOTHING;
    for (uint32_t v = 1; v < f->vars.n; v++) {
        const Var *x = &f->vars.at[v];
        if (!c->fields && !x->levels.n)
            continue;
        tells = most(tells, c->fields && type_owns(u, x->ty) ? TELLS_OWNS : levels_tell(u, x->levels));
        if (tells == TELLS_NOTHING && c->fields && type_borrows(u, x->ty))
            tells = TELLS_BORROWS;
        if (x->levels.n && x->kind == VAR_PARAM && tells == TELLS_NOTHING &&
            lien_level_get(u, x->levels, 0)->flags & LF_NOESCAPE)
            tells = TELLS_BORROWS;
    }
    for (uint32_t i = 0; i < f->calls.n && tells != TELLS_OWNS; i++)
        tells = most(tells, call_tells(u, f, &f->points.at[f->calls.at[i]], c->told));
    for (uint32_t i = 0; f->names && i < f->points.n && tells != TELLS_OWNS; i++) {
        const Point *p = &f->points.at[i];
        if (p->op == I_CLAIM)
            tells = TELLS_OWNS;
        else if (p->op == I_ASSIGN && p->a.kind == OD_FN &&
                 place_get(f, p->dst)->proj == PL_VAR) // called by it, perhaps
            tells = most(tells, callee_tells(u, p->a, c->told));
    }
    for (uint32_t i = 1; c->fields && i < f->places.n && tells != TELLS_OWNS; i++) {
        const Place *x = &f->places.at[i];
        if (x->proj == PL_FIELD)
            tells = most(tells, levels_tell(u, lien_field_get(u, (FieldId){x->n})->levels));
    }
    return tells == TELLS_NOTHING && locks_worth(u, f) ? TELLS_BORROWS : tells;
}

// May an address of its own frame outlive it?
static bool frame_worth(const Unit *u, const Fn *f, Arena *scratch)
{
    bool frame = false;
    const Point *end = f->points.at + f->points.n;
    for (const Point *p = f->points.at; p < end && !frame; p++)
        frame = ((p->op == I_ASSIGN || p->op == I_OFFSET) && frame_address(f, p->a)) ||
                (p->op == I_CALL && call_aliases_local(u, f, p, scratch));
    bool tells = (frame && frame_tells(u, f, scratch)) || null_worth(f, scratch) || frame_writes_literal(f);
    arena_reset(scratch);
    return tells;
}

enum {
    LAZY_POINTS = 400,
    LAZY_TOTAL = 4000,
    LAZY_QUIET = 1000,
    LAZY_SHARE = 64,
    ROUNDS = 6,
    GROUP_MEMBERS = 12,
    GROUP_POINTS = 1500
};
enum { NEAR_POINTS = 48 }; // a function with more names nothing released behind two pointers

typedef enum { TOLD, SILENT } Telling;

static bool check_body(Check *c, Fn *f, Telling telling, bool count)
{
    How how = {
        .told = telling == TOLD,
        .counted = count,
        .light = c->light,
        .near = f->points.n > NEAR_POINTS || graph_recurses(&c->g, c->g.group_of[f->id.n]),
        .summarised = c->g.called[f->id.n] && !c->apart,
    };
    return body_check(c->u, &c->g, f, how, &c->scratch);
}

static bool runnable(const Check *c, uint32_t fn)
{
    const Fn *f = c->u->fns.at[fn].body;
    return !f->failed && f->points.n <= c->max;
}

static void count_unrun(Check *c, uint32_t fn)
{
    stats_skip(c->u, c->u->fns.at[fn].body->failed ? SKIP_MEMORY : SKIP_POINTS, 1);
}

// Not of a program's own setenv or malloc: what a model says of the function is for its callers.
static bool told(const Check *c, uint32_t fn)
{
    const Sig *sig = lien_sig_get(c->u, c->u->fns.at[fn].sig);
    return !(sig->flags & (FN_TRUSTED | FN_MODEL)) && (!(sig->flags & FN_SYSTEM) || c->u->limits.all_functions);
}

static void each_member(Check *c, uint32_t group, void (*visit)(Check *c, uint32_t fn))
{
    Span s = c->g.groups[group];
    for (uint32_t i = 0; i < s.n; i++)
        visit(c, c->g.members[s.first + i]);
}

static void set_bottom(Check *c, uint32_t fn) { summary_set(c->u, (FnId){fn}, SUM_BOTTOM, false, false); }
static void set_unknown(Check *c, uint32_t fn) { summary_set(c->u, (FnId){fn}, SUM_UNKNOWN, true, true); }
static void set_lazy(Check *c, uint32_t fn) { summary_set(c->u, (FnId){fn}, SUM_LAZY, true, true); }

static void set_pending(Check *c, uint32_t fn)
{
    if (c->u->fns.at[fn].summary)
        c->u->fns.at[fn].summary->pending = true;
}

// Adds to a lazy summary what can be told without a run; true if that has changed it.
static bool add_passing(Check *c, uint32_t fn)
{
    Summary *sum = c->u->fns.at[fn].summary;
    Passing p = frame_passes(c->u, c->u->fns.at[fn].body, &c->scratch);
    arena_reset(&c->scratch);
    bool changed = sum && (sum->returns != p.returns || sum->aliases != (p.returns || p.keeps));
    if (changed) {
        sum->returns = p.returns;
        sum->aliases = p.returns || p.keeps;
    }
    return changed;
}

// Functions that call each other: at first none passes anything on, then what the last round found.
static void set_lazy_group(Check *c, uint32_t group)
{
    Span s = c->g.groups[group];
    each_member(c, group, set_lazy);
    if (!graph_recurses(&c->g, group) || s.n > GROUP_MEMBERS) { // told when somebody asks
        each_member(c, group, set_pending);
        return;
    }
    bool changed = true;
    for (uint32_t round = 0; changed && round < ROUNDS; round++) {
        changed = false;
        for (uint32_t i = 0; i < s.n; i++)
            changed |= add_passing(c, c->g.members[s.first + i]);
    }
    for (uint32_t i = 0; i < s.n && changed; i++) {
        Summary *sum = c->u->fns.at[c->g.members[s.first + i]].summary;
        if (sum)
            sum->returns = sum->aliases = true;
    }
}

static bool run_members(Check *c, uint32_t group, Telling telling, bool count)
{
    Span s = c->g.groups[group];
    bool changed = false;
    for (uint32_t i = 0; i < s.n; i++) {
        uint32_t fn = c->g.members[s.first + i];
        if (!runnable(c, fn)) {
            if (count)
                count_unrun(c, fn);
            summary_set(c->u, (FnId){fn}, SUM_UNKNOWN, true, true);
            continue;
        }
        changed |= check_body(c, c->u->fns.at[fn].body, told(c, fn) ? telling : SILENT, count);
    }
    return changed;
}

static uint32_t group_points(const Check *c, uint32_t group)
{
    Span s = c->g.groups[group];
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.n; i++)
        n += c->u->fns.at[c->g.members[s.first + i]].body->points.n;
    return n;
}

// Too many functions call each other to go round: each is judged alone, knows nothing of the others, and no caller
// knows of it.
static void run_apart(Check *c, uint32_t group)
{
    Span s = c->g.groups[group];
    Stats *stats = &c->u->stats;
    each_member(c, group, set_unknown);
    c->apart = true;
    for (uint32_t i = 0; i < s.n; i++) {
        uint32_t fn = c->g.members[s.first + i];
        Fn *f = c->u->fns.at[fn].body;
        bool run = runnable(c, fn);
        if (!run)
            count_unrun(c, fn);
        if (run && told(c, fn) && (fn_tells(c, f) || frame_worth(c->u, f, &c->scratch)))
            check_body(c, f, TOLD, true);
        else
            stats->trivial += run;
    }
    c->apart = false;
}

// Functions that call each other: first nobody returns, then what the last round found, until it stands.
static void run_group(Check *c, uint32_t group, Telling telling)
{
    if (!graph_recurses(&c->g, group)) {
        run_members(c, group, telling, telling == TOLD);
        return;
    }
    if (c->g.groups[group].n > GROUP_MEMBERS || group_points(c, group) > GROUP_POINTS) {
        if (telling == TOLD)
            run_apart(c, group);
        else
            each_member(c, group, set_unknown);
        return;
    }
    uint32_t rounds = 0;
    each_member(c, group, set_bottom);
    uint32_t told_before = c->u->reports.n;
    while (run_members(c, group, telling, telling == TOLD && !rounds)) {
        c->u->reports.n = told_before;
        if (++rounds < ROUNDS)
            continue;
        each_member(c, group, set_unknown);
        c->apart = true;
        run_members(c, group, telling, false);
        c->apart = false;
        break;
    }
}

// ---------------------------------------------------------------- summaries on demand

static void want_callees(Check *c, uint32_t fn)
{
    Span s = c->g.calls[fn];
    for (uint32_t i = 0; i < s.n; i++) {
        uint32_t to = c->g.callees[s.first + i];
        const Summary *sum = c->u->fns.at[to].summary;
        if (sum && sum->state == SUM_LAZY)
            c->wanted[c->g.group_of[to]] = true;
    }
}

// Callers ask, from the last group to the first; then the first are made first.
static void make_wanted(Check *c, uint32_t before)
{
    uint32_t low = before;
    for (uint32_t g = before; g-- > 0;) {
        if (!c->wanted[g])
            continue;
        uint32_t n = group_points(c, g), *left = c->owns[g] ? &c->lazy : &c->quiet;
        if (n > LAZY_POINTS || n > *left) {
            c->wanted[g] = false;
            each_member(c, g, set_unknown);
            continue;
        }
        *left -= n;
        low = g;
        each_member(c, g, want_callees);
    }
    for (uint32_t g = low; g < before; g++) {
        if (!c->wanted[g])
            continue;
        c->wanted[g] = false;
        run_group(c, g, SILENT);
    }
}

// ---------------------------------------------------------------- groups

static Tells group_tells(Check *c, uint32_t group)
{
    Span s = c->g.groups[group];
    Tells tells = TELLS_NOTHING;
    for (uint32_t i = 0; i < s.n; i++) {
        uint32_t fn = c->g.members[s.first + i];
        if (runnable(c, fn))
            tells = most(tells, fn_tells(c, c->u->fns.at[fn].body));
    }
    return tells;
}

static bool group_frame(Check *c, uint32_t group)
{
    Span s = c->g.groups[group];
    for (uint32_t i = 0; i < s.n; i++) {
        uint32_t fn = c->g.members[s.first + i];
        if (runnable(c, fn) && frame_worth(c->u, c->u->fns.at[fn].body, &c->scratch))
            return true;
    }
    return false;
}

static bool group_calls_owning(const Check *c, uint32_t group)
{
    Span s = c->g.groups[group];
    for (uint32_t i = 0; i < s.n; i++) {
        Span calls = c->g.calls[c->g.members[s.first + i]];
        for (uint32_t k = 0; k < calls.n; k++) {
            if (c->owns[c->g.group_of[c->g.callees[calls.first + k]]])
                return true;
        }
    }
    return false;
}

static void check_group(Check *c, uint32_t group)
{
    Span s = c->g.groups[group];
    uint32_t fn = c->g.members[s.first];
    Unit *u = c->u;
    bool recurses = graph_recurses(&c->g, group);
    if (recurses)
        set_lazy_group(c, group);
    Tells tells = group_tells(c, group);
    c->owns[group] = tells == TELLS_OWNS || group_calls_owning(c, group);
    if (tells || group_frame(c, group)) {
        each_member(c, group, want_callees);
        c->wanted[group] = false;
        make_wanted(c, group);
        c->light = tells == TELLS_NOTHING;
        if (recurses && !c->owns[group])
            run_apart(c, group);
        else
            run_group(c, group, TOLD);
        c->light = false;
    } else {
        for (uint32_t i = 0; i < s.n; i++) {
            if (runnable(c, c->g.members[s.first + i]))
                u->stats.trivial++;
            else
                count_unrun(c, c->g.members[s.first + i]);
        }
        Flat flat = {.flat = false};
        if (!recurses && runnable(c, fn))
            flat = flat_scan(u, u->fns.at[fn].body);
        if (flat.flat)
            summary_set_flat(u, (FnId){fn}, flat.writes, flat.havoc, flat.lo, flat.hi);
        if (flat.flat && u->fns.at[fn].summary)
            u->fns.at[fn].summary->written = flat.written;
        if (!flat.flat && !recurses)
            set_lazy_group(c, group);
    }
    for (uint32_t i = 0; i < s.n; i++) { // believed, not judged by its body
        uint32_t m = c->g.members[s.first + i];
        if (lien_sig_get(u, u->fns.at[m].sig)->flags & FN_TRUSTED)
            set_unknown(c, m);
    }
}

// Reports go out in the order of the functions, whatever the order in which these were judged.
static void sort_reports(Unit *u, Arena *a, uint32_t from)
{
    uint32_t n = u->reports.n - from;
    if (!n)
        return;
    uint32_t *first = arena_alloc(a, (u->fns.n + 2) * sizeof *first);
    Report *copy = arena_alloc(a, (n + 1) * sizeof *copy);
    if (!first || !copy)
        return;
    memcpy(copy, u->reports.at + from, n * sizeof *copy);
    for (uint32_t i = 0; i < n; i++)
        first[copy[i].fn.n + 1]++;
    for (uint32_t i = 1; i <= u->fns.n; i++)
        first[i] += first[i - 1];
    for (uint32_t i = 0; i < n; i++)
        u->reports.at[from + first[copy[i].fn.n]++] = copy[i];
}

// A borrowed result whose lifetime nothing tells, at the declaration.
static void check_signature(Unit *u, const FnInfo *f)
{
    const Sig *sig = lien_sig_get(u, f->sig);
    if (!(sig->flags & FN_ANNOTATED) || sig->flags & FN_SYSTEM || !lifetime_missing(u, sig))
        return;
    char text[256];
    (void)snprintf(text, sizeof text, "the borrowed result of '%.120s' needs a lifetime: %s", lien_text(u, f->name),
                   lifetime_lenders(u, sig) ? "several parameters could lend it"
                                            : "no parameter lends it; lifetime(static) is for ever");
    lien_report_add(u, REPORT_MISSING_LIFETIME, f->loc, text);
}

void lien_unit_check(Unit *u)
{
    Arena graph;
    Check c = {.u = u, .max = u->limits.max_points ? u->limits.max_points : DEFAULT_POINTS};
    uint32_t from = u->reports.n;
    if (u->failed)
        return;
    stats_enter(u, PASS_DECIDE);
    for (uint32_t i = 1; i < u->fns.n; i++) {
        check_signature(u, &u->fns.at[i]);
        u->stats.functions += u->fns.at[i].body != NULL;
        u->stats.points += u->fns.at[i].body ? u->fns.at[i].body->points.n : 0;
    }
    for (uint32_t i = 1; i < u->fields.n && !c.fields; i++)
        c.fields = u->fields.at[i].levels.n;
    arena_init(&graph, &u->fail_alloc);
    arena_init(&c.scratch, &u->fail_alloc);
    cycle_check(u, &c.scratch);
    packed_check(u);
    c.lazy = LAZY_TOTAL + u->stats.points / LAZY_SHARE;
    c.quiet = LAZY_QUIET;
    if (graph_make(&c.g, u, &graph)) {
        c.wanted = arena_alloc(&graph, c.g.ngroups + 1);
        c.owns = arena_alloc(&graph, c.g.ngroups + 1);
        c.told = arena_alloc(&graph, u->sigs.n + 1);
        locks_read(u, &c.g, &graph);
        for (uint32_t g = 0; c.wanted && c.owns && c.told && g < c.g.ngroups && !u->failed; g++)
            check_group(&c, g);
        sort_reports(u, &graph, from);
    } else {
        u->failed = true;
    }
    stats_enter(u, PASS_DECIDE);
    arena_free(&c.scratch);
    u->locks = NULL;
    arena_free(&graph);
}
