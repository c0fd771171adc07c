// Is a block reached in one round of its loop only, because a counter is asked for one value there? `switch (i++) {
// case 1: … }` fills each field once. Asked only when a loss of what an earlier round made is about to be told.
#include "run.h"

enum { MAX_STEPS = 12 };

typedef struct { uint32_t to; bool hit; } Leads;

static void look(Run *r, uint32_t to, void *ctx)
{
    (void)r;
    ((Leads *)ctx)->hit |= ((Leads *)ctx)->to == to;
}

// The only block that leads to this one, or 0.
static uint32_t only_before(Run *r, uint32_t block)
{
    for (uint32_t i = 0; i < r->norder && r->pred_count[block] == 1; i++) {
        Leads l = {block, false};
        flow_each_successor(r, r->order[i], look, &l);
        if (l.hit)
            return r->order[i];
    }
    return 0;
}

typedef struct { bool *seen; uint32_t *stack, n; } Reach;

static void push(Run *r, uint32_t to, void *ctx)
{
    (void)r;
    Reach *w = ctx;
    if (w->seen[to])
        return;
    w->seen[to] = true;
    w->stack[w->n++] = to;
}

static bool reaches(Run *r, uint32_t from, uint32_t to)
{
    Reach w = {arena_alloc(&r->arena, r->fn->blocks.n * sizeof(bool)),
               arena_alloc(&r->arena, (r->fn->blocks.n + 1) * sizeof(uint32_t)), 0};
    for (w.stack[w.n++] = from; w.n && !w.seen[to];)
        flow_each_successor(r, w.stack[--w.n], push, &w);
    return w.seen[to];
}

// The variable that the place is a part of, without following a pointer; or 0.
static uint32_t variable_of(const Fn *f, PlaceId p)
{
    const Place *x = place_get(f, p);
    for (; x->proj == PL_FIELD; x = place_get(f, x->parent))
        ;
    return x->proj == PL_VAR ? x->n : 0;
}

static bool part_of(const Fn *f, PlaceId p, PlaceId whole)
{
    while (p.n != whole.n && place_get(f, p)->proj == PL_FIELD)
        p = place_get(f, p)->parent;
    return whole.n && p.n == whole.n;
}

// Does the variable only go up, or only down, by constants while control comes round to the block?
static bool counts(Run *r, PlaceId p, uint32_t block)
{
    const Fn *f = r->fn;
    uint32_t v = variable_of(f, p);
    bool up = false, down = false;
    if (!v || var_get(f, (VarId){v})->kind > VAR_TEMP || r->address_taken[v / 64] >> v % 64 & 1)
        return false;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *x = &f->points.at[i];
        if (!part_of(f, p, x->dst) || x->op == I_LIVE || x->op == I_DEAD || r->rank[r->block_of_point[i]] == UINT32_MAX)
            continue;
        int64_t by = x->op == I_BIN && x->a.kind == OD_COPY && x->a.n == p.n && x->b.kind == OD_INT
                         ? r->unit->ints.at[x->b.n]
                         : 0;
        if (by && x->dst.n == p.n && (x->sub == OP_ADD || x->sub == OP_SUB)) {
            up |= (x->sub == OP_ADD) == (by > 0);
            down |= (x->sub == OP_ADD) != (by > 0);
        } else if (reaches(r, block, r->block_of_point[i])) {
            return false; // it starts anew
        }
    }
    return up != down;
}

// The place that a temporary is a copy of (`i++ == 1` asks what i was), or the place itself.
static PlaceId copy_of(const Run *r, PlaceId p)
{
    const Fn *f = r->fn;
    const Point *only = NULL;
    for (uint32_t i = 0; i < f->points.n && place_get(f, p)->proj == PL_VAR; i++) {
        const Point *x = &f->points.at[i];
        if (x->dst.n != p.n || x->op == I_LIVE || x->op == I_DEAD)
            continue;
        if (only || x->op != I_ASSIGN || x->a.kind != OD_COPY)
            return p;
        only = x;
    }
    return only ? (PlaceId){only->a.n} : p;
}

// The first block past the question that leads to this one, or 0.
static uint32_t guard_of(Run *r, uint32_t block)
{
    for (uint32_t steps = 0, before; steps < MAX_STEPS; steps++, block = before) {
        before = only_before(r, block);
        if (!before)
            return 0;
        const Point *t = flow_end(r, before);
        bool yes = t->op == I_BRANCH && r->jump[t->sub == OP_EQ ? t->ext : t->n] == block &&
                   (t->sub == OP_EQ || t->sub == OP_NE);
        bool turned = t->a.kind == OD_INT;
        Operand counter = turned ? t->b : t->a;
        bool one = yes && counter.kind == OD_COPY && (turned ? t->a : t->b).kind == OD_INT;
        for (uint32_t i = 0; t->op == I_SWITCH && t->a.kind == OD_COPY && i < t->n; i++) {
            Case c = r->fn->cases.at[t->ext + i];
            one |= r->jump[c.to.n] == block && !c.is_default && c.lo == c.hi;
        }
        if (one && counts(r, copy_of(r, (PlaceId){counter.n}), block))
            return block;
    }
    return 0;
}

bool rounds_once(Run *r, uint32_t point, uint32_t earlier)
{
    uint32_t guard = guard_of(r, r->block_of_point[point]);
    return guard && guard == guard_of(r, r->block_of_point[earlier]);
}
