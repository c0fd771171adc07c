// The forward run: a worklist over blocks in reverse post-order, a bounded set of states at each block's begin, until
// nothing changes; then one replay from the fixed states, which tells what is wrong. Nothing is told before.
#include "run.h"

#define DEFAULT_STATES 8
#define WIDEN_AFTER 6
#define WIDEN_LOOP 2 // where what changes will go on changing
#define VISITS_MAX 60
// Work that a function may cost, in units of a slot looked at. Past the first bound only ownership keeps states apart,
// past twice that few states are kept, past four times only one; past the second bound the function is given up.
#define WORK_FREE(points) (12 * (uint64_t)(points) + 6000)
#define WORK_MAX(points) (60 * (uint64_t)(points) + 60000)
// Where nothing is owned: this part of the first, this one where an address of the frame may get out of it, and this
// part of the second.
#define WORK_LIGHT 48
#define WORK_FRAME 32
#define WORK_LIGHT_MAX 64
#define FEW_STATES 3

// ---------------------------------------------------------------- what flows into a block

// The state that s joins: one of the same signature; past the bound one that has the same ownership.
static State *entry_like(const Run *r, const Entry *e, const State *s, uint32_t max)
{
    for (uint32_t i = 0; i < e->n; i++) {
        if (e->at[i]->sig == s->sig)
            return e->at[i];
    }
    for (uint32_t i = 0; i < e->n && (r->hard_only || e->n >= max); i++) {
        if (e->at[i]->hard == s->hard)
            return e->at[i];
    }
    return NULL;
}

// Where only one way leads to a block, what came that way before is out of date: nothing is joined.
static void replace(Run *r, Entry *e, State *old, const State *s)
{
    old->stamp = r->runs;
    if (state_equal(old, s))
        return;
    state_copy(r, old, s);
    old->sig = s->sig;
    old->hard = s->hard;
    old->dirty = e->queued = true;
}

// What turned out null in a test is told of on that side only: where the sides meet again, what the program knows of it
// since is not known here. Of what was declared nullable it stays told.
static void forget_tests(Run *r, State *s)
{
    for (uint32_t i = 0; i < s->slots.n; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        const Object *o = obj(r, (ObjId){n == 1 && a->kind == A_NULL ? a->n : 0});
        bool found = o->kind == OBJ_INIT || o->kind == OBJ_LOAD;
        if (n == 1 && a->kind == A_NULL && a->n && found && !o->nullable && !(a->flags & AF_SILENT))
            s->slots.at[i].val = value_atom(r, (Atom){.kind = A_NULL, .flags = AF_SILENT, .n = a->n});
    }
}

// A run that keeps more apart is worth nothing where it can't.
static void give_up_fine(Run *r) { r->work = r->fine ? UINT64_MAX / 2 : r->work; }

static void entry_join(Run *r, uint32_t block, State *s, uint32_t from)
{
    Entry *e = &r->entries[block];
    if (from && r->rank[from] >= r->rank[block]) {
        meet_forget_released(r, s);
        meet_leave_outside(r, s);
        meet_rename(r, s, block);
    }
    if (r->pred_count[block] != 1 || s->slots.n > 2 * s->cleaned + 8) // what is dead does no harm before paths meet
        state_clean(r, s, (BlockId){block});
    if (r->pred_count[block] != 1)
        forget_tests(r, s);
    r->work += 2 + s->slots.n + s->owns.n;
    Widen widen = e->visits > (r->loop_head[block] ? WIDEN_LOOP : WIDEN_AFTER) ? WIDEN_ALL
                  : r->loop_head[block] && e->visits == WIDEN_LOOP             ? WIDEN_COUNTERS
                                                                              : WIDEN_NOTHING;
    if (r->rank[block] < r->low)
        r->low = r->rank[block];
    state_sign(r, s);
    uint32_t max = e->visits > 3 * WIDEN_AFTER ? 1 : r->max_states;
    State *same = entry_like(r, e, s, max);
    if (same && r->pred_count[block] == 1 && same->from == s->from && same->stamp != r->runs) {
        replace(r, e, same, s);
        return;
    }
    if (same) {
        if (same->sig != s->sig)
            give_up_fine(r);
        same->from = same->from == s->from ? same->from : 0;
        same->joined |= same->sig != s->sig; // past the bound
        bool renamed = meet_unify(r, same, s, block);
        if (state_join(r, same, s, widen, false) || renamed) {
            same->dirty = e->queued = true;
            state_sign(r, same);
        }
        return;
    }
    if (e->n < max) {
        State *copy = state_clone(r, s);
        copy->dirty = e->queued = true;
        copy->sig = s->sig;
        copy->hard = s->hard;
        copy->id = ++r->ids;
        copy->stamp = r->runs;
        if (e->n == e->cap) {
            State **at = arena_alloc(&r->arena, (e->cap * 2 + 4) * sizeof *at);
            if (e->n)
                memcpy(at, e->at, e->n * sizeof *at);
            e->at = at;
            e->cap = e->cap * 2 + 4;
        }
        e->at[e->n++] = copy;
        r->unit->stats.states++;
        return;
    }
    r->unit->stats.joins++;
    give_up_fine(r);
    for (uint32_t i = 1; i < e->n; i++) // past the bound: one state for all
        state_join(r, e->at[0], e->at[i], widen, true);
    bool several = e->n > 1;
    e->n = 1;
    if (state_join(r, e->at[0], s, widen, true) || several) {
        e->at[0]->dirty = e->queued = true;
    }
    state_sign(r, e->at[0]);
}

// ---------------------------------------------------------------- out of a block

// The program ends here because something is null: where the function comes back with it after all, that is for odd
// arguments.
static void dread_nulls(Run *r, const State *s)
{
    for (uint32_t i = 0; i < s->slots.n && r->summary; i++) {
        uint32_t n;
        const Atom *a = value_atoms(r, s->slots.at[i].val, &n);
        if (n == 1 && a->kind == A_NULL && a->n)
            obj(r, (ObjId){a->n})->dreaded = true;
    }
}

static void flow_edge(Run *r, uint32_t from, uint32_t to, State *s)
{
    to = r->jump[to];
    if (r->ahead)
        ends_edge(r, to, s);
    else if (!r->reporting && r->rank[to] != UINT32_MAX)
        entry_join(r, to, s, from);
}

// What was learned of an integer, or of the caller's pointer, that is asked for again keeps the ways apart until then.
static void mark_again(Run *r, State *s, const Point *t)
{
    uint32_t n;
    ValId v = operand_value(r, s, t->a);
    const Atom *a = value_atoms(r, v, &n);
    Fact *f = n == 1 && a->kind == A_SYM ? state_fact(s, (SymId){a->n}) : NULL;
    if (f)
        f->again = true;
    ObjId o = n != 1 ? (ObjId){0} : a->kind == A_PTR ? atom_obj(r, a) : (ObjId){a->kind == A_NULL ? a->n : 0};
    if (obj(r, o)->kind == OBJ_INIT)
        obj(r, o)->asked = true;
}

static void flow_branch(Run *r, uint32_t from, State *s, const Point *t)
{
    Op op = (Op)t->sub;
    State *no = state_clone(r, s);
    r->loc = t->loc;
    bool yes_can = branch_assume(r, s, op, t->a, t->b, true);
    if (s->over) {
        state_done(r, no);
        return;
    }
    bool was = r->reporting;
    r->reporting = false; // the same reads again: told once
    bool no_can = branch_assume(r, no, op, t->a, t->b, false);
    if (flow_asks_again(r, from)) {
        mark_again(r, s, t);
        mark_again(r, no, t);
    }
    r->reporting = was;
    if (yes_can && no_can) {
        state_trail(s, ((uint32_t)(t - r->fn->points.at) << 1 | 1) + 1);
        state_trail(no, ((uint32_t)(t - r->fn->points.at) << 1) + 1);
    }
    if (yes_can)
        flow_edge(r, from, t->ext, s);
    if (no_can)
        flow_edge(r, from, t->n, no);
    state_done(r, no);
}

static void flow_switch(Run *r, uint32_t from, State *s, const Point *t)
{
    const Fn *f = r->fn;
    r->loc = t->loc;
    ValId v = operand_value(r, s, t->a);
    State *rest = state_clone(r, s);
    bool rest_can = true;
    for (uint32_t i = 0; i < t->n && t->n <= 64; i++) {
        Case c = f->cases.at[t->ext + i];
        if (c.is_default)
            continue;
        State *one = state_clone(r, s);
        Operand none = lien_unknown();
        bool can = branch_assume_values(r, one, OP_GE, none, v, none, value_int(r, c.lo), true) &&
                   branch_assume_values(r, one, OP_LE, none, v, none, value_int(r, c.hi), true);
        if (c.lo == c.hi)
            can = can && branch_assume_values(r, one, OP_EQ, none, v, none, value_int(r, c.lo), true);
        if (can) {
            state_trail(one, ((uint32_t)(t - f->points.at) << 1 | 1) + 1);
            flow_edge(r, from, c.to.n, one);
        }
        if (c.lo == c.hi)
            rest_can = rest_can && branch_assume_values(r, rest, OP_NE, none, v, none, value_int(r, c.lo), true);
    }
    for (uint32_t i = 0; i < t->n; i++) {
        Case c = f->cases.at[t->ext + i];
        if (c.is_default ? rest_can : t->n > 64)
            flow_edge(r, from, c.to.n, state_clone(r, c.is_default ? rest : s));
    }
}

void forward_out(Run *r, uint32_t from, State *s, const Point *t)
{
    switch (t->op) {
    case I_GOTO:
        flow_edge(r, from, t->ext, s);
        break;
    case I_BRANCH:
        flow_branch(r, from, s, t);
        break;
    case I_SWITCH:
        flow_switch(r, from, s, t);
        break;
    case I_IGOTO:
        for (uint32_t i = 0; i < t->n; i++)
            flow_edge(r, from, r->fn->cases.at[t->ext + i].to.n, state_clone(r, s));
        break;
    case I_RETURN:
        if (r->ahead) {
            ends_return(r);
            break;
        }
        if (r->reporting && r->summary)
            summary_collect(r, state_clone(r, s));
        exit_check(r, s, t);
        noescape_exit(r, s);
        guard_exit(r, s, t->loc);
        held_exit(r, s, t->loc);
        thread_exit(r, s);
        break;
    case I_UNREACHABLE:
        dread_nulls(r, s);
        break;
    default:
        break;
    }
}

// ---------------------------------------------------------------- through a block

// Too many for one point: two are made one.
static void crowd(Run *r, State *to, const State *from)
{
    give_up_fine(r);
    state_join(r, to, from, WIDEN_NOTHING, true);
}

// Steps all states together, point by point, so that the replay can tell "is" from "may". Returns how many there are
// then.
static uint32_t step_block(Run *r, Block bl, State **now, uint32_t n)
{
    uint32_t most = r->fine ? MAX_OUT : MAX_OUT / 2;
    for (uint32_t k = 0; k + 1 < bl.n; k++) {
        const Point *p = &r->fn->points.at[bl.first + k];
        r->point = bl.first + k;
        uint32_t m = n;
        if (r->reporting)
            fault_prepare(r, now, n);
        for (uint32_t i = 0; i < n; i++) {
            Out out;
            out.n = 0;
            r->serial++;
            r->work++;
            step(r, now[i], p, &out);
            if (r->reporting && r->faults.n > r->first_fault)
                ends_forgive(r, &out);
            if (!out.n)
                dread_nulls(r, now[i]);
            now[i] = out.n && !out.at[0]->over ? out.at[0] : NULL;
            r->straight &= out.n < 2;
            for (uint32_t j = 1; j < out.n; j++) {
                if (out.at[j]->over)
                    continue;
                if (m < 2 * most)
                    now[m++] = out.at[j];
                else
                    crowd(r, now[m - 1], out.at[j]);
            }
        }
        if (r->reporting)
            fault_settle(r, now, n);
        n = 0;
        for (uint32_t i = 0; i < m; i++) {
            if (now[i])
                now[n++] = now[i];
        }
        while (n > most) { // too many for the next point: the last are made one
            crowd(r, now[n - 2], now[n - 1]);
            n--;
            r->unit->stats.joins++;
        }
    }
    return n;
}

// Is the block entered from one place only, which always goes there? Then it's run on from there, and has no states of
// its own.
static uint32_t continues(const Run *r, const Point *t)
{
    uint32_t to = t->op == I_GOTO ? r->jump[t->ext] : 0;
    return to && r->pred_count[to] == 1 && !r->loop_head[to] ? to : 0;
}

static void run_block(Run *r, uint32_t b, bool all)
{
    Entry *e = &r->entries[b];
    State *now[2 * MAX_OUT];
    uint32_t n = 0;
    for (uint32_t i = 0; i < e->n && n < MAX_OUT; i++) {
        if (all || e->at[i]->dirty) {
            now[n] = state_clone(r, e->at[i]);
            now[n++]->from = e->at[i]->id;
            e->at[i]->dirty = false;
        }
    }
    const Point *t = NULL;
    r->runs++;
    r->straight = r->summary && !r->reporting && n == 1 && b == r->order[0] && !r->loop_head[b];
    for (uint32_t next = b; next; next = continues(r, t)) {
        b = next;
        Block bl = r->fn->blocks.at[b];
        n = step_block(r, bl, now, n);
        r->point = bl.first + bl.n - 1;
        t = &r->fn->points.at[r->point];
    }
    if (r->reporting)
        fault_prepare(r, now, n);
    for (uint32_t i = 0; i < n; i++) {
        r->serial++;
        forward_out(r, b, now[i], t);
    }
    if (r->reporting)
        fault_settle(r, now, n);
    for (uint32_t i = 0; i < n; i++)
        state_done(r, now[i]);
}

static void begin(Run *r)
{
    State *s = state_new(r);
    const Fn *f = r->fn;
    for (uint32_t v = 1; v < f->vars.n; v++) {
        if (f->vars.at[v].kind == VAR_PARAM)
            own_begin(r, s, (VarId){v});
    }
    entry_join(r, 1, s, 0);
}

static uint32_t share(const Run *r) { return !r->light ? 1 : r->leaves ? WORK_FRAME : WORK_LIGHT; }

static uint64_t work_max(const Run *r) { return WORK_MAX(r->fn->points.n) / (r->light ? WORK_LIGHT_MAX : 1); }

static void tighten(Run *r)
{
    if (r->fine)
        return;
    uint64_t bound = WORK_FREE(r->fn->points.n) / share(r);
    r->hard_only = r->work > bound;
    if (r->work > 2 * bound && r->max_states > FEW_STATES)
        r->max_states = FEW_STATES;
    if (r->work > 4 * bound)
        r->max_states = 1;
}

bool forward_run(Run *r)
{
    const Limits *lim = &r->unit->limits;
    r->max_states = r->fine ? MAX_OUT : lim->max_states ? lim->max_states : DEFAULT_STATES;
    if (r->max_states > MAX_OUT)
        r->max_states = MAX_OUT;
    r->entries = arena_alloc(&r->arena, r->fn->blocks.n * sizeof *r->entries);
    begin(r);
    uint32_t at = 0;
    while (at < r->norder) {
        uint32_t b = r->order[at];
        Entry *e = &r->entries[b];
        if (!e->queued) {
            at++;
            continue;
        }
        e->queued = false;
        if (++e->visits > VISITS_MAX || r->work > work_max(r))
            return false;
        tighten(r);
        r->low = UINT32_MAX;
        run_block(r, b, false);
        at = r->low < at + 1 ? r->low : at + 1; // a back edge leads back
    }
    return !r->fine || r->work <= work_max(r);
}

static bool leads_to_return(const Run *r, uint32_t b)
{
    const Point *t;
    do {
        Block bl = r->fn->blocks.at[b];
        t = &r->fn->points.at[bl.first + bl.n - 1];
        b = continues(r, t);
    } while (b);
    return t->op == I_RETURN;
}

void forward_replay(Run *r)
{
    r->reporting = true;
    for (uint32_t i = 0; i < r->norder; i++) {
        uint32_t b = r->order[i];
        if (!r->entries[b].n)
            continue;
        bool returns = leads_to_return(r, b);
        if (r->suspect ||
            (r->summary && returns)) // what was fine in the fixpoint is fine; a summary is made at the returns
            run_block(r, b, true);
    }
    r->reporting = false;
}
