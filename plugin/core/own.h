// What becomes of values: used, given, lost, assigned. Included by run.h, after the state that they change.
#ifndef LIEN_OWN_H
#define LIEN_OWN_H

// ---------------------------------------------------------------- own.c: using, losing

void own_use(Run *r, State *s, ValId v, PlaceId p, Loc loc, bool deref); // a use of the pointer v, read from p
void own_used(Run *r, State *s, ValId v, CellId held, Loc loc); // of a callee, that finds v in the cell
void own_use_borrows(Run *r, State *s, CellId c, Loc loc); // of a struct that is lent or given by value: the places in it that are declared borrowed
void own_escape(Run *r, State *s, ValId v, bool written); // kept by somebody unknown; written: its target may have changed
void own_lose(Run *r, State *s, ValId v, StrId name, CellId from, Loc loc, ReportId id); // v's holder has gone: `from` names it
Fault own_fault(const Run *r, ReportId id, Loc loc);         // at loc, or at the current point's
void own_mend(Own *w);                                       // the fault has been told: nobody knows any more
void own_mend_atom(Run *r, State *s, Atom a);                // every slot that holds it forgets it
void own_mend_unset(Run *r, State *s, PlaceId p);            // the place that was never set counts as set to something unknown

// ---------------------------------------------------------------- give.c: giving, releasing

typedef enum { GIVE_MOVE, GIVE_RELEASE, GIVE_TO_PLACE } GiveKind;
typedef struct {
    GiveKind kind;
    StrId family;    // who releases what the taker expects; none: anything
    StrId by;        // the function or place that takes it
    bool shallow;    // releases the block only: what its members own is lost
    const ObjId *spared; uint32_t nspared; // shallow: but for these, of which something else is known
    bool counted;    // the taker holds a counted reference
    bool back;       // releases what encloses it: the callee moves the pointer back first
    bool on;         // releases an address further on, perhaps
    bool seen;       // by a body that is seen: the members that it gave away one by one went with it
    bool carried;    // its content has been put into another block: carry.c
    FnId fn;         // seen: whose body
    Operand from;    // what was written
    Loc loc;
} Giving;
void own_mismatch(Run *r, State *s, ValId v, const Giving *g); // tells of the wrong taker alone, before anybody knows whether it takes
ValId own_give(Run *r, State *s, ValId v, const Giving *g); // returns what the taker gets: the value without what was reported
// A count in the object was raised or lowered: a reference was added, which may be given away, or given up.
void own_count(Run *r, State *s, ValId v, bool up);
void own_refer(Run *r, State *s, ValId v); // a call has added a reference to ours, or has given us one
bool own_spares(State *s, ObjId o, const Atom *a, const Giving *g); // is it one of several references that is given?

// ---------------------------------------------------------------- storage.c: a variable's storage begins and ends

void own_begin(Run *r, State *s, VarId v); // a parameter, on entry: what it brings in is ours from here
void own_end(Run *r, State *s, VarId v, Loc loc); // a variable's storage ends

// ---------------------------------------------------------------- assign.c: assignments

void own_zero(Run *r, State *s, PlaceId dst, uint32_t flags);
void own_assign(Run *r, State *s, PlaceId dst, ValId v, Operand from, uint32_t flags); // a scalar
void own_copy(Run *r, State *s, PlaceId dst, Operand from, uint32_t flags); // a struct
void own_read_given(Run *r, State *s, CellId c, TyId ty); // a struct that is a parameter: reads what it holds, for the summary to name
// A struct that a call made comes to dst: `fill` sets its members, some to what dst held, which is not lost then.
typedef void (*ResultFill)(Run *r, State *s, CellId at, void *ctx);
bool own_result(Run *r, State *s, PlaceId dst, uint32_t flags, ResultFill fill, void *ctx); // false: it went to no one place
bool own_moves(const Run *r, TyId ty); // does copying a struct of the type move it?
void own_lose_below(Run *r, State *s, CellId c, CellId from, Loc loc, ReportId id); // what c and the places in it hold is lost
void own_leave(Run *r, State *s, CellId c); // what the cell holds was moved out here
void own_relink(Run *r, State *s, CellId at, FieldId link); // a pointer is stored in this field, at `at` or nobody knows where
void own_gave(Run *r, State *s, ObjId o, bool gave); // o's aliases have given it to an owned place, or it has come back
void own_come(State *s, ObjId o); // o's owner elsewhere has let go of it: it is ours
void own_fresh_fields(Run *r, State *s, CellId c, TyId ty, uint32_t slot, StrId maker); // owned members of a struct that a call made
// A struct is used whole: none of its owned members may be gone, but for those that went at point `but` - 1, by the very same call.
void own_use_whole(Run *r, State *s, CellId c, TyId ty, Loc loc, uint32_t but);
void own_give_fields(Run *r, State *s, CellId c, TyId ty, const Giving *g); // a struct given by value
typedef void (*MemberVisit)(Run *r, State *s, CellId member, void *ctx);
void own_members(Run *r, State *s, CellId c, TyId ty, MemberVisit visit, void *ctx); // each declared owned member, in order
bool rec_owns(const Run *r, TyId ty);

#endif
