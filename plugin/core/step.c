// One point's effect on one state: the transfer function of the forward run.
#include "interval.h"

static void step_live(Run *r, State *s, const Point *p)
{
    Cells c = place_resolve(r, s, p->dst, USE_WRITE);
    if (c.n && lien_ty_get(r->unit, cell(r, c.at[0])->ty)->kind == TY_PTR)
        state_set(r, s, c.at[0], (ValId){VAL_UNINIT}); // told apart from what is set, where paths meet
    else if (c.n && s->slots.n)
        state_drop(r, s, c.at[0]);
}

// A constant as an integer of this type holds it: C11, 6.3.1.3, of two's complement.
static int64_t wrapped(const Ty *t, int64_t v)
{
    if (t->flags & TY_BOOL)
        return v != 0;
    if (!t->bits || t->bits >= 64)
        return v;
    uint64_t low = (uint64_t)v & ((UINT64_C(1) << t->bits) - 1), sign = UINT64_C(1) << (t->bits - 1);
    return t->flags & TY_UNSIGNED ? (int64_t)low : (int64_t)((low ^ sign) - sign);
}

// What an integer becomes where it is assigned: constants are cut to the type. As an address a number other than 0
// leads nowhere.
static ValId converted(Run *r, const Ty *to, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind == A_INT && to->kind == TY_INT)
            a[i].u.v = wrapped(to, a[i].u.v);
        else if (a[i].kind == A_INT && !a[i].u.v)
            a[i] = (Atom){.kind = A_NULL};
        else if (to->kind == TY_PTR && a[i].kind != A_INT && a[i].kind != A_SYM)
            return (ValId){VAL_TOP};
    }
    return value_of(r, a, n);
}

static void step_assign(Run *r, State *s, const Point *p)
{
    TyKind k = (TyKind)lien_ty_get(r->unit, lien_place_ty(r->fn, p->dst))->kind;
    if (k == TY_REC || k == TY_ARRAY) {
        own_copy(r, s, p->dst, p->a, p->flags);
        return;
    }
    bool gives = k == TY_PTR && p->a.kind == OD_COPY && r->loans.n > 1 && owning(place_level(r, p->dst));
    ValId v = gives ? operand_given(r, s, p->a) : operand_value(r, s, p->a);
    if (k == TY_INT && p->a.flags & ODF_TO_INT)
        own_escape(r, s, v, true);
    bool number =
        p->a.kind == OD_INT || (p->a.kind == OD_COPY && lien_ty_get(r->unit, operand_ty(r, p->a))->kind == TY_INT);
    if (number && (k == TY_PTR || k == TY_INT) && v.n != VAL_TOP && v.n != VAL_UNINIT)
        v = converted(r, lien_ty_get(r->unit, lien_place_ty(r->fn, p->dst)), v);
    own_assign(r, s, p->dst, v, p->a, p->flags);
}

// What is changed in place is written, and told of as that: to read it first is no fault of its own.
static ValId changed_value(Run *r, State *s, const Point *p)
{
    Operand a = p->a;
    if (p->flags & PF_COMPOUND && a.kind == OD_COPY && a.n == p->dst.n)
        a.flags |= ODF_PRINT;
    return operand_value(r, s, a);
}

// Where arithmetic by `amount` takes a pointer, which stays in its object: a positive constant leaves the beginning for
// good, a negative one comes to the beginning of what encloses it, anything else may come back.
static uint8_t shifted(uint8_t flags, const Atom *amount, uint32_t n)
{
    bool constant = n == 1 && amount->kind == A_INT;
    if (constant && amount->u.v > 0 && !(flags & (AF_FUZZY | AF_BACK)))
        return flags | AF_INTERIOR;
    if (constant && amount->u.v < 0 && !(flags & AF_SHIFTED))
        return flags | AF_BACK;
    return (uint8_t)((flags & ~AF_SHIFTED) | AF_FUZZY);
}

static void step_offset(Run *r, State *s, const Point *p)
{
    ValId v = changed_value(r, s, p), by = operand_value(r, s, p->b);
    uint32_t n, m;
    const Atom *amount = value_atoms(r, by, &m);
    bool zero = m == 1 && amount->kind == A_INT && amount->u.v == 0;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n && !zero; i++) {
        if (a[i].kind == A_PTR)
            a[i].flags = shifted(a[i].flags, amount, m);
        else if (a[i].kind == A_NULL)
            a[i] = (Atom){.kind = A_TOP};
    }
    bool stepped = p->a.kind == OD_COPY && p->a.n == p->dst.n; // with the loan that it holds: no other is made
    own_assign(r, s, p->dst, value_of(r, a, n), stepped ? lien_unknown() : (Operand){0},
               p->flags & ~(uint32_t)PF_COMPOUND);
}

// Is a comparison of this with null worth two states? Of something owned, of this frame, of the caller's, or declared
// nullable.
static bool tells_null(Run *r, State *s, Operand o)
{
    if (o.kind != OD_COPY || lien_ty_get(r->unit, operand_ty(r, o))->kind != TY_PTR)
        return false;
    uint32_t n;
    ValId v = operand_value(r, s, o);
    const Atom *a = value_atoms(r, v, &n);
    for (uint32_t i = 0; i < n; i++) {
        ObjId to = atom_obj(r, &a[i]);
        uint8_t kind = obj(r, to)->kind;
        if (a[i].kind == A_NULL || kind == OBJ_VAR || kind == OBJ_INIT || obj(r, to)->nullable ||
            own_is(s, to, OWN_OWNED | OWN_RELEASED | OWN_MOVED))
            return true;
    }
    return false;
}

static bool lowers(const Run *r, ValId by)
{
    uint32_t n;
    const Atom *a = value_atoms(r, by, &n);
    return n == 1 && a->kind == A_INT && a->u.v < 0;
}

// A field of an object goes up or down: that may be its count.
static void step_count(Run *r, State *s, PlaceId p, bool up)
{
    Cells c = place_resolve(r, s, p, USE_ADDR);
    CellId root = obj(r, c.n ? cell_obj(r, c.at[0]) : (ObjId){0})->root;
    if (c.n == 1 && c.at[0].n != root.n)
        own_count(r, s, value_ptr(r, root, 0), up);
}

// x = x + n and its like: what is changed is what was read.
static bool changes_itself(const Point *p)
{
    return p->dst.n && ((p->a.kind == OD_COPY && p->a.n == p->dst.n) ||
                        (p->sub == OP_ADD && p->b.kind == OD_COPY && p->b.n == p->dst.n));
}

// Can the address be had back from the result? A tag bit, an offset, a mask of low bits; not a remainder, a shift or a
// comparison.
static bool keeps_address(const Run *r, Op op, ValId by)
{
    uint32_t n;
    const Atom *a = value_atoms(r, by, &n);
    bool masks_low = n == 1 && a->kind == A_INT && a->u.v < -1;
    return op == OP_OR || op == OP_XOR || op == OP_ADD || op == OP_SUB || (op == OP_AND && masks_low);
}

// `ok = p != NULL` splits the state if p is something owned or of this frame, so that a later test of ok tells of p.
static void step_bin(Run *r, State *s, const Point *p, Out *out)
{
    Op op = (Op)p->sub;
    if ((op == OP_EQ || op == OP_NE) && (tells_null(r, s, p->a) || tells_null(r, s, p->b))) {
        State *no = state_clone(r, s);
        if (branch_assume(r, no, op, p->a, p->b, false)) {
            own_assign(r, no, p->dst, value_int(r, 0), (Operand){0}, p->flags);
            out->at[out->n++] = no;
        }
        if (!branch_assume(r, s, op, p->a, p->b, true))
            return;
        own_assign(r, s, p->dst, value_int(r, 1), (Operand){0}, p->flags);
        out->at[out->n++] = s;
        return;
    }
    ValId a = changed_value(r, s, p), b = operand_value(r, s, p->b);
    bool apart = op == OP_SUB && p->a.flags & p->b.flags & ODF_TO_INT; // how far the two are apart
    uint8_t number = op == OP_AND ? ODF_TO_INT | ODF_PRINT : ODF_TO_INT; // a tag bit is cleared
    if (p->a.flags & number && !apart && keeps_address(r, op, b))
        own_escape(r, s, a, true);
    if (p->b.flags & ODF_TO_INT && !apart && keeps_address(r, op, a))
        own_escape(r, s, b, true);
    bool wide = branch_unsigned(r, p->a) || branch_unsigned(r, p->b);
    ValId v = branch_binary(r, s, wide ? op_unsigned(op) : op, a, b);
    const Ty *to = lien_ty_get(r->unit, p->dst.n ? lien_place_ty(r->fn, p->dst) : (TyId){0});
    if (to->kind == TY_INT && v.n != VAL_TOP && v.n != VAL_UNINIT)
        v = converted(r, to, v);
    if (p->dst.n)
        own_assign(r, s, p->dst, v, (Operand){0}, p->flags & ~(uint32_t)PF_COMPOUND);
    if (r->unit->counted && (op == OP_ADD || op == OP_SUB) && changes_itself(p))
        step_count(r, s, p->dst, (op == OP_ADD) == !(lowers(r, a) || lowers(r, b)));
    out->at[out->n++] = s;
}

static void step_unknown(Run *r, State *s, const Point *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        own_escape(r, s, operand_value(r, s, r->fn->pool.at[p->ext + i]), true);
    if (!p->dst.n)
        return;
    Cells c = place_resolve(r, s, p->dst, USE_WRITE);
    for (uint32_t i = 0; i < c.n; i++)
        state_set(r, s, c.at[i], (ValId){VAL_TOP});
}

static void step_claim(Run *r, State *s, const Point *p)
{
    ValId v = operand_value(r, s, p->a);
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR || p->sub == CLAIM_MOVE)
            continue;
        Own *w = state_own_make(r, s, atom_obj(r, &a[i]));
        w->own = p->sub == CLAIM_OWNED ? OWN_OWNED : OWN_ESCAPED;
    }
    if (p->dst.n)
        own_assign(r, s, p->dst, v, p->a, p->flags);
}

void step(Run *r, State *s, const Point *p, Out *out)
{
    r->loc = p->loc;
    switch (p->op) {
    case I_LIVE:
        step_live(r, s, p);
        break;
    case I_DEAD:
        own_end(r, s, (VarId){place_get(r->fn, p->dst)->n}, p->loc);
        break;
    case I_ASSIGN:
        step_assign(r, s, p);
        break;
    case I_ZERO:
        own_zero(r, s, p->dst, p->flags);
        break;
    case I_OFFSET:
        step_offset(r, s, p);
        break;
    case I_BIN:
        step_bin(r, s, p, out);
        return;
    case I_READ:
        operand_value(r, s, p->a);
        if (p->a.flags & ODF_TO_INT)
            own_escape(r, s, operand_value(r, s, p->a), true);
        break;
    case I_CALL:
        call_step(r, s, p, out);
        return;
    case I_UNKNOWN:
        step_unknown(r, s, p);
        break;
    case I_CLAIM:
        step_claim(r, s, p);
        break;
    default:
        break;
    }
    out->at[out->n++] = s;
}
