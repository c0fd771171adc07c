// Makes one case of two that a caller can't tell apart: what both do stays, what only one does is unknown. An object
// that both make stays, too, if it goes to the same place in both: then it is the caller's whichever case it was, and
// only what it holds may differ.
#include "summary.h"

bool summary_same_value(const SumValue *a, const SumValue *b)
{
    return a->kind == b->kind && a->n == b->n && a->flags == b->flags;
}

uint32_t summary_base(const Step *steps, uint32_t path)
{
    while (steps[path].parent)
        path = steps[path].parent;
    return path;
}

static void join_blocks(SumCase *a, const SumCase *b)
{
    for (uint32_t i = 0; i < a->neffects; i++) {
        const Effect *f = NULL;
        for (uint32_t k = 0; k < b->neffects && !f && a->effects[i].kind == SE_RELEASE; k++)
            f = b->effects[k].path == a->effects[i].path && b->effects[k].kind == SE_RELEASE ? &b->effects[k] : NULL;
        a->effects[i].block &= !f || f->block;
        a->effects[i].on |= f && f->on;
    }
}

static bool cond_excludes(const Cond *x, int64_t v)
{
    if (cond_is_not(x))
        return x->lo == v;
    return cond_is_range(x) && (v < x->lo || v > x->hi || (v == 0 && x->nonzero));
}

// Is the number at the path never v in this case?
static bool case_excludes(const SumCase *c, uint32_t path, int64_t v)
{
    for (uint32_t i = 0; i < c->nconds; i++) {
        if (c->conds[i].path == path && cond_excludes(&c->conds[i], v))
            return true;
    }
    return false;
}

static const Cond *cond_of_kind(const SumCase *c, const Cond *x)
{
    for (uint32_t i = 0; i < c->nconds; i++) {
        const Cond *y = &c->conds[i];
        if (y->path == x->path && y->kind == x->kind && (!cond_is_not(x) || x->lo == y->lo))
            return y;
    }
    return NULL;
}

// Numbers that are one of `c`'s and that `other`'s range excludes: they go to both.
static uint32_t shared_exclusions(Cond *to, uint32_t n, const SumCase *c, const SumCase *other)
{
    for (uint32_t i = 0; i < c->nconds && n < SUM_CONDS; i++) {
        const Cond *x = &c->conds[i];
        if (cond_is_not(x) && !cond_of_kind(other, x) && case_excludes(other, x->path, x->lo))
            to[n++] = *x;
    }
    return n;
}

// What holds of the arguments in both.
void summary_join_conds(SumCase *a, const SumCase *b)
{
    Cond both[SUM_CONDS];
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->nconds; i++) {
        Cond x = a->conds[i];
        const Cond *y = cond_of_kind(b, &x);
        if (!y)
            continue;
        x.nonzero = cond_is_range(&x) && case_excludes(a, x.path, 0) && case_excludes(b, x.path, 0);
        x.lo = y->lo < x.lo ? y->lo : x.lo;
        x.hi = y->hi > x.hi ? y->hi : x.hi;
        if (!cond_is_range(&x) || x.nonzero || x.lo != INT64_MIN || x.hi != INT64_MAX)
            both[n++] = x;
    }
    n = shared_exclusions(both, n, a, b);
    n = shared_exclusions(both, n, b, a);
    memcpy(a->conds, both, n * sizeof *both);
    a->nconds = n;
    a->guess |= b->guess;
    join_blocks(a, b);
}

SumValue summary_join_result(const SumValue *a, const SumValue *b)
{
    SumValue v = *a;
    if (!summary_same_value(a, b))
        return (SumValue){.kind = SV_UNKNOWN};
    v.lo = b->lo < a->lo ? b->lo : a->lo;
    v.hi = b->hi > a->hi ? b->hi : a->hi;
    v.nonzero = a->nonzero && b->nonzero;
    return v;
}

// ---------------------------------------------------------------- which new object of the one is which of the other

enum {
    UNPAIRED = UINT8_MAX,
    HELD = UINT8_MAX - 1 /* by a place that only one case has: it is nobody's that a caller could know */
};

typedef struct {
    const SumCase *a, *b;
    const Step *steps;
    uint8_t of_a[SUM_NEWS], of_b[SUM_NEWS]; // the other's number, or UNPAIRED or HELD
} Pairs;

static uint32_t new_of(const Step *steps, uint32_t path)
{
    uint32_t base = summary_base(steps, path);
    return steps[base].proj == SB_NEW ? steps[base].n : UNPAIRED;
}

// Do the paths, one of each case, name the same place?
static bool same_place(const Pairs *p, uint32_t a, uint32_t b)
{
    for (; a != b; a = p->steps[a].parent, b = p->steps[b].parent) {
        const Step *x = &p->steps[a], *y = &p->steps[b];
        if (!a || !b || x->proj != y->proj)
            return false;
        if (x->proj == SB_NEW)
            return p->of_a[x->n] == y->n;
        if (x->n != y->n || x->index != y->index)
            return false;
    }
    uint32_t made = a ? new_of(p->steps, a) : UNPAIRED;
    return made == UNPAIRED || p->of_a[made] == made;
}

static const Effect *same_effect(const Pairs *p, const SumCase *in, uint32_t path, bool write)
{
    for (uint32_t i = 0; i < in->neffects; i++) {
        const Effect *e = &in->effects[i];
        if ((e->kind == SE_WRITE) == write &&
            (in == p->b ? same_place(p, path, e->path) : same_place(p, e->path, path)))
            return e;
    }
    return NULL;
}

static void pair(Pairs *p, const SumValue *x, const SumValue *y)
{
    if (x->kind != SV_NEW || y->kind != SV_NEW || x->flags != y->flags || p->of_a[x->n] != UNPAIRED ||
        p->of_b[y->n] != UNPAIRED)
        return;
    const NewObject *m = &p->a->news[x->n], *n = &p->b->news[y->n];
    if (m->ty.n != n->ty.n || m->levels.n != n->levels.n || m->level != n->level || m->family.n != n->family.n ||
        m->kind != n->kind || m->gone != n->gone)
        return;
    p->of_a[x->n] = (uint8_t)y->n;
    p->of_b[y->n] = (uint8_t)x->n;
}

static bool lose(Pairs *p, uint32_t a, uint32_t b)
{
    uint8_t *x = a < SUM_NEWS ? &p->of_a[a] : NULL, *y = b < SUM_NEWS ? &p->of_b[b] : NULL;
    bool changed = (x && *x != HELD) || (y && *y != HELD);
    if (x && *x < SUM_NEWS)
        p->of_b[*x] = HELD;
    if (y && *y < SUM_NEWS)
        p->of_a[*y] = HELD;
    if (x)
        *x = HELD;
    if (y)
        *y = HELD;
    return changed;
}

// Is it the same new object, or the same place in it?
static bool paired(const Pairs *p, const SumValue *x, const SumValue *y)
{
    if (!y || x->kind != y->kind || x->flags != y->flags)
        return false;
    return x->kind == SV_NEW ? p->of_a[x->n] == y->n : x->kind == SV_ADDR && same_place(p, x->n, y->n);
}

static uint32_t leads_to(const Pairs *p, const SumValue *v)
{
    return !v ? UNPAIRED : v->kind == SV_NEW ? v->n : v->kind == SV_ADDR ? new_of(p->steps, v->n) : UNPAIRED;
}

// What one case puts where the other puts something else may be held by that place: it is no more the caller's than
// that of an unknown function. What leads to the object that it stands in holds nothing.
static bool lose_odd(Pairs *p, const SumValue *x, uint32_t in_a, const SumValue *y, uint32_t in_b)
{
    if (x && paired(p, x, y))
        return false;
    uint32_t a = leads_to(p, x), b = leads_to(p, y);
    return lose(p, a == in_a ? UNPAIRED : a, b == in_b ? UNPAIRED : b);
}

static bool lose_all_odd(Pairs *p)
{
    bool changed = lose_odd(p, &p->a->result, UNPAIRED, &p->b->result, UNPAIRED);
    for (uint32_t i = 0; i < p->a->neffects; i++) {
        const Effect *e = &p->a->effects[i];
        const Effect *f = e->kind == SE_WRITE ? same_effect(p, p->b, e->path, true) : NULL;
        if (e->kind == SE_WRITE)
            changed |= lose_odd(p, &e->value, new_of(p->steps, e->path), f ? &f->value : NULL,
                                f ? new_of(p->steps, f->path) : UNPAIRED);
    }
    for (uint32_t i = 0; i < p->b->neffects; i++) {
        const Effect *f = &p->b->effects[i];
        if (f->kind == SE_WRITE && !same_effect(p, p->a, f->path, true))
            changed |= lose_odd(p, NULL, UNPAIRED, &f->value, new_of(p->steps, f->path));
    }
    return changed;
}

static void find_pairs(Pairs *p)
{
    memset(p->of_a, UNPAIRED, sizeof p->of_a);
    memset(p->of_b, UNPAIRED, sizeof p->of_b);
    if (!p->a->nnews || !p->b->nnews || p->a->neffects + p->b->neffects > SUM_EFFECTS)
        return;
    pair(p, &p->a->result, &p->b->result);
    for (uint32_t round = 0; round < 2;
         round++) { // what is held by what was paired in the first is paired in the second
        for (uint32_t i = 0; i < p->a->neffects; i++) {
            const Effect *e = &p->a->effects[i];
            const Effect *f =
                e->kind == SE_WRITE && e->value.kind == SV_NEW ? same_effect(p, p->b, e->path, true) : NULL;
            if (f)
                pair(p, &e->value, &f->value);
        }
    }
    while (lose_all_odd(p))
        ;
}

static void join_news(SumCase *out, const Pairs *p)
{
    for (uint32_t k = 0; k < p->a->nnews; k++) {
        NewObject *n = &out->news[k];
        n->lost = p->of_a[k] >= SUM_NEWS;
        if (n->lost)
            continue;
        const NewObject *m = &p->b->news[p->of_a[k]];
        n->null = m->null == n->null ? n->null : NULL_UNKNOWN;
        n->nullable &= m->nullable;
        n->blurred = true;
        n->carries = m->carries == n->carries ? n->carries : 0;
        if (m->dflt != n->dflt)
            n->dflt = DEF_TOP;
        for (uint32_t i = 0; i < p->b->neffects; i++) { // a place that the other's paths don't name
            uint32_t path = p->b->effects[i].path;
            if (new_of(p->steps, path) == p->of_a[k] && p->of_a[k] != k && !same_effect(p, p->a, path, true))
                n->dflt = DEF_TOP;
        }
    }
    while (out->nnews && out->news[out->nnews - 1].lost)
        out->nnews--;
}

// ---------------------------------------------------------------- what is done

static bool null_there(const SumCase *c, uint32_t path, const Step *steps)
{
    for (; path; path = steps[path].parent) {
        for (uint32_t i = 0; i < c->nconds; i++) {
            if (c->conds[i].path == path && c->conds[i].kind == COND_NULL)
                return true;
        }
    }
    return false;
}

static void sort_effects(SumCase *c)
{
    for (uint32_t i = 1; i < c->neffects; i++) {
        Effect e = c->effects[i];
        uint32_t k = i;
        for (; k > 0 && !summary_after(&e, &c->effects[k - 1]); k--)
            c->effects[k] = c->effects[k - 1];
        c->effects[k] = e;
    }
}

const Effect *summary_effect(const SumCase *c, uint32_t path, bool write)
{
    for (uint32_t i = 0; i < c->neffects; i++) {
        if (c->effects[i].path == path && (c->effects[i].kind == SE_WRITE) == write)
            return &c->effects[i];
    }
    return NULL;
}

static void keep(SumCase *c, uint32_t path)
{
    if (path && !summary_effect(c, path, false) && c->neffects < SUM_EFFECTS)
        c->effects[c->neffects++] = (Effect){.kind = SE_KEEP, .path = path};
}

static void keep_value(SumCase *c, const SumValue *v)
{
    if (v->kind == SV_ENTRY)
        keep(c, v->n);
}

// Somewhere in one and the same block of the caller's, whichever case it is.
static bool same_block(const SumValue *a, const SumValue *b)
{
    bool shifted = (a->flags ^ b->flags) && !((a->flags ^ b->flags) & ~AF_SHIFTED);
    return shifted && a->kind == SV_ENTRY && b->kind == SV_ENTRY && a->n == b->n;
}

static SumValue join_value(SumCase *out, const Pairs *p, const SumValue *x, const SumValue *y)
{
    if (paired(p, x, y))
        return *x;
    if (y && x->kind != SV_NEW && x->kind != SV_ADDR && summary_same_value(x, y))
        return x->kind == SV_INT ? summary_join_result(x, y) : *x;
    if (y && same_block(x, y)) {
        SumValue v = *x;
        v.flags = (uint8_t)((v.flags & ~AF_SHIFTED) | AF_FUZZY);
        return v;
    }
    keep_value(out, x);
    if (y)
        keep_value(out, y);
    return (SumValue){.kind = SV_UNKNOWN};
}

static void blur_write(SumCase *out, const Pairs *p, Effect e, const SumCase *b, bool first)
{
    uint32_t made = new_of(p->steps, e.path);
    bool gone = made != UNPAIRED && (first ? p->of_a[made] : p->of_b[made]) >= SUM_NEWS;
    const Effect *f = same_effect(p, b, e.path, true);
    if (gone) {
        keep_value(out, &e.value);
        return;
    }
    if (f && !first) // done
        return;
    e.value = join_value(out, p, &e.value, f ? &f->value : NULL);
    if (made != UNPAIRED && !first && p->of_b[made] != made) // no path of the other names the place: see join_news
        return;
    if (out->neffects < SUM_EFFECTS)
        out->effects[out->neffects++] = e;
}

// Effects of one case that the other may not have: unknown, unless there was nothing there to be done to.
static void blur_effects(SumCase *out, const Pairs *p, const SumCase *a, const SumCase *b, bool first)
{
    for (uint32_t i = 0; i < a->neffects; i++) {
        Effect e = a->effects[i];
        if (e.kind == SE_WRITE) {
            blur_write(out, p, e, b, first);
            continue;
        }
        const Effect *f = summary_effect(b, e.path, false);
        if (summary_effect(out, e.path, false))
            continue;
        if (f ? f->kind != e.kind : e.kind != SE_COUNT && !null_there(b, e.path, p->steps)) {
            e.kind = SE_KEEP;
            e.family = (StrId){0};
            e.deep = false;
        } else if (f && f->family.n != e.family.n) {
            e.family = (StrId){0};
        }
        if (out->neffects < SUM_EFFECTS)
            out->effects[out->neffects++] = e;
    }
}

void summary_keep(SumCase *c, uint32_t path)
{
    keep(c, path);
    sort_effects(c);
}

void summary_blur(SumCase *a, const SumCase *b, const Step *steps)
{
    SumCase was = *a;
    Pairs p = {.a = &was, .b = b, .steps = steps};
    find_pairs(&p);
    memset(a->effects, 0, sizeof a->effects);
    a->neffects = 0;
    bool number = was.result.kind == SV_INT && b->result.kind == SV_INT;
    a->result = number ? summary_join_result(&was.result, &b->result) : join_value(a, &p, &was.result, &b->result);
    blur_effects(a, &p, &was, b, true);
    blur_effects(a, &p, b, &was, false);
    sort_effects(a);
    join_news(a, &p);
    summary_join_conds(a, b);
}
