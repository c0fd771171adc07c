// Does the program end on every way from here? What is lost then is lost to nobody: `p = realloc(p, n); if (!p) die();`.
// A short walk forward, made only when a loss is about to be told.
#include "run.h"

enum { MAX_WAYS = 8, MAX_BLOCKS = 24 };

typedef struct {
    struct { State *s; uint32_t block, point; } ways[MAX_WAYS];
    uint32_t n, blocks;
} Walk;

// False: there are too many ways to follow.
static bool add_way(Run *r, Walk *w, State *s, uint32_t block)
{
    if (w->n == MAX_WAYS)
        return false;
    w->ways[w->n].s = s;
    w->ways[w->n].block = block;
    w->ways[w->n++].point = r->fn->blocks.at[block].first;
    return true;
}

static bool add_targets(Run *r, Walk *w, State *s, const Point *t)
{
    switch (t->op) {
    case I_GOTO:
        return add_way(r, w, s, t->ext);
    case I_BRANCH: {
        State *no = state_clone(r, s);
        r->loc = t->loc;
        return (!branch_assume(r, s, (Op)t->sub, t->a, t->b, true) || add_way(r, w, s, t->ext)) &&
               (!branch_assume(r, no, (Op)t->sub, t->a, t->b, false) || add_way(r, w, no, t->n));
    }
    default:
        return t->op == I_UNREACHABLE;
    }
}

// Goes on from a point to the end of its block. False: the function may return, or nobody knows.
static bool follow(Run *r, Walk *w, State *s, uint32_t block, uint32_t point)
{
    Block bl = r->fn->blocks.at[block];
    for (; point + 1 < bl.first + bl.n; point++) {
        Out out = {.n = 0};
        r->point = point;
        r->serial++;
        step(r, s, &r->fn->points.at[point], &out);
        if (!out.n)
            return true;
        for (uint32_t i = 0; i < out.n; i++) {
            if (out.at[i]->over) // it may crash: that is no end
                return false;
        }
        for (uint32_t i = 1; i < out.n; i++) {
            if (!add_way(r, w, out.at[i], block))
                return false;
            w->ways[w->n - 1].point = point + 1;
        }
    }
    r->point = point;
    return add_targets(r, w, s, &r->fn->points.at[point]);
}

static bool program_ends(Run *r, const State *s, uint32_t block, uint32_t point)
{
    Walk w = {.n = 0};
    bool ends = add_way(r, &w, state_clone(r, s), block);
    w.ways[0].point = point;
    for (; w.n && ends; w.blocks++) {
        State *here = w.ways[--w.n].s;
        ends = w.blocks < MAX_BLOCKS && follow(r, &w, here, w.ways[w.n].block, w.ways[w.n].point);
    }
    return ends;
}

void ends_forgive(Run *r, const Out *out)
{
    for (uint32_t i = r->first_fault; i < r->faults.n; i++) {
        Fault *f = &r->faults.at[i];
        bool ends = false;
        for (uint32_t k = 0; k < out->n && f->lost_in && f->seen == r->serial; k++) {
            if (out->at[k] != f->lost_in)
                continue;
            uint32_t point = r->point, serial = r->serial;
            Loc loc = r->loc;
            r->reporting = false;
            ends = program_ends(r, out->at[k], r->block_of_point[point], point + 1);
            r->reporting = true;
            r->point = point;
            r->serial = serial;
            r->loc = loc;
        }
        f->lost_in = NULL;
        if (ends && !--f->states)
            f->id = REPORT_COUNT;
    }
}
