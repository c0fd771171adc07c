// What a call has begun and another call will end: a lock that is held, a thread that runs. Included by guard.c and thread.c only.
//
// A Claim is an object without storage (OBJ_CLAIM), so that it goes with each path: its root cell holds what is claimed (the data under
// the lock; the locals that the thread was sent), element 1 of it the handle by which it is ended (the lock; where the thread's id is kept).
// It stands as long as its ownership is OWN_OWNED. What may have ended it, unseen, drops it: then nothing is told.
#ifndef LIEN_GUARD_H
#define LIEN_GUARD_H

#include "call.h"

typedef enum { CLAIM_GUARD, CLAIM_THREAD, CLAIM_LOCK /* without data */, CLAIM_KEPT /* an argument, for ever */ } ClaimKind;
typedef enum { MEET_NOT, MEET_MAYBE, MEET_SAME } Meeting;

ObjId claim_make(Run *r, State *s, ClaimKind kind, ValId what, CellId handle);
ObjId claim_next(const Run *r, const State *s, ClaimKind kind, ObjId after); // the next one in the state, in order; none at the end
void claim_drop(Run *r, State *s, ObjId claim);
ValId claim_what(Run *r, State *s, ObjId claim);   // VAL_TOP: unknown
CellId claim_handle(Run *r, State *s, ObjId claim); // none: unknown
bool claim_stands(State *s, ObjId claim, bool *may);
Meeting claim_meets(const Run *r, CellId a, CellId b); // are these the same place?
Cells claim_ended_by(Run *r, State *s, const Call *c, uint32_t i); // what a LIEN_UNGUARD argument may stand for
bool claim_failed(const Run *r, ValId what); // nothing was made: null
bool claim_points_into(const Run *r, ValId v, ObjId o);

StrId guard_name(Run *r, Operand o);         // what an argument is called in reports

// A way out of the function: is the lock of a CLAIM_LOCK held there, and what does the result say?
typedef struct { ObjId claim; uint32_t point; uint8_t kind /* TyKind */; bool truth, held, nonzero; int64_t lo, hi; } LockExit;

// thread.c
void thread_ended(Run *r, State *s, const Call *c, const Cells *by); // a LIEN_UNGUARD argument

#endif
