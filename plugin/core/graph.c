// The call graph, and Tarjan's strongly connected components of it, without recursion on the C stack.
#include "graph.h"

typedef void (*Visit)(uint32_t fn, void *ctx);

static void visit_operand(const Unit *u, Operand o, Visit visit, void *ctx)
{
    if (o.kind == OD_FN && u->fns.at[o.n].body)
        visit(o.n, ctx);
}

// Every function that the body names, called or not: a pointer to it may be called.
static void each_callee(const Unit *u, const Fn *f, Visit visit, void *ctx)
{
    for (uint32_t i = 0; f->names && i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        visit_operand(u, p->a, visit, ctx);
        visit_operand(u, p->b, visit, ctx);
    }
    for (uint32_t i = 0; i < f->pool.n; i++)
        visit_operand(u, f->pool.at[i], visit, ctx);
}

typedef struct { Graph *g; Arena *a; Vec(uint32_t) callees; } Edges;

static void add_callee(uint32_t fn, void *ctx)
{
    Edges *e = ctx;
    vec_push(e->a, &e->callees, fn);
    e->g->called[fn] = true;
}

typedef struct { uint32_t *index, *low, *stack, nstack, next; bool *on_stack; Span *walk; uint32_t nwalk; } Tarjan;

static void enter(Tarjan *t, uint32_t fn)
{
    t->index[fn] = t->low[fn] = ++t->next;
    t->stack[t->nstack++] = fn;
    t->on_stack[fn] = true;
    t->walk[t->nwalk++] = (Span){fn, 0};
}

static void leave_group(Graph *g, Tarjan *t, uint32_t fn)
{
    Span group = {g->ngroups ? g->groups[g->ngroups - 1].first + g->groups[g->ngroups - 1].n : 0, 0};
    uint32_t x;
    do {
        x = t->stack[--t->nstack];
        t->on_stack[x] = false;
        g->group_of[x] = g->ngroups;
        g->members[group.first + group.n++] = x;
    } while (x != fn);
    g->groups[g->ngroups++] = group;
}

static void connect(Graph *g, Tarjan *t, uint32_t root)
{
    enter(t, root);
    while (t->nwalk) {
        Span *w = &t->walk[t->nwalk - 1];
        uint32_t fn = w->first;
        if (w->n < g->calls[fn].n) {
            uint32_t to = g->callees[g->calls[fn].first + w->n++];
            if (!t->index[to])
                enter(t, to);
            else if (t->on_stack[to] && t->index[to] < t->low[fn])
                t->low[fn] = t->index[to];
            continue;
        }
        t->nwalk--;
        if (t->low[fn] == t->index[fn])
            leave_group(g, t, fn);
        if (t->nwalk) {
            uint32_t up = t->walk[t->nwalk - 1].first;
            if (t->low[fn] < t->low[up])
                t->low[up] = t->low[fn];
        }
    }
}

bool graph_make(Graph *g, const Unit *u, Arena *a)
{
    uint32_t n = u->fns.n;
    *g = (Graph){.nfns = n};
    g->calls = arena_alloc(a, (n + 1) * sizeof *g->calls);
    g->called = arena_alloc(a, n + 1);
    g->group_of = arena_alloc(a, (n + 1) * sizeof *g->group_of);
    g->groups = arena_alloc(a, (n + 1) * sizeof *g->groups);
    g->members = arena_alloc(a, (n + 1) * sizeof *g->members);
    Tarjan t = {.index = arena_alloc(a, (n + 1) * sizeof(uint32_t)), .low = arena_alloc(a, (n + 1) * sizeof(uint32_t)),
                .stack = arena_alloc(a, (n + 1) * sizeof(uint32_t)), .on_stack = arena_alloc(a, n + 1),
                .walk = arena_alloc(a, (n + 1) * sizeof(Span))};
    if (a->failed)
        return false;
    Edges e = {.g = g, .a = a};
    for (uint32_t i = 1; i < n; i++) {
        uint32_t first = e.callees.n;
        if (u->fns.at[i].body)
            each_callee(u, u->fns.at[i].body, add_callee, &e);
        g->calls[i] = (Span){first, e.callees.n - first};
    }
    g->callees = e.callees.at;
    if (a->failed)
        return false;
    for (uint32_t i = 1; i < n; i++) {
        if (u->fns.at[i].body && !t.index[i])
            connect(g, &t, i);
    }
    return true;
}

bool graph_recurses(const Graph *g, uint32_t group)
{
    Span s = g->groups[group];
    uint32_t fn = g->members[s.first];
    if (s.n > 1)
        return true;
    for (uint32_t i = 0; i < g->calls[fn].n; i++) {
        if (g->callees[g->calls[fn].first + i] == fn)
            return true;
    }
    return false;
}
