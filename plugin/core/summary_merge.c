// Which cases of a summary a caller can tell apart: by the class of the result, and by conditions on the arguments. Two
// that do the same are made one; two that differ in what they do and that nobody can tell apart are made one that says
// "unknown".
#include "summary.h"

static bool same_effects(const SumCase *a, const SumCase *b)
{
    if (a->neffects != b->neffects || a->nnews != b->nnews)
        return false;
    for (uint32_t i = 0; i < a->neffects; i++) {
        const Effect *x = &a->effects[i], *y = &b->effects[i];
        if (x->kind != y->kind || x->path != y->path || x->family.n != y->family.n || x->deep != y->deep ||
            x->on != y->on)
            return false;
        if (x->kind == SE_WRITE && !summary_same_value(&x->value, &y->value))
            return false;
    }
    for (uint32_t i = 0; i < a->nnews; i++) {
        const NewObject *x = &a->news[i], *y = &b->news[i];
        if (x->ty.n != y->ty.n || x->family.n != y->family.n || x->dflt != y->dflt || x->kind != y->kind ||
            x->lost != y->lost || x->gone != y->gone || x->carries != y->carries)
            return false;
    }
    return true;
}

bool summary_same_case(const SumCase *a, const SumCase *b)
{
    if (!same_effects(a, b) || !summary_same_value(&a->result, &b->result) || a->nconds != b->nconds ||
        a->guess != b->guess)
        return false;
    if (a->result.lo != b->result.lo || a->result.hi != b->result.hi || a->result.nonzero != b->result.nonzero)
        return false;
    for (uint32_t i = 0; i < a->nconds; i++) {
        const Cond *x = &a->conds[i], *y = &b->conds[i];
        if (x->kind != y->kind || x->path != y->path || x->lo != y->lo || x->hi != y->hi || x->nonzero != y->nonzero)
            return false;
    }
    return true;
}

// ---------------------------------------------------------------- telling apart

static bool ints_apart(int64_t alo, int64_t ahi, bool anz, int64_t blo, int64_t bhi, bool bnz)
{
    if (ahi < blo || bhi < alo)
        return true;
    return (alo == 0 && ahi == 0 && bnz) || (blo == 0 && bhi == 0 && anz);
}

static bool is_object(const SumValue *v)
{
    return v->kind == SV_ENTRY || v->kind == SV_ADDR || v->kind == SV_NEW || v->kind == SV_STATIC;
}

// A place further on than the argument, or null: which of them is nothing to keep ways apart for. (The next word of a
// line, and whether there is one.)
static bool found_on(const SumValue *v) { return v->kind == SV_ENTRY && v->flags & AF_SHIFTED; }

// A number as an address, as error numbers are, is no object, and no null.
static bool number_apart(const SumValue *number, const SumValue *other)
{
    return number->kind == SV_INT &&
           (other->kind == SV_NEW || (other->kind == SV_NULL && (number->lo > 0 || number->hi < 0)));
}

static bool results_apart(const SumValue *a, const SumValue *b)
{
    if (number_apart(a, b) || number_apart(b, a))
        return true;
    if (a->kind == SV_INT && b->kind == SV_INT)
        return ints_apart(a->lo, a->hi, a->nonzero, b->lo, b->hi, b->nonzero);
    if ((a->kind == SV_NULL && is_object(b)) || (b->kind == SV_NULL && is_object(a)))
        return !found_on(a) && !found_on(b);
    return (a->kind == SV_NEW && (b->kind == SV_ENTRY || b->kind == SV_ADDR)) ||
           (b->kind == SV_NEW && (a->kind == SV_ENTRY || a->kind == SV_ADDR));
}

// Of the same place: can they not both hold?
static bool cond_apart(const Cond *x, const Cond *y)
{
    if (x->kind <= COND_FAR_NOT || y->kind <= COND_FAR_NOT)
        return false;
    if (x->kind == COND_INT && y->kind == COND_INT)
        return ints_apart(x->lo, x->hi, x->nonzero, y->lo, y->hi, y->nonzero);
    if (x->kind == COND_NOT || y->kind == COND_NOT)
        return x->kind != y->kind && x->lo == y->lo && x->hi == y->hi;
    return x->kind != y->kind;
}

bool summary_is_far(const Step *steps, const Cond *c)
{
    return c->kind <= COND_FAR_NOT || (c->kind <= COND_NOT && steps[c->path].proj != SB_PARAM);
}

static bool far_apart(const Cond *x, const Cond *y)
{
    if (cond_is_not(x) || cond_is_not(y))
        return cond_is_not(x) != cond_is_not(y) && x->lo == y->lo && x->hi == y->hi;
    return cond_is_range(y) && ints_apart(x->lo, x->hi, x->nonzero, y->lo, y->hi, y->nonzero);
}

// Do they differ in what is released, moved or made, and do numbers behind the arguments say which it is?
bool summary_worth_telling(const Step *steps, const SumCase *a, const SumCase *b)
{
    return summary_far_apart(steps, a, b) && (summary_case_tells(a) || summary_case_tells(b)) && !same_effects(a, b);
}

bool summary_far_apart(const Step *steps, const SumCase *a, const SumCase *b)
{
    for (uint32_t i = 0; i < a->nconds; i++) {
        const Cond *x = &a->conds[i];
        for (uint32_t k = 0; summary_is_far(steps, x) && k < b->nconds; k++) {
            const Cond *y = &b->conds[k];
            if (y->path == x->path && far_apart(x, y))
                return true;
        }
    }
    return false;
}

static bool conds_apart(const SumCase *a, const SumCase *b)
{
    for (uint32_t i = 0; i < a->nconds; i++) {
        for (uint32_t k = 0; k < b->nconds; k++) {
            if (a->conds[i].path == b->conds[k].path && cond_apart(&a->conds[i], &b->conds[k]))
                return true;
        }
    }
    return false;
}

static bool apart(const SumCase *a, const SumCase *b)
{
    return results_apart(&a->result, &b->result) || conds_apart(a, b);
}

// ---------------------------------------------------------------- a new object or null

// Does the one ask of the arguments what the other does not? Of numbers only, if `numbers`.
static bool asks_more(const SumCase *a, const SumCase *b, bool numbers)
{
    for (uint32_t i = 0; i < a->nconds; i++) {
        bool both = a->conds[i].kind <= COND_FAR_NOT || (numbers && a->conds[i].kind > COND_NOT);
        for (uint32_t k = 0; k < b->nconds && !both; k++)
            both = a->conds[i].path == b->conds[k].path && a->conds[i].kind == b->conds[k].kind;
        if (!both)
            return true;
    }
    return false;
}

// "null, or newly made" is one case whose result may be null: that is what malloc says too. Not so if it is made for
// certain numbers only: what a caller knows of those tells it which.
static bool folds(const SumCase *null, const SumCase *made, const Step *steps)
{
    if (null->result.kind != SV_NULL || made->result.kind != SV_NEW || null->nnews)
        return false;
    uint32_t k = 0;
    for (uint32_t i = 0; i < made->neffects; i++) {
        const Effect *e = &made->effects[i];
        if (steps[summary_base(steps, e->path)].proj == SB_NEW)
            continue;
        if (k == null->neffects)
            return false;
        const Effect *f = &null->effects[k++];
        if (e->kind != f->kind || e->path != f->path || !summary_same_value(&e->value, &f->value) ||
            e->value.kind == SV_NEW)
            return false;
    }
    return k == null->neffects && !conds_apart(null, made) && !asks_more(made, null, true);
}

// Null only for certain arguments (a size of 0), or if some function came back that may not have, is nothing to tell
// the caller of.
static void fold(SumCase *made, const SumCase *null)
{
    NewObject *n = &made->news[made->result.n];
    bool silent = null->result.flags & AF_SILENT || null->guess || asks_more(null, made, false), guess = made->guess;
    n->null = silent ? NULL_UNKNOWN : NULL_POSSIBLE;
    n->nullable = !silent;
    summary_join_conds(made, null);
    made->guess = guess;
}

// ---------------------------------------------------------------- nothing happens to null

static bool under(const Step *steps, uint32_t path, uint32_t top)
{
    while (path && path != top)
        path = steps[path].parent;
    return path != 0;
}

// If all that `there` does beyond what `null` does is done below a pointer that is null in the one and not in the
// other, then `there` says it all: what is done to null is nothing.
static bool null_folds(const SumCase *null, const SumCase *there, const Step *steps)
{
    uint32_t top = 0;
    if (!summary_same_value(&null->result, &there->result) || null->nnews || there->nnews)
        return false;
    for (uint32_t i = 0; i < null->nconds && !top; i++) {
        for (uint32_t k = 0; k < there->nconds; k++) {
            if (null->conds[i].path == there->conds[k].path && null->conds[i].kind == COND_NULL &&
                there->conds[k].kind == COND_NONNULL)
                top = null->conds[i].path;
        }
    }
    if (!top)
        return false;
    uint32_t k = 0;
    for (uint32_t i = 0; i < there->neffects; i++) {
        const Effect *e = &there->effects[i], *f = &null->effects[k];
        if (k < null->neffects && e->kind == f->kind && e->path == f->path && summary_same_value(&e->value, &f->value))
            k++;
        else if (!under(steps, e->path, top))
            return false;
    }
    return k == null->neffects;
}

// ---------------------------------------------------------------- all cases

static void drop(SumCase **c, uint32_t *n, uint32_t i)
{
    memmove(&c[i], &c[i + 1], (*n - i - 1) * sizeof *c);
    --*n;
}

// Would one case for a and b be mistaken for a third that does something else?
static bool collides(SumCase **c, uint32_t n, uint32_t a, uint32_t b)
{
    SumCase both = *c[a];
    both.result = summary_join_result(&c[a]->result, &c[b]->result);
    summary_join_conds(&both, c[b]);
    for (uint32_t k = 0; k < n; k++) {
        if (k != a && k != b && !same_effects(c[k], c[a]) && apart(c[k], c[a]) && apart(c[k], c[b]) &&
            !apart(c[k], &both))
            return true;
    }
    return false;
}

// The same is done, but another alias is returned: it is the one or the other.
static bool either_alias(const SumCase *a, const SumCase *b)
{
    bool one = a->result.kind == SV_ENTRY || a->result.kind == SV_ADDR || a->result.kind == SV_STATIC;
    bool other = b->result.kind == SV_ENTRY || b->result.kind == SV_ADDR || b->result.kind == SV_STATIC;
    return one && other && same_effects(a, b);
}

// A question about a pointer: nothing is done, and the answer tells whether it was null.
static bool answers(const SumCase *a, const SumCase *b)
{
    bool asks = false;
    for (uint32_t i = 0; i < a->nconds; i++) {
        for (uint32_t k = 0; k < b->nconds; k++)
            asks |= a->conds[i].path == b->conds[k].path && a->conds[i].kind > COND_NOT &&
                    a->conds[i].kind != b->conds[k].kind;
    }
    return asks && !a->neffects && !b->neffects && results_apart(&a->result, &b->result);
}

// Is it linked to what the caller has? (A list's new head.)
static bool linked(const SumCase *c, uint32_t made, const Step *steps)
{
    for (uint32_t i = 0; i < c->neffects; i++) {
        const Effect *e = &c->effects[i];
        Step base = steps[summary_base(steps, e->path)];
        bool callers = e->value.kind != SV_NEW && is_object(&e->value) && !e->number;
        if (e->kind == SE_WRITE && callers && base.proj == SB_NEW && base.n == made)
            return true;
    }
    return false;
}

// Puts the one something new behind a parameter where the other leaves what was there, or null? Either may happen: a
// caller that goes on with both releases what may have been made, or leaks it. (A buffer that grows when it is full, an
// error that memory was there for.)
static bool makes_more(const SumCase *made, const SumCase *left, const Step *steps)
{
    for (uint32_t i = 0; i < made->neffects; i++) {
        const Effect *e = &made->effects[i];
        bool there = e->kind == SE_WRITE && e->value.kind == SV_NEW && made->news[e->value.n].family.n &&
                     !made->news[e->value.n].gone &&
                     steps[summary_base(steps, e->path)].proj == SB_PARAM && !linked(made, e->value.n, steps);
        for (uint32_t k = 0; k < left->neffects && there; k++)
            there = left->effects[k].path != e->path || left->effects[k].kind != SE_WRITE ||
                    left->effects[k].value.kind == SV_NULL;
        if (there)
            return true;
    }
    return false;
}

static bool either_made(SumCase *a, SumCase *b, const Step *steps)
{
    bool made = makes_more(a, b, steps);
    if (!summary_same_value(&a->result, &b->result) || a->guess || b->guess || made == makes_more(b, a, steps))
        return false;
    for (uint32_t k = 0; k < SUM_NEWS; k++)
        (made ? a : b)->news[k].perhaps = true;
    return true;
}

// Is a place left that leads to what the case has made and released again?
static bool leaves_gone(const SumCase *c, const Effect *e)
{
    return e && e->kind == SE_WRITE && e->value.kind == SV_NEW && c->news[e->value.n].gone;
}

// Does the one, which fails, release what the caller has, where the other, for all that the caller can tell, doesn't?
// Who releases it again is wrong, then; who does not, may be right: the other lets go of it.
static bool either_released(SumCase *gone, SumCase *left, const Step *steps)
{
    bool any = false;
    for (uint32_t i = 0; i < gone->neffects && summary_fails(&gone->result) && !gone->guess; i++) {
        Effect *e = &gone->effects[i];
        const Effect *f = summary_effect(left, e->path, e->kind == SE_WRITE);
        any |= leaves_gone(gone, e) && !leaves_gone(left, f);
        if (e->kind != SE_RELEASE || steps[summary_base(steps, e->path)].proj != SB_PARAM || (f && f->kind != SE_KEEP))
            continue;
        summary_keep(left, e->path);
        e->perhaps = true;
        any = true;
    }
    return any;
}

static bool merge_pair(SumCase **c, uint32_t *n, uint32_t i, uint32_t j, const Step *steps)
{
    if (answers(c[i], c[j]))
        return false;
    if (same_effects(c[i], c[j]) && summary_same_value(&c[i]->result, &c[j]->result)) {
        if (collides(c, *n, i, j))
            return false;
        c[i]->result = summary_join_result(&c[i]->result, &c[j]->result);
        summary_join_conds(c[i], c[j]);
        drop(c, n, j);
        return true;
    }
    if (!apart(c[i], c[j]) && !either_alias(c[i], c[j]) && !either_made(c[i], c[j], steps) &&
        !either_released(c[i], c[j], steps) && !either_released(c[j], c[i], steps)) {
        summary_blur(c[i], c[j], steps);
        drop(c, n, j);
        return true;
    }
    return false;
}

static bool fold_pair(SumCase **c, uint32_t *n, uint32_t i, uint32_t j, const Step *steps)
{
    if (!answers(c[i], c[j]) && null_folds(c[i], c[j], steps) && !collides(c, *n, j, i)) {
        c[j]->result = summary_join_result(&c[j]->result, &c[i]->result);
        summary_join_conds(c[j], c[i]);
        drop(c, n, i);
        return true;
    }
    if (folds(c[i], c[j], steps)) {
        fold(c[j], c[i]);
        drop(c, n, i);
        return true;
    }
    return false;
}

static bool merge_once(SumCase **c, uint32_t *n, const Step *steps)
{
    for (uint32_t i = 0; i < *n; i++) {
        for (uint32_t j = 0; j < *n; j++) {
            if (i != j && fold_pair(c, n, i, j, steps))
                return true;
        }
    }
    for (uint32_t i = 0; i < *n; i++) {
        for (uint32_t j = i + 1; j < *n; j++) {
            if (merge_pair(c, n, i, j, steps))
                return true;
        }
    }
    return false;
}

void summary_merge(SumCase **cases, uint32_t *n, const Step *steps)
{
    do {
        while (merge_once(cases, n, steps))
            ;
        if (*n > SUM_CASES) {
            summary_blur(cases[*n - 2], cases[*n - 1], steps);
            --*n;
        }
    } while (*n > SUM_CASES);
}

// ---------------------------------------------------------------- what the cases say together

bool summary_case_tells(const SumCase *c)
{
    bool tells = c->nnews > 0; // the last of them is never a lost one
    for (uint32_t i = 0; i < c->neffects; i++)
        tells |= c->effects[i].kind == SE_RELEASE || c->effects[i].kind == SE_MOVE;
    return tells;
}

static bool case_aliases(const SumCase *c)
{
    bool aliases = c->result.kind == SV_ENTRY || c->result.kind == SV_ADDR;
    for (uint32_t i = 0; i < c->neffects; i++) {
        const Effect *e = &c->effects[i];
        aliases |= e->kind == SE_WRITE && (e->value.kind == SV_ENTRY || e->value.kind == SV_ADDR);
    }
    return aliases;
}

static void case_stores(const Step *steps, const SumCase *c, Summary *out)
{
    for (uint32_t i = 0; i < c->neffects; i++) {
        const Effect *e = &c->effects[i];
        uint32_t to = e->path, from = e->value.n;
        if (e->kind != SE_WRITE || (e->value.kind != SV_ENTRY && e->value.kind != SV_ADDR))
            continue;
        while (steps[to].parent)
            to = steps[to].parent;
        while (steps[from].parent)
            from = steps[from].parent;
        bool params = steps[to].proj == SB_PARAM && steps[from].proj == SB_PARAM;
        if (params && steps[to].n < PASSED && steps[from].n < PASSED)
            out->into[steps[to].n] |= (uint16_t)(1u << steps[from].n);
    }
}

bool summary_same(const Summary *a, const Summary *b)
{
    if (a->state != b->state || a->ncases != b->ncases || a->nfine != b->nfine || a->nsteps != b->nsteps)
        return false;
    if (a->havoc != b->havoc || a->wild != b->wild || a->blind != b->blind || a->feared != b->feared)
        return false;
    if (!a->steps != !b->steps || (a->steps && memcmp(a->steps, b->steps, a->nsteps * sizeof *a->steps) != 0))
        return false;
    if (a->nuses != b->nuses || memcmp(a->uses, b->uses, a->nuses * sizeof *a->uses) != 0)
        return false;
    for (uint32_t i = 0; i < a->ncases; i++) {
        if (!summary_same_case(a->cases[i], b->cases[i]))
            return false;
    }
    for (uint32_t i = 0; i < a->nfine; i++) {
        if (!summary_same_case(a->fine[i], b->fine[i]))
            return false;
    }
    return true;
}

static bool case_unseats(const Step *steps, const SumCase *c)
{
    bool unseats = false;
    for (uint32_t i = 0; i < c->neffects; i++) {
        const Effect *e = &c->effects[i];
        unseats |=
            (e->kind == SE_RELEASE || e->kind == SE_MOVE) && steps[summary_base(steps, e->path)].proj == SB_GLOBAL;
    }
    return unseats;
}

// Does it give back what an argument points to, also in a struct?
static bool case_returns(const Step *steps, const SumCase *c)
{
    bool returns = c->result.kind == SV_ENTRY || c->result.kind == SV_ADDR;
    for (uint32_t i = 0; i < c->neffects; i++) {
        const Effect *e = &c->effects[i];
        bool alias = e->kind == SE_WRITE && (e->value.kind == SV_ENTRY || e->value.kind == SV_ADDR);
        returns |= alias && steps[summary_base(steps, e->path)].proj == SB_RESULT;
    }
    return returns;
}

void summary_note(Summary *s, const SumCase *c)
{
    s->unseats |= case_unseats(s->steps, c);
    s->tells |= summary_case_tells(c);
    s->aliases |= case_aliases(c);
    s->returns |= case_returns(s->steps, c);
    case_stores(s->steps, c, s);
}
