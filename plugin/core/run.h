// The forward run: what one function's analysis knows, and the functions of its files. Included by the analysis files only.
#ifndef LIEN_RUN_H
#define LIEN_RUN_H

#include "store.h"

// ---------------------------------------------------------------- faults, found in the replay

typedef struct {
    ReportId id;
    Loc loc;
    uint32_t point;
    ObjId obj;           // the value that it is about, or none
    CellId cell;         // the place that held it, or none
    StrId name;          // what to call it; none: by who made it
    StrId what;          // the function or place that it went to
    StrId also;          // further names, where one statement loses several
    uint32_t cause;      // the point of the earlier move, release or borrow, + 1
    bool may;            // uncertain within a state
    Loc use;             // where a loan is used later
    bool untaken;        // MOVE_OUT_OF_BORROW: of a parameter whose LIEN_WHEN does not hold
    bool left;           // DANGLING_BORROW: a released object is left in a place outside
    bool held;           // LEAK: a lock is not given back; BORROW_CONFLICT: it is taken twice
    bool sent;           // BORROW_ESCAPES: to a thread
    bool noescape;       // BORROW_ESCAPES: of a parameter declared so; what: where it is kept, none: in the result
    bool captured;       // DANGLING_BORROW, USE_AFTER_FREE: of what `name` keeps for a call (lifetime_capture_by)
    bool unshared;       // THREAD_ESCAPE: a counted reference that threads may not share
    bool again;          // of a loan that was told of before, on the way to this state: it counts only with one that was not
    bool sure;           // told only if it is so on every path: of what nothing declares (nullable, owned, borrowed)
    bool out;            // UNINITIALIZED: an out slot that is not set
    uint32_t states;     // in how many states it was found
    uint32_t seen;       // the last state in which it was counted
    struct State *lost_in; // a loss: the state that comes of it, while the point is stepped
    uint32_t branch;     // the decision that leads there, as in a trail
    uint32_t trail[TRAIL];
} Fault;

typedef struct { ObjId from, to; } Wandered; // what the caller passed may be what a loop's variable leads to

typedef struct Ahead Ahead; // ends.c

typedef struct Run {
    Unit *unit;
    Fn *fn;
    Arena arena;
    Vec(Object) objs; Table obj_table;
    Vec(Cell) cells; Table cell_table;
    Vec(Atom) atoms; Vec(Value) vals; Table val_table;
    Vec(Sym) syms; Table sym_table;
    Vec(Loan) loans;           // few: searched in order
    // flow.c
    uint32_t *jump;            // block -> where control gets from it without doing anything: itself, or past blocks that only go on
    uint32_t *order, norder;   // blocks in reverse post-order
    uint32_t *rank;            // block -> position in order, UINT32_MAX if unreached
    bool *loop_head;
    uint32_t *pred_count;      // edges into a block, from blocks that are reached
    uint64_t *address_taken;   // bitsets over variables, of var_words, as are those below
    bool heads_here;           // that of some local struct is, which may be a list's head
    uint32_t var_words;
    uint64_t *tested;          // variables that are compared with null
    bool any_tested;           // some are
    uint64_t *heads;           // and with an address: a list's head
    uint64_t *flags;           // local integers that are only ever given constants
    uint64_t *inner;           // variables that end before the function does
    uint64_t *leaving;         // pointer variables whose value is copied out of the frame
    bool leaves;               // some of them are given addresses of this frame
    uint64_t **live_in;        // liveness.c: live_chunks for each block, NULL for an empty one, of live_words each
    uint32_t live_chunks, live_words;
    uint64_t *again;           // blocks that end in a part of a compound condition that is asked again elsewhere
    uint32_t *block_of_point;
    // forward.c
    Entry *entries;
    uint32_t max_states;
    bool light;                // nothing is owned: cheaper bounds
    bool fine;                 // what is known of integers keeps states apart; given up where that is too many
    bool hard_only;            // only what is owned keeps states apart any more
    State *pool;               // states that are not used any more
    struct { Vec(uint32_t) at; uint32_t base; } marks[3];
    Vec(Slot) slots_out;       // what a join makes, before it is put in its place
    Vec(Own) owns_out;
    Vec(Wandered) wandered;
    Vec(Fact) phis;            // of the join that is being made: what its new symbols may be
    uint32_t ids, runs;        // states named, blocks run
    uint64_t work;             // done in this function, against its budget
    bool claims;               // a lock was taken or a thread started
    bool noescape;             // some parameter is declared so
    struct Held *held;         // held.c: the locks that are followed; none: none are
    Ahead *ahead;              // what flows out of a block goes there: ends.c looks whether the program ends
    bool suspect;              // something was wrong in the fixpoint: worth a replay
    uint32_t low;              // the lowest rank that was queued since the last block
    // while stepping
    uint32_t point;            // current
    uint32_t arg;              // the argument of its call that is read or lent at the moment, + 1
    Loc loc;
    bool reporting;
    uint32_t serial;           // of the state being stepped
    Vec(Fault) faults;
    uint32_t first_fault;      // of this point
    Vec(Own) nulls;            // before this point: in state `cause`, object `obj` was told null
    bool perhaps;              // some object is one that a callee may have made, or not
    uint32_t doubts;           // and how many of the states are guesses
    bool all_changed;          // all are, and of what a call would have to have changed only
    bool straight;             // everything so far is done whatever way the function goes
    struct SummaryMaker *summary; // being made, or none: nobody in this unit calls the function
    uint64_t steady;           // parameters that are never assigned to, by index
    bool unsure;               // what is learned now is a guess: nothing is told of it
    bool taken_far;            // something was copied from a run-time index of what is not ours
    bool asked, foreign;       // has it been asked whether pointers come in that the parameters know nothing of? Do they?
    uint64_t asked_once[16], asked_twice[16]; // later.c: places that conditions ask for, by their last step
    bool later;                // there are symbols of what a call may have changed
    bool near;                 // it recurses or is long: its summary names nothing released behind two pointers
    bool blind;                // it gave away, or let others write to, something of which nothing is known
    bool havoc, wild;          // what the function does that its summary has no path for: see struct Summary
    jmp_buf oom;
} Run;

// Is the point inside LIEN_UNSAFE? What is wrong there is not told, so it is not mended either: it is told where it goes on.
static inline bool run_unsafe(const Run *r) { return r->fn->points.at[r->point].flags & PF_UNSAFE; }

// States that a step leaves behind.
#define MAX_OUT 32
typedef struct { State *at[MAX_OUT]; uint32_t n; } Out;

// ---------------------------------------------------------------- flow.c, liveness.c: order, loops, liveness

void flow_order(Run *r);
void flow_look(Run *r);
void flow_liveness(Run *r); // after flow_look
void flow_each_successor(Run *r, uint32_t block, void (*visit)(Run *r, uint32_t to, void *ctx), void *ctx); // past blocks that only go on
void either_found(Run *r, State *s, SymId y); // either.c: something was found of an integer
void either_gone(Run *r, ValId v);            // what v leads to was released by a callee, or not
bool flow_live_at(const Run *r, BlockId b, VarId v); // at the block's begin
bool flow_flag(const Run *r, VarId v);               // is it an integer that is only ever given constants?
bool flow_tested(const Run *r, VarId v);             // is it compared with null anywhere?
bool flow_asks_zero(const Run *r, PlaceId p);        // is an integer asked for nothing but whether it is 0, if at all?
bool flow_head(const Run *r, VarId v);               // or with an address?
VarId flow_base(const Fn *f, PlaceId p);                // the variable that the place is reached from
const Point *flow_end(const Run *r, uint32_t block);  // the block's last point; NULL if it has none
bool flow_asks_again(const Run *r, uint32_t block);   // does it end in a part of a compound condition that is asked elsewhere, too?
bool flow_inner(const Run *r, VarId v);              // does it end before the function does?
bool flow_leaving(const Run *r, VarId v);            // is its value returned, or stored outside the frame?

// ---------------------------------------------------------------- frame.c: see frame.h

bool frame_leads_out(const Fn *f, uint32_t at); // does nothing happen from this point to the exit but the ends of storage?

// ---------------------------------------------------------------- value.c: objects, cells, values, symbols

void value_init(Run *r);
ObjId object_make(Run *r, ObjKind kind, uint32_t key, uint32_t sub, TyId ty, LevelsId levels, uint32_t level); // interned by kind, key, sub
CellId cell_child(Run *r, CellId parent, Proj proj, uint32_t n, int64_t index, TyId ty);
bool cell_in_union(const Run *r, CellId c); // is it a member of a union?
CellId cell_path_in(Run *r, CellId from, CellId from_root, CellId to_root); // the cell at the same path below to_root
bool cell_within(const Run *r, CellId c, CellId ancestor);
bool cell_block(const Run *r, CellId c); // is it what a pointer leads to, and by that the first element of several, perhaps?
bool cell_beside(const Run *r, CellId c, CellId block); // is it, or is it in, another element than the first?
bool cell_at_start(const Run *r, CellId c); // is it where its object begins? &p->first and &a[0] are
const Level *cell_level(const Run *r, CellId c);     // what the pointer in this cell was declared as
VarId cell_var(const Run *r, CellId c);              // the variable whose storage it is in, or none
ValId value_of(Run *r, const Atom *atoms, uint32_t n); // sorts, drops duplicates; too many: TOP
ValId value_atom(Run *r, Atom a);
ValId value_ptr(Run *r, CellId c, uint8_t flags);
ValId value_without(Run *r, ValId v, AtomKind kind); // without the atoms of that kind; unknown if there are no others
ValId value_moved(Run *r, ValId v, CellId from, CellId to); // what points into the object of root `from` points to the same place in that of `to`
ValId value_int(Run *r, int64_t v);
ValId value_sym(Run *r, SymId s);
ValId value_join(Run *r, ValId a, ValId b);
#define SYM_JOINED 0x80000000u // in the key of a SYM_POINT: of a place whose values differed where paths met
SymId sym_make(Run *r, SymKind kind, Op op, uint32_t a, bool b_const, uint32_t b, int64_t v);
StrId cell_name(Run *r, CellId c);                   // as C writes it: p->f, *out, a[3]
StrId place_name(Run *r, PlaceId p);

static inline Object *obj(const Run *r, ObjId o) { return &r->objs.at[o.n]; }
static inline Cell *cell(const Run *r, CellId c) { return &r->cells.at[c.n]; }
static inline const Atom *value_atoms(const Run *r, ValId v, uint32_t *n) { *n = r->vals.at[v.n].n; return &r->atoms.at[r->vals.at[v.n].first]; }
static inline bool atoms_many(const Atom *a, uint32_t n) // may it be one of several things, beside null?
{
    const Atom *first = NULL;
    for (uint32_t i = 0; i < n; i++) {
        if (first && a[i].kind != A_NULL && !(a[i].kind == A_PTR && first->kind == A_PTR && a[i].n == first->n))
            return true; // one place, by several loans, is one thing
        first = a[i].kind != A_NULL ? &a[i] : first;
    }
    return false;
}
static inline bool cell_constant(const Run *r, CellId c) { return r->cells.at[c.n].flags & CF_CONST; }
static inline bool sym_joined(const Sym *y) { return y->kind == SYM_POINT && y->a & SYM_JOINED; }
static inline ObjId cell_obj(const Run *r, CellId c) { return r->cells.at[c.n].obj; }
static inline ObjId atom_obj(const Run *r, const Atom *a) { return a->kind == A_PTR ? cell_obj(r, (CellId){a->n}) : (ObjId){0}; } // what it points into, or none

// ---------------------------------------------------------------- state.c: the store

State *state_new(Run *r);                            // empty; from the pool if it can be
void state_done(Run *r, State *s);                   // s goes back to the pool
void state_copy(Run *r, State *to, const State *from);
State *state_clone(Run *r, const State *s);          // a new one that says the same
Slot *state_slot(State *s, CellId c);                // the exact entry, or NULL
ValId state_get(Run *r, State *s, CellId c, TyId ty); // reads, making what is read for the first time
bool state_leaves_frame(const Run *r, CellId c, ValId v); // is v the address of a local, and c a place outside the function?
CellId state_elsewhere(Run *r, State *s, TyId ty); // something of which nothing is known but that it is there: made anew at this point
ValId state_gone(Run *r, State *s, CellId c); // what the pointer in c is, once it was told that its target is gone
ValId state_entry(Run *r, State *s, CellId c, bool outside); // what a pointer variable (or a place outside the function) without a slot held on entry; none: c is none of them
void state_set(Run *r, State *s, CellId c, ValId v); // strong update: forgets what was below c
void state_drop(Run *r, State *s, CellId c);         // forgets c and all below it
Own *state_own(State *s, ObjId o);                   // NULL: nothing is known of it
Own *state_own_make(Run *r, State *s, ObjId o);      // made as its declaration says
void state_own_drop(State *s, ObjId o);
bool own_is(State *s, ObjId o, uint8_t mask);       // may o be in one of these conditions?
void state_hide(Run *r, State *s, CellId c);         // what is below c and not mapped is unknown from now on
Fact *state_fact(State *s, SymId y);
void state_fact_drop(State *s, SymId y);
Fact *state_fact_make(Run *r, State *s, SymId y);
bool sym_mentions(const Run *r, SymId y, SymId part);  // is it, or is it made of, part?
void state_kill_sym(Run *r, State *s, SymId y);      // y gets a new meaning
void state_replace(Run *r, State *s, ObjId o, Atom with); // every pointer into o becomes `with` (kind A_PTR with n 0: keep)
void state_rename(Run *r, State *s, ObjId from, ObjId to);
void state_trail(State *s, uint32_t decision);
void state_sign(Run *r, State *s);                   // its signatures: of the ownership in it, and of what else keeps paths apart while there is room
bool state_equal(const State *a, const State *b);    // do they say the same?
typedef enum { WIDEN_NOTHING, WIDEN_COUNTERS /* what is counted in a loop */, WIDEN_ALL } Widen;
bool state_join(Run *r, State *to, const State *from, Widen widen, bool apart); // true if `to` changed; apart: they differ in ownership
ObjDefault state_default(Run *r, State *s, CellId c); // what a cell without an entry of its own holds
uint8_t own_default(const Run *r, ObjId o);           // and what is true of an object without one

// ---------------------------------------------------------------- meet.c: names where paths meet

void meet_rename(Run *r, State *s, uint32_t block);           // at a loop's head: things are named after the variables that lead to them
bool meet_unify(Run *r, State *a, State *b, uint32_t block);  // two things that a variable leads to get one name; true if a has changed
void meet_give(Run *r, State *s, ObjId given);                 // what a loop's variable leads to is given away: that may be what was passed
void meet_leave_outside(Run *r, State *s);                    // a new round: what somebody else's places hold is his
void meet_forget_released(Run *r, State *s);                  // a new round: they may hold something else than what was released

// ---------------------------------------------------------------- clean.c: what a state can forget

void state_clean(Run *r, State *s, BlockId at);      // drops what is dead at the block's begin
bool state_holders(Run *r, State *s, ObjId o, CellId but); // is o held by anything reachable other than cells within `but`?

// ---------------------------------------------------------------- sentinel.c

bool sentinel_of(const Run *r, FnId fn, ObjId o); // does the function, or one that it calls, compare with the variable's address?

// ---------------------------------------------------------------- idle.c: parameters that nobody looks at

bool idle_argument(const Run *r, State *s, FnId fn, uint32_t param, ValId v); // is it released, and the callee seen not to care?

// ---------------------------------------------------------------- later.c: across a call that was not given them

ValId later_value(Run *r, const State *s, const Slot *e); // what a call that may have changed the place leaves in it
void later_look(Run *r);                           // through the function, before it is run
// A pointer of the caller's: what it led to, and what it was found to be.
typedef struct { CellId cell; ObjId led; uint16_t was; } Pointer;
typedef Vec(Pointer) Across;
void later_note(Run *r, State *s, const Slot *e, Across *x); // the pointer is about to be forgotten
void later_read(Run *r, State *s, const Across *x);          // and read again
SymId later_base(const Run *r, SymId y);           // what it was before any such call
bool later_than(const Run *r, SymId y, SymId than); // or one of those before
void later_found(Run *r, State *s, SymId y, int64_t lo, int64_t hi, bool nonzero); // y is found to be this: was it before?
void later_differs(Run *r, State *s, SymId y, int64_t from); // y is found not to be this

// ---------------------------------------------------------------- place.c: places in a state

#define MAX_CELLS 4
typedef struct { CellId at[MAX_CELLS]; LoanId via[MAX_CELLS]; /* the loan whose holder was followed last */ uint32_t n; bool unknown; /* may be elsewhere too */ bool dead; /* can't be reached: null */ bool pardoned; /* the way leads through a loan that was told of */ } Cells;
typedef enum { USE_READ, USE_WRITE, USE_BELOW /* read, and what it leads to is written */, USE_ADDR, USE_PART /* the address of a part of it is taken: nothing is read there */ } UseKind;
CellId place_var(Run *r, VarId v);          // the variable's storage
ValId place_not_null(Run *r, State *s, CellId at, ValId v, bool followed); // v, which `at` holds, is followed, or a part of it named; s->over: it is null
Cells place_resolve(Run *r, State *s, PlaceId p, UseKind use); // checks the pointers on the way
ValId operand_value(Run *r, State *s, Operand o);
ValId operand_given(Run *r, State *s, Operand o); // to an owned place or parameter
TyId operand_ty(const Run *r, Operand o);
static inline bool owning(const Level *l) { return l->kind == LV_OWNED || l->kind == LV_SHARED; }
bool place_deep(const Run *r, PlaceId pointer); // is what the pointer there leads to its own, or borrowed exclusively?
const Level *place_level(const Run *r, PlaceId p); // what the pointer in p was declared as, by the way that p is spelled

// ---------------------------------------------------------------- elements.c: at a run-time index

bool elements_meet(Run *r, CellId a, CellId b);          // may a[i].x and a[3].x, or what they are parts of, be the same?
void elements_taken(Run *r, State *s, CellId any);       // a pointer was taken out at a run-time index: any of those that are held there
void elements_set(Run *r, State *s, CellId any);         // something was stored at a run-time index: none of them is known any more
void elements_far(Run *r, State *s, ObjId o);            // somebody stored at run-time indices of the object's arrays

#include "own.h"

// ---------------------------------------------------------------- owns.c: which types own

bool field_owns(const Unit *u, const Field *f); // declared owned, or a counted reference
bool type_owns(const Unit *u, TyId ty);         // a struct or array of structs with such a field, at any depth; told once for each record

// ---------------------------------------------------------------- loan.c, live.c: borrows (language, section 4)

LoanId loan_make(Run *r, uint32_t slot, CellId target, bool exclusive, bool writes, LoanId parent, StrId by);
bool loan_derives(const Run *r, LoanId l, LoanId from); // is l `from`, or reborrowed from it?
bool loan_kept_cell(const Run *r, CellId c); // stands for what a struct or an array keeps somewhere
bool loan_is_pardoned(const Run *r, LoanId l); // broken, and told: nobody minds what goes through it
void loan_access(Run *r, State *s, CellId c, LoanId via, Access access, StrId name, Loc loc);
// By a pointer of several possible targets: atom k of the n leads to c; what any of them was made from is not in the way.
void loan_access_atom(Run *r, State *s, CellId c, const Atom *a, uint32_t n, uint32_t k, Access access, StrId name, Loc loc, Operand from);
void loan_places(Run *r, State *s, const Cells *c, PlaceId p, Access access, Loc loc); // the same for a resolved place
void loan_lend_on(Run *r, State *s, Operand from, Loc loc); // what `from` leads to is lent exclusively: that goes against who has borrowed a slot on the way
ValId loan_borrow(Run *r, State *s, ValId v, bool exclusive, uint32_t slot, StrId by, StrId name, Loc loc, Operand from); // v as a declared borrow
LoanId loan_lend(Run *r, const Atom *a, Operand from, uint32_t slot, bool exclusive, bool writes, StrId by); // what a leads to is lent
CellId loan_target(Run *r, CellId c, Operand from); // what is lent with the address c, as it was written: with an element that stands for an array, all
ValId loan_reborrow(Run *r, State *s, ValId v, uint32_t slot, StrId name); // a copy of an exclusive borrow
ValId loan_through(Run *r, ValId v, LoanId via); // v was read from an owning place that was reached through the loan
ValId loan_off_the_way(Run *r, ValId v);         // v is its holder's own: however it was reached, it is not any more
LoanId loan_parent(const Run *r, LoanId l, Operand from); // what a borrow of a pointer that holds l is made from, as it was written
ValId loan_pardon(Run *r, State *s, ValId v, PlaceId p); // v was read from p: through a loan that was told of, what is done with it is the same fault
typedef struct { ValId val; Operand from; bool exclusive; } Lent; // an argument that is borrowed
bool loan_overlap_values(Run *r, State *s, const Lent *a, const Lent *b, bool *may); // may: on some ways only
LoanId loan_of_other(Run *r, State *s, const Lent *to, const Lent *from); // the loan in `from` that lending `to` breaks, or none
void loan_forget(Run *r, State *s, LoanId l, bool gone); // it was told that l is broken
void loan_rename(Run *r, State *s, ObjId from, ObjId to); // loan_rename.c: `to` is now what `from` was; none: something else
bool live_left(Run *r, CellId holder);           // may a variable's part still hold, where the function returns, what it is given at this point?
bool live_next_call(Run *r, CellId holder);      // may the next call read what is left in it? Only a static local of this function is known not to be
bool live_sole_keeper(const Unit *u, FieldId field); // is all that a function may have kept in the struct in this field?
Loc live_written(const Run *r, CellId holder);   // *holder = ...: where this point follows what the cell holds, after it has read the rest; 0: it does not
Loc live_passed(const Run *r, CellId holder, uint32_t but, Access access); // where an argument of this point's call other than `but`, to which that happens, gives it what the cell holds; 0: nowhere
Loc live_use(Run *r, CellId holder);             // where what the cell holds is used next after this point; 0: nowhere

// ---------------------------------------------------------------- writable.c

bool writable_cell(const Run *r, CellId c);      // is it a LIEN_CELL, or in one?
bool writable_union(const Run *r, CellId c);     // is it in a union?
bool writable_place(Run *r, State *s, PlaceId p); // false: p is reached through a shared borrow
bool writable_lent(Run *r, State *s, const Atom *a, Operand from); // may what a points to, which was read from there, be lent exclusively?

// ---------------------------------------------------------------- lifetime.c: signatures' lifetimes

enum { LENDS_TARGET = 1, LENDS_HELD = 2 };
bool type_borrows(const Unit *u, TyId ty); // a struct, or an array of them, with a field that is declared borrowed, and not for ever
uint32_t lifetime_lends(const Unit *u, const Sig *s, uint32_t param, uint32_t life); // is `life` that of this argument's target, or of what that holds?
bool lifetime_result(const Unit *u, const Sig *s, uint32_t *life); // the result's lifetime, after elision: a StrId, or a parameter's own
bool lifetime_missing(const Unit *u, const Sig *s);
uint32_t lifetime_lenders(const Unit *u, const Sig *s); // how many parameters are borrowed
void lifetime_return(Run *r, State *s, ValId v);                  // v is returned: has it the lifetime that is promised?
void lifetime_return_whole(Run *r, State *s, CellId ret);         // a struct is returned
bool lifetime_param(const Run *r, ObjId o, uint32_t *param); // the parameter that o was reached from; false: from none
void lifetime_static(Run *r, State *s, ValId v, StrId name);      // v must live for ever
void lifetime_keep(Run *r, State *s, CellId into, LoanId via, ValId v, StrId name); // v is kept in a place that the caller sees; via: how it was reached
void lifetime_keep_whole(Run *r, State *s, CellId from, CellId into, LoanId via, PlaceId dst); // so is all that the struct at `from` holds

// ---------------------------------------------------------------- call.c, step.c, branch.c, forward.c

StrId call_maker(const Run *r, uint32_t point); // whom the call at this point calls, or none
void call_step(Run *r, State *s, const Point *p, Out *out);
// Made by this call. *older: what the one of an earlier round is called from now on, if there is one; else it stays.
ObjId call_object(Run *r, State *s, uint32_t slot, TyId pointee, LevelsId levels, uint32_t level, ObjId *older);
void call_havoc(Run *r, State *s, bool looks_on); // what an unknown function may change; looks_on: it only looks at what it is given
void step(Run *r, State *s, const Point *p, Out *out); // consumes s
typedef struct { uint32_t block; State *state; } Edge;
enum { OD_CELL = 15 }; // an operand of no instruction: what stands in cell n
bool branch_assume(Run *r, State *s, Op op, Operand a, Operand b, bool holds); // false: this can't be
bool branch_assume_values(Run *r, State *s, Op op, Operand a, ValId va, Operand b, ValId vb, bool holds);
bool branch_range(Run *r, State *s, ValId v, Fact *range); // what is known of an integer; false: nothing is
bool branch_unsigned(const Run *r, Operand o); // is it an integer of 64 bits without a sign?
ValId branch_binary(Run *r, State *s, Op op, ValId a, ValId b); // constant, or an expression of symbols, or unknown
void forward_out(Run *r, uint32_t from, State *s, const Point *t); // s leaves the block by its last point
bool forward_run(Run *r);
void forward_replay(Run *r);

// ---------------------------------------------------------------- carry.c: realloc and its kin

#define NO_PARAM UINT32_MAX
uint32_t carry_param(const Run *r, const Sig *sig); // whose block comes back as the result, with what is in it; NO_PARAM: none
void carry_out(Run *r, State *s, ValId v, uint32_t slot); // before v is given: its content is taken out
void carry_in(Run *r, State *s, ObjId o, uint32_t slot); // and put into the block that this call has made; slot: which

// ---------------------------------------------------------------- guard.c, thread.c: what one call begins and another ends

bool guard_asked(const Run *r, PlaceId dst); // does anybody look at what a call puts there?
void guard_exit(Run *r, State *s, Loc loc);                     // a return: is a lock still held?
void guard_storage_ends(Run *r, State *s, ObjId o, Loc loc);    // a variable's storage ends: a lock in it?
void guard_given(Run *r, State *s, ObjId o, StrId name, Loc loc); // o is given away: a lock in it, held?
void held_begin(Run *r);                                        // which locks without data are followed?
void held_exit(Run *r, State *s, Loc loc);                      // a return: is one still held?
void held_storage_ends(Run *r, State *s, ObjId o);              // a variable's storage ends: a lock in it?
ReportId guard_fault(const Run *r, const Fault *f);             // what is told of a use after an unlock
void thread_storage_ends(Run *r, State *s, ObjId o, Loc loc);   // was it sent to a thread that runs?
void thread_released(Run *r, State *s, ObjId o, StrId name, Loc loc); // o is released: was it?
void thread_exit(Run *r, State *s);                             // was what a parameter borrows?

// ---------------------------------------------------------------- noescape.c

void noescape_begin(Run *r);
VarId noescape_param(const Run *r, ObjId o);          // the parameter declared so that points to it on entry, or none
bool noescape_holds(const Run *r, ValId v);           // does it point to what such a parameter points to?
void noescape_exit(Run *r, State *s);                 // a return: was it kept or returned?

// ---------------------------------------------------------------- report.c

void fault(Run *r, State *s, Fault f);
void fault_prepare(Run *r, State **states, uint32_t n); // before a point is stepped in its n states
bool rounds_once(Run *r, uint32_t point, uint32_t earlier); // rounds.c: are both points passed in one and the same round of a loop only?
void ends_edge(Run *r, uint32_t block, const State *s); // while it looks ahead: a way goes on there
void ends_return(Run *r);                               // and one comes back
void ends_forgive(Run *r, const Out *out); // ends.c: after a state's step, takes back the losses in it where the program ends soon
void fault_settle(Run *r, State **states, uint32_t n); // a point is done: in how many of its n states was each fault found?
void report_faults(Run *r);

// ---------------------------------------------------------------- exit.c: what must hold where a function returns

void exit_check(Run *r, State *s, const Point *p);
bool exit_drops(const Run *r, uint32_t param); // does this function destroy in place what the parameter points to?
bool exit_cannot_hold(Run *r, State *s, const Level *l); // or does it miss it for sure?
bool exit_outlives(Run *r, State *s, ObjId o); // is the object still there for somebody when the function has returned?
bool exit_must_hold(Run *r, State *s, const Level *l); // does what is returned meet l's LIEN_WHEN for sure? True without one

// ---------------------------------------------------------------- cycle.c: what needs no run, told once for the unit

void cycle_check(Unit *u, Arena *scratch); // counted references that lead back to where they stand

// ---------------------------------------------------------------- packed.c: the same

void packed_check(Unit *u);                // borrows of misaligned fields

// ---------------------------------------------------------------- summary.c, summary_apply.c: what functions do to their callers

void summary_begin(Run *r);
void summary_fears(Run *r, const State *s); // the program may end here: of parameters that are null callers need not think
void summary_used(Run *r, const Object *x); // what a place held on entry is used on every way
void summary_collect(Run *r, State *s);  // this state returns
bool summary_end(Run *r);                // puts it into the unit; true if it has changed
void summary_set(Unit *u, FnId f, uint32_t state, bool writes, bool havoc); // state: a SummaryState
void summary_set_flat(Unit *u, FnId f, bool writes, bool havoc, int64_t lo, int64_t hi); // lo..hi: what it returns
bool summary_asks_far(const Run *r, CellId c); // does it hold, behind a parameter, the number that it held on entry?
void summary_far(Run *r, CellId c, bool pointer); // c is written (a pointer?): can a path tell?
void summary_far_gone(Run *r, CellId c); // the same, of what is released where c begins
typedef struct {
    const Point *p;
    const Sig *sig;
    FnId fn;
    StrId name;
    uint32_t n;
    const Operand *args;
    const ValId *vals;
    const Loc *locs;
} Applied; // a call that is judged by its callee's summary
bool summary_known(const Run *r, FnId f);                  // can it be called by its summary?
bool summary_takes(const Run *r, FnId f, uint32_t param);  // may it release or move this argument?
bool summary_releases(const Run *r, FnId f, uint32_t param); // what is taken is released there
bool summary_writes(const Run *r, FnId f, uint32_t param); // may it write what this argument points to?
bool summary_lets_go(const Run *r, FnId f, uint32_t param); // empties a place behind it that owned something
bool summary_wild(const Run *r, FnId f); // changes what no path tells
bool summary_emptied(const Run *r, uint32_t at, PlaceId p); // did the call that wrote p's slot at `at` leave null there?
bool summary_empties(const Run *r, FnId f, uint32_t param); // leaves null in the slot that it points to
bool summary_keeps(const Run *r, FnId f, uint32_t param);  // may it keep, release or alias this argument?
bool summary_call(Run *r, State *s, const Applied *c, Out *out); // true: globals may have changed

#endif
