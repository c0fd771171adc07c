// Does the program end on every way from here? What is lost then is lost to nobody: `p = realloc(p, n); if (!p)
// die();`. A short walk forward, made only when a loss is about to be told.
#include "run.h"

enum { MAX_WAYS = 8, MAX_BLOCKS = 24 };

struct Ahead {
    struct { State *s; uint32_t block, point; } ways[MAX_WAYS];
    uint32_t n, blocks;
    bool comes_back; // the function may return; or there are too many ways to follow
};

static void add_way(Ahead *w, State *s, uint32_t block, uint32_t point)
{
    if (w->n == MAX_WAYS) {
        w->comes_back = true;
        return;
    }
    w->ways[w->n].s = s;
    w->ways[w->n].block = block;
    w->ways[w->n++].point = point;
}

void ends_edge(Run *r, uint32_t block, const State *s)
{
    add_way(r->ahead, state_clone(r, s), block, r->fn->blocks.at[block].first);
}

void ends_return(Run *r) { r->ahead->comes_back = true; }

// Goes on from a point to the end of its block.
static void follow(Run *r, Ahead *w, State *s, uint32_t block, uint32_t point)
{
    Block bl = r->fn->blocks.at[block];
    for (; point + 1 < bl.first + bl.n; point++) {
        Out out = {.n = 0};
        r->point = point;
        r->serial++;
        step(r, s, &r->fn->points.at[point], &out);
        if (!out.n)
            return;
        for (uint32_t i = 0; i < out.n; i++) {
            w->comes_back |= out.at[i]->over; // it may crash: that is no end
            if (i)
                add_way(w, out.at[i], block, point + 1);
        }
        s = out.at[0];
    }
    r->point = point;
    forward_out(r, block, s, &r->fn->points.at[point]);
    w->comes_back |= s->over;
}

static bool program_ends(Run *r, const State *s, uint32_t block, uint32_t point)
{
    Ahead w = {.n = 0};
    r->ahead = &w;
    add_way(&w, state_clone(r, s), block, point);
    for (; w.n && !w.comes_back; w.blocks++) {
        State *here = w.ways[--w.n].s;
        w.comes_back = w.blocks == MAX_BLOCKS;
        if (!w.comes_back)
            follow(r, &w, here, w.ways[w.n].block, w.ways[w.n].point);
    }
    r->ahead = NULL;
    return !w.comes_back;
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
