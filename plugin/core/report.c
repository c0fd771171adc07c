// From faults to reports: counting in how many of a point's states each was found ("is" or "may"), and the sentences.
#include "run.h"

#include <stdio.h>

// ---------------------------------------------------------------- faults

static bool same_fault(const Fault *a, const Fault *b)
{
    return a->id == b->id && a->loc == b->loc && a->name.n == b->name.n && (a->obj.n == b->obj.n || a->name.n);
}

static bool loses(ReportId id)
{
    return id == REPORT_LEAK || id == REPORT_OVERWRITE_LEAK || id == REPORT_FIELD_LEAK ||
           id == REPORT_MOVE_OUT_OF_BORROW;
}

// Where only what a call has changed leads to, whoever wrote it reckons with that.
static bool doubted(const Run *r, const State *s) { return s->doubt && !(r->all_changed && s->doubt == DOUBT_CHANGED); }

void fault(Run *r, State *s, Fault f)
{
    if (f.again && !r->reporting)
        return;
    bool either = loses(f.id) || f.id == REPORT_DOUBLE_FREE || f.id == REPORT_USE_AFTER_FREE;
    if (either && state_own(s, f.obj) && state_own(s, f.obj)->flags & OF_ASKED)
        return;
    if (s->joined && f.may) // of paths that were made one nobody knows which can be taken
        return;
    f.id = guard_fault(r, &f);
    f.sure |= loses(f.id) && obj(r, f.obj)->blurred;
    r->suspect = true;
    if (!r->reporting || run_unsafe(r))
        return;
    for (uint32_t i = 0; i < r->faults.n; i++) {
        Fault *g = &r->faults.at[i];
        if (!same_fault(g, &f))
            continue;
        if (g->seen != r->serial && g->point == r->point && !doubted(r, s))
            g->states++;
        g->lost_in = loses(f.id) && (g->seen != r->serial || g->lost_in == s) ? s : NULL;
        g->again &= f.again;
        g->seen = r->serial;
        return;
    }
    if (doubted(r, s))
        return;
    f.states = 1;
    f.seen = r->serial;
    f.lost_in = loses(f.id) ? s : NULL;
    f.point = r->point;
    memcpy(f.trail, s->trail, sizeof f.trail);
    vec_push(&r->arena, &r->faults, f);
}

void fault_prepare(Run *r, State **states, uint32_t n)
{
    r->first_fault = r->faults.n;
    r->nulls.n = 0;
    r->doubts = 0;
    for (uint32_t i = 0; i < n; i++)
        r->doubts += states[i]->doubt != 0;
    r->all_changed = true;
    for (uint32_t i = 0; i < n; i++)
        r->all_changed &= states[i]->doubt == DOUBT_CHANGED;
    r->doubts = r->all_changed ? 0 : r->doubts;
    uint8_t op = r->fn->points.at[r->point].op;
    if (n < 2 || (op != I_DEAD && op != I_ASSIGN && op != I_CALL))
        return;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k < states[i]->slots.n; k++) {
            uint32_t m;
            const Atom *a = value_atoms(r, states[i]->slots.at[k].val, &m);
            if (m == 1 && a->kind == A_NULL && a->n)
                vec_push(&r->arena, &r->nulls, ((Own){.obj = {a->n}, .cause = i}));
        }
    }
}

static uint32_t opposite(uint32_t decision) { return ((decision - 1) ^ 1) + 1; }

void fault_settle(Run *r, State **states, uint32_t n)
{
    for (uint32_t i = r->first_fault; i < r->faults.n; i++) {
        Fault *f = &r->faults.at[i];
        uint32_t of = n - r->doubts;
        uint32_t last = UINT32_MAX;
        bool itself = f->id == REPORT_NULL_DEREFERENCE && f->sure; // a pointer that was found to be null
        for (uint32_t k = 0; k < r->nulls.n && !itself; k++) { // where it was null there was nothing to lose
            if (r->nulls.at[k].obj.n == f->obj.n && r->nulls.at[k].cause != last) {
                last = r->nulls.at[k].cause;
                of--;
            }
        }
        if (f->states >= of)
            continue;
        f->may = true;
        for (uint32_t t = 0; t < TRAIL && f->trail[t] && !f->branch; t++) {
            for (uint32_t k = 0; k < n && !f->branch; k++) {
                for (uint32_t j = 0; states[k] && j < TRAIL; j++) {
                    if (states[k]->trail[j] == opposite(f->trail[t]))
                        f->branch = f->trail[t];
                }
            }
        }
    }
}

// ---------------------------------------------------------------- sentences: %n the value, %w what it went to

typedef struct { uint32_t id; const char *is, *may, *are; } Sentence; // are: of several values at once

static const Sentence sentences[] = {
    {REPORT_USE_AFTER_MOVE, "%n is used after it was moved", "%n may be used after it was moved", NULL},
    {REPORT_USE_AFTER_FREE, "%n is used after it was released", "%n may be used after it was released", NULL},
    {REPORT_DOUBLE_FREE, "%n is released twice", "%n may be released twice", NULL},
    {REPORT_LEAK, "%n is never released", "%n may never be released", "%n are never released"},
    {REPORT_OVERWRITE_LEAK, "%n is assigned over while it still owns a value",
     "%n may still own a value when it is assigned over", "%n are assigned over while they still own values"},
    {REPORT_FIELD_LEAK, "%n still owns a value when its owner is released",
     "%n may still own a value when its owner is released", "%n still own values when their owner is released"},
    {REPORT_MISMATCHED_RELEASE, "%n is released by %w, but was made to be released by %f",
     "%n may be released by %w, but was made to be released by %f", NULL},
    {REPORT_BAD_RELEASE, "%n is given to %w, but is not owned", "%n may be given to %w without being owned", NULL},
    {REPORT_DANGLING_RETURN, "the address of %w, which ends with this function, is returned",
     "the address of %w, which ends with this function, may be returned", NULL},
    {REPORT_DANGLING_BORROW, "%n outlives %w, which it points to", "%n may outlive %w, which it points to", NULL},
    {REPORT_MOVE_OUT_OF_BORROW, "%n is moved out of a borrowed place and not put back",
     "%n may be moved out of a borrowed place and not put back",
     "%n are moved out of a borrowed place and not put back"},
    {REPORT_BORROW_CONFLICT, "%n is borrowed while another borrow of it is live",
     "%n may be borrowed while another borrow of it is live", NULL},
    {REPORT_USE_WHILE_BORROWED, "%n is used while it is exclusively borrowed",
     "%n may be used while it is exclusively borrowed", NULL},
    {REPORT_WRITE_WHILE_BORROWED, "%n is written while it is borrowed", "%n may be written while it is borrowed", NULL},
    {REPORT_MOVE_WHILE_BORROWED, "%n is moved or released while it is borrowed",
     "%n may be moved or released while it is borrowed", NULL},
    {REPORT_WRITE_THROUGH_SHARED, "%n is written through a shared borrow", "%n may be written through a shared borrow",
     NULL},
    {REPORT_BORROW_ESCAPES, "what %n borrows is kept in %w, which may outlive it",
     "what %n borrows may be kept in %w, which may outlive it", NULL},
    {REPORT_LIFETIME_MISMATCH, "a borrow of lifetime %n goes where lifetime %w is promised",
     "a borrow of lifetime %n may go where lifetime %w is promised", NULL},
    {REPORT_UNINITIALIZED, "%n is used before it is set", "%n may be used before it is set", NULL},
    {REPORT_UNGUARDED, "%n is used after its lock was given back", "%n may be used after its lock was given back",
     NULL},
    {REPORT_THREAD_ESCAPE, "%n goes to another thread by %w, which may outlive it",
     "%n may go to another thread by %w, which may outlive it", NULL},
    {REPORT_COUNT + 3, "the lock on %n is still held here", "the lock on %n may still be held here",
     "the locks on %n are still held here"},
    {REPORT_COUNT + 4, "the lock on %n is taken while it is held", "the lock on %n may be taken while it is held",
     NULL},
    {REPORT_COUNT + 5, "what %n borrows goes to another thread by %w, which may outlive it",
     "what %n borrows may go to another thread by %w, which may outlive it", NULL},
    {REPORT_COUNT + 6, "%n is counted, goes to another thread by %w, and is not of a type that threads may share",
     "%n may be counted, goes to another thread by %w, and is not of a type that threads may share", NULL},
    {REPORT_COUNT + 2, "%n was taken over, but what is returned says that it was not",
     "%n may have been taken over, but what is returned says that it was not", NULL},
    {REPORT_COUNT + 1, "%n still points to a released object when the function returns",
     "%n may still point to a released object when the function returns", NULL},
    {REPORT_COUNT, "the out slot %n is not set on this path", "the out slot %n may not be set on this path", NULL},
    {REPORT_COUNT + 7, "%n is declared noescape and is kept in %w", "%n is declared noescape and may be kept in %w",
     NULL},
    {REPORT_COUNT + 8, "%n is declared noescape and is returned", "%n is declared noescape and may be returned", NULL},
    {REPORT_COUNT + 10, "what %n keeps is used after it was released",
     "what %n keeps may be used after it was released", NULL},
    {REPORT_COUNT + 9, "what %n keeps outlives %w, which it points to",
     "what %n keeps may outlive %w, which it points to", NULL},
    {REPORT_WEAK_DEREFERENCE, "%n is a weak reference and is dereferenced without an upgrade",
     "%n is a weak reference and may be dereferenced without an upgrade", NULL},
    {REPORT_NULL_DEREFERENCE, "%n may be null and is dereferenced without a test",
     "%n may be null and is dereferenced without a test", NULL},
};

static uint32_t form_id(const Fault *f)
{
    if (f->held)
        return f->id == REPORT_LEAK ? REPORT_COUNT + 3 : REPORT_COUNT + 4;
    if (f->sent && f->id == REPORT_BORROW_ESCAPES)
        return REPORT_COUNT + 5;
    if (f->unshared)
        return REPORT_COUNT + 6;
    if (f->noescape)
        return f->what.n ? REPORT_COUNT + 7 : REPORT_COUNT + 8;
    if (f->captured)
        return f->id == REPORT_USE_AFTER_FREE ? REPORT_COUNT + 10 : REPORT_COUNT + 9;
    return f->out ? REPORT_COUNT : f->left ? REPORT_COUNT + 1 : f->untaken ? REPORT_COUNT + 2 : (uint32_t)f->id;
}

// NULL: there is nothing to say of it.
static const Sentence *form_of(const Fault *f)
{
    for (uint32_t k = 0; k < sizeof sentences / sizeof *sentences; k++) {
        if (sentences[k].id == form_id(f))
            return &sentences[k];
    }
    return NULL;
}

typedef struct { char at[512]; size_t n; } Text;

static void add(Text *t, const char *s, size_t n)
{
    if (n > sizeof t->at - 1 - t->n)
        n = sizeof t->at - 1 - t->n;
    memcpy(t->at + t->n, s, n);
    t->n += n;
    t->at[t->n] = 0;
}

static void add_text(Text *t, const char *s) { add(t, s, strlen(s)); }

static void add_quoted(Text *t, const char *s)
{
    add(t, "'", 1);
    add_text(t, s);
    add(t, "'", 1);
}

static void add_value(Run *r, Text *t, const Fault *f)
{
    const char *maker = lien_text(r->unit, obj(r, f->obj)->maker);
    if (f->name.n) {
        add_quoted(t, lien_text(r->unit, f->name));
        if (f->also.n)
            add_text(t, lien_text(r->unit, f->also));
    } else if (obj(r, f->obj)->kind == OBJ_VAR &&
               lien_text(r->unit, var_get(r->fn, (VarId){obj(r, f->obj)->key})->name)[0]) {
        add_quoted(t, lien_text(r->unit, var_get(r->fn, (VarId){obj(r, f->obj)->key})->name));
    } else if (obj(r, f->obj)->kind == OBJ_VAR && var_get(r->fn, (VarId){obj(r, f->obj)->key})->kind == VAR_STRING) {
        add_text(t, "a string literal");
    } else if (*maker) {
        add_text(t, "the result of ");
        add_quoted(t, maker);
    } else {
        add_text(t, "the value");
    }
}

static StrId sentence(Run *r, const Fault *f, const char *form)
{
    Text t = {.n = 0};
    for (const char *s = form; *s; s++) {
        if (*s != '%') {
            add(&t, s, 1);
            continue;
        }
        switch (*++s) {
        case 'n':
            add_value(r, &t, f);
            break;
        case 'w':
            if (f->what.n)
                add_quoted(&t, lien_text(r->unit, f->what));
            else
                add_text(&t, "a local variable");
            break;
        default:
            add_quoted(&t, lien_text(r->unit, obj(r, f->obj)->family));
            break;
        }
    }
    return lien_str(r->unit, t.at, t.n);
}

// ---------------------------------------------------------------- notes

#define MAX_NOTES 6
typedef struct { Note at[MAX_NOTES]; uint32_t n; } Notes;

static void note(Run *r, Notes *k, NoteKind kind, Loc loc, const Fault *f, const char *form)
{
    if (k->n < MAX_NOTES && loc)
        k->at[k->n++] = (Note){(uint16_t)kind, loc, sentence(r, f, form)};
}

static StrId callee_name(const Run *r, const Point *p)
{
    if (p->op != I_CALL || r->fn->pool.at[p->ext].kind != OD_FN)
        return (StrId){0};
    return r->unit->fns.at[r->fn->pool.at[p->ext].n].name;
}

static void note_cause(Run *r, Notes *k, const Fault *f, const Object *o)
{
    if (o->kind == OBJ_HEAP && o->loc != f->loc)
        note(r, k, NOTE_ALLOCATED, o->loc, f, "it became owned here");
    else if (o->kind == OBJ_VAR && f->id == REPORT_BAD_RELEASE)
        note(r, k, NOTE_DECLARED, o->loc, f, "it is declared here");
    if (f->id == REPORT_MOVE_OUT_OF_BORROW) {
        note(r, k, NOTE_EXIT, f->cause, f,
             f->untaken ? "the function returns here" : "the function returns here without putting a value back");
        return;
    }
    if (!f->cause)
        return;
    const Point *p = &r->fn->points.at[f->cause - 1];
    Fault by = *f;
    by.what = callee_name(r, p);
    if (f->held || f->id == REPORT_UNGUARDED || f->id == REPORT_THREAD_ESCAPE) {
        bool ends = f->id == REPORT_THREAD_ESCAPE;
        note(r, k, ends ? NOTE_EXIT : f->held ? NOTE_BORROWED : NOTE_RELEASED, ends ? f->use : p->loc, &by,
             ends ? "its storage ends here, and nobody has waited for the thread"
             : f->held ? "it is taken here, by %w" : "it is given back here, by %w");
        return;
    }
    bool released = f->id == REPORT_USE_AFTER_FREE || f->id == REPORT_DOUBLE_FREE || f->left;
    bool loop = f->cause == f->point + 1;
    const char *form = released ? (by.what.n ? "it is released here, by %w" : "it is released here")
                                : (by.what.n ? "it is moved here, into %w" : "it is moved here");
    if (loop)
        form = released ? "it was released here in the previous iteration of the loop"
                        : "it was moved here in the previous iteration of the loop";
    if (f->id == REPORT_DANGLING_BORROW && !f->left)
        form = "the storage ends here";
    if (f->use || (f->id >= REPORT_BORROW_CONFLICT && f->id <= REPORT_MOVE_WHILE_BORROWED)) {
        note(r, k, NOTE_BORROWED, p->loc, &by,
             !by.what.n ? "it is borrowed here"
             : p->dst.n && !f->sent ? "it is borrowed here, by the result of %w"
                        : "it is borrowed here, by %w");
        note(r, k, NOTE_LATER_USE, f->use, f, "the borrow is used here later");
        return;
    }
    note(r, k, released ? NOTE_RELEASED : NOTE_MOVED, p->loc, &by, form);
}

static void note_branch(Run *r, Notes *k, const Fault *f)
{
    if (!f->branch)
        return;
    const Point *p = &r->fn->points.at[(f->branch - 1) >> 1];
    bool taken = (f->branch - 1) & 1;
    Fault by = *f;
    by.what = callee_name(r, p);
    if (p->op == I_CALL)
        note(r, k, NOTE_BRANCH, p->loc, &by, taken ? "this happens when %w succeeds" : "this happens when %w fails");
    else if (p->op == I_SWITCH)
        note(r, k, NOTE_BRANCH, p->loc, f, "this happens in one of the cases of this switch");
    else if (p->flags & PF_LOOP)
        note(r, k, NOTE_BRANCH, p->loc, f,
             taken ? "this happens when the loop is entered" : "this happens when the loop ends here");
    else
        note(r, k, NOTE_BRANCH, p->loc, f,
             taken ? "this happens when this condition is true" : "this happens when this condition is false");
}

// ---------------------------------------------------------------- reports

// Only what can be said of several: `are`.
static bool lost_together(const Fault *f, const Fault *g)
{
    if (g->id != f->id || g->point != f->point || !g->name.n ||
        (f->id == REPORT_MOVE_OUT_OF_BORROW && g->loc != f->loc))
        return false;
    const Sentence *s = form_of(f);
    return s && s->are && s == form_of(g);
}

static bool more_losses(const Run *r, const Fault *f, uint32_t from)
{
    for (; from < r->faults.n; from++) {
        if (lost_together(f, &r->faults.at[from]))
            return true;
    }
    return false;
}

// One statement that loses several values says so once.
static void merge_losses(Run *r)
{
    for (uint32_t i = 0; i < r->faults.n; i++) {
        Fault *f = &r->faults.at[i];
        if (!loses(f->id) || !f->name.n)
            continue;
        for (uint32_t j = i + 1; j < r->faults.n; j++) {
            Fault *g = &r->faults.at[j];
            if (!lost_together(f, g))
                continue;
            char text[200];
            bool last = !more_losses(r, f, j + 1);
            int n = snprintf(text, sizeof text, "%s%s '%s'", lien_text(r->unit, f->also), last ? " and" : ",",
                             lien_text(r->unit, g->name));
            f->also = lien_str(r->unit, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
            g->id = REPORT_COUNT;
        }
    }
}

// ---------------------------------------------------------------- null is told of once

static void meets(Run *r, uint32_t to, void *ctx)
{
    uint64_t **seen = ctx; // the set, and NULL until a successor is in it
    (void)r;
    if (BIT_TEST(seen[0], to))
        seen[1] = seen[0];
}

static void go_on(Run *r, uint32_t to, void *ctx)
{
    (void)r;
    BIT_SET((uint64_t *)ctx, to);
}

// The blocks that control may come to from the end of this one.
static uint64_t *blocks_ahead(Run *r, uint32_t block)
{
    uint64_t *seen = arena_alloc(&r->arena, (r->fn->blocks.n / 64 + 1) * sizeof *seen), *was = NULL;
    flow_each_successor(r, block, go_on, seen);
    for (size_t bytes = (r->fn->blocks.n / 64 + 1) * sizeof *seen; !was || memcmp(was, seen, bytes) != 0;) {
        was = was ? was : arena_alloc(&r->arena, bytes);
        memcpy(was, seen, bytes);
        for (uint32_t i = 0; i < r->norder; i++) {
            if (BIT_TEST(seen, r->order[i]))
                flow_each_successor(r, r->order[i], go_on, seen);
        }
    }
    return seen;
}

// Those of them that lead back to it: the loop that it is in, or none.
static uint64_t *blocks_around(Run *r, uint32_t block, const uint64_t *ahead)
{
    uint64_t *back[2] = {arena_alloc(&r->arena, (r->fn->blocks.n / 64 + 1) * sizeof **back), NULL};
    if (BIT_TEST(ahead, block))
        BIT_SET(back[0], block);
    for (bool changed = BIT_TEST(ahead, block); changed;) {
        changed = false;
        for (uint32_t i = r->norder; i-- > 0;) {
            uint32_t b = r->order[i];
            if (!BIT_TEST(ahead, b) || BIT_TEST(back[0], b))
                continue;
            back[1] = NULL;
            flow_each_successor(r, b, meets, back);
            if (back[1]) {
                BIT_SET(back[0], b);
                changed = true;
            }
        }
    }
    return back[0];
}

// `for (i = 0; i < n; i++) p[i] = 0; p[n] = 1;`: only where the loop does nothing is the second the first to follow p.
// Of the faults of one object in one loop the first speaks for all.
static void merge_nulls(Run *r)
{
    uint64_t **around = arena_alloc(&r->arena, (r->faults.n + 1) * sizeof *around);
    for (uint32_t i = 0; i < r->faults.n; i++) {
        const Fault *f = &r->faults.at[i];
        uint64_t *ahead = NULL;
        uint32_t at = r->block_of_point[f->point];
        bool spoken = f->id != REPORT_NULL_DEREFERENCE || f->sure;
        for (uint32_t k = 0; k < i && !spoken; k++)
            spoken = around[k] && r->faults.at[k].obj.n == f->obj.n && BIT_TEST(around[k], at);
        for (uint32_t j = 0; j < r->faults.n && !spoken; j++) {
            Fault *g = &r->faults.at[j];
            uint32_t later = r->block_of_point[g->point];
            if (j == i || g->id != f->id || g->obj.n != f->obj.n || later == at)
                continue;
            if (!ahead) {
                ahead = blocks_ahead(r, at);
                around[i] = blocks_around(r, at, ahead);
            }
            if (BIT_TEST(around[i], at) && BIT_TEST(ahead, later) && !BIT_TEST(around[i], later))
                g->id = REPORT_COUNT;
        }
    }
}

// Does the block that the point is in return something that may still use the value?
static bool returns_value(const Run *r, uint32_t point)
{
    const Fn *f = r->fn;
    Block bl = f->blocks.at[r->block_of_point[point]];
    for (uint32_t i = 0; f->ret.n && i < bl.n; i++) {
        const Point *p = &f->points.at[bl.first + i];
        bool into = p->dst.n && place_get(f, p->dst)->proj == PL_VAR && place_get(f, p->dst)->n == f->ret.n;
        if (into && (p->op != I_ASSIGN || (p->a.kind != OD_INT && p->a.kind != OD_NIL)))
            return true;
    }
    return false;
}

// A mend that needs no thought: the second release goes, the forgotten one stands before the exit.
static void add_fix(Run *r, const Fault *f, Report *rep)
{
    const Point *p = &r->fn->points.at[f->point];
    if (f->may || f->also.n || p->flags & (PF_MACRO | PF_CLEANUP))
        return;
    if (f->id == REPORT_DOUBLE_FREE && p->op == I_CALL && !p->dst.n) {
        rep->fix_kind = FIX_REMOVE_STMT;
        rep->fix_loc = p->loc;
        return;
    }
    const Object *o = obj(r, f->obj);
    if (f->id != REPORT_LEAK || p->op != I_DEAD || !f->name.n || !o->family.n || o->kind != OBJ_HEAP ||
        returns_value(r, f->point))
        return;
    char text[200];
    int n = snprintf(text, sizeof text, "%s(%s);", lien_text(r->unit, o->family), lien_text(r->unit, f->name));
    if (n <= 0 || (size_t)n >= sizeof text)
        return;
    rep->fix = lien_str(r->unit, text, (size_t)n);
    rep->fix_kind = FIX_INSERT_BEFORE_STMT;
    rep->fix_loc = f->loc;
}

// Lost is what an earlier round of a loop made where no two rounds come by.
static bool lost_in_one_round(Run *r, const Fault *f)
{
    const Object *o = obj(r, f->obj);
    return f->id == REPORT_OVERWRITE_LEAK && f->may && o->kind == OBJ_HEAP && rounds_once(r, f->point, o->key);
}

void report_faults(Run *r)
{
    Unit *u = r->unit;
    merge_losses(r);
    merge_nulls(r);
    for (uint32_t i = 0; i < r->faults.n; i++) {
        const Fault *f = &r->faults.at[i];
        const Sentence *s = form_of(f);
        if (!s || f->id == REPORT_COUNT || f->again || (f->sure && f->may) ||
            lost_in_one_round(r, f)) // told with another, or before
            continue;
        const Object *o = obj(r, f->obj);
        Notes notes = {.n = 0};
        note_cause(r, &notes, f, o);
        note_branch(r, &notes, f);
        Note *copy = arena_alloc(&u->arena, sizeof notes.at);
        if (!copy)
            return;
        memcpy(copy, notes.at, sizeof notes.at);
        Report rep = {.id = (uint16_t)f->id,
                      .may = f->may,
                      .loc = f->loc,
                      .fn = r->fn->id,
                      .text = sentence(r, f,
                                       f->also.n ? s->are
                                       : f->may  ? s->may
                                                 : s->is),
                      .nnotes = notes.n,
                      .notes = copy};
        add_fix(r, f, &rep);
        vec_push(&u->arena, &u->reports, rep);
    }
}

// ---------------------------------------------------------------- the table of ids

static const struct { const char *name, *says; } ids[] = {
#define X(id, name, says) {name, says},
    LIEN_REPORTS(X)
#undef X
};

const char *lien_report_name(ReportId id) { return id < REPORT_COUNT ? ids[id].name : ""; }

bool lien_report_minor(ReportId id) { return id == REPORT_STRONG_CYCLE; }

bool lien_report_by_name(const char *name, ReportId *id)
{
    for (uint32_t i = 0; i < REPORT_COUNT; i++) {
        if (strcmp(ids[i].name, name) == 0) {
            *id = (ReportId)i;
            return true;
        }
    }
    return false;
}

void lien_report_add(Unit *u, ReportId id, Loc loc, const char *text)
{
    Report rep = {.id = (uint16_t)id, .loc = loc, .text = lien_str(u, text, strlen(text))};
    vec_push(&u->arena, &u->reports, rep);
}

void lien_report_insert(Unit *u, Loc at, const char *text)
{
    if (!u->reports.n)
        return;
    Report *rep = &u->reports.at[u->reports.n - 1];
    rep->fix = lien_str(u, text, strlen(text));
    rep->fix_kind = FIX_INSERT;
    rep->fix_loc = at;
}

uint32_t lien_report_count(const Unit *u) { return u->reports.n; }
const Report *lien_report_get(const Unit *u, uint32_t i) { return &u->reports.at[i]; }
