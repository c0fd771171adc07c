// Control-flow order, loop heads, and what a look over the points tells of variables: what the forward run needs to
// know of a body before it starts. Blocks that the entry does not reach have no rank and are never run.
#include "run.h"

typedef void (*Visit)(Run *r, uint32_t to, void *ctx);

const Point *flow_end(const Run *r, uint32_t block)
{
    Block bl = r->fn->blocks.at[block];
    return bl.n ? &r->fn->points.at[bl.first + bl.n - 1] : NULL;
}

void flow_each_successor(Run *r, uint32_t b, Visit visit, void *ctx)
{
    const Fn *f = r->fn;
    const Point *t = flow_end(r, b);
    if (!t)
        return;
    switch (t->op) {
    case I_GOTO:
        visit(r, r->jump[t->ext], ctx);
        break;
    case I_BRANCH:
        visit(r, r->jump[t->ext], ctx);
        visit(r, r->jump[t->n], ctx);
        break;
    case I_SWITCH:
    case I_IGOTO:
        for (uint32_t i = 0; i < t->n; i++)
            visit(r, r->jump[f->cases.at[t->ext + i].to.n], ctx);
        break;
    default:
        break;
    }
}

enum { MAX_HOPS = 16 };

static void find_jumps(Run *r)
{
    const Fn *f = r->fn;
    r->jump = arena_alloc(&r->arena, (f->blocks.n + 1) * sizeof *r->jump);
    for (uint32_t b = 0; b < f->blocks.n; b++) {
        uint32_t to = b;
        for (uint32_t hops = 0; hops < MAX_HOPS; hops++) {
            Block bl = f->blocks.at[to];
            if (bl.n != 1 || f->points.at[bl.first].op != I_GOTO)
                break;
            to = f->points.at[bl.first].ext;
        }
        r->jump[b] = to;
    }
}

// ---------------------------------------------------------------- reverse post-order, without recursion

enum { WHITE, GREY, BLACK };
typedef struct { uint8_t *colour; uint32_t *stack, n; uint32_t from; } Walk;

static void push_white(Run *r, uint32_t to, void *ctx)
{
    Walk *w = ctx;
    r->pred_count[to]++;
    if (w->colour[to] == WHITE)
        w->stack[w->n++] = to;
    else if (w->colour[to] == GREY)
        r->loop_head[to] = true;
}

static void count_edge(Run *r, uint32_t to, void *ctx)
{
    (void)r;
    ++*(uint32_t *)ctx;
    (void)to;
}

void flow_order(Run *r)
{
    uint32_t nb = r->fn->blocks.n, edges = 0;
    find_jumps(r);
    r->order = arena_alloc(&r->arena, (nb + 1) * sizeof *r->order);
    r->rank = arena_alloc(&r->arena, (nb + 1) * sizeof *r->rank);
    r->loop_head = arena_alloc(&r->arena, nb + 1);
    r->pred_count = arena_alloc(&r->arena, (nb + 1) * sizeof *r->pred_count);
    for (uint32_t b = 0; b < nb; b++) {
        r->rank[b] = UINT32_MAX;
        flow_each_successor(r, b, count_edge, &edges);
    }
    Walk w = {arena_alloc(&r->arena, nb + 1), arena_alloc(&r->arena, (edges + nb + 2) * sizeof(uint32_t)), 0, 0};
    uint32_t *post = arena_alloc(&r->arena, (nb + 1) * sizeof *post), npost = 0;
    if (nb < 2)
        return;
    w.stack[w.n++] = 1;
    r->pred_count[1]++;
    while (w.n) {
        uint32_t b = w.stack[w.n - 1];
        if (w.colour[b] == WHITE) {
            w.colour[b] = GREY;
            flow_each_successor(r, b, push_white, &w);
        } else {
            w.n--;
            if (w.colour[b] == GREY) {
                w.colour[b] = BLACK;
                post[npost++] = b;
            }
        }
    }
    for (uint32_t i = npost; i-- > 0;) {
        r->rank[post[i]] = r->norder;
        r->order[r->norder++] = post[i];
    }
}

// ---------------------------------------------------------------- what a look over the points tells of variables

VarId flow_base(const Fn *f, PlaceId p)
{
    while (place_get(f, p)->proj != PL_VAR) {
        if (!p.n)
            return (VarId){0};
        p = place_get(f, p)->parent;
    }
    return (VarId){place_get(f, p)->n};
}

// The variable whose own storage `&place` points into; none if it's reached through a pointer.
static VarId addressed(const Fn *f, PlaceId p)
{
    for (; p.n && place_get(f, p)->proj != PL_VAR; p = place_get(f, p)->parent) {
        if (place_get(f, p)->proj == PL_DEREF)
            return (VarId){0};
    }
    return (VarId){place_get(f, p)->n};
}

// `p = &local`: the variables that are given such an address, and whether they may take it out of the frame.
static bool given_address(const Run *r, const Point *p)
{
    const Var *v = var_get(r->fn, addressed(r->fn, (PlaceId){p->a.kind == OD_ADDR ? p->a.n : 0}));
    bool local = (v->kind == VAR_LOCAL || v->kind == VAR_PARAM) && !(v->flags & VF_STATIC);
    return (p->op == I_ASSIGN || p->op == I_OFFSET) && p->a.kind == OD_ADDR && local;
}

static void take_address(Run *r, PlaceId p)
{
    VarId v = addressed(r->fn, p);
    const Var *x = var_get(r->fn, v);
    BIT_SET(r->address_taken, v.n);
    r->heads_here |= v.n && x->kind == VAR_LOCAL && lien_ty_get(r->unit, x->ty)->kind == TY_REC;
}

// The first point that gives a variable an address of the frame, or 0.
static uint32_t take_addresses(Run *r)
{
    const Fn *f = r->fn;
    uint32_t given = 0;
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        const Operand *o[2] = {&p->a, &p->b};
        for (int k = 0; k < 2; k++) {
            if (o[k]->kind != OD_ADDR)
                continue;
            take_address(r, (PlaceId){o[k]->n});
            given = !given && given_address(r, p) ? i : given;
        }
    }
    for (uint32_t i = 0; i < f->pool.n; i++) {
        if (f->pool.at[i].kind == OD_ADDR)
            take_address(r, (PlaceId){f->pool.at[i].n});
    }
    return given;
}

static void find_inner(Run *r)
{
    const Fn *f = r->fn;
    r->inner = arena_alloc(&r->arena, r->var_words * sizeof(uint64_t));
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op == I_DEAD && !BIT_TEST(r->inner, place_get(f, p->dst)->n) && !frame_leads_out(f, i))
            BIT_SET(r->inner, place_get(f, p->dst)->n);
    }
}

// Pointer variables that are compared with null somewhere: what a dereference says of them is worth remembering.
static void find_tested(Run *r)
{
    const Fn *f = r->fn;
    r->any_tested = false;
    r->tested = arena_alloc(&r->arena, r->var_words * sizeof(uint64_t));
    r->heads = arena_alloc(&r->arena, r->var_words * sizeof(uint64_t));
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op != I_BRANCH && p->op != I_BIN)
            continue;
        bool with_null = p->a.kind == OD_NIL || p->b.kind == OD_NIL,
             with_place = p->a.kind == OD_ADDR || p->b.kind == OD_ADDR;
        Operand o = p->b.kind == OD_NIL || p->b.kind == OD_ADDR ? p->a : p->b;
        if (!(with_null || with_place) || o.kind != OD_COPY || place_get(f, (PlaceId){o.n})->proj != PL_VAR)
            continue;
        r->any_tested |= with_null;
        BIT_SET(with_null ? r->tested : r->heads, place_get(f, (PlaceId){o.n})->n);
    }
}

// Where the value of a local variable goes: is it returned, or stored in a place that is no local's own?
static bool passes_on(const Run *r, const Point *p)
{
    const Place *to = place_get(r->fn, p->dst);
    const Var *v = var_get(r->fn, flow_base(r->fn, p->dst));
    if (to->proj != PL_VAR)
        return !addressed(r->fn, p->dst).n || v->kind == VAR_GLOBAL;
    return v->kind == VAR_RET || v->kind == VAR_GLOBAL || BIT_TEST(r->leaving, to->n);
}

static bool leaving_pointer(const Run *r, PlaceId p)
{
    const Place *x = place_get(r->fn, p);
    return x->proj == PL_VAR && BIT_TEST(r->leaving, x->n);
}

// Pointer variables that are copied out of the frame, by way of others perhaps: a local's address in one of them is a
// fault on the ways on which it gets there.
static void find_leaving(Run *r, uint32_t given)
{
    const Fn *f = r->fn;
    r->leaving = arena_alloc(&r->arena, r->var_words * sizeof(uint64_t));
    for (bool changed = true; changed;) {
        changed = false;
        for (uint32_t i = f->points.n; i-- > 1;) {
            const Point *p = &f->points.at[i];
            const Place *from = place_get(f, (PlaceId){p->op == I_ASSIGN && p->a.kind == OD_COPY ? p->a.n : 0});
            if (!from->n || from->proj != PL_VAR || BIT_TEST(r->leaving, from->n) || !passes_on(r, p) ||
                lien_ty_get(r->unit, var_get(f, (VarId){from->n})->ty)->kind != TY_PTR)
                continue;
            BIT_SET(r->leaving, from->n);
            changed = true;
        }
    }
    for (uint32_t i = given; i < f->points.n && !r->leaves; i++)
        r->leaves = given_address(r, &f->points.at[i]) && leaving_pointer(r, f->points.at[i].dst);
}

static void note_flag(Run *r, Operand o)
{
    const Place *p = place_get(r->fn, (PlaceId){o.kind == OD_COPY ? o.n : 0});
    const Var *x = var_get(r->fn, (VarId){p->proj == PL_VAR ? p->n : 0});
    bool local = o.kind == OD_COPY && x->kind == VAR_LOCAL && p->proj == PL_VAR && !(x->flags & VF_STATIC);
    if (local && !BIT_TEST(r->address_taken, p->n) && lien_ty_get(r->unit, x->ty)->kind == TY_INT)
        BIT_SET(r->flags, p->n);
}

// A flag: a local that is tested, and only ever given constants. It says which way was taken.
static void find_flags(Run *r)
{
    const Fn *f = r->fn;
    r->flags = arena_alloc(&r->arena, r->var_words * sizeof(uint64_t));
    for (uint32_t i = 0; i < f->points.n && !r->light; i++) {
        const Point *p = &f->points.at[i];
        if (p->op == I_BRANCH || p->op == I_SWITCH)
            note_flag(r, p->a);
    }
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        bool constant = p->op == I_LIVE || p->op == I_DEAD || (p->op == I_ASSIGN && p->a.kind == OD_INT);
        if (p->dst.n && !constant && place_get(f, p->dst)->proj == PL_VAR)
            BIT_CLEAR(r->flags, place_get(f, p->dst)->n);
    }
}

// What the end of a block asks: `a op b`, of a bit of `a` as well (`f & 1`, for which b and not_null are of the bit).
typedef struct { Operand a, bit, b; uint8_t op; } Question;

// The computation in this block that the temporary stands for, if it is one with a constant.
static const Point *computed(const Run *r, Block bl, Operand temp)
{
    const Fn *f = r->fn;
    const Place *x = place_get(f, (PlaceId){temp.n});
    for (uint32_t i = bl.n; i-- > 0 && x->proj == PL_VAR && var_get(f, (VarId){x->n})->kind == VAR_TEMP;) {
        const Point *p = &f->points.at[bl.first + i];
        if (p->op == I_BIN && p->dst.n == temp.n)
            return p->a.kind == OD_COPY && p->b.kind == OD_INT ? p : NULL;
    }
    return NULL;
}

// Does the end of the block test a place, or bits of it, against a constant? Fills *q.
static bool asks(const Run *r, uint32_t block, Question *q)
{
    const Point *t = flow_end(r, block);
    if (!t || t->op != I_BRANCH || t->a.kind != OD_COPY || (t->b.kind != OD_INT && t->b.kind != OD_NIL))
        return false;
    const Point *c = computed(r, r->fn->blocks.at[block], t->a);
    *q = (Question){.a = c ? c->a : t->a, .b = t->b, .bit = c ? c->b : lien_unknown(), .op = c ? c->sub : 0};
    return true;
}

// The second half of a compound condition that the block's test is the first half of, or 0.
static uint32_t second_half(const Run *r, uint32_t block, Question *first, Question *second)
{
    if (!asks(r, block, first))
        return 0;
    const Point *t = flow_end(r, block);
    for (int side = 0; side < 2; side++) {
        uint32_t next = r->jump[side ? t->n : t->ext], other = r->jump[side ? t->ext : t->n];
        if (r->pred_count[next] != 1 || !asks(r, next, second))
            continue;
        const Point *u = flow_end(r, next);
        if (r->jump[u->ext] == other || r->jump[u->n] == other)
            return next;
    }
    return 0;
}

static bool same_operand(Operand a, Operand b) { return a.kind == b.kind && a.n == b.n; }

static bool same_question(const Question *a, const Question *b)
{
    return same_operand(a->a, b->a) && same_operand(a->b, b->b) && same_operand(a->bit, b->bit) && a->op == b->op;
}

static uint32_t question_hash(const Question *q) { return (q->a.n * 31 + q->b.n) * 31 + q->bit.n; }

// `if (a || b) … if (!(a || b))`: past the first, the ways on which a or b was true are like each other but for that.
static void find_again(Run *r)
{
    uint32_t blocks = r->fn->blocks.n, size = 16;
    r->again = arena_alloc(&r->arena, (blocks / 64 + 1) * sizeof(uint64_t));
    while (size < 2 * blocks)
        size *= 2;
    uint32_t *table = r->light ? NULL : arena_alloc(&r->arena, size * sizeof *table);
    for (uint32_t i = 0; i < r->norder && table; i++) {
        Question t, u, x, y;
        uint32_t b = r->order[i], half = second_half(r, b, &t, &u);
        if (!half)
            continue;
        uint32_t at = (question_hash(&t) + question_hash(&u)) * 0x9e3779b1u & (size - 1); // in either order
        for (; table[at]; at = (at + 1) & (size - 1)) {
            uint32_t had = table[at], other = second_half(r, had, &x, &y);
            bool straight = same_question(&x, &t) && same_question(&y, &u);
            if (!straight && !(same_question(&x, &u) && same_question(&y, &t)))
                continue;
            BIT_SET(r->again, b);
            BIT_SET(r->again, half);
            BIT_SET(r->again, had);
            BIT_SET(r->again, other);
            break;
        }
        table[at] = b;
    }
}

enum { ASKS_POINTS = 4096 }; // of a longer function nothing is said

static bool reads(const Run *r, Operand o, VarId v)
{
    const Place *x = place_get(r->fn, (PlaceId){o.kind == OD_COPY ? o.n : 0});
    return o.kind == OD_COPY && x->proj == PL_VAR && x->n == v.n;
}

static bool asks_zero(const Run *r, VarId v, uint32_t hops)
{
    for (uint32_t i = 0; i < r->fn->points.n; i++) {
        const Point *p = &r->fn->points.at[i];
        bool a = reads(r, p->a, v), b = reads(r, p->b, v);
        bool compares = p->op == I_BRANCH || p->op == I_BIN;
        if ((!a && !b) || p->op == I_RETURN || p->op == I_CALL)
            continue;
        Operand with = a ? p->b : p->a;
        if (compares && (p->sub == OP_EQ || p->sub == OP_NE) && with.kind == OD_INT && int_get(r->unit, with) == 0)
            continue;
        const Place *to = place_get(r->fn, p->dst);
        if (p->op != I_ASSIGN || !hops)
            return false;
        if (to->proj == PL_VAR && !asks_zero(r, (VarId){to->n}, hops - 1))
            return false;
    }
    return true;
}

bool flow_asks_zero(const Run *r, PlaceId p)
{
    const Place *x = place_get(r->fn, p);
    return x->proj == PL_VAR && r->fn->points.n <= ASKS_POINTS && !BIT_TEST(r->address_taken, x->n) &&
           asks_zero(r, (VarId){x->n}, 2);
}

bool flow_asks_again(const Run *r, uint32_t block) { return BIT_TEST(r->again, block); }
bool flow_flag(const Run *r, VarId v) { return BIT_TEST(r->flags, v.n); }
bool flow_tested(const Run *r, VarId v) { return BIT_TEST(r->tested, v.n); }
bool flow_head(const Run *r, VarId v) { return BIT_TEST(r->heads, v.n); }
bool flow_leaving(const Run *r, VarId v) { return r->leaves && BIT_TEST(r->leaving, v.n); }
bool flow_inner(const Run *r, VarId v) { return BIT_TEST(r->inner, v.n); }

void flow_look(Run *r)
{
    const Fn *f = r->fn;
    r->var_words = f->vars.n / 64 + 1;
    r->address_taken = arena_alloc(&r->arena, r->var_words * sizeof(uint64_t));
    uint32_t given = take_addresses(r);
    find_inner(r);
    find_tested(r);
    if (given)
        find_leaving(r, given);
    find_flags(r);
    find_again(r);
    later_look(r);
    r->block_of_point = arena_alloc(&r->arena, f->points.n * sizeof *r->block_of_point);
    for (uint32_t b = 0; b < f->blocks.n; b++) {
        for (uint32_t k = 0; k < f->blocks.at[b].n; k++)
            r->block_of_point[f->blocks.at[b].first + k] = b;
    }
}
