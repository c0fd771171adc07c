// Owners that are found through a loan (language, section 4): by what way an alias came, and what goes through it.
#include "run.h"

// The alias of an owner that was found through a borrow holds up nothing: it may be taken out there. But it came by
// that borrow, and what is done with it is done through it.
ValId loan_through(Run *r, ValId v, LoanId via)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    LoanId way = {0};
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR || a[i].u.p.loan.n)
            continue;
        for (uint32_t k = 1; k < r->loans.n && !way.n; k++)
            way.n = r->loans.at[k].way && r->loans.at[k].parent.n == via.n ? k : 0;
        if (!way.n) {
            Loan l = r->loans.at[via.n];
            l.slot = UINT32_MAX;
            l.way = true;
            l.parent = via;
            vec_push(&r->arena, &r->loans, l);
            way.n = r->loans.n - 1;
        }
        a[i].u.p.loan = way;
    }
    return way.n ? value_of(r, a, n) : v;
}

ValId loan_off_the_way(Run *r, ValId v)
{
    uint32_t n;
    const Atom *x = value_atoms(r, v, &n);
    Atom a[MAX_ATOMS];
    bool hit = false;
    memcpy(a, x, n * sizeof *a);
    for (uint32_t i = 0; i < n; i++) {
        if (a[i].kind != A_PTR || !r->loans.at[a[i].u.p.loan.n].way)
            continue;
        a[i].u.p.loan = (LoanId){0};
        hit = true;
    }
    return hit ? value_of(r, a, n) : v;
}

LoanId loan_parent(const Run *r, LoanId l, Operand from)
{
    bool owner = from.kind == OD_COPY && owning(place_level(r, (PlaceId){from.n}));
    return owner && r->loans.at[l.n].way ? r->loans.at[l.n].parent : l;
}
