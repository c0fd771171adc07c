// One call while it is stepped. Included by the call files only: call.c the order of things, call_args.c what is done to the arguments,
// call_result.c what comes back, call_keep.c whose loans go on.
#ifndef LIEN_CALL_H
#define LIEN_CALL_H

#include "run.h"

#define MAX_ARGS 16

typedef struct {
    const Point *p;
    const Sig *sig;
    StrId name;          // of the callee, or none
    bool known;          // its signature says something, by annotation or model
    bool model;
    FnId fn;             // the callee, or none
    FnId leads_to;       // the callee, where it is called by a pointer, too
    bool summed;         // it is judged by its summary
    uint32_t n;
    Operand args[MAX_ARGS];
    Loc locs[MAX_ARGS];
    ValId vals[MAX_ARGS];
    ValId lent;          // to the thread that it starts: the locals that it gets to know of; or none
    uint32_t carries;    // the parameter whose block comes back as the result, or NO_PARAM
    bool empties;        // realloc(p, 0): with or without a result, what becomes of the block depends on the libc
    uint8_t when;        // the condition that splits
    int32_t value;
    bool none;           // now: libc gave a count of 0, and nothing or something empty
} Call;

// libc returns a count, or -1. What comes with a count of 0 is told of by nobody: programs test for <= 0 as well as for < 0.
static inline bool call_counts(const Call *c) { return c->model && c->when == OP_GE && c->value == 0; }

static inline const Level *call_level(const Run *r, const Call *c, uint32_t i, uint32_t depth)
{
    return lien_level_get(r->unit, i < c->sig->nparams ? c->sig->params[i].levels : (LevelsId){0}, depth);
}

static inline TyId call_arg_ty(const Run *r, const Call *c, uint32_t i)
{
    if (i < c->sig->nparams && c->sig->params[i].ty.n)
        return c->sig->params[i].ty;
    return operand_ty(r, c->args[i]);
}

// call_args.c
void call_argument(Run *r, State *s, const Call *c, uint32_t i, int outcome, bool conditional); // as its level says; outcome: 1 the condition holds
void call_copy(Run *r, State *s, const Call *c, uint32_t i); // a struct that is given by value
void call_raw(Run *r, State *s, const Call *c, uint32_t i, const Level *l); // to an unannotated parameter
void call_mismatches(Run *r, State *s, const Call *c); // conditional takers of another family
void call_overlaps(Run *r, State *s, const Call *c); // arguments that may not be borrowed together
void call_order(Run *r, State *s, const Call *c);    // call_order.c: what another argument's call may have changed first
LevelKind call_borrow_kind(const Run *r, const Call *c, uint32_t i); // borrowed, exclusively, or neither
StrId call_name(Run *r, Operand o);                  // what an argument is called in reports

// What a struct that a call gives or fills holds: loans, or aliases of what was given to unannotated parameters.
typedef struct { LoanId at[MAX_ATOMS]; uint32_t n; } Loans;
typedef struct {
    Loans loans;
    ValId aliases;
    uint32_t slot;
    bool fresh; // nobody but this call has put anything there
    bool raw;   // no field says that it borrows: any may
} Fill;

// call_keep.c
ValId call_lend(Run *r, State *s, const Call *c, ValId v); // the result v keeps the loans of the arguments that it borrows from
void call_borrows(Run *r, State *s, const Call *c, TyId ty, Fill *fill); // what a struct result will hold: before it goes where an argument came from
void call_fill(Run *r, State *s, const Call *c, CellId at, TyId ty, Fill *fill); // and does
void call_refill(Run *r, State *s, const Call *c);   // before: slots that get another loan of an argument lose theirs
ValId call_still_holds(Run *r, State *s, CellId at, ValId v); // v of the place `at` may have changed: its loans go on
void call_keep(Run *r, State *s, const Call *c);     // arguments keep what others of their lifetime lend
void call_capture(Run *r, State *s, const Call *c);  // and what lifetime_capture_by says
void call_captured(Run *r, State *s, const Call *c, uint32_t i); // before: is what argument i keeps still there?

// call_result.c
ValId call_owned(Run *r, State *s, uint32_t slot, TyId ty, LevelsId levels, uint32_t level, const Level *l, StrId maker, bool zeroed); // a new object
bool call_result(Run *r, State *s, const Call *c, bool holds); // makes the result and puts it where it goes; false: this outcome can't be

// guard.c, thread.c
void guard_call(Run *r, State *s, const Call *c);  // before the arguments are given: locks given back, threads joined, locks taken twice
void guard_taken(Run *r, State *s, const Call *c); // the result is a guard
void claim_kept(Run *r, State *s, ValId what);     // guard.c: an argument is kept by nobody knows whom
void held_call(Run *r, State *s, const Call *c);   // held.c: a lock without data is given back, or may be
void held_taken(Run *r, const Call *c, Out *out);  // and afterwards: it is taken
void thread_call(Run *r, State *s, const Call *c); // it may wait for a thread, unseen
void thread_send(Run *r, State *s, Call *c);       // it sends an argument to a thread
void thread_started(Run *r, const Call *c, Out *out);

#endif
