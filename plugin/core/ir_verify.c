// The invariants of a body, as docs/ir.md lists them (section "What the verifier holds"). A front end's tests run it on
// all that they lower; the analysis takes it for granted.
#include "internal.h"

#include <stdarg.h>
#include <stdio.h>

typedef struct {
    const Unit *u;
    const Fn *fn;
    ModelError *err;
    uint32_t block, point; // where we are, for the message; block 0: not in a block
} Verifier;

// Which fields an instruction has: 0 must not, 1 must, 2 may.
typedef struct { uint8_t dst, a, b, sub_min, sub_max; } Shape;
static const Shape shapes[] = {
    [I_NOP] = {0, 0, 0, 0, 0},
    [I_LIVE] = {1, 0, 0, 0, 0},
    [I_DEAD] = {1, 0, 0, 0, 0},
    [I_ASSIGN] = {1, 1, 0, 0, 0},
    [I_ZERO] = {1, 0, 0, 0, 0},
    [I_OFFSET] = {1, 1, 1, 0, 0},
    [I_BIN] = {1, 1, 1, OP_EQ, OP_SHR},
    [I_READ] = {0, 1, 0, 0, 0},
    [I_CALL] = {2, 0, 0, 0, 0},
    [I_UNKNOWN] = {2, 0, 0, 0, 0},
    [I_CLAIM] = {2, 1, 0, CLAIM_OWNED, CLAIM_MOVE},
    [I_GOTO] = {0, 0, 0, 0, 0},
    [I_BRANCH] = {0, 1, 1, OP_EQ, OP_GE},
    [I_SWITCH] = {0, 1, 0, 0, 0},
    [I_IGOTO] = {0, 1, 0, 0, 0},
    [I_RETURN] = {0, 0, 0, 0, 0},
    [I_UNREACHABLE] = {0, 0, 0, 0, 0},
};
enum { INSTR_COUNT = sizeof shapes / sizeof *shapes };

#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
static bool verify_broken(Verifier *v, const char *format, ...)
{
    Loc loc = v->fn->loc;
    char what[108], where[48] = "";
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    if (v->block) {
        const Block *b = &v->fn->blocks.at[v->block];
        if (v->point >= b->first && v->point < v->fn->points.n)
            loc = v->fn->points.at[v->point].loc;
        snprintf(where, sizeof where, "b%u, point %u: ", (unsigned)v->block, (unsigned)(v->point - b->first + 1));
    }
    v->err->line = loc / 1000;
    v->err->col = loc % 1000;
    snprintf(v->err->text, sizeof v->err->text, "%s%s", where, what);
    return false;
}

// ---------------------------------------------------------------- variables and places

static bool verify_vars(Verifier *v)
{
    const Fn *fn = v->fn;
    const Sig *s = lien_sig_get(v->u, v->u->fns.at[fn->id.n].sig);
    uint32_t nparams = 0;
    for (uint32_t i = 1; i < fn->vars.n; i++) {
        const Var *q = &fn->vars.at[i];
        if (q->kind > VAR_STRING)
            return verify_broken(v, "variable %u is of no kind", (unsigned)i);
        if (q->ty.n >= v->u->tys.n || q->levels.n >= v->u->levels.n)
            return verify_broken(v, "variable %u has a type that does not exist", (unsigned)i);
        if (q->kind == VAR_PARAM && (q->param + 1u != i || nparams++ != q->param))
            return verify_broken(v, "variable %u is a parameter out of its order", (unsigned)i);
        if (q->kind == VAR_RET && fn->ret.n != i)
            return verify_broken(v, "variable %u is a second return slot", (unsigned)i);
        if (q->kind == VAR_GLOBAL && (!q->global.n || q->global.n >= v->u->globals.n))
            return verify_broken(v, "variable %u is of no global", (unsigned)i);
    }
    if (nparams != s->nparams)
        return verify_broken(v, "%u parameters, but the signature has %u", (unsigned)nparams, (unsigned)s->nparams);
    return true;
}

static const Ty *ty_of(const Verifier *v, PlaceId p)
{
    return lien_ty_get(v->u, place_get(v->fn, p)->ty);
}

static bool verify_place(Verifier *v, uint32_t id)
{
    const Place *p = &v->fn->places.at[id];
    if (p->proj == PL_VAR)
        return (!p->parent.n && p->n && p->n < v->fn->vars.n && v->fn->vars.at[p->n].place.n == id) ||
               verify_broken(v, "place %u is of no variable", (unsigned)id);
    if (!p->parent.n || p->parent.n >= id)
        return verify_broken(v, "place %u does not come after its parent", (unsigned)id);
    const Ty *of = ty_of(v, p->parent);
    switch (p->proj) {
    case PL_DEREF:
        return of->kind == TY_PTR || of->kind == TY_OTHER ||
               verify_broken(v, "place %u dereferences what is no pointer", (unsigned)id);
    case PL_FIELD: {
        const Field *f = lien_field_get(v->u, (FieldId){p->n});
        if (!p->n || p->n >= v->u->fields.n)
            return verify_broken(v, "place %u is of no field", (unsigned)id);
        return (of->kind == TY_REC && of->rec.n == f->rec.n) || of->kind == TY_OTHER ||
               verify_broken(v, "place %u: field '%.60s' is not of that struct or union", (unsigned)id,
                             lien_text(v->u, f->name));
    }
    case PL_INDEX:
        return of->kind == TY_ARRAY || p->index ||
               verify_broken(v, "place %u is element 0 of what is no array: that is the place itself", (unsigned)id);
    case PL_ANY:
        return true;
    default:
        return verify_broken(v, "place %u is of no kind", (unsigned)id);
    }
}

// ---------------------------------------------------------------- operands

static bool verify_operand(Verifier *v, Operand o, const char *what)
{
    uint32_t end = o.kind == OD_COPY || o.kind == OD_ADDR ? v->fn->places.n
                   : o.kind == OD_INT                     ? v->u->ints.n
                   : o.kind == OD_FN                      ? v->u->fns.n
                                                          : 0;
    if (o.kind == OD_NONE)
        return verify_broken(v, "%s is missing", what);
    if (o.kind > OD_UNKNOWN || (end && (!o.n || o.n >= end)))
        return verify_broken(v, "%s does not exist", what);
    return true;
}

// An array as a value is a pointer to its first element, which has to be said: &a[0].
static bool is_bare_array(const Verifier *v, Operand o)
{
    return o.kind == OD_COPY && ty_of(v, (PlaceId){o.n})->kind == TY_ARRAY;
}

static bool verify_scalar(Verifier *v, Operand o, const char *what)
{
    if (!verify_operand(v, o, what))
        return false;
    return !is_bare_array(v, o) || verify_broken(v, "%s is an array: take the address of its first element", what);
}

static bool verify_assign(Verifier *v, const Point *pt)
{
    const Ty *to = ty_of(v, pt->dst);
    bool is_copy = pt->a.kind == OD_COPY;
    const Ty *from = is_copy ? ty_of(v, (PlaceId){pt->a.n}) : NULL;
    if (pt->a.kind == OD_UNKNOWN || to->kind == TY_OTHER || (from && from->kind == TY_OTHER))
        return true;
    if (to->kind == TY_REC && (!from || from->kind != TY_REC || from->rec.n != to->rec.n))
        return verify_broken(v, "a struct is assigned what is not of its type");
    if (to->kind != TY_REC && from && from->kind == TY_REC)
        return verify_broken(v, "a struct is assigned to what is not of its type");
    if (to->kind == TY_PTR && is_bare_array(v, pt->a))
        return verify_broken(v, "an array is assigned to a pointer: take the address of its first element");
    if (to->kind == TY_PTR && pt->a.kind == OD_INT && !int_get(v->u, pt->a))
        return verify_broken(v, "0 is assigned to a pointer: that is null");
    return true;
}

static bool verify_args(Verifier *v, const Point *pt, uint32_t first)
{
    if (first > v->fn->pool.n || pt->n > v->fn->pool.n - first)
        return verify_broken(v, "arguments that do not exist");
    for (uint32_t i = 0; i < pt->n; i++) {
        char what[32];
        snprintf(what, sizeof what, "argument %u", (unsigned)i + 1);
        if (!verify_operand(v, v->fn->pool.at[first + i], what))
            return false;
        if (pt->op == I_CALL && !verify_scalar(v, v->fn->pool.at[first + i], what))
            return false;
    }
    return true;
}

static bool verify_call(Verifier *v, const Point *pt)
{
    if (pt->ext >= v->fn->pool.n)
        return verify_broken(v, "arguments that do not exist");
    Operand callee = v->fn->pool.at[pt->ext];
    if (!verify_scalar(v, callee, "the callee") || !verify_args(v, pt, pt->ext + 1))
        return false;
    SigId id = call_sig_id(v->fn, pt);
    const Sig *s = lien_sig_get(v->u, id);
    if (!id.n || (s->flags & FN_NOPROTO))
        return true;
    if (pt->n < s->nparams || (pt->n > s->nparams && !(s->flags & FN_VARIADIC)))
        return verify_broken(v, "%u arguments, but the signature has %u parameters", (unsigned)pt->n,
                             (unsigned)s->nparams);
    if (pt->dst.n && lien_ty_get(v->u, s->ret)->kind == TY_VOID)
        return verify_broken(v, "the result of a void function");
    return true;
}

// ---------------------------------------------------------------- instructions

static bool verify_target(Verifier *v, uint32_t block)
{
    return (block && block < v->fn->blocks.n) || verify_broken(v, "a jump to a block that does not exist");
}

static bool verify_cases(Verifier *v, const Point *pt)
{
    uint32_t defaults = 0;
    if (pt->ext > v->fn->cases.n || pt->n > v->fn->cases.n - pt->ext)
        return verify_broken(v, "cases that do not exist");
    for (uint32_t i = 0; i < pt->n; i++) {
        const Case *c = &v->fn->cases.at[pt->ext + i];
        if (!verify_target(v, c->to.n))
            return false;
        defaults += c->is_default;
    }
    if (pt->op == I_SWITCH && defaults != 1)
        return verify_broken(v, "a switch has one default, not %u", (unsigned)defaults);
    return true;
}

static bool verify_storage(Verifier *v, const Point *pt)
{
    const Place *p = place_get(v->fn, pt->dst);
    const Var *var = p->proj == PL_VAR ? var_get(v->fn, (VarId){p->n}) : NULL;
    if (var && (var->kind == VAR_LOCAL || var->kind == VAR_TEMP || (var->kind == VAR_PARAM && pt->op == I_DEAD)))
        return true;
    return verify_broken(v, pt->op == I_DEAD ? "dead is said of locals, temporaries and parameters only"
                                             : "live is said of locals and temporaries only");
}

static bool verify_shape(Verifier *v, const Point *pt)
{
    const Shape *s = &shapes[pt->op];
    if (s->dst == 0 ? pt->dst.n : s->dst == 1 && !pt->dst.n)
        return verify_broken(v, s->dst ? "it has no destination" : "it has a destination");
    if (pt->dst.n >= v->fn->places.n)
        return verify_broken(v, "a destination that does not exist");
    if ((!s->a && pt->a.kind != OD_NONE) || (!s->b && pt->b.kind != OD_NONE))
        return verify_broken(v, "it has an operand too many");
    if (pt->sub < s->sub_min || pt->sub > s->sub_max)
        return verify_broken(v, "its operator does not fit");
    bool value = pt->op == I_ASSIGN || pt->op == I_READ;
    if (s->a && !(value ? verify_operand(v, pt->a, "the first operand") : verify_scalar(v, pt->a, "the first operand")))
        return false;
    return !s->b || verify_scalar(v, pt->b, "the second operand");
}

static bool verify_point(Verifier *v, const Point *pt)
{
    if (pt->op >= INSTR_COUNT)
        return verify_broken(v, "no instruction has number %u", (unsigned)pt->op);
    if (!verify_shape(v, pt))
        return false;
    switch (pt->op) {
    case I_LIVE:
    case I_DEAD:
        return verify_storage(v, pt);
    case I_ASSIGN:
        return verify_assign(v, pt);
    case I_OFFSET: {
        uint8_t to = ty_of(v, pt->dst)->kind;
        return to == TY_PTR || to == TY_OTHER ||
               verify_broken(v, "the result of pointer arithmetic is assigned to what is no pointer");
    }
    case I_CALL:
        return verify_call(v, pt);
    case I_UNKNOWN:
        return verify_args(v, pt, pt->ext);
    case I_GOTO:
        return verify_target(v, pt->ext);
    case I_BRANCH:
        return verify_target(v, pt->ext) && verify_target(v, pt->n);
    case I_SWITCH:
    case I_IGOTO:
        return verify_cases(v, pt);
    default:
        return true;
    }
}

// ---------------------------------------------------------------- blocks

// Blocks share no point, and leave none out: their lengths add up to all, and each ends where its terminator is.
static bool verify_blocks(Verifier *v)
{
    const Fn *fn = v->fn;
    uint64_t total = 0;
    if (fn->blocks.n < 2)
        return verify_broken(v, "a body without a block");
    for (v->block = 1; v->block < fn->blocks.n; v->block++) {
        const Block *b = &fn->blocks.at[v->block];
        v->point = b->first;
        if (!b->n)
            return verify_broken(v, "a block that was never begun");
        if (b->first > fn->points.n || b->n > fn->points.n - b->first)
            return verify_broken(v, "points that do not exist");
        for (; v->point < b->first + b->n; v->point++) {
            const Point *pt = &fn->points.at[v->point];
            if (!verify_point(v, pt))
                return false;
            bool last = v->point + 1 == b->first + b->n;
            if ((pt->op >= I_GOTO) != last)
                return verify_broken(v, last ? "the block has no terminator at its end"
                                             : "a terminator in the middle of a block");
        }
        total += b->n;
    }
    v->block = 0;
    return total == fn->points.n || verify_broken(v, "points that are in no block, or in two");
}

bool lien_ir_verify(const Unit *u, FnId f, ModelError *err)
{
    const Fn *fn = f.n && f.n < u->fns.n ? u->fns.at[f.n].body : NULL;
    Verifier v = {.u = u, .fn = fn, .err = err};
    *err = (ModelError){0};
    if (!fn)
        return true;
    if (!verify_vars(&v))
        return false;
    for (uint32_t i = 1; i < fn->places.n; i++)
        if (!verify_place(&v, i))
            return false;
    return verify_blocks(&v);
}
