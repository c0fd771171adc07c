// Loans of what a loop's cursor leads to (language, section 4). What goes by one name in each round (meet.c) is another
// thing each time: a loan of the last round's is not one of this round's.
#include "run.h"

static LoanId loan_copy(Run *r, const Loan *x)
{
    for (uint32_t i = 1; i < r->loans.n; i++) {
        const Loan *l = &r->loans.at[i];
        if (l->point == x->point && l->slot == x->slot && l->target.n == x->target.n && l->parent.n == x->parent.n &&
            l->exclusive == x->exclusive && l->way == x->way)
            return (LoanId){i};
    }
    vec_push(&r->arena, &r->loans, *x);
    return (LoanId){r->loans.n - 1};
}

// Was it found in what `in` leads to?
static bool found_in(const Run *r, ObjId o, ObjId in)
{
    for (uint32_t depth = 0; depth < 8 && o.n != in.n && obj(r, o)->kind == OBJ_INIT; depth++)
        o = cell_obj(r, (CellId){obj(r, o)->key});
    return o.n == in.n;
}

// A loan of what was called `to` before is of something without a name now: what it was reborrowed from is still lent.
// A loan of `from` is one of `to`.
static LoanId renamed(Run *r, LoanId l, ObjId from, ObjId to)
{
    if (!l.n)
        return l;
    Loan x = r->loans.at[l.n];
    ObjId of = x.target.n ? cell_obj(r, x.target) : (ObjId){0};
    LoanId was = x.parent;
    x.parent = renamed(r, was, from, to);
    if (of.n && !found_in(r, of, from) && found_in(r, of, to))
        return x.parent;
    if (of.n && of.n == from.n)
        x.target = cell_path_in(r, x.target, obj(r, from)->root, obj(r, to)->root);
    else if (x.parent.n == was.n)
        return l;
    return loan_copy(r, &x);
}

void loan_rename(Run *r, State *s, ObjId from, ObjId to)
{
    for (uint32_t i = 0; i < s->slots.n && r->loans.n >= 2; i++) {
        uint32_t n;
        const Atom *x = value_atoms(r, s->slots.at[i].val, &n);
        Atom a[MAX_ATOMS];
        bool hit = false;
        memcpy(a, x, n * sizeof *a);
        for (uint32_t k = 0; k < n; k++) {
            LoanId l = a[k].kind == A_PTR ? a[k].u.p.loan : (LoanId){0};
            if (l.n)
                a[k].u.p.loan = renamed(r, l, from, to);
            hit |= l.n && a[k].u.p.loan.n != l.n;
        }
        if (hit)
            s->slots.at[i].val = value_of(r, a, n);
    }
}
