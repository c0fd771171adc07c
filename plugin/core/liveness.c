// Which variables are live where a block begins: backward over the blocks until nothing changes.
//
// Of the many variables of a long function few are live at once. A set is kept in chunks, of which the empty ones take
// no room and no time; a block is looked at again only if what is live after it has changed.
#include "run.h"

enum { CHUNK_WORDS = 8 };

typedef struct {
    Run *r;
    uint64_t *set;      // what is live here, going backward
    bool *touched;      // the chunks of it that may not be empty
    uint32_t *changed;  // for each block: when what is live before it last changed
    uint32_t *looked;   // and when it was last computed
    uint32_t now, last; // the latest change in a block that control goes on to
} Live;

static uint64_t bit(VarId v) { return UINT64_C(1) << v.n % 64; }

static void live_set(Live *l, VarId v)
{
    l->set[v.n / 64] |= bit(v);
    l->touched[v.n / 64 / l->r->live_words] = true;
}

// An operand uses its variable; so does a destination that is not the whole variable.
static void use_live(Live *l, Operand o)
{
    if (o.kind == OD_COPY || o.kind == OD_ADDR)
        live_set(l, flow_base(l->r->fn, (PlaceId){o.n}));
}

static void live_point(Live *l, const Point *p)
{
    const Fn *f = l->r->fn;
    if (p->dst.n && p->op != I_DEAD) {
        VarId v = flow_base(f, p->dst);
        if (place_get(f, p->dst)->proj == PL_VAR && !(p->flags & PF_COMPOUND))
            l->set[v.n / 64] &= ~bit(v);
        else
            live_set(l, v);
    }
    if (p->op == I_CALL || p->op == I_UNKNOWN) {
        uint32_t n = p->n + (p->op == I_CALL);
        for (uint32_t i = 0; i < n; i++)
            use_live(l, f->pool.at[p->ext + i]);
        return;
    }
    use_live(l, p->a);
    use_live(l, p->b);
    if (p->op == I_RETURN && f->ret.n)
        live_set(l, f->ret);
}

static void latest_change(Run *r, uint32_t to, void *ctx)
{
    Live *l = ctx;
    (void)r;
    l->last = l->changed[to] > l->last ? l->changed[to] : l->last;
}

static void live_join(Run *r, uint32_t to, void *ctx)
{
    Live *l = ctx;
    uint64_t **from = r->live_in + (size_t)to * r->live_chunks;
    for (uint32_t c = 0; c < r->live_chunks; c++) {
        if (!from[c])
            continue;
        l->touched[c] = true;
        for (uint32_t w = 0; w < r->live_words; w++)
            l->set[c * r->live_words + w] |= from[c][w];
    }
}

// Takes the set as what is live before the block, and leaves an empty one. False if it was that already.
static bool live_store(Live *l, uint32_t b)
{
    Run *r = l->r;
    bool changed = false;
    for (uint32_t c = 0; c < r->live_chunks; c++) {
        if (!l->touched[c])
            continue;
        uint64_t *set = l->set + c * r->live_words, **in = &r->live_in[(size_t)b * r->live_chunks + c], any = 0;
        for (uint32_t w = 0; w < r->live_words; w++)
            any |= *in ? (*in)[w] ^ set[w] : set[w];
        if (any && !*in)
            *in = arena_alloc(&r->arena, r->live_words * sizeof *set);
        if (any)
            memcpy(*in, set, r->live_words * sizeof *set);
        memset(set, 0, r->live_words * sizeof *set);
        l->touched[c] = false;
        changed |= any != 0;
    }
    return changed;
}

static bool look(Live *l, uint32_t b)
{
    Run *r = l->r;
    l->last = 0;
    flow_each_successor(r, b, latest_change, l);
    if (l->looked[b] > l->last)
        return false;
    flow_each_successor(r, b, live_join, l);
    Block bl = r->fn->blocks.at[b];
    for (uint32_t k = bl.n; k-- > 0;)
        live_point(l, &r->fn->points.at[bl.first + k]);
    l->looked[b] = ++l->now;
    if (!live_store(l, b))
        return false;
    l->changed[b] = l->now;
    return true;
}

void flow_liveness(Run *r)
{
    uint32_t blocks = r->fn->blocks.n;
    r->live_words = r->var_words < CHUNK_WORDS ? r->var_words : CHUNK_WORDS;
    r->live_chunks = (r->var_words + r->live_words - 1) / r->live_words;
    r->live_in = arena_alloc(&r->arena, (size_t)blocks * r->live_chunks * sizeof *r->live_in);
    Live l = {.r = r,
              .set = arena_alloc(&r->arena, r->live_chunks * r->live_words * sizeof(uint64_t)),
              .touched = arena_alloc(&r->arena, r->live_chunks * sizeof(bool)),
              .changed = arena_alloc(&r->arena, blocks * sizeof(uint32_t)),
              .looked = arena_alloc(&r->arena, blocks * sizeof(uint32_t))};
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = r->norder; i-- > 0;)
            changed |= look(&l, r->order[i]);
    }
}

bool flow_live_at(const Run *r, BlockId b, VarId v)
{
    uint32_t word = v.n / 64;
    const uint64_t *in = r->live_in[(size_t)b.n * r->live_chunks + word / r->live_words];
    return (in && in[word % r->live_words] & bit(v)) || r->address_taken[word] & bit(v);
}
