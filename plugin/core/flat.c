// Most functions read what they are given, and change a few integers. One pass over the points tells which: such a
// function keeps, releases and returns no pointer, always comes back, and needs no run to be summarised.
#include "flat.h"

typedef struct { const Unit *u; const Fn *f; Flat to; } Scan;

// The constants that are returned are a range, from which one that is not known takes everything.
static void scan_return(Scan *s, const Point *p)
{
    const Place *x = place_get(s->f, p->dst);
    if (!p->dst.n || x->proj != PL_VAR || var_get(s->f, (VarId){x->n})->kind != VAR_RET)
        return;
    bool known = p->op == I_ASSIGN && p->a.kind == OD_INT;
    int64_t v = known ? int_get(s->u, p->a) : 0;
    if (!known || v < s->to.lo)
        s->to.lo = known ? v : INT64_MIN;
    if (!known || v > s->to.hi)
        s->to.hi = known ? v : INT64_MAX;
}

static bool holds_pointer(const Unit *u, TyId ty)
{
    TyKind k = (TyKind)lien_ty_get(u, ty)->kind;
    return k != TY_INT && k != TY_FLOAT && k != TY_VOID;
}

static void scan_write(Scan *s, PlaceId p)
{
    if (!p.n)
        return;
    bool pointer = holds_pointer(s->u, lien_place_ty(s->f, p));
    bool deref = false;
    PlaceId at = p;
    for (; place_get(s->f, at)->proj != PL_VAR && at.n; at = place_get(s->f, at)->parent)
        deref |= place_get(s->f, at)->proj == PL_DEREF;
    const Var *v = var_get(s->f, (VarId){place_get(s->f, at)->n});
    bool outside = deref || v->kind == VAR_GLOBAL || v->flags & VF_STATIC;
    if ((outside || v->kind == VAR_RET) && pointer)
        s->to.flat = false;
    s->to.writes |= deref;
    if (deref && v->kind == VAR_PARAM && v->param < 32)
        s->to.written |= UINT32_C(1) << v->param;
    s->to.havoc |= outside && (!deref || v->kind != VAR_PARAM);
}

static void scan_operand(Scan *s, Operand o)
{
    if (o.flags & ODF_TO_INT)
        s->to.flat = false;
}

static bool tame_level(const Level *l)
{
    return l->kind == LV_BORROWED || l->flags & LF_NOESCAPE;
}

// A destination of libc's: what a parameter itself leads to is written.
static void scan_destination(Scan *s, Operand o)
{
    uint32_t derefs = o.kind == OD_COPY;
    PlaceId at = {o.n};
    if (o.kind != OD_COPY && o.kind != OD_ADDR)
        return;
    for (; place_get(s->f, at)->proj != PL_VAR && at.n; at = place_get(s->f, at)->parent)
        derefs += place_get(s->f, at)->proj == PL_DEREF;
    const Var *v = var_get(s->f, (VarId){place_get(s->f, at)->n});
    if (derefs == 1 && v->kind == VAR_PARAM && v->param < 32) {
        s->to.writes = true;
        s->to.written |= UINT32_C(1) << v->param;
    }
}

// What a call does with its pointer arguments must be known, and be nothing.
static void scan_call(Scan *s, const Point *p)
{
    Operand callee = s->f->pool.at[p->ext];
    if (callee.kind != OD_FN || s->f->call_sigs.at[p->ext].n) {
        s->to.flat = false;
        return;
    }
    const FnInfo *info = &s->u->fns.at[callee.n];
    const Sig *sig = lien_sig_get(s->u, info->sig);
    const Summary *sum = info->summary;
    if (sum && sum->state == SUM_FLAT && !(sig->flags & (FN_ANNOTATED | FN_MODEL))) {
        s->to.writes |= sum->writes;
        s->to.havoc |= sum->havoc;
        for (uint32_t i = 0; i < p->n && i < 32; i++) { // a parameter that is passed on as it is
            Operand a = s->f->pool.at[p->ext + 1 + i];
            const Place *x = place_get(s->f, (PlaceId){a.n});
            const Var *v = var_get(s->f, (VarId){x->n});
            if (sum->written >> i & 1 && a.kind == OD_COPY && x->proj == PL_VAR && v->kind == VAR_PARAM &&
                v->param < 32)
                s->to.written |= UINT32_C(1) << v->param;
        }
        return;
    }
    s->to.flat &= sig->flags & (FN_MODEL | FN_PURE) && !(sig->flags & FN_NORETURN);
    for (uint32_t i = 0; i < p->n && s->to.flat; i++) {
        Operand a = s->f->pool.at[p->ext + 1 + i];
        bool pointer = a.kind == OD_ADDR || a.kind == OD_FN ||
                       (a.kind == OD_COPY && holds_pointer(s->u, lien_place_ty(s->f, (PlaceId){a.n})));
        const Level *l = lien_level_get(s->u, i < sig->nparams ? sig->params[i].levels : (LevelsId){0}, 0);
        bool tame = i < sig->nparams ? tame_level(l) : (sig->flags & FN_FORMAT) != 0;
        if (pointer && !tame && !(sig->flags & FN_PURE))
            s->to.flat = false;
        if (l->flags & LF_WRITES)
            scan_destination(s, a);
    }
}

static bool pointer_operand(const Scan *s, Operand o)
{
    return o.kind == OD_NIL ||
           (o.kind == OD_COPY && lien_ty_get(s->u, lien_place_ty(s->f, (PlaceId){o.n}))->kind == TY_PTR);
}

Flat flat_scan(const Unit *u, const Fn *f)
{
    Scan s = {u, f, {.flat = true, .lo = INT64_MAX, .hi = INT64_MIN}};
    for (uint32_t i = 0; i < f->points.n && s.to.flat; i++) {
        const Point *p = &f->points.at[i];
        scan_operand(&s, p->a);
        scan_operand(&s, p->b);
        scan_return(&s, p);
        switch (p->op) {
        case I_CALL:
            scan_call(&s, p);
            scan_write(&s, p->dst);
            break;
        case I_ASSIGN:
        case I_ZERO:
        case I_OFFSET:
            scan_write(&s, p->dst);
            break;
        case I_BIN:
            s.to.flat &= !pointer_operand(&s, p->a) || !pointer_operand(&s, p->b);
            scan_write(&s, p->dst);
            break;
        case I_BRANCH: // a result that tells whether an argument was null
            s.to.flat &= !f->ret.n || !pointer_operand(&s, p->a) || !pointer_operand(&s, p->b);
            break;
        case I_UNKNOWN:
            s.to.flat &= p->n == 0;
            scan_write(&s, p->dst);
            break;
        case I_CLAIM:
        case I_UNREACHABLE:
            s.to.flat = false;
            break;
        default:
            break;
        }
    }
    if (s.to.lo > s.to.hi)
        s.to.lo = INT64_MIN, s.to.hi = INT64_MAX;
    return s.to;
}
